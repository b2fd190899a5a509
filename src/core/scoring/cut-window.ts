/** The values around a cut, all those of neighbouring buckets, and the rows that they are in. */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import type { Buckets, ValueColumn } from './buckets.js';
import type { CutSearch, Neighbour } from './cut-search.js';

export class Window {
  private valueList: Float64Array;
  private rowList: Uint32Array;
  /** How many values there are, but for those of the tie. */
  size = 0;
  /** In a crowded bucket, a value that many rows have. Their number is kept instead of the rows themselves. */
  tie: number | null = null;
  private ties = 0;

  /**
   * @param below how many values are in lower buckets
   * @param room how many values to expect
   * @param crowd in a crowded bucket, how many values there are
   */
  constructor(
    readonly firstBucket: number,
    readonly lastBucket: number,
    public below: number,
    room: number,
    readonly crowd = 0,
  ) {
    this.valueList = new Float64Array(room);
    this.rowList = new Uint32Array(room);
  }

  /** The values, in no order, and the rows that have them. */
  get values(): Float64Array {
    return this.valueList.subarray(0, this.size);
  }

  get rows(): Uint32Array {
    return this.rowList.subarray(0, this.size);
  }

  add(g: number, row: number): void {
    if (this.size === this.valueList.length) {
      const { values, rows } = this;
      this.valueList = new Float64Array(2 * this.size + 16);
      this.valueList.set(values);
      this.rowList = new Uint32Array(2 * this.size + 16);
      this.rowList.set(rows);
    }
    this.valueList[this.size] = g;
    this.rowList[this.size++] = row;
  }

  /** What was not added has the value that many have. */
  close(): void {
    if (this.tie !== null) this.ties = this.crowd - this.size;
  }

  addLate(bucket: number, g: number, row: number): void {
    if (bucket < this.firstBucket) this.below++;
    else if (bucket > this.lastBucket) return;
    else if (g === this.tie) this.ties++;
    else this.add(g, row);
  }

  /** Looks for a cut; whether it is here. */
  look(search: CutSearch, cut: number): boolean {
    const { tie, ties, values, below } = this;
    if (tie === null) search.look(values.slice(), below, [cut]);
    else {
      const lower = values.filter((g) => g < tie);
      const place = { g: tie, below: below + lower.length, equal: ties };
      if (search.reaches(cut, place)) {
        search.found[cut] = place;
        search.look(lower, below, [cut]);
      } else {
        search.look(
          values.filter((g) => g > tie),
          place.below + ties,
          [cut],
        );
      }
    }
    return search.found[cut] !== null;
  }

  /** Takes the values below a cut into account. */
  markNeighbour(neighbour: Neighbour): void {
    for (const g of this.values) neighbour.add(g, 1);
    if (this.tie !== null) neighbour.add(this.tie, this.ties);
  }

  /** The rows with values from the lesser of two up to the greater; `null` where they are not all known. */
  rowsBetween(a: number, b: number): Uint32Array | null {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const within = (g: number) => g >= low && g < high;
    const { values } = this;
    return this.tie !== null && within(this.tie) ? null : this.rows.filter((_, i) => within(values[i]));
  }
}

/** Fills windows with the values of their buckets, one more than `most` where there are more. */
export function* fillWindows(
  windows: readonly Window[],
  column: ValueColumn,
  { ofRow }: Buckets,
  most: number,
): Steps<void> {
  if (windows.length === 0) return;
  // Buckets that belong to the same windows share a mark; 0: to none.
  const marks = new Uint8Array(2 ** 16);
  const windowsOfMark: Window[][] = [[]];
  const markOf = new Map<string, number>();
  const list = windows.flatMap(({ firstBucket, lastBucket }) => [firstBucket, lastBucket + 1]).sort((a, b) => a - b);
  for (let i = 0; i + 1 < list.length; i++) {
    const [from, to] = [list[i], list[i + 1]];
    const here = windows.filter(({ firstBucket, lastBucket }) => firstBucket <= from && lastBucket >= to - 1);
    if (from === to || here.length === 0) continue;
    const name = here.map((window) => windows.indexOf(window)).join();
    const mark = markOf.get(name) ?? windowsOfMark.push(here) - 1;
    markOf.set(name, mark);
    marks.fill(mark, from, to);
  }
  // A bucket is crowded because of one value as a rule: then its first row is likely to have it.
  const ties = new Float64Array(windowsOfMark.length).fill(NaN);
  windowsOfMark.forEach((here, mark) => {
    if (here.length !== 1 || here[0].crowd === 0) return;
    ties[mark] = column.raw[ofRow.indexOf(here[0].firstBucket)];
    here[0].tie = column.sign * ties[mark] + 0;
  });
  const rows = new Uint32Array(ROWS_PER_STEP);
  for (let from = 0; from < ofRow.length; from += ROWS_PER_STEP) {
    const n = rowsToAdd(marks, ties, column.raw, ofRow, rows, from, Math.min(from + ROWS_PER_STEP, ofRow.length));
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      for (const window of windowsOfMark[marks[ofRow[row]]]) {
        if (window.size <= most) window.add(column.sign * column.raw[row], row);
      }
    }
    yield;
  }
  for (const window of windows) window.close();
}

/** The rows in marked buckets, but for those with the frequent value of a crowd. */
function rowsToAdd(
  marks: Uint8Array,
  ties: Float64Array,
  raw: Float64Array,
  ofRow: Uint16Array,
  rows: Uint32Array,
  from: number,
  to: number,
): number {
  let n = 0;
  for (let row = from; row < to; row++) {
    const mark = marks[ofRow[row]];
    if (mark === 0) continue;
    rows[n] = row;
    n += raw[row] === ties[mark] ? 0 : 1;
  }
  return n;
}
