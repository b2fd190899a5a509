export const messages = `
metric-cards-title = 关键指标
metric-cards-caption-day = { $period } · 折线按日
metric-cards-caption-week = { $period } · 折线按周
metric-cards-caption-month = { $period } · 折线按月
metric-cards-empty = 有了会话后，指标会显示在这里。

metric-cards-say-improved = <b>{ $total } 项中有 { $count } 项明显改善</b>：{ $names }。
metric-cards-say-declined = <b>{ $count } 项明显变差</b>：{ $names }。
metric-cards-say-changed = <b>{ $count } 项明显变化</b>：{ $names }。
metric-cards-say-same = 与上一周期相比<b>没有明显变化</b>。
metric-cards-say-few = { $reason ->
    [conversations] <b>会话太少</b>，无法判断变化。
    [days] <b>天数太少</b>，无法判断变化。
    [moment] <b>不判断变化</b>：均为某一时刻的数值。
    [other] <b>不判断变化</b>。
   *[either] <b>会话或天数太少</b>，无法判断变化。
}
metric-cards-say-none = <b>没有可判断的变化</b>：上一周期没有可比较的数值。
metric-cards-say-targets = { $count } 个目标中达成 { $met } 个。

metric-cards-explain = 计算方法：{ $name }
metric-cards-n = n\u00a0=\u00a0{ $n }
metric-cards-target-word = 目标
metric-cards-target-lower = 目标 ≤ { $value }
metric-cards-target-higher = 目标 ≥ { $value }
metric-cards-target-neither = 目标 { $value }
metric-cards-met = { $target } 已达成
metric-cards-missed = { $target } 未达成
metric-cards-whole = 这是整个期间的数值，并非所选日期的。
metric-cards-left-out = 排除 { $count } 个
metric-cards-inferred = { $percent } 为推断
metric-cards-line = { $bins ->
    [day] 按日
    [week] 按周
   *[month] 按月
}：从 { $first } 到 { $last }，最低 { $low }，最高 { $high }。
metric-cards-line-missing = { $count } 段没有数据。

metric-cards-foot-n = n = 本周期开始的 { $interactions } 次互动。各指标的 n 是其所依据的数量。
metric-cards-foot-more = n 大于此数也无误：各指标计其所含之事（例如回复），按其发生之日，归于作出者（首次响应归于响应者，无论会话由谁负责）。
metric-cards-foot-left-out = { $count } 个值不可能正确，已排除。
metric-cards-foot-weak = 点线：观测值少于 { $least } 个，或被周期截短的区段。
metric-cards-foot-preset = 定义：{ $vendor }。

metric-cards-column-metric = 指标 ID
metric-cards-column-name = 指标
metric-cards-column-span = 范围
metric-cards-column-from = 自
metric-cards-column-to = 至（不含）
metric-cards-column-value = 数值
metric-cards-column-unit = 单位
metric-cards-column-n = n
metric-cards-column-low = 95% 区间下限
metric-cards-column-high = 95% 区间上限
metric-cards-column-previous = 上一周期
metric-cards-column-previousN = 上一周期，n
metric-cards-column-change = 变化
metric-cards-column-verdict = 判断
metric-cards-column-clear = 变化明显
metric-cards-column-target = 目标
metric-cards-column-met = 达成目标
metric-cards-column-leftOut = 已排除
metric-cards-column-inferred = 推断
metric-cards-column-definition = 定义
metric-cards-span-period = 本周期
metric-cards-span-day = 一日
metric-cards-span-week = 一周
metric-cards-span-month = 一月

# What there is to know of a metric.
metric-dialog-title = 计算方法
metric-dialog-own = 采用此报表的定义。
metric-dialog-preset = 采用 { $vendor } 的定义。
metric-dialog-changed = 与默认定义不同之处：{ $fields }。
metric-dialog-value = 数值：{ $value }，n\u00a0=\u00a0{ $n }。
metric-dialog-interval = 95% 区间：{ $low } 至 { $high }。
metric-dialog-previous = 上一周期：{ $previous }，n\u00a0=\u00a0{ $n }。{ $judged ->
    [no] { $change }
   *[yes] 变化：{ $change }
 }。
metric-dialog-ratio = 按相同星期几比较，变化的 95% 区间：上一周期的 { $low } 至 { $high }。不含 100% 且数值本身也朝同一方向变化时，变化才算明显。
metric-dialog-ratio-mean = 按相同星期几比较，几何平均数变化的 95% 区间：上一周期的 { $low } 至 { $high }。少数特别长的数值对上方平均数的影响大于对几何平均数的影响，因此其变化可能落在区间之外。区间不含 100% 且数值本身也朝同一方向变化时，变化才算明显。
metric-dialog-difference = 按相同星期几比较，变化的 95% 区间：{ $low } 至 { $high }。不含 0 且数值本身也朝同一方向变化时，变化才算明显。
metric-dialog-few = 两个周期各有至少 20 次会话、且天数足以得知每日差异时才判断变化：少数几天可能本来就偏慢或偏忙。行为评分仅依据互动判断，因此同样几天在那里可能已足够。无法判断的会注明原因。只有与本面板所有卡片的变化一起判断后仍成立的，才称为明显（Benjamini–Hochberg）；卡片增减时，同一变化的判断可能不同。
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
