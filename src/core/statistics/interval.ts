/** A span of plausible values. A file of its own, so that everything that is uncertain can name its interval. */

import { quantile975, twoSidedP } from './student-t.js';

/** A 95 % interval, in the unit of its estimate. Both ends are NaN where nothing can be said. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A 95 % interval of a change, and how likely one as large is where there is none. NaN where nothing can be said. */
export interface ChangeInterval extends Interval {
  /** Two-sided. Below 0.05 where the interval leaves out no change. */
  readonly pValue: number;
}

export const UNKNOWN: ChangeInterval = { low: NaN, high: NaN, pValue: NaN };

/** The t interval of a difference from 0, and its p-value. */
export function differenceInterval(difference: number, error: number, freedom: number): ChangeInterval {
  const half = quantile975(freedom) * error;
  const pValue = difference === 0 ? 1 : twoSidedP(difference / error, freedom);
  return { low: difference - half, high: difference + half, pValue };
}

/** What of an interval lies between two numbers. */
export function within<I extends Interval>(interval: I, least: number, most: number): I {
  return { ...interval, low: Math.max(least, interval.low), high: Math.min(most, interval.high) };
}

/** The wider one of two intervals of one estimate, and the greater p-value. */
export function wider(a: ChangeInterval, b: ChangeInterval): ChangeInterval {
  const { low, high } = b.high - b.low > a.high - a.low ? b : a;
  return { low, high, pValue: Math.max(a.pValue, b.pValue) };
}
