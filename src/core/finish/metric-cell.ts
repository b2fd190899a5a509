/** Observations counted in the cells of an answer, and each cell's value with how sure it is. */

import { UNKNOWN, type Interval } from '../statistics/interval.js';
import { momentsOf, type Moments } from '../statistics/moments.js';
import { quantileInterval, quantileOf } from '../statistics/quantile.js';
import { countInterval } from './count-certainty.js';
import type { Aggregate } from '../metrics/definition.js';
import type { MetricKind } from '../metrics/metric-kind.js';
import { logsOf } from './duration-certainty.js';
import { meanInterval } from './mean-certainty.js';
import { rateInterval } from './rate-certainty.js';

/** One cell: a key, a metric and a bin. */
export interface Cell {
  /** NaN: no data. */
  readonly value: number;
  readonly n: number;
  readonly part: number;
  readonly leftOut: number;
  /** How many of `n` rest on what was inferred; 0 where that was not asked. */
  readonly inferred?: number;
  readonly interval: Interval;
  /** Of the values or, of durations, of their logarithms: what changes are judged by. */
  readonly moments: Moments | null;
}

export const QUANTILES: Readonly<Partial<Record<Aggregate, number>>> = { median: 0.5, p90: 0.9 };

/** Of what the data does not tell of. */
export const NO_DATA: Cell = { value: NaN, n: 0, part: 0, leftOut: 0, interval: UNKNOWN, moments: null };

export function countCell(n: number, leftOut = 0): Cell {
  return { value: n, n, part: n, leftOut, interval: countInterval(n), moments: null };
}

export function sumCell(value: number, n: number, part = n): Cell {
  return { value: n === 0 ? NaN : value, n, part, leftOut: 0, interval: UNKNOWN, moments: null };
}

export function rateCell(part: number, n: number, leftOut = 0): Cell {
  const { low, high } = rateInterval({ part, of: n });
  return {
    value: n === 0 ? NaN : (100 * part) / n,
    n,
    part,
    leftOut,
    interval: { low: 100 * low, high: 100 * high },
    moments: null,
  };
}

/**
 * @param values of the cell, in the order of the observations; reordered
 * @param judged whether a change will be judged by it
 */
export function averageCell(
  values: Float64Array,
  aggregate: Aggregate,
  kind: MetricKind,
  leftOut: number,
  judged: boolean,
): Cell {
  const n = values.length;
  const q = QUANTILES[aggregate];
  const plain = q === undefined || kind !== 'duration' ? momentsOf(values) : null;
  const moments = judged && kind === 'duration' ? momentsOf(logsOf(values)) : plain;
  if (q !== undefined) {
    const value = quantileOf(values, q);
    return { value, n, part: n, leftOut, interval: quantileInterval(values, q), moments };
  }
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i];
  const { low, high } = meanInterval(plain!);
  const interval = { low: kind === 'duration' ? Math.max(0, low) : low, high };
  return { value: n === 0 ? NaN : sum / n, n, part: n, leftOut, interval, moments };
}
