export const messages = `
behavior-score-title = 行为评分
behavior-score-caption = { $who } · { $periods }
behavior-score-agent-of = { $agent }，{ $team }
behavior-score-whose = 评分对象
behavior-score-all = 全部客服
behavior-score-teams = 团队
behavior-score-agents = 客服

behavior-score-say = { $kind ->
    [all] 全部客服
   *[other] { $who }
}的<b>总体得分为 { $percent }</b>，{ $level ->
    [veryPositive] 非常正面
    [moderatelyPositive] 中度正面
    [moderatelyNegative] 中度负面
    [veryNegative] 非常负面
   *[neutral] 中性
}{ $change ->
    [improving] ，较上一周期的 { $before } <b>明显提升</b>
    [declining] ，较上一周期的 { $before } <b>明显下降</b>
    [noClearChange] ，与上一周期的 { $before } 相比无明显变化
    [tooFew] ；上一周期已评分的互动太少，无法比较
    [none] ；上一周期没有评分
   *[alone] {""}
}。
behavior-score-say-few = { $kind ->
    [all] 全部客服
   *[other] { $who }
}：<b>已评分的互动太少</b>，无法判断（{ $scored }）。目前的总体得分为 { $percent }。
behavior-score-say-none = <b>无评分</b>{ $kind ->
    [all] {""}
   *[other] （{ $who }）
}：{ $neutral ->
    [0] 本周期没有任何评分
   *[other] 本周期的评价全部为中性（不适用），不计入得分
}。
behavior-score-say-few-each = <b>已评分的互动太少</b>，无法判断任何一项行为。
behavior-score-say-up = 明显提升：{ $names }。
behavior-score-say-down = 明显下降：{ $names }。
behavior-score-quote = “{ $name }”
behavior-score-more = 另外 { $count } 项
behavior-score-say-above = 在相同的工作组合下，明显高于{ $kind ->
    [team] 其他团队
   *[other] 其他客服
}：{ $names }。
behavior-score-say-below = 在相同的工作组合下，明显低于{ $kind ->
    [team] 其他团队
   *[other] 其他客服
}：{ $names }。
behavior-score-say-level = 在相同的工作组合下，没有行为与{ $kind ->
    [team] 其他团队
   *[other] 其他客服
}明显不同。
behavior-score-stands = “{ $name }”（{ $points } 分，n\u00a0=\u00a0{ $scored }）

behavior-score-edges = （{ $from } 至 { $to }）
behavior-score-interval = 95% 区间 <b>{ $from } 至 { $to }</b>
behavior-score-before = 上一周期 <b>{ $percent }</b>，
behavior-score-before-few = 样本太少，无法比较
behavior-score-before-none = 上一周期无评分
behavior-score-sum = 指数评分与分数
behavior-score-times = { $count } × { $index }
behavior-score-points = 满分 <b>{ $possible }</b>，获得 <b>{ $earned }</b> 分
behavior-score-scored = { $interactions } 次互动，共 { $scored } 个评分
behavior-score-unscored = { $neutral } 个中性（不适用），{ $notRated } 个未评价
behavior-score-took-part = { $all } 项行为中有 { $count } 项计入

behavior-score-list = { $who }各项行为的评分
behavior-score-n-head = n
behavior-score-change-few = 上一周期太少
behavior-score-change-none = 上一周期无评分
behavior-score-row = { $percent }，{ $band }，95% 区间 { $low } 至 { $high }，{ $scored } 个评分{ $against ->
    [previous] ，上一周期 { $previous }，{ $change }
    [nothing] ，上一周期无评分
   *[alone] {""}
}

behavior-score-key-now = 本周期与 95% 区间
behavior-score-key-change = 明显变化
behavior-score-n = 各项行为的 n：{ $low }（{ $lowName }）至 { $high }（{ $highName }）。
behavior-score-n-same = 各项行为的 n：{ $low }。
behavior-score-shortened = { $period }的最后 { $days } 天：最多比较这么多天

behavior-score-column-behavior = 行为代码
behavior-score-column-label = 行为
behavior-score-column-percent = 百分比
behavior-score-column-low = 95% 区间下限
behavior-score-column-high = 95% 区间上限
behavior-score-column-scoredInteractions = 已评分互动数
behavior-score-column-scored = 已评分指数数
behavior-score-column-neutral = 中性（不适用）
behavior-score-column-notRated = 未评价
behavior-score-column-earned = 获得分数
behavior-score-column-possible = 满分
behavior-score-column-band = 等级
behavior-score-column-previous = 上一周期，百分比
behavior-score-column-change = 变化，分
behavior-score-column-verdict = 变化
behavior-score-column-clear = 变化明显
`;
