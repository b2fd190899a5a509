/** What a widget shows, as a table: for reading aloud, for export and for other programs. */

import { csvFormatRow } from 'd3-dsv';

export type CellValue = string | number | boolean | null;

export interface TableColumn {
  readonly key: string;
  readonly label: string;
}

/** Numbers are not rounded; `null` is missing. */
export interface ReportTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
}

/**
 * The table as CSV (RFC 4180) with a header row.
 *
 * @param preamble rows before the header, such as the filters in force
 */
export function toCsv(table: ReportTable, preamble: readonly (readonly string[])[] = []): string {
  const rows: CellValue[][] = table.rows.map((row) => table.columns.map(({ key }) => row[key] ?? null));
  const head = table.columns.map(({ label }) => label);
  return [...preamble, head, ...rows].map((row) => `${csvFormatRow(row.map(cellText))}\r\n`).join('');
}

/** A spreadsheet runs a text that starts like a formula; an apostrophe in front makes it a text again. */
function cellText(value: CellValue): string {
  if (value === null || Number.isNaN(value)) return '';
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : String(value);
}
