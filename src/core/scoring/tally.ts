/** A score from how often each index value was given. All whole numbers, so any order of counting gives the same. */

import { CODE_NEUTRAL, CODE_NOT_RATED, CODES, INDEX_OF_CODE } from './index-codes.js';

export interface Total {
  readonly earned: number;
  readonly possible: number;
  /** Indexes that were 10, 6, 4 or 0. */
  readonly scored: number;
  readonly neutral: number;
  readonly notRated: number;
}

/** Sums up the `CODES` counts that start at `offset`. */
export function totalOf(counts: ArrayLike<number>, offset = 0): Total {
  let earned = 0;
  let scored = 0;
  for (let code = 0; code < CODES; code++) {
    const index = INDEX_OF_CODE[code];
    if (index < 0) continue;
    const count = counts[offset + code];
    scored += count;
    earned += count * index;
  }
  return {
    earned,
    possible: 10 * scored,
    scored,
    neutral: counts[offset + CODE_NEUTRAL],
    notRated: counts[offset + CODE_NOT_RATED],
  };
}

/** 100 × earned / possible, rounded once; NaN where nothing was scored. */
export function percentOf({ earned, possible }: Pick<Total, 'earned' | 'possible'>): number {
  return possible === 0 ? NaN : (100 * earned) / possible;
}
