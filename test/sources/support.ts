/** Reading tables in tests, and a slow writer of them that knows nothing of the reader. */

import type { Positioned } from '../../src/core/ingest/record-batch.js';
import type { RecordFault } from '../../src/sources/csv/record-cutter.js';
import { TableReader } from '../../src/sources/csv/table-reader.js';
import type { TableOptions } from '../../src/sources/table/table-options.js';
import type { TableProblem } from '../../src/sources/table/table-problems.js';
import { TableRecords } from '../../src/sources/table/table-records.js';

export interface ReadTable {
  rows: readonly (readonly string[])[];
  lines: readonly number[];
  faults: readonly [RecordFault, number][];
}

export function readRows(pieces: readonly string[], delimiter?: string): ReadTable {
  const faults: [RecordFault, number][] = [];
  const reader = new TableReader(delimiter, (fault, line) => faults.push([fault, line]));
  const rows = [...pieces.flatMap((piece) => [...reader.push(piece)].flat()), ...[...reader.end()].flat()];
  rows.forEach((row, place) => {
    if (row.record !== place) throw new Error(`record ${row.record} at place ${place}`);
  });
  return { rows: rows.map(({ cells }) => cells), lines: rows.map(({ line }) => line), faults };
}

export interface ReadRecords {
  kind: string | null;
  records: readonly Record<string, unknown>[];
  positions: readonly number[];
  problems: readonly TableProblem[];
}

export function readRecords(text: string | readonly string[], options?: TableOptions): ReadRecords {
  const problems: TableProblem[] = [];
  const table = new TableRecords((problem) => problems.push(problem), options);
  const pieces = typeof text === 'string' ? [text] : text;
  const batches = [...pieces.flatMap((piece) => [...table.push(piece)]), ...table.end()];
  const all = batches.flatMap((batch): readonly Positioned[] => batch.records);
  return {
    kind: table.kind,
    records: all.map(({ record }) => record as Record<string, unknown>),
    positions: all.map(({ position }) => position),
    problems,
  };
}

/** Problems without those that tell of the zone, as `field code effect`. */
export function told(problems: readonly TableProblem[]): readonly string[] {
  return problems
    .filter(({ field }) => field !== 'timeZone')
    .map(({ field, code, effect }) => `${field} ${code} ${effect}`);
}

/** One cell as RFC 4180 wants it, character by character; quoted where it must be, or where asked. */
export function writeCell(cell: string, delimiter: string, quoted: boolean): string {
  let must = quoted;
  let inner = '';
  for (const char of cell) {
    if (char === delimiter || char === '"' || char === '\n' || char === '\r') must = true;
    inner += char === '"' ? '""' : char;
  }
  return must ? `"${inner}"` : inner;
}

/** All ways to cut a text into two pieces, and the one into single characters. */
export function cuts(text: string): readonly (readonly string[])[] {
  const pairs = Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)]);
  return [...pairs, text.split('')];
}
