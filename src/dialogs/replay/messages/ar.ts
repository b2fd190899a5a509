import { behaviors, fields } from '../../../i18n/messages/arabic-counting.js';

export const messages = `
replay-title = { $customer } مع { $agent }
replay-title-alone = { $customer }، بلا موظف
replay-status = الحالة: { $value }
replay-contact = { $value ->
    [new] جهة اتصال جديدة
   *[returning] جهة اتصال عائدة
}
replay-derived = { $fact } (مستنتَج)
replay-recording = التسجيل
replay-more = عرض { $count } أخرى

replay-refused = عنوان التسجيل غير آمن للفتح، ولذلك لم يُحمَّل.
replay-unnamed = التسجيل موجود في { $origin }، ولا تذكره السمة { $setting } لهذه الصفحة، ولذلك لم يُحمَّل.
replay-address = العنوان: { $url }
replay-fault = تعذّر تشغيل التسجيل: { $reason }.
replay-fault-detail = تعذّر تشغيل التسجيل: { $reason } ({ $detail }).
replay-fault-network = انقطع الاتصال أثناء التحميل
replay-fault-decode = الملف تالف
replay-fault-source = الملف غير موجود، أو من نوع لا يستطيع هذا المتصفح تشغيله
replay-nothing = لا تسجيل ولا نص مفرَّغ ولا رسائل لهذا التفاعل.
replay-no-recording = التسجيل نفسه غير موجود في البيانات؛ هذا نصه المفرَّغ.

replay-segments = أجزاء التسجيل
replay-segment-talk = تحدّث
replay-segment-hold = انتظار
replay-segment-after = ما بعد المكالمة
replay-segment-silence = صمت
replay-segment = { $kind } { $duration }
replay-segment-span = { $kind }، من { $from } إلى { $to }

replay-transcript = النص المفرَّغ
replay-agent = الموظف
replay-customer = العميل
replay-seek = تشغيل من { $time }
replay-readings = السلوكيات المرصودة في هذا المقطع: { $names }
replay-readings-note = رُصد في المقطع الموسوم السلوكُ المذكور. الدرجات للتفاعل كله لا لمقطع منه.

replay-messages = الرسائل
replay-bot = روبوت
replay-system = النظام
replay-private = ملاحظة داخلية
replay-failed = لم تُسلَّم
replay-source = أُرسلت عبر { $source }
replay-no-text = بلا نص
replay-attachment = مرفق: { $type }

replay-behaviors = السلوكيات
replay-index = المؤشر
replay-arithmetic = النقاط: { $earned } من { $possible }، أي { $percent }.
replay-no-score = لم يكسب أي سلوك نقاطًا، ولذلك لا توجد درجة عامة.
replay-neutral = سلوكيات محايدة غير محتسبة: { $count }.
replay-no-data = بلا بيانات: ${behaviors.subject('count')}.
replay-apart = ليست من الرضا العام: { $names }.
replay-excluded = غير مقيَّم: { $reason }.

replay-summary = ملاحظة الإغلاق
replay-fields = حقول أخرى ({ $count })
replay-fields-more = المزيد: ${fields.subject('count')}
`;
