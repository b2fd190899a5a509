/** The reference population: how many interactions there are, from when to when, and a fingerprint of their values. */

import type { RawColumn } from '../columns/interaction-columns.js';
import type { BaselinePopulation } from '../model/baseline.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { isScorable } from './index-codes.js';

/** What some first rows come to. */
interface Sums {
  rows: number;
  count: number;
  from: number;
  to: number;
  low: number;
  high: number;
}

/**
 * The population, read column by column. Every value is mixed with its row's start and its behaviour, and the mixes are
 * added up, so that the fingerprint does not depend on the order of the records.
 */
export class PopulationReader {
  private known: Sums = { rows: 0, count: 0, from: Infinity, to: -Infinity, low: 0, high: 0 };

  /** Reads the rows that were not read yet. */
  *read(startedAt: Float64Array, raw: readonly RawColumn[], rowState: Uint8Array): Steps<BaselinePopulation> {
    // Reading that is given up leaves nothing behind.
    const sums = { ...this.known };
    const first = sums.rows;
    const { length } = startedAt;
    const starts = new Int32Array(Math.max(0, length - first));
    for (let row = first; row < length; row += ROWS_PER_STEP) {
      addRows(sums, startedAt, rowState, starts, row, Math.min(row + ROWS_PER_STEP, length));
      yield;
    }
    let column: Float64Array | undefined;
    for (let k = 0; k < raw.length && first < length; k++) {
      const values = raw[k].values(() => (column ??= new Float64Array(length)));
      for (let row = first; row < length; row += ROWS_PER_STEP) {
        addValues(sums, values, k, rowState, starts, row - first, row, Math.min(row + ROWS_PER_STEP, length));
        yield;
      }
    }
    sums.rows = Math.max(first, length);
    this.known = sums;
    const { count, from, to, low, high } = sums;
    return {
      count,
      from: count === 0 ? null : new Date(from).toISOString(),
      to: count === 0 ? null : new Date(to).toISOString(),
      fingerprint: high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'),
    };
  }
}

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

function mix(value: number, seed: number): number {
  number[0] = value + 0;
  let hash = Math.imul(words[0] ^ seed, 0x9e3779b1) ^ Math.imul(words[1] ^ (seed << 7), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
}

/** Counts rows, and mixes their starts. */
function addRows(
  sums: Sums,
  startedAt: Float64Array,
  rowState: Uint8Array,
  starts: Int32Array,
  first: number,
  end: number,
): void {
  for (let row = first; row < end; row++) {
    if (!isScorable(rowState[row])) continue;
    sums.count++;
    if (startedAt[row] < sums.from) sums.from = startedAt[row];
    if (startedAt[row] > sums.to) sums.to = startedAt[row];
    starts[row - sums.rows] = mix(startedAt[row], 0x27d4eb2f);
  }
}

/** Adds the values of behaviour `k`; `place` is where the mixed starts of the rows begin. */
function addValues(
  sums: Sums,
  values: Float64Array,
  k: number,
  rowState: Uint8Array,
  starts: Int32Array,
  place: number,
  first: number,
  end: number,
): void {
  let { low, high } = sums;
  for (let row = first; row < end; row++, place++) {
    if (!isScorable(rowState[row])) continue;
    const hash = mix(values[row], starts[place] + k);
    low = (low + hash) >>> 0;
    high = (high + Math.imul(hash ^ (hash >>> 11), 0x165667b1)) >>> 0;
  }
  sums.low = low;
  sums.high = high;
}
