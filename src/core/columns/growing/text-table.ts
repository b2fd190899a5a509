/**
 * Distinct texts, numbered from 0 in the order they came. A hash table finds them again. It is kept in parts that grow one
 * by one, so that growing never takes long.
 */

import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { release, withRoom } from './memory.js';
import { TextPieces } from './text-pieces.js';
import { mostBytes, writeText } from '../text-bytes.js';

const PARTS = 64;
const PART_BITS = 6;
const EMPTY = new Int32Array(1);
/** The bits of an entry that hold the text's number + 1. Those above are bits of its hash. */
const NUMBER = 2 ** 23 - 1;
/** Added to the number of a text that is done. */
const DONE = 2 ** 31;

export const HASH_START = 0x811c9dc5;

/** The hash of more bytes, from `HASH_START`. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i], 0x01000193);
  return hash;
}

/** Spreads the hash over all bits. */
function mix(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

export class TextTable {
  size = 0;
  private readonly pieces = new TextPieces();
  /** The places of the texts as they came, and of the next one. */
  private starts = new Uint32Array(16);
  private hashes = new Int32Array(16);
  /** By the number of a text, which of them it is; `null` while they have the numbers in which they came. */
  private order: Uint32Array | null = null;
  /** Open addressing. The bits of the hash tell most other texts apart without a look at them. */
  private readonly parts = new Array<Int32Array>(PARTS).fill(EMPTY);
  private readonly counts = new Uint32Array(PARTS);
  private scratch = new Uint8Array(64);

  /** The number of a text, −1 where it is not here. */
  lookUp(source: Uint8Array, from: number, to: number, hash: number): number {
    const mixed = mix(hash);
    const table = this.parts[mixed & (PARTS - 1)];
    const mask = table.length - 1;
    const { pieces, starts, order } = this;
    for (let slot = (mixed >>> PART_BITS) & mask; ; slot = (slot + 1) & mask) {
      const entry = table[slot];
      if (entry === 0) return -1;
      if (((entry ^ mixed) & ~NUMBER) !== 0) continue;
      const text = (entry & NUMBER) - 1;
      const place = order === null ? text : order[text];
      if (pieces.equals(starts[place], starts[place + 1], source, from, to)) return text;
    }
  }

  /** The number of a text, new where need be. */
  intern(source: Uint8Array, from: number, to: number, hash: number): number {
    const known = this.lookUp(source, from, to, hash);
    return known >= 0 ? known : this.add(source, from, to, hash);
  }

  internText(text: string): number {
    const to = this.encode(text);
    return this.intern(this.scratch, 0, to, hashBytes(this.scratch, 0, to));
  }

  find(text: string): number | undefined {
    const to = this.encode(text);
    const found = this.lookUp(this.scratch, 0, to, hashBytes(this.scratch, 0, to));
    return found < 0 ? undefined : found;
  }

  text(index: number): string {
    const place = this.placeOf(index);
    return this.pieces.text(this.starts[place], this.starts[place + 1]);
  }

  /** The bytes of a text. */
  bytesOf(index: number): Uint8Array {
    const place = this.placeOf(index);
    return this.pieces.bytesOf(this.starts[place], this.starts[place + 1]);
  }

  private placeOf(index: number): number {
    return this.order === null ? index : this.order[index];
  }

  /** Makes text i text `places[i]`: the bytes stay where they are. The memory of `places` is used for what is kept. */
  *reorder(places: Uint32Array): Steps<void> {
    for (const part of this.parts) {
      yield;
      renumber(part, places);
    }
    yield* invert(places);
    const { order } = this;
    if (order) {
      for (let i = 0; i < places.length; i++) places[i] = order[places[i]];
      release(order);
    }
    this.order = places;
  }

  /** Gives back room that growing left over, but for a little. */
  trim(): void {
    this.pieces.trim();
    if (this.starts.length > this.size * 1.1 + 1024) {
      this.starts = shortened(this.starts, withRoom(this.size));
      this.hashes = shortened(this.hashes, this.starts.length);
    }
  }

  private encode(text: string): number {
    if (this.scratch.length < mostBytes(text)) this.scratch = new Uint8Array(mostBytes(text));
    return writeText(text, this.scratch, 0);
  }

  private add(source: Uint8Array, from: number, to: number, hash: number): number {
    const index = this.size++;
    if (index + 1 >= this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(room(index + 2)));
      this.hashes = grown(this.hashes, new Int32Array(this.starts.length));
    }
    if (index >= NUMBER) throw new RangeError('Too many texts.');
    this.pieces.add(source, from, to);
    this.starts[index + 1] = this.pieces.next;
    this.hashes[index] = mix(hash);
    if (this.order) {
      if (index >= this.order.length) this.order = grown(this.order, new Uint32Array(room(index + 1)));
      this.order[index] = index;
    }
    this.enter(index + 1, this.hashes[index]);
    return index;
  }

  private enter(entry: number, mixed: number): void {
    const part = mixed & (PARTS - 1);
    let table = this.parts[part];
    if (++this.counts[part] * 4 > table.length * 3) table = this.parts[part] = this.regrown(table);
    place(table, entry, mixed);
  }

  private regrown(table: Int32Array): Int32Array {
    const larger = new Int32Array(Math.max(4, table.length * 2));
    for (const entry of table) {
      if (entry !== 0) place(larger, entry & NUMBER, this.hashes[this.placeOf((entry & NUMBER) - 1)]);
    }
    release(table);
    return larger;
  }
}

function place(table: Int32Array, number: number, mixed: number): void {
  const mask = table.length - 1;
  let slot = (mixed >>> PART_BITS) & mask;
  while (table[slot] !== 0) slot = (slot + 1) & mask;
  table[slot] = (mixed & ~NUMBER) | number;
}

function renumber(part: Int32Array, places: Uint32Array): void {
  for (let slot = 0; slot < part.length; slot++) {
    const number = part[slot] & NUMBER;
    if (number > 0) part[slot] = (part[slot] & ~NUMBER) | (places[number - 1] + 1);
  }
}

/** Makes of a permutation its inverse, in its own memory. What is done is marked: so many texts there are never. */
function* invert(places: Uint32Array): Steps<void> {
  const { length } = places;
  let steps = 0;
  for (let i = 0; i < length; i++) {
    let from = i;
    let to = places[i];
    while (to < DONE) {
      const next = places[to];
      places[to] = DONE + from;
      from = to;
      to = next;
      if (++steps % ROWS_PER_STEP === 0) yield;
    }
  }
  for (let i = 0; i < length; i++) places[i] -= DONE;
}

function room(length: number): number {
  return Math.ceil(length * 1.5);
}

function grown<A extends Uint32Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  release(old);
  return larger;
}

function shortened<A extends Uint32Array | Int32Array>(old: A, length: number): A {
  const shorter = old.slice(0, length) as A;
  release(old);
  return shorter;
}
