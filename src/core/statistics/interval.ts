/** A span of plausible values. A file of its own, so that everything that is uncertain can name its interval. */

/** A 95 % interval, in the unit of its estimate. Both ends are NaN where nothing can be said. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const UNKNOWN: Interval = { low: NaN, high: NaN };
