/** Which rows of JSON that no source knows are conversations, or messages: those whose fields are called so. */

import { plainWord } from '../cells/cell-words.js';
import { suggestMapping } from '../fields/suggest.js';
import type { Glimpse } from '../recognise/glimpse.js';
import type { MappedColumn, TableKind, TableOptions } from '../table/table-options.js';
import { flatRow } from './flat-row.js';

/** Less sure is a guess. */
const SURE = 0.9;

/** What there has to be, the first ones before the others. */
const REQUIRED: Readonly<Record<TableKind, readonly string[]>> = {
  interactions: ['id', 'startedAt'],
  messages: ['conversationId', 'message.at'],
};

export interface FoundRows {
  /** Path of the list, or name of the stream; empty at the top. */
  readonly list: string;
  /** Names of the fields, in the order in which they came. */
  readonly names: readonly string[];
  /** Fields of ours that nothing is known to fill; empty where the rows can be read. */
  readonly lacking: readonly string[];
  /** What fills the fields that there have to be, in words. */
  readonly how: string;
  readonly rows: number;
  /** Other lists that have rows. */
  readonly others: readonly string[];
}

/** The list that fits best, of all that the beginning of an input shows; `null` where there are no rows. */
export function findRows({ lists }: Glimpse, options: TableOptions): FoundRows | null {
  const found = [...lists].map(([list, rows]) => {
    const flat = rows.map(flatRow);
    const names = [...new Set(flat.flatMap((row) => [...row.keys()]))];
    return { list, rows: rows.length, names, ...fieldsOf(names, flat, options) };
  });
  // An object around all that is no row itself comes last.
  found.sort((a, b) => a.lacking.length - b.lacking.length || b.rows - a.rows || b.list.length - a.list.length);
  const [best] = found;
  if (!best) return null;
  const others = found.map(({ list }) => list).filter((list) => list !== '' && list !== best.list);
  return { ...best, others: others.filter((list) => !list.startsWith(`${best.list}.`)) };
}

function fieldsOf(names: readonly string[], rows: readonly ReadonlyMap<string, string>[], options: TableOptions) {
  const sample = rows.map((row) => names.map((name) => row.get(name) ?? ''));
  const suggested = suggestMapping(names, sample);
  const kind = options.kind ?? suggested.kind;
  const given = options.mapping ?? {};
  const words = new Set(names.map(plainWord));
  const has = (name: string) => words.has(plainWord(name));
  const sure = new Map<string, string>();
  for (const { path, column, confidence } of suggested.columns) {
    if (path !== null && column !== null && confidence >= SURE) sure.set(path, column);
  }
  for (const [path, column] of Object.entries(given)) {
    const [name] = sourcesOf(column).filter((one) => typeof one !== 'string' || has(one));
    if (name === undefined) sure.delete(path);
    else sure.set(path, typeof name === 'string' ? name : 'given by the mapping');
  }
  const required = REQUIRED[kind];
  return {
    lacking: required.filter((path) => !sure.has(path)),
    how: required.map((path) => `${path} is ${sure.get(path) ?? 'unknown'}`).join(', '),
  };
}

/** Names of columns, or what gives the value without one. */
function sourcesOf(column: MappedColumn): readonly unknown[] {
  return Array.isArray(column) ? (column as readonly unknown[]) : column === null ? [] : [column];
}
