import { behaviors, interactions, points } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
explain-title = كيف يُحسب هذا
explain-percent = { $name }: { $earned } من ${points.object('possible')}، أي { $percent }، { $band }.
explain-counts = النقاط: \u2066{ $ten } × 10\u2069 و\u2066{ $six } × 6\u2069 و\u2066{ $four } × 4\u2069 و\u2066{ $zero } × 0\u2069. لا يُحتسب المحايد ({ $neutral }) وغير المقيَّم ({ $notRated }).
explain-index = يوضع كل تفاعل في ترتيبه بين جميع التفاعلات القابلة للتقييم ({ $count }): أعلى 10\u200e%\u200e في السلوك يكسب 10 نقاط، والـ 25\u200e%\u200e التالية تكسب 6، والـ 30\u200e%\u200e الوسطى محايدة (غ/م)، والـ 25\u200e%\u200e التالية تكسب 4، وأدنى 10\u200e%\u200e يكسب 0. لا تغيّر عوامل التصفية هذا الترتيب أبدًا.
explain-total = الدرجة هي النقاط المكتسبة مقسومة على 10 نقاط لكل مؤشر محتسب. وإذا لم يُقيَّم شيء فلا درجة، وليست 0\u200e%\u200e أبدًا.
explain-bands = المستويات: إيجابي جدًا من 90.5\u200e%\u200e، وإيجابي إلى حدّ ما من 70.5\u200e%\u200e، ومحايد من 30.5\u200e%\u200e، وسلبي إلى حدّ ما من 10.5\u200e%\u200e، وما دون ذلك سلبي جدًا.
explain-interval = فترة الثقة 95\u200e%\u200e: \u2066{ $percent } ± { $quantile } × { $deviation } ÷ √{ $scored }\u2069 = من { $low } إلى { $high }، باستخدام توزيع ستيودنت t بدرجات حرية { $df } والانحراف المعياري المثبَّت s*، حيث \u2066s*² = (4 × 28² + (n − 1) s²) ÷ (n + 3)\u2069.
explain-unit = وحدة الدليل هي التفاعل (n = { $interactions }) وليست المؤشر ({ $indexes }): فسلوكيات المحادثة الواحدة مترابطة. ويُحسب s² من بُعد كل تفاعل عن الدرجة.
explain-few = عندما يقل عدد التفاعلات المقيَّمة عن { $least } تُعرض الدرجة، لكنها تُوسَم بأن عددها لا يكفي ولا يُحكم عليها.
explain-change = يُعدّ التغيّر واضحًا إذا لم تتضمن فترة ثقة ويلش 95\u200e%\u200e للفرق القيمة 0. وفي قائمة من موظفين وسلوكيات كثيرة يُحكم على جميع التغيّرات معًا، بحيث لا يتجاوز الخاطئ مما وُسم 5\u200e%\u200e في المتوسط (Benjamini–Hochberg).
explain-cuts = القيم الفاصلة لـ { $name }: الدرجة 4 من { $c4 }، وغ/م من { $cN }، والدرجة 6 من { $c6 }، والدرجة 10 من { $c10 }.
explain-cuts-negative = كلما قلّ هذا السلوك كان أفضل، ولذلك فالقيم الفاصلة هي قيمه بعد عكس إشارتها.
explain-overall = يجمع الرضا العام ${behaviors.object('count')}: { $names }.
explain-exclusions = غير مقيَّم: { $reasons }.
explain-exclusions-none = لم يُستبعد أي تفاعل من هذا التحديد.
explain-zone = الأيام أيام تقويمية بتوقيت { $timeZone }.
explain-population = المجتمع الإحصائي: ${interactions.subject('count')}، للفترة { $period }، البصمة { $fingerprint }.
`;
