/** What a report in one file says of itself, and what people are called in it who must not be named. */
export const messages = `
report-title = تقرير مركز الاتصال
report-left-out = <b>السجلات المستبعدة: { $skipped } من { $read }</b>، لأنها لا تصلح للاستخدام. ولا تشملها الأرقام.
report-about = عن هذا التقرير
report-files = أُعدّ من
report-source = قُرئ على أنه
report-sure = { $source }، درجة اليقين { $percent }
report-records = السجلات
report-used = { $used } من { $read }
report-problems = المشكلات
report-zone = المنطقة الزمنية
report-offline = كل شيء موجود في هذا الملف، فهو لا يحمّل شيئًا ولا يرسل شيئًا.
report-pseudonyms = للأشخاص والفرق والفئات أرقام بدلًا من الأسماء. لا يتضمن هذا الملف نصوصًا ولا عناوين ولا صورًا ولا تسجيلات.
report-no-behaviors = لا تتضمن البيانات قيمًا من نموذج سلوكيات، لذلك لا توجد درجات للسلوكيات.
pseudonym-agent = الموظف { $number }
pseudonym-team = الفريق { $number }
pseudonym-customer = العميل { $number }
pseudonym-channel = القناة { $number }
pseudonym-category = الفئة { $number }
pseudonym-priority = الأولوية { $number }
pseudonym-source = المصدر { $number }
pseudonym-behavior = السلوك { $number }
`;
