export const messages = `
metric-name-ticketsHandled = 已處理工單
metric-name-ticketsPerAgentDay = 每位專員每日工單
metric-name-conversationsOpened = 新開對話
metric-name-conversationsClosed = 已關閉對話
metric-name-conversationsAssigned = 已指派對話
metric-name-uniqueContacts = 不重複聯絡人
metric-name-reopens = 重新開啟
metric-name-messagesIncoming = 收到的訊息
metric-name-messagesOutgoing = 送出的訊息
metric-name-messagesFailed = 未送達的訊息
metric-name-firstResponseTime = 首次回應時間
metric-name-assignmentToFirstResponse = 指派至首次回應
metric-name-responseTime = 回應時間
metric-name-resolutionTime = 解決時間
metric-name-handleTime = 處理時間
metric-name-queueTime = 排隊時間
metric-name-sessionDuration = 對話長度
metric-name-responsesPerTicket = 每張工單訊息數
metric-name-agentResponsesToClose = 關閉前專員回覆數
metric-name-firstContactResolution = 首次聯絡解決率
metric-name-csat = 客戶滿意度
metric-name-csatResponseRate = 問卷回覆率
metric-name-nps = 淨推薦值
metric-name-ces = 客戶費力度：輕鬆
metric-name-sentimentPositive = 正面情緒
metric-name-sentimentNeutral = 中性情緒
metric-name-sentimentNegative = 負面情緒
metric-name-abandonmentRate = 放棄率
metric-name-serviceLevel = 服務水準
metric-name-slaCompliance = SLA 達成率
metric-name-occupancy = 占用率
metric-name-onlineHours = 上線時數
metric-name-backlog = 積壓
metric-name-backlogAge = 積壓時間
metric-name-sessionsCompleted = 已完成
metric-name-sessionsUnanswered = 未回覆
metric-name-sessionsMissedAndEnded = 錯過並結束
metric-name-sessionsExpired = 已過期
metric-name-sessionsTerminated = 已終止
metric-name-sessionsClosedWithoutReply = 未回覆即關閉
metric-name-handledByAgent = 由專員處理
metric-name-handledByBot = 由機器人處理
metric-name-unhandled = 未處理
metric-name-conversionRate = 轉換率
metric-name-retentionRate = 留存率
metric-name-churnRate = 流失率
metric-named-mean = { $name }，平均
metric-named-median = { $name }，中位數
metric-named-p90 = { $name }，第 90 百分位數

metric-unit-seconds = <b>{ $value }</b>\u00a0秒
metric-unit-minutes = <b>{ $value }</b>\u00a0分鐘
metric-unit-hours = <b>{ $value }</b>\u00a0小時
metric-unit-days = <b>{ $value }</b>\u00a0天
metric-unit-percent = <b>{ $value }</b>%
metric-unit-points = <b>{ $value }</b>\u00a0{ $count ->
   *[other] 點
}
metric-unit-count = <b>{ $value }</b>
metric-no-data = 無資料

metric-change = { $change }，{ $verdict }
metric-change-improving = 明確改善
metric-change-duration-up = 明確變長
metric-change-duration-down = 明確變短
metric-change-count-up = 明確增加
metric-change-count-down = 明確減少
metric-change-rate-up = 明確升高
metric-change-rate-down = 明確降低
metric-change-why = 變化不作判斷：{ $reason }
metric-change-unjudged = { $reason ->
    [conversations] 對話太少
    [days] 天數太少，無從得知每日差異
    [either] 對話或天數太少
    [moment] 不作判斷：某一時刻的數值
   *[other] 不作判斷
}
metric-change-none = 無可比較
metric-change-partial = 無法比較：期間資料不完整

metric-of-mean = { $what }的平均
metric-of-median = { $what }的中位數
metric-of-p90 = { $what }的第 90 百分位數
metric-of-rate = { $what }的比例
metric-of-count = { $what }的數量
metric-of-sum = { $what }的總和
metric-of-instant = 期末當下：{ $what }
metric-of-share = 在{ $whole }中，{ $part }者的比例
metric-in-hours = 營業時間內，{ $what }
metric-with-reason = { $where }的{ $what }
metric-else = { $first }（若無則為{ $others }）
metric-else-more = { $first }，再無則為{ $others }

metric-what-conversations = 對話
metric-what-span = 從{ $start }到{ $stop }的時間
metric-what-responses = 從上次回覆後客戶的{ $since ->
    [last] 最後一則
   *[first] 第一則
}訊息，到{ $replies ->
    [later] 首次之後每次
   *[all] 每次
}{ $who ->
    [human] 真人
   *[humanOrBot] 真人或機器人
}回覆的時間
metric-what-assignedOpen = 開啟並指派給專員的時間
metric-what-parts = { $parts }時間
metric-what-messages-public = 每次對話關閉前的訊息
metric-what-messages-replies = 每次對話從首次回覆到關閉的{ $who ->
    [human] 真人
   *[humanOrBot] 真人與機器人
}回覆
metric-what-closes-every = 對話的每一次關閉
metric-what-closes-last = 已關閉的對話（以最後一次關閉計）
metric-what-customers = 客戶（每位計一次）
metric-what-assignments-every = 指派給專員的次數
metric-what-assignments-first = 指派給專員的對話（每次對話計一次）
metric-what-reopens = 已關閉對話的重新開啟
metric-what-sentMessages-incoming = 客戶傳來的訊息
metric-what-sentMessages-outgoing = 傳給客戶的訊息
metric-what-sentMessages-failed = 無法送達的訊息
metric-what-agentDays = 每位專員每個有對話之日的對話
metric-what-score = 回答分數,1 至 { $points }
metric-what-nps = 推薦意願（9 與 10 計 100，0 至 6 計 −100，其餘計 0）
metric-what-targets-all = 所有設有目標的指標中達到目標的值
metric-what-targets-some = { $metrics }中達到目標的值
metric-what-presence = { $states }的時數
metric-what-occupancy = { $parts }時間占其與{ $states }時間之和的份額
metric-what-open-count = 未結束的對話
metric-what-open-age = 期末未結束的對話自開始以來的時間
metric-what-customersActive-kept = 期初活躍的客戶中，期末仍活躍者
metric-what-customersActive-lost = 期初活躍的客戶中，期末不再活躍者

metric-moment-started = 開始
metric-moment-ended = 結束
metric-moment-firstMessage = 第一則訊息
metric-moment-lastMessage = 最後一則訊息
metric-moment-firstCustomerMessage = 客戶的第一則訊息
metric-moment-humanRequested = 要求真人
metric-moment-firstAssigned = 首次指派
metric-moment-lastAssigned = 首次回覆前的最後一次指派
metric-moment-firstResponse = { $who ->
    [human] 真人
   *[humanOrBot] 真人或機器人
}的首次回覆
metric-moment-resolved = 解決
metric-moment-firstClose = 首次關閉
metric-moment-lastClose = 最後一次關閉
metric-moment-eachClose = 每次關閉

metric-part-queue = 排隊
metric-part-talk = 通話
metric-part-hold = 保留
metric-part-afterContact = 後續處理
metric-state-available = 可服務
metric-state-busy = 忙碌
metric-state-away = 離開
metric-state-offline = 離線

metric-if-customerWrote = 有客戶訊息
metric-if-replied = 有{ $who ->
    [human] 真人
   *[humanOrBot] 真人或機器人
}回覆
metric-if-handled = 獲得回覆或接聽
metric-if-assigned = 曾指派給專員
metric-if-ended = 已結束
metric-if-resolved = 已解決
metric-if-firstLeg = 不是由另一對話轉接而來（連同其轉接一併計算）
metric-if-offered = 為找專員而來
metric-if-answered = 獲得接聽
metric-if-abandoned = 被放棄
metric-if-converted = 促成轉換
metric-if-surveyed = 已寄出問卷
metric-if-rated = 獲得評分
metric-if-status = 狀態為{ $values }
metric-if-handledBy-agent = 由專員處理
metric-if-handledBy-bot = 由機器人處理
metric-if-handledBy-unhandled = 已指派但從未回覆
metric-if-endReason = 因{ $values }而結束
metric-if-sentiment-known = 情緒已知
metric-if-sentiment-positive = 情緒正面
metric-if-sentiment-neutral = 情緒中性
metric-if-sentiment-negative = 情緒負面
metric-if-csat = 評分{ $scores }
metric-if-ces = 認為輕鬆（{ $scores }）
metric-if-contact-replies = 經 { $range } { $most ->
   *[other] 次
}真人回覆（電話則為 { $range } 段）
metric-if-contact-agents = 經 { $range } { $most ->
   *[other] 位
}真人專員
metric-if-contact-legs = 經 { $range } { $most ->
   *[other] 段
}聯絡
metric-if-not-reopened = 未重新開啟
metric-if-not-reopened-within = { $hours } 小時內未重新開啟
metric-if-answered-missed = 於{ $limits }內接聽（放棄視為未接聽）
metric-if-answered-metWithin = 於{ $limits }內接聽或放棄
metric-if-answered-leftOut = 於{ $limits }內接聽（不計放棄）
metric-if-not-abandoned = 未於 { $time }內放棄
metric-score = { $scale } 分中的 { $least } 分
metric-scores = 至少為 { $first }
metric-scores-more = 至少為 { $first }（{ $others }）
metric-limit = { $time }（{ $channel }）
metric-limit-other = 其他管道
metric-range = { $fewest } 至 { $most }

metric-status-open = 未結束
metric-status-completed = 已完成
metric-status-closed_without_reply = 未回覆即關閉
metric-status-terminated = 已終止
metric-status-missed_and_ended = 錯過並結束
metric-status-expired = 已過期
metric-status-unanswered = 未回覆
metric-status-returned_to_bot = 已交回機器人
metric-status-ended_inactive = 因無活動而結束
metric-end-agent_closed = 專員關閉
metric-end-customer_left = 客戶離開
metric-end-returned_to_bot = 交回機器人
metric-end-handover_timeout = 轉接逾時
metric-end-window_expired = 回覆期限已過
metric-end-inactivity = 無活動
metric-end-abandoned = 客戶放棄

metric-by-started = 對話開始
metric-by-ended = 對話結束
metric-by-firstResponse = 首次回應
metric-by-resolved = 解決
metric-by-closed = 關閉
metric-by-rated = 評分
metric-by-own = 各自發生
metric-for-assignee = 被指派的專員
metric-for-handlers = 各自處理的每位專員
metric-for-firstResponder = 首位回覆的專員
metric-for-closer = 關閉的專員
metric-for-rated = 被評分的專員,否則為最後回覆的專員
metric-for-sender = 撰寫訊息的專員
metric-note-counted = 依{ $by }的時間計入，歸於{ $for }
metric-note-where = 僅限{ $where }的對話
metric-note-part = 僅計{ $part }者
metric-note-bots = 機器人的回覆也計入
metric-note-bots-end-waiting = 機器人的訊息使等候結束，要求真人則使等候開始
metric-note-pending = 等候客戶或其他人的時間不計
metric-note-first-reply-asked = 由中心發起的對話沒有首次回覆
metric-note-first-reply-notOpening = 開啟對話的訊息不算首次回覆
metric-note-first-reply-answer = 首次回覆是客戶訊息之後的第一則回覆
metric-note-each-value = 每個值各自計入
metric-note-waiting-missed = 仍在等候者，超過目標後即算未達成
metric-note-waiting-judged = 仍在等候者，超過目標前算達成
metric-note-buckets = 以 { $edges }分組
metric-note-known = 未知者不列入
metric-note-longest = 超過 { $time }視為錯誤而不計
metric-note-lower = 越低越好
metric-note-higher = 越高越好
metric-note-neither = 高低並無好壞之分
metric-notes = { $first }；{ $others }
metric-sentence = { $text }。
metric-sentences = { $what }{ $how }
`;
