/** Names of metrics, their units, what their changes are called, and what their definitions say. */
export const messages = `
metric-name-ticketsHandled = 已处理工单
metric-name-ticketsPerAgentDay = 每名客服每日工单
metric-name-conversationsOpened = 新开会话
metric-name-conversationsClosed = 已关闭会话
metric-name-conversationsAssigned = 已分配会话
metric-name-uniqueContacts = 独立联系人
metric-name-reopens = 重新打开
metric-name-messagesIncoming = 接收的消息
metric-name-messagesOutgoing = 发送的消息
metric-name-messagesFailed = 未送达的消息
metric-name-firstResponseTime = { $aggregate ->
    [mean] 平均
   *[other] {""}
}首次响应时间
metric-name-assignmentToFirstResponse = 分配至首次响应
metric-name-responseTime = { $aggregate ->
    [mean] 平均
   *[other] {""}
}响应时间
metric-name-resolutionTime = { $aggregate ->
    [mean] 平均
   *[other] {""}
}关闭时间
metric-name-handleTime = { $aggregate ->
    [mean] 平均
   *[other] {""}
}处理时间
metric-name-queueTime = 排队时间
metric-name-sessionDuration = 会话时长
metric-name-responsesPerTicket = 每张工单消息数
metric-name-agentResponsesToClose = 关闭前客服回复数
metric-name-firstContactResolution = 首次呼叫解决率
metric-name-csat = 客户满意度
metric-name-csatResponseRate = 问卷回复率
metric-name-nps = 净推荐值
metric-name-ces = 客户费力度：轻松
metric-name-sentimentPositive = 正面情绪
metric-name-sentimentNeutral = 中性情绪
metric-name-sentimentNegative = 负面情绪
metric-name-abandonmentRate = 放弃率
metric-name-serviceLevel = 服务水平
metric-name-slaCompliance = SLA 达标率
metric-name-occupancy = 占用率
metric-name-onlineHours = 在线时长
metric-name-backlog = 工单积压
metric-name-backlogAge = 积压时长
metric-name-sessionsCompleted = 已完成
metric-name-sessionsUnanswered = 未回复
metric-name-sessionsMissedAndEnded = 错过并结束
metric-name-sessionsExpired = 已过期
metric-name-sessionsTerminated = 已终止
metric-name-sessionsClosedWithoutReply = 未回复即关闭
metric-name-handledByAgent = 由客服处理
metric-name-handledByBot = 由机器人处理
metric-name-unhandled = 未处理
metric-name-conversionRate = 转化率
metric-name-retentionRate = 留存率
metric-name-churnRate = 流失率
metric-named-mean = 平均{ $name }
metric-named-median = { $name }，中位数
metric-named-p90 = { $name }，第 90 百分位数

metric-unit-seconds = <b>{ $value }</b>\u00a0秒
metric-unit-minutes = <b>{ $value }</b>\u00a0分钟
metric-unit-hours = <b>{ $value }</b>\u00a0小时
metric-unit-days = <b>{ $value }</b>\u00a0天
metric-unit-percent = <b>{ $value }</b>%
metric-unit-points = <b>{ $value }</b>\u00a0点
metric-unit-count = <b>{ $value }</b>
metric-no-data = 无数据

metric-change = { $change }，{ $verdict }
metric-change-improving = 明显改善
metric-change-duration-up = 明显变长
metric-change-duration-down = 明显变短
metric-change-count-up = 明显增加
metric-change-count-down = 明显减少
metric-change-rate-up = 明显升高
metric-change-rate-down = 明显降低
metric-change-why = 变化不作判断：{ $reason }
metric-change-unjudged = { $reason ->
    [conversations] 会话太少
    [days] 天数太少，无从得知每日差异
    [either] 会话或天数太少
    [moment] 不作判断：某一时刻的数值
   *[other] 不作判断
}
metric-change-none = 无可比较
metric-change-partial = 无法比较：期间数据不完整

metric-of-mean = { $what }的平均值
metric-of-median = { $what }的中位数
metric-of-p90 = { $what }的第 90 百分位数
metric-of-rate = { $what }的比例
metric-of-count = { $what }的数量
metric-of-sum = { $what }的总和
metric-of-instant = 周期结束时：{ $what }
metric-of-share = 在{ $whole }中，{ $part }者的比例
metric-in-hours = 工作时间内，{ $what }
metric-with-reason = { $where }的{ $what }
metric-else = { $first }（若无则为{ $others }）
metric-else-more = { $first }，再无则为{ $others }

metric-what-conversations = 会话
metric-what-span = 从{ $start }到{ $stop }的时间
metric-what-responses = 从上次回复后客户的{ $since ->
    [last] 最后一条
   *[first] 第一条
}消息，到{ $replies ->
    [later] 首次之后每次
   *[all] 每次
}{ $who ->
    [human] 人工
   *[humanOrBot] 人工或机器人
}回复的时间
metric-what-assignedOpen = 打开且已分配给客服的时间
metric-what-parts = { $parts }时间
metric-what-messages-public = 每次会话关闭前的消息
metric-what-messages-replies = 每次会话从首次回复到关闭的{ $who ->
    [human] 人工
   *[humanOrBot] 人工与机器人
}回复
metric-what-closes-every = 会话的每一次关闭
metric-what-closes-last = 已关闭的会话（以最后一次关闭计）
metric-what-customers = 客户（每名计一次）
metric-what-assignments-every = 分配给客服的次数
metric-what-assignments-first = 分配给客服的会话（每次会话计一次）
metric-what-reopens = 已关闭会话的重新打开
metric-what-sentMessages-incoming = 客户发来的消息
metric-what-sentMessages-outgoing = 发给客户的消息
metric-what-sentMessages-failed = 无法送达的消息
metric-what-agentDays = 每名客服每个有会话之日的会话
metric-what-score = 回答分数,1 至 { $points }
metric-what-nps = 推荐意愿（9 与 10 计 100，0 至 6 计 −100，其余计 0）
metric-what-targets-all = 所有设有目标的指标中达到目标的值
metric-what-targets-some = { $metrics }中达到目标的值
metric-what-presence = { $states }的时长
metric-what-occupancy = { $parts }时间占其与{ $states }时间之和的比例
metric-what-open-count = 未结束的会话
metric-what-open-age = 周期结束时未结束的会话自开始以来的时间
metric-what-customersActive-kept = 周期开始时活跃的客户中，结束时仍活跃者
metric-what-customersActive-lost = 周期开始时活跃的客户中，结束时不再活跃者

metric-moment-started = 开始
metric-moment-ended = 结束
metric-moment-firstMessage = 第一条消息
metric-moment-lastMessage = 最后一条消息
metric-moment-firstCustomerMessage = 客户的第一条消息
metric-moment-humanRequested = 请求人工
metric-moment-firstAssigned = 首次分配
metric-moment-lastAssigned = 首次回复前的最后一次分配
metric-moment-firstResponse = { $who ->
    [human] 人工
   *[humanOrBot] 人工或机器人
}的首次回复
metric-moment-resolved = 解决
metric-moment-firstClose = 首次关闭
metric-moment-lastClose = 最后一次关闭
metric-moment-eachClose = 每次关闭

metric-part-queue = 排队
metric-part-talk = 通话
metric-part-hold = 保持
metric-part-afterContact = 话后处理
metric-state-available = 空闲
metric-state-busy = 忙碌
metric-state-away = 离开
metric-state-offline = 离线

metric-if-customerWrote = 有客户消息
metric-if-replied = 有{ $who ->
    [human] 人工
   *[humanOrBot] 人工或机器人
}回复
metric-if-handled = 获得回复或接听
metric-if-assigned = 曾分配给客服
metric-if-ended = 已结束
metric-if-resolved = 已解决
metric-if-firstLeg = 不是由另一会话转接而来（连同其转接一并计算）
metric-if-offered = 为找客服而来
metric-if-answered = 获得接听
metric-if-abandoned = 被放弃
metric-if-converted = 促成转化
metric-if-surveyed = 已发送问卷
metric-if-rated = 获得评价
metric-if-status = 状态为{ $values }
metric-if-handledBy-agent = 由客服处理
metric-if-handledBy-bot = 由机器人处理
metric-if-handledBy-unhandled = 已分配但从未回复
metric-if-endReason = 因{ $values }而结束
metric-if-sentiment-known = 情绪已知
metric-if-sentiment-positive = 情绪正面
metric-if-sentiment-neutral = 情绪中性
metric-if-sentiment-negative = 情绪负面
metric-if-csat = 评价{ $scores }
metric-if-ces = 认为轻松（{ $scores }）
metric-if-contact-replies = 经 { $range } 次人工回复（电话则为 { $range } 段）
metric-if-contact-agents = 经 { $range } 名人工客服
metric-if-contact-legs = 经 { $range } 段联系
metric-if-not-reopened = 未重新打开
metric-if-not-reopened-within = { $hours } 小时内未重新打开
metric-if-answered-missed = 于 { $limits }内接听（放弃视为未接听）
metric-if-answered-metWithin = 于 { $limits }内接听或放弃
metric-if-answered-leftOut = 于 { $limits }内接听（不计放弃）
metric-if-not-abandoned = 未于 { $time }内放弃
metric-score = { $scale } 分中的 { $least } 分
metric-scores = 至少为 { $first }
metric-scores-more = 至少为 { $first }（{ $others }）
metric-limit = { $time }（{ $channel }）
metric-limit-other = 其他渠道
metric-range = { $fewest } 至 { $most }

metric-status-open = 未结束
metric-status-completed = 已完成
metric-status-closed_without_reply = 未回复即关闭
metric-status-terminated = 已终止
metric-status-missed_and_ended = 错过并结束
metric-status-expired = 已过期
metric-status-unanswered = 未回复
metric-status-returned_to_bot = 已交回机器人
metric-status-ended_inactive = 因无活动而结束
metric-end-agent_closed = 客服关闭
metric-end-customer_left = 客户离开
metric-end-returned_to_bot = 交回机器人
metric-end-handover_timeout = 转接超时
metric-end-window_expired = 回复期限已过
metric-end-inactivity = 无活动
metric-end-abandoned = 客户放弃

metric-by-started = 会话开始
metric-by-ended = 会话结束
metric-by-firstResponse = 首次响应
metric-by-resolved = 解决
metric-by-closed = 关闭
metric-by-rated = 评价
metric-by-own = 各自发生
metric-for-assignee = 被分配的客服
metric-for-handlers = 各自处理的每位客服
metric-for-firstResponder = 首位回复的客服
metric-for-closer = 关闭会话的客服
metric-for-rated = 被评分的客服,否则为最后回复的客服
metric-for-sender = 撰写消息的客服
metric-note-counted = 按{ $by }的时间计入，归属{ $for }
metric-note-where = 仅限{ $where }的会话
metric-note-part = 仅计{ $part }者
metric-note-bots = 机器人的回复也计入
metric-note-bots-end-waiting = 机器人的消息会结束等待，请求人工则开始等待
metric-note-pending = 等候客户或其他人的时间不计
metric-note-first-reply-asked = 由中心发起的会话没有首次回复
metric-note-first-reply-notOpening = 开启会话的消息不算首次回复
metric-note-first-reply-answer = 首次回复是客户消息之后的第一条回复
metric-note-each-value = 每个值各自计入
metric-note-waiting-missed = 仍在等待者，超过目标后即算未达成
metric-note-waiting-judged = 仍在等待者，超过目标前算达成
metric-note-buckets = 以 { $edges }分组
metric-note-known = 未知者不计入
metric-note-longest = 超过 { $time }视为错误而不计
metric-note-lower = 越低越好
metric-note-higher = 越高越好
metric-note-neither = 高低并无好坏之分
metric-notes = { $first }；{ $others }
metric-sentence = { $text }。
metric-sentences = { $what }{ $how }
`;
