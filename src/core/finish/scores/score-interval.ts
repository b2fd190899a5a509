/**
 * How sure a percent is. The unit of evidence is the interaction: n of them have a scored index. The standard deviation is
 * steadied by four pseudo-observations of 28 points, the deviation that percentile indexes have by construction:
 * s*² = (4·28² + (n−1)·s²) / (n+3), s² the sample variance. The 95 % interval is percent ± t(0.975, n+3) · s* / √n,
 * clipped to 0–100.
 */

import { quantile975 } from '../../statistics/student-t.js';
import type { Interval } from '../../statistics/interval.js';

const PRIOR_WEIGHT = 4;
/** In points. */
export const PRIOR_DEVIATION = 28;

/** A percent and what it rests on. */
export interface Evidence {
  /** 0 to 100; NaN where nothing was scored. */
  readonly percent: number;
  /** Interactions with a scored index. */
  readonly n: number;
  /** (n−1)·s², in squared points: how far the interactions are from the percent. */
  readonly scatter: number;
}

/**
 * Σ(e − average · q)² over some interactions: how far they are from an average, squared.
 *
 * @param moments Σe², Σe·q and Σq², from `at` on
 */
export function squaresAround(average: number, moments: Float64Array, at: number): number {
  const squares = moments[at] - 2 * average * moments[at + 1] + average * average * moments[at + 2];
  // Rounding must not make it negative.
  return Math.max(0, squares);
}

/**
 * s*², in squared points. NaN where nothing was scored.
 *
 * @param prior the variance that it is steadied by
 */
export function steadiedVariance(
  { n, scatter }: Pick<Evidence, 'n' | 'scatter'>,
  prior: number = PRIOR_DEVIATION ** 2,
): number {
  return n === 0 ? NaN : (PRIOR_WEIGHT * prior + scatter) / (n + PRIOR_WEIGHT - 1);
}

/** Degrees of freedom of the steadied variance. */
export function degreesOfFreedom(n: number): number {
  return n - 1 + PRIOR_WEIGHT;
}

/** The 95 % interval of a percent, in points; both ends NaN where nothing was scored. */
export function scoreInterval(evidence: Evidence): Interval {
  const { percent, n } = evidence;
  if (n === 0) return { low: NaN, high: NaN };
  const half = quantile975(degreesOfFreedom(n)) * Math.sqrt(steadiedVariance(evidence) / n);
  return { low: Math.max(0, percent - half), high: Math.min(100, percent + half) };
}
