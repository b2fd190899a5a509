/** The rows of a table, each with the names of its columns. */

import { MAX_COLUMNS } from '../../core/ingest/limits.js';
import { checkEnd, TableReader } from '../csv/table-reader.js';
import { columnNames } from '../fields/field-columns.js';
import type { TableText } from '../table/table-text.js';
import { reportFault, type ReportProblem } from '../table/table-problems.js';
import type { Row } from '../source.js';
import type { FoundRow, RowBatch } from './row-batch.js';

export async function* tableRows(
  text: TableText,
  delimiter: string | undefined,
  report: ReportProblem,
): AsyncGenerator<RowBatch, void, void> {
  const reader = new TableReader(delimiter, (fault, line) => reportFault(fault, line, report));
  let names: readonly string[] | null = null;
  const rowsOf = (parts: ReturnType<TableReader['push']>): RowBatch => {
    const rows: FoundRow[] = [];
    for (const part of parts) {
      for (const { cells, line } of part) {
        if (names === null) names = columnNames(cells.slice(0, MAX_COLUMNS), line, report);
        else rows.push({ list: '', row: rowOf(names, cells), size: cells.reduce((sum, cell) => sum + cell.length, 0) });
      }
    }
    return { rows, envelope: {}, faults: [], bytes: text.bytes };
  };
  for await (const piece of text.pieces()) yield rowsOf(reader.push(piece));
  yield rowsOf(reader.end());
  checkEnd(reader);
}

function rowOf(names: readonly string[], cells: readonly string[]): Row {
  const row: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  names.forEach((name, place) => {
    const cell = (cells[place] ?? '').trim();
    if (cell !== '') row[name] = cell;
  });
  return row;
}
