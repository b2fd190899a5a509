/** What a report in one file says of itself, and what people are called in it who must not be named. */
export const messages = `
report-title = 客服中心報告
report-left-out = <b>{ $read } 筆記錄中有 { $skipped } 筆被排除</b>，因為無法使用。各項數字也不包含它們。
report-about = 關於本報告
report-files = 來源檔案
report-source = 識別為
report-sure = { $source }，把握 { $percent }
report-records = 記錄
report-used = { $read } 筆中使用了 { $used } 筆
report-problems = 問題
report-zone = 時區
report-offline = 全部內容都在本檔案中：不載入任何內容，也不傳送任何內容。
report-pseudonyms = 人員、團隊和類別以編號代替名稱。本檔案不含文字內容、地址、圖片和錄音。
report-no-behaviors = 資料中沒有行為模型的值，因此沒有行為評分。
pseudonym-agent = 專員 { $number }
pseudonym-team = 團隊 { $number }
pseudonym-customer = 客戶 { $number }
pseudonym-channel = 管道 { $number }
pseudonym-category = 類別 { $number }
pseudonym-priority = 優先順序 { $number }
pseudonym-source = 來源 { $number }
pseudonym-behavior = 行為 { $number }
`;
