/** The rows that come first in an order, gathered in one pass over many. */

import { valueOfRank } from '../../statistics/rank.js';
import { ROWS_PER_STEP } from '../../steps.js';

/** The key of a missing value, which comes last whichever way the rows are sorted. */
export const LAST = Infinity;

/**
 * Rows that may be among the first `count` of all that were added, by key and then the newest; those that cannot be are
 * dropped now and then.
 */
export class Candidates {
  rows: Uint32Array;
  keys: Float64Array;
  private length = 0;
  /** What comes after this key, or at it and before this instant, is not among them. */
  private last = LAST;
  private oldest = -Infinity;

  constructor(
    private readonly startedAt: Float64Array,
    private readonly count: number,
  ) {
    const room = 2 * Math.min(count, ROWS_PER_STEP) + 2048;
    this.rows = new Uint32Array(room);
    this.keys = new Float64Array(room);
  }

  /** @param key the least comes first */
  add(row: number, key: number): void {
    if (!this.comes(row, key)) return;
    if (this.length === this.rows.length) this.narrow();
    this.keys[this.length] = key;
    this.rows[this.length++] = row;
  }

  places(): Uint32Array {
    this.narrow();
    return Uint32Array.from({ length: this.length }, (_, place) => place);
  }

  private comes(row: number, key: number): boolean {
    return key < this.last || (key === this.last && this.startedAt[row] >= this.oldest);
  }

  private narrow(): void {
    const { rows, keys, length, startedAt, count } = this;
    if (length > count) {
      this.last = valueOfRank(keys.slice(0, length), count - 1);
      let before = 0;
      const ages: number[] = [];
      for (let i = 0; i < length; i++) {
        if (keys[i] < this.last) before++;
        else if (keys[i] === this.last) ages.push(-startedAt[rows[i]]);
      }
      this.oldest = -valueOfRank(Float64Array.from(ages), count - before - 1);
      this.length = 0;
      for (let i = 0; i < length; i++) {
        if (!this.comes(rows[i], keys[i])) continue;
        keys[this.length] = keys[i];
        rows[this.length++] = rows[i];
      }
    }
    if (2 * this.length <= rows.length) return;
    this.rows = new Uint32Array(2 * rows.length);
    this.rows.set(rows);
    this.keys = new Float64Array(2 * rows.length);
    this.keys.set(keys);
  }
}
