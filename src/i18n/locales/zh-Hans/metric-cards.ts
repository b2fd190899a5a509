export const metricCards = `
metric-cards-title = 关键指标
metric-cards-caption-day = { $period } · 折线按日
metric-cards-caption-week = { $period } · 折线按周
metric-cards-caption-month = { $period } · 折线按月
metric-cards-empty = 有了会话后，指标会显示在这里。

metric-cards-say-improved = <b>{ $total } 项中有 { $count } 项明显改善</b>：{ $names }。
metric-cards-say-declined = <b>{ $count } 项明显变差</b>：{ $names }。
metric-cards-say-changed = <b>{ $count } 项明显变化</b>：{ $names }。
metric-cards-say-same = 与上一周期相比<b>没有明显变化</b>。
metric-cards-say-few = <b>会话太少</b>，无法判断变化。
metric-cards-say-targets = { $count } 个目标中达成 { $met } 个。

metric-cards-explain = 计算方法：{ $name }
metric-cards-n = n = { $n }
metric-cards-target-word = 目标
metric-cards-target-lower = 目标 ≤ { $value }
metric-cards-target-higher = 目标 ≥ { $value }
metric-cards-target-neither = 目标 { $value }
metric-cards-met = { $target } 已达成
metric-cards-missed = { $target } 未达成
metric-cards-left-out = 排除 { $count } 个
metric-cards-inferred = { $percent } 为推断
metric-cards-line = { $bins ->
    [day] 按日
    [week] 按周
   *[month] 按月
}：从 { $first } 到 { $last }，最低 { $low }，最高 { $high }。
metric-cards-line-missing = { $count } 段没有数据。

metric-cards-foot-n = n = 本周期开始的 { $interactions } 次互动。各指标的 n 是其所依据的数量。
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
metric-cards-column-target = 目标
metric-cards-column-met = 达成目标
metric-cards-column-leftOut = 已排除
metric-cards-column-inferred = 推断
metric-cards-column-definition = 定义
metric-cards-span-period = 本周期
metric-cards-span-day = 一日
metric-cards-span-week = 一周
metric-cards-span-month = 一月
`;
