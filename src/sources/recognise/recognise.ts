/** Finds out whose rows an input has: by the fields that they have, and where they stand. */

import { plainWord } from '../cells/cell-words.js';
import type { Steps } from '../../core/steps.js';
import type { ReportTable, Row, RowSource, Source } from '../source.js';
import { SOURCES } from '../vendors/index.js';
import type { Glimpse } from './glimpse.js';
import { isNamed } from './named.js';
import { namesOf } from './names-of.js';

export interface FoundTable {
  readonly table: string;
  readonly list: string;
}

export interface Recognised<S extends Source = Source> {
  readonly source: S;
  /** Empty for a report that is read as a table. */
  readonly tables: readonly FoundTable[];
  /** Lists and streams that have names of the source, and may come after the beginning that was looked at. */
  readonly others: readonly FoundTable[];
  readonly certainty: number;
  /** In English. */
  readonly why: string;
}

/** Less of the signs is not enough; nor is less of them where the page says whose the data is. */
const LEAST = 0.7;
const LEAST_NAMED = 0.25;
/** Inputs that are looked at between two rests. */
const INPUTS_PER_STEP = 32;
/** What it counts for that the list has a name that the source gives it. */
const BY_NAME = 0.2;

interface Candidate extends Recognised {
  /** How much speaks for it, so that what has more of its own wins over what has little. */
  readonly weight: number;
}

interface Ranked {
  readonly source: Source;
  readonly each: readonly (Candidate | null)[];
  readonly weight: number;
}

/**
 * Finds the source that several inputs are of.
 *
 * @param name the vendor that the page names; only its tables are looked for, and fewer of their fields are enough
 * @returns what each input is, `null` where it is not of that source; `null` where no source fits, or two fit alike
 */
export function* recognise(
  given: readonly Glimpse[],
  name?: string,
  known: readonly Source[] = SOURCES,
): Steps<readonly (Recognised | null)[] | null> {
  const sources = name === undefined ? known : known.filter((source) => isNamed(source, name));
  const [best, second] = (yield* rankedBy(sources, given, LEAST)).filter(({ weight }) => weight > 0);
  if (name === undefined) return !best || second?.weight === best.weight ? null : best.each;
  const loosely = yield* rankedBy(sources, given, LEAST_NAMED);
  const [loose] = loosely.filter(({ weight, source }) => weight > 0 && (!best || source === best.source));
  if (!loose) return null;
  const each = loose.each.map((one, i) => best?.each[i] ?? one);
  return each.map((one) => one && { ...one, certainty: 1, why: `the page says so; ${one.why}` });
}

/** Each source with what it makes of the inputs, the one for which the most speaks first. */
function* rankedBy(sources: readonly Source[], given: readonly Glimpse[], least: number): Steps<Ranked[]> {
  const found: Ranked[] = [];
  for (const source of sources) {
    const each: (Candidate | null)[] = [];
    for (const [i, one] of given.entries()) {
      each.push(source.kind === 'rows' ? rowsOf(source, one, least) : reportOf(source, one, least));
      if (i % INPUTS_PER_STEP === INPUTS_PER_STEP - 1) yield;
    }
    found.push({ source, each, weight: each.reduce((sum, one) => sum + (one?.weight ?? 0), 0) });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** All names of columns by which a report is known have to be there: it has no other way to be told. */
function reportOf(source: ReportTable, { lists, isTable }: Glimpse, least: number): Candidate | null {
  const names = namesOf(isTable ? (lists.get('') ?? []) : []);
  const found = source.signs.filter((sign) => names.has(plainWord(sign)));
  if (found.length < source.signs.length * (least < LEAST ? least : 1)) return null;
  const why = `its columns have ${found.slice(0, 6).join(', ')}`;
  return { source, tables: [], others: [], certainty: 1, why, weight: found.length };
}

function rowsOf(source: RowSource, { lists, singles, isTable, name }: Glimpse, least: number): Candidate | null {
  if (isTable && source.isJson) return null;
  const tables: FoundTable[] = [];
  let [certainty, weight, why] = [0, 0, ''];
  const places = [...lists, ...[...singles].map(([list, row]): [string, readonly Row[]] => [list, [row]])];
  for (const [list, rows] of places) {
    const names = isTable ? new Set(Object.keys(rows[0] ?? {})) : namesOf(rows);
    const hasOne = (sign: string) =>
      isTable ? names.has(sign) || names.has(sign.replaceAll('.', '_')) : names.has(plainWord(sign));
    const has = (signs: string) => signs.split('|').some((sign) => hasOne(sign.trim()));
    let best: { table: string; share: number; found: readonly string[]; isNamed: boolean } | null = null;
    for (const [table, { lists: known, signs, needs }] of Object.entries(source.tables)) {
      const found = signs.filter(has);
      if (needs && least === LEAST && !needs.some(has)) continue;
      const isNamed = list === '' ? name !== '' && known.includes(name) : known.includes(list);
      if (!isNamed && (!known.includes('') || !lists.has(list))) continue;
      const share = found.length / signs.length;
      if (best === null || share + (isNamed ? BY_NAME : 0) > best.share + (best.isNamed ? BY_NAME : 0)) {
        best = { table, share, found, isNamed };
      }
    }
    if (best === null || best.share + (best.isNamed ? BY_NAME : 0) < least) continue;
    tables.push({ table: best.table, list });
    const here = best.found.length + (best.isNamed ? 1 : 0);
    if (here > weight) {
      certainty = Math.min(1, best.share + (best.isNamed ? BY_NAME : 0));
      const where = list === '' ? 'its rows have' : `the rows of “${list}” have`;
      why = `${where} ${best.found.slice(0, 6).join(', ')}`;
    }
    weight = Math.max(weight, here);
  }
  if (tables.length === 0) return null;
  // What stands within a row that stands alone is the row's.
  const own = tables.filter(
    ({ list }) => !tables.some((one) => singles.has(one.list) && list.startsWith(`${one.list}.`)),
  );
  return { source, tables: own, others: isTable ? [] : othersOf(source, own), certainty, why, weight };
}

function othersOf(source: RowSource, seen: readonly FoundTable[]): FoundTable[] {
  const others = new Map<string, FoundTable>();
  for (const [table, { lists }] of Object.entries(source.tables)) {
    for (const list of lists) if (list !== '' && !others.has(list)) others.set(list, { table, list });
  }
  for (const { list } of seen) others.delete(list);
  return [...others.values()];
}
