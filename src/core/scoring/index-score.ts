/**
 * Index scores: 10, 6, N/A, 4 or 0 for one interaction and one behaviour, by the percentile of its value in the
 * reference population.
 */

/** N/A: between the 35th and the 65th percentile. */
export const INDEX_NEUTRAL = -1;
/** No raw value, or not scored at all. */
export const INDEX_NOT_RATED = -2;

export type IndexScore = 10 | 6 | 4 | 0 | typeof INDEX_NEUTRAL | typeof INDEX_NOT_RATED;

/** How an index is stored, one byte: 0 not rated, then 1 + the number of cut values reached. */
export const CODE_NOT_RATED = 0;
export const CODE_NEUTRAL = 3;
export const CODES = 6;

/** The index of each stored code. */
export const INDEX_OF_CODE: readonly IndexScore[] = [INDEX_NOT_RATED, 0, 4, INDEX_NEUTRAL, 6, 10];

/** The least g of the bands 4, N/A, 6 and 10; `null` where no value reaches the band. */
export type Cuts = readonly [number | null, number | null, number | null, number | null];

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
