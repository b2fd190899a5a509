/** What there is to know of a metric. */

import { interactions, values } from './counted.js';

export const metricDialog = `
metric-dialog-title = كيف يُحسب هذا
metric-dialog-own = التعريف هو تعريف هذا التقرير.
metric-dialog-preset = التعريفات السارية هي تعريفات { $vendor }.
metric-dialog-changed = يختلف عن التعريف الافتراضي في: { $fields }.
metric-dialog-value = القيمة: { $value }، ن = { $n }.
metric-dialog-interval = فترة الثقة 95\u200e%\u200e: من { $low } إلى { $high }.
metric-dialog-previous = الفترة السابقة: { $previous }، ن = { $n }. التغيّر: { $change }.
metric-dialog-ratio = فترة الثقة 95\u200e%\u200e للتغيّر: من { $low } إلى { $high } من الفترة السابقة. يكون التغيّر واضحًا إذا لم تتضمن 100\u200e%\u200e.
metric-dialog-difference = فترة الثقة 95\u200e%\u200e للتغيّر: من { $low } إلى { $high }. يكون التغيّر واضحًا إذا لم تتضمن 0.
metric-dialog-few = يُحكم على التغيّر ابتداءً من 20 مشاهدة في كل فترة. وتُوسَم المتوسطات والنسب المحسوبة من أقل من ذلك بأن عددها لا يكفي.
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
