export const messages = `
my-agents-title = 我的客服專員
my-agents-agent = 專員
my-agents-team-interactions = 團隊 · 互動次數
my-agents-all = 全部專員
my-agents-interactions = { $count } 次互動
my-agents-no-team = 無團隊
my-agents-search = 尋找專員
my-agents-group = 依團隊分組
my-agents-show = 顯示
my-agents-expand = { $agent } 的詳細資料
my-agents-strongest = 明顯高於其他人
my-agents-weakest = 明顯低於其他人
my-agents-short-above = 較高
my-agents-short-below = 較低
my-agents-more = 再顯示 { $count } 位專員
my-agents-not-found = 沒有名為「{ $text }」的專員。
my-agents-nobody = 本期的互動皆未註明專員。
my-agents-say-below = 在相同的工作組合下，{ $agent } 的「{ $behavior }」<b>明顯低於其他人</b>：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-above = 在相同的工作組合下，{ $agent } 的「{ $behavior }」<b>明顯高於其他人</b>：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-rest = 另有 { $count } 項明確差異。
my-agents-say-nobody = 在相同的工作組合下，<b>沒有人明顯突出</b>。
my-agents-say-few = <b>評分互動太少</b>，無法比較這些專員。
my-agents-say-up = { $agent } 的「{ $behavior }」明顯提升：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-down = { $agent } 的「{ $behavior }」明顯下降：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }，n\u00a0=\u00a0{ $scored }）。
my-agents-say-one = { $agent } 的整體得分為 <b>{ $percent }</b>。
my-agents-order = { $teams ->
    [1] 各團隊中明顯低於其他人者在前
   *[0] 明顯低於其他人者在前
}
my-agents-key-stands = 在相同的工作組合下明顯高於或低於其他人
my-agents-cell = { $agent }，{ $behavior }：{ $percent }，{ $band }{ $compared ->
    [no] {""}
   *[yes] ，{ $change }
}，{ $scored } 個評分
my-agents-cell-none = { $agent }，{ $behavior }：無評分
my-agents-spread = { $count } 位專員的分數，從 { $low } 到 { $high }

my-agents-behaviors = 行為表現
my-agents-recent = 最近 { $count } 次互動
my-agents-see-all = 查看全部 { $count } 次互動

my-agents-column-difference = { $name }，相同工作組合下與其他人的分差
my-agents-column-differenceLow = { $name }，與其他人的分差，95% 區間下限
my-agents-column-differenceHigh = { $name }，與其他人的分差，95% 區間上限
my-agents-column-side = { $name }，在此清單中與其他人相比
my-agents-column-dueToMix = { $name }，來自工作組合的分數
my-agents-side-above = 明顯較高
my-agents-side-below = 明顯較低
my-agents-side-unclear = 無明顯差異
`;
