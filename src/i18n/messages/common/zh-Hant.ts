/** Words that several widgets use. */
export const messages = `
behavior-overallSatisfaction = 整體客戶滿意度
behavior-demonstrateOwnership = 展示所有權
behavior-activeListening = 積極聆聽
behavior-beEmpathetic = 富同理心
behavior-buildRapport = 建立融洽關係
behavior-setExpectations = 設定預期
behavior-effectiveQuestioning = 有效提問
behavior-promoteSelfService = 推薦自助服務
behavior-inappropriateAction = 不當行為
behavior-acknowledgeLoyalty = 認可忠誠度
absent = { $name }（未發生得高分）
absent-inappropriateAction = 無不當行為

band-veryPositive = 非常正面
band-moderatelyPositive = 中度正面
band-neutral = 中性
band-moderatelyNegative = 中度負面
band-veryNegative = 非常負面
band-few = 樣本太少，無法判斷
band-few-key = 樣本太少，無法判斷（少於 { $least }）
band-none = 無評分

index-10 = 非常正面
index-6 = 正面
index-4 = 負面
index-0 = 非常負面
index-neutral = 中性
index-none = 無資料
index-na = 不適用

change-clear = { $points } 分，明確
change-stands = 明確
change-improving = 進步，{ $points } 分
change-declining = 退步，{ $points } 分
change-none = 無明確變化
change-none-capital = 無明確變化
change-few = 樣本太少，無法判斷
change-alone = 單獨判斷有變化，但與 { $comparisons } 項本面板的變化一併判斷時並不成立。
stands = 在相同的工作組合下，{ $side ->
    [above] 明顯高於其他人
    [below] 明顯低於其他人
   *[unclear] 與其他人沒有明顯差異
}：{ $points }\u00a0分（{ $low }\u00a0至\u00a0{ $high }）。
stands-mix = 若直接與所有其他人相比，差異為 { $plain } 分，{ $effect ->
    [hides] 工作組合掩蓋了 { $mix } 分
   *[makes] 其中 { $mix } 分來自工作組合
}。
points = { $points }\u00a0分
points-short = { $points }\u00a0分
change-key = 與上一期相比有明確變化
this-period = 本期
previous-period = 上一期
difference = 差異
interval-range = { $low }\u00a0至\u00a0{ $high }
scored-count = { $count } 個評分

channel-voice = 電話
channel-chat = 線上聊天
channel-email = 電子郵件
channel-whatsapp = WhatsApp
channel-facebook = Facebook
channel-instagram = Instagram
channel-sms = 簡訊
channel-web = 網站
no-duration = 無時長
no-name = 無姓名

period-caption = { $period } · 對比 { $previous }
n-scored = n = { $interactions } 次互動，其中 { $scored } 次可評分。
n-hidden = 不受行為評估的專員，其對話計入此處，但不計入評分。
n-excluded = { $count } 次未評分：{ $reasons }。
percent-formula = 百分比為獲得分數除以可得分數。
population = 百分位數取自 { $count } 次可評分的互動，{ $period }。
population-none = 沒有可評分的互動，因此沒有百分位數。
population-given = 百分位數取自指定的基準，共 { $count } 次互動，{ $period }。

exclusion-no_agent = 無專員
exclusion-internal_or_multi_agent = 內部互動或多位專員
exclusion-not_recorded = 未錄音
exclusion-no_dialogue = 無對話
exclusion-unsupported_language = 不支援的語言
exclusion-consent_withheld = 未獲同意
exclusion-test_contact = 測試聯絡
reason-count = { $reason } { $count } 次

tool-view = 檢視方式
tool-chart = 圖表
tool-table = 表格
tool-as-table = 以表格顯示
tool-as-chart = 以圖表顯示
tool-export = 下載 CSV（未四捨五入）
tool-info = 如何計算
try-again = 再試一次

status-loading = 載入中…
status-loading-progress = 載入中，{ $received } / { $total }
status-loading-pages = 正在載入：{ $pages } 頁，{ $records } 筆記錄
status-loading-pages-total = 正在載入：{ $pages } 頁，{ $records }/{ $total } 筆記錄
status-ready = { $title } 已就緒。
empty-title = 沒有互動
empty-text = 一有帶行為資料的互動，評分就會顯示在這裡。
empty-before = 上次載入（{ $time }）時有 { $count } 次互動。
no-match-title = 沒有符合的互動
no-match-text = { $period } 之間沒有符合 { $filters } 的互動。
no-match-period = { $period } 之間沒有互動。
remove-filter = 移除「{ $filter }」
clear-filters = 清除所有篩選
error-title = 無法載入報表
error-stale = 無法更新：{ $reason }顯示的是 { $time } 的數字。
error-network = 報表服務沒有回應。
error-timeout = 報表服務回應太慢。
error-slow = 報表服務傳送資料太慢。
error-offline = 裝置未連上網路。
error-part = 無法連線到此頁面程式的一部分，請重試或重新載入頁面。
error-partGone = 伺服器上已沒有此頁面程式的一部分（{ $status }），請重新載入頁面。
error-stopped = 已停止載入。
error-later = { $reason }服務要求等到 { $time }。
error-oneOf = 「{ $file }」：{ $reason }
error-pages = 服務指出的後續頁面無法繼續讀取。
error-pagesMissing = 只讀取了 { $pages } 頁資料。無法取得下一頁：{ $reason }
error-http = 報表服務回應錯誤（{ $status }）。
error-denied = 您沒有檢視此報表的權限（{ $status }）。
error-notFound = 此網址沒有報表（{ $status }）。
error-nothing = 此網址沒有任何內容（{ $status }）。
error-file = 從磁碟開啟的頁面無法載入檔案，請改將資料放進頁面。
error-empty = 回應是空的。
error-html = 收到的是網頁而不是資料，您可能需要登入。
error-truncated = 資料在中途被截斷。
error-notJson = 資料不是有效的 JSON。
error-compressed = 資料以 gzip 壓縮，此瀏覽器無法讀取。
error-otherWorkbook = 資料是另一種格式的活頁簿。請另存為 .xlsx 或 CSV，再載入該檔案。
error-encrypted = 資料受密碼保護。請移除密碼後另存，再載入該檔案。
error-codec = 表格的壓縮方式無法在此讀取。請用 Snappy、GZIP 或 ZSTD 儲存。
error-wrongShape = 資料中沒有互動清單。
error-noneUsable = 收到的記錄均無法使用。
error-totals = 這些是彙總數據，不是對話：請匯出對話或其訊息。
error-unknownVendor = 頁面指定的資料來源未知。
error-otherVendor = 資料並非來自頁面指定的來源。
error-tooLarge = 資料超出可讀取的範圍。
error-noSource = 此頁面上沒有報表來源「{ $source }」。
error-baseline = 無法使用基準值。{ $reason }
error-notBaseline = 其網址的內容不是基準值。
error-lost = 報表的計算意外中止。
error-lostAppended = 報表的計算意外中止，缺少後來加入的互動：{ $count }。
error-query = 無法回答此問題：{ $reason }
error-unknown = 無法回答此問題。

partial-skipped = <b>{ $read } 筆記錄中有 { $skipped } 筆被略過。</b>以下數字不包含它們。
partial-fields = <b>{ $count } 個欄位無法讀取</b>，視為缺漏。
partial-other = <b>{ $count } 項資料與預期不符。</b>
partial-show = 顯示原因
partial-hide = 隱藏原因

filter-agent = 專員：{ $values }
filter-team = 團隊：{ $values }
filter-channel = 管道：{ $values }
filter-contactType = 聯絡類型：{ $values }
filter-category = 類別：{ $values }
filter-direction = 方向：{ $values }
filter-language = 語言：{ $values }
filter-sentiment = 情緒：{ $values }
filter-day = 日期：{ $values }
filter-openedSource = 開啟來源：{ $values }
filter-source = 來源：{ $values }
filter-status = 狀態：{ $values }
filter-handledBy = 處理者：{ $values }
filter-responseBucket = 首次回應：{ $values }
filter-week = 週：{ $values }
filter-month = 月份：{ $values }
filter-weekdayHour = 每週時段：{ $values }
filter-search = 搜尋：{ $values }
filter-behavior = 行為：{ $values }
filters-label = 已選取
filter-remove = 移除 { $filter }

page-of = 第 { $from }–{ $to } 筆，共 { $total } 筆
page-label = 頁碼
page-previous = 上一頁
page-next = 下一頁
page-number = 第 { $page } 頁

column-agent-id = 專員編號
column-team = 團隊
column-interactions = 互動次數
column-scored = { $name }，評分數（n）
column-low = { $name }，95% 區間下限
column-high = { $name }，95% 區間上限
column-verdict = { $name }，變化
column-clear = { $name }，在此清單中變化明確
verdict-improving = 進步
verdict-declining = 退步
verdict-noClearChange = 無明確變化
verdict-tooFew = 樣本太少
yes = 是
no = 否

play = 重播與 { $customer } 的互動
close = 關閉

loading-so-far = 目前為止：{ $count } 次互動；仍在載入
loading-bar = 載入進度
loading-cancel = 取消
loading-stopped = <b>已停止載入。</b>數字只包含 { $count } 次互動，總數不明。
loading-again = 重新載入
status-loading-received = 載入中，已讀取 { $received }
retry-at = { $reason }將在 { $time }後再試。
retry-under-way = { $reason }正在再試一次…
retry-online = { $reason }恢復連線後會繼續載入。
retry-now = 立即再試
shown-since = { $reason }顯示的是 { $time } 的數字。
`;
