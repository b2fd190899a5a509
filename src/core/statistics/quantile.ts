/** Quantiles of values, and how sure they are. */

import { valueOfRank } from './rank.js';
import type { Interval } from './interval.js';
import { betaI } from './beta.js';

/**
 * The quantile by linear interpolation between the closest ranks, h = (n − 1)·q; NaN of no values. Reorders the values.
 *
 * @param q 0 to 1
 */
export function quantileOf(values: Float64Array, q: number): number {
  const n = values.length;
  if (n === 0) return NaN;
  const h = (n - 1) * q;
  const below = Math.floor(h);
  const low = valueOfRank(values, below);
  if (h === below) return low;
  const high = valueOfRank(values, below + 1);
  return low + (high - low) * (h - below);
}

/**
 * The 95 % interval of a quantile, whatever the distribution: the values of two ranks between which the quantile lies as
 * surely as a binomial count lies between them. NaN on a side where there are too few values to tell.
 */
export function quantileInterval(values: Float64Array, q: number): Interval {
  const n = values.length;
  // Ranks from 1: fewer than `low` values are below the quantile in at most 2.5 % of samples.
  const low = lastRank(n, (rank) => atMost(rank - 1, n, q) <= TAIL);
  const high = lastRank(n, (rank) => 1 - atMost(rank - 1, n, q) > TAIL) + 1;
  return {
    low: low === 0 ? NaN : valueOfRank(values, low - 1),
    high: high > n ? NaN : valueOfRank(values, high - 1),
  };
}

const TAIL = 0.025;

/** The last of the ranks 1 … n of which something is true that is true up to some rank; 0: of none. */
function lastRank(n: number, holds: (rank: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The probability that of n trials at most `count` succeed, each with probability `p`. */
function atMost(count: number, n: number, p: number): number {
  if (count < 0) return 0;
  if (count >= n) return 1;
  return betaI(1 - p, n - count, count + 1);
}
