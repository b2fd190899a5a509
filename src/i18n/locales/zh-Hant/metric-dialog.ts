export const metricDialog = `
metric-dialog-title = 如何計算
metric-dialog-own = 採用此報表的定義。
metric-dialog-preset = 採用 { $vendor } 的定義。
metric-dialog-changed = 與預設定義不同之處：{ $fields }。
metric-dialog-value = 數值：{ $value }，n = { $n }。
metric-dialog-interval = 95% 區間：{ $low } 至 { $high }。
metric-dialog-previous = 上一期：{ $previous }，n = { $n }。變化：{ $change }。
metric-dialog-ratio = 變化的 95% 區間：上一期的 { $low } 至 { $high }。不含 100% 時變化才算明確。
metric-dialog-difference = 變化的 95% 區間：{ $low } 至 { $high }。不含 0 時變化才算明確。
metric-dialog-few = 兩期各有 20 個觀察值以上才判斷變化。少於此數的平均與比率標為太少。
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
