/** What an activity of a log is called that ends a case, or opens it again. Others say only that something was done. */

import { plainWord } from '../cells/cell-words.js';

export type Meaning = 'resolved' | 'closed' | 'reopened';

const WORDS: Readonly<Record<Meaning, string>> = {
  resolved:
    'resolve, resolved, resolve ticket, resolve case, resolve incident, ticket resolved, case resolved, issue resolved, solve, solved, resolution, risolto, risolta, risoluzione, 解決, 解决, 已解決, 已解决, حل, تم الحل, محلول',
  closed:
    'close, closed, close ticket, close case, close incident, ticket closed, case closed, closure, chiuso, chiusa, chiusura, 關閉, 关闭, 已關閉, 已关闭, 結案, 结案, إغلاق, مغلق, مغلقة, تم الإغلاق',
  reopened:
    'reopen, reopened, re-open, re-opened, reopen ticket, reopen case, ticket reopened, case reopened, riaperto, riaperta, riapertura, 重新開啟, 重新打開, 重新打开, 重開, 重开, إعادة فتح, أعيد فتحه, أعيد الفتح',
};

const MEANINGS = new Map(
  (Object.keys(WORDS) as Meaning[]).flatMap((meaning) =>
    WORDS[meaning].split(', ').map((word) => [plainWord(word), meaning] as const),
  ),
);

export function meaningOf(activity: string): Meaning | null {
  return MEANINGS.get(plainWord(activity)) ?? null;
}
