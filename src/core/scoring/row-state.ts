/** What scoring knows of a row, in one byte. */

/** Not excluded. */
const SCORABLE = 1;
/** At least one behaviour of the overall satisfaction is 10, 6, 4 or 0. */
const COUNTS_OVERALL = 2;

export const ROW_EXCLUDED = 0;
export const ROW_SCORABLE = SCORABLE;

/** By index code: whether it is a scored one, 10, 6, 4 or 0. */
const SCORED_CODES = 0b110110;

export function isScorable(state: number): boolean {
  return (state & SCORABLE) !== 0;
}

/** 1 where the row counts in the overall satisfaction, else 0. */
export function countsOverall(state: number): number {
  return state === (SCORABLE | COUNTS_OVERALL) ? 1 : 0;
}

/** Writes for the rows from `from` up to `to` whether they count in the overall satisfaction. */
export function markOverall(rowState: Uint8Array, pooled: readonly Uint8Array[], from: number, to: number): void {
  for (let row = from; row < to; row++) rowState[row] &= SCORABLE;
  for (const codes of pooled) {
    for (let row = from; row < to; row++) rowState[row] |= ((SCORED_CODES >> codes[row]) & 1) * COUNTS_OVERALL;
  }
}
