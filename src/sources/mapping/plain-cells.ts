/** Cells of rows whose columns are written in several ways: `Abandon Time`, `abandon_time`, `ABANDON TIME`. */

import { plainWord } from '../cells/cell-words.js';
import { readDuration } from '../cells/durations.js';
import type { Row } from '../source.js';

const KNOWN = new WeakMap<Row, ReadonlyMap<string, string>>();

/** The text of a cell; empty where it is missing, or there is no such column. */
export function cellOf(row: Row, name: string): string {
  let cells = KNOWN.get(row);
  if (!cells) {
    const entries = Object.entries(row).map(([column, value]): [string, string] => [plainWord(column), textOf(value)]);
    KNOWN.set(row, (cells = new Map(entries)));
  }
  return cells.get(plainWord(name)) ?? '';
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A reader of a cell. */
export function cell(name: string) {
  return (row: Row): string | undefined => cellOf(row, name) || undefined;
}

/** Seconds of a cell, as people and clocks write them; as it is where it is no duration, for the check to tell. */
export function secondsOfCell(row: Row, name: string): number | string | undefined {
  const text = cellOf(row, name);
  if (text === '') return undefined;
  const { value } = readDuration(text, 1, '.');
  return typeof value === 'number' && !Number.isNaN(value) ? value : text;
}
