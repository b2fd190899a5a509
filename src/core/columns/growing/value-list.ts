/**
 * Values of which most rows have none, while they grow: an entry a value. A column of each would take eight bytes a row,
 * however few rows had any.
 */

import type { RawColumn } from '../interaction-columns.js';
import { CodeStore } from './code-store.js';
import type { CodeColumn, NumberColumn } from './column.js';
import { NumberStore } from './number-store.js';

/** Entries that are written before they are added to the columns. */
const BLOCK = 2 ** 11;

export class ValueList {
  private length = 0;
  /** The row, key and value of each entry. Those of a row follow each other. */
  private readonly rows = new CodeStore(0, BLOCK);
  private readonly keys = new CodeStore(0, BLOCK);
  private readonly values = new NumberStore(0, BLOCK);
  /** Of each row, where its entries begin: those before are of a record that was replaced. */
  readonly starts: CodeStore;

  /** @param added rows that are in the columns already */
  constructor(added: number, room: number) {
    this.starts = new CodeStore(added, room);
  }

  /** Begins a row, or begins it again. */
  begin(row: number): void {
    this.starts.put(row, this.length);
  }

  /** Adds a value to the row that was begun last. */
  add(row: number, key: number, value: number): void {
    const place = this.length++;
    this.rows.put(place, row);
    this.keys.put(place, key);
    this.values.put(place, value);
    if (this.length % BLOCK === 0) this.flush();
  }

  /** Columns that have an entry for every value. */
  columns(): (NumberColumn | CodeColumn)[] {
    this.flush();
    return [this.rows.column, this.keys.column, this.values.column];
  }

  /** Follows rows of which row i has become row `places[i]`. */
  reorder(places: Uint32Array): void {
    this.flush();
    const rows = this.rows.column.writable(places.length);
    for (let e = 0; e < rows.length; e++) rows[e] = places[rows[e]];
  }

  /** The column of each key below `size`. */
  views(size: number): RawColumn[] {
    this.flush();
    const [rows, keys, starts] = [this.rows, this.keys, this.starts].map(({ column }) => column.view());
    const values = this.values.column.view();
    let sorted: ReturnType<typeof sortByKey> | undefined;
    return Array.from({ length: size }, (_, key) => ({
      at(row) {
        for (let e = starts[row]; rows[e] === row; e++) if (keys[e] === key) return values[e];
        return NaN;
      },
      values(scratch) {
        const { order, begins } = (sorted ??= sortByKey(keys, size));
        const column = scratch().fill(NaN);
        for (let i = begins[key]; i < begins[key + 1]; i++) {
          const e = order[i];
          if (e >= starts[rows[e]]) column[rows[e]] = values[e];
        }
        return column;
      },
    }));
  }

  private flush(): void {
    const waiting = this.length - this.values.column.length;
    for (const store of [this.rows, this.keys, this.values]) store.flush(waiting, BLOCK);
  }
}

/** The entries, those of each key together and in their order, and where those of each key begin, and the last ones end. */
function sortByKey(keys: ArrayLike<number>, size: number): { order: Uint32Array; begins: Uint32Array } {
  const begins = new Uint32Array(size + 1);
  for (let e = 0; e < keys.length; e++) begins[keys[e]]++;
  for (let key = 1; key <= size; key++) begins[key] += begins[key - 1];
  const order = new Uint32Array(keys.length);
  for (let e = keys.length - 1; e >= 0; e--) order[--begins[keys[e]]] = e;
  return { order, begins };
}
