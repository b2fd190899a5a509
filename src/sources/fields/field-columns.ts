/** What columns are called, and which fills which field: by the mapping, then by our own paths, then by names that others use. */

import { aliasesOf, fieldsBeside } from './aliases.js';
import { namedUnit } from '../cells/durations.js';
import { dayAndClock } from './day-and-clock.js';
import { fieldOfParts } from './name-rules.js';
import { behaviorPath, targetsOf, targetType, type TargetType } from './fillable-fields.js';
import { foundText, type ReportProblem } from '../table/table-problems.js';
import type { MappedColumn, TableKind, TableMapping } from '../table/table-options.js';
import { plainWord } from '../cells/cell-words.js';

/** A field and where its values come from. */
export interface FieldColumn {
  readonly path: string;
  readonly type: TargetType;
  /** Place of the column, places of which the first one that is not empty counts, or what the row gives. */
  readonly source: number | readonly number[] | Extract<MappedColumn, (...row: never) => unknown>;
  /** The name of the column, of the first one of several; empty for a function. */
  readonly name: string;
  /** Where the column is a time of day: the place of the one that has the day. */
  readonly day?: number;
}

/** Names that fit a field, and how well: 1 is our own path, less is a name that others use. */
interface NameMatch {
  readonly path: string;
  readonly place: number;
  readonly rank: number;
}

const OWN = 0;
/** A name that another column gives away goes before all others. */
const BESIDE = -1;
/** A name that nobody gave us, but that is made of words which mean the field together, comes after all others. */
const COMPOSED = 1000;

/** A field that a name may mean. */
interface NamedField {
  readonly path: string;
  readonly rank: number;
  /** Whether a unit may stand beside the name. */
  readonly isDuration: boolean;
}

const FIELDS = new Map<TableKind, ReadonlyMap<string, readonly NamedField[]>>();

/** The fields that each name (as a plain word) may mean. */
function fieldsByWord(kind: TableKind): ReadonlyMap<string, readonly NamedField[]> {
  const known = FIELDS.get(kind);
  if (known) return known;
  const fields = new Map<string, NamedField[]>();
  for (const [path, type] of targetsOf(kind)) {
    const aliases = [path, ...aliasesOf(kind, path)];
    if (path.startsWith('behaviors.')) aliases.push(path.slice('behaviors.'.length));
    const isDuration = type.kind === 'duration' || type.kind === 'moment';
    const words = aliases.map(plainWord);
    for (const word of new Set(words)) {
      const meant = fields.get(word) ?? [];
      meant.push({ path, rank: words.indexOf(word), isDuration });
      fields.set(word, meant);
    }
  }
  FIELDS.set(kind, fields);
  return fields;
}

/** Every column that fits a field by its name, the best first for each field. */
export function matchNames(names: readonly string[], kind: TableKind): readonly NameMatch[] {
  const words = names.map(plainWord);
  const known = new Set(words);
  const fields = fieldsByWord(kind);
  const beside = fieldsBeside((column) => known.has(plainWord(column)));
  const matches = names.flatMap((name, place): NameMatch[] => {
    const found = new Map<string, number>();
    for (const { path, word } of beside) {
      if (plainWord(word) === words[place]) found.set(path, BESIDE);
    }
    for (const { path, rank } of fields.get(words[place]) ?? []) {
      // A share of answers is no answer.
      const isShare = name.includes('%') && /^(?:csat|ces|nps)/.test(path);
      if (!found.has(path) && !isShare) found.set(path, rank);
    }
    const bare = plainWord(namedUnit(name)?.rest ?? name);
    for (const { path, rank, isDuration } of fields.get(bare) ?? []) {
      if (isDuration && !found.has(path)) found.set(path, rank);
    }
    if (found.size === 0) {
      const path = fieldOfParts(name, kind);
      if (path !== null) found.set(path, COMPOSED);
    }
    return [...found].map(([path, rank]) => ({ path, place, rank }));
  });
  if (kind === 'interactions') {
    const matched = new Set(matches.map(({ place }) => place));
    names.forEach((name, place) => {
      const path = behaviorPath(name);
      if (path && !matched.has(place)) matches.push({ path, place, rank: OWN });
    });
  }
  return matches.sort((a, b) => a.rank - b.rank || a.place - b.place);
}

/** One column a field and one field a column, the best names first. */
export function assignNames(
  names: readonly string[],
  kind: TableKind,
  taken: { readonly paths: ReadonlySet<string>; readonly places: ReadonlySet<number> },
): { readonly assigned: readonly NameMatch[]; readonly left: readonly NameMatch[] } {
  const paths = new Set(taken.paths);
  const places = new Set(taken.places);
  const assigned: NameMatch[] = [];
  const second: NameMatch[] = [];
  for (const match of matchNames(names, kind)) {
    if (places.has(match.place)) continue;
    if (paths.has(match.path)) second.push(match);
    else {
      paths.add(match.path);
      places.add(match.place);
      assigned.push(match);
    }
  }
  return { assigned, left: second.filter(({ path, place }) => !taken.paths.has(path) && !places.has(place)) };
}

/** What no message has. */
const OF_CALLS: ReadonlySet<string> = new Set([
  'queueSeconds',
  'talkSeconds',
  'holdSeconds',
  'afterContactSeconds',
  'durationSeconds',
]);

/** Messages: an instant and a text or sender, and no fewer fields by name than interactions have. */
export function kindOf(names: readonly string[]): TableKind {
  const nothing = { paths: new Set<string>(), places: new Set<number>() };
  const messages = assignNames(names, 'messages', nothing).assigned;
  const has = (path: string) => messages.some((match) => match.path === path);
  if (!has('message.at') || !(has('message.text') || has('message.from'))) return 'interactions';
  const interactions = assignNames(names, 'interactions', nothing).assigned;
  // Calls have a `From` and a `Time`, too.
  if (!has('message.text') && interactions.some(({ path }) => OF_CALLS.has(path))) return 'interactions';
  return messages.length >= interactions.length ? 'messages' : 'interactions';
}

/**
 * Names without spaces around them, each once: the second of a name becomes `name 2`; a column without a name is
 * called `column 3` by its place.
 */
export function columnNames(cells: readonly string[], line: number, report: ReportProblem): readonly string[] {
  const names = new Set<string>();
  /** Of each name, the number that comes next. */
  const numbers = new Map<string, number>();
  return cells.map((cell, place) => {
    const given = cell.trim();
    const base = given || `column ${place + 1}`;
    let name = base;
    let number = numbers.get(base) ?? 2;
    while (names.has(name)) name = `${base} ${number++}`;
    numbers.set(base, number);
    if (given && name !== base) {
      report({
        position: line,
        id: null,
        field: given,
        code: 'duplicate',
        found: foundText(given),
        expected: `a name for each column: this one is called ${JSON.stringify(name)}`,
        effect: 'ignored',
      });
    }
    names.add(name);
    return name;
  });
}

export function fieldColumns(
  names: readonly string[],
  kind: TableKind,
  mapping: TableMapping,
  line: number,
  report: ReportProblem,
): readonly FieldColumn[] {
  const columns: FieldColumn[] = [];
  const places = new Set<number>();
  const add = (path: string, source: FieldColumn['source'], name: string) =>
    columns.push({ path, type: targetType(kind, path) ?? { kind: 'text' }, source, name });
  const problem = (field: string, code: 'unknown' | 'duplicate', found: unknown, expected: string) =>
    report({ position: line, id: null, field, code, found: foundText(found), expected, effect: 'ignored' });
  for (const [path, source] of Object.entries(mapping)) {
    if (typeof source === 'function') add(path, source, '');
    else if (isConstant(source)) add(path, () => source.value, '');
    else if (source !== null) {
      const wanted = typeof source === 'object' ? source : [source];
      const found = wanted.map((name) => (typeof name === 'string' ? placeOf(names, name) : -1));
      found.forEach((place, i) => {
        if (place < 0) problem(path, 'unknown', wanted[i], 'the name of a column');
        else places.add(place);
      });
      const known = found.filter((place) => place >= 0);
      if (known.length > 0) add(path, known.length > 1 ? known : known[0], names[known[0]]);
    }
  }
  const { assigned, left } = assignNames(names, kind, { paths: new Set(Object.keys(mapping)), places });
  for (const { path, place } of assigned) add(path, place, names[place]);
  if (kind === 'interactions' && !Object.hasOwn(mapping, 'startedAt')) addDay(columns, names, places);
  const used = new Map(columns.map((column) => [column.path, column.name]));
  for (const { path, place } of left) {
    problem(path, 'duplicate', names[place], `one column: ${JSON.stringify(used.get(path) ?? '')} is used`);
  }
  return columns;
}

/** Whether all rows have the same value. */
export function isConstant(source: MappedColumn): source is { readonly value: string | number | boolean } {
  return typeof source === 'object' && source !== null && 'value' in source;
}

/** Makes the start of two columns, where they are not one. */
function addDay(columns: FieldColumn[], names: readonly string[], mapped: ReadonlySet<number>): void {
  const known = columns.findIndex(({ path }) => path === 'startedAt');
  const start = known < 0 ? undefined : (columns[known].source as number);
  const taken = new Set([...mapped, ...columns.flatMap(({ source }) => (typeof source === 'number' ? source : []))]);
  const pair = dayAndClock(names, start, taken);
  if (!pair) return;
  if (known >= 0) columns.splice(known, 1);
  columns.push({
    path: 'startedAt',
    type: { kind: 'instant' },
    source: pair.clock,
    name: names[pair.clock],
    day: pair.day,
  });
}

/** As written, or else as plain words. */
function placeOf(names: readonly string[], name: string): number {
  const exact = names.indexOf(name.trim());
  return exact >= 0 ? exact : names.findIndex((other) => plainWord(other) === plainWord(name));
}
