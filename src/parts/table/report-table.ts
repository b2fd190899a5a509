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

/** What a formula starts with, full-width forms too, which some spreadsheets take as the same. */
const FORMULA = '=+-@＝＋－＠';
/** Spreadsheets of other countries part cells at these, quoted or not. */
const SEPARATORS = ';|\t\r\n';
/** What is not seen, or passed over, before a formula; a quote, too, where cells are parted within quotes. */
const UNSEEN = /["\s\p{C}\p{Default_Ignorable_Code_Point}]/u;

/**
 * A spreadsheet runs a text that starts like a formula, and one that comes after what it parts cells at; an apostrophe in front
 * makes it a text again.
 */
function withoutFormulas(text: string): string {
  let safe = '';
  let copied = 0;
  let start = 0;
  let isStart = true;
  let at = 0;
  for (const character of text) {
    if (isStart && FORMULA.includes(character)) {
      safe += `${text.slice(copied, start)}'`;
      copied = start;
      isStart = false;
    }
    at += character.length;
    if (SEPARATORS.includes(character)) {
      isStart = true;
      start = at;
    } else if (isStart && !UNSEEN.test(character)) isStart = false;
  }
  safe += text.slice(copied);
  return /^[\t\r\n]/.test(safe) ? `'${safe}` : safe;
}
