export const messages = `
conversation-heatmap-title = When conversations arrive
conversation-heatmap-caption = { $period } · local time ({ $zone })
conversation-heatmap-grid = Conversations by weekday and hour
conversation-heatmap-by-weekday = By weekday
conversation-heatmap-column-hour = Hour
conversation-heatmap-column-total = All days

conversation-heatmap-conversations = { $count ->
    [one] { $count } conversation
   *[other] { $count } conversations
}
conversation-heatmap-over-weeks = { $weeks ->
    [one] in one week
   *[other] over { $weeks } weeks
}
conversation-heatmap-over-days = { $days ->
    [one] on one day
   *[other] over { $days } days
}
conversation-heatmap-cell = { conversation-heatmap-conversations } { $over }
conversation-heatmap-left-out = not among the days and hours shown
conversation-heatmap-legend = { conversation-heatmap-conversations } in that hour { $over }
conversation-heatmap-n = n\u00a0=\u00a0{ conversation-heatmap-conversations }

conversation-heatmap-say-busiest = Busiest on <b>{ $hour }</b>: { conversation-heatmap-conversations } { $over }, { $times } times an average hour.
conversation-heatmap-say-chance = <b>No hour stands out</b>: the most is { conversation-heatmap-conversations } in an hour { $over }, and others may be as busy.
conversation-heatmap-say-tied = <b>No hour stands out</b>: { $hours } hours have the most, { conversation-heatmap-conversations } each { $over }.
conversation-heatmap-say-one = On <b>{ $hour }</b> came { conversation-heatmap-conversations } { $over }.
conversation-heatmap-asked = { $total ->
    [168] { $total } hours of the week
   *[other] { $total } hours asked about
}
conversation-heatmap-say-none = { $hours ->
    [one] In one of the { conversation-heatmap-asked } none came.
   *[other] In { $hours } of the { conversation-heatmap-asked } none came.
}
conversation-heatmap-uneven = Not every weekday comes as often: { $names }.
conversation-heatmap-times = { $names } { $times ->
    [0] not at all
    [one] once
   *[other] { $times } times
}
`;
