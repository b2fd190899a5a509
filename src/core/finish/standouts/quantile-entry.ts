/**
 * A median or p90 of a key against that of all others on the same mix. The others' quantile is that of their values, each weighted so
 * that every stratum has the key's share of observations. How sure the difference is goes by the share of values that lie
 * below it (Woodruff): the key's own share against the others' on the same mix, as a rate.
 */

import type { Better } from '../../metrics/definitions/definition.js';
import { quantile975 } from '../../statistics/student-t.js';
import { quantileBetween, ranksAround } from '../../statistics/quantile.js';
import { Comparison, OF_METRICS, type Compared, type Strata } from './comparison.js';
import { entryOf, type Entry } from './entry.js';
import type { Judged } from './judged.js';

/** What a backend knows of the values of a metric, by rank. */
export interface RankedMetric {
  /** Which quantile, 0 to 1. */
  readonly q: number;
  /** The values of a key, ascending. */
  valuesOf(key: number): Float64Array;
  /**
   * The quantile of all others: the value up to which so much of the weight lies; the middle of two where it lies between.
   *
   * @param weights by stratum, of each of the others' observations in it
   */
  quantileOfOthers(key: number, weights: Float64Array): number;
  /** Six sums a cell of 1 for each value below another one, ½ for one equal to it: the key's strata, then those of all others. */
  sumsBelow(key: number, value: number): Float64Array;
  /** What each of the key's interactions adds to these sums, by its place among those of all keys; until another key is asked for. */
  below(key: number, value: number): Float64Array;
}

/** A quantile of a key, and the comparison of the shares of values by which it is judged. */
export interface ComparedQuantile extends Pick<Entry, 'value' | 'others' | 'expected' | 'difference'> {
  readonly own: Float64Array;
  readonly shares: Compared;
}

/** @param counts of the same observations, whatever their values */
export function compareQuantile(
  ranked: RankedMetric,
  key: number,
  counts: Comparison,
  strata: Strata,
): ComparedQuantile {
  const { q } = ranked;
  const own = ranked.valuesOf(key);
  const { length: n } = own;
  const { equal, onMix } = counts.weightsOf(key);
  const others = ranked.quantileOfOthers(key, equal);
  const expected = n === 0 ? NaN : ranked.quantileOfOthers(key, onMix);
  const { below, above } = n === 0 ? { below: -1, above: -1 } : ranksAround(n, q);
  const value = quantileBetween(n, q, own[below], own[above]);
  const shares = new Comparison(ranked.sumsBelow(key, expected), strata, 0, OF_METRICS).of(0);
  return { value, others, expected, difference: value - expected, own, shares };
}

/** @param shares the same as those of the quantile, judged */
export function quantileEntry(
  { value, others, expected, difference, own }: ComparedQuantile,
  shares: Judged,
  better: Better,
): Entry {
  const { length: n } = own;
  // The more of a key's values lie below, the lower its quantile is.
  const entry = entryOf({ ...shares, aboveEverybody: -shares.aboveEverybody }, better);
  const half = shares.variance > 0 ? quantile975(shares.df) * Math.sqrt(shares.variance) : NaN;
  // The values at which the shares would differ just so much; there may be none.
  const low = own[Math.ceil(n * (shares.expected - half)) - 1] ?? NaN;
  const high = own[Math.floor(n * (shares.expected + half))] ?? NaN;
  const agree = Math.sign(difference) === -Math.sign(shares.difference);
  return {
    ...entry,
    value,
    others,
    expected,
    difference,
    low: Math.min(low - expected, difference),
    high: Math.max(high - expected, difference),
    pValue: agree || Number.isNaN(entry.pValue) ? entry.pValue : 1,
  };
}
