/** The reference population: how many interactions there are, from when to when, and a fingerprint of their values. */

import type { BaselinePopulation } from '../model/baseline.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { isScorable } from './index-codes.js';

/**
 * The population, read row by row. Every value is mixed with its row's start and its behaviour, and the mixes are added
 * up, so that the fingerprint does not depend on the order of the records.
 */
export class PopulationReader {
  private rows = 0;
  private count = 0;
  private from = Infinity;
  private to = -Infinity;
  private low = 0;
  private high = 0;

  /** Reads the rows that were not read yet. */
  *read(startedAt: Float64Array, raw: readonly Float64Array[], rowState: Uint8Array): Steps<BaselinePopulation> {
    while (this.rows < startedAt.length) {
      const to = Math.min(this.rows + ROWS_PER_STEP / 4, startedAt.length);
      this.add(startedAt, raw, rowState, this.rows, to);
      this.rows = to;
      yield;
    }
    const { count, low, high } = this;
    return {
      count,
      from: count === 0 ? null : new Date(this.from).toISOString(),
      to: count === 0 ? null : new Date(this.to).toISOString(),
      fingerprint: high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0'),
    };
  }

  private add(
    startedAt: Float64Array,
    raw: readonly Float64Array[],
    rowState: Uint8Array,
    from: number,
    to: number,
  ): void {
    const number = new Float64Array(1);
    const words = new Uint32Array(number.buffer);
    const mix = (value: number, seed: number) => {
      number[0] = value + 0;
      let hash = Math.imul(words[0] ^ seed, 0x9e3779b1) ^ Math.imul(words[1] ^ (seed << 7), 0x85ebca6b);
      hash ^= hash >>> 15;
      return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
    };
    let { low, high } = this;
    for (let row = from; row < to; row++) {
      if (!isScorable(rowState[row])) continue;
      this.count++;
      if (startedAt[row] < this.from) this.from = startedAt[row];
      if (startedAt[row] > this.to) this.to = startedAt[row];
      const start = mix(startedAt[row], 0x27d4eb2f);
      for (let k = 0; k < raw.length; k++) {
        const hash = mix(raw[k][row], start + k);
        low = (low + hash) >>> 0;
        high = (high + Math.imul(hash ^ (hash >>> 11), 0x165667b1)) >>> 0;
      }
    }
    this.low = low;
    this.high = high;
  }
}
