/**
 * Sums over interactions that an average and its variance are made of: each has q observations that come to e. Of scores the
 * observations are the scored indexes, and e their points of a hundred each.
 */

import { CODES } from '../../scoring/index-codes.js';
import { cellWidth, MOMENTS, OVERALL, type ScoreCounts } from '../scores/score-counts.js';

/** Places in the six sums of a cell: interactions with an observation, Σe, Σq, Σe², Σe·q, Σq². */
export const SUM_N = 0;
export const SUM_E = 1;
export const SUM_Q = 2;
/** These three follow each other, as the moments of a cell do. */
export const SUM_EE = 3;
export const SUM_EQ = 4;
export const SUM_QQ = 5;
export const SUMS = 6;

/** An index of 10 is a hundred points. */
const POINTS = 10;

/**
 * The sums of each cell for one column: a behaviour, or the overall satisfaction, which comes after them.
 *
 * @param pooled 1 for the behaviours that make up the overall satisfaction
 */
export function evidenceSums(source: ScoreCounts, column: number, pooled: Uint8Array): Float64Array {
  const { cells, behaviors, counts, moments } = source;
  const width = cellWidth(behaviors);
  const sums = new Float64Array(cells * SUMS);
  for (let cell = 0; cell < cells; cell++) {
    const [start, at] = [cell * width, cell * SUMS];
    if (column < behaviors) {
      addCodes(sums, at, counts, start + column * CODES);
      sums[at + SUM_N] = sums[at + SUM_Q];
      sums[at + SUM_EQ] = sums[at + SUM_E];
      sums[at + SUM_QQ] = sums[at + SUM_Q];
    } else {
      for (let k = 0; k < behaviors; k++) if (pooled[k] === 1) addCodes(sums, at, counts, start + k * CODES);
      sums[at + SUM_N] = counts[start + behaviors * CODES + OVERALL];
      for (let i = 0; i < MOMENTS; i++) sums[at + SUM_EE + i] = moments[cell * MOMENTS + i];
    }
    sums[at + SUM_E] *= POINTS;
    sums[at + SUM_EQ] *= POINTS;
    sums[at + SUM_EE] *= POINTS * POINTS;
  }
  return sums;
}

function addCodes(sums: Float64Array, at: number, counts: Uint32Array, place: number): void {
  const [zero, four, six, ten] = [counts[place + 1], counts[place + 2], counts[place + 4], counts[place + 5]];
  sums[at + SUM_E] += 4 * four + 6 * six + 10 * ten;
  sums[at + SUM_Q] += zero + four + six + ten;
  sums[at + SUM_EE] += 16 * four + 36 * six + 100 * ten;
}

/** The average of some sums; NaN where there is no observation. */
export function averageAt(sums: Float64Array, at: number): number {
  return sums[at + SUM_Q] === 0 ? NaN : sums[at + SUM_E] / sums[at + SUM_Q];
}
