/**
 * Columns that grow block by block. Blocks are kept as they come and joined when the column is looked at, or at once
 * where there is room, so that growing needs little more than the column itself. What a block took is given back when it
 * is joined: left to the collector, all blocks would stay as long as the column, and so take its size again.
 */

import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import type { Codes } from '../codes.js';
import { release, withRoom } from './memory.js';

type Values = Float64Array | Codes;
type Width = 1 | 2 | 4 | 8;

/** Memory that can be given back at once; an ordinary buffer where the platform lacks it. */
type Returnable = ArrayBuffer & { readonly resizable?: boolean; resize?(length: number): void };
const Returnable = ArrayBuffer as new (length: number, options: { readonly maxByteLength?: number }) => Returnable;
/** Rows of the largest block. */
const BLOCK = 2 ** 16;
/** Bytes of a block that is left to the collector. */
const SMALL = 2 ** 16;

interface Block<A> {
  readonly values: A;
  readonly buffer: Returnable;
  used: number;
}

abstract class Column<A extends Values> {
  protected base: A;
  protected used = 0;
  /** Whether there is anything but zeros: memory that is not written is not taken, as a rule. */
  protected written = false;
  private blocks: Block<A>[] = [];
  private waiting = 0;

  constructor(
    base: A,
    /** Bytes of a value: those of the base or, until that is made anew, more. */
    protected width: Width,
  ) {
    this.base = base;
  }

  get length(): number {
    return this.used + this.waiting;
  }

  /** Adds values; memory is zero before it is written, so that zeros are not. */
  protected add(part: ArrayLike<number>, written = true): void {
    const count = part.length;
    this.written ||= written;
    if (this.waiting === 0 && this.fits(this.used + count)) {
      if (written) this.base.set(part, this.used);
      this.used += count;
    } else {
      const block = this.blockFor(count);
      if (written) block.values.set(part, block.used);
      block.used += count;
      this.waiting += count;
    }
  }

  /** A block with room for some more values. */
  private blockFor(count: number): Block<A> {
    const last = this.blocks.at(-1);
    if (last && last.values.BYTES_PER_ELEMENT === this.width && last.used + count <= last.values.length) return last;
    const maxByteLength = Math.max(count, Math.min(BLOCK, this.length >> 2)) * this.width;
    // Only a large block is made resizable, so that its memory can be given back at once.
    const buffer = new Returnable(maxByteLength, maxByteLength < SMALL ? {} : { maxByteLength });
    const block = { values: valuesOf(this.width, buffer) as A, buffer, used: 0 };
    this.blocks.push(block);
    return block;
  }

  private fits(length: number): boolean {
    return length <= this.base.length && this.base.BYTES_PER_ELEMENT === this.width;
  }

  private allocate(length: number): A {
    return valuesOf(this.width, new ArrayBuffer(Math.ceil(length) * this.width)) as A;
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
    for (const { values, used, buffer } of this.blocks) {
      if (this.written) this.base.set(values.subarray(0, used), this.used);
      this.used += used;
      if (buffer.resizable) buffer.resize?.(0);
    }
    this.blocks = [];
    this.waiting = 0;
    return this.base.subarray(0, length) as A;
  }

  /**
   * Joins the blocks. Views that were given before may lose their memory.
   *
   * @param last whether no more is expected
   */
  join(last: boolean): void {
    const { length, base } = this;
    // Room that is not written is not taken, as a rule.
    if (!this.fits(length)) this.rebase(last ? withRoom(length) : Math.max(1024, length * 2));
    if (this.base !== base) release(base);
    this.view();
  }

  /** Joins the blocks and gives back room that is left over, but for a little. Views that were given before may lose their memory. */
  trim(): void {
    const { length, base } = this;
    const wanted = withRoom(length);
    if (this.fits(length) && base.length <= wanted) return;
    this.rebase(wanted);
    release(base);
    this.view();
  }

  get(row: number): number {
    return this.view()[row];
  }

  /** Makes row i row `places[i]`, with no more than a little room. Views that were given before may lose their memory. */
  *reorder(places: Uint32Array): Steps<void> {
    if (!this.written) return;
    const old = this.view();
    const base = this.allocate(withRoom(old.length));
    for (let from = 0; from < places.length; from += ROWS_PER_STEP) {
      scatter(old, base, places, from, Math.min(from + ROWS_PER_STEP, places.length));
      yield;
    }
    release(old);
    this.base = base;
  }

  private rebase(length: number): void {
    const base = this.allocate(length);
    if (this.written) base.set(this.base.subarray(0, this.used));
    this.base = base;
  }
}

/** Rows that follow each other go to few places as a rule, which is quicker than to gather them from many. */
function scatter(old: Values, base: Values, places: Uint32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) base[places[row]] = old[row];
}

function valuesOf(width: Width, buffer: ArrayBuffer): Values {
  if (width === 8) return new Float64Array(buffer);
  if (width === 4) return new Uint32Array(buffer);
  return width === 2 ? new Uint16Array(buffer) : new Uint8Array(buffer);
}

/** Numbers; NaN is missing. */
export class NumberColumn extends Column<Float64Array> {
  /** @param missing rows that are there already, without a value */
  constructor(missing = 0) {
    super(new Float64Array(missing).fill(NaN), 8);
    this.written = true;
    this.used = missing;
  }

  append(block: Float64Array, count: number): void {
    this.add(block.subarray(0, count));
  }

  set(row: number, value: number): void {
    this.view()[row] = value;
  }
}

/** Codes, as wide as the largest one asks for. */
export class CodeColumn extends Column<Codes> {
  /** @param rows rows that are there already, with code 0 */
  constructor(rows = 0) {
    super(new Uint8Array(rows), 1);
    this.used = rows;
  }

  /** @param size codes are below it */
  append(block: Uint32Array, count: number, size: number): void {
    this.widen(size);
    this.add(block.subarray(0, count), size > 1);
  }

  set(row: number, value: number): void {
    if (value > 0 || this.written) this.writable(value)[row] = value;
  }

  /** All codes, to be written over by codes up to this one. */
  writable(most: number): Codes {
    this.widen(most);
    this.written = true;
    return this.view();
  }

  /** Makes codes up to this one fit. */
  private widen(code: number): void {
    const width = code > 0xffff ? 4 : code > 0xff ? 2 : 1;
    if (width > this.width) this.width = width;
  }
}
