/** How sure a count is: exact intervals of a Poisson count, and of the ratio of two. */

import { gammaQuantile } from '../statistics/gamma.js';
import { betaQuantile } from '../statistics/beta.js';
import type { Interval } from '../statistics/interval.js';

const TAIL = 0.025;

/** Intervals of counts that are kept: searching one takes long, and small counts come again and again. */
const KEPT = 2 ** 14;
const intervals: Interval[] = [];

/** The exact 95 % interval of a Poisson count (Garwood): what expected counts make it no surprise. */
export function countInterval(count: number): Interval {
  const known = intervals[count];
  if (known) return known;
  const low = count === 0 ? 0 : gammaQuantile(count, TAIL);
  const interval = { low, high: gammaQuantile(count + 1, 1 - TAIL) };
  if (count < KEPT) intervals[count] = interval;
  return interval;
}

/**
 * The exact 95 % interval of the ratio of two Poisson counts over spans of equal length. Given their sum, one of them is
 * binomial; Clopper and Pearson's interval of its share gives that of the ratio.
 */
export function countRatioInterval(current: number, previous: number): Interval {
  const n = current + previous;
  const low = current === 0 ? 0 : betaQuantile(current, previous + 1, TAIL);
  const high = previous === 0 ? 1 : betaQuantile(current + 1, previous, 1 - TAIL);
  return n === 0 ? { low: 0, high: Infinity } : { low: low / (1 - low), high: high / (1 - high) };
}
