/**
 * How sure a mean of durations is. Durations are skewed, so logarithms are compared: what changes is a ratio of
 * geometric means. What took less than a second counts as a second.
 */

import type { Interval } from '../scoring/interval.js';
import { quantile975 } from '../scoring/student-t.js';

/** Of the logarithms of durations: how many, their mean, and the sum of the squared distances from it. */
export interface LogMoments {
  readonly n: number;
  readonly mean: number;
  readonly scatter: number;
}

export function logOf(seconds: number): number {
  return Math.log(Math.max(1, seconds));
}

/** The 95 % interval of the geometric mean, seconds; NaN where there are fewer than two. */
export function geometricInterval({ n, mean, scatter }: LogMoments): Interval {
  if (n < 2) return { low: NaN, high: NaN };
  const half = quantile975(n - 1) * Math.sqrt(scatter / (n - 1) / n);
  return { low: Math.exp(mean - half), high: Math.exp(mean + half) };
}

/** Welch's 95 % interval of the ratio of two geometric means; NaN where one side has fewer than two. */
export function durationRatio(current: LogMoments, previous: LogMoments): Interval {
  if (current.n < 2 || previous.n < 2) return { low: NaN, high: NaN };
  const a = current.scatter / (current.n - 1) / current.n;
  const b = previous.scatter / (previous.n - 1) / previous.n;
  const difference = current.mean - previous.mean;
  if (a + b === 0) return { low: Math.exp(difference), high: Math.exp(difference) };
  const df = (a + b) ** 2 / (a ** 2 / (current.n - 1) + b ** 2 / (previous.n - 1));
  const half = quantile975(df) * Math.sqrt(a + b);
  return { low: Math.exp(difference - half), high: Math.exp(difference + half) };
}
