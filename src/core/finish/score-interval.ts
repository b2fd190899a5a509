/**
 * How sure a percent is. The standard deviation is steadied by four pseudo-observations of 28 points, the deviation
 * that percentile indexes have by construction: s*² = (4·28² + (n−1)·s²) / (n+3), s² the sample variance of index × 10.
 * The 95 % interval is percent ± t(0.975, n+3) · s* / √n, clipped to 0–100.
 */

import type { Interval } from '../statistics/interval.js';
import { quantile975 } from '../statistics/student-t.js';
import { percentOf, type Total } from '../scoring/tally.js';

const PRIOR_WEIGHT = 4;
const PRIOR_DEVIATION = 28;

/** s*², in squared points. NaN where nothing was scored. */
export function steadiedVariance({ scored: n, earned, squares }: Total): number {
  if (n === 0) return NaN;
  // (n−1)·s² in index units is Σx² − (Σx)²/n; one index unit is 10 points.
  const scatter = (100 * (n * squares - earned * earned)) / n;
  return (PRIOR_WEIGHT * PRIOR_DEVIATION ** 2 + scatter) / (n + PRIOR_WEIGHT - 1);
}

/** Degrees of freedom of the steadied variance. */
export function degreesOfFreedom(n: number): number {
  return n - 1 + PRIOR_WEIGHT;
}

/** The 95 % interval of a percent, in points; both ends NaN where nothing was scored. */
export function scoreInterval(total: Total): Interval {
  const n = total.scored;
  if (n === 0) return { low: NaN, high: NaN };
  const percent = percentOf(total);
  const half = quantile975(degreesOfFreedom(n)) * Math.sqrt(steadiedVariance(total) / n);
  return { low: Math.max(0, percent - half), high: Math.min(100, percent + half) };
}
