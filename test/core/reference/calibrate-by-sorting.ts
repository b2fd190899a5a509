/**
 * Slow reference: the whole column sorted. From all values of a behaviour in the reference population to its four cut values.
 *
 * Place of a value g among n: p = (rank − ½) / n, ranks counted from the lowest. Equal values share their middle rank
 * for a positive behaviour, their best rank for a negative one. p > 0.90 → 10; p > 0.65 → 6; p ≥ 0.35 → N/A;
 * p ≥ 0.10 → 4; else 0. Compared as whole numbers, 20·n·p against 18n, 13n, 7n and 2n.
 */

import type { Cuts } from '../../../src/core/model/baseline.js';

function goodness(raw: number, negative: boolean): number {
  return (negative ? -raw : raw) + 0;
}

export interface Calibration {
  readonly cuts: Cuts;
  /** How many values the cuts rest on. */
  readonly values: number;
}

/** `raw`: NaN is missing. `counts[row]` is 0 for rows outside the population. */
export function calibrate(raw: Float64Array, inPopulation: Uint8Array, negative: boolean): Calibration {
  const sorted = sortedGoodness(raw, inPopulation, negative);
  const n = sorted.length;
  const cuts: [number | null, number | null, number | null, number | null] = [null, null, null, null];
  for (let below = 0; below < n;) {
    const g = sorted[below];
    let upTo = below + 1;
    while (upTo < n && sorted[upTo] === g) upTo++;
    const twiceNP = negative ? 2 * upTo - 1 : below + upTo;
    const scaled = 10 * twiceNP;
    if (scaled >= 2 * n) cuts[0] ??= g;
    if (scaled >= 7 * n) cuts[1] ??= g;
    if (scaled > 13 * n) cuts[2] ??= g;
    if (scaled > 18 * n) cuts[3] ??= g;
    below = upTo;
  }
  return { cuts, values: n };
}

function sortedGoodness(raw: Float64Array, inPopulation: Uint8Array, negative: boolean): Float64Array {
  const values = new Float64Array(raw.length);
  let n = 0;
  for (let i = 0; i < raw.length; i++) {
    const value = raw[i];
    if (inPopulation[i] === 1 && value === value) values[n++] = goodness(value, negative);
  }
  return values.subarray(0, n).sort();
}
