/** How sure a mean of plain numbers is: the t interval, and Welch's of the difference of two. */

import { UNKNOWN, type Interval } from '../statistics/interval.js';
import { quantile975 } from '../statistics/student-t.js';

/** How many values, their mean, and the sum of the squared distances from it. */
export interface MeanMoments {
  readonly n: number;
  readonly mean: number;
  readonly scatter: number;
}

/** The 95 % interval of a mean; NaN where there are fewer than two values. */
export function meanInterval({ n, mean, scatter }: MeanMoments): Interval {
  if (n < 2) return UNKNOWN;
  const half = quantile975(n - 1) * Math.sqrt(scatter / (n - 1) / n);
  return { low: mean - half, high: mean + half };
}

/** Welch's 95 % interval of current − previous; NaN where one side has fewer than two values. */
export function meanDifference(current: MeanMoments, previous: MeanMoments): Interval {
  if (current.n < 2 || previous.n < 2) return UNKNOWN;
  const a = current.scatter / (current.n - 1) / current.n;
  const b = previous.scatter / (previous.n - 1) / previous.n;
  const difference = current.mean - previous.mean;
  if (a + b === 0) return { low: difference, high: difference };
  const df = (a + b) ** 2 / (a ** 2 / (current.n - 1) + b ** 2 / (previous.n - 1));
  const half = quantile975(df) * Math.sqrt(a + b);
  return { low: difference - half, high: difference + half };
}
