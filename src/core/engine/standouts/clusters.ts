/** Observations of keys × strata by conversation: those of one conversation, in one place, are one piece of evidence. */

import { SUM_E, SUM_EE, SUM_EQ, SUM_N, SUM_Q, SUM_QQ, SUMS } from '../../finish/standouts/evidence-sums.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';

export interface Clusters {
  /** Of each observation, the number of its cluster. */
  readonly of: Uint32Array;
  /** Of each cluster, its place in keys × strata, and how many observations it has. */
  readonly places: Uint32Array;
  readonly sizes: Uint32Array;
  /** Of each cluster, its row. */
  readonly rows: Uint32Array;
}

/**
 * @param rows of each observation, ascending
 * @param places of each, below `size`
 */
export function* clustersOf(rows: Int32Array, places: Uint32Array, size: number): Steps<Clusters> {
  const of = new Uint32Array(rows.length);
  const placeOf = new Uint32Array(rows.length);
  const sizes = new Uint32Array(rows.length);
  const rowOf = new Uint32Array(rows.length);
  let count = 0;
  /** Of each place, the conversation that it was last seen with, and the cluster of that. */
  const last = new Int32Array(size).fill(-1);
  const cluster = new Uint32Array(size);
  for (let p = 0; p < rows.length; p++) {
    const place = places[p];
    if (rows[p] !== last[place]) {
      last[place] = rows[p];
      cluster[place] = count;
      rowOf[count] = rows[p];
      placeOf[count++] = place;
    }
    of[p] = cluster[place];
    sizes[of[p]]++;
    if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return {
    of,
    places: placeOf.subarray(0, count),
    sizes: sizes.subarray(0, count),
    rows: rowOf.subarray(0, count),
  };
}

/** @param offset taken from each value first */
export function* totalsOf({ of, sizes }: Clusters, values: Float64Array, offset: number): Steps<Float64Array> {
  const totals = new Float64Array(sizes.length);
  for (let p = 0; p < of.length; p++) {
    totals[of[p]] += values[p] - offset;
    if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return totals;
}

/**
 * Six sums a place.
 *
 * @param totals of the clusters
 */
export function* sumsOf({ places, sizes }: Clusters, totals: Float64Array, size: number): Steps<Float64Array> {
  const sums = new Float64Array(size * SUMS);
  for (let c = 0; c < places.length; c++) {
    const at = places[c] * SUMS;
    const e = totals[c];
    const q = sizes[c];
    sums[at + SUM_N]++;
    sums[at + SUM_E] += e;
    sums[at + SUM_Q] += q;
    sums[at + SUM_EE] += e * e;
    sums[at + SUM_EQ] += e * q;
    sums[at + SUM_QQ] += q * q;
    if (c % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return sums;
}
