export const messages = `
metric-cards-title = 關鍵數字
metric-cards-caption-day = { $period } · 折線逐日
metric-cards-caption-week = { $period } · 折線逐週
metric-cards-caption-month = { $period } · 折線逐月
metric-cards-empty = 一有對話，數字就會顯示在這裡。

metric-cards-say-improved = <b>{ $total } 項中有 { $count } 項明確改善</b>：{ $names }。
metric-cards-say-declined = <b>{ $count } 項明確變差</b>：{ $names }。
metric-cards-say-changed = <b>{ $count } 項明確變化</b>：{ $names }。
metric-cards-say-same = 與上一期相比<b>沒有明確變化</b>。
metric-cards-say-few = { $reason ->
    [conversations] <b>對話太少</b>，無法判斷變化。
    [days] <b>天數太少</b>，無法判斷變化。
    [moment] <b>不判斷變化</b>：均為某一時刻的數值。
    [other] <b>不判斷變化</b>。
   *[either] <b>對話或天數太少</b>，無法判斷變化。
}
metric-cards-say-none = <b>沒有可判斷的變化</b>：上一期沒有可比較的數值。
metric-cards-say-targets = { $count } 個目標中達成 { $met } 個。

metric-cards-explain = 如何計算：{ $name }
metric-cards-n = n\u00a0=\u00a0{ $n }
metric-cards-target-word = 目標
metric-cards-target-lower = 目標 ≤ { $value }
metric-cards-target-higher = 目標 ≥ { $value }
metric-cards-target-neither = 目標 { $value }
metric-cards-met = { $target } 達成
metric-cards-missed = { $target } 未達成
metric-cards-whole = 這是整個期間的數值，並非所選日期的。
metric-cards-left-out = 排除 { $count } 個
metric-cards-inferred = { $percent } 為推定
metric-cards-line = { $bins ->
    [day] 逐日
    [week] 逐週
   *[month] 逐月
}：從 { $first } 到 { $last }，最低 { $low }，最高 { $high }。
metric-cards-line-missing = { $count } 段沒有資料。

metric-cards-foot-n = n = 本期開始的 { $interactions } 次互動。各數字的 n 是其所依據的數量。
metric-cards-foot-more = n 大於此數也無誤：各數字計其所含之事（例如回覆），按其發生之日，歸於作出者（首次回應歸於回應者，無論對話由誰負責）。
metric-cards-foot-left-out = { $count } 個值不可能正確，已排除。
metric-cards-foot-weak = 點線：觀察值少於 { $least } 個，或被期間截短的區段。
metric-cards-foot-preset = 定義：{ $vendor }。

metric-cards-column-metric = 指標編號
metric-cards-column-name = 指標
metric-cards-column-span = 範圍
metric-cards-column-from = 自
metric-cards-column-to = 至（不含）
metric-cards-column-value = 數值
metric-cards-column-unit = 單位
metric-cards-column-n = n
metric-cards-column-low = 95% 區間下限
metric-cards-column-high = 95% 區間上限
metric-cards-column-previous = 上一期
metric-cards-column-previousN = 上一期，n
metric-cards-column-change = 變化
metric-cards-column-verdict = 判斷
metric-cards-column-clear = 變化明確
metric-cards-column-target = 目標
metric-cards-column-met = 達成目標
metric-cards-column-leftOut = 已排除
metric-cards-column-inferred = 推定
metric-cards-column-definition = 定義
metric-cards-span-period = 本期
metric-cards-span-day = 一日
metric-cards-span-week = 一週
metric-cards-span-month = 一月
metric-dialog-title = 如何計算
metric-dialog-own = 採用此報表的定義。
metric-dialog-preset = 採用 { $vendor } 的定義。
metric-dialog-changed = 與預設定義不同之處：{ $fields }。
metric-dialog-value = 數值：{ $value }，n\u00a0=\u00a0{ $n }。
metric-dialog-interval = 95% 區間：{ $low } 至 { $high }。
metric-dialog-previous = 上一期：{ $previous }，n\u00a0=\u00a0{ $n }。{ $judged ->
    [no] { $change }
   *[yes] 變化：{ $change }
 }。
metric-dialog-ratio = 以相同星期幾比較，變化的 95% 區間：上一期的 { $low } 至 { $high }。不含 100% 且數值本身也朝同一方向變化時，變化才算明確。
metric-dialog-ratio-mean = 以相同星期幾比較，幾何平均數變化的 95% 區間：上一期的 { $low } 至 { $high }。少數特別長的數值對上方平均數的影響大於對幾何平均數的影響，因此其變化可能落在區間之外。區間不含 100% 且數值本身也朝同一方向變化時，變化才算明確。
metric-dialog-difference = 以相同星期幾比較，變化的 95% 區間：{ $low } 至 { $high }。不含 0 且數值本身也朝同一方向變化時，變化才算明確。
metric-dialog-few = 兩期各有 20 次對話以上、且天數足以得知每日差異時才判斷變化：少數幾天可能本來就偏慢或偏忙。行為評分僅依據互動判斷，因此同樣幾天在那裡可能已足夠。無法判斷者會註明原因。只有在本面板所有卡片的變化一起判斷後仍成立者，才稱為明確（Benjamini–Hochberg）；卡片增減時，同一變化的判斷可能不同。
metric-dialog-left-out = { $count } 個值不可能正確，已排除。
metric-dialog-inferred = { $n } 個中有 { $count } 個依據資料未提供的狀態或處理方式：由訊息、時間與對話如何結束推定。
metric-dialog-behind = 所依據的互動：{ $total } 次
metric-dialog-problems = 已排除
metric-dialog-negative = 結束早於開始 { $time }
metric-dialog-tooLong = 耗時 { $time }
metric-dialog-show = 顯示
metric-dialog-more = 另有 { $count } 個
metric-dialog-data = 以資料表示的定義
`;
