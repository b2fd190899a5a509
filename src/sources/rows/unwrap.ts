/** Rows that are wrapped in lines of their own: by pipelines (Airbyte's messages and files, and Singer's), and by webhooks. */

import type { Row } from '../source.js';
import type { FoundRow } from './row-batch.js';

type WrappedRow = Pick<FoundRow, 'list' | 'row'>;

/** The stream that a line names, and its row; `null` where it is the row itself. */
export function unwrap(line: Row): WrappedRow | null {
  const record = line['type'] === 'RECORD' ? (objectOf(line['record']) ?? line) : line;
  const stream = record['stream'] ?? line['stream'];
  const row = objectOf(record['data']) ?? objectOf(record === line ? null : record['record']);
  if (typeof stream === 'string' && row) return { list: stream, row };
  const hook = hooked(line);
  if (hook) return hook;
  const packed = line['_airbyte_data'];
  const unpacked = typeof packed === 'string' ? parsed(packed) : packed;
  const inner = objectOf(unpacked);
  return inner ? { list: '', row: inner } : null;
}

/** A webhook `{event: 'call.ended', data: {…}}`: what it tells of is its `resource`, or the first part of the event's name. */
function hooked({ event, resource, data }: Row): WrappedRow | null {
  const row = objectOf(data);
  if (typeof event !== 'string' || !row) return null;
  return { list: typeof resource === 'string' ? resource : event.split('.')[0], row };
}

function objectOf(value: unknown): Row | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
