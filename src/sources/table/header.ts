/** Finds the row that names the columns: reports may say above it what they are. */

import { plainWord } from '../cells/cell-words.js';
import { readRows, TableReader } from '../csv/table-reader.js';
import { dayAndClock } from '../fields/day-and-clock.js';
import { kindOf, matchNames } from '../fields/field-columns.js';
import type { TableOptions } from './table-options.js';

/** Lines in which the header is looked for, and characters. */
const LINES = 20;
/** So many columns a header has that is not the first line: a cell of a row may read like the name of a column. */
export const BELOW = 2;
export const HEAD = 2 ** 14;

/** Whether a text begins as a table does; lines above it are passed over. */
export function looksLikeTable(head: string): boolean {
  const text = head.replaceAll('\0', '');
  return nameColumns(namesIn(text)) || linesAbove(text) > 0 || hasColumns(text);
}

/** Whether rows have as many cells as the names above them, whatever these are. */
function hasColumns(text: string): boolean {
  const [header = [], ...rows] = readRows(text.slice(0, HEAD)).slice(0, LINES);
  // The last one may be cut off.
  const whole = rows.slice(0, text.length > HEAD ? -1 : rows.length);
  const names = header.filter((cell) => /\p{L}/u.test(cell)).length;
  return (
    names > header.length / 2 &&
    header.length > 1 &&
    whole.length > 1 &&
    whole.every((row) => row.length === header.length)
  );
}

/**
 * How many lines stand above the header; 0 where it comes first, or is not found.
 *
 * @param options what names columns names those of the header
 */
export function linesAbove(head: string, { delimiter, mapping = {} }: TableOptions = {}): number {
  const mapped = Object.values(mapping).filter((column) => typeof column === 'string');
  const first = namesIn(head, delimiter);
  if (nameColumns(first) || mapped.some((column) => has(first, column))) return 0;
  // A cell may be called as a column is, so all of them have to be there, or more than in the first line.
  const least = Math.max(BELOW, knownPlaces(first).size + 1);
  const isHeaderRow = (names: readonly string[]) =>
    mapped.length > 0 ? mapped.every((column) => has(names, column)) : nameColumns(names, least);
  let at = 0;
  for (let line = 1; line <= LINES; line++) {
    const end = head.indexOf('\n', at);
    if (end < 0) return 0;
    at = end + 1;
    if (isHeaderRow(namesIn(head.slice(at), delimiter))) return line;
  }
  return 0;
}

function has(names: readonly string[], column: string): boolean {
  return names.some((name) => plainWord(name) === plainWord(column));
}

/** The cells of the first row. */
function namesIn(text: string, delimiter?: string): readonly string[] {
  const [rows = []] = new TableReader(delimiter).push(`${text.slice(0, HEAD)}\n\n`);
  return rows[0]?.cells ?? [];
}

/** Whether cells name what every record needs, an instant first of all. @param least how many columns are known */
export function nameColumns(names: readonly string[], least = 1): boolean {
  const kind = kindOf(names);
  const hasInstant =
    kind === 'messages' ||
    dayAndClock(names, undefined) !== null ||
    matchNames(names, kind).some(({ path }) => path === 'startedAt');
  return hasInstant && knownPlaces(names).size >= least;
}

/** Places of the columns whose names say what they are. */
function knownPlaces(names: readonly string[]): ReadonlySet<number> {
  const pair = dayAndClock(names, undefined);
  const matches = matchNames(names, kindOf(names)).map(({ place }) => place);
  return new Set([...matches, ...(pair ? [pair.day, pair.clock] : [])]);
}
