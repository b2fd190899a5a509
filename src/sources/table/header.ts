/** Finds the row that names the columns: reports may say above it what they are. */

import { TableReader } from '../csv/table-reader.js';
import { dayAndClock } from '../fields/day-and-clock.js';
import { kindOf, matchNames } from '../fields/field-columns.js';

/** Lines in which the header is looked for, and characters. */
const LINES = 20;
export const HEAD = 2 ** 14;

/** Whether a text begins with a row that names what every record needs, an instant first of all; lines above it are passed over. */
export function isHeader(head: string): boolean {
  const text = head.replaceAll('\0', '');
  return namesColumns(text) || linesAbove(text) > 0;
}

/** How many lines stand above the header; 0 where it comes first, or is not found. */
export function linesAbove(head: string, delimiter?: string): number {
  if (namesColumns(head, delimiter)) return 0;
  let at = 0;
  for (let line = 1; line <= LINES; line++) {
    const end = head.indexOf('\n', at);
    if (end < 0) return 0;
    at = end + 1;
    if (namesColumns(head.slice(at), delimiter)) return line;
  }
  return 0;
}

function namesColumns(text: string, delimiter?: string): boolean {
  const [rows = []] = new TableReader(delimiter).push(`${text.slice(0, HEAD)}\n\n`);
  const names = rows[0]?.cells ?? [];
  const kind = kindOf(names);
  return (
    kind === 'messages' ||
    matchNames(names, kind).some(({ path }) => path === 'startedAt') ||
    dayAndClock(names, undefined) !== null
  );
}
