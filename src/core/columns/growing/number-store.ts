/** A column of numbers while it grows. */

import { NumberColumn } from './column.js';

/** A column of numbers and the block that is written before it. */
export class NumberStore {
  block: Float64Array;
  readonly column: NumberColumn;

  constructor(rows: number, room: number) {
    this.column = new NumberColumn(rows);
    this.block = new Float64Array(room).fill(NaN);
  }

  /** Writes the value of a row. */
  put(row: number, value: number): void {
    const i = row - this.column.length;
    if (i < 0) this.column.set(row, value);
    else this.block[i] = value;
  }

  /** Adds the rows of the block to the column and makes a block of some room. */
  flush(rows: number, room: number): void {
    this.column.append(this.block, rows);
    if (room > this.block.length) this.block = new Float64Array(room);
    this.block.fill(NaN);
  }
}
