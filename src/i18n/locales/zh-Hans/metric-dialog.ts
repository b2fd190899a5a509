/** What there is to know of a metric. */
export const metricDialog = `
metric-dialog-title = 计算方法
metric-dialog-own = 采用此报表的定义。
metric-dialog-preset = 采用 { $vendor } 的定义。
metric-dialog-changed = 与默认定义不同之处：{ $fields }。
metric-dialog-value = 数值：{ $value }，n = { $n }。
metric-dialog-interval = 95% 区间：{ $low } 至 { $high }。
metric-dialog-previous = 上一周期：{ $previous }，n = { $n }。变化：{ $change }。
metric-dialog-ratio = 变化的 95% 区间：上一周期的 { $low } 至 { $high }。不含 100% 时变化才算明显。
metric-dialog-difference = 变化的 95% 区间：{ $low } 至 { $high }。不含 0 时变化才算明显。
metric-dialog-few = 两个周期各有至少 20 个观测值时才判断变化。观测值更少的平均值和比率标为样本太少。
metric-dialog-left-out = { $count } 个值不可能正确，已排除。
metric-dialog-inferred = { $n } 个中有 { $count } 个依据数据未提供的状态或处理方式：根据消息、时间和会话的结束方式推断得出。
metric-dialog-behind = 所依据的互动：{ $total } 次
metric-dialog-problems = 已排除
metric-dialog-negative = 结束早于开始 { $time }
metric-dialog-tooLong = 耗时 { $time }
metric-dialog-show = 显示
metric-dialog-more = 另有 { $count } 个
metric-dialog-data = 以数据表示的定义
`;
