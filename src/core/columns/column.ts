/**
 * Columns that grow block by block. Blocks are kept as they come and joined when the column is looked at, or at once
 * where there is room, so that growing needs little more than the column itself.
 */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import type { Codes } from './interaction-columns.js';

type Values = Float64Array | Codes;

abstract class Column<A extends Values> {
  protected base: A;
  protected used = 0;
  private blocks: A[] = [];
  private waiting = 0;

  constructor(base: A) {
    this.base = base;
  }

  get length(): number {
    return this.used + this.waiting;
  }

  protected abstract allocate(length: number): A;

  /** Adds the first `count` values of a block. */
  protected add(block: A, count: number): void {
    const part = block.subarray(0, count) as A;
    if (this.waiting === 0 && this.fits(this.used + count)) {
      this.base.set(part, this.used);
      this.used += count;
    } else {
      const copy = this.allocate(count);
      copy.set(part);
      this.blocks.push(copy);
      this.waiting += count;
    }
  }

  protected fits(length: number): boolean {
    return length <= this.base.length;
  }

  /** Makes room for rows that are expected. */
  reserve(length: number): void {
    if (length <= this.base.length) return;
    this.rebase(length);
    this.view();
  }

  /** All values, without a copy where there is nothing new. */
  view(): A {
    const { length } = this;
    if (!this.fits(length)) this.rebase(length + Math.max(1024, length >> 3));
    for (const block of this.blocks) {
      this.base.set(block, this.used);
      this.used += block.length;
      release(block);
    }
    this.blocks = [];
    this.waiting = 0;
    return this.base.subarray(0, length) as A;
  }

  /** Joins the blocks and gives back room that is left over, but for a little. */
  trim(): void {
    const { length } = this;
    const wanted = length + (length >> 6) + 256;
    if (this.fits(length) && this.base.length <= wanted) return;
    this.rebase(wanted);
    this.view();
  }

  get(row: number): number {
    return this.view()[row];
  }

  /** Makes row i row `places[i]`. */
  *reorder(places: Uint32Array): Steps<void> {
    const old = this.view();
    const base = this.allocate(this.base.length);
    for (let from = 0; from < places.length; from += ROWS_PER_STEP) {
      scatter(old, base, places, from, Math.min(from + ROWS_PER_STEP, places.length));
      yield;
    }
    this.base = base;
  }

  private rebase(length: number): void {
    const base = this.allocate(length);
    base.set(this.base.subarray(0, this.used));
    this.base = base;
  }
}

/** Rows that follow each other go to few places as a rule, which is quicker than to gather them from many. */
function scatter(old: Values, base: Values, places: Uint32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) base[places[row]] = old[row];
}

/** Gives the memory of a block back at once, where the platform can, rather than some time later. */
function release(block: Values): void {
  (block.buffer as { transfer?: (length: number) => unknown }).transfer?.(0);
}

/** Numbers; NaN is missing. */
export class NumberColumn extends Column<Float64Array> {
  /** @param missing rows that are there already, without a value */
  constructor(missing = 0) {
    super(new Float64Array(missing).fill(NaN));
    this.used = missing;
  }

  append(block: Float64Array, count: number): void {
    this.add(block, count);
  }

  set(row: number, value: number): void {
    this.view()[row] = value;
  }

  protected allocate(length: number): Float64Array {
    return new Float64Array(length);
  }
}

/** Codes, as wide as the largest one asks for. */
export class CodeColumn extends Column<Codes> {
  private width: 1 | 2 | 4 = 1;

  constructor() {
    super(new Uint8Array(0));
  }

  /** @param most no code is above it */
  append(block: Uint32Array, count: number, most: number): void {
    this.widen(most);
    this.add(block, count);
  }

  set(row: number, value: number): void {
    this.widen(value);
    this.view()[row] = value;
  }

  /** Makes codes up to this one fit. */
  widen(code: number): void {
    const width = code > 0xffff ? 4 : code > 0xff ? 2 : 1;
    if (width > this.width) this.width = width;
  }

  protected override fits(length: number): boolean {
    return super.fits(length) && this.base.BYTES_PER_ELEMENT === this.width;
  }

  protected allocate(length: number): Codes {
    if (this.width === 1) return new Uint8Array(length);
    return this.width === 2 ? new Uint16Array(length) : new Uint32Array(length);
  }
}
