/** Why records were skipped. */
export const messages = `
partial-download = تنزيل القائمة
partial-rows = { $count ->
    [zero] الصفوف { $rows }
    [one] الصف { $rows }
    [two] الصفان { $rows }
    [few] الصفوف { $rows }
    [many] الصفوف { $rows }
   *[other] الصفوف { $rows }
}
partial-in = { $source }، { $rows }
problem-missing = { $field }: غير موجود
problem-type = { $field }: المتوقع { $expected }
problem-instant = { $field }: ليس وقتًا مع فرق التوقيت
problem-oneOf = { $field }: المتوقع { $expected }
problem-range = { $field }: المتوقع { $expected }
problem-order = { $field }: قبل البداية
problem-duplicate = { $field }: عدة سجلات بالقيمة نفسها؛ يُستخدم أحدثها
problem-unknown = { $field }: ليس من سلوكيات هذا التقرير
problem-limit = { $field }: يتجاوز الحد، { $expected }
problem-syntax = لا يُقرأ بصيغة JSON
problem-encoding = { $field }: ليس بترميز UTF-8؛ تُرك كما هو
problem-table = { $field }: المتوقع { $expected }
problem-record = السجل
problem-file = الملف أو الورقة
`;
