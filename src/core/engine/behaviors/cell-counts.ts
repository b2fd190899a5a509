/** Counting: how often each index code was given, per cell and behaviour. The inner loop of every score. */

import { MISSING, type Codes } from '../../columns/codes.js';
import { cellWidth, EXCLUDED, INTERACTIONS, OVERALL, type ScoreCounts } from '../../finish/score-counts.js';
import { CODES, isScorable, isScoredCode } from '../../scoring/index-codes.js';
import type { Scorebook } from '../../scoring/scorebook.js';

/** Counts that grow. */
export interface CellCounts extends ScoreCounts {
  /** Numbers of a cell. */
  readonly width: number;
  /** One cell more than `cells`: what belongs to none is counted there. */
  readonly counts: Uint32Array;
  /** Rows per code of the exclusion dictionary: of all cells, or, with `perCell`, of each. */
  readonly exclusions: Uint32Array;
  readonly exclusionCodes: number;
  readonly perCell: boolean;
}

export function emptyCells(cells: number, behaviors: number, exclusionCodes: number, perCell = false): CellCounts {
  const width = cellWidth(behaviors);
  return {
    cells,
    behaviors,
    width,
    counts: new Uint32Array((cells + 1) * width),
    exclusions: new Uint32Array(perCell ? (cells + 1) * exclusionCodes : exclusionCodes),
    exclusionCodes,
    perCell,
  };
}

/** Rows that are counted together: their places fit the fastest memory. */
export const BLOCK = 4096;

/**
 * Counts some rows.
 *
 * @param rows at most `BLOCK`
 * @param cells the cell of each of them; overwritten
 */
export function countBlock(
  target: CellCounts,
  { codes, rowState, pooled }: Scorebook,
  exclusions: Codes,
  rows: Uint32Array,
  cells: Uint32Array,
): void {
  const pool = codes.filter((_, k) => pooled[k] === 1);
  countStates(target, rowState, pool, exclusions, rows, cells);
  // Three behaviours at a time, so that a row's place is read a third as often.
  let k = 0;
  for (; k + 2 < codes.length; k += 3) {
    countThree(target.counts, codes[k], codes[k + 1], codes[k + 2], rows, cells, k * CODES);
  }
  for (; k < codes.length; k++) countOne(target.counts, codes[k], rows, cells, k * CODES);
}

/** Turns each row's cell into the place of its numbers, that of no cell where the row is excluded. */
function countStates(
  { counts, width, behaviors, cells: none, exclusions, exclusionCodes, perCell }: CellCounts,
  rowState: Uint8Array,
  pool: readonly Uint8Array[],
  reasons: Codes,
  rows: Uint32Array,
  cells: Uint32Array,
): void {
  const others = behaviors * CODES;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const place = cells[i] * width;
    counts[place + others + INTERACTIONS]++;
    if (isScorable(rowState[row])) {
      if (hasScored(pool, row)) counts[place + others + OVERALL]++;
      cells[i] = place;
    } else {
      const reason = reasons[row];
      if (reason !== MISSING) exclusions[(perCell ? cells[i] * exclusionCodes : 0) + reason]++;
      counts[place + others + EXCLUDED]++;
      cells[i] = none * width;
    }
  }
}

function hasScored(pool: readonly Uint8Array[], row: number): boolean {
  for (const codes of pool) if (isScoredCode(codes[row])) return true;
  return false;
}

function countThree(
  counts: Uint32Array,
  first: Uint8Array,
  second: Uint8Array,
  third: Uint8Array,
  rows: Uint32Array,
  places: Uint32Array,
  offset: number,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const place = places[i] + offset;
    counts[place + first[row]]++;
    counts[place + CODES + second[row]]++;
    counts[place + 2 * CODES + third[row]]++;
  }
}

function countOne(
  counts: Uint32Array,
  codes: Uint8Array,
  rows: Uint32Array,
  places: Uint32Array,
  offset: number,
): void {
  for (let i = 0; i < rows.length; i++) counts[places[i] + offset + codes[rows[i]]]++;
}
