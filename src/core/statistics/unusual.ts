/** Conversations far outside what is usual on their channel. */

import { quantileOf } from './quantile.js';

/** A channel with fewer values has no usual. */
const LEAST_USUAL = 20;
/** How many deviations are too many; a median absolute deviation times 1.4826 estimates a standard deviation. */
const LIMIT = 3.5;
const SCALE = 1.4826;

interface Usual {
  readonly low: number;
  readonly high: number;
}

/** Median ± 3.5 × 1.4826 × MAD; `null` of too few values, or where half of them are the same. Reorders the values. */
function usualOf(values: Float64Array): Usual | null {
  if (values.length < LEAST_USUAL) return null;
  const median = quantileOf(values, 0.5);
  const deviation = quantileOf(
    values.map((value) => Math.abs(value - median)),
    0.5,
  );
  if (deviation === 0) return null;
  const reach = LIMIT * SCALE * deviation;
  return { low: median - reach, high: median + reach };
}

/** −1 for a value below what is usual, 1 above, 0 within; by row, NaN where there is no value. */
export function unusual(values: Float64Array, groups: ArrayLike<number>): Int8Array {
  const byGroup = new Map<number, number[]>();
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const list = byGroup.get(groups[row]);
    if (list) list.push(value);
    else byGroup.set(groups[row], [value]);
  });
  const usual = new Map([...byGroup].map(([group, list]) => [group, usualOf(Float64Array.from(list))]));
  return Int8Array.from(values, (value, row) => {
    const range = usual.get(groups[row]);
    if (!range || Number.isNaN(value)) return 0;
    return value < range.low ? -1 : value > range.high ? 1 : 0;
  });
}
