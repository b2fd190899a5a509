/** Records kept as they were given, so that one can be had again. */

import { decodeUtf8, mostBytes, writeText } from '../columns/text-bytes.js';
import { parseJson } from './bytes/parse-json.js';
import { MARKED } from './bytes/text-reader.js';

export interface KeptRecords {
  /** The record at a position as it was given, undefined where only the columns hold it. */
  record(position: number): Promise<unknown>;
}

/** Objects of the page. */
export class KeptObjects implements KeptRecords {
  private readonly values: unknown[] = [];

  constructor(private readonly first: number) {}

  add(position: number, value: unknown): void {
    this.values[position - this.first] = value;
  }

  record(position: number): Promise<unknown> {
    return Promise.resolve(this.values[position - this.first]);
  }
}

const PART = 2 ** 20;

/**
 * The text of records that the columns do not hold whole, in order of their positions. It is kept in blobs, which
 * browsers move to the disk. In Node they stay in memory, outside of the heap.
 */
export class KeptText implements KeptRecords {
  private readonly parts: Blob[] = [];
  private part = new Uint8Array(2 ** 14);
  private used = 0;
  private positions = new Uint32Array(64);
  /** The part of each record, and where in it the record begins and ends. */
  private places = new Uint32Array(192);
  private size = 0;

  add(position: number, bytes: Uint8Array, from: number, to: number): void {
    const length = to - from;
    this.makeRoom(length);
    for (let i = from, at = this.used; i < to; i++) this.part[at++] = bytes[i];
    this.enter(position, length);
  }

  /** Adds a record at hand as JSON. */
  addRecord(position: number, record: unknown): void {
    const json = JSON.stringify(record);
    this.makeRoom(mostBytes(json));
    this.enter(position, writeText(json, this.part, this.used) - this.used);
  }

  private makeRoom(length: number): void {
    if (this.used + length > PART) this.close();
    if (this.used + length > this.part.length) {
      this.part = grown(this.part, new Uint8Array(Math.max(this.part.length * 2, this.used + length)));
    }
  }

  private enter(position: number, length: number): void {
    if (this.size === this.positions.length) {
      this.positions = grown(this.positions, new Uint32Array(Math.ceil(this.size * 1.5)));
      this.places = grown(this.places, new Uint32Array(this.positions.length * 3));
    }
    this.positions[this.size] = position;
    this.places.set([this.parts.length, this.used, this.used + length], this.size * 3);
    this.size++;
    this.used += length;
  }

  async record(position: number): Promise<unknown> {
    const i = this.find(position);
    if (i < 0) return undefined;
    const [number, from, to] = this.places.subarray(i * 3, i * 3 + 3);
    if (number === this.parts.length) return parseJson(decodeUtf8(this.part, from, to));
    const bytes = new Uint8Array(await this.parts[number].slice(from, to).arrayBuffer());
    return parseJson(decodeUtf8(bytes, 0, bytes.length));
  }

  private close(): void {
    if (this.used === 0) return;
    this.parts.push(new Blob([this.part.subarray(0, this.used)]));
    this.used = 0;
  }

  private find(position: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.positions[middle] === position) return middle;
      if (this.positions[middle] < position) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

function grown<A extends Uint8Array | Uint32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

/** A file: records are read from it again. */
export class KeptFile implements KeptRecords {
  private marks = new Float64Array(64);
  private size = 0;
  private lines = false;

  constructor(private readonly file: Blob) {}

  /** Notes the offset of the record at a position that is a multiple of `MARKED`, or of the first one. */
  mark(position: number, offset: number, lines: boolean): void {
    const i = position / MARKED;
    if (i >= this.marks.length) {
      const larger = new Float64Array(Math.ceil(this.marks.length * 1.5));
      larger.set(this.marks);
      this.marks = larger;
    }
    this.marks[i] = offset;
    this.lines = lines;
    this.size = i + 1;
  }

  async record(position: number): Promise<unknown> {
    const mark = Math.min(Math.floor(position / MARKED), this.size - 1);
    const { readAgain } = await import('./objects/read-again.js');
    return readAgain(this.file, this.marks[mark], position - Math.max(1, mark * MARKED), this.lines);
  }
}
