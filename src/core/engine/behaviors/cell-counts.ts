/** Counting: how often each index code was given, per cell and behaviour. The inner loop of every score. */

import { MISSING, type Codes } from '../../columns/codes.js';
import { CODES, isScoredCode, isScorable } from '../../scoring/index-codes.js';
import type { Scorebook } from '../../scoring/scorebook.js';

/**
 * Counts of cells, one stretch of numbers a cell: for each behaviour how often each index code was given to rows that
 * are scored, then the rows with a scored index in the overall satisfaction, all rows, and the excluded ones.
 */
export interface CellCounts {
  readonly cells: number;
  readonly behaviors: number;
  /** Numbers of a cell. */
  readonly width: number;
  /** One cell more than `cells`: what belongs to none is counted there. */
  readonly counts: Uint32Array;
  /** Rows per code of the exclusion dictionary: of all cells, or, with `perCell`, of each. */
  readonly exclusions: Uint32Array;
  readonly exclusionCodes: number;
  readonly perCell: boolean;
}

/** Places of the numbers that follow the codes in a cell. */
export const OVERALL = 0;
export const INTERACTIONS = 1;
export const EXCLUDED = 2;
const OTHERS = 3;

export function cellWidth(behaviors: number): number {
  return behaviors * CODES + OTHERS;
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

/** Pools each bin with the `window` − 1 bins before it. */
export function poolBins(source: CellCounts, groups: number, bins: number, window: number): CellCounts {
  const { counts, width } = source;
  const pooled = new Uint32Array(counts.length);
  const running = new Uint32Array(width);
  for (let group = 0; group < groups; group++) {
    running.fill(0);
    for (let bin = 0; bin < bins; bin++) {
      const place = (group * bins + bin) * width;
      for (let i = 0; i < width; i++) {
        running[i] += counts[place + i];
        if (bin >= window) running[i] -= counts[place - window * width + i];
      }
      pooled.set(running, place);
    }
  }
  return { ...source, counts: pooled };
}
