/** A column of codes that most data lacks, while it grows. */

import { CodeColumn } from './column.js';

/** A column of codes and the block that is written before it. */
export class CodeStore {
  readonly column: CodeColumn;
  private block: Uint32Array;
  private most = 0;

  /** @param rows rows that are there already, with code 0 */
  constructor(rows: number, room: number) {
    this.column = new CodeColumn(rows);
    this.block = new Uint32Array(room);
  }

  /** Writes the code of a row. */
  put(row: number, code: number): void {
    if (code > this.most) this.most = code;
    const i = row - this.column.length;
    if (i < 0) this.column.set(row, code);
    else this.block[i] = code;
  }

  /** Adds the rows of the block to the column and makes a block of some room. */
  flush(rows: number, room: number): void {
    this.column.append(this.block, rows, this.most + 1);
    if (room > this.block.length) this.block = new Uint32Array(room);
    else this.block.fill(0);
  }
}
