export const messages = `
interaction-trend-title = Interaction trend
interaction-trend-caption-pooled = { $name }, { interaction-trend-pooled } · { $period }
interaction-trend-caption-day = { $name } by day · { $period }
interaction-trend-caption-week = { $name } by week · { $period }

interaction-trend-before = { $narrowed ->
    [yes] on the same days of the period before
   *[no] { $days ->
        [one] on the day before
       *[other] in the previous { $days } days
    }
}
interaction-trend-say-up = { $name } is <b>clearly up: { $percent }, against { $previous }</b> { interaction-trend-before }.
interaction-trend-say-down = { $name } is <b>clearly down: { $percent }, against { $previous }</b> { interaction-trend-before }.
interaction-trend-say-same = { $name } shows <b>no clear change: { $percent }, against { $previous }</b> { interaction-trend-before }.
interaction-trend-say-alone = { $name } is at <b>{ $percent }, against { $previous }</b> { interaction-trend-before }: changed when judged alone, but not among { $comparisons } comparisons.
interaction-trend-say-few = <b>Too few scored interactions</b> to judge the change of { $name }: { $percent } from { $scored }, against { $previous } from { $previousScored } { interaction-trend-before }.
interaction-trend-say-first = { $name } is at <b>{ $percent }</b>. There is no score { interaction-trend-before } to compare it with.
interaction-trend-say-few-first = <b>Too few scored interactions</b> to judge { $name }: { $percent } from { $scored }. There is no score { interaction-trend-before }.
interaction-trend-say-now = { $name } is at <b>{ $percent }</b>.
interaction-trend-say-few-now = <b>Too few scored interactions</b> to judge { $name }: { $percent } from { $scored }.
interaction-trend-say-none = <b>No score</b> for { $name }: nothing in this period was scored.
interaction-trend-say-rose = { $rose } rose.
interaction-trend-say-slipped = { $slipped } slipped.
interaction-trend-say-moved = { $rose } rose; { $slipped } slipped.
interaction-trend-say-no-mover = No behaviour has clearly changed.
interaction-trend-say-more = { $count ->
    [one] One more behaviour has clearly changed.
   *[other] { $count } more behaviours have clearly changed.
}
interaction-trend-quoted = “{ $name }”

interaction-trend-role = trend
interaction-trend-plot = { $name } over time
interaction-trend-help = { $bins ->
    [week] Arrow keys move by week, Enter selects the week.
   *[day] Arrow keys move by day, Enter selects the day.
}
interaction-trend-value = { $date }: { $percent }
interaction-trend-details = { $scored } scored. Previous period, { $previousDate }: { $previous }, { $previousScored } scored. { $change ->
    [none] { $verdict }
   *[other] Difference { $change } points, { $verdict }
}.
interaction-trend-pooled = { $days ->
    [one] first day alone
   *[other] { $days } days pooled
}
interaction-trend-rise = clear rise
interaction-trend-fall = clear fall
interaction-trend-no-comparison = Nothing to compare
interaction-trend-behaviors = By behaviour
interaction-trend-order = clear changes first

interaction-trend-foot-scored = { $name } rests on { $scored } scored { $scored ->
    [one] interaction
   *[other] interactions
} (not only neutral) in this period{ $compared ->
    [no] {""}
   *[yes] , { $previousScored } in the previous one
}. The shaded ribbon is the 95% interval.
interaction-trend-foot-pooled = Each point pools the { $days } days up to it, fewer at the start.
interaction-trend-foot-weak = Dotted: fewer than { $least } scored interactions.

interaction-trend-column-from = From
interaction-trend-column-to = To, not included
interaction-trend-column-percent = This period
interaction-trend-column-low = 95% interval from
interaction-trend-column-high = 95% interval to
interaction-trend-column-scored = Indexes scored
interaction-trend-column-scoredInteractions = Interactions scored
interaction-trend-column-previousFrom = Previous period, from
interaction-trend-column-previousTo = Previous period, to, not included
interaction-trend-column-previous = Previous period
interaction-trend-column-previousScored = Previous period, indexes scored
interaction-trend-column-previousScoredInteractions = Previous period, interactions scored
interaction-trend-column-change = Difference, points
interaction-trend-column-verdict = Change
`;
