import { behaviors, changes, days, interactions, scoredInteractions } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
interaction-trend-title = اتجاه التفاعلات
interaction-trend-caption-pooled = { $name }، { interaction-trend-pooled } · { $period }
interaction-trend-caption-day = { $name } حسب اليوم · { $period }
interaction-trend-caption-week = { $name } حسب الأسبوع · { $period }

interaction-trend-before = { $narrowed ->
    [yes] في الأيام نفسها من الفترة السابقة
   *[no] { $days ->
        [zero] في الفترة السابقة
        [one] في اليوم السابق
        [two] في اليومين السابقين
        [few] في الـ { $days } أيام السابقة
        [many] في الـ { $days } يومًا السابقة
       *[other] في الـ { $days } يوم السابقة
    }
}
interaction-trend-say-up = { $name }: <b>ارتفاع واضح إلى { $percent } مقابل { $previous }</b> { interaction-trend-before }.
interaction-trend-say-down = { $name }: <b>انخفاض واضح إلى { $percent } مقابل { $previous }</b> { interaction-trend-before }.
interaction-trend-say-same = { $name }: <b>لا تغيّر واضح، { $percent } مقابل { $previous }</b> { interaction-trend-before }.
interaction-trend-say-alone = { $name }: <b>{ $percent } مقابل { $previous }</b> { interaction-trend-before }؛ تغيّر عند الحكم عليه وحده، لكنه لا يثبت ضمن ${changes.object('comparisons')}.
interaction-trend-say-few = <b>عدد التفاعلات المقيَّمة لا يكفي</b> للحكم على تغيّر { $name }: { $percent } من ${interactions.object('scored')}، مقابل { $previous } من ${interactions.object('previousScored')} { interaction-trend-before }.
interaction-trend-say-first = { $name }: <b>{ $percent }</b>. لا توجد درجة { interaction-trend-before } للمقارنة.
interaction-trend-say-few-first = <b>عدد التفاعلات المقيَّمة لا يكفي</b> للحكم على { $name }: { $percent } من ${interactions.object('scored')}. لا توجد درجة { interaction-trend-before }.
interaction-trend-say-now = { $name }: <b>{ $percent }</b>.
interaction-trend-say-few-now = <b>عدد التفاعلات المقيَّمة لا يكفي</b> للحكم على { $name }: { $percent } من ${interactions.object('scored')}.
interaction-trend-say-none = <b>لا درجة</b> لـ { $name }: لم يُقيَّم شيء في هذه الفترة.
interaction-trend-say-rose = ارتفع: { $rose }.
interaction-trend-say-slipped = تراجع: { $slipped }.
interaction-trend-say-moved = ارتفع: { $rose }؛ وتراجع: { $slipped }.
interaction-trend-say-no-mover = لم يتغيّر أي سلوك تغيّرًا واضحًا.
interaction-trend-say-more = وتغيّر تغيّرًا واضحًا أيضًا ${behaviors.subject('count')}.
interaction-trend-quoted = «{ $name }»

interaction-trend-role = اتجاه
interaction-trend-plot = { $name } عبر الزمن
interaction-trend-help = { $bins ->
    [week] تنقلك مفاتيح الأسهم أسبوعًا أسبوعًا، ويحدِّد Enter الأسبوع.
   *[day] تنقلك مفاتيح الأسهم يومًا يومًا، ويحدِّد Enter اليوم.
}
interaction-trend-value = { $date }: { $percent }
interaction-trend-details = المقيَّم { $scored }. الفترة السابقة، { $previousDate }: { $previous }، المقيَّم { $previousScored }. { $change ->
    [none] { $verdict }
   *[other] الفرق بالنقاط \u2066{ $change }\u2069، { $verdict }
}.
interaction-trend-pooled = { $days ->
    [zero] لا أيام
    [one] اليوم الأول وحده
    [two] يومان مجتمعان
    [few] { $days } أيام مجتمعة
    [many] { $days } يومًا مجتمعة
   *[other] { $days } يوم مجتمعة
}
interaction-trend-rise = ارتفاع واضح
interaction-trend-fall = انخفاض واضح
interaction-trend-no-comparison = لا شيء للمقارنة
interaction-trend-behaviors = حسب السلوك
interaction-trend-order = التغيّرات الواضحة أولًا

interaction-trend-foot-scored = يستند { $name } إلى ${scoredInteractions.object('scored')} (غير محايد فقط) في هذه الفترة{ $compared ->
    [no] {""}
   *[yes] {" "}و{ $previousScored } في السابقة
}. الشريط المظلّل هو فترة الثقة 95\u200e%\u200e.
interaction-trend-foot-pooled = تجمع كل نقطة ما قبلها حتى ${days.object('days')}، وأقل من ذلك في البداية.
interaction-trend-foot-weak = الخط المنقّط: أقل من { $least } من التفاعلات المقيَّمة.

interaction-trend-column-from = من
interaction-trend-column-to = إلى (غير مشمول)
interaction-trend-column-percent = هذه الفترة
interaction-trend-column-low = فترة الثقة 95\u200e%\u200e، من
interaction-trend-column-high = فترة الثقة 95\u200e%\u200e، إلى
interaction-trend-column-scored = المؤشرات المقيَّمة
interaction-trend-column-scoredInteractions = التفاعلات المقيَّمة
interaction-trend-column-previousFrom = الفترة السابقة، من
interaction-trend-column-previousTo = الفترة السابقة، إلى (غير مشمول)
interaction-trend-column-previous = الفترة السابقة
interaction-trend-column-previousScored = الفترة السابقة، المؤشرات المقيَّمة
interaction-trend-column-previousScoredInteractions = الفترة السابقة، التفاعلات المقيَّمة
interaction-trend-column-change = الفرق بالنقاط
interaction-trend-column-verdict = التغيّر
`;
