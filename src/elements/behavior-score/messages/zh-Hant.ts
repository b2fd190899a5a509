export const messages = `
behavior-score-title = 行為評分
behavior-score-caption = { $who } · { $periods }
behavior-score-agent-of = { $agent }，{ $team }
behavior-score-whose = 誰的評分
behavior-score-all = 全部專員
behavior-score-teams = 團隊
behavior-score-agents = 專員

behavior-score-say = { $kind ->
    [all] 全部專員
   *[other] { $who }
}的<b>整體得分為 { $percent }</b>，{ $level ->
    [veryPositive] 非常正面
    [moderatelyPositive] 中度正面
    [moderatelyNegative] 中度負面
    [veryNegative] 非常負面
   *[neutral] 中性
}{ $change ->
    [improving] ，較上一期的 { $before } <b>明顯提升</b>
    [declining] ，較上一期的 { $before } <b>明顯下降</b>
    [noClearChange] ，與上一期的 { $before } 相比無明確變化
    [tooFew] ；上一期的評分互動太少，無法比較
    [none] ；上一期沒有評分
   *[alone] {""}
}。
behavior-score-say-few = { $kind ->
    [all] 全部專員
   *[other] { $who }
}：<b>評分互動太少</b>，無法判斷（{ $scored }）。目前的整體得分為 { $percent }。
behavior-score-say-none = <b>無評分</b>{ $kind ->
    [all] {""}
   *[other] （{ $who }）
}：{ $neutral ->
    [0] 本期沒有任何評分
   *[other] 本期所有評等皆為中性（不適用），不列入計算
}。
behavior-score-say-few-each = <b>評分互動太少</b>，無法判斷任何行為。
behavior-score-say-up = 明顯提升：{ $names }。
behavior-score-say-down = 明顯下降：{ $names }。
behavior-score-quote = 「{ $name }」
behavior-score-more = 另外 { $count } 項
behavior-score-say-above = 在相同的工作組合下，明顯高於{ $kind ->
    [team] 其他團隊
   *[other] 其他專員
}：{ $names }。
behavior-score-say-below = 在相同的工作組合下，明顯低於{ $kind ->
    [team] 其他團隊
   *[other] 其他專員
}：{ $names }。
behavior-score-say-level = 在相同的工作組合下，沒有行為與{ $kind ->
    [team] 其他團隊
   *[other] 其他專員
}明顯不同。
behavior-score-stands = 「{ $name }」（{ $points } 分，n\u00a0=\u00a0{ $scored }）

behavior-score-edges = （{ $from } 至 { $to }）
behavior-score-interval = 95% 區間 <b>{ $from } 至 { $to }</b>
behavior-score-before = 上一期 <b>{ $percent }</b>，
behavior-score-before-few = 樣本太少，無法比較
behavior-score-before-none = 上一期無評分
behavior-score-sum = 指數評分與分數
behavior-score-times = { $count } × { $index }
behavior-score-points = <b>{ $possible }</b> 分中獲得 <b>{ $earned }</b> 分
behavior-score-scored = { $interactions } 次互動中有 { $scored } 個評分
behavior-score-unscored = { $neutral } 個中性（不適用），{ $notRated } 個未評等
behavior-score-took-part = { $all } 項行為中有 { $count } 項列入

behavior-score-list = { $who } 各項行為的評分
behavior-score-n-head = n
behavior-score-change-few = 上一期太少
behavior-score-change-none = 上一期無評分
behavior-score-row = { $percent }，{ $band }，95% 區間 { $low } 至 { $high }，{ $scored } 個評分{ $against ->
    [previous] ，上一期 { $previous }，{ $change }
    [nothing] ，上一期無評分
   *[alone] {""}
}

behavior-score-key-now = 本期與 95% 區間
behavior-score-key-change = 明確變化
behavior-score-n = 各項行為的 n：{ $low }（{ $lowName }）至 { $high }（{ $highName }）。
behavior-score-n-same = 各項行為的 n：{ $low }。
behavior-score-shortened = { $period }的最後 { $days } 天：最多比較這麼多天

behavior-score-column-behavior = 行為代碼
behavior-score-column-label = 行為
behavior-score-column-percent = 百分比
behavior-score-column-low = 95% 區間下限
behavior-score-column-high = 95% 區間上限
behavior-score-column-scoredInteractions = 評分互動數
behavior-score-column-scored = 評分指數數
behavior-score-column-neutral = 中性（不適用）
behavior-score-column-notRated = 未評等
behavior-score-column-earned = 獲得分數
behavior-score-column-possible = 可得分數
behavior-score-column-band = 等級
behavior-score-column-previous = 上一期，百分比
behavior-score-column-change = 變化，分
behavior-score-column-verdict = 變化
behavior-score-column-clear = 變化明確
`;
