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

/** Whether a row is scored, one byte a row: rows with an exclusion are not. */
export const ROW_EXCLUDED = 0;
export const ROW_SCORABLE = 1;

export function isScorable(state: number): boolean {
  return state === ROW_SCORABLE;
}
