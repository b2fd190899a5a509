/**
 * Distinct texts, numbered from 0 in the order they came, with their bytes in one array. A hash table finds them again.
 * It is kept in parts that grow one by one, so that growing never takes long.
 */

import type { Steps } from '../../steps.js';
import { release, withRoom } from './memory.js';
import { mostBytes, readText, writeText } from '../text-bytes.js';

const PARTS = 64;
const PART_BITS = 6;
const EMPTY = new Int32Array(1);
/** The bits of an entry that hold the text's number + 1. Those above are bits of its hash. */
const NUMBER = 2 ** 23 - 1;

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
  private bytes = new Uint8Array(256);
  /** The texts as they came: one is the bytes from `starts[i]` to `starts[i + 1]`. */
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
    const { bytes, starts, order } = this;
    const length = to - from;
    for (let slot = (mixed >>> PART_BITS) & mask; ; slot = (slot + 1) & mask) {
      const entry = table[slot];
      if (entry === 0) return -1;
      if (((entry ^ mixed) & ~NUMBER) !== 0) continue;
      const text = (entry & NUMBER) - 1;
      const place = order === null ? text : order[text];
      const start = starts[place];
      if (starts[place + 1] - start !== length) continue;
      let i = 0;
      while (i < length && bytes[start + i] === source[from + i]) i++;
      if (i === length) return text;
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
    return readText(this.bytes, this.starts[place], this.starts[place + 1]);
  }

  /** The bytes of a text. */
  bytesOf(index: number): Uint8Array {
    const place = this.placeOf(index);
    return this.bytes.subarray(this.starts[place], this.starts[place + 1]);
  }

  private placeOf(index: number): number {
    return this.order === null ? index : this.order[index];
  }

  /** Makes text i text `places[i]`: the bytes stay where they are. */
  *reorder(places: Uint32Array): Steps<void> {
    const { size, order } = this;
    const reordered = new Uint32Array(withRoom(size));
    for (let i = 0; i < size; i++) reordered[places[i]] = order === null ? i : order[i];
    if (order) release(order);
    this.order = reordered;
    for (const part of this.parts) {
      yield;
      renumber(part, places);
    }
  }

  /** Gives back room that growing left over, but for a little. */
  trim(): void {
    const used = this.starts[this.size];
    if (this.bytes.length > used * 1.1 + 1024) this.bytes = shortened(this.bytes, withRoom(used));
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
    const start = this.starts[index];
    const end = start + (to - from);
    if (end > 0xffffffff || index >= NUMBER) throw new RangeError('Texts of more than 4 GB, or too many.');
    if (end > this.bytes.length) this.bytes = grown(this.bytes, new Uint8Array(room(end)));
    const { bytes } = this;
    for (let i = from, at = start; i < to; i++) bytes[at++] = source[i];
    this.starts[index + 1] = end;
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

function room(length: number): number {
  return Math.ceil(length * 1.5);
}

function grown<A extends Uint8Array | Uint32Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  release(old);
  return larger;
}

function shortened<A extends Uint8Array | Uint32Array | Int32Array>(old: A, length: number): A {
  const shorter = old.slice(0, length) as A;
  release(old);
  return shorter;
}
