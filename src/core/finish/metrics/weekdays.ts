/**
 * Two spans as if they had the same weekdays. A span with more weekends than the other is slower for that reason alone. So where
 * they differ, days are weighted: of a weekday with a days in one span and b in the other, one of the first weighs 2b / (a + b),
 * and one of the second 2a / (a + b), as in Mantel and Haenszel's ratio of counts. A weekday of one span only weighs nothing.
 */

import type { CountedDays, DaySeries, SpanDays } from './day-series.js';

/** How many weekdays there are; that of day 0 (1970-01-01) is 0. */
export const WEEK = 7;

/** @param day days since 1970-01-01, below 0 before it */
export function weekdayOf(day: number): number {
  return ((day % WEEK) + WEEK) % WEEK;
}

/** How many days after `first` a weekday comes first. */
export function firstOfWeekday(weekday: number, first: number): number {
  return (weekday + WEEK - weekdayOf(first)) % WEEK;
}

/** What a day of each weekday weighs, from that of day 0 on. */
export type WeekdayWeights = Float64Array;

export const UNWEIGHTED: WeekdayWeights = new Float64Array(WEEK).fill(1);

/** Of one bin of the current span and of the span before; `null` where both have the same weekdays. */
export function weekdayWeights(
  current: CountedDays,
  previous: CountedDays,
  bin: number,
): readonly [WeekdayWeights, WeekdayWeights] | null {
  const [a, b] = [current.bins[bin].ofWeek, previous.bins[bin].ofWeek];
  return a.every((count, w) => count === b[w]) ? null : matchingWeights(a, b);
}

/**
 * Days that follow each other.
 *
 * @param chosen 1 for each that is selected
 */
export function spanDays(first: number, chosen: Uint8Array): SpanDays {
  return { first, chosen, ofWeek: daysOfWeek(first, chosen) };
}

function daysOfWeek(first: number, chosen: Uint8Array): Float64Array {
  const days = new Float64Array(WEEK);
  for (let d = 0; d < chosen.length; d++) days[weekdayOf(first + d)] += chosen[d];
  return days;
}

/** What days weigh in two spans, of which so many are of each weekday. */
export function matchingWeights(a: Float64Array, b: Float64Array): readonly [WeekdayWeights, WeekdayWeights] {
  const weights = (own: Float64Array, other: Float64Array) =>
    own.map((count, w) => (count > 0 ? (2 * other[w]) / (count + other[w]) : 0));
  return [weights(a, b), weights(b, a)];
}

/** Observations of a span whose days are weighted. */
export interface WeighedDays {
  /** How many weigh something. */
  readonly n: number;
  /** What they weigh together. */
  readonly total: number;
  /** How many of equal weight they are worth (Kish). */
  readonly worth: number;
  /** The weighted mean of their values; NaN of none. */
  readonly mean: number;
}

export function weighed({ span, n, sum, at }: DaySeries, weights: WeekdayWeights): WeighedDays {
  let [count, whole, squares, values] = [0, 0, 0, 0];
  const end = at + span.chosen.length;
  for (let w = 0; w < WEEK; w++) {
    const weight = weights[w];
    if (weight === 0) continue;
    for (let p = at + firstOfWeekday(w, span.first); p < end; p += WEEK) {
      count += n[p];
      whole += weight * n[p];
      squares += weight * weight * n[p];
      values += weight * sum[p];
    }
  }
  return { n: count, total: whole, worth: count === 0 ? 0 : (whole * whole) / squares, mean: values / whole };
}
