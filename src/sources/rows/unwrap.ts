/** Rows that a pipeline wrapped in a line of its own: Airbyte's messages and files, and Singer's. */

import type { Row } from '../source.js';
import type { FoundRow } from './row-batch.js';

/** The stream that a line names, and its row; `null` where it is the row itself. */
export function unwrap(line: Row): FoundRow | null {
  const record = line['type'] === 'RECORD' ? (objectOf(line['record']) ?? line) : line;
  const stream = record['stream'] ?? line['stream'];
  const row = objectOf(record['data']) ?? objectOf(record === line ? null : record['record']);
  if (typeof stream === 'string' && row) return { list: stream, row };
  const packed = line['_airbyte_data'];
  const unpacked = typeof packed === 'string' ? parsed(packed) : packed;
  const inner = objectOf(unpacked);
  return inner ? { list: '', row: inner } : null;
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
