/** What a backend counts for scores. Finishing makes percents, intervals, bands and verdicts of it. */

import { CODES } from '../../scoring/index-codes.js';

/**
 * Whole numbers of cells, `6 × behaviours + 5` a cell: for each behaviour how often each index code was given to
 * interactions that are scored (not rated, 0, 4, N/A, 6, 10, as `INDEX_OF_CODE` orders them), then the interactions with
 * a scored index in a behaviour of the overall satisfaction, all interactions, the excluded ones, and apart from all of
 * these the interactions of agents who must not appear, and how many of the others are void: no score looks at these two.
 * A database can answer it with one row a cell.
 */
export interface ScoreCounts {
  readonly cells: number;
  readonly behaviors: number;
  /** At least `cells` × (6 × behaviours + 5) numbers; what follows them is not looked at. */
  readonly counts: Uint32Array;
  /**
   * Three whole numbers a cell: Σe², Σe·q and Σq² over the interactions with a scored index in a behaviour of the overall
   * satisfaction, e being the points and q the scored indexes that such an interaction has in all of these together.
   * The evidence of a pooled score is made of them; what follows is not looked at.
   */
  readonly moments: Float64Array;
}

/** Places of the numbers that follow the codes in a cell. */
export const OVERALL = 0;
export const INTERACTIONS = 1;
export const EXCLUDED = 2;
export const HIDDEN = 3;
export const VOID = 4;
const OTHERS = 5;

/** How many moments a cell has. */
export const MOMENTS = 3;

/** How many numbers a cell has. */
export function cellWidth(behaviors: number): number {
  return behaviors * CODES + OTHERS;
}

/** Pools each bin with the `window` − 1 bins before it, where cells are groups × bins. */
export function poolBins(source: ScoreCounts, bins: number, window: number): ScoreCounts {
  const { cells, counts, moments } = source;
  const width = cellWidth(source.behaviors);
  return {
    ...source,
    counts: poolColumns(counts, new Uint32Array(cells * width), width, bins, window),
    moments: poolColumns(moments, new Float64Array(cells * MOMENTS), MOMENTS, bins, window),
  };
}

function poolColumns<T extends Uint32Array | Float64Array>(
  source: T,
  pooled: T,
  width: number,
  bins: number,
  window: number,
): T {
  const running = new Float64Array(width);
  for (let cell = 0; cell * width < pooled.length; cell++) {
    const bin = cell % bins;
    if (bin === 0) running.fill(0);
    const place = cell * width;
    for (let i = 0; i < width; i++) {
      running[i] += source[place + i];
      if (bin >= window) running[i] -= source[place - window * width + i];
    }
    pooled.set(running, place);
  }
  return pooled;
}
