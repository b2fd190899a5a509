/** Words that several widgets use. */

import { changes, entries, fields, interactions } from '../arabic-counting.js';

export const messages = `
behavior-overallSatisfaction = الرضا العام
behavior-demonstrateOwnership = تحمّل المسؤولية
behavior-activeListening = الإنصات الفعّال
behavior-beEmpathetic = التعاطف
behavior-buildRapport = بناء الألفة
behavior-setExpectations = توضيح التوقعات
behavior-effectiveQuestioning = طرح أسئلة فعّالة
behavior-promoteSelfService = تشجيع الخدمة الذاتية
behavior-inappropriateAction = تصرّف غير لائق
behavior-acknowledgeLoyalty = تقدير الولاء
absent = { $name } (غيابه يرفع الدرجة)
absent-inappropriateAction = غياب التصرّف غير اللائق

band-veryPositive = إيجابي جدًا
band-moderatelyPositive = إيجابي إلى حدّ ما
band-neutral = محايد
band-moderatelyNegative = سلبي إلى حدّ ما
band-veryNegative = سلبي جدًا
band-few = عدد لا يكفي للحكم
band-few-key = عدد لا يكفي للحكم (أقل من { $least })
band-none = لا درجة

index-10 = إيجابي جدًا
index-6 = إيجابي
index-4 = سلبي
index-0 = سلبي جدًا
index-neutral = محايد
index-none = لا بيانات
index-na = غ/م

change-clear = { $points } بالنقاط، واضح
change-stands = واضح
change-improving = يتحسّن، { $points } بالنقاط
change-declining = يتراجع، { $points } بالنقاط
change-none = لا تغيّر واضح
change-none-capital = لا تغيّر واضح
change-few = عدد لا يكفي للحكم
change-alone = تغيّر عند الحكم عليه وحده، لكنه لا يثبت عند الحكم عليه ضمن ${changes.object('comparisons')} في هذه البطاقة.
stands = { $side ->
    [above] أعلى بوضوح من الآخرين
    [below] أدنى بوضوح من الآخرين
   *[unclear] لا يختلف بوضوح عن الآخرين
} في عمل مماثل: بالنقاط \u2066{ $points }\u2069 (من\u00a0\u2066{ $low }\u2069\u00a0إلى\u00a0\u2066{ $high }\u2069).
stands-mix = مقارنةً بجميع الآخرين كما هم يكون الفرق بالنقاط \u2066{ $plain }\u2069، { $effect ->
    [hides] ويُخفي نوع العمل منه \u2066{ $mix }\u2069
   *[makes] منه \u2066{ $mix }\u2069 بسبب نوع العمل
}.
points = \u2066{ $points }\u2069 بالنقاط
points-short = \u2066{ $points }\u2069 بالنقاط
change-key = تغيّر واضح عن الفترة السابقة
this-period = هذه الفترة
previous-period = الفترة السابقة
difference = الفرق
interval-range = من { $low } إلى { $high }
scored-count = المقيَّم { $count }

channel-voice = هاتف
channel-chat = محادثة
channel-email = بريد إلكتروني
channel-whatsapp = واتساب
channel-facebook = فيسبوك
channel-instagram = إنستغرام
channel-sms = رسائل نصية
channel-web = الويب
no-duration = المدة غير معروفة
no-name = بلا اسم

period-caption = { $period } · مقارنةً بالفترة { $previous }
n-scored = ن = ${interactions.subject('interactions')}، القابل للتقييم منها { $scored }.
n-hidden = محادثات الموظفين المستثنين من تقييم السلوك محسوبة هنا، لكن ليس في الدرجات.
n-excluded = غير مقيَّم: { $count } ({ $reasons }).
percent-formula = النسبة المئوية هي النقاط المكتسبة من النقاط الممكنة.
population = الرُتب المئينية محسوبة من التفاعلات القابلة للتقييم وعددها { $count }، للفترة { $period }.
population-none = لا تفاعلات قابلة للتقييم، ولذلك لا رُتب مئينية.
population-given = الرُتب المئينية من خط أساس معطى قوامه ${interactions.subject('count')}، للفترة { $period }.

exclusion-no_agent = بلا موظف
exclusion-internal_or_multi_agent = تفاعل داخلي أو مع عدة موظفين
exclusion-not_recorded = غير مسجَّل
exclusion-no_dialogue = بلا حوار
exclusion-unsupported_language = لغة غير مدعومة
exclusion-consent_withheld = بلا موافقة
exclusion-test_contact = تواصل تجريبي
reason-count = { $reason } { $count }

tool-view = طريقة العرض
tool-chart = رسم بياني
tool-table = جدول
tool-as-table = عرض كجدول
tool-as-chart = عرض كرسم بياني
tool-export = تنزيل بصيغة CSV دون تقريب
tool-info = كيف يُحسب هذا
try-again = إعادة المحاولة

status-loading = جارٍ التحميل…
status-loading-progress = جارٍ التحميل، { $received } من { $total }
status-loading-pages = جارٍ التحميل: الصفحات { $pages }، السجلات { $records }
status-loading-pages-total = جارٍ التحميل: الصفحات { $pages }، السجلات { $records } من { $total }
status-ready = { $title }: جاهز.
empty-title = لا تفاعلات
empty-text = تظهر الدرجات هنا عند توفر تفاعلات تحمل بيانات السلوك.
empty-before = في التحميل السابق ({ $time }): ${interactions.subject('count')}.
no-match-title = لا تفاعل مطابق
no-match-text = في الفترة { $period } لا شيء يطابق { $filters }.
no-match-period = لا تفاعلات في الفترة { $period }.
remove-filter = إزالة «{ $filter }»
clear-filters = مسح جميع عوامل التصفية
error-title = تعذّر تحميل التقرير
error-stale = تعذّر التحديث: { $reason } الأرقام المعروضة هي أرقام { $time }.
error-network = لم تستجب خدمة التقارير.
error-timeout = استغرقت خدمة التقارير وقتًا أطول من المسموح به.
error-slow = ترسل خدمة التقارير البيانات ببطء شديد.
error-offline = لا يوجد اتصال بالإنترنت.
error-part = تعذّر الوصول إلى جزء من برنامج هذه الصفحة. يُرجى المحاولة مرة أخرى أو إعادة تحميل الصفحة.
error-partGone = لم يعد جزء من برنامج هذه الصفحة موجودًا على الخادم ({ $status }). يُرجى إعادة تحميل الصفحة.
error-stopped = أُوقف التحميل.
error-later = { $reason } وتطلب الانتظار حتى { $time }.
error-oneOf = «{ $file }»: { $reason }
error-pages = تشير الخدمة إلى صفحات أخرى لا يمكن تتبّعها.
error-pagesMissing = عدد الصفحات المقروءة من البيانات: { $pages }. تعذّر الحصول على التالية: { $reason }
error-http = أجابت خدمة التقارير بخطأ ({ $status }).
error-denied = ليست لديك صلاحية الاطلاع على هذا التقرير ({ $status }).
error-notFound = لا يوجد تقرير على هذا العنوان ({ $status }).
error-nothing = لا يوجد شيء في هذا العنوان ({ $status }).
error-file = لا يمكن لصفحة مفتوحة من القرص تحميل الملفات. ضع البيانات في الصفحة نفسها.
error-empty = كانت الإجابة فارغة.
error-html = وصلت صفحة ويب بدلًا من البيانات. ربما عليك تسجيل الدخول.
error-truncated = البيانات مقطوعة في منتصفها.
error-notJson = البيانات ليست JSON صالحًا.
error-compressed = البيانات مضغوطة بصيغة gzip، ولا يستطيع هذا المتصفح قراءتها.
error-otherWorkbook = البيانات مصنف من نوع آخر. احفظه بصيغة ‎.xlsx أو CSV ثم حمّل ذلك الملف.
error-encrypted = البيانات محمية بكلمة مرور. احفظها بدون كلمة المرور ثم حمّل ذلك الملف.
error-codec = الجدول مضغوط بطريقة لا يمكن قراءتها هنا. احفظه باستخدام Snappy أو GZIP أو ZSTD.
error-wrongShape = لا تحتوي البيانات على قائمة تفاعلات.
error-noneUsable = لا يمكن استخدام أي من السجلات التي وصلت.
error-totals = هذه مجاميع وليست محادثات: صدّر المحادثات أو رسائلها.
error-unknownVendor = تذكر الصفحة مصدر بيانات غير معروف.
error-otherVendor = البيانات ليست من المصدر الذي تذكره الصفحة.
error-tooLarge = البيانات أكثر مما يمكن قراءته.
error-noSource = مصدر التقرير «{ $source }» غير موجود في هذه الصفحة.
error-baseline = تعذّر استخدام خط الأساس. { $reason }
error-notBaseline = ما في ذلك العنوان ليس خط أساس.
error-lost = توقّف حساب هذا التقرير على نحو غير متوقّع.
error-lostAppended = توقّف حساب هذا التقرير على نحو غير متوقّع. التفاعلات المضافة بعد ذلك مفقودة، وعددها: { $count }.
error-query = تعذّرت الإجابة عن هذا الاستعلام: { $reason }
error-unknown = تعذّرت الإجابة عن هذا الاستعلام.

partial-skipped = <b>السجلات المتجاوَزة: { $skipped } من { $read }.</b> لا تشملها الأرقام.
partial-fields = <b>تعذّرت قراءة ${fields.object('count')}</b>، وتُعامل معاملة البيانات الناقصة.
partial-other = <b>وُجدت بيانات غير متوقعة في ${entries.object('count')}.</b>
partial-show = عرض السبب
partial-hide = إخفاء السبب

filter-agent = الموظف: { $values }
filter-team = الفريق: { $values }
filter-channel = القناة: { $values }
filter-contactType = نوع جهة الاتصال: { $values }
filter-category = الفئة: { $values }
filter-direction = الاتجاه: { $values }
filter-language = اللغة: { $values }
filter-sentiment = المشاعر: { $values }
filter-day = اليوم: { $values }
filter-openedSource = مصدر الفتح: { $values }
filter-source = المصدر: { $values }
filter-status = الحالة: { $values }
filter-handledBy = من تولاها: { $values }
filter-responseBucket = الاستجابة الأولى: { $values }
filter-week = الأسبوع: { $values }
filter-month = الشهر: { $values }
filter-weekdayHour = ساعة الأسبوع: { $values }
filter-search = البحث: { $values }
filter-behavior = السلوك: { $values }
filters-label = المحدَّد
filter-remove = إزالة { $filter }

page-of = من { $from } إلى { $to }، من أصل { $total }
page-label = الصفحات
page-previous = الصفحة السابقة
page-next = الصفحة التالية
page-number = الصفحة { $page }

column-agent-id = معرّف الموظف
column-team = الفريق
column-interactions = التفاعلات
column-scored = { $name }، المقيَّم (ن)
column-low = { $name }، فترة الثقة 95\u200e%\u200e، من
column-high = { $name }، فترة الثقة 95\u200e%\u200e، إلى
column-verdict = { $name }، التغيّر
column-clear = { $name }، التغيّر واضح في هذه القائمة

verdict-improving = يتحسّن
verdict-declining = يتراجع
verdict-noClearChange = لا تغيّر واضح
verdict-tooFew = عدد لا يكفي
yes = نعم
no = لا

play = إعادة تشغيل التفاعل مع { $customer }
close = إغلاق

loading-so-far = حتى الآن: ${interactions.subject('count')}؛ التحميل مستمر
loading-bar = تقدّم التحميل
loading-cancel = إلغاء
loading-stopped = <b>أُوقف التحميل.</b> تشمل الأرقام ${interactions.object('count')} من مجموع غير معروف.
loading-again = تحميل من جديد
status-loading-received = جارٍ التحميل، وصل { $received } حتى الآن
retry-at = { $reason } المحاولة التالية بعد { $time }.
retry-under-way = { $reason } جارٍ إعادة المحاولة…
retry-online = { $reason } يُستأنف التحميل فور عودة الاتصال.
retry-now = المحاولة الآن
shown-since = { $reason } الأرقام المعروضة هي أرقام { $time }.
`;
