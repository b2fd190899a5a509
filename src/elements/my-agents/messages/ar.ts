import { agents, interactions } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
my-agents-title = موظفو فريقي
my-agents-agent = الموظف
my-agents-team-interactions = الفريق · التفاعلات
my-agents-all = جميع الموظفين
my-agents-interactions = ${interactions.subject('count')}
my-agents-no-team = بلا فريق
my-agents-search = البحث عن موظف
my-agents-group = التجميع حسب الفريق
my-agents-show = عرض
my-agents-expand = تفاصيل { $agent }
my-agents-strongest = أعلى بوضوح من الآخرين
my-agents-weakest = أدنى بوضوح من الآخرين
my-agents-short-above = أعلى
my-agents-short-below = أدنى
my-agents-more = عرض المزيد: ${agents.subject('count')}
my-agents-not-found = لا يوجد موظف باسم «{ $text }».
my-agents-nobody = لا يذكر أي تفاعل في هذه الفترة اسم موظف.
my-agents-say-below = { $agent }: «{ $behavior }» <b>أدنى بوضوح من الآخرين</b> في عمل مماثل، بالنقاط \u2066{ $points }\u2069 (من\u00a0\u2066{ $low }\u2069\u00a0إلى\u00a0\u2066{ $high }\u2069، ن\u00a0=\u00a0{ $scored }).
my-agents-say-above = { $agent }: «{ $behavior }» <b>أعلى بوضوح من الآخرين</b> في عمل مماثل، بالنقاط \u2066{ $points }\u2069 (من\u00a0\u2066{ $low }\u2069\u00a0إلى\u00a0\u2066{ $high }\u2069، ن\u00a0=\u00a0{ $scored }).
my-agents-say-rest = فروق واضحة أخرى: { $count }.
my-agents-say-nobody = <b>لا أحد يتميّز بوضوح</b> عن الآخرين في عمل مماثل.
my-agents-say-few = <b>عدد التفاعلات المقيَّمة لا يكفي</b> للمقارنة بين هؤلاء الموظفين.
my-agents-say-up = { $agent }: ارتفع «{ $behavior }» ارتفاعًا واضحًا، بالنقاط \u2066{ $points }\u2069 (من\u00a0\u2066{ $low }\u2069\u00a0إلى\u00a0\u2066{ $high }\u2069، ن\u00a0=\u00a0{ $scored }).
my-agents-say-down = { $agent }: انخفض «{ $behavior }» انخفاضًا واضحًا، بالنقاط \u2066{ $points }\u2069 (من\u00a0\u2066{ $low }\u2069\u00a0إلى\u00a0\u2066{ $high }\u2069، ن\u00a0=\u00a0{ $scored }).
my-agents-say-one = { $agent }: الدرجة العامة <b>{ $percent }</b>.
my-agents-order = { $teams ->
    [1] الأدنى بوضوح من الآخرين أولًا في كل فريق
   *[0] الأدنى بوضوح من الآخرين أولًا
}
my-agents-key-stands = أعلى أو أدنى بوضوح من الآخرين في عمل مماثل
my-agents-cell = { $behavior }، { $agent }: { $percent }، { $band }{ $compared ->
    [no] {""}
   *[yes] ، { $change }
}، المقيَّم { $scored }
my-agents-cell-none = { $behavior }، { $agent }: لا درجة
my-agents-spread = درجات ${agents.object('count')}، من { $low } إلى { $high }

my-agents-behaviors = السلوكيات
my-agents-recent = { $count ->
    [1] آخر تفاعل
    [2] آخر تفاعلين
    [3] آخر ثلاثة تفاعلات
   *[other] آخر التفاعلات
}
my-agents-see-all = عرض الكل: ${interactions.subject('count')}

my-agents-column-difference = { $name }، الفرق عن الآخرين بالنقاط في عمل مماثل
my-agents-column-differenceLow = { $name }، الفرق عن الآخرين بالنقاط، فترة الثقة 95\u200e%\u200e، من
my-agents-column-differenceHigh = { $name }، الفرق عن الآخرين بالنقاط، فترة الثقة 95\u200e%\u200e، إلى
my-agents-column-side = { $name }، المقارنة بالآخرين في هذه القائمة
my-agents-column-dueToMix = { $name }، نقاط بسبب نوع العمل
my-agents-side-above = أعلى بوضوح
my-agents-side-below = أدنى بوضوح
my-agents-side-unclear = لا فرق واضح
`;
