/** Whether data is of another vendor than the page names. */

import { InputError } from '../../core/ingest/input-error.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { Steps } from '../../core/steps.js';
import type { Source } from '../source.js';
import type { Glimpse } from './glimpse.js';
import { isNamed } from './named.js';
import { recognise, type Recognised } from './recognise.js';

/** As sure as this, another vendor is believed where the data has too little of what the named one has. */
const SURE = 0.9;

/**
 * What the page says wins where the data can be read so; what it looks like all the same is told.
 *
 * @param source of the named vendor, that it would be read as
 * @throws {InputError} where it surely is of another vendor, and has too little of what the named one has
 */
export function* doubted(
  wanted: string,
  source: Source,
  seen: readonly Glimpse[],
  sources: readonly Source[],
): Steps<Problem | null> {
  const likely = yield* recognise(seen, undefined, sources);
  const other = likely?.filter((one) => one !== null).sort((a, b) => b.certainty - a.certainty)[0];
  if (!other || other.certainty < SURE || isNamed(other.source, wanted)) return null;
  const fits = yield* recognise(
    seen,
    undefined,
    sources.filter((one) => isNamed(one, wanted)),
  );
  const { title } = other.source;
  if (!hasConversations(fits)) {
    const what = `The page says that the data is of ${source.title}, but it is of ${title}: ${other.why}.`;
    throw new InputError('otherVendor', `${what} Leave the vendor out, or name ${other.source.name}.`);
  }
  const expected = `data of ${source.title}, as the page says: it is read so, but looks like ${title}, ${other.why}`;
  const found = `data like that of ${title}`;
  return { position: 0, id: null, field: 'vendor', code: 'table', found, expected, effect: 'ignored' };
}

/** Whether it has the table that others refer to. */
function hasConversations(found: readonly (Recognised | null)[] | null): boolean {
  return (found ?? []).some((one) => {
    if (one === null || one.source.kind === 'table') return one !== null;
    const [main] = Object.keys(one.source.tables);
    return one.tables.some(({ table }) => table === main);
  });
}
