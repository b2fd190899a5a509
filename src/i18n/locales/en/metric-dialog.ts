/** What there is to know of a metric. */
export const metricDialog = `
metric-dialog-title = How is this computed
metric-dialog-own = The definition is that of this report.
metric-dialog-preset = The definitions of { $vendor } are in force.
metric-dialog-changed = Differs from the default in: { $fields }.
metric-dialog-value = Value: { $value }, n = { $n }.
metric-dialog-interval = 95% interval: { $low } to { $high }.
metric-dialog-previous = Previous period: { $previous }, n = { $n }. Change: { $change }.
metric-dialog-ratio = 95% interval of the change: { $low } to { $high } of the previous period. The change is clear where that leaves out 100%.
metric-dialog-difference = 95% interval of the change: { $low } to { $high }. The change is clear where that leaves out 0.
metric-dialog-few = A change is judged from 20 observations on each side. Averages and rates of fewer are marked as too few.
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
