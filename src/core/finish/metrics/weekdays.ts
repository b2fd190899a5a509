/**
 * Two spans as if they had the same weekdays. A span with more weekends than the other is slower for that reason alone. So where
 * they differ, days are weighted: of a weekday with a days in one span and b in the other, one of the first weighs 2b / (a + b),
 * and one of the second 2a / (a + b), as in Mantel and Haenszel's ratio of counts. A weekday of one span only weighs nothing.
 */

import type { CountedDays, DaySeries } from './day-series.js';
import type { MeanMoments } from './mean-certainty.js';
import type { Rate } from './rate-certainty.js';

const WEEK = 7;

/** What a day of each weekday weighs, from that of day 0 (1970-01-01) on. */
export type WeekdayWeights = Float64Array;

/** Of one bin of the current span and of the span before; `null` where both have the same weekdays. */
export function weekdayWeights(
  current: CountedDays,
  previous: CountedDays,
  bin: number,
): readonly [WeekdayWeights, WeekdayWeights] | null {
  const [a, b] = [daysOfWeek(current, bin), daysOfWeek(previous, bin)];
  const ofCurrent = a.map((count, w) => (count > 0 ? (2 * b[w]) / (count + b[w]) : 0));
  const ofPrevious = b.map((count, w) => (count > 0 ? (2 * a[w]) / (count + a[w]) : 0));
  return a.every((count, w) => count === b[w]) ? null : [ofCurrent, ofPrevious];
}

function daysOfWeek({ first, chosen, bounds }: CountedDays, bin: number): Float64Array {
  const days = new Float64Array(WEEK);
  for (let d = bounds[bin]; d < bounds[bin + 1]; d++) days[(first + d) % WEEK] += chosen[d];
  return days;
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

export function weighed({ first, n, sum }: DaySeries, weights: WeekdayWeights): WeighedDays {
  let [count, whole, squares, values] = [0, 0, 0, 0];
  for (let d = 0; d < n.length; d++) {
    const weight = weights[(first + d) % WEEK];
    if (weight === 0) continue;
    count += n[d];
    whole += weight * n[d];
    squares += weight * weight * n[d];
    values += weight * sum[d];
  }
  return { n: count, total: whole, worth: count === 0 ? 0 : (whole * whole) / squares, mean: values / whole };
}

/** A mean of weighted days, and what it rests on. As it is where days say nothing. */
export function weighedMean(moments: MeanMoments, weights: WeekdayWeights): MeanMoments {
  const { n, units, scatter, days } = moments;
  if (days === null) return moments;
  const { worth, mean } = weighed(days, weights);
  const share = worth / n;
  return { n: worth, units: share * units, mean, scatter: share * scatter, days: { ...days, weights } };
}

/** A rate of weighted days, and what it rests on. As it is where days say nothing. */
export function weighedRate(rate: Rate, weights: WeekdayWeights): Rate {
  if (rate.days === null) return rate;
  const { worth, mean } = weighed(rate.days, weights);
  return { ...rate, of: worth, part: worth === 0 ? 0 : mean * worth, days: { ...rate.days, weights } };
}
