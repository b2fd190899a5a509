/**
 * How sure a rate is: Wilson's interval, and Newcombe's of the difference of two, which is made of it. Where conversations
 * or days go together, with as many observations as they are worth: n over the design effect (Korn and Graubard). Where days
 * differ more than their conversations do, the interval by days counts: the wider one of the two.
 */

import { UNKNOWN, wider, type ChangeInterval, type Interval } from '../../statistics/interval.js';
import { quantile975, twoSidedP } from '../../statistics/student-t.js';
import { dayEffect, type DailyAverage } from './day-effect.js';
import type { DaySeries } from './day-series.js';
import { weighed, type WeekdayWeights } from './weekdays.js';

/** A rate: so many of so many; of weighted days as many as they are worth. */
export interface Rate {
  readonly part: number;
  readonly of: number;
  /** How much more its variance is than that of as many independent conversations; at least 1. */
  readonly design: number;
  /** The `sum` of a day is its part; `null` where days say nothing. */
  readonly days: DaySeries | null;
}

/** The 95 % interval of a rate, 0 to 1; both ends NaN where there is nothing to take a part of. */
export function rateInterval(rate: Rate): Interval {
  if (rate.of === 0) return UNKNOWN;
  const byUnit = wilson(rate, 1, quantile975(Infinity));
  const effect = rate.days && dayEffect([dailyOf(rate, rate.days)]);
  if (!effect) return byUnit;
  const byDay = wilson(rate, Math.max(1, effect.factor), quantile975(effect.freedom));
  return byDay.high - byDay.low > byUnit.high - byUnit.low ? byDay : byUnit;
}

/** The 95 % interval of current − previous. NaN where there are too few days. */
export function rateDifference(current: Rate, previous: Rate): ChangeInterval {
  if (current.of === 0 || previous.of === 0) return UNKNOWN;
  const byUnit = newcombe(current, previous, 1, Infinity);
  if (!current.days || !previous.days) return byUnit;
  const effect = dayEffect([dailyOf(current, current.days), dailyOf(previous, previous.days)]);
  return effect ? wider(byUnit, newcombe(current, previous, Math.max(1, effect.factor), effect.freedom)) : UNKNOWN;
}

function dailyOf({ part, of: n, design }: Rate, days: DaySeries): DailyAverage {
  const mean = part / n;
  return { days, mean, variance: design * mean * (1 - mean) };
}

function wilson({ part, of, design }: Rate, factor: number, z: number): Interval {
  const n = of / design / factor;
  const p = part / of;
  const square = z * z;
  const centre = p + square / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  // At the ends the interval is known to reach them; rounding must not keep it away.
  return {
    low: part === 0 ? 0 : (centre - half) / scale,
    high: part === of ? 1 : (centre + half) / scale,
  };
}

function newcombe(current: Rate, previous: Rate, factor: number, freedom: number): ChangeInterval {
  const [p, q] = [current.part / current.of, previous.part / previous.of];
  /** How far the interval reaches below and above the difference. */
  const reach = (z: number) => {
    const [a, b] = [wilson(current, factor, z), wilson(previous, factor, z)];
    return { below: Math.hypot(p - a.low, b.high - q), above: Math.hypot(a.high - p, q - b.low) };
  };
  const { below, above } = reach(quantile975(freedom));
  return { low: p - q - below, high: p - q + above, pValue: pValueOf(p - q, reach, freedom) };
}

/** By the quantile with which an end of the interval is 0. The reach grows nearly in proportion to it. */
function pValueOf(difference: number, reach: (z: number) => { below: number; above: number }, freedom: number): number {
  if (difference === 0) return 1;
  let z = 1;
  for (let step = 0; step < 100; step++) {
    const { below, above } = reach(z);
    const next = (z * Math.abs(difference)) / (difference > 0 ? below : above);
    if (Math.abs(next - z) <= 1e-12 * z) break;
    z = next;
  }
  return twoSidedP(z, freedom);
}

/** A rate of weighted days, and what it rests on. As it is where days say nothing. */
export function weighedRate(rate: Rate, weights: WeekdayWeights): Rate {
  if (rate.days === null) return rate;
  const { worth, mean } = weighed(rate.days, weights);
  return { ...rate, of: worth, part: worth === 0 ? 0 : mean * worth, days: { ...rate.days, weights } };
}
