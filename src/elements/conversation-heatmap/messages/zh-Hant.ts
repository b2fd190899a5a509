export const messages = `
conversation-heatmap-title = 對話何時進線
conversation-heatmap-caption = { $period } · 當地時間（{ $zone }）
conversation-heatmap-grid = 各星期與時段的對話數
conversation-heatmap-by-weekday = 依星期
conversation-heatmap-column-hour = 時段
conversation-heatmap-column-total = 每天合計

conversation-heatmap-conversations = { $count } 則對話
conversation-heatmap-over-weeks = { $weeks } 週內
conversation-heatmap-over-days = { $days } 天內
conversation-heatmap-cell = { $over } { conversation-heatmap-conversations }
conversation-heatmap-left-out = 不在顯示的日期與時段內
conversation-heatmap-legend = { $over }該時段 { conversation-heatmap-conversations }
conversation-heatmap-n = n\u00a0=\u00a0{ conversation-heatmap-conversations }

conversation-heatmap-say-busiest = 最忙的是<b>{ $hour }</b>：{ $over } { conversation-heatmap-conversations }，是平均時段的 { $times } 倍。
conversation-heatmap-say-chance = <b>沒有突出的時段</b>：單一時段{ $over }最多 { conversation-heatmap-conversations }，其他時段可能同樣繁忙。
conversation-heatmap-say-tied = <b>沒有突出的時段</b>：{ $hours } 個時段並列最多，{ $over }各 { conversation-heatmap-conversations }。
conversation-heatmap-say-one = <b>{ $hour }</b>：{ $over } { conversation-heatmap-conversations }。
conversation-heatmap-asked = { $total ->
    [168] 一週
   *[other] 所查詢的
}
conversation-heatmap-say-none = { conversation-heatmap-asked } { $total } 個時段中，有 { $hours } 個沒有對話。
conversation-heatmap-uneven = 各星期出現的次數不同：{ $names }。
conversation-heatmap-times = { $names } { $times } 次
`;
