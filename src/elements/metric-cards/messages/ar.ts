import { indicators, interactions, observations, targets, values } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
metric-cards-title = المؤشرات الرئيسية
metric-cards-caption-day = { $period } · الخطوط حسب اليوم
metric-cards-caption-week = { $period } · الخطوط حسب الأسبوع
metric-cards-caption-month = { $period } · الخطوط حسب الشهر
metric-cards-empty = تظهر الأرقام هنا عند توفر محادثات.

metric-cards-say-improved = <b>تحسّن واضح في { $count } من ${indicators.object('total')}</b>: { $names }.
metric-cards-say-declined = <b>تراجع واضح في ${indicators.object('count')}</b>: { $names }.
metric-cards-say-changed = <b>تغيّر واضح في ${indicators.object('count')}</b>: { $names }.
metric-cards-say-same = <b>لا تغيّر واضح</b> عن الفترة السابقة.
metric-cards-say-few = { $reason ->
    [conversations] <b>عدد المحادثات لا يكفي</b> للحكم على ما تغيّر.
    [days] <b>عدد الأيام لا يكفي</b> للحكم على ما تغيّر.
    [moment] <b>لا حكم على أي تغيّر</b>: القيم للحظة واحدة.
    [other] <b>لا حكم على أي تغيّر</b>.
   *[either] <b>عدد المحادثات أو الأيام لا يكفي</b> للحكم على ما تغيّر.
}
metric-cards-say-none = <b>لا تغيّر يُحكم عليه</b>: ليس للفترة السابقة قيم تصلح للمقارنة.
metric-cards-say-targets = تحقق { $met } من ${targets.object('count')}.

metric-cards-explain = كيف يُحسب هذا: { $name }
metric-cards-n = ن = { $n }
metric-cards-target-word = الهدف
metric-cards-target-lower = الهدف { $value } فأقل
metric-cards-target-higher = الهدف { $value } فأكثر
metric-cards-target-neither = الهدف { $value }
metric-cards-met = { $target }، تحقق
metric-cards-missed = { $target }، لم يتحقق
metric-cards-whole = هو للفترة كلها، لا للأيام المحددة.
metric-cards-left-out = استُبعد { $count }
metric-cards-inferred = المستنتَج { $percent }
metric-cards-line = { $bins ->
    [day] حسب اليوم
    [week] حسب الأسبوع
   *[month] حسب الشهر
}: من { $first } إلى { $last }، الأدنى { $low }، الأعلى { $high }.
metric-cards-line-missing = خطوات بلا بيانات: { $count }.

metric-cards-foot-n = ن = ${interactions.subject('interactions')} بدأت في هذه الفترة. ن كل مؤشر هو عدد ما يستند إليه.
metric-cards-foot-more = وقد يزيد ن أحد المؤشرات على ذلك وهو صحيح: فكل مؤشر يَعدّ ما يتألف منه (كالردود) في يومه ولمن قام به (فالرد الأول لمن قدّمه أيًّا كان صاحب المحادثة).
metric-cards-foot-left-out = استُبعد ما لا يمكن أن يكون صحيحًا: ${values.subject('count')}.
metric-cards-foot-weak = الخط المنقّط: خطوة فيها أقل من ${observations.object('least')}، أو خطوة تقطعها الفترة.
metric-cards-foot-preset = التعريفات: { $vendor }.

metric-cards-column-metric = معرّف المؤشر
metric-cards-column-name = المؤشر
metric-cards-column-span = نطاق الرقم
metric-cards-column-from = من
metric-cards-column-to = إلى (غير مشمول)
metric-cards-column-value = القيمة
metric-cards-column-unit = الوحدة
metric-cards-column-n = ن
metric-cards-column-low = فترة الثقة 95\u200e%\u200e، من
metric-cards-column-high = فترة الثقة 95\u200e%\u200e، إلى
metric-cards-column-previous = الفترة السابقة
metric-cards-column-previousN = الفترة السابقة، ن
metric-cards-column-change = التغيّر
metric-cards-column-verdict = الحكم
metric-cards-column-clear = التغيّر واضح
metric-cards-column-target = الهدف
metric-cards-column-met = تحقق الهدف
metric-cards-column-leftOut = المستبعَد
metric-cards-column-inferred = المستنتَج
metric-cards-column-definition = التعريف
metric-cards-span-period = الفترة
metric-cards-span-day = يوم
metric-cards-span-week = أسبوع
metric-cards-span-month = شهر

# What there is to know of a metric.
metric-dialog-title = كيف يُحسب هذا
metric-dialog-own = التعريف هو تعريف هذا التقرير.
metric-dialog-preset = التعريفات السارية هي تعريفات { $vendor }.
metric-dialog-changed = يختلف عن التعريف الافتراضي في: { $fields }.
metric-dialog-value = القيمة: { $value }، ن = { $n }.
metric-dialog-interval = فترة الثقة 95\u200e%\u200e: من { $low } إلى { $high }.
metric-dialog-previous = الفترة السابقة: { $previous }، ن = { $n }. { $judged ->
    [no] { $change }
   *[yes] التغيّر: { $change }
 }.
metric-dialog-ratio = فترة الثقة 95\u200e%\u200e للتغيّر عند مقارنة أيام الأسبوع نفسها: من { $low } إلى { $high } من الفترة السابقة. يكون التغيّر واضحًا إذا لم تتضمن 100\u200e%\u200e وتحرّكت القيمة نفسها في الاتجاه ذاته.
metric-dialog-ratio-mean = فترة الثقة 95\u200e%\u200e لتغيّر المتوسط الهندسي عند مقارنة أيام الأسبوع نفسها: من { $low } إلى { $high } من الفترة السابقة. قيم قليلة طويلة جدًا تحرّك المتوسط المعروض أعلاه أكثر من هذا، فقد يقع تغيّره خارج الفترة. يكون التغيّر واضحًا إذا لم تتضمن الفترة 100\u200e%\u200e وتحرّكت القيمة نفسها في الاتجاه ذاته.
metric-dialog-difference = فترة الثقة 95\u200e%\u200e للتغيّر عند مقارنة أيام الأسبوع نفسها: من { $low } إلى { $high }. يكون التغيّر واضحًا إذا لم تتضمن 0 وتحرّكت القيمة نفسها في الاتجاه ذاته.
metric-dialog-few = يُحكم على التغيّر ابتداءً من 20 محادثة في كل فترة ومن أيام تكفي لمعرفة مدى اختلافها، فقد تكون بضعة أيام بطيئة أو مزدحمة في ذاتها. أما درجات السلوك فيُحكم عليها بالتفاعلات وحدها، فقد تكفي فيها الأيام القليلة نفسها. وما لا يمكن الحكم عليه يُذكر سببه. ولا يُسمّى واضحًا إلا ما يصمد بين تغيّرات جميع بطاقات هذه المجموعة (Benjamini–Hochberg)، وقد يختلف الحكم على التغيّر نفسه بين بطاقات أكثر أو أقل.
metric-dialog-left-out = استُبعد ما لا يمكن أن يكون صحيحًا: ${values.subject('count')}.
metric-dialog-inferred = تستند { $count } من { $n } إلى حالة أو معالجة غير واردة في البيانات، واستُنتجت من الرسائل والأوقات وكيفية انتهاء المحادثة.
metric-dialog-behind = التفاعلات التي يستند إليها: { $total }
metric-dialog-problems = المستبعَد
metric-dialog-negative = ينتهي قبل بدايته بمقدار { $time }
metric-dialog-tooLong = استغرق { $time }
metric-dialog-show = عرض
metric-dialog-more = المزيد: ${interactions.subject('count')}
metric-dialog-data = التعريف كبيانات
`;
