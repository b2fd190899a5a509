/** JSON that no source knows: read where the names of its fields tell what they are, else answered. */

import { InputError } from '../../core/ingest/input-error.js';
import { ENVELOPE_LISTS } from '../../core/model/fields.js';
import type { RecordBatches } from '../../core/ingest/record-batch.js';
import type { InputFormat } from '../input-format.js';
import type { BegunSource } from '../reading/open-source.js';
import { glimpse } from '../recognise/glimpse.js';
import { findRows } from './find-rows.js';
import { UnknownReading } from './unknown-reading.js';

/** Names that are told. */
const TOLD = 12;

/**
 * @param inputs one, or pages of the same answer
 * @returns `null` where they have no rows, or rows that stand at the top and cannot be told: then they are read as our own
 *   format is, which says of each what is missing
 * @throws {InputError} where the names do not tell enough
 */
export function openUnknown(
  inputs: readonly BegunSource[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): RecordBatches | null {
  const seen = inputs.map(({ head, name }) => glimpse(head, name));
  const found = seen.map((one) => findRows(one, format.table));
  const [first] = found;
  // Interactions may follow a list of our own format that is longer than what was looked at.
  if (first && Object.hasOwn(ENVELOPE_LISTS, first.list)) return null;
  if (!first || found.some((one) => one && one.list !== first.list)) return null;
  if (first.lacking.length > 0) {
    if (first.list === '') return null;
    const names = first.names.slice(0, TOLD).join(', ');
    throw new InputError(
      'wrongShape',
      `The rows of “${first.list}” are of no source that is known, and none of their fields is surely ` +
        `${first.lacking.join(' or ')}: they have ${names}. Name the fields in the mapping of the option table.`,
    );
  }
  const tables = [{ table: 'rows', list: first.list }];
  const rows = inputs.map(({ label, open }, i) => ({
    label,
    open,
    kind: 'json' as const,
    tables,
    others: [],
    isWhole: seen[i].isWhole && (seen[i].isWrapped || first.list === ''),
  }));
  return new UnknownReading(rows, first, format, signal).batches();
}
