/** How much the averages of groups differ. */

import { squaresAround } from '../scores/score-interval.js';
import { averageAt, SUM_EE, SUM_N, SUM_Q, SUMS } from './evidence-sums.js';

/**
 * The variance between the averages of strata: what their squares around the common one have beyond what interactions that
 * scatter let expect (analysis of variance of unequal groups, Cochran 1939).
 */
export function spreadOf(sums: Float64Array, strata: readonly number[], common: number): number {
  let [interactions, within, between, total, totalSquares] = [0, 0, 0, 0, 0];
  for (const stratum of strata) {
    const at = stratum * SUMS;
    const [n, q, average] = [sums[at + SUM_N], sums[at + SUM_Q], averageAt(sums, at)];
    interactions += n;
    within += squaresAround(average, sums, at + SUM_EE);
    between += q * (average - common) ** 2;
    total += q;
    totalSquares += q * q;
  }
  const free = interactions - strata.length;
  const each = free > 0 ? within / free : 0;
  let scattered = 0;
  for (const stratum of strata) {
    const at = stratum * SUMS;
    const q = sums[at + SUM_Q];
    scattered += ((1 - q / total) * each * sums[at + SUM_N]) / q;
  }
  const weight = total - totalSquares / total;
  return weight > 0 ? Math.max(0, (between - scattered) / weight) : 0;
}
