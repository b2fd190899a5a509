/**
 * What the states of a ticket, and the activities that lead to them, are called. Of an activity, others than these say only that
 * something was done.
 */

import { plainWord } from './cell-words.js';

/** `open`: not yet ended; of a state only. */
export type Meaning = 'resolved' | 'closed' | 'reopened' | 'open' | 'deleted' | 'merged' | 'spam';

const WORDS: Readonly<Record<Meaning, string>> = {
  resolved:
    'resolve, resolved, resolve ticket, resolve case, resolve incident, ticket resolved, case resolved, issue resolved, solve, solved, done, resolution, risolto, risolta, risoluzione, 解決, 解决, 已解決, 已解决, حل, تم الحل, محلول, محلولة, gelöst, resuelto, résolu',
  closed:
    'close, closed, close ticket, close case, close incident, ticket closed, case closed, closure, chiuso, chiusa, chiusura, geschlossen, cerrado, fermé, 關閉, 关闭, 已關閉, 已关闭, 結案, 结案, 已結案, 已结案, 已完成, 已完結, 已完结, 完成, 已办结, 已辦結, إغلاق, مغلق, مغلقة, تم الإغلاق',
  reopened:
    'reopen, reopened, re-open, re-opened, reopen ticket, reopen case, ticket reopened, case reopened, riaperto, riaperta, riapertura, 重新開啟, 重新打開, 重新打开, 重開, 重开, إعادة فتح, أعيد فتحه, أعيد الفتح',
  open: 'new, open, active, accepted, pending customer response, waiting for customer, waiting on customer, awaiting customer, awaiting reply, awaiting response, waiting for agent, in attesa del cliente, 等待客戶回覆, 等待客户回复, بانتظار العميل, assigned, awaiting assignment, queued, in progress, work in progress, pending, on hold, waiting, waiting for customer, waiting for support, wait, escalated, offen, neu, in bearbeitung, wartend, abierto, pendiente, ouvert, en attente, en cours, nuovo, nuova, aperto, aperta, in corso, in lavorazione, in attesa, 新, 新建, 開啟, 打开, 處理中, 处理中, 進行中, 进行中, 待處理, 待处理, 未處理, 未处理, 待回覆, 待回复, 已受理, 已分配, 未完成, 掛起, 挂起, جديد, مفتوح, مفتوحة, نشط, قيد التنفيذ, قيد الانتظار, قيد المعالجة, معلق, معلقة',
  deleted: 'deleted, trashed, in trash, eliminato, eliminata, cestinato, cestinata, 已刪除, 已删除, محذوف, محذوفة',
  merged: 'merged, unito, unita, 已合併, 已合并, مدمج, مدمجة',
  spam: 'spam, junk, posta indesiderata, 垃圾郵件, 垃圾邮件, بريد مزعج',
};

const MEANINGS = new Map(
  (Object.keys(WORDS) as Meaning[]).flatMap((meaning) =>
    WORDS[meaning].split(', ').map((word) => [plainWord(word), meaning] as const),
  ),
);

export function meaningOf(word: string): Meaning | null {
  return MEANINGS.get(plainWord(word)) ?? null;
}
