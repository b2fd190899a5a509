export const messages = `
interaction-trend-title = 互動趨勢
interaction-trend-caption-pooled = { $name }，{ interaction-trend-pooled } · { $period }
interaction-trend-caption-day = { $name }，每日 · { $period }
interaction-trend-caption-week = { $name }，每週 · { $period }

interaction-trend-before = { $narrowed ->
    [yes] 上一期的相同日期
   *[no] { $days ->
        [1] 前一天
       *[other] 前 { $days } 天
    }
}
interaction-trend-say-up = { $name }<b>明顯提升：{ $percent }</b>，{ interaction-trend-before }為 { $previous }。
interaction-trend-say-down = { $name }<b>明顯下降：{ $percent }</b>，{ interaction-trend-before }為 { $previous }。
interaction-trend-say-same = { $name }<b>無明確變化：{ $percent }</b>，{ interaction-trend-before }為 { $previous }。
interaction-trend-say-alone = { $name }為 <b>{ $percent }</b>，{ interaction-trend-before }為 { $previous }：單獨判斷有變化，但與 { $comparisons } 項變化一併判斷時並不成立。
interaction-trend-say-few = <b>評分互動太少</b>，無法判斷{ $name }的變化：{ $scored } 個評分為 { $percent }，{ interaction-trend-before } { $previousScored } 個評分為 { $previous }。
interaction-trend-say-first = { $name }為 <b>{ $percent }</b>。{ interaction-trend-before }沒有評分可比較。
interaction-trend-say-few-first = <b>評分互動太少</b>，無法判斷{ $name }：{ $scored } 個評分為 { $percent }。{ interaction-trend-before }沒有評分。
interaction-trend-say-now = { $name }為 <b>{ $percent }</b>。
interaction-trend-say-few-now = <b>評分互動太少</b>，無法判斷{ $name }：{ $scored } 個評分為 { $percent }。
interaction-trend-say-none = { $name }<b>無評分</b>：本期沒有可評分的互動。
interaction-trend-say-rose = { $rose }提升。
interaction-trend-say-slipped = { $slipped }下降。
interaction-trend-say-moved = { $rose }提升；{ $slipped }下降。
interaction-trend-say-no-mover = 沒有行為有明確變化。
interaction-trend-say-more = 另有 { $count } 項行為有明確變化。
interaction-trend-quoted = 「{ $name }」

interaction-trend-role = 趨勢
interaction-trend-plot = { $name }隨時間的變化
interaction-trend-help = { $bins ->
    [week] 方向鍵逐週移動，Enter 選取該週。
   *[day] 方向鍵逐日移動，Enter 選取該日。
}
interaction-trend-value = { $date }：{ $percent }
interaction-trend-details = { $scored } 個評分。上一期 { $previousDate }：{ $previous }，{ $previousScored } 個評分。{ $change ->
    [none] { $verdict }
   *[other] 差異 { $change } 分，{ $verdict }
}。
interaction-trend-pooled = { $days ->
    [1] 僅第一天
   *[other] 合併 { $days } 天
}
interaction-trend-rise = 明確提升
interaction-trend-fall = 明確下降
interaction-trend-no-comparison = 無可比較
interaction-trend-behaviors = 各項行為
interaction-trend-order = 明確變化在前

interaction-trend-foot-scored = { $name }取自本期 { $scored } 次{ $compared ->
    [no] {""}
   *[yes] 、上一期 { $previousScored } 次
}有評分（不只有中性）的互動。陰影帶為 95% 區間。
interaction-trend-foot-pooled = 每個點合併到當日為止的 { $days } 天，開頭較少。
interaction-trend-foot-weak = 點線：評分互動少於 { $least } 次。

interaction-trend-column-from = 自
interaction-trend-column-to = 至（不含）
interaction-trend-column-percent = 本期
interaction-trend-column-low = 95% 區間下限
interaction-trend-column-high = 95% 區間上限
interaction-trend-column-scored = 評分數
interaction-trend-column-scoredInteractions = 有評分的互動
interaction-trend-column-previousFrom = 上一期，自
interaction-trend-column-previousTo = 上一期，至（不含）
interaction-trend-column-previous = 上一期
interaction-trend-column-previousScored = 上一期，評分數
interaction-trend-column-previousScoredInteractions = 上一期，有評分的互動
interaction-trend-column-change = 差異，分
interaction-trend-column-verdict = 變化
`;
