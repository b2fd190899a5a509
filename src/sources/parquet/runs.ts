/** Looks at the runs in the pages of a column: how often the library is told to repeat a value. */

import type { Struct } from './compact.js';

/** What a leaf of the schema says of its column. */
export interface Levels {
  readonly definition: number;
  readonly repetition: number;
  readonly isBoolean: boolean;
}

/** A data page: its header, whether that is of the second version, and its bytes, levels and values unpacked. */
export interface Page {
  readonly header: Struct;
  readonly isSecond: boolean;
  readonly bytes: Uint8Array;
}

/** By their numbers in Parquet. */
const PLAIN = 0;
const PLAIN_DICTIONARY = 2;
const RLE = 3;
const DELTA = [5, 6, 7];
const RLE_DICTIONARY = 8;
const BYTE_STREAM_SPLIT = 9;
const KNOWN = [PLAIN, PLAIN_DICTIONARY, RLE, ...DELTA, RLE_DICTIONARY, BYTE_STREAM_SPLIT];
/** Writers fill the last run up. */
const FILLED_UP = 1024;
/** Values of a block of differences; usual are 128 to 4096. */
const LARGEST_BLOCK = 2 ** 20;

export function isKnownEncoding(encoding: number): boolean {
  return KNOWN.includes(encoding);
}

/** @throws {RangeError} where a run is longer than the page has values */
export function checkRuns({ header, isSecond, bytes }: Page, levels: Levels): void {
  const values = header.get(1) as number;
  const encoding = header.get(isSecond ? 4 : 2) as number;
  let at = 0;
  const ofLevels: readonly (readonly [most: number, length: number])[] = [
    [levels.repetition, header.get(6) as number],
    [levels.definition, header.get(5) as number],
  ];
  for (const [most, given] of ofLevels) {
    if (most === 0 && !isSecond) continue;
    const length = isSecond ? given : lengthAt(bytes, at);
    at += isSecond ? 0 : 4;
    if (most > 0) repeats(bytes, at, at + length, widthOf(most), values);
    at += length;
  }
  if (encoding === RLE_DICTIONARY || encoding === PLAIN_DICTIONARY) {
    repeats(bytes, at + 1, bytes.length, bytes[at] ?? 0, values);
  } else if (encoding === RLE && levels.isBoolean) repeats(bytes, at + 4, bytes.length, 1, values);
  else if (DELTA.includes(encoding)) checkBlocks(bytes, at, values);
}

function widthOf(most: number): number {
  return 32 - Math.clz32(most);
}

function lengthAt(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) throw new RangeError('levels are cut off');
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

function repeats(bytes: Uint8Array, from: number, to: number, width: number, values: number): void {
  const end = Math.min(to, bytes.length);
  let [at, seen] = [from, 0];
  while (at < end && seen < values) {
    const [head, next] = varint(bytes, at);
    const isPacked = head % 2 === 1;
    const count = isPacked ? 4 * (head - 1) : head / 2;
    if (count > values + FILLED_UP) throw new RangeError('a run is too long');
    at = next + (isPacked ? (width * count) / 8 : (width + 7) >> 3);
    seen += count;
  }
}

/** Differences say how many there are, and in which blocks; some encodings have two such lists, of which the second is of the same length. */
function checkBlocks(bytes: Uint8Array, from: number, values: number): void {
  const [block, afterBlock] = varint(bytes, from);
  const [parts, afterParts] = varint(bytes, afterBlock);
  const [count] = varint(bytes, afterParts);
  if (block > LARGEST_BLOCK || parts > block || count > values) throw new RangeError('a block is too long');
}

function varint(bytes: Uint8Array, from: number): readonly [value: number, next: number] {
  let [value, scale] = [0, 1];
  for (let at = from; at < bytes.length && at < from + 10; at++) {
    value += (bytes[at] & 127) * scale;
    if (bytes[at] < 128) return [value, at + 1];
    scale *= 128;
  }
  throw new RangeError('a run is cut off');
}
