export const messages = `
interaction-summary-title = 互動行為摘要
interaction-summary-caption = { $period } · { $channels } · { $order }
interaction-summary-caption-search = { $period } · { $channels } · { $order } · 「{ $search }」
interaction-summary-all-channels = 所有管道
interaction-summary-time-descending = 最新在前
interaction-summary-time-ascending = 最舊在前
interaction-summary-by-descending = 依{ $name }遞減
interaction-summary-by-ascending = 依{ $name }遞增

interaction-summary-say = 此選取範圍共 <b>{ $count } 次互動</b>。
interaction-summary-say-search = 含「{ $search }」的<b>互動共 { $count } 次</b>。
interaction-summary-say-all = 全部可評分。
interaction-summary-say-none = 皆不可評分，各列說明原因。
interaction-summary-say-some = 其中 { $scored } 次可評分；其餘 { $rest } 次的列上說明原因。

interaction-summary-search = 尋找客戶、專員或編號
interaction-summary-search-short = 客戶、專員或編號
interaction-summary-search-clear = 清除搜尋
interaction-summary-not-found-title = 找不到互動
interaction-summary-not-found = 沒有客戶、專員或編號包含「{ $search }」。
interaction-summary-unsearched = 不含搜尋時共 { $count } 次互動。
interaction-summary-sentiment = 情緒檢視
interaction-summary-sort = 排序依據
interaction-summary-sort-descending = 目前遞減；改為遞增
interaction-summary-sort-ascending = 目前遞增；改為遞減
interaction-summary-sort-startedAt = 日期與時間
interaction-summary-sort-customer = 客戶
interaction-summary-sort-agent = 專員
interaction-summary-sort-channel = 管道
interaction-summary-sort-duration = 時長
interaction-summary-replay = 重播

interaction-summary-no-agent = 無專員
interaction-summary-no-channel = 無管道
interaction-summary-excluded = 未評分：{ $reason }
interaction-summary-details = 與 { $customer } 的互動詳細資料
interaction-summary-named-more = 另外 { $count } 項
interaction-summary-named-neutral = 僅有中性
interaction-summary-named-none = 無資料

interaction-summary-scale = 互動評分採用指數：100% 非常正面（10），60% 正面（6），不適用為中性，40% 負面（4），0% 非常負面（0）。

interaction-summary-column-id = 互動編號
interaction-summary-column-startedAt = 開始時間
interaction-summary-column-channel = 管道
interaction-summary-column-agentId = 專員編號
interaction-summary-column-agent = 專員
interaction-summary-column-customer = 客戶
interaction-summary-column-durationSeconds = 時長（秒）
interaction-summary-column-exclusion = 未評分原因
`;
