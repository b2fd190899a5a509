export const messages = `
interaction-summary-title = Interactions
interaction-summary-caption = { $period } · { $channels } · { $order }
interaction-summary-caption-search = { $period } · { $channels } · { $order } · “{ $search }”
interaction-summary-all-channels = all channels
interaction-summary-time-descending = newest first
interaction-summary-time-ascending = oldest first
interaction-summary-by-descending = by { $name }, descending
interaction-summary-by-ascending = by { $name }, ascending

interaction-summary-say = <b>{ $count } { $count ->
    [one] interaction
   *[other] interactions
}</b> in this selection.
interaction-summary-say-search = <b>{ $count } { $count ->
    [one] interaction
   *[other] interactions
}</b> with “{ $search }”.
interaction-summary-say-all = { $count ->
    [one] It can be scored for behaviour.
   *[other] All of them can be scored for behaviour.
}
interaction-summary-say-none = { $count ->
    [one] It cannot be scored for behaviour; its row says why.
   *[other] None of them can be scored for behaviour; their rows say why.
}
interaction-summary-say-some = { $scored } of them can be scored for behaviour; { $rest ->
    [one] the row of the other one says
   *[other] the rows of the other { $rest } say
} why not.

interaction-summary-search = Find a customer, agent or id
interaction-summary-search-short = Customer, agent or id
interaction-summary-search-clear = Clear the search
interaction-summary-not-found-title = No interaction found
interaction-summary-not-found = No customer, agent or id contains “{ $search }”.
interaction-summary-unsearched = { $count ->
    [one] { $count } interaction without the search.
   *[other] { $count } interactions without the search.
}
interaction-summary-sentiment = Sentiment view
interaction-summary-sort = Sort by
interaction-summary-sort-descending = Sorted descending; sort ascending
interaction-summary-sort-ascending = Sorted ascending; sort descending
interaction-summary-sort-startedAt = Date and time
interaction-summary-sort-customer = Customer
interaction-summary-sort-agent = Agent
interaction-summary-sort-channel = Channel
interaction-summary-sort-duration = Duration
interaction-summary-replay = Replay

interaction-summary-no-agent = No agent
interaction-summary-no-channel = No channel
interaction-summary-excluded = Not scored: { $reason }
interaction-summary-details = Details of the interaction with { $customer }
interaction-summary-named-more = +{ $count } more
interaction-summary-named-neutral = Nothing but neutral
interaction-summary-named-none = No data

interaction-summary-scale = Interaction scores use the index: 100% very positive (10), 60% positive (6), N/A neutral, 40% negative (4), 0% very negative (0).

interaction-summary-column-id = Interaction id
interaction-summary-column-startedAt = Started at
interaction-summary-column-channel = Channel
interaction-summary-column-agentId = Agent id
interaction-summary-column-agent = Agent
interaction-summary-column-customer = Customer
interaction-summary-column-durationSeconds = Duration in seconds
interaction-summary-column-exclusion = Not scored because
`;
