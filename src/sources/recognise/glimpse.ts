/** What the beginning of an input shows of its rows. */

import type { Row } from '../source.js';
import { unwrap } from '../rows/unwrap.js';
import { parsePrefix, parseWhole } from './open-prefix.js';

export interface Glimpse {
  /** Some rows of each list, by its path; those of the top are at `''`. */
  readonly lists: ReadonlyMap<string, readonly Row[]>;
  /** Objects that are no rows of a list, by their path: a row that stands alone, or an envelope. */
  readonly singles: ReadonlyMap<string, Row>;
  /** Whether objects stand at the top, one a line or one alone. */
  readonly isWhole: boolean;
  /** Whether they name the stream of the row that they hold. */
  readonly isWrapped: boolean;
  /** Whether it is a table: rows have the names of its columns. */
  readonly isTable: boolean;
  /** What its file is called, without what exports add to it; empty where it has no name. */
  readonly name: string;
}

/** Lists are looked for so deep: `data.payload`, `_embedded.conversations`. */
const DEEP = 3;
/** Rows that are looked at. */
const ROWS = 20;

export function glimpse(head: string, name: string): Glimpse {
  const lists = new Map<string, Row[]>();
  const singles = new Map<string, Row>();
  const add = (list: string, rows: readonly unknown[]) => {
    const found = lists.get(list) ?? [];
    for (const row of rows) if (isRow(row) && found.length < ROWS) found.push(row);
    if (found.length > 0) lists.set(list, found);
  };
  const look = (value: unknown, path: string) => {
    if (Array.isArray(value)) add(path, value);
    else if (isRow(value) && (path === '' ? 0 : path.split('.').length) < DEEP) {
      if (path !== '') singles.set(path, value);
      for (const [name, inner] of Object.entries(value)) look(inner, path === '' ? name : `${path}.${name}`);
    }
  };
  let isWrapped = false;
  const text = head.replace(/^\uFEFF/, '').trimStart();
  const values = text.startsWith('[') ? [] : linesOf(text);
  if (values.length === 0) look(parsePrefix(text), '');
  for (const value of values) {
    const wrapped = unwrap(value);
    isWrapped ||= wrapped !== null;
    add(wrapped?.list ?? '', [wrapped?.row ?? value]);
    if (values.length === 1) look(value, '');
  }
  return { lists, singles, isWhole: values.length > 0, isWrapped, isTable: false, name };
}

/** Objects at the top: each line one, or the first alone. */
function linesOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  const lines = text.split('\n');
  for (const line of lines.slice(0, lines.length > 1 ? -1 : 1)) {
    if (line.trim() === '') continue;
    try {
      const value = parseWhole(line);
      if (!isRow(value)) break;
      rows.push(value);
    } catch {
      break;
    }
    if (rows.length === ROWS) break;
  }
  if (rows.length > 0) return rows;
  const only = parsePrefix(text);
  return isRow(only) ? [only] : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
