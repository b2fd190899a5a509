/** From index scores to percents, bands, intervals and verdicts, for one list of index scores at a time. */

import type { Band } from '../../../src/core/scoring/band.js';
import type { Verdict } from '../../../src/core/engine/questions/scores.js';
import { quantile975, twoSidedP } from './student-t.js';

/** Indexes that are a number: what was scored. */
export type Scores = readonly number[];

export function sum(values: Scores): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function bandOf(scores: Scores): Band | null {
  if (scores.length === 0) return null;
  const earned = 1000 * sum(scores);
  const whole = 10 * scores.length;
  if (earned >= 905 * whole) return 'veryPositive';
  if (earned >= 705 * whole) return 'moderatelyPositive';
  if (earned >= 305 * whole) return 'neutral';
  if (earned >= 105 * whole) return 'moderatelyNegative';
  return 'veryNegative';
}

/** One division of two whole numbers, so that the nearest double to the true percent comes out. */
export function percentOf(scores: Scores): number {
  return scores.length === 0 ? NaN : (100 * sum(scores)) / (10 * scores.length);
}

/** The scored indexes of each interaction that has any. */
export type ByInteraction = readonly Scores[];

/**
 * s*²: the variance by interaction, steadied as if four more had a deviation of 28 points. With one index each it is that
 * of index × 10. With several, an interaction's are weighed by how many they are: z = (10·points − percent·indexes) / mean
 * number of indexes.
 */
export function steadiedVariance(interactions: ByInteraction): number {
  const n = interactions.length;
  const percent = percentOf(interactions.flat());
  const usual = interactions.flat().length / n;
  let squares = 0;
  for (const scores of interactions) squares += ((10 * sum(scores) - percent * scores.length) / usual) ** 2;
  return (4 * 28 ** 2 + squares) / (n + 3);
}

export function intervalOf(interactions: ByInteraction): {
  low: number;
  high: number;
  deviation: number;
  quantile: number;
} {
  const n = interactions.length;
  if (n === 0) return { low: NaN, high: NaN, deviation: NaN, quantile: NaN };
  const deviation = Math.sqrt(steadiedVariance(interactions));
  const quantile = quantile975(n + 3);
  const half = (quantile * deviation) / Math.sqrt(n);
  const percent = percentOf(interactions.flat());
  return { low: Math.max(0, percent - half), high: Math.min(100, percent + half), deviation, quantile };
}

export interface Change {
  change: number;
  low: number;
  high: number;
  pValue: number;
  verdict: Verdict;
}

/** Welch's interval of the difference. */
export function changeOf(before: ByInteraction, after: ByInteraction): Change {
  const [n1, n2] = [before.length, after.length];
  if (n1 === 0 || n2 === 0) return { change: NaN, low: NaN, high: NaN, pValue: NaN, verdict: 'tooFew' };
  const [v1, v2] = [steadiedVariance(before) / n1, steadiedVariance(after) / n2];
  const error = Math.sqrt(v1 + v2);
  const df = (v1 + v2) ** 2 / (v1 ** 2 / (n1 + 3) + v2 ** 2 / (n2 + 3));
  const change = percentOf(after.flat()) - percentOf(before.flat());
  const half = quantile975(df) * error;
  const [low, high] = [change - half, change + half];
  if (Math.min(n1, n2) < 20) return { change, low, high, pValue: NaN, verdict: 'tooFew' };
  const verdict = low > 0 ? 'improving' : high < 0 ? 'declining' : 'noClearChange';
  return { change, low, high, pValue: twoSidedP(change / error, df), verdict };
}

/** Benjamini–Hochberg: 1 for each p-value that stands at a false discovery rate of 0.05; NaN takes no part. */
export function clearOf(pValues: readonly number[]): number[] {
  const sorted = pValues.filter((p) => !Number.isNaN(p)).sort((a, b) => a - b);
  let limit = -1;
  sorted.forEach((p, i) => {
    if (p <= (0.05 * (i + 1)) / sorted.length) limit = p;
  });
  return pValues.map((p) => (p <= limit ? 1 : 0));
}
