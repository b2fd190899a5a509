/** A mapping for a person to correct: by the names of the columns, then by what a sample of their cells holds. */

import { assignNames, kindOf } from './field-columns.js';
import { contentOf, type Content } from '../cells/content.js';
import { dayAndClock, onItsDay } from './day-and-clock.js';
import { MOMENTS } from './fillable-fields.js';
import { fittingShare } from './fitting.js';
import { GUESSES, guessable, isTotal, isUnused, OTHERWISE } from './guesses.js';
import { knownParts, scaleInName } from './name-parts.js';
import type { MappedColumn, TableKind, TableMapping } from '../table/table-options.js';

/** What one column would fill. */
export interface SuggestedColumn {
  /** The name of the column; `null` where a value is proposed for all rows. */
  readonly column: string | null;
  /** Path of our field; `null`: the column is only kept for the detail view. */
  readonly path: string | null;
  /** From 0 to 1: 1 our own name, 0.9 a name that others use, less where only the cells speak for it. */
  readonly confidence: number;
  /** Whether nobody needs to look at it: its name says what it is, and its cells fit. What is not sure is to be asked for. */
  readonly sure: boolean;
  /** In English. */
  readonly why: string;
}

export interface MappingSuggestion {
  readonly kind: TableKind;
  /** What to read, with what is not sure; `null` for a field that is called so, but that no cell fits. */
  readonly mapping: TableMapping;
  /** In the order of the columns. */
  readonly columns: readonly SuggestedColumn[];
}

const OWN_NAME = 1;
const KNOWN_NAME = 0.9;
/** What only the cells of the other columns make likely. */
const LIKELY = 0.6;
/** A name whose cells are mostly something else. */
const DOUBTED = 0.4;
/** Cells of the sample that have to fit. */
const MOST = 0.9;

/** So many columns of them, and a row is no conversation. */
const TOTALS = 2;
/** Names of people in a column that is called so have these in them more seldom than not. */
const OF_TEAMS =
  /\b(?:team|desk|dept|department|group|queue|reparto|gruppo|squadra|ufficio)\b|[组組部隊队]$|فريق|قسم/iu;
/** What has ids even where they look like names. */
const OF_IDS = /id$|user|login|mail/i;
const PARTS_OF_CALL = ['queueSeconds', 'holdSeconds', 'afterContactSeconds'];
/** Answers to surveys are about a conversation, which has no start there. */
const SURVEYS = ['csat.score', 'ces.score', 'nps'];

/**
 * Proposes what each column fills.
 *
 * @param sample some rows, without the header
 */
export function suggestMapping(headers: readonly string[], sample: readonly (readonly string[])[]): MappingSuggestion {
  const kind = kindOf(headers);
  const contents = headers.map((_, place) => contentOf(sample.map((row) => row[place] ?? '')));
  const columns = headers.map((column): SuggestedColumn => {
    const unused = isUnused(column);
    const why = unused ? 'its name says that it is none of our fields' : 'neither its name nor its cells tell';
    return { column, path: null, confidence: 0, sure: unused, why };
  });
  const free = (path: string) => !columns.some((column) => column.path === path);
  const put = (place: number, path: string, confidence: number, why: string) => {
    columns[place] = { column: headers[place], path, confidence, sure: confidence >= KNOWN_NAME, why };
  };
  const { assigned } = assignNames(headers, kind, { paths: new Set(), places: new Set() });
  const names = new Set(assigned.map(({ path }) => path));
  /** Fields that a name means, but no cell fits. */
  const off = new Set<string>();
  for (const { path, place, rank } of assigned) {
    const content = contents[place];
    const other = otherPath(headers[place], content, kind, path);
    const doubt = other ? null : (doubtOf(content, kind, path) ?? doubtBeside(headers[place], content, path, names));
    const name = rank === 0 ? 'our own name' : 'a name that others use';
    if (other && free(other) && !names.has(other)) put(place, other, KNOWN_NAME, `${name}, and its cells`);
    else if (other || doubt) put(place, path, DOUBTED, `${name}, but ${doubt ?? 'its cells are something else'}`);
    else put(place, path, rank === 0 ? OWN_NAME : KNOWN_NAME, name);
    if (columns[place].path === path && fittingShare(content, kind, path) === 0) off.add(path);
  }
  const start = columns.findIndex(({ path }) => path === 'startedAt');
  const taken = new Set(assigned.map(({ place }) => place));
  const pair = kind === 'interactions' ? dayAndClock(headers, start < 0 ? undefined : start, taken) : null;
  for (const place of pair ? [pair.day, pair.clock] : []) {
    put(place, 'startedAt', KNOWN_NAME, 'the day and the time of day stand in two columns');
  }
  if (free('startedAt') && free('ratedAt') && SURVEYS.some((path) => !free(path))) {
    const place = headers.findIndex(
      (name, i) => !columns[i].path && contents[i].instants >= MOST && isAnswerTime(knownParts(name)),
    );
    if (place >= 0) put(place, 'ratedAt', LIKELY, 'its cells are dates and times, and others answers to a survey');
  }
  /** Rows of totals have no ids. */
  const ofTotals = headers.filter(isTotal).length >= TOTALS;
  for (const { kind: of, paths, confidence, what, fits } of GUESSES) {
    if (of !== kind) continue;
    for (let place = 0; place < headers.length; place++) {
      const path = paths.find(free);
      const content = contents[place];
      if (!path || (path === 'id' && ofTotals) || columns[place].path || content.cells === 0 || !fits(content)) {
        continue;
      }
      if (guessable(headers[place], path)) put(place, path, confidence, `its cells are ${what}`);
    }
  }
  const mapping: Record<string, MappedColumn> = {};
  for (const { column, path } of columns) if (path && column !== null) mapping[path] = off.has(path) ? null : column;
  if (pair) mapping['startedAt'] = (row) => onItsDay(row[headers[pair.day]] ?? '', row[headers[pair.clock]] ?? '');
  for (const survey of ['csat', 'ces']) {
    const place = columns.findIndex(({ path }) => path === `${survey}.score`);
    if (place < 0 || !free(`${survey}.scale`)) continue;
    const path = `${survey}.scale`;
    const named = scaleInName(headers[place]);
    const scale = named ?? scaleOf(contents[place].largest);
    if (scale === null) continue;
    mapping[path] = { value: scale };
    const why = named
      ? 'the name of the column says so'
      : `no answer of the sample is above ${contents[place].largest}`;
    const confidence = named ? KNOWN_NAME : 0.5;
    columns.push({ column: null, path, confidence, sure: named !== null, why: `${scale} for all rows: ${why}` });
  }
  return { kind, mapping, columns };
}

/** The field that the cells speak for, of those that a name may mean; `null` where they fit the one that it means first. */
function otherPath(name: string, content: Content, kind: TableKind, path: string): string | null {
  if (content.cells === 0) return null;
  if (path === 'agentId' || path === 'teamId') {
    const isNamed = content.names >= MOST && content.emails === 0 && !content.texts.some((cell) => /\d/.test(cell));
    return isNamed && !OF_IDS.test(name) ? path.replace('Id', 'Name') : null;
  }
  if (path === 'agentName') {
    const teams = content.texts.filter((cell) => OF_TEAMS.test(cell)).length;
    if (teams / content.cells >= MOST) return 'teamName';
  }
  // What takes both is named by what it holds.
  const isInstant =
    Object.hasOwn(MOMENTS, path) && content.instants >= MOST && content.numbers + content.durations === 0;
  if (fittingShare(content, kind, path) > 0 && !isInstant) return null;
  return OTHERWISE[path]?.find((other) => fittingShare(content, kind, other) >= MOST) ?? null;
}

/** Why the cells do not fit the field, or `null`. */
function doubtOf(content: Content, kind: TableKind, path: string): string | null {
  const { cells, distinct } = content;
  const share = fittingShare(content, kind, path);
  if (share < MOST) return `${Math.round(cells * (1 - share))} of ${cells} cells do not fit`;
  if (path === 'id' && distinct < cells) return 'some ids occur more than once';
  return null;
}

/** Why the other columns leave it open what a name means that has two meanings, or `null`. */
function doubtBeside(
  name: string,
  { cells, distinct }: Content,
  path: string,
  names: ReadonlySet<string>,
): string | null {
  // A contact is a customer, or a conversation with one.
  if (path === 'customer.id' && !names.has('id') && distinct === cells && cells > 1) {
    return 'each occurs once, and no other column is the id';
  }
  // A conversation lasts as long as somebody talks, or with all that comes before and after.
  const isOpen =
    path === 'durationSeconds' && PARTS_OF_CALL.some((part) => names.has(part)) && !names.has('talkSeconds');
  return isOpen && ofConversation(name) ? 'beside the times of its parts it may be the time of talk' : null;
}

function ofConversation(name: string): boolean {
  const parts = knownParts(name);
  return parts.includes('chat') || parts.includes('talkOfCall');
}

function isAnswerTime(parts: readonly string[]): boolean {
  return !parts.includes('first') && parts.some((part) => part === 'respond' || part === 'answer');
}

/** The smallest scale that holds all whole answers. */
function scaleOf(largest: number): number | null {
  return [5, 7, 10].find((scale) => largest <= scale && largest >= 3) ?? null;
}
