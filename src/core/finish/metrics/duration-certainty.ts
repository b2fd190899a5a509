/**
 * How sure a change of durations is. Durations are skewed, so logarithms are compared: what changes is a ratio of
 * geometric means. What took less than a second counts as a second.
 */

import type { ChangeInterval } from '../../statistics/interval.js';
import { meanDifference, type MeanMoments } from './mean-certainty.js';

export function logOf(seconds: number): number {
  return Math.log(Math.max(1, seconds));
}

export function logsOf(values: Float64Array, logs: Float64Array): Float64Array {
  for (let i = 0; i < logs.length; i++) logs[i] = logOf(values[i]);
  return logs;
}

/** The 95 % interval of the ratio of two geometric means, from the moments of the logarithms. */
export function durationRatio(current: MeanMoments, previous: MeanMoments): ChangeInterval {
  return ratioOf(meanDifference(current, previous));
}

/** From the interval of a difference of logarithms to that of the ratio. */
export function ratioOf({ low, high, pValue }: ChangeInterval): ChangeInterval {
  return { low: Math.exp(low), high: Math.exp(high), pValue };
}
