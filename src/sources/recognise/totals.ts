/** Reports that vendors make of conversations: totals, from which no conversation can be made again. */

import { InputError } from '../../core/ingest/input-error.js';

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

/** @throws {InputError} where a text begins as such a report does */
export function refuseTotals(head: string): void {
  const found = TOTALS.find(({ begins }) => begins.test(head));
  if (!found) return;
  const { title, instead } = found;
  throw new InputError('totals', `A report of ${title} has totals, not conversations. Give ${instead} instead.`);
}
