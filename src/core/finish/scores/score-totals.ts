/** Totals of cells × columns, the columns being the behaviours and then the overall satisfaction. */

import { CODE_NEUTRAL, CODE_NOT_RATED, CODES } from '../../scoring/index-codes.js';
import { percentOf, type Total } from '../../scoring/tally.js';
import { cellWidth, EXCLUDED, INTERACTIONS, MOMENTS, OVERALL, type ScoreCounts } from './score-counts.js';
import { squaresAround, type Evidence } from './score-interval.js';

export interface CellTotals {
  readonly earned: Float64Array;
  /** Of `Evidence`. */
  readonly scatter: Float64Array;
  readonly scored: Uint32Array;
  readonly neutral: Uint32Array;
  readonly notRated: Uint32Array;
  readonly scoredInteractions: Uint32Array;
  /** Per cell. */
  readonly interactions: Uint32Array;
  readonly excluded: Uint32Array;
}

/** @param pooled 1 for the behaviours that make up the overall satisfaction */
export function totalsOf({ cells, behaviors, counts, moments }: ScoreCounts, pooled: Uint8Array): CellTotals {
  const width = cellWidth(behaviors);
  const size = cells * (behaviors + 1);
  const totals = {
    earned: new Float64Array(size),
    scatter: new Float64Array(size),
    scored: new Uint32Array(size),
    neutral: new Uint32Array(size),
    notRated: new Uint32Array(size),
    scoredInteractions: new Uint32Array(size),
    interactions: new Uint32Array(cells),
    excluded: new Uint32Array(cells),
  };
  const { earned, scatter, scored, neutral, notRated, scoredInteractions } = totals;
  const others = behaviors * CODES;
  for (let cell = 0; cell < cells; cell++) {
    const start = cell * width;
    const overall = cell * (behaviors + 1) + behaviors;
    for (let k = 0; k < behaviors; k++) {
      const place = start + k * CODES;
      const [at, four, six, ten] = [overall - behaviors + k, counts[place + 2], counts[place + 4], counts[place + 5]];
      scored[at] = counts[place + 1] + four + six + ten;
      scoredInteractions[at] = scored[at];
      earned[at] = 4 * four + 6 * six + 10 * ten;
      scatter[at] = scatterOf(16 * four + 36 * six + 100 * ten, earned[at], scored[at]);
      neutral[at] = counts[place + CODE_NEUTRAL];
      notRated[at] = counts[place + CODE_NOT_RATED];
      if (pooled[k] !== 1) continue;
      scored[overall] += scored[at];
      earned[overall] += earned[at];
      neutral[overall] += neutral[at];
      notRated[overall] += notRated[at];
    }
    scoredInteractions[overall] = counts[start + others + OVERALL];
    scatter[overall] = pooledScatter(
      moments,
      cell * MOMENTS,
      earned[overall],
      scored[overall],
      scoredInteractions[overall],
    );
    totals.interactions[cell] = counts[start + others + INTERACTIONS];
    totals.excluded[cell] = counts[start + others + EXCLUDED];
  }
  return totals;
}

/** (n−1)·s² of index × 10, from Σx² and Σx of the indexes. */
function scatterOf(squares: number, sum: number, n: number): number {
  return n === 0 ? 0 : (100 * (n * squares - sum * sum)) / n;
}

/**
 * (m−1)·s² of a pooled score, s² = Σ zᵢ²/(m−1) with zᵢ = (10·eᵢ − P·qᵢ)/q̄: eᵢ points and qᵢ scored indexes of interaction
 * i, P the percent, q̄ the mean of qᵢ. This is the linearised variance of a ratio.
 */
function pooledScatter(moments: Float64Array, at: number, earned: number, scored: number, m: number): number {
  return scored === 0 ? 0 : (100 * squaresAround(earned / scored, moments, at)) / (scored / m) ** 2;
}

/** How often each index code was given in a column of the first cell. */
export function codeCounts({ behaviors, counts }: ScoreCounts, column: number, pooled: Uint8Array): Uint32Array {
  if (column < behaviors) return counts.slice(column * CODES, (column + 1) * CODES);
  const sums = new Uint32Array(CODES);
  for (let i = 0; i < behaviors * CODES; i++) if (pooled[Math.floor(i / CODES)] === 1) sums[i % CODES] += counts[i];
  return sums;
}

export function totalAt({ earned, scored, neutral, notRated }: CellTotals, place: number): Total {
  return {
    earned: earned[place],
    possible: 10 * scored[place],
    scored: scored[place],
    neutral: neutral[place],
    notRated: notRated[place],
  };
}

export function evidenceAt(totals: CellTotals, place: number): Evidence {
  return {
    percent: percentOf(totalAt(totals, place)),
    n: totals.scoredInteractions[place],
    scatter: totals.scatter[place],
  };
}
