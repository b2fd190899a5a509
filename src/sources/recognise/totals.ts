/** Reports that vendors make of conversations: totals, from which no conversation can be made again. */

import { InputError } from '../../core/ingest/input-error.js';
import { plainWord } from '../cells/cell-words.js';
import { readRows } from '../csv/table-reader.js';
import { kindOf, matchNames } from '../fields/field-columns.js';
import { linesAbove } from '../table/header.js';
import type { TableOptions } from '../table/table-options.js';

interface Totals {
  readonly title: string;
  /** How such a file begins. */
  readonly begins: RegExp;
  /** What has them, in English. */
  readonly instead: string;
}

const TOTALS: readonly Totals[] = [
  {
    title: 'Chatwoot',
    begins: /^[\s\uFEFF"]*Reporting period\b/i,
    instead: 'the answers of its API about conversations and about their messages, or the table of messages',
  },
];

/** What columns of totals are called, in five languages. */
const OF_TOTALS =
  /(?:^|[^\p{L}])(?:avg|average|mean|median|rate|aht|asa|media|tasso|percentuale|totale|متوسط|معدل|نسبة|إجمالي)(?:[^\p{L}]|$)|%|平均|率|總數|总数|service level|livello di servizio|服務水準|服务水平|مستوى الخدمة|(?:incoming|inbound|outbound|answered|abandoned|offered|handled|missed|solved|closed|created|new) (?:calls|contacts|chats|tickets|conversations|interactions)|(?:calls|contacts|chats|tickets|conversations|interactions) (?:offered|handled|answered|abandoned|missed|solved|closed|created)|chiamate (?:ricevute|risposte|perse|abbandonate)/iu;
/** Characters in which the names of the columns are looked for. */
const HEAD = 2 ** 14;
/** So many of them, and no column of ids: a table of totals. */
const ENOUGH = 3;

/** What says which conversation a row is of, or which message. */
const ID = /^(?:id|conversationId|message\.id)$/;

/**
 * @param head how the table begins
 * @throws {InputError} where it has totals of days, agents or queues, and nobody says which column tells its rows apart
 */
export function refuseTotalsTable(head: string, options: TableOptions): void {
  const totals = totalsIn(head, options);
  if (totals.length === 0) return;
  const some = totals.slice(0, ENOUGH).map((name) => JSON.stringify(name.trim().slice(0, 40)));
  const instead = 'Give the export that has a row for each call, chat or ticket instead.';
  throw new InputError('totals', `The table has totals (columns ${some.join(', ')}), not conversations. ${instead}`);
}

/** The columns of totals; empty where it is a table of something else, or somebody says which column has the ids. */
export function totalsIn(head: string, options: TableOptions): readonly string[] {
  const above = head.split('\n', linesAbove(head, options)).reduce((sum, line) => sum + line.length + 1, 0);
  const [names = []] = readRows(head.slice(above, above + HEAD), options.delimiter).filter((cells) => cells.length > 1);
  const totals = names.filter((name) => OF_TOTALS.test(name));
  // What is said of others of several tables is not said of this one.
  const here = new Set(names.map(plainWord));
  const mapped = Object.entries(options.mapping ?? {}).some(
    ([path, column]) => ID.test(path) && column !== null && (typeof column !== 'string' || here.has(plainWord(column))),
  );
  const hasId = mapped || matchNames(names, kindOf(names)).some(({ path }) => /^(?:id|message\.id)$/.test(path));
  return totals.length < ENOUGH || hasId ? [] : totals;
}

/** @throws {InputError} where a text begins as such a report does */
export function refuseTotals(head: string): void {
  const found = TOTALS.find(({ begins }) => begins.test(head));
  if (!found) return;
  const { title, instead } = found;
  throw new InputError('totals', `A report of ${title} has totals, not conversations. Give ${instead} instead.`);
}
