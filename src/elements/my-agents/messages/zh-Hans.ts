export const messages = `
my-agents-title = 我的客服
my-agents-agent = 客服
my-agents-team-interactions = 团队 · 互动次数
my-agents-all = 全部客服
my-agents-interactions = { $count } 次互动
my-agents-no-team = 无团队
my-agents-search = 查找客服
my-agents-group = 按团队分组
my-agents-show = 显示
my-agents-expand = { $agent } 的详情
my-agents-strongest = 明显高于其他人
my-agents-weakest = 明显低于其他人
my-agents-short-above = 较高
my-agents-short-below = 较低
my-agents-more = 再显示 { $count } 名客服
my-agents-not-found = 没有名为“{ $text }”的客服。
my-agents-nobody = 本周期的互动均未注明客服。
my-agents-say-below = 在相同的工作组合下，{ $agent } 的“{ $behavior }”<b>明显低于其他人</b>：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-above = 在相同的工作组合下，{ $agent } 的“{ $behavior }”<b>明显高于其他人</b>：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-rest = 另有 { $count } 项明显差异。
my-agents-say-nobody = 在相同的工作组合下，<b>没有人明显突出</b>。
my-agents-say-few = <b>已评分的互动太少</b>，无法比较这些客服。
my-agents-say-up = { $agent } 的“{ $behavior }”明显提升：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-down = { $agent } 的“{ $behavior }”明显下降：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-one = { $agent } 的总体得分为 <b>{ $percent }</b>。
my-agents-order = { $teams ->
    [1] 各团队中明显低于其他人者在前
   *[0] 明显低于其他人者在前
}
my-agents-key-stands = 在相同的工作组合下明显高于或低于其他人
my-agents-cell = { $agent }，{ $behavior }：{ $percent }，{ $band }{ $compared ->
    [no] {""}
   *[yes] ，{ $change }
}，{ $scored } 个评分
my-agents-cell-none = { $agent }，{ $behavior }：无评分
my-agents-spread = { $count } 名客服的分数，从 { $low } 到 { $high }

my-agents-behaviors = 行为表现
my-agents-recent = 最近 { $count } 次互动
my-agents-see-all = 查看全部 { $count } 次互动

my-agents-column-difference = { $name }，相同工作组合下与其他人的分差
my-agents-column-differenceLow = { $name }，与其他人的分差，95% 区间下限
my-agents-column-differenceHigh = { $name }，与其他人的分差，95% 区间上限
my-agents-column-side = { $name }，在此列表中与其他人相比
my-agents-column-dueToMix = { $name }，来自工作组合的分数
my-agents-side-above = 明显较高
my-agents-side-below = 明显较低
my-agents-side-unclear = 无明显差异
`;
