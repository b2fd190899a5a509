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

function cellText(value: CellValue): string {
  if (value === null || Number.isNaN(value)) return '';
  return typeof value === 'string' ? withoutFormulas(value) : String(value);
}

/**
 * Where a spreadsheet would find a formula, full-width forms too, which some take as the same: at the start, and after what
 * spreadsheets of other countries part cells at, quoted or not; whatever stands there that is not seen.
 */
const FORMULA = /(^|[;|\t\r\n])(?=(?:(?![\t\r\n])["\s\p{C}\p{Default_Ignorable_Code_Point}])*[=+\-@＝＋－＠])/gu;

/** A spreadsheet runs a text that starts like a formula; an apostrophe in front makes it a text again. */
function withoutFormulas(text: string): string {
  return text.replace(FORMULA, "$1'").replace(/^[\t\r\n]/, "'$&");
}
