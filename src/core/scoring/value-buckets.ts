/** Values in buckets of equal width, so that ranks are known by counting and few values need an exact look. */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { isScorable, ROW_EXCLUDED } from './index-codes.js';

/** The bucket of rows that have no value or are not scored. Values are in buckets 1 and up. */
export const NO_BUCKET = 0;
/** At most so many, so that what is counted for each of them stays in the processor's cache. */
const BUCKETS = 2 ** 14;
const SAMPLE = 1024;
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
 * Which bucket a value is in. Values beyond the scale are in the first and the last bucket: whatever the scale, better
 * values are never in lower buckets, and only the number of values to look at depends on it.
 */
export interface Scale {
  readonly slope: number;
  readonly start: number;
  readonly last: number;
}

/** @param value as it was given; NaN is in bucket 0 */
export function bucketOf(value: number, { slope, start, last }: Scale): number {
  return bucketAt(value * slope + start, last);
}

function bucketAt(place: number, last: number): number {
  // Of NaN, `Math.max` and `Math.min` make NaN, and `|` makes 0 of that.
  return Math.min(Math.max(place, 1), last) | 0;
}

/** A scale on which the values around the cuts are spread out. */
export function scaleFor({ raw, rowState, sign }: ValueColumn): Scale {
  const last = Math.min(BUCKETS - 1, Math.max(16, raw.length));
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
  // A little wider where the ends are not far off: more of the values are told apart.
  const low = n === 0 ? 0 : Math.max(sorted[0], sorted[margin] - middle, -Number.MAX_VALUE);
  const high = n === 0 ? 1 : Math.min(sorted[n - 1], sorted[n - 1 - margin] + middle);
  // Not so steep that the place of `low` is no number.
  const steepest = Number.MAX_VALUE / 2 / Math.max(1, Math.abs(low));
  const factor = Math.min((last - 1) / Math.min(high - low, Number.MAX_VALUE), steepest);
  return { slope: sign * factor, start: 1 - low * factor, last };
}

export interface Buckets {
  readonly ofRow: Uint16Array;
  readonly counts: Uint32Array;
  /** How many values there are. */
  readonly values: number;
}

/** @param ofRow scratch space, one entry a row */
export function* fillBuckets(column: ValueColumn, scale: Scale, ofRow: Uint16Array): Steps<Buckets> {
  const counts = new Uint32Array(scale.last + 1);
  const { raw, rowState } = column;
  const { slope, start, last } = scale;
  const { length } = raw;
  for (let row = 0; row < length; row += ROWS_PER_STEP) {
    fillPart(raw, rowState, slope, start, last, ofRow, counts, row, Math.min(row + ROWS_PER_STEP, length));
    yield;
  }
  return { ofRow, counts, values: length - counts[NO_BUCKET] };
}

/** Takes no objects: what the compiler knows of short-lived ones goes with them, and with it what it made of this. */
function fillPart(
  raw: Float64Array,
  rowState: Uint8Array,
  slope: number,
  start: number,
  last: number,
  ofRow: Uint16Array,
  counts: Uint32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const bucket = bucketAt(raw[row] * slope + start, last);
    ofRow[row] = bucket;
    counts[bucket]++;
  }
  // Most data excludes no row: one quick look, rather than a test of each.
  const excluded = rowState.subarray(from, to).indexOf(ROW_EXCLUDED);
  for (let row = excluded < 0 ? to : from + excluded; row < to; row++) {
    if (isScorable(rowState[row])) continue;
    counts[ofRow[row]]--;
    counts[NO_BUCKET]++;
    ofRow[row] = NO_BUCKET;
  }
}
