/** What scoring knows of a row, in one byte. */

/** Not excluded. */
const SCORABLE = 1;
/** At least one behaviour of the overall satisfaction is 10, 6, 4 or 0. */
const COUNTS_OVERALL = 2;

export const ROW_EXCLUDED = 0;
export const ROW_SCORABLE = SCORABLE;

/** Of four rows in a word, one bit each. */
const ALL = 0x01010101;

/** By index code: whether it is a scored one, 10, 6, 4 or 0. */
const SCORED_CODES = 0b110110;

export function isScorable(state: number): boolean {
  return (state & SCORABLE) !== 0;
}

/** 1 where the row counts in the overall satisfaction, else 0. */
export function countsOverall(state: number): number {
  return state >> 1;
}

/**
 * Writes for the rows from `from` up to `to` whether they count in the overall satisfaction. All columns start with
 * their buffers.
 */
export function markOverall(rowState: Uint8Array, pooled: readonly Uint8Array[], from: number, to: number): void {
  // Four rows at a time, each a byte of a word; the rows before and after whole words one by one.
  const start = Math.ceil(from / 4) * 4;
  const end = Math.floor(to / 4) * 4;
  if (start >= end) {
    markRows(rowState, pooled, from, to);
    return;
  }
  const words = new Int32Array((end - start) / 4);
  for (const codes of pooled) addScored(words, new Int32Array(codes.buffer, start, words.length));
  const states = new Int32Array(rowState.buffer, start, words.length);
  for (let i = 0; i < words.length; i++) states[i] = (states[i] & ALL) | ((words[i] & states[i]) << 1);
  markRows(rowState, pooled, from, start);
  markRows(rowState, pooled, end, to);
}

function markRows(rowState: Uint8Array, pooled: readonly Uint8Array[], from: number, to: number): void {
  for (let row = from; row < to; row++) {
    const scored = pooled.some((codes) => ((SCORED_CODES >> codes[row]) & 1) === 1);
    const scorable = rowState[row] & SCORABLE;
    rowState[row] = scorable | (scored ? scorable * COUNTS_OVERALL : 0);
  }
}

/** Of a code below 6, whether it is a scored one: bits 0 and 1 differ, or bit 2 is set. */
function addScored(words: Int32Array, codes: Int32Array): void {
  for (let i = 0; i < words.length; i++) {
    // Most rows have a scored index among the first few behaviours.
    if (words[i] === ALL) continue;
    const code = codes[i];
    words[i] |= ((code ^ (code >>> 1)) | (code >>> 2)) & ALL;
  }
}
