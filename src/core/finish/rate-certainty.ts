/** How sure a rate is: Wilson's interval, and Newcombe's of the difference of two, which is made of it. */

import type { Interval } from '../statistics/interval.js';

const Z = 1.959963984540054;

/** A rate: so many of so many. */
interface Rate {
  readonly part: number;
  readonly of: number;
}

/** The 95 % interval of a rate, 0 to 1; both ends NaN where there is nothing to take a part of. */
export function rateInterval({ part, of: n }: Rate): Interval {
  if (n === 0) return { low: NaN, high: NaN };
  const p = part / n;
  const square = Z * Z;
  const centre = p + square / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  // At the ends the interval is known to reach them; rounding must not keep it away.
  return {
    low: part === 0 ? 0 : (centre - half) / scale,
    high: part === n ? 1 : (centre + half) / scale,
  };
}

/** The 95 % interval of current − previous. */
export function rateDifference(current: Rate, previous: Rate): Interval {
  const a = rateInterval(current);
  const b = rateInterval(previous);
  const [p, q] = [current.part / current.of, previous.part / previous.of];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}
