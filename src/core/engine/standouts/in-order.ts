/** Brings observations in order: by value, and those of a group together. */

import { firstFrom } from '../../select/day-column.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';

/** Values by rank: the place of each among the different ones, ascending. */
export interface Ranked {
  readonly different: Float64Array;
  readonly ranks: Uint32Array;
}

/** @param values without NaN */
export function* rankedOf(values: Float64Array): Steps<Ranked> {
  const sorted = values.slice().sort();
  yield;
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[count - 1]) sorted[count++] = sorted[i];
  const different = sorted.subarray(0, count);
  const ranks = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    ranks[i] = firstFrom(different, values[i]);
    if (i % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return { different, ranks };
}

export interface Sorted {
  readonly order: Uint32Array;
  /** Group g is from `starts[g]` up to `starts[g + 1]`. */
  readonly starts: Uint32Array;
}

/** Brings observations of a group together, in the order in which they are (default: by place). */
export function* sortedBy(groupOf: Uint32Array, groups: number, order?: Uint32Array): Steps<Sorted> {
  const starts = new Uint32Array(groups + 1);
  for (let i = 0; i < groupOf.length; i++) starts[groupOf[i] + 1]++;
  for (let group = 0; group < groups; group++) starts[group + 1] += starts[group];
  yield;
  const next = starts.slice();
  const sorted = new Uint32Array(groupOf.length);
  for (let p = 0; p < sorted.length; p++) {
    const i = order ? order[p] : p;
    sorted[next[groupOf[i]]++] = i;
    if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return { order: sorted, starts };
}
