import { interactions } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
interaction-summary-title = التفاعلات
interaction-summary-caption = { $period } · { $channels } · { $order }
interaction-summary-caption-search = { $period } · { $channels } · { $order } · «{ $search }»
interaction-summary-all-channels = كل القنوات
interaction-summary-time-descending = الأحدث أولًا
interaction-summary-time-ascending = الأقدم أولًا
interaction-summary-by-descending = حسب { $name } تنازليًا
interaction-summary-by-ascending = حسب { $name } تصاعديًا

interaction-summary-say = <b>${interactions.subject('count')}</b> في هذا التحديد.
interaction-summary-say-search = <b>${interactions.subject('count')}</b> فيها «{ $search }».
interaction-summary-say-all = { $count ->
    [zero] كلها قابلة للتقييم سلوكيًا.
    [one] وهو قابل للتقييم سلوكيًا.
    [two] وكلاهما قابل للتقييم سلوكيًا.
    [few] كلها قابلة للتقييم سلوكيًا.
    [many] كلها قابلة للتقييم سلوكيًا.
   *[other] كلها قابلة للتقييم سلوكيًا.
}
interaction-summary-say-none = { $count ->
    [zero] لا شيء منها قابل للتقييم سلوكيًا، والسبب مبيَّن في صفوفها.
    [one] وهو غير قابل للتقييم سلوكيًا، والسبب مبيَّن في صفه.
    [two] وكلاهما غير قابل للتقييم سلوكيًا، والسبب مبيَّن في صفيهما.
    [few] لا شيء منها قابل للتقييم سلوكيًا، والسبب مبيَّن في صفوفها.
    [many] لا شيء منها قابل للتقييم سلوكيًا، والسبب مبيَّن في صفوفها.
   *[other] لا شيء منها قابل للتقييم سلوكيًا، والسبب مبيَّن في صفوفها.
}
interaction-summary-say-some = القابل للتقييم منها سلوكيًا { $scored }، وسبب عدم تقييم الباقي ({ $rest }) مبيَّن في صفوفه.

interaction-summary-search = البحث عن عميل أو موظف أو معرّف
interaction-summary-search-short = عميل أو موظف أو معرّف
interaction-summary-search-clear = مسح البحث
interaction-summary-not-found-title = لم يُعثر على أي تفاعل
interaction-summary-not-found = لا عميل ولا موظف ولا معرّف يحتوي على «{ $search }».
interaction-summary-unsearched = من دون البحث: ${interactions.subject('count')}.
interaction-summary-sentiment = عرض المشاعر
interaction-summary-sort = الترتيب حسب
interaction-summary-sort-descending = الترتيب تنازلي؛ رتّب تصاعديًا
interaction-summary-sort-ascending = الترتيب تصاعدي؛ رتّب تنازليًا
interaction-summary-sort-startedAt = التاريخ والوقت
interaction-summary-sort-customer = العميل
interaction-summary-sort-agent = الموظف
interaction-summary-sort-channel = القناة
interaction-summary-sort-duration = المدة
interaction-summary-replay = إعادة التشغيل

interaction-summary-no-agent = بلا موظف
interaction-summary-no-channel = بلا قناة
interaction-summary-excluded = غير مقيَّم: { $reason }
interaction-summary-details = تفاصيل التفاعل مع { $customer }
interaction-summary-named-more = وغيرها ({ $count })
interaction-summary-named-neutral = محايد فقط
interaction-summary-named-none = لا بيانات

interaction-summary-scale = تستخدم درجات التفاعلات المؤشر: 100\u200e%\u200e إيجابي جدًا (10)، 60\u200e%\u200e إيجابي (6)، غ/م محايد، 40\u200e%\u200e سلبي (4)، 0\u200e%\u200e سلبي جدًا (0).

interaction-summary-column-id = معرّف التفاعل
interaction-summary-column-startedAt = وقت البدء
interaction-summary-column-channel = القناة
interaction-summary-column-agentId = معرّف الموظف
interaction-summary-column-agent = الموظف
interaction-summary-column-customer = العميل
interaction-summary-column-durationSeconds = المدة بالثواني
interaction-summary-column-exclusion = سبب عدم التقييم
`;
