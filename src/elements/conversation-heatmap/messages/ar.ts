import { days, hours } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
conversation-heatmap-title = متى تصل المحادثات
conversation-heatmap-caption = { $period } · التوقيت المحلي ({ $zone })
conversation-heatmap-grid = المحادثات حسب يوم الأسبوع والساعة
conversation-heatmap-by-weekday = حسب اليوم
conversation-heatmap-column-hour = الساعة
conversation-heatmap-column-total = كل الأيام

conversation-heatmap-conversations = { $count ->
    [zero] { $count } محادثة
    [one] محادثة واحدة
    [two] محادثتان
    [few] { $count } محادثات
    [many] { $count } محادثة
   *[other] { $count } محادثة
}
conversation-heatmap-over-weeks = { $weeks ->
    [zero] خلال { $weeks } أسبوع
    [one] خلال أسبوع واحد
    [two] خلال أسبوعين
    [few] خلال { $weeks } أسابيع
    [many] خلال { $weeks } أسبوعًا
   *[other] خلال { $weeks } أسبوع
}
conversation-heatmap-over-days = خلال ${days.object('days')}
conversation-heatmap-cell = { conversation-heatmap-conversations } { $over }
conversation-heatmap-left-out = ليست ضمن الأيام والساعات المعروضة
conversation-heatmap-legend = { conversation-heatmap-conversations } في تلك الساعة { $over }
conversation-heatmap-n = ن = { conversation-heatmap-conversations }

conversation-heatmap-say-busiest = الأكثر ازدحامًا <b>{ $hour }</b>: { conversation-heatmap-conversations } { $over }، أي { $times } أضعاف متوسط الساعة.
conversation-heatmap-say-chance = <b>لا تبرز أي ساعة</b>: أقصى عدد في ساعة واحدة { conversation-heatmap-conversations } { $over }، وقد تكون ساعات أخرى بالازدحام نفسه.
conversation-heatmap-say-tied = <b>لا تبرز أي ساعة</b>: العدد الأكبر في ${hours.object('hours')}، { conversation-heatmap-conversations } لكل منها { $over }.
conversation-heatmap-say-one = <b>{ $hour }</b>: { conversation-heatmap-conversations } { $over }.
conversation-heatmap-asked = { $total ->
    [168] في الأسبوع
   *[other] في نطاق السؤال
}
conversation-heatmap-say-none = لم تصل أي محادثة في ${hours.object('hours')} من أصل ${hours.object('total')} { conversation-heatmap-asked }.
conversation-heatmap-uneven = لا تتكرر أيام الأسبوع بالعدد نفسه: { $names }.
conversation-heatmap-times = { $names } { $times ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $times } مرات
    [many] { $times } مرة
   *[other] { $times } مرة
}
`;
