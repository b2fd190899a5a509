/** What a page says of whose its data is: the names that are known, and what is missing where one does not fit. */

import { plainWord } from '../cells/cell-words.js';
import { InputError } from '../../core/ingest/input-error.js';
import type { Source } from '../source.js';
import { SOURCES } from '../vendors/index.js';
import { namesOf } from './names-of.js';
import type { Glimpse } from './glimpse.js';

/** Of what is no vendor's: a table of events, and the input format itself. */
export const EVENT_LOG = 'event-log';
export const OWN_FORMAT = 'rapport';

/** Fields that are told as missing. */
const TOLD = 8;

export function isNamed({ name, vendor }: Source, wanted: string): boolean {
  return name === wanted || vendor === wanted;
}

/** @throws {InputError} where the name is none that is known */
export function checkVendor(wanted: string): void {
  const known = new Set([...SOURCES.map(({ name }) => name), EVENT_LOG, OWN_FORMAT]);
  if (known.has(wanted)) return;
  const names = [...known].sort().join(', ');
  throw new InputError('unknownVendor', `No vendor is known as “${wanted.slice(0, 100)}”. Known are ${names}.`);
}

/**
 * Why inputs are not of the vendor that the page names: what is missing of the table that they are the likest to.
 *
 * @param sources all that may be tried, of other vendors, too
 */
export function otherVendor(
  wanted: string,
  seen: readonly Glimpse[],
  sources: readonly Source[] = SOURCES,
): InputError {
  const named = sources.filter((source) => isNamed(source, wanted));
  const title = named[0]?.title ?? wanted;
  const lists = seen.flatMap((one) => [...one.lists]);
  // An object that stands alone may be no row, but hold them.
  const most = lists.sort(([a, x], [b, y]) => y.length - x.length || b.length - a.length)[0]?.[1] ?? [];
  const has = namesOf(most);
  const signsOf = named.flatMap((source) =>
    source.kind === 'table'
      ? [{ table: 'its report', signs: source.signs }]
      : Object.entries(source.tables).map(([table, { signs }]) => ({ table, signs })),
  );
  const missing = signsOf
    .map(({ table, signs }) => ({ table, without: signs.filter((sign) => !hasSign(has, sign)), of: signs.length }))
    .sort((a, b) => a.without.length / a.of - b.without.length / b.of)[0];
  const found = most.length === 0 ? 'has no rows' : `has rows with ${Object.keys(most[0]).slice(0, TOLD).join(', ')}`;
  const lacking = missing ? `: of ${missing.table}, ${missing.without.slice(0, TOLD).join(', ')} are missing` : '';
  return new InputError('otherVendor', `The page says that the data is of ${title}, but it ${found}${lacking}.`);
}

function hasSign(names: ReadonlySet<string>, signs: string): boolean {
  return signs.split('|').some((sign) => names.has(plainWord(sign)));
}
