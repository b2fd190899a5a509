export const messages = `
conversation-heatmap-title = 会话何时到来
conversation-heatmap-caption = { $period } · 当地时间（{ $zone }）
conversation-heatmap-grid = 各星期与时段的会话数
conversation-heatmap-by-weekday = 按星期
conversation-heatmap-column-hour = 时段
conversation-heatmap-column-total = 每天合计

conversation-heatmap-conversations = { $count } 个会话
conversation-heatmap-over-weeks = { $weeks } 周内
conversation-heatmap-over-days = { $days } 天内
conversation-heatmap-cell = { $over } { conversation-heatmap-conversations }
conversation-heatmap-left-out = 不在显示的日期与时段内
conversation-heatmap-legend = { $over }该时段 { conversation-heatmap-conversations }
conversation-heatmap-n = n\u00a0=\u00a0{ conversation-heatmap-conversations }

conversation-heatmap-say-busiest = 最忙的是<b>{ $hour }</b>：{ $over } { conversation-heatmap-conversations }，是平均时段的 { $times } 倍。
conversation-heatmap-say-chance = <b>没有突出的时段</b>：单个时段{ $over }最多 { conversation-heatmap-conversations }，其他时段可能同样繁忙。
conversation-heatmap-say-tied = <b>没有突出的时段</b>：{ $hours } 个时段并列最多，{ $over }各 { conversation-heatmap-conversations }。
conversation-heatmap-say-one = <b>{ $hour }</b>：{ $over } { conversation-heatmap-conversations }。
conversation-heatmap-asked = { $total ->
    [168] 一周
   *[other] 所查询的
}
conversation-heatmap-say-none = { conversation-heatmap-asked } { $total } 个时段中，有 { $hours } 个没有会话。
conversation-heatmap-uneven = 各星期出现的次数不同：{ $names }。
conversation-heatmap-times = { $names } { $times } 次
`;
