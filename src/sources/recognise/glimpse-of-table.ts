/** What the beginning of a table shows of its rows. */

import { readRows } from '../csv/table-reader.js';
import type { Glimpse } from './glimpse.js';

export function glimpseOfTable(head: string, delimiter: string | undefined, name: string): Glimpse {
  const [names = [], ...cells] = readRows(head.replaceAll('\0', ''), delimiter);
  const sample = cells.length > 0 ? cells : [[]];
  const rows = sample.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place] ?? ''])));
  return { lists: new Map([['', rows]]), singles: new Map(), isWhole: true, isWrapped: false, isTable: true, name };
}
