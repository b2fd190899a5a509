export const messages = `
interaction-trend-title = 互动趋势
interaction-trend-caption-pooled = { $name }，{ interaction-trend-pooled } · { $period }
interaction-trend-caption-day = { $name }，按日 · { $period }
interaction-trend-caption-week = { $name }，按周 · { $period }

interaction-trend-before = { $narrowed ->
    [yes] 上一周期的相同日期
   *[no] { $days ->
        [1] 前一天
       *[other] 前 { $days } 天
    }
}
interaction-trend-say-up = { $name }<b>明显提升：{ $percent }</b>，{ interaction-trend-before }为 { $previous }。
interaction-trend-say-down = { $name }<b>明显下降：{ $percent }</b>，{ interaction-trend-before }为 { $previous }。
interaction-trend-say-same = { $name }<b>无明显变化：{ $percent }</b>，{ interaction-trend-before }为 { $previous }。
interaction-trend-say-alone = { $name }为 <b>{ $percent }</b>，{ interaction-trend-before }为 { $previous }：单独判断有变化，但与 { $comparisons } 项变化一并判断时并不成立。
interaction-trend-say-few = <b>已评分的互动太少</b>，无法判断{ $name }的变化：{ $scored } 个评分为 { $percent }，{ interaction-trend-before } { $previousScored } 个评分为 { $previous }。
interaction-trend-say-first = { $name }为 <b>{ $percent }</b>。{ interaction-trend-before }没有评分可供比较。
interaction-trend-say-few-first = <b>已评分的互动太少</b>，无法判断{ $name }：{ $scored } 个评分为 { $percent }。{ interaction-trend-before }没有评分。
interaction-trend-say-now = { $name }为 <b>{ $percent }</b>。
interaction-trend-say-few-now = <b>已评分的互动太少</b>，无法判断{ $name }：{ $scored } 个评分为 { $percent }。
interaction-trend-say-none = { $name }<b>无评分</b>：本周期没有可评分的互动。
interaction-trend-say-rose = { $rose }提升。
interaction-trend-say-slipped = { $slipped }下降。
interaction-trend-say-moved = { $rose }提升；{ $slipped }下降。
interaction-trend-say-no-mover = 没有行为发生明显变化。
interaction-trend-say-more = 另有 { $count } 项行为发生明显变化。
interaction-trend-quoted = “{ $name }”

interaction-trend-role = 趋势
interaction-trend-plot = { $name }随时间的变化
interaction-trend-help = { $bins ->
    [week] 方向键按周移动，Enter 选择该周。
   *[day] 方向键按日移动，Enter 选择该日。
}
interaction-trend-value = { $date }：{ $percent }
interaction-trend-details = { $scored } 个评分。上一周期 { $previousDate }：{ $previous }，{ $previousScored } 个评分。{ $change ->
    [none] { $verdict }
   *[other] 差异 { $change } 分，{ $verdict }
}。
interaction-trend-pooled = { $days ->
    [1] 仅第一天
   *[other] 合并 { $days } 天
}
interaction-trend-rise = 明显提升
interaction-trend-fall = 明显下降
interaction-trend-no-comparison = 无可比较
interaction-trend-behaviors = 各项行为
interaction-trend-order = 变化明显者在前

interaction-trend-foot-scored = { $name }取自本周期 { $scored } 次{ $compared ->
    [no] {""}
   *[yes] 、上一周期 { $previousScored } 次
}已评分（不只有中性）的互动。阴影带为 95% 区间。
interaction-trend-foot-pooled = 每个点合并截至当日的 { $days } 天，开头较少。
interaction-trend-foot-weak = 点线：已评分的互动少于 { $least } 次。

interaction-trend-column-from = 自
interaction-trend-column-to = 至（不含）
interaction-trend-column-percent = 本周期
interaction-trend-column-low = 95% 区间下限
interaction-trend-column-high = 95% 区间上限
interaction-trend-column-scored = 评分数
interaction-trend-column-scoredInteractions = 已评分的互动
interaction-trend-column-previousFrom = 上一周期，自
interaction-trend-column-previousTo = 上一周期，至（不含）
interaction-trend-column-previous = 上一周期
interaction-trend-column-previousScored = 上一周期，评分数
interaction-trend-column-previousScoredInteractions = 上一周期，已评分的互动
interaction-trend-column-change = 差异，分
interaction-trend-column-verdict = 变化
`;
