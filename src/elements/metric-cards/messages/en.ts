export const messages = `
metric-cards-title = Key figures
metric-cards-caption-day = { $period } · lines by day
metric-cards-caption-week = { $period } · lines by week
metric-cards-caption-month = { $period } · lines by month
metric-cards-empty = Figures appear here as soon as there are conversations.

metric-cards-say-improved = <b>{ $count } of { $total } clearly improved</b>: { $names }.
metric-cards-say-declined = <b>{ $count } clearly got worse</b>: { $names }.
metric-cards-say-changed = <b>{ $count } clearly changed</b>: { $names }.
metric-cards-say-same = <b>Nothing has clearly changed</b> since the previous period.
metric-cards-say-few = { $reason ->
    [conversations] <b>Too few conversations</b> to judge what has changed.
    [days] <b>Too few days</b> to judge what has changed.
    [moment] <b>No change is judged</b>: the figures are those of one moment.
    [other] <b>No change is judged</b>.
   *[either] <b>Too few conversations or days</b> to judge what has changed.
}
metric-cards-say-none = <b>No change to judge</b>: the period before has no figures that can be compared.
metric-cards-say-targets = { $met } of { $count } { $count ->
    [one] target is
   *[other] targets are
} met.

metric-cards-explain = How is this computed: { $name }
metric-cards-n = n\u00a0=\u00a0{ $n }
metric-cards-target-word = target
metric-cards-target-lower = Target ≤ { $value }
metric-cards-target-higher = Target ≥ { $value }
metric-cards-target-neither = Target { $value }
metric-cards-met = { $target } met
metric-cards-missed = { $target } not met
metric-cards-whole = It is that of the whole period, not of the selected days.
metric-cards-left-out = { $count } left out
metric-cards-inferred = { $percent } inferred
metric-cards-line = { $bins ->
    [day] By day
    [week] By week
   *[month] By month
}: from { $first } to { $last }, lowest { $low }, highest { $high }.
metric-cards-line-missing = { $count ->
    [one] One step has no data.
   *[other] { $count } steps have no data.
}

metric-cards-foot-n = n\u00a0=\u00a0{ $interactions } { $interactions ->
    [one] interaction
   *[other] interactions
} began in this period. The n of each figure is what it rests on.
metric-cards-foot-more = An n above that is right, too: each figure counts what it is made of (such as replies) on its own day, and for whoever did it (a first response for who gave it, whoever has the conversation).
metric-cards-foot-left-out = { $count ->
    [one] { $count } value cannot be right and is left out.
   *[other] { $count } values cannot be right and are left out.
}
metric-cards-foot-weak = Dotted: a step of fewer than { $least } observations, or one that the period cuts short.
metric-cards-foot-preset = Definitions: { $vendor }.

metric-cards-column-metric = Metric id
metric-cards-column-name = Metric
metric-cards-column-span = Figure of
metric-cards-column-from = From
metric-cards-column-to = To, not included
metric-cards-column-value = Value
metric-cards-column-unit = Unit
metric-cards-column-n = n
metric-cards-column-low = 95% interval from
metric-cards-column-high = 95% interval to
metric-cards-column-previous = Previous period
metric-cards-column-previousN = Previous period, n
metric-cards-column-change = Change
metric-cards-column-verdict = Verdict
metric-cards-column-clear = Change is clear
metric-cards-column-target = Target
metric-cards-column-met = Target met
metric-cards-column-leftOut = Left out
metric-cards-column-inferred = Inferred
metric-cards-column-definition = Definition
metric-cards-span-period = the period
metric-cards-span-day = a day
metric-cards-span-week = a week
metric-cards-span-month = a month

# What there is to know of a metric.
metric-dialog-title = How is this computed
metric-dialog-own = The definition is that of this report.
metric-dialog-preset = The definitions of { $vendor } are in force.
metric-dialog-changed = Differs from the default in: { $fields }.
metric-dialog-value = Value: { $value }, n\u00a0=\u00a0{ $n }.
metric-dialog-interval = 95% interval: { $low } to { $high }.
metric-dialog-previous = Previous period: { $previous }, n\u00a0=\u00a0{ $n }. { $judged ->
    [no] { $change }
   *[yes] Change: { $change }
 }.
metric-dialog-ratio = 95% interval of the change, on the same weekdays: { $low } to { $high } of the previous period. The change is clear where that leaves out 100% and the figure itself moved that way.
metric-dialog-ratio-mean = 95% interval of the change of the geometric mean, on the same weekdays: { $low } to { $high } of the previous period. A few very long ones move the mean shown above more than this one, so its change may lie outside. The change is clear where the interval leaves out 100% and the figure itself moved that way.
metric-dialog-difference = 95% interval of the change, on the same weekdays: { $low } to { $high }. The change is clear where that leaves out 0 and the figure itself moved that way.
metric-dialog-few = A change is judged from 20 conversations on each side, and from enough days to know how much days differ: a few may be slow or busy by themselves. Scores of behaviours are judged by interactions alone, so that the same few days can be enough there. What cannot be judged says why. Only changes that stand among those of all cards of this panel are called clear (Benjamini–Hochberg); among more or fewer cards the same change can fare otherwise.
metric-dialog-left-out = { $count ->
    [one] { $count } value cannot be right and is left out.
   *[other] { $count } values cannot be right and are left out.
}
metric-dialog-inferred = { $count } of { $n } rest on a status or handling that the data does not give: it was inferred from messages, times and how the conversation ended.
metric-dialog-behind = Interactions behind it: { $total }
metric-dialog-problems = Left out
metric-dialog-negative = ends { $time } before it begins
metric-dialog-tooLong = took { $time }
metric-dialog-show = Show
metric-dialog-more = { $count } more
metric-dialog-data = The definition as data
`;
