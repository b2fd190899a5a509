/** Makes the read form of a record that the columns hold whole. */

import { CODED_COLUMNS, type CodedColumnName } from '../../columns/interaction-columns.js';
import type { InteractionTable } from '../../columns/growing/interaction-table.js';
import { HAS_BEHAVIORS, OWN_EXCLUSION, OWN_TEAM } from '../../columns/growing/pending-row.js';

const FIELDS: readonly (readonly [string, CodedColumnName, flag: number])[] = [
  ['agentId', 'agent', 0],
  ['teamId', 'team', OWN_TEAM],
  ['channel', 'channel', 0],
  ['contactType', 'contactType', 0],
  ['category', 'category', 0],
  ['direction', 'direction', 0],
  ['language', 'language', 0],
  ['sentiment', 'sentiment', 0],
  ['exclusion', 'exclusion', OWN_EXCLUSION],
];

const INSTANTS = ['startedAt', 'endedAt', 'updatedAt'] as const;

/** Fields that the columns hold as they are: a record that has no others need not be kept. */
export const HELD_FIELDS: ReadonlySet<string> = new Set([
  'id',
  ...INSTANTS,
  ...FIELDS.map(([field]) => field),
  'behaviors',
]);

export function rebuildRecord(table: InteractionTable, row: number): Record<string, unknown> {
  const known = table.rowAt(row);
  const record: Record<string, unknown> = { id: table.ids.text(row) };
  for (const [field, column, flag] of FIELDS) {
    const text = known.text(CODED_COLUMNS.indexOf(column));
    if (text !== '' && (known.flags & flag) === flag) record[field] = text;
  }
  for (const field of INSTANTS) {
    if (!Number.isNaN(known[field])) record[field] = known[field];
  }
  if ((known.flags & HAS_BEHAVIORS) !== 0) {
    const values = known.raw.map((value, k) => [table.keys.text(k), value] as const);
    record['behaviors'] = Object.fromEntries(values.filter(([, value]) => !Number.isNaN(value)));
  }
  return record;
}
