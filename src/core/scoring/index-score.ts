/** The index of a value, by the cut values of its behaviour. */

import type { Cuts } from '../model/baseline.js';
import { CODE_NOT_RATED } from './index-codes.js';

/** The index code of a value; NaN is missing. */
export function codeOf(g: number, [c4, cNeutral, c6, c10]: Cuts): number {
  if (c4 === null || g !== g) return CODE_NOT_RATED;
  const reaches = (cut: number | null) => (cut !== null && g >= cut ? 1 : 0);
  return 1 + reaches(c4) + reaches(cNeutral) + reaches(c6) + reaches(c10);
}

/** Writes the index codes of the rows from `from` up to `to`; a raw value that is NaN is missing. */
export function scoreRows(
  raw: Float64Array,
  sign: number,
  cuts: Cuts,
  codes: Uint8Array,
  from: number,
  to: number,
): void {
  const [c4, cNeutral, c6, c10] = cuts.map((cut) => cut ?? Infinity) as [number, number, number, number];
  // Without any cut value there is nothing to score by: the behaviour stays not rated.
  const least = c4 === Infinity ? 0 : 1;
  for (let row = from; row < to; row++) {
    const g = sign * raw[row];
    const reached = +(g >= c4) + +(g >= cNeutral) + +(g >= c6) + +(g >= c10);
    codes[row] = g === g ? least + reached : CODE_NOT_RATED;
  }
}

/** Writes the index codes of some rows. */
export function scoreList(
  raw: Float64Array,
  sign: number,
  cuts: Cuts,
  codes: Uint8Array,
  rows: ArrayLike<number>,
): void {
  for (let i = 0; i < rows.length; i++) codes[rows[i]] = codeOf(sign * raw[rows[i]], cuts);
}
