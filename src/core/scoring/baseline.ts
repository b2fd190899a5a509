/** A baseline: the cut values of every behaviour and the population that they come from. */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import type { Cuts } from './index-score.js';
import { isScorable } from './row-state.js';

export interface BaselinePopulation {
  /** Scorable interactions. */
  readonly count: number;
  /** First and last `startedAt` of the population, ISO 8601 in UTC; `null` where it is empty. */
  readonly from: string | null;
  readonly to: string | null;
  /** Changes whenever a value of the population changes; does not depend on the order of the records. */
  readonly fingerprint: string;
}

export interface Baseline {
  readonly version: 1;
  readonly createdAt?: string;
  readonly population: BaselinePopulation;
  /** Per behaviour `[c4, cNA, c6, c10]`: the least g of the bands 4, N/A, 6 and 10; `null` where none is. */
  readonly cuts: Readonly<Record<string, Cuts>>;
}

/** What keeps a value from being a baseline, in words, or `null` where it is one. */
export function baselineFault(value: unknown): string | null {
  if (!isObject(value)) return 'an object { version, population, cuts }';
  if (value['version'] !== 1) return 'version 1';
  if (!isObject(value['population']) || typeof value['population']['count'] !== 'number') {
    return 'population { count, from, to, fingerprint }';
  }
  if (!isObject(value['cuts'])) return 'cuts { behaviour: [c4, cNA, c6, c10] }';
  for (const [key, cuts] of Object.entries(value['cuts'])) {
    if (!areCuts(cuts)) return `cuts.${key}: four ascending numbers, null only after the last number`;
  }
  return null;
}

function areCuts(value: unknown): value is Cuts {
  if (!Array.isArray(value) || value.length !== 4) return false;
  let last = -Infinity;
  for (const cut of value as unknown[]) {
    if (cut === null) last = Infinity;
    else if (typeof cut !== 'number' || !Number.isFinite(cut) || cut < last) return false;
    else last = cut;
  }
  return true;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
