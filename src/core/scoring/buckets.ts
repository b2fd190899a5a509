/** Values in buckets of equal width, so that ranks are known by counting and few values need an exact look. */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { isScorable } from './row-state.js';

/** The bucket of rows that have no value or are not scored. */
const NONE = 65_535;
const SAMPLE = 4096;
/** The part of a sample that is left out at either end. No cut lies there, and few values may span most of the range. */
const MARGIN = 0.03;

/** One behaviour's values. */
export interface ValueColumn {
  /** NaN is missing. */
  readonly raw: Float64Array;
  readonly rowState: Uint8Array;
  /** 1, or −1 where less is better. */
  readonly sign: number;
}

/**
 * Which bucket a value is in. Values beyond the scale are in the first and the last bucket: whatever the scale, greater
 * values are never in lower buckets, and only the number of values to look at depends on it.
 */
export interface Scale {
  readonly low: number;
  readonly factor: number;
  readonly last: number;
}

export function bucketOf(g: number, { low, factor, last }: Scale): number {
  const place = (g - low) * factor;
  return place > 0 ? (place < last ? place | 0 : last) : 0;
}

/** A scale on which the values around the cuts are spread out. */
export function scaleFor({ raw, rowState, sign }: ValueColumn): Scale {
  const last = Math.min(NONE - 1, Math.max(16, raw.length));
  const stride = Math.max(1, Math.floor(raw.length / SAMPLE));
  const sample = new Float64Array(Math.ceil(raw.length / stride));
  let n = 0;
  for (let row = 0; row < raw.length; row += stride) {
    const g = sign * raw[row];
    if (g === g && isScorable(rowState[row])) sample[n++] = g;
  }
  const sorted = sample.subarray(0, n).sort();
  const margin = Math.floor(n * MARGIN);
  const middle = n === 0 ? 1 : Math.min(sorted[n - 1 - margin] - sorted[margin], Number.MAX_VALUE);
  // A little wider where the ends are not far off: values beyond the scale take a little longer.
  const low = n === 0 ? 0 : Math.max(sorted[0], sorted[margin] - middle, -Number.MAX_VALUE);
  const high = n === 0 ? 1 : Math.min(sorted[n - 1], sorted[n - 1 - margin] + middle);
  const width = Math.min(high - low, Number.MAX_VALUE);
  return { low, factor: Math.min(last / width, Number.MAX_VALUE), last };
}

export interface Buckets {
  readonly ofRow: Uint16Array;
  readonly counts: Uint32Array;
  /** How many values there are. */
  readonly values: number;
}

/** @param ofRow scratch space, one entry a row */
export function* fillBuckets(column: ValueColumn, scale: Scale, ofRow: Uint16Array): Steps<Buckets> {
  const counts = new Uint32Array(NONE + 1);
  const { length } = column.raw;
  for (let row = 0; row < length; row += ROWS_PER_STEP) {
    fillPart(column, scale, ofRow, counts, row, Math.min(row + ROWS_PER_STEP, length));
    yield;
  }
  return { ofRow, counts, values: length - counts[NONE] };
}

function fillPart(
  { raw, rowState, sign }: ValueColumn,
  { low, factor, last }: Scale,
  ofRow: Uint16Array,
  counts: Uint32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const place = (sign * raw[row] - low) * factor;
    let bucket = place > 0 ? (place < last ? place | 0 : last) : place <= 0 ? 0 : NONE;
    if (!isScorable(rowState[row])) bucket = NONE;
    ofRow[row] = bucket;
    counts[bucket]++;
  }
}
