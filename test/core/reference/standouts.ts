/** Somebody against all others on the same mix, by looking at every interaction and at all others for each of them. */

import assert from 'node:assert/strict';
import type { StandoutsAnswer, StandoutsQuery } from '../../../src/core/engine/questions/standouts.js';
import { OVERALL_SATISFACTION } from '../../../src/core/model/behavior.js';
import { isoOfDay } from './days.js';
import { close, exact } from './compare.js';
import { placesOf } from './places.js';
import type { ReferenceDimension } from './read.js';
import type { Reference, ScoredInteraction } from './reference.js';
import { quantile975, twoSidedP } from './student-t.js';
import { clearOf, percentOf, sum } from './totals.js';
import { commonOf, mostFree, ownParts, timesOfOthers, weekdayPart, type Part } from './witnesses.js';

interface Scored {
  readonly interaction: ScoredInteraction;
  readonly scores: readonly number[];
}

/** Interactions with a scored index of a behaviour, and these indexes. */
function scoredOf(reference: Reference, list: readonly ScoredInteraction[], behavior: string): Scored[] {
  const keys = behavior === OVERALL_SATISFACTION ? reference.csat : [behavior];
  return list
    .filter(({ exclusion }) => exclusion === null)
    .map((interaction) => ({
      interaction,
      scores: keys
        .map((key) => interaction.scores.get(key))
        .filter((index): index is 10 | 6 | 4 | 0 => typeof index === 'number'),
    }))
    .filter(({ scores }) => scores.length > 0);
}

const percent = (list: readonly Scored[]) => percentOf(list.flatMap(({ scores }) => scores));

/** The variance of a percent: that of its interactions around what was expected of each, steadied. */
function varianceOf(
  list: readonly Scored[],
  expected: (one: Scored) => number,
  least: (one: Scored) => number = () => 0,
): { variance: number; df: number } {
  const n = list.length;
  const usual = list.flatMap(({ scores }) => scores).length / n;
  let shown = 0;
  let foreseen = 0;
  for (const one of list) {
    shown += ((10 * sum(one.scores) - expected(one) * one.scores.length) / usual) ** 2;
    foreseen += least(one) / usual ** 2;
  }
  const squares = Math.max(shown, foreseen);
  return { variance: (4 * 28 ** 2 + squares) / (n + 3) / n, df: n + 3 };
}

/** The values that others must have to be compared with an interaction: of as many dimensions as leave 20 of them. */
function stratumOf({ interaction }: Scored, others: readonly Scored[], mix: readonly ReferenceDimension[]): string {
  for (let used = mix.length; used > 0; used--) {
    const stratum = JSON.stringify(mix.slice(0, used).map((field) => interaction.values[field]));
    if (others.filter((other) => isIn(stratum, other, mix)).length >= 20) return stratum;
  }
  return '[]';
}

function isIn(stratum: string, { interaction }: Scored, mix: readonly ReferenceDimension[]): boolean {
  const values = JSON.parse(stratum) as (string | null)[];
  return values.every((value, i) => interaction.values[mix[i]] === value);
}

/** How much the percents of kinds of work differ beyond what chance explains. */
function betweenKinds(list: readonly Scored[], kindOf: (one: Scored) => string): { variance: number; kinds: string[] } {
  const indexes = (some: readonly Scored[]) => some.flatMap(({ scores }) => scores).length;
  const kinds = [...new Set(list.map(kindOf))];
  const groups = kinds.map((kind) => list.filter((one) => kindOf(one) === kind));
  const squaresOf = (group: readonly Scored[]) =>
    sum(group.map(({ scores }) => (10 * sum(scores) - percent(group) * scores.length) ** 2));
  const free = list.length - groups.length;
  const each = free > 0 ? sum(groups.map(squaresOf)) / free : 0;
  const total = indexes(list);
  const between = sum(groups.map((group) => indexes(group) * (percent(group) - percent(list)) ** 2));
  const chance = sum(
    groups.map(
      (group) => indexes(group) * (1 - indexes(group) / total) * ((each * group.length) / indexes(group) ** 2),
    ),
  );
  const weight = total - sum(groups.map((group) => indexes(group) ** 2)) / total;
  return { variance: groups.length < 2 ? 0 : Math.max(0, (between - chance) / weight), kinds };
}

function compareKey(
  all: readonly Scored[],
  own: readonly Scored[],
  mix: readonly ReferenceDimension[],
  by: ReferenceDimension,
) {
  const others = all.filter((one) => !own.includes(one));
  const strata = new Map(own.map((one) => [one, stratumOf(one, others, mix)]));
  const othersIn = (stratum: string) => others.filter((other) => isIn(stratum, other, mix));
  const indexes = own.flatMap(({ scores }) => scores).length;
  let expected = 0;
  let usual = 0;
  let compared = 0;
  const ofOthers: Part[] = [];
  const ofKinds: Part[] = [];
  for (const stratum of new Set(strata.values())) {
    const ownIn = own.filter((one) => strata.get(one) === stratum);
    const weight = ownIn.flatMap(({ scores }) => scores).length / indexes;
    const alike = othersIn(stratum);
    expected += weight * percent(alike);
    usual += weight * percent(all.filter((one) => isIn(stratum, one, mix)));
    const { variance, df } = varianceOf(alike, () => percent(alike));
    ofOthers.push({ variance: weight ** 2 * variance, df });
    if ((JSON.parse(stratum) as unknown[]).length < mix.length) {
      const kindOf = ({ interaction }: Scored) => JSON.stringify(mix.map((field) => interaction.values[field]));
      const everybody = all.filter((one) => isIn(stratum, one, mix));
      const { variance: between, kinds } = betweenKinds(everybody, kindOf);
      const here = (some: readonly Scored[], kind: string) =>
        some.filter((one) => kindOf(one) === kind).flatMap(({ scores }) => scores).length;
      const theirs = alike.flatMap(({ scores }) => scores).length;
      const shares = kinds.map((kind) => here(ownIn, kind) / indexes - (weight * here(alike, kind)) / theirs);
      const unknown = between * sum(shares.map((share) => share ** 2));
      if (unknown > 0) ofKinds.push({ variance: unknown, df: kinds.length - 1 });
    }
  }
  const ofKind = (list: readonly Scored[], kind: string | null | undefined) =>
    list.filter(({ interaction }) => interaction.values[mix[0]] === kind).flatMap(({ scores }) => scores).length;
  for (const one of own) {
    const kind = one.interaction.values[mix[0]];
    const usual = ofKind(others, kind) / others.flatMap(({ scores }) => scores).length;
    const isAlike = mix.length === 0 || strata.get(one) !== '[]' || 2 * usual >= ofKind(own, kind) / indexes;
    if (isAlike) compared += one.scores.length / indexes;
  }
  const difference = percent(own) - expected;
  /** The least that is expected of the square of one interaction: half of what those of others that are alike have. */
  const foreseen = (one: Scored) => {
    const alike = othersIn(strata.get(one)!);
    const squares = alike.map((other) => (10 * sum(other.scores) - percent(alike) * other.scores.length) ** 2);
    return sum(squares) / alike.length / 2;
  };
  const ofKey = varianceOf(own, (one) => percent(othersIn(strata.get(one)!)) + difference, foreseen);
  const list = own.map((one) => ({
    observations: one.scores.length,
    distance: 10 * sum(one.scores) - one.scores.length * percent(othersIn(strata.get(one)!)),
    day: by === 'day' ? null : one.interaction.day,
    customer: one.interaction.customer,
  }));
  return {
    n: own.length,
    others,
    percent: percent(own),
    expected: own.length === 0 ? NaN : expected,
    compared: own.length === 0 ? NaN : compared,
    difference,
    ofKey,
    ofOthers,
    ofKinds,
    witnesses: { list, difference, rounding: 1e-6 },
    adjusted: percent(own) - usual,
  };
}

/** Everybody's comparisons in a column, and how sure each is. */
function compareKeys(
  all: readonly Scored[],
  keys: readonly string[],
  mix: readonly ReferenceDimension[],
  by: ReferenceDimension,
) {
  const found = keys.map((key) =>
    compareKey(
      all,
      all.filter(({ interaction }) => interaction.values[by] === key),
      mix,
      by,
    ),
  );
  const common = commonOf(
    found.filter(({ n }) => n > 0).map(({ witnesses }) => witnesses),
    by !== 'day',
  );
  const isOfDates = ['day', 'week', 'month', 'weekdayHour'].includes(by);
  return found.map(({ ofKey, ofOthers, ofKinds, witnesses, ...rest }) => {
    const parts = [
      ...(witnesses.list.length > 0 ? ownParts(witnesses, ofKey, common) : [ofKey]),
      ...ofOthers.map(({ variance, df }) => ({ variance: variance * timesOfOthers(common), df })),
      ...ofKinds,
      ...(isOfDates || witnesses.list.length === 0 ? [] : [weekdayPart(witnesses, common)]),
    ].filter(({ variance }) => variance !== 0);
    const variance = sum(parts.map((part) => part.variance));
    const most = witnesses.list.length > 0 ? mostFree(witnesses, common) : Infinity;
    const df = Math.min(most, variance ** 2 / sum(parts.map((part) => part.variance ** 2 / part.df)));
    return { ...rest, variance, df, mostFree: most };
  });
}

/** @returns how many keys and behaviours were compared, and how many are clear */
export function checkStandouts(reference: Reference, query: StandoutsQuery, got: StandoutsAnswer) {
  const { whole, current } = reference.spans(query);
  const by = (query.by ?? 'agent') as ReferenceDimension;
  const list = reference
    .shown(reference.select(current, query.selection))
    .filter(({ exclusion }) => exclusion === null);
  const mix = [...new Set<ReferenceDimension>(query.mix ?? ['channel', 'category', 'language'])].filter(
    (dimension) => dimension !== by,
  );
  const behaviors = query.behaviors ?? reference.names;
  const keys = reference.keysOf(list, by);
  assert.deepEqual([...got.keys], keys, 'keys');
  assert.deepEqual([...got.behaviors], [...behaviors], 'behaviors');
  assert.deepEqual([...got.mix], mix, 'mix');
  assert.equal(got.period.from, isoOfDay(whole.from));
  const pValues: number[] = [];
  const standings = behaviors.map((behavior) => compareKeys(scoredOf(reference, list, behavior), keys, mix, by));
  const ranked = keys.map((key, i) =>
    behaviors.map((behavior, j) => {
      const at = i * behaviors.length + j;
      const expected = standings[j][i];
      const name = (column: string) => `${column} of ${key}, ${behavior}`;
      exact(got.interactions[at], expected.n, name('n'));
      exact(got.value[at], expected.percent, name('value'));
      close(got.others[at], percent(expected.others), name('others'));
      close(got.expected[at], expected.expected, name('expected'));
      close(got.difference[at], expected.difference, name('difference'));
      close(got.dueToMix[at], expected.expected - percent(expected.others), name('dueToMix'));
      const error = Math.sqrt(expected.variance);
      const half = Number.isNaN(expected.difference) ? NaN : quantile975(expected.df) * error;
      close(got.low[at], expected.difference - half, name('low'));
      close(got.high[at], expected.difference + half, name('high'));
      close(got.compared[at], expected.compared, name('compared'));
      const isRanked = expected.n >= 20 && expected.compared > 0.5;
      const enough = isRanked && expected.others.length >= 20;
      const p = enough ? twoSidedP(expected.difference / error, expected.df) : NaN;
      close(got.pValue[at], p, name('pValue'));
      pValues.push(p);
      return isRanked ? { ...expected, value: expected.adjusted } : null;
    }),
  );
  assert.deepEqual([...got.clear], clearOf(pValues), 'clear');
  behaviors.forEach((_, j) => {
    placesOf(ranked.map((row) => row[j])).forEach(({ best, worst }, i) => {
      const at = i * behaviors.length + j;
      exact(got.bestRank[at], best, `bestRank[${at}]`);
      exact(got.worstRank[at], worst, `worstRank[${at}]`);
    });
  });
  return { compared: pValues.length, clear: got.clear.reduce((total, one) => total + one, 0) };
}
