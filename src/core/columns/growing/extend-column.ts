/** Columns that grow a little now and then without being copied each time. */

import { release } from './memory.js';

/** Part of its length that a column which grew once has to spare. */
const SPARE = 1 / 16;

/** The first `length` entries with those of `column` in front; in the same memory where there is room. */
export function extendColumn<A extends Uint8Array | Uint16Array | Int32Array>(
  column: A | undefined,
  length: number,
  make: new (buffer: ArrayBufferLike, offset: number, length: number) => A,
  bytes: number,
): A {
  if (!column) return new make(new ArrayBuffer(length * bytes), 0, length);
  if (column.buffer.byteLength >= length * bytes) return new make(column.buffer, 0, length);
  const buffer = new ArrayBuffer(Math.ceil(length * (1 + SPARE)) * bytes);
  const grown = new make(buffer, 0, length);
  grown.set(column);
  return grown;
}

/** Does so, and gives back the memory of a column that had no room: views of it are empty afterwards. */
export const replaceColumn: typeof extendColumn = (column, length, make, bytes) => {
  const extended = extendColumn(column, length, make, bytes);
  if (column && column.buffer !== extended.buffer) release(column);
  return extended;
};
