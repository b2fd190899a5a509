/** Records and what stands beside them in the form in which they are written: that of the input format. */

import type { CheckedEnvelope, CheckedRecord } from '../../core/ingest/passing/record-stream.js';
import { ENVELOPE_LISTS, INTERACTION, type FieldType } from '../../core/model/fields.js';

/** With instants as ISO 8601 in UTC, which nobody takes for another number. */
export function writtenRecord(record: CheckedRecord): CheckedRecord {
  const { id, startedAt, ...others } = record;
  // What a record must have stands first, for who looks into the file.
  return written(INTERACTION, { id, startedAt, ...others }) as CheckedRecord;
}

export function writtenEnvelope(envelope: CheckedEnvelope): CheckedRecord {
  const members: Record<string, unknown> = {};
  for (const [name, type] of Object.entries(ENVELOPE_LISTS)) {
    const values = envelope[name as keyof typeof ENVELOPE_LISTS];
    const list = values === undefined ? [] : [...values.values()];
    // No behaviours are others than the default ones.
    if (list.length > 0 || (name === 'behaviors' && values !== undefined)) {
      members[name] = list.map((value) => written(type, value));
    }
  }
  const { timeZone, baseline } = envelope;
  return { ...(timeZone !== null && { timeZone }), ...members, ...(baseline !== null && { baseline }) };
}

function written(type: FieldType, value: unknown): unknown {
  if (value === undefined || value === null) return value;
  switch (type.kind) {
    case 'instant':
      return new Date(value as number).toISOString();
    case 'list':
      return (value as readonly unknown[]).map((one) => written(type.of, one));
    case 'record': {
      const fields = Object.entries(value).map(([name, inner]) => [
        name,
        Object.hasOwn(type.fields, name) ? written(type.fields[name], inner) : (inner as unknown),
      ]);
      return Object.fromEntries(fields) as Record<string, unknown>;
    }
    default:
      return value;
  }
}
