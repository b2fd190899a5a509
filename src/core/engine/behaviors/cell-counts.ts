/** Counting: how often each index code was given, per cell and behaviour. The inner loop of every score. */

import { MISSING, type Codes } from '../../columns/codes.js';
import {
  cellWidth,
  EXCLUDED,
  HIDDEN,
  INTERACTIONS,
  MOMENTS,
  OVERALL,
  VOID,
  type ScoreCounts,
} from '../../finish/scores/score-counts.js';
import { CODES, INDEX_OF_CODE, isScorable } from '../../scoring/index-codes.js';
import type { Scorebook } from '../../scoring/scorebook.js';

/** Counts that grow. */
export interface CellCounts extends ScoreCounts {
  /** Numbers of a cell. */
  readonly width: number;
  /** One cell more than `cells`: what belongs to none is counted there. */
  readonly counts: Uint32Array;
  readonly moments: Float64Array;
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
    moments: new Float64Array((cells + 1) * MOMENTS),
    exclusions: new Uint32Array(perCell ? (cells + 1) * exclusionCodes : exclusionCodes),
    exclusionCodes,
    perCell,
  };
}

/** What is known of the rows that are counted. */
export interface CountedRows {
  readonly scorebook: Scorebook;
  /** Why they are not scored. */
  readonly exclusions: Codes;
  readonly agents: Codes;
  /** By code of the agents: 1 for those that must not appear. */
  readonly hidden: Uint8Array;
  /** By row, NaN where it is not void; `undefined` where no row is. */
  readonly voided: Float64Array | undefined;
}

/** Rows that are counted together: their places fit the fastest memory. */
export const BLOCK = 4096;

/**
 * Counts some rows.
 *
 * @param rows at most `BLOCK`
 * @param cells the cell of each of them; overwritten
 */
export function countBlock(target: CellCounts, source: CountedRows, rows: Uint32Array, cells: Uint32Array): void {
  const { codes, pooled } = source.scorebook;
  countStates(target, source, rows, cells);
  const pool = codes.filter((_, k) => pooled[k] === 1);
  if (pool.length > 0) countOverall(target, pool, rows, cells);
  // Three behaviours at a time, so that a row's place is read a third as often.
  let k = 0;
  for (; k + 2 < codes.length; k += 3) {
    countThree(target.counts, codes[k], codes[k + 1], codes[k + 2], rows, cells, k * CODES);
  }
  for (; k < codes.length; k++) countOne(target.counts, codes[k], rows, cells, k * CODES);
}

/** Turns each row's cell into the place of its numbers, that of no cell where the row is not scored. */
function countStates(
  { counts, width, behaviors, cells: none, exclusions, exclusionCodes, perCell }: CellCounts,
  { scorebook: { rowState }, exclusions: reasons, agents, hidden, voided }: CountedRows,
  rows: Uint32Array,
  cells: Uint32Array,
): void {
  const others = behaviors * CODES;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const place = cells[i] * width;
    const isVoid = voided !== undefined && voided[row] === voided[row] ? 1 : 0;
    if (hidden[agents[row]] === 1) {
      counts[place + others + HIDDEN] += 1 - isVoid;
      cells[i] = none * width;
      continue;
    }
    counts[place + others + INTERACTIONS]++;
    counts[place + others + VOID] += isVoid;
    if (isScorable(rowState[row])) {
      cells[i] = place;
    } else {
      const reason = reasons[row];
      if (reason !== MISSING) exclusions[(perCell ? cells[i] * exclusionCodes : 0) + reason]++;
      counts[place + others + EXCLUDED]++;
      cells[i] = none * width;
    }
  }
}

/** The points of each code, and 2¹⁶ where it is scored: what an interaction has of both is added up in one number. */
const POINTS = Uint32Array.from(INDEX_OF_CODE, (index) => (index < 0 ? 0 : 2 ** 16 + index));
const sums = new Uint32Array(BLOCK);

/** Counts the interactions that are scored in some behaviour of the overall satisfaction, and their moments. */
function countOverall(
  { counts, moments, width, behaviors }: CellCounts,
  pool: readonly Uint8Array[],
  rows: Uint32Array,
  places: Uint32Array,
): void {
  sums.fill(0, 0, rows.length);
  for (const codes of pool) addPoints(codes, rows);
  const overall = behaviors * CODES + OVERALL;
  for (let i = 0; i < rows.length; i++) {
    const scored = sums[i] >>> 16;
    if (scored === 0) continue;
    const earned = sums[i] & 0xffff;
    counts[places[i] + overall]++;
    const at = (places[i] / width) * MOMENTS;
    moments[at] += earned * earned;
    moments[at + 1] += earned * scored;
    moments[at + 2] += scored * scored;
  }
}

function addPoints(codes: Uint8Array, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) sums[i] += POINTS[codes[rows[i]]];
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
