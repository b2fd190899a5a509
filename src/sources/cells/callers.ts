/** What stands where the number of a caller would, if it were told. */

const WORDS = new Set(
  ['anonymous', 'anonymous caller', 'restricted', 'private', 'private number', 'private caller', 'blocked', 'withheld']
    .concat(['unknown', 'unknown caller', 'unavailable', 'not available', 'no caller id', 'no callerid', 'out of area'])
    .concat(['anonimo', 'privato', 'numero privato', 'sconosciuto', '匿名', '未知', '未知号码', '未知號碼', '私人号码'])
    .concat(['私人號碼', 'مجهول', 'غير معروف', 'رقم خاص', 'رقم مجهول']),
);
/** Networks that can only carry digits spell the word on the keys of a telephone. */
const KEYS: Readonly<Record<string, string>> = {
  '266696687': 'anonymous',
  '7378742833': 'restricted',
  '7378742': 'restric',
  '2562533': 'blocked',
  '8656696': 'unknown',
  '86282452253': 'unavailable',
  '464': 'img',
};
const ADDRESS = /^sips?:([^@;>]+)(?:@.*)?$/i;

/** Whether a text stands for a caller who did not show a number: it identifies nobody. */
export function isWithheld(text: string): boolean {
  const plain = (ADDRESS.exec(text.trim())?.[1] ?? text).trim().toLowerCase();
  return WORDS.has(plain.replace(/["'()<>[\]]/g, '')) || Object.hasOwn(KEYS, plain.replace(/[\s+().-]/g, ''));
}
