/** One key against all others on the same mix, for a metric: by looking at every observation, and at all others for each of them. */

import type { RankedValue } from '../../reference/places.js';
import { quantile975, twoSidedP } from '../../reference/student-t.js';
import {
  commonOf,
  mostFree,
  ownParts,
  timesOfOthers,
  weekdayPart,
  type KeyWitnesses,
  type Part,
} from '../../reference/witnesses.js';
import type { Seen } from '../reference.js';

/** How one key and metric compare. */
export interface Standing {
  value: number;
  interactions: number;
  others: number;
  expected: number;
  difference: number;
  low: number;
  high: number;
  compared: number;
  pValue: number;
  /** `null`: not ranked. */
  ranked: RankedValue | null;
}

export interface Rules {
  better: 'lower' | 'higher' | null;
  /** `null`: a mean or a rate. */
  q: number | null;
  /** Whether logarithms are compared. */
  ratio: boolean;
  mix: readonly string[];
  /** Whether the keys are days, or other dates. */
  days: boolean;
  dates: boolean;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (list: readonly Seen[]) => (list.length === 0 ? NaN : sum(list.map(({ value }) => value)) / list.length);
const nameOf = ({ unit, key }: Seen) => `${unit} ${key}`;
const unitsOf = (list: readonly Seen[]) => [...new Set(list.map(nameOf))];

/** Σ over conversations, each of one key, of the squared sum of the distances of its observations. */
function squares(list: readonly Seen[], distance: (one: Seen) => number): number {
  const totals = new Map<string, number>();
  for (const one of list) {
    const unit = nameOf(one);
    totals.set(unit, (totals.get(unit) ?? 0) + distance(one));
  }
  return sum([...totals.values()].map((total) => total ** 2));
}

function isIn(stratum: string, { kinds }: Seen, mix: readonly string[]): boolean {
  let values = parsed.get(stratum);
  if (!values) parsed.set(stratum, (values = JSON.parse(stratum) as (string | null)[]));
  return values.every((value, i) => (kinds[mix[i]] ?? null) === value);
}

const parsed = new Map<string, (string | null)[]>();

/** The values that others must have to be compared with an observation: of as many dimensions as leave 20 conversations of them. */
function stratumOf({ kinds }: Seen, others: readonly Seen[], mix: readonly string[]): string {
  for (let used = mix.length; used > 0; used--) {
    const stratum = JSON.stringify(mix.slice(0, used).map((field) => kinds[field] ?? null));
    if (unitsOf(others.filter((other) => isIn(stratum, other, mix))).length >= 20) return stratum;
  }
  return '[]';
}

/** Steadied by four conversations whose square is `each`. */
function partOf(list: readonly Seen[], found: number, each: number, weight: number): Part {
  const n = unitsOf(list).length;
  const perUnit = list.length / n;
  return { variance: (weight ** 2 * (4 * each + found)) / perUnit ** 2 / (n + 3) / n, df: n + 3 };
}

/** How much the averages of kinds of work differ beyond what chance explains, and how many there are. */
function betweenKinds(list: readonly Seen[], mix: readonly string[]): { variance: number; kinds: string[] } {
  const kindOf = ({ kinds }: Seen) => JSON.stringify(mix.map((field) => kinds[field] ?? null));
  const kinds = [...new Set(list.map(kindOf))];
  const groups = kinds.map((kind) => list.filter((one) => kindOf(one) === kind));
  const free = unitsOf(list).length - groups.length;
  const within = sum(groups.map((group) => squares(group, ({ value }) => value - mean(group))));
  const each = free > 0 ? within / free : 0;
  const between = sum(groups.map((group) => group.length * (mean(group) - mean(list)) ** 2));
  const chance = groups.map((group) => {
    const ofMean = (each * unitsOf(group).length) / group.length ** 2;
    return group.length * (1 - group.length / list.length) * ofMean;
  });
  const weight = list.length - sum(groups.map((group) => group.length ** 2)) / list.length;
  return { variance: groups.length < 2 ? 0 : Math.max(0, (between - sum(chance)) / weight), kinds };
}

interface Comparison {
  difference: number;
  expected: number;
  aboveUsual: number;
  own: Part;
  others: Part[];
  kinds: Part[];
  witnesses: KeyWitnesses;
  rounding: number;
}

/** Means against means. `strata`: of each of the key's own, in the order of these. */
function compare(
  all: readonly Seen[],
  own: readonly Seen[],
  strata: readonly string[],
  { mix, days }: Pick<Rules, 'mix' | 'days'>,
): Comparison {
  const mine = new Set(own);
  const others = all.filter((one) => !mine.has(one));
  const inStratum = (list: readonly Seen[], stratum: string) => list.filter((one) => isIn(stratum, one, mix));
  const parts: Part[] = [];
  const ofKinds: Part[] = [];
  let expected = 0;
  let usual = 0;
  let foreseen = 0;
  for (const stratum of new Set(strata)) {
    const here = own.filter((_, i) => strata[i] === stratum);
    const weight = here.length / own.length;
    const [alike, everybody] = [inStratum(others, stratum), inStratum(all, stratum)];
    const each = squares(everybody, ({ value }) => value - mean(everybody)) / unitsOf(everybody).length;
    const found = squares(alike, ({ value }) => value - mean(alike));
    expected += weight * mean(alike);
    usual += weight * mean(everybody);
    foreseen += unitsOf(here).length * each;
    if ((JSON.parse(stratum) as unknown[]).length < mix.length) {
      const { variance, kinds } = betweenKinds(everybody, mix);
      const kindOf = ({ kinds: values }: Seen) => JSON.stringify(mix.map((field) => values[field] ?? null));
      const shares = kinds.map((kind) => {
        const mineHere = here.filter((one) => kindOf(one) === kind).length;
        const theirs = alike.filter((one) => kindOf(one) === kind).length;
        return (mineHere - (here.length * theirs) / alike.length) / own.length;
      });
      const unknown = variance * sum(shares.map((share) => share ** 2));
      if (unknown > 0) ofKinds.push({ variance: unknown, df: kinds.length - 1 });
    }
    parts.push(partOf(alike, Math.max(found, 0.75 * unitsOf(alike).length * each), each, weight));
  }
  const difference = mean(own) - expected;
  const means = new Map(strata.map((stratum) => [stratum, NaN]));
  for (const stratum of means.keys()) means.set(stratum, mean(inStratum(others, stratum)));
  const expectedOf = new Map(own.map((one, i) => [one, means.get(strata[i])!]));
  const shown = squares(own, (one) => one.value - expectedOf.get(one)! - difference);
  const rounding =
    1e-8 * (Math.abs(mean(own)) + Math.abs(expected) + Math.max(...all.map(({ value }) => Math.abs(value))));
  const list = unitsOf(own).map((unit) => {
    const some = own.filter((one) => nameOf(one) === unit);
    const distance = sum(some.map((one) => one.value - expectedOf.get(one)!));
    return { observations: some.length, distance, day: days ? null : some[0].day, customer: some[0].customer };
  });
  return {
    difference,
    expected,
    aboveUsual: mean(own) - usual,
    own: partOf(own, Math.max(shown, 0.75 * foreseen), foreseen / unitsOf(own).length, 1),
    others: parts,
    kinds: ofKinds,
    witnesses: { list, difference, rounding },
    rounding,
  };
}

/** Linear interpolation between the closest ranks. */
function quantile(list: readonly Seen[], q: number): number {
  if (list.length === 0) return NaN;
  const sorted = list.map(({ value }) => value).sort((a, b) => a - b);
  const h = (sorted.length - 1) * q;
  const [below, above] = [sorted[Math.floor(h)], sorted[Math.ceil(h)]];
  return below + (h - Math.floor(h)) * (above - below);
}

/** The value up to which a share of the weight lies; the middle of two where it lies between. */
function weightedQuantile(list: readonly { value: number; weight: number }[], q: number): number {
  const values = [...new Set(list.filter(({ weight }) => weight > 0).map(({ value }) => value))].sort((a, b) => a - b);
  const upTo = (value: number) => sum(list.filter((one) => one.value <= value).map(({ weight }) => weight));
  const at = values.findIndex((value) => upTo(value) >= q - 1e-9);
  if (at < 0) return NaN;
  return upTo(values[at]) <= q + 1e-9 && at + 1 < values.length ? (values[at] + values[at + 1]) / 2 : values[at];
}

/** A comparison that is yet to be judged. */
interface Draft {
  nothing: Pick<Standing, 'value' | 'interactions' | 'compared' | 'others'>;
  own: readonly Seen[];
  expected: number;
  judged: Comparison | null;
  direction: 1 | -1;
  isRanked: boolean;
  enough: boolean;
}

/** @param all observations of everybody who has a key */
export function standingsOf(all: readonly Seen[], keys: readonly string[], rules: Rules): Standing[] {
  const drafts = keys.map((key) => draftOf(all, key, rules));
  const common = commonOf(
    drafts.flatMap(({ judged }) => (judged ? [judged.witnesses] : [])),
    !rules.days,
  );
  return drafts.map((draft) => {
    const { judged } = draft;
    if (judged === null) {
      const none = { expected: NaN, difference: NaN, low: NaN, high: NaN, pValue: NaN, ranked: null };
      return { ...draft.nothing, ...none };
    }
    const parts = [
      ...ownParts(judged.witnesses, judged.own, common),
      ...judged.others.map(({ variance, df }) => ({ variance: variance * timesOfOthers(common), df })),
      ...judged.kinds,
      ...(rules.dates ? [] : [weekdayPart(judged.witnesses, common)]),
    ].filter(({ variance }) => variance !== 0);
    const variance = sum(parts.map((part) => part.variance));
    const most = mostFree(judged.witnesses, common);
    const df = Math.min(most, variance ** 2 / sum(parts.map((part) => part.variance ** 2 / part.df)));
    return standingOf(
      draft,
      { variance: Math.sqrt(variance) < judged.rounding ? 0 : variance, df, mostFree: most },
      rules,
    );
  });
}

function draftOf(all: readonly Seen[], key: string, rules: Rules): Draft {
  const { better, q, ratio, mix } = rules;
  const own = all.filter((one) => one.key === key);
  const others = all.filter((one) => one.key !== key);
  const n = unitsOf(own).length;
  const known = new Map<string, string>();
  const strata = own.map((one) => {
    const kinds = JSON.stringify(mix.map((field) => one.kinds[field] ?? null));
    let found = known.get(kinds);
    if (found === undefined) known.set(kinds, (found = stratumOf(one, others, mix)));
    return found;
  });
  const ofKind = (list: readonly Seen[], { kinds }: Seen) =>
    list.filter((one) => (one.kinds[mix[0]] ?? null) === (kinds[mix[0]] ?? null)).length;
  const alike = own.filter(
    (one, i) =>
      mix.length === 0 ||
      strata[i] !== '[]' ||
      (2 * ofKind(others, one)) / others.length >= ofKind(own, one) / own.length,
  );
  const compared = n === 0 ? NaN : alike.length / own.length;
  const isRanked = n >= 20 && compared > 0.5;
  const enough = isRanked && unitsOf(others).length >= 20 && better !== null;
  const value = q === null ? mean(own) : quantile(own, q);
  const even = others.map((one) => ({ value: one.value, weight: 1 / others.length }));
  const nothing = { value, interactions: n, compared, others: q === null ? mean(others) : weightedQuantile(even, q) };
  if (n === 0 || others.length === 0) {
    return { nothing, own, expected: NaN, judged: null, direction: 1, isRanked, enough };
  }

  const means = compare(all, own, strata, rules);
  let expected = means.expected;
  let judged = means;
  let direction: 1 | -1 = 1;
  if (q !== null) {
    // Each of the others counts as much as the key's own that it is alike to.
    const weights = others.map((other) => {
      const shares = [...new Set(strata)].filter((stratum) => isIn(stratum, other, mix));
      const weight = (stratum: string) =>
        strata.filter((one) => one === stratum).length /
        own.length /
        others.filter((one) => isIn(stratum, one, mix)).length;
      return { value: other.value, weight: sum(shares.map(weight)) };
    });
    expected = weightedQuantile(weights, q);
    const below = new Map(
      all.map((one) => [one, { ...one, value: one.value < expected ? 1 : one.value === expected ? 0.5 : 0 }]),
    );
    judged = compare(
      [...below.values()],
      own.map((one) => below.get(one)!),
      strata,
      rules,
    );
    direction = -1;
  } else if (ratio) {
    const logs = new Map(all.map((one) => [one, { ...one, value: Math.log(Math.max(1, one.value)) }]));
    judged = compare(
      [...logs.values()],
      own.map((one) => logs.get(one)!),
      strata,
      rules,
    );
  }
  return { nothing, own, expected, judged, direction, isRanked, enough };
}

function standingOf(
  draft: Draft,
  { variance, df, mostFree: most }: Part & { mostFree: number },
  { better, q, ratio }: Rules,
): Standing {
  const { nothing, own, expected, direction, isRanked, enough } = draft;
  const judged = draft.judged!;
  const { value } = nothing;
  const difference = value - expected;
  const error = variance > 0 ? Math.sqrt(variance) : NaN;
  const half = Number.isNaN(error) ? NaN : quantile975(df) * error;
  let [low, high] = [difference - half, difference + half];
  if (q !== null) {
    const sorted = own.map((one) => one.value).sort((a, b) => a - b);
    const { expected: share } = judged;
    const upTo = (one: number) => sorted.filter((other) => other <= one).length / sorted.length;
    const under = (one: number) => sorted.filter((other) => other < one).length / sorted.length;
    const from = share - half > 0 ? sorted.find((one) => upTo(one) >= share - half) : undefined;
    const to = share + half < 1 ? sorted.findLast((one) => under(one) <= share + half) : undefined;
    low = Number.isNaN(half) ? NaN : Math.min((from ?? NaN) - expected, difference);
    high = Number.isNaN(half) ? NaN : Math.max((to ?? NaN) - expected, difference);
  } else if (ratio) {
    low = Math.min(expected * (Math.exp(judged.difference - half) - 1), difference);
    high = Math.max(expected * (Math.exp(judged.difference + half) - 1), difference);
  }
  const agree = Math.sign(difference) === direction * Math.sign(judged.difference) || (q === null && !ratio);
  const t = judged.difference / error;
  const pValue = !enough || Number.isNaN(error) ? NaN : agree ? twoSidedP(t, df) : 1;
  const place = (better === 'lower' ? -1 : 1) * direction * judged.aboveUsual;
  const ranked = isRanked && better !== null && error > 0 ? { variance, df, mostFree: most, value: place } : null;
  return { ...nothing, expected, difference, low, high, pValue, ranked };
}
