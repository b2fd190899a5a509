/** Quantiles of values, and how sure they are. */

import { valueOfRank } from './rank.js';
import { betaI } from './beta.js';

/** Ranks of sorted values, counted from 0; −1 for one that there is not. */
interface QuantileRanks {
  /** The ranks that the quantile lies at or between. */
  readonly below: number;
  readonly above: number;
  /** The ranks of the ends of its interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * The ranks that a quantile of n values and its 95 % interval are made of. The quantile lies at h = (n − 1)·q. The
 * interval, whatever the distribution, is between two ranks between which the quantile lies as surely as a binomial count
 * lies between them. With a design effect (Woodruff) n values, and the ranks of them, are worth as many fewer.
 *
 * @param q 0 to 1
 * @param design how many values are worth one; at least 1
 */
export function quantileRanks(n: number, q: number, design = 1): QuantileRanks {
  if (n === 0) return { below: -1, above: -1, low: -1, high: -1 };
  const worth = n / design;
  // Ranks from 1: fewer than `low` values are below the quantile in at most 2.5 % of samples.
  const half = Z * design * Math.sqrt(worth * q * (1 - q));
  const low = lastRank(n, n * q - half, (rank) => atMost((rank - 1) / design, worth, q) <= TAIL);
  const high = lastRank(n, n * q + half, (rank) => 1 - atMost(rank / design - 1, worth, q) > TAIL) + 1;
  return { ...ranksAround(n, q), low: low - 1, high: high > n ? -1 : high - 1 };
}

/** The ranks that a quantile of n values lies at or between; n is at least 1. */
export function ranksAround(n: number, q: number): Pick<QuantileRanks, 'below' | 'above'> {
  const h = (n - 1) * q;
  const below = Math.floor(h);
  return { below, above: h === below ? -1 : below + 1 };
}

/** The quantile by linear interpolation between the values of two ranks; NaN of no values. */
export function quantileBetween(n: number, q: number, below: number, above: number): number {
  if (n === 0) return NaN;
  const h = (n - 1) * q;
  return h === Math.floor(h) ? below : below + (above - below) * (h - Math.floor(h));
}

/** The quantile of values; NaN of none. Reorders them. */
export function quantileOf(values: Float64Array, q: number): number {
  const n = values.length;
  if (n === 0) return NaN;
  const { below, above } = ranksAround(n, q);
  return quantileBetween(n, q, valueOfRank(values, below), above < 0 ? NaN : valueOfRank(values, above));
}

const TAIL = 0.025;
/** Where the normal distribution has this tail. */
const Z = 1.96;

/**
 * The last of the ranks 1 … n of which something is true that is true up to some rank; 0: of none.
 *
 * @param near where it is expected: looked at first, then ever further away
 */
function lastRank(n: number, near: number, holds: (rank: number) => boolean): number {
  let low = 0;
  let high = n;
  const start = Math.min(Math.max(Math.round(near), 1), n);
  const up = holds(start);
  if (up) low = start;
  else high = start - 1;
  for (let step = 1; low < high; step *= 4) {
    const rank = up ? start + step : start - step;
    if (rank <= low || rank > high) break;
    if (holds(rank)) low = rank;
    else high = rank - 1;
    if (up !== low >= rank) break;
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The probability that of n trials at most `count` succeed, each with probability `p`; between whole numbers, too. */
function atMost(count: number, n: number, p: number): number {
  if (count <= -1) return 0;
  if (count >= n) return 1;
  return betaI(1 - p, n - count, count + 1);
}
