/**
 * How sure a quantile and its change are. Woodruff: the share of values below a quantile is as uncertain as a rate whose
 * variance has the design effect of conversations, or of days where that makes a wider interval.
 */

import { UNKNOWN, type ChangeInterval, type Interval } from '../../statistics/interval.js';
import { quantile975, twoSidedP } from '../../statistics/student-t.js';
import { dayEffect } from './day-effect.js';
import type { DaySeries } from './day-series.js';
import { weighed } from './weekdays.js';

/** How the values of a cell lie around their quantile: those below it count 1, those equal to it ½, others 0. */
export interface ShareBelow {
  readonly n: number;
  /** Conversations, or what else is a unit of evidence. */
  readonly units: number;
  /** The mean of what they count. */
  readonly mean: number;
  /** The sum of the squared distances from the mean, and the sum, over units, of their squared sums. */
  readonly squares: number;
  readonly scatter: number;
  /** `null` where days say nothing. */
  readonly days: DaySeries | null;
}

/**
 * How many values are worth one independent value, for the ranks of an interval of 95 %: at least 1, times (t/z)² for the
 * days where these decide, and more where days are weighted. With the degrees of freedom: NaN where there are too few days to
 * compare.
 */
export function quantileDesign({ n, units, mean, squares, scatter, days }: ShareBelow): {
  readonly design: number;
  readonly freedom: number;
} {
  const grouped = units < n;
  const several = squares === 0 ? n / units : (scatter * units * (n - 1)) / (units - 1) / (squares * n);
  const design = grouped ? Math.max(1, units < 2 ? n : several) : 1;
  if (days === null) return { design, freedom: Infinity };
  const own = days.weights && weighed(days, days.weights);
  const weighted = own ? (design * own.n) / own.worth : design;
  const effect = dayEffect([{ days, mean: own?.mean ?? mean, variance: (design * squares) / (n - 1) }]);
  if (effect === null) return { design: weighted, freedom: NaN };
  const widened = effect.factor * (quantile975(effect.freedom) / quantile975(Infinity)) ** 2;
  return widened > 1
    ? { design: weighted * widened, freedom: effect.freedom }
    : { design: weighted, freedom: Infinity };
}

/** A quantile with its 95 % interval. */
export interface SureQuantile {
  readonly value: number;
  readonly interval: Interval;
  /** Degrees of freedom of the interval. */
  readonly freedom: number;
}

/**
 * The 95 % interval of current − previous, from the intervals of both (MOVER, Zou and Donner). NaN where an end that it is
 * made of is, or where there are too few days.
 *
 * @param scale what the difference is taken on
 */
export function quantileDifference(
  current: SureQuantile,
  previous: SureQuantile,
  scale: (value: number) => number,
): ChangeInterval {
  const reach = ({ value, interval: { low, high } }: SureQuantile) => ({
    at: scale(value),
    below: scale(value) - scale(low),
    above: scale(high) - scale(value),
  });
  const [a, b] = [reach(current), reach(previous)];
  const difference = a.at - b.at;
  const low = difference - Math.hypot(a.below, b.above);
  const high = difference + Math.hypot(a.above, b.below);
  if (Number.isNaN(high - low + current.freedom + previous.freedom)) return UNKNOWN;
  if (difference === 0) return { low, high, pValue: 1 };
  const [u, v] = difference > 0 ? [a.below, b.above] : [a.above, b.below];
  if (u === 0 && v === 0) return { low, high, pValue: 0 };
  // Welch and Satterthwaite, of the two halves.
  const freedom = (u ** 2 + v ** 2) ** 2 / (u ** 4 / current.freedom + v ** 4 / previous.freedom);
  return { low, high, pValue: twoSidedP((quantile975(freedom) * Math.abs(difference)) / Math.hypot(u, v), freedom) };
}
