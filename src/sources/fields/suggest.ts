/** A mapping for a person to correct: by the names of the columns, then by what a sample of their cells holds. */

import { assignNames, kindOf } from './field-columns.js';
import { contentOf, type Content } from '../cells/content.js';
import { targetType } from './fillable-fields.js';
import { dayAndClock, onItsDay } from './day-and-clock.js';
import type { MappedColumn, TableKind, TableMapping } from '../table/table-options.js';

/** What one column would fill. */
export interface SuggestedColumn {
  /** The name of the column; `null` where a value is proposed for all rows. */
  readonly column: string | null;
  /** Path of our field; `null`: the column is only kept for the detail view. */
  readonly path: string | null;
  /** From 0 to 1: 1 our own name, 0.9 a name that others use, less where only the cells speak for it. */
  readonly confidence: number;
  /** In English. */
  readonly why: string;
}

export interface MappingSuggestion {
  readonly kind: TableKind;
  readonly mapping: TableMapping;
  /** In the order of the columns. */
  readonly columns: readonly SuggestedColumn[];
}

const OWN_NAME = 1;
const KNOWN_NAME = 0.9;
/** A name whose cells are mostly something else. */
const DOUBTED = 0.4;
/** Cells of the sample that have to fit. */
const MOST = 0.9;

/** When something was copied, changed or read, not when it was. */
const OF_EXPORT = /sync|updat|modif|emit|extract|export|load|ingest|insert|import|airbyte|_at_utc$|process|fetch/i;

interface Guess {
  readonly kind: TableKind;
  readonly paths: readonly string[];
  readonly confidence: number;
  readonly what: string;
  readonly fits: (content: Content) => boolean;
}

/** What cells look like, and the fields that they may fill, the likeliest first. */
const GUESSES: readonly Guess[] = [
  guess('interactions', ['startedAt'], 0.5, 'dates and times', (c) => c.instants >= MOST),
  guess('messages', ['message.at'], 0.5, 'dates and times', (c) => c.instants >= MOST),
  guess('interactions', ['customer.email'], 0.6, 'e-mail addresses', (c) => c.emails >= MOST),
  guess('interactions', ['customer.phone'], 0.5, 'phone numbers', (c) => c.phones >= MOST),
  guess('interactions', ['id'], 0.6, 'ids, each once', (c) => c.ids >= MOST && c.distinct === c.cells && c.cells > 1),
  guess('messages', ['conversationId'], 0.4, 'ids, some of them often', (c) => c.ids >= MOST && c.distinct < c.cells),
  guess('interactions', ['csat.score'], 0.3, 'whole numbers from 1 to 5', (c) => c.ratings >= MOST && c.distinct > 2),
  guess('interactions', ['durationSeconds', 'talkSeconds'], 0.3, 'durations', (c) => c.durations >= MOST),
];

function guess(
  kind: TableKind,
  paths: readonly string[],
  confidence: number,
  what: string,
  fits: Guess['fits'],
): Guess {
  return { kind, paths, confidence, what, fits };
}

/**
 * Proposes what each column fills.
 *
 * @param sample some rows, without the header
 */
export function suggestMapping(headers: readonly string[], sample: readonly (readonly string[])[]): MappingSuggestion {
  const kind = kindOf(headers);
  const contents = headers.map((_, place) => contentOf(sample.map((row) => row[place] ?? '')));
  const columns: SuggestedColumn[] = headers.map((column) => ({
    column,
    path: null,
    confidence: 0,
    why: 'neither its name nor its cells tell',
  }));
  const { assigned } = assignNames(headers, kind, { paths: new Set(), places: new Set() });
  for (const { path, place, rank } of assigned) {
    const doubt = doubtOf(contents[place], kind, path);
    const name = rank === 0 ? 'our own name' : 'a name that others use';
    const confidence = doubt ? DOUBTED : rank === 0 ? OWN_NAME : KNOWN_NAME;
    columns[place] = { column: headers[place], path, confidence, why: doubt ? `${name}, but ${doubt}` : name };
  }
  const start = columns.findIndex(({ path }) => path === 'startedAt');
  const taken = new Set(assigned.map(({ place }) => place));
  const pair = kind === 'interactions' ? dayAndClock(headers, start < 0 ? undefined : start, taken) : null;
  for (const place of pair ? [pair.day, pair.clock] : []) {
    const why = 'the day and the time of day stand in two columns';
    columns[place] = { column: headers[place], path: 'startedAt', confidence: KNOWN_NAME, why };
  }
  const free = (path: string) => !columns.some((column) => column.path === path);
  for (const { kind: of, paths, confidence, what, fits } of GUESSES) {
    if (of !== kind) continue;
    for (let place = 0; place < headers.length; place++) {
      const path = paths.find(free);
      if (paths[0] === 'startedAt' && OF_EXPORT.test(headers[place])) continue;
      if (!path || columns[place].path || contents[place].cells === 0 || !fits(contents[place])) continue;
      columns[place] = { column: headers[place], path, confidence, why: `its cells are ${what}` };
    }
  }
  const mapping: Record<string, MappedColumn> = {};
  for (const { column, path } of columns) if (path && column !== null) mapping[path] = column;
  if (pair) mapping['startedAt'] = (row) => onItsDay(row[headers[pair.day]] ?? '', row[headers[pair.clock]] ?? '');
  for (const survey of ['csat', 'ces']) {
    const place = columns.findIndex(({ path }) => path === `${survey}.score`);
    const scale = place < 0 || !free(`${survey}.scale`) ? null : scaleOf(contents[place].largest);
    if (!scale) continue;
    mapping[`${survey}.scale`] = { value: scale };
    const why = `no answer of the sample is above ${contents[place].largest}`;
    columns.push({ column: null, path: `${survey}.scale`, confidence: 0.5, why: `${scale} for all rows: ${why}` });
  }
  return { kind, mapping, columns };
}

/** Why the cells do not fit the field, or `null`. */
function doubtOf(content: Content, kind: TableKind, path: string): string | null {
  if (content.cells === 0) return null;
  const type = targetType(kind, path)?.kind;
  const { instants, durations, numbers } = content;
  const share = type === 'instant' ? instants : type === 'moment' ? Math.min(1, durations + instants + numbers) : 1;
  if (share < MOST) return `${Math.round(content.cells * (1 - share))} of ${content.cells} cells do not fit`;
  if (path === 'id' && content.distinct < content.cells) return 'some ids occur more than once';
  return null;
}

/** The smallest scale that holds all whole answers. */
function scaleOf(largest: number): number | null {
  return [5, 7, 10].find((scale) => largest <= scale && largest >= 3) ?? null;
}
