export const messages = `
replay-title = { $customer } 與 { $agent }
replay-title-alone = { $customer }，無專員
replay-status = 狀態：{ $value }
replay-contact = { $value ->
    [new] 新聯絡人
   *[returning] 舊聯絡人
}
replay-derived = { $fact }（推定）
replay-recording = 錄音
replay-more = 再顯示 { $count } 筆

replay-refused = 錄音網址不安全，因此未載入。
replay-unnamed = 錄音位於 { $origin }，此頁面的 { $setting } 屬性未列出該來源，因此未載入。
replay-address = 網址：{ $url }
replay-fault = 無法播放錄音：{ $reason }
replay-fault-detail = 無法播放錄音：{ $reason }（{ $detail }）
replay-fault-network = 載入時連線中斷。
replay-fault-decode = 檔案已損壞。
replay-fault-source = 檔案不存在，或此瀏覽器無法播放這種格式。
replay-nothing = 此互動沒有錄音、逐字稿或訊息。
replay-no-recording = 資料中沒有錄音檔；以下為逐字稿。

replay-segments = 錄音分段
replay-segment-talk = 通話
replay-segment-hold = 保留
replay-segment-after = 話後處理
replay-segment-silence = 靜音
replay-segment = { $kind } { $duration }
replay-segment-span = { $kind }，{ $from } 至 { $to }

replay-transcript = 逐字稿
replay-agent = 專員
replay-customer = 客戶
replay-seek = 從 { $time } 播放
replay-readings = 此段的行為讀數：{ $names }
replay-readings-note = 有標記的段落含所列行為的讀數。評分是針對整次互動，而非單一段落。

replay-messages = 訊息
replay-bot = 機器人
replay-system = 系統
replay-private = 內部備註
replay-failed = 未送達
replay-source = 由 { $source } 送出
replay-no-text = 無文字
replay-attachment = 附件：{ $type }

replay-behaviors = 行為表現
replay-index = 指數
replay-arithmetic = { $possible } 分中獲得 { $earned } 分：{ $percent }。
replay-no-score = 沒有行為得分，因此沒有總分。
replay-neutral = { $count } 項行為為中性，不列入計算。
replay-no-data = { $count } 項無資料。
replay-apart = 不列入整體客戶滿意度：{ $names }。
replay-excluded = 未評分：{ $reason }。

replay-summary = 結案備註
replay-fields = 更多欄位（{ $count }）
replay-fields-more = 另外 { $count } 個欄位
`;
