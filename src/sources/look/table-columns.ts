/** The columns of a table and what they fill, as the reader of tables will have it. */

import { readNumber } from '../cells/cell-numbers.js';
import { namedUnit } from '../cells/durations.js';
import { TableReader } from '../csv/table-reader.js';
import { columnNames, fieldColumns, isConstant, kindOf, type FieldColumn } from '../fields/field-columns.js';
import { targetsOf, targetType } from '../fields/fillable-fields.js';
import { suggestMapping, type MappingSuggestion } from '../fields/suggest.js';
import { linesAbove } from '../table/header.js';
import type { MappedColumn, TableKind, TableOptions } from '../table/table-options.js';

export interface LookedTable {
  /** Names of the columns, as the reader has them: each once. */
  readonly names: readonly string[];
  /** Some rows, without the header. */
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly suggestion: MappingSuggestion;
}

/** A field that is read, or may be. */
export interface LookedField {
  /** Path of our field, such as `customer.name`. */
  readonly path: string;
  /** Names of the columns that fill it; empty where none does. */
  readonly columns: readonly string[];
  /** The value that all rows have; `null` where it comes from columns. */
  readonly value: string | number | boolean | null;
  /** The kind of its values, such as `instant`. */
  readonly type: string;
  /** How sure it is, from 0 to 1; `null` where somebody has said so. */
  readonly confidence: number | null;
  /** Whether the column is called as such columns are. */
  readonly isNamed: boolean;
}

/** Rows that tell whether there are several cells. */
const LOOKED = 20;
/** Rows that are shown to whoever suggests. */
const SAMPLE = 200;
/** Fields that no record can do without. */
const REQUIRED: Readonly<Record<TableKind, readonly string[]>> = {
  interactions: ['id', 'startedAt'],
  messages: ['message.at', 'message.from'],
};
/** What is less sure than this is proposed, but not read, unless nothing can be read without it. */
const LIKELY = 0.5;

/** How sure a name is whose cells speak for another field. */
const OTHERWISE = 0.4;

const nobody = () => undefined;

/** Whether a text begins like a table: with a row of several cells. */
export function isTableText(text: string): boolean {
  const reader = new TableReader();
  const [rows = []] = [...reader.push(fromHeader(text, {})), ...reader.end()];
  return rows.slice(0, LOOKED).some(({ cells }) => cells.length > 1);
}

/** @param head how the text begins; its last row may be cut off */
export function tableIn(head: string, options: TableOptions): LookedTable {
  const text = fromHeader(head.replaceAll('\0', ''), options);
  const reader = new TableReader(options.delimiter);
  const all = [...reader.push(text), ...reader.end()].flat().map(({ cells }) => cells);
  const [header = [], ...rows] = all;
  const names = columnNames(header, 1, nobody);
  const sample = rows.slice(0, rows.length > 1 ? Math.min(SAMPLE, rows.length - 1) : 1);
  return { names, rows: sample, delimiter: reader.delimiter ?? ',', suggestion: suggestMapping(names, sample) };
}

/** Lists of records stand in no cell. */
function isFillable(path: string, kind: string): boolean {
  return path === 'tags' || !['list', 'map', 'record'].includes(kind);
}

function fromHeader(text: string, options: TableOptions): string {
  const above = linesAbove(text, options);
  return text.slice(text.split('\n', above).reduce((sum, line) => sum + line.length + 1, 0));
}

/** What is read with some options, in the order of the input format, and what the options say is not to be read. */
export function fieldsIn(
  { names, suggestion }: LookedTable,
  options: TableOptions,
): {
  readonly kind: TableKind;
  readonly fields: readonly LookedField[];
  /** Paths of all fields that a column can fill. */
  readonly paths: readonly string[];
  readonly required: readonly string[];
} {
  const kind = options.kind ?? kindOf(names);
  const mapping = options.mapping ?? {};
  const found = new Map<string, LookedField>();
  const confidenceOf = (path: string, columns: readonly string[]) => {
    const known = suggestion.columns.find((one) => one.path === path && one.column === (columns[0] ?? null));
    // Its name says this, its cells something else.
    const isOther = !known && !Object.hasOwn(mapping, path) && columns.length === 1;
    return known ? known.confidence : isOther ? OTHERWISE : null;
  };
  const named = new Map(
    fieldColumns(names, kind, {}, 1, nobody).map((column) => [column.path, columnsOf(column, names).join('\n')]),
  );
  for (const column of fieldColumns(names, kind, mapping, 1, nobody)) {
    const { path, type } = column;
    const columns = columnsOf(column, names);
    const given = mapping[path];
    const value = given !== undefined && isConstant(given) ? given.value : null;
    const isNamed = columns.length > 0 && named.get(path) === columns.join('\n');
    found.set(path, { path, columns, value, type: type.kind, confidence: confidenceOf(path, columns), isNamed });
  }
  for (const path of [...Object.keys(mapping), ...REQUIRED[kind]]) {
    if (found.has(path)) continue;
    const type = targetType(kind, path)?.kind ?? 'text';
    found.set(path, { path, columns: [], value: null, type, confidence: null, isNamed: false });
  }
  const paths = [...targetsOf(kind)].filter(([path, { kind: of }]) => isFillable(path, of)).map(([path]) => path);
  const place = (path: string) => (paths.includes(path) ? paths.indexOf(path) : paths.length);
  const required = REQUIRED[kind];
  const rank = (path: string) => (required.includes(path) ? required.indexOf(path) : required.length + place(path));
  const fields = [...found.values()].sort((a, b) => rank(a.path) - rank(b.path));
  return { kind, fields, paths, required };
}

function columnsOf({ source, day, name }: FieldColumn, names: readonly string[]): readonly string[] {
  if (typeof source === 'function') return name === '' ? [] : [name];
  const places = typeof source === 'number' ? [source] : source;
  return [...(day === undefined ? [] : [names[day]]), ...places.map((place) => names[place])];
}

/** The options with what is proposed for a table beyond what its names tell; what the options say stays. */
export function suggestedFor({ suggestion }: LookedTable, options: TableOptions): TableOptions {
  const { kind, columns } = suggestion;
  if (options.kind !== undefined && options.kind !== kind) return options;
  const mapping: Record<string, MappedColumn> = {};
  for (const [path, column] of Object.entries(suggestion.mapping)) {
    if (column === null || isConstant(column)) mapping[path] = column;
  }
  const seen = new Set<string>();
  const said = options.mapping ?? {};
  const taken = new Set<unknown>(Object.values(said).flat());
  for (const { column, path, confidence } of columns) {
    if (column === null || path === null || taken.has(column) || mapping[path] === null) continue;
    // Two columns make one value together: the reader finds them by itself.
    if (seen.has(path)) Reflect.deleteProperty(mapping, path);
    else if (confidence >= LIKELY || REQUIRED[kind].includes(path)) mapping[path] = column;
    seen.add(path);
  }
  return { ...options, kind, mapping: { ...mapping, ...said } };
}

/** Columns that nothing is read from, but that are kept for the view of one conversation. */
export function unusedIn({ names }: LookedTable, fields: readonly LookedField[]): readonly string[] {
  const used = new Set(fields.flatMap(({ columns }) => columns));
  return names.filter((name) => !used.has(name));
}

/** Some different cells of columns, and the share that is empty, from 0 to 1. */
export function sampleOf(
  { names, rows }: LookedTable,
  columns: readonly string[],
  most: number,
): { readonly cells: readonly string[]; readonly empty: number } {
  const places = columns.map((column) => names.indexOf(column));
  const all = rows.map((row) =>
    places
      .map((place) => (row[place] ?? '').trim())
      .filter(Boolean)
      .join(' '),
  );
  const cells = [...new Set(all.filter((cell) => cell !== ''))].slice(0, most);
  return { cells, empty: all.length > 0 ? all.filter((cell) => cell === '').length / all.length : 0 };
}

/** Of a column of durations whose plain numbers have no unit: the middle one; `null` where they have one, or there are none. */
export function unitlessMedian(table: LookedTable, { columns, type }: LookedField): number | null {
  if ((type !== 'duration' && type !== 'moment') || columns.length !== 1 || namedUnit(columns[0])) return null;
  const { cells } = sampleOf(table, columns, Infinity);
  const numbers = cells.map((cell) => readNumber(cell, '.').value).filter((one) => typeof one === 'number');
  const plain = numbers.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
  return plain.length > cells.length / 2 ? plain[plain.length >> 1] : null;
}

/** Whether a table is read alike without a mapping, by its names alone. */
export function namedOnly(table: LookedTable, options: TableOptions): boolean {
  const read = (given: TableOptions) => {
    const { kind, fields } = fieldsIn(table, given);
    return JSON.stringify([kind, fields.map(({ path, columns }) => [path, columns])]);
  };
  const { mapping: _mapping, ...others } = options;
  return read(options) === read(others);
}
