/** Names of metrics, their units, what their changes are called, and what their definitions say. */
export const messages = `
metric-name-ticketsHandled = Tickets handled
metric-name-ticketsPerAgentDay = Tickets per agent and day
metric-name-conversationsOpened = Conversations opened
metric-name-conversationsClosed = Conversations closed
metric-name-conversationsAssigned = Conversations assigned
metric-name-uniqueContacts = Unique contacts
metric-name-reopens = Reopenings
metric-name-messagesIncoming = Messages received
metric-name-messagesOutgoing = Messages sent
metric-name-messagesFailed = Messages not delivered
metric-name-firstResponseTime = First response
metric-name-assignmentToFirstResponse = Assignment to first response
metric-name-responseTime = Response time
metric-name-resolutionTime = Resolution time
metric-name-handleTime = Handle time
metric-name-queueTime = Time in queue
metric-name-sessionDuration = Conversation length
metric-name-responsesPerTicket = Messages per ticket
metric-name-agentResponsesToClose = Agent replies to close
metric-name-firstContactResolution = First-contact resolution
metric-name-csat = CSAT
metric-name-csatResponseRate = Survey response rate
metric-name-nps = NPS
metric-name-ces = Customer effort: easy
metric-name-sentimentPositive = Positive sentiment
metric-name-sentimentNeutral = Neutral sentiment
metric-name-sentimentNegative = Negative sentiment
metric-name-abandonmentRate = Abandonment
metric-name-serviceLevel = Service level
metric-name-slaCompliance = SLA compliance
metric-name-occupancy = Occupancy
metric-name-onlineHours = Hours online
metric-name-backlog = Backlog
metric-name-backlogAge = Age of the backlog
metric-name-sessionsCompleted = Completed
metric-name-sessionsUnanswered = Unanswered
metric-name-sessionsMissedAndEnded = Missed and ended
metric-name-sessionsExpired = Expired
metric-name-sessionsTerminated = Terminated
metric-name-sessionsClosedWithoutReply = Closed without reply
metric-name-handledByAgent = Handled by an agent
metric-name-handledByBot = Handled by a bot
metric-name-unhandled = Unhandled
metric-name-conversionRate = Conversion
metric-name-retentionRate = Retention
metric-name-churnRate = Churn
metric-named-mean = { $name }, mean
metric-named-median = { $name }, median
metric-named-p90 = { $name }, 90th percentile

metric-unit-seconds = <b>{ $value }</b>\u00a0s
metric-unit-minutes = <b>{ $value }</b>\u00a0min
metric-unit-hours = <b>{ $value }</b>\u00a0h
metric-unit-days = <b>{ $value }</b>\u00a0d
metric-unit-percent = <b>{ $value }</b>%
metric-unit-points = <b>{ $value }</b>\u00a0{ $count ->
    [one] pt
   *[other] pts
}
metric-unit-count = <b>{ $value }</b>
metric-no-data = No data

metric-change = { $change }, { $verdict }
metric-change-improving = clear improvement
metric-change-duration-up = clearly longer
metric-change-duration-down = clearly shorter
metric-change-count-up = clearly larger
metric-change-count-down = clearly smaller
metric-change-rate-up = clearly higher
metric-change-rate-down = clearly lower
metric-change-why = Change not judged: { $reason }
metric-change-unjudged = { $reason ->
    [conversations] too few conversations
    [days] too few days to tell how much days differ
    [either] too few conversations or days
    [moment] not judged: the figure of one moment
   *[other] not judged
}
metric-change-none = Nothing to compare with
metric-change-partial = Not comparable: incomplete period

metric-of-mean = Mean { $what }
metric-of-median = Median { $what }
metric-of-p90 = 90th percentile of { $what }
metric-of-rate = Share of { $what }
metric-of-count = Number of { $what }
metric-of-sum = Sum of { $what }
metric-of-instant = At the end of the period: { $what }
metric-of-share = Of the { $whole }, the share that { $part }
metric-in-hours = { $what }, in business hours
metric-with-reason = { $what } that { $where }
metric-else = { $first } (else { $others })
metric-else-more = { $first }, else { $others }

metric-what-conversations = conversations
metric-what-span = time from { $start } to { $stop }
metric-what-responses = time from the customer’s { $since ->
    [last] last
   *[first] first
} message since the reply before to { $replies ->
    [later] each reply after the first one
   *[all] each reply
}{ $who ->
    [human] {" "}by a person
   *[humanOrBot] {" "}by a person or a bot
}
metric-what-assignedOpen = time open and assigned to an agent
metric-what-parts = { $parts } time
metric-what-messages-public = messages of a conversation up to its close
metric-what-messages-replies = replies{ $who ->
    [human] {" "}by people
   *[humanOrBot] {" "}by people and bots
} in a conversation, from the first one to its close
metric-what-closes-every = closes, each one of a conversation
metric-what-closes-last = closed conversations, each by its last close
metric-what-customers = customers, each counted once
metric-what-assignments-every = assignments to an agent
metric-what-assignments-first = conversations assigned to an agent, each once
metric-what-reopens = reopenings of closed conversations
metric-what-sentMessages-incoming = messages from customers
metric-what-sentMessages-outgoing = messages to customers
metric-what-sentMessages-failed = messages that could not be delivered
metric-what-agentDays = conversations on each day of each agent who has one
metric-what-score = an answer, from 1 to { $points }
metric-what-nps = answer on recommending us, where 9 and 10 count 100, 0 to 6 count −100 and others 0
metric-what-targets-all = values that meet their target, of all metrics that have one
metric-what-targets-some = values that meet their target, of { $metrics }
metric-what-presence = hours { $states }
metric-what-occupancy = { $parts } time, as a share of that and of the time { $states }
metric-what-open-count = open conversations
metric-what-open-age = time since their start of the conversations that are open at the end of the period
metric-what-customersActive-kept = the customers active at the start of the period who still are at its end
metric-what-customersActive-lost = the customers active at the start of the period who are no longer at its end

metric-moment-started = the start
metric-moment-ended = the end
metric-moment-firstMessage = the first message
metric-moment-lastMessage = the last message
metric-moment-firstCustomerMessage = the customer’s first message
metric-moment-humanRequested = the request for a person
metric-moment-firstAssigned = the first assignment
metric-moment-lastAssigned = the last assignment before the first reply
metric-moment-firstResponse = the first reply{ $who ->
    [human] {" "}by a person
   *[humanOrBot] {" "}by a person or a bot
}
metric-moment-resolved = the resolution
metric-moment-firstClose = the first close
metric-moment-lastClose = the last close
metric-moment-eachClose = each close

metric-part-queue = queue
metric-part-talk = talk
metric-part-hold = hold
metric-part-afterContact = after-contact
metric-state-available = available
metric-state-busy = busy
metric-state-away = away
metric-state-offline = offline

metric-if-customerWrote = have a message from the customer
metric-if-replied = had a reply{ $who ->
    [human] {" "}by a person
   *[humanOrBot] {" "}by a person or a bot
}
metric-if-handled = were replied to or answered
metric-if-assigned = were assigned to an agent
metric-if-ended = have ended
metric-if-resolved = were resolved
metric-if-firstLeg = are no transfer of another one (their transfers are read with them)
metric-if-offered = came in for an agent
metric-if-answered = were answered
metric-if-abandoned = were abandoned
metric-if-converted = led to a conversion
metric-if-surveyed = were sent a survey
metric-if-rated = were rated
metric-if-status = have the status { $values }
metric-if-handledBy-agent = were handled by an agent
metric-if-handledBy-bot = were handled by a bot
metric-if-handledBy-unhandled = were assigned but never answered
metric-if-endReason = ended because { $values }
metric-if-sentiment-known = have a known sentiment
metric-if-sentiment-positive = have a positive sentiment
metric-if-sentiment-neutral = have a neutral sentiment
metric-if-sentiment-negative = have a negative sentiment
metric-if-csat = were rated { $scores }
metric-if-ces = were called easy, { $scores }
metric-if-contact-replies = took { $range } human { $most ->
    [one] reply
   *[other] replies
} (by phone: { $range } { $most ->
    [one] leg
   *[other] legs
})
metric-if-contact-agents = took { $range } human { $most ->
    [one] agent
   *[other] agents
}
metric-if-contact-legs = took { $range } { $most ->
    [one] leg
   *[other] legs
} of the contact
metric-if-not-reopened = were not reopened
metric-if-not-reopened-within = were not reopened within { $hours } h
metric-if-answered-missed = were answered within { $limits }, abandoned ones counting as missed
metric-if-answered-metWithin = were answered or abandoned within { $limits }
metric-if-answered-leftOut = were answered within { $limits }, abandoned ones left out
metric-if-not-abandoned = were not abandoned within { $time }
metric-score = { $least } of { $scale }
metric-scores = at least { $first }
metric-scores-more = at least { $first } ({ $others })
metric-limit = { $time } ({ $channel })
metric-limit-other = other channels
metric-range = { $fewest } to { $most }

metric-status-open = open
metric-status-completed = completed
metric-status-closed_without_reply = closed without reply
metric-status-terminated = terminated
metric-status-missed_and_ended = missed and ended
metric-status-expired = expired
metric-status-unanswered = unanswered
metric-status-returned_to_bot = returned to the bot
metric-status-ended_inactive = ended by inactivity
metric-end-agent_closed = an agent closed them
metric-end-customer_left = the customer left
metric-end-returned_to_bot = they went back to the bot
metric-end-handover_timeout = the handover took too long
metric-end-window_expired = the time for an answer ran out
metric-end-inactivity = nobody wrote any more
metric-end-abandoned = the customer gave up

metric-by-started = the start of the conversation
metric-by-ended = the end of the conversation
metric-by-firstResponse = the first response
metric-by-resolved = the resolution
metric-by-closed = the close
metric-by-rated = the rating
metric-by-own = its own time
metric-for-assignee = the agent it is assigned to
metric-for-handlers = each agent who handled it, for what is theirs
metric-for-firstResponder = the agent who replied first
metric-for-closer = the agent who closed it
metric-for-rated = the agent who is rated, else the last one who replied
metric-for-sender = the agent who wrote
metric-note-counted = Each counts by { $by }, for { $for }
metric-note-where = only of conversations that { $where }
metric-note-part = only those that { $part }
metric-note-bots = replies of bots count as well
metric-note-bots-end-waiting = a message of a bot ends the wait, and the request for a person begins it
metric-note-pending = time in which the customer or somebody else is waited for is left out
metric-note-first-reply-asked = what the centre started has no first reply
metric-note-first-reply-notOpening = a message that opens the conversation is not its first reply
metric-note-first-reply-answer = the first reply is the first one after a message from the customer
metric-note-each-value = each value counts by itself
metric-note-waiting-missed = what is still waited for is missed once its target has passed
metric-note-waiting-judged = what is still waited for is met until its target has passed
metric-note-buckets = grouped at { $edges }
metric-note-known = what is not known takes no part
metric-note-longest = over { $time } is left out as an error
metric-note-lower = less is better
metric-note-higher = more is better
metric-note-neither = neither more nor less is better
metric-notes = { $first }; { $others }
metric-sentence = { $text }.
metric-sentences = { $what } { $how }
`;
