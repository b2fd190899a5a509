/** Makes the read form of a record that the columns hold whole. Loaded with the first one: few readers look at a record. */

import { CODED_COLUMNS } from '../../columns/interaction-columns.js';
import type { InteractionTable } from '../../columns/growing/interaction-table.js';
import { HAS_BEHAVIORS } from '../../columns/growing/pending-row.js';
import { FIELDS, INSTANTS } from '../walk/held-fields.js';

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
