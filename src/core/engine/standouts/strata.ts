/** Divides rows by the values of some dimensions, one after the other. */

import type { CodedColumn } from '../../columns/codes.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';

/** Possible strata, occurring or not, beyond which a dimension is left out. */
const MOST_POSSIBLE = 2 ** 22;

export interface Strata {
  /** The stratum of each of the rows, by all dimensions. */
  readonly ofRow: Uint32Array;
  readonly count: number;
  /** How many of the dimensions were used: the first ones. */
  readonly used: number;
  /** From narrow to wide, which stratum of the level each stratum belongs to. The last level is a single one. */
  readonly levels: readonly Uint32Array[];
}

/** @param most how many strata there may be; dimensions that would make more are left out */
export function* divide(columns: readonly CodedColumn[], rows: Uint32Array, most: number): Steps<Strata> {
  const ofRow = new Uint32Array(rows.length);
  const parents: Uint32Array[] = [];
  let count = 1;
  let used = 0;
  for (const { codes, dictionary } of columns) {
    const { size } = dictionary;
    if (count * size > MOST_POSSIBLE) break;
    // Numbers of what occurs, from 1.
    const numbers = new Uint32Array(count * size);
    const wider: number[] = [];
    for (let i = 0; i < rows.length; i++) {
      const place = ofRow[i] * size + codes[rows[i]];
      if (numbers[place] === 0) numbers[place] = wider.push(ofRow[i]);
      if (i % ROWS_PER_STEP === 0) yield;
    }
    if (wider.length > most) break;
    for (let i = 0; i < rows.length; i++) ofRow[i] = numbers[ofRow[i] * size + codes[rows[i]]] - 1;
    yield;
    parents.push(Uint32Array.from(wider));
    count = wider.length;
    used++;
  }
  const levels = [Uint32Array.from({ length: count }, (_, stratum) => stratum)];
  for (const parent of parents.reverse()) levels.push(levels.at(-1)!.map((stratum) => parent[stratum]));
  return { ofRow, count, used, levels };
}
