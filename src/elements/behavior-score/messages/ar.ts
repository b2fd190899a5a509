import { days, interactions, scores } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
behavior-score-title = تقييم السلوك
behavior-score-caption = { $who } · { $periods }
behavior-score-agent-of = { $agent }، { $team }
behavior-score-whose = صاحب التقييم
behavior-score-all = جميع الموظفين
behavior-score-teams = الفِرق
behavior-score-agents = الموظفون

behavior-score-say = { $kind ->
    [all] جميع الموظفين
   *[other] { $who }
}: الدرجة <b>العامة { $percent }</b>، { $level ->
    [veryPositive] إيجابية جدًا
    [moderatelyPositive] إيجابية إلى حدّ ما
    [moderatelyNegative] سلبية إلى حدّ ما
    [veryNegative] سلبية جدًا
   *[neutral] محايدة
}{ $change ->
    [improving] ، <b>وقد ارتفعت ارتفاعًا واضحًا</b> من { $before }
    [declining] ، <b>وقد انخفضت انخفاضًا واضحًا</b> من { $before }
    [noClearChange] ، بلا تغيّر واضح عن { $before }
    [tooFew] ؛ وفي الفترة السابقة عدد من التفاعلات المقيَّمة لا يكفي للمقارنة
    [none] ؛ ولا درجة في الفترة السابقة
   *[alone] {""}
}.
behavior-score-say-few = { $kind ->
    [all] جميع الموظفين
   *[other] { $who }
}: <b>عدد التفاعلات المقيَّمة لا يكفي</b> للحكم ({ $scored }). الدرجة العامة حتى الآن { $percent }.
behavior-score-say-none = <b>لا درجة</b>{ $kind ->
    [all] {""}
   *[other] { " " }لـ { $who }
}: { $neutral ->
    [0] لم يُقيَّم شيء في هذه الفترة
   *[other] كل ما قُيِّم في هذه الفترة محايد (غ/م)
}.
behavior-score-say-few-each = <b>عدد التفاعلات المقيَّمة لا يكفي</b> للحكم على أي سلوك.
behavior-score-say-up = ارتفاع واضح: { $names }.
behavior-score-say-down = انخفاض واضح: { $names }.
behavior-score-quote = «{ $name }»
behavior-score-more = وغيرها ({ $count })
behavior-score-say-above = أعلى بوضوح من { $kind ->
    [team] الفرق الأخرى
   *[other] الموظفين الآخرين
} في عمل مماثل: { $names }.
behavior-score-say-below = أدنى بوضوح من { $kind ->
    [team] الفرق الأخرى
   *[other] الموظفين الآخرين
} في عمل مماثل: { $names }.
behavior-score-say-level = لا سلوك يختلف بوضوح عن { $kind ->
    [team] الفرق الأخرى
   *[other] الموظفين الآخرين
} في عمل مماثل.
behavior-score-stands = «{ $name }» (بالنقاط \u2066{ $points }\u2069، ن = { $scored })

behavior-score-edges = (من { $from } إلى { $to })
behavior-score-interval = فترة الثقة 95\u200e%\u200e: <b>من { $from } إلى { $to }</b>
behavior-score-before = الفترة السابقة <b>{ $percent }</b>،
behavior-score-before-few = عدد لا يكفي للمقارنة
behavior-score-before-none = لا درجة في الفترة السابقة
behavior-score-sum = درجات المؤشر والنقاط
behavior-score-times = { $count } × { $index }
behavior-score-points = النقاط: <b>{ $earned }</b> من <b>{ $possible }</b>
behavior-score-scored = ${scores.subject('scored')} في ${interactions.object('interactions')}
behavior-score-unscored = محايد (غ/م): { $neutral }، غير مقيَّم: { $notRated }
behavior-score-took-part = السلوكيات المحتسبة: { $count } من { $all }

behavior-score-list = درجة { $who } في كل سلوك
behavior-score-n-head = ن
behavior-score-change-few = عدد قليل سابقًا
behavior-score-change-none = لا درجة سابقًا
behavior-score-row = { $percent }، { $band }، فترة الثقة 95\u200e%\u200e من { $low } إلى { $high }، المقيَّم { $scored }{ $against ->
    [previous] ، الفترة السابقة { $previous }، { $change }
    [nothing] ، ولا درجة في الفترة السابقة
   *[alone] {""}
}

behavior-score-key-now = هذه الفترة مع فترة الثقة 95\u200e%\u200e
behavior-score-key-change = تغيّر واضح
behavior-score-n = ن لكل سلوك: من { $low } ({ $lowName }) إلى { $high } ({ $highName }).
behavior-score-n-same = ن لكل سلوك: { $low }.
behavior-score-shortened = آخر ${days.object('days')} من { $period }: لا يُقارَن أكثر منها

behavior-score-column-behavior = رمز السلوك
behavior-score-column-label = السلوك
behavior-score-column-percent = النسبة المئوية
behavior-score-column-low = فترة الثقة 95\u200e%\u200e، من
behavior-score-column-high = فترة الثقة 95\u200e%\u200e، إلى
behavior-score-column-scoredInteractions = التفاعلات المقيَّمة
behavior-score-column-scored = المؤشرات المقيَّمة
behavior-score-column-neutral = محايد (غ/م)
behavior-score-column-notRated = غير مقيَّم
behavior-score-column-earned = النقاط المكتسبة
behavior-score-column-possible = النقاط الممكنة
behavior-score-column-band = المستوى
behavior-score-column-previous = الفترة السابقة، النسبة المئوية
behavior-score-column-change = التغيّر بالنقاط
behavior-score-column-verdict = التغيّر
behavior-score-column-clear = التغيّر واضح
`;
