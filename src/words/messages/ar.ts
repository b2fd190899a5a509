/** Names of metrics, their units, what their changes are called, and what their definitions say. */

import { hours } from '../../i18n/messages/arabic-counting.js';

/** How many of a thing a contact took; the number itself may be a range. */
const took = (one: string, two: string, few: string, many: string, other: string): string => `{ $most ->
    [zero] { $range } ${other}
    [one] ${one}
    [two] { $range } ${two}
    [few] { $range } ${few}
    [many] { $range } ${many}
   *[other] { $range } ${other}
}`;

const legs = took('مرحلة واحدة', 'من المراحل', 'مراحل', 'مرحلة', 'مرحلة');

export const messages = `
metric-name-ticketsHandled = طلبات الدعم المعالَجة
metric-name-ticketsPerAgentDay = طلبات الدعم لكل موظف في اليوم
metric-name-conversationsOpened = المحادثات المفتوحة
metric-name-conversationsClosed = المحادثات المغلقة
metric-name-conversationsAssigned = المحادثات الموجهة إليه
metric-name-uniqueContacts = جهات الاتصال الفريدة
metric-name-reopens = مرات إعادة الفتح
metric-name-messagesIncoming = الرسائل الواردة
metric-name-messagesOutgoing = الرسائل الصادرة
metric-name-messagesFailed = الرسائل غير المسلَّمة
metric-name-firstResponseTime = وقت الاستجابة الأول
metric-name-assignmentToFirstResponse = من التوجيه إلى الاستجابة الأولى
metric-name-responseTime = { $aggregate ->
    [mean] معدل وقت الرد
   *[other] وقت الرد
}
metric-name-resolutionTime = مدة حل المشكلة
metric-name-handleTime = وقت المعالجة
metric-name-queueTime = وقت الانتظار في الصف
metric-name-sessionDuration = مدة المحادثة
metric-name-responsesPerTicket = الرسائل لكل طلب دعم
metric-name-agentResponsesToClose = ردود الموظف حتى الإغلاق
metric-name-firstContactResolution = الحل من أول اتصال
metric-name-csat = رضا العملاء CSAT
metric-name-csatResponseRate = معدل الاستجابة للاستبيان
metric-name-nps = صافي نقاط الترويج NPS
metric-name-ces = جهد العميل: سهل
metric-name-sentimentPositive = مشاعر إيجابية
metric-name-sentimentNeutral = مشاعر محايدة
metric-name-sentimentNegative = مشاعر سلبية
metric-name-abandonmentRate = معدل التخلي
metric-name-serviceLevel = مستوى الخدمة
metric-name-slaCompliance = الالتزام باتفاقية الخدمة SLA
metric-name-occupancy = معدل الإشغال
metric-name-onlineHours = ساعات العمل
metric-name-backlog = الطلبات المتراكمة
metric-name-backlogAge = عمر الطلبات المتراكمة
metric-name-sessionsCompleted = طلبات دعم مكتملة
metric-name-sessionsUnanswered = لم يتم الرد عليها
metric-name-sessionsMissedAndEnded = فائتة ومنهية
metric-name-sessionsExpired = منتهية
metric-name-sessionsTerminated = مقطوعة
metric-name-sessionsClosedWithoutReply = مغلقة بلا رد
metric-name-handledByAgent = عالجها موظف
metric-name-handledByBot = عالجها روبوت
metric-name-unhandled = غير معالَجة
metric-name-conversionRate = معدل التحويل
metric-name-retentionRate = معدل الاحتفاظ بالعملاء
metric-name-churnRate = معدل فقدان العملاء
metric-named-mean = { $name }، المتوسط
metric-named-median = { $name }، الوسيط
metric-named-p90 = { $name }، المئين 90

metric-unit-seconds = <b>{ $value }</b>\u00a0ث
metric-unit-minutes = <b>{ $value }</b>\u00a0د
metric-unit-hours = <b>{ $value }</b>\u00a0س
metric-unit-days = <b>{ $value }</b>\u00a0ي
metric-unit-percent = \u2066<b>{ $value }</b>%\u2069
metric-unit-points = <b>{ $value }</b>\u00a0{ $count ->
    [zero] نقطة
    [one] نقطة
    [two] نقطة
    [few] نقاط
    [many] نقطة
   *[other] نقطة
}
metric-unit-count = <b>{ $value }</b>
metric-no-data = لا بيانات

metric-change = { $change }، { $verdict }
metric-change-improving = تحسّن واضح
metric-change-duration-up = أطول بوضوح
metric-change-duration-down = أقصر بوضوح
metric-change-count-up = أكثر بوضوح
metric-change-count-down = أقل بوضوح
metric-change-rate-up = أعلى بوضوح
metric-change-rate-down = أدنى بوضوح
metric-change-why = لا حكم على التغيّر: { $reason }
metric-change-unjudged = { $reason ->
    [conversations] عدد المحادثات لا يكفي
    [days] عدد الأيام لا يكفي لمعرفة مدى اختلافها
    [either] عدد المحادثات أو الأيام لا يكفي
    [moment] بلا حكم: القيمة للحظة واحدة
   *[other] بلا حكم
}
metric-change-none = لا شيء للمقارنة
metric-change-partial = غير قابل للمقارنة: الفترة غير مكتملة

metric-of-mean = متوسط { $what }
metric-of-median = وسيط { $what }
metric-of-p90 = المئين 90 من { $what }
metric-of-rate = نسبة { $what }
metric-of-count = عدد { $what }
metric-of-sum = مجموع { $what }
metric-of-instant = في نهاية الفترة: { $what }
metric-of-share = من { $whole }، نسبة تلك { $part }
metric-in-hours = { $what }، في أوقات الدوام
metric-with-reason = { $what } { $where }
metric-else = { $first } (وإلا { $others })
metric-else-more = { $first }، وإلا { $others }

metric-what-conversations = المحادثات
metric-what-span = الوقت من { $start } إلى { $stop }
metric-what-responses = الوقت من { $since ->
    [last] آخر
   *[first] أول
} رسالة للعميل منذ الرد السابق إلى { $replies ->
    [later] كل رد بعد الرد الأول
   *[all] كل رد
}{ $who ->
    [human] {" "}من موظف
   *[humanOrBot] {" "}من موظف أو روبوت
}
metric-what-assignedOpen = مدة بقاء المحادثة مفتوحة وموجّهة إلى موظف
metric-what-parts = وقت { $parts }
metric-what-messages-public = رسائل المحادثة حتى إغلاقها
metric-what-messages-replies = ردود{ $who ->
    [human] {" "}الموظفين
   *[humanOrBot] {" "}الموظفين والروبوتات
} في المحادثة من أول رد حتى الإغلاق
metric-what-closes-every = مرات إغلاق المحادثات، كلٌّ على حدة
metric-what-closes-last = المحادثات المغلقة، كلٌّ بآخر إغلاق لها
metric-what-customers = العملاء، ويُعدّ كل عميل مرة واحدة
metric-what-assignments-every = مرات التوجيه إلى موظف
metric-what-assignments-first = المحادثات الموجهة إلى موظف، وتُعدّ كل محادثة مرة واحدة
metric-what-reopens = مرات إعادة فتح المحادثات المغلقة
metric-what-sentMessages-incoming = الرسائل الواردة من العملاء
metric-what-sentMessages-outgoing = الرسائل الصادرة إلى العملاء
metric-what-sentMessages-failed = الرسائل التي تعذّر تسليمها
metric-what-agentDays = محادثات كل موظف في كل يوم له فيه محادثات
metric-what-score = إجابة من 1 إلى { $points }
metric-what-nps = الإجابات عن التوصية بنا، حيث تُحسب 9 و10 بقيمة 100، ومن 0 إلى 6 بقيمة \u2066−100\u2069، وغيرها بقيمة 0
metric-what-targets-all = القيم التي تحقق هدفها، من كل المؤشرات التي لها هدف
metric-what-targets-some = القيم التي تحقق هدفها، من { $metrics }
metric-what-presence = ساعات الحالة: { $states }
metric-what-occupancy = وقت { $parts } نسبةً إلى مجموعه مع وقت الحالة: { $states }
metric-what-open-count = المحادثات الجارية
metric-what-open-age = الوقت المنقضي منذ بداية المحادثات الجارية عند نهاية الفترة
metric-what-customersActive-kept = العملاء النشطين في بداية الفترة الذين ظلوا نشطين في نهايتها
metric-what-customersActive-lost = العملاء النشطين في بداية الفترة الذين لم يعودوا نشطين في نهايتها

metric-moment-started = البداية
metric-moment-ended = النهاية
metric-moment-firstMessage = أول رسالة
metric-moment-lastMessage = آخر رسالة
metric-moment-firstCustomerMessage = أول رسالة من العميل
metric-moment-humanRequested = طلب التحدث إلى موظف
metric-moment-firstAssigned = أول توجيه
metric-moment-lastAssigned = آخر توجيه قبل الرد الأول
metric-moment-firstResponse = أول رد{ $who ->
    [human] {" "}من موظف
   *[humanOrBot] {" "}من موظف أو روبوت
}
metric-moment-resolved = الحل
metric-moment-firstClose = أول إغلاق
metric-moment-lastClose = آخر إغلاق
metric-moment-eachClose = كل إغلاق

metric-part-queue = الانتظار في الصف
metric-part-talk = التحدّث
metric-part-hold = التعليق
metric-part-afterContact = ما بعد الاتصال
metric-state-available = متاح
metric-state-busy = مشغول
metric-state-away = بعيد
metric-state-offline = غير متصل

metric-if-customerWrote = التي فيها رسالة من العميل
metric-if-replied = التي رُدّ عليها{ $who ->
    [human] {" "}من موظف
   *[humanOrBot] {" "}من موظف أو روبوت
}
metric-if-handled = التي رُدّ عليها كتابةً أو هاتفيًا
metric-if-assigned = التي وُجّهت إلى موظف
metric-if-ended = التي انتهت
metric-if-resolved = التي حُلّت
metric-if-firstLeg = ليست تحويلًا لمحادثة أخرى (وتُقرأ تحويلاتها معها)
metric-if-offered = التي وردت طلبًا لموظف
metric-if-answered = التي أُجيب عنها
metric-if-abandoned = التي تخلى عنها العميل
metric-if-converted = التي أدت إلى تحويل
metric-if-surveyed = التي أُرسل لها استبيان
metric-if-rated = التي قُيّمت
metric-if-status = التي حالتها { $values }
metric-if-handledBy-agent = التي عالجها موظف
metric-if-handledBy-bot = التي عالجها روبوت
metric-if-handledBy-unhandled = التي وُجّهت ولم يُرد عليها قط
metric-if-endReason = التي انتهت لأن { $values }
metric-if-sentiment-known = ذات المشاعر المعروفة
metric-if-sentiment-positive = ذات المشاعر الإيجابية
metric-if-sentiment-neutral = ذات المشاعر المحايدة
metric-if-sentiment-negative = ذات المشاعر السلبية
metric-if-csat = التي قُيّمت بدرجة { $scores }
metric-if-ces = التي وُصفت بأنها سهلة، { $scores }
metric-if-contact-replies = التي تطلبت من الموظفين ${took('ردًّا واحدًا', 'من الردود', 'ردود', 'ردًّا', 'رد')} (وهاتفيًا: ${legs})
metric-if-contact-agents = التي تطلبت ${took('موظفًا واحدًا', 'من الموظفين', 'موظفين', 'موظفًا', 'موظف')}
metric-if-contact-legs = التي تطلبت ${legs} من الاتصال
metric-if-not-reopened = التي لم يُعَد فتحها
metric-if-not-reopened-within = التي لم يُعَد فتحها خلال ${hours.object('hours')}
metric-if-answered-missed = التي أُجيب عنها خلال { $limits }، مع احتساب ما تُخلّي عنه فائتًا
metric-if-answered-metWithin = التي أُجيب عنها أو تُخلّي عنها خلال { $limits }
metric-if-answered-leftOut = التي أُجيب عنها خلال { $limits }، مع استبعاد ما تُخلّي عنه
metric-if-not-abandoned = التي لم يُتخلَّ عنها خلال { $time }
metric-score = { $least } من { $scale }
metric-scores = { $first } على الأقل
metric-scores-more = { $first } على الأقل ({ $others })
metric-limit = { $time } ({ $channel })
metric-limit-other = القنوات الأخرى
metric-range = من { $fewest } إلى { $most }

metric-status-open = مفتوحة
metric-status-completed = مكتملة
metric-status-closed_without_reply = مغلقة بلا رد
metric-status-terminated = مقطوعة
metric-status-missed_and_ended = فائتة ومنهية
metric-status-expired = منتهية
metric-status-unanswered = لم يتم الرد عليها
metric-status-returned_to_bot = أُعيدت إلى الروبوت
metric-status-ended_inactive = انتهت لعدم النشاط
metric-end-agent_closed = موظفًا أغلقها
metric-end-customer_left = العميل غادر
metric-end-returned_to_bot = المحادثة عادت إلى الروبوت
metric-end-handover_timeout = التحويل استغرق وقتًا أطول من المسموح به
metric-end-window_expired = مهلة الرد انتهت
metric-end-inactivity = أحدًا لم يعد يكتب
metric-end-abandoned = العميل تخلى عنها

metric-by-started = بداية المحادثة
metric-by-ended = نهاية المحادثة
metric-by-firstResponse = الاستجابة الأولى
metric-by-resolved = الحل
metric-by-closed = الإغلاق
metric-by-rated = التقييم
metric-by-own = وقته الخاص
metric-for-assignee = الموظف الموجهة إليه
metric-for-handlers = كل موظف عالجها، بقدر ما يخصه
metric-for-firstResponder = الموظف الذي رد أولًا
metric-for-closer = الموظف الذي أغلقها
metric-for-rated = الموظف الذي جرى تقييمه، وإلا فآخر من رد
metric-for-sender = الموظف الذي كتب
metric-note-counted = يُحتسب كل منها بحسب { $by }، لصالح { $for }
metric-note-where = من المحادثات { $where } فقط
metric-note-part = { $part } فقط
metric-note-bots = تُحتسب ردود الروبوتات أيضًا
metric-note-bots-end-waiting = رسالة الروبوت تُنهي الانتظار، وطلب التحدث إلى موظف يبدؤه
metric-note-pending = لا يُحتسب وقت انتظار العميل أو غيره
metric-note-first-reply-asked = ما بدأه المركز ليس له رد أول
metric-note-first-reply-notOpening = الرسالة التي تفتح المحادثة ليست الرد الأول
metric-note-first-reply-answer = الرد الأول هو أول رد بعد رسالة من العميل
metric-note-each-value = تُحتسب كل قيمة على حدة
metric-note-waiting-missed = ما لا يزال قيد الانتظار يُعد فائتًا متى تجاوز هدفه
metric-note-waiting-judged = ما لا يزال قيد الانتظار يُعد محققًا حتى يتجاوز هدفه
metric-note-buckets = مجمّعة عند { $edges }
metric-note-known = لا يُحتسب ما هو غير معروف
metric-note-longest = يُستبعد ما تجاوز { $time } باعتباره خطأ
metric-note-lower = الأقل أفضل
metric-note-higher = الأكثر أفضل
metric-note-neither = لا الأكثر ولا الأقل أفضل
metric-notes = { $first }؛ { $others }
metric-sentence = { $text }.
metric-sentences = { $what } { $how }
`;
