/** The values around a cut, all those of neighbouring buckets, and the rows that they are in. */

import type { Buckets } from './value-buckets.js';
import type { CutSearch, Neighbour } from './cut-search.js';

/** Neighbouring buckets, from the first to the last. */
export interface Span {
  readonly first: number;
  readonly last: number;
  /** How many values are in lower buckets. */
  readonly below: number;
}

/** A value that fills a bucket. Its rows are counted, not listed. */
interface Tie {
  readonly g: number;
  count: number;
}

export class Window {
  private values = new Float64Array(0);
  private rows = new Uint32Array(0);
  /** How many values there are, but for those of the tie. */
  size = 0;
  below: number;

  /** @param tie a value that many rows of the only bucket have */
  constructor(
    private readonly span: Span,
    private readonly tie: Tie | null,
  ) {
    this.below = span.below;
  }

  private add(g: number, row: number): void {
    if (this.size === this.values.length) this.makeRoom(2 * this.size + 16);
    this.values[this.size] = g;
    this.rows[this.size++] = row;
  }

  /** Takes in those of the listed rows that are in its buckets. */
  fill(rows: Uint32Array, raw: Float64Array, sign: number, { ofRow }: Buckets): void {
    const { first, last } = this.span;
    this.makeRoom(countWithin(rows, ofRow, first, last));
    this.size = takeWithin(rows, ofRow, first, last, raw, sign, this.values, this.rows);
    if (this.tie) this.tie.count -= this.size;
  }

  addLate(bucket: number, g: number, row: number): void {
    if (bucket < this.span.first) this.below++;
    else if (bucket > this.span.last) return;
    else if (this.tie && g === this.tie.g) this.tie.count++;
    else this.add(g, row);
  }

  /** Looks for a cut; whether it is here. */
  look(search: CutSearch, cut: number): boolean {
    const { tie, below } = this;
    const values = this.values.subarray(0, this.size);
    if (!tie) search.look(values.slice(), below, [cut]);
    else {
      const lower = values.filter((g) => g < tie.g);
      const place = { g: tie.g, below: below + lower.length, equal: tie.count };
      if (search.reaches(cut, place)) {
        search.found[cut] = place;
        search.look(lower, below, [cut]);
      } else {
        const greater = values.filter((g) => g > tie.g);
        search.look(greater, place.below + place.equal, [cut]);
      }
    }
    return search.found[cut] !== null;
  }

  /** Takes the values below a cut into account. */
  markNeighbour(neighbour: Neighbour): void {
    for (let i = 0; i < this.size; i++) neighbour.add(this.values[i], 1);
    if (this.tie) neighbour.add(this.tie.g, this.tie.count);
  }

  /** The rows with values from the lesser of two up to the greater; `null` where they are not all known. */
  rowsBetween(a: number, b: number): Uint32Array | null {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    const within = (g: number) => g >= low && g < high;
    if (this.tie && within(this.tie.g)) return null;
    return this.rows.subarray(0, this.size).filter((_, i) => within(this.values[i]));
  }
  private makeRoom(length: number): void {
    const { values, rows } = this;
    this.values = new Float64Array(length);
    this.values.set(values);
    this.rows = new Uint32Array(length);
    this.rows.set(rows);
  }
}

// These take no objects: what the compiler knows of short-lived ones goes with them, and with it what it made of these.

function countWithin(rows: Uint32Array, ofRow: Uint16Array, first: number, last: number): number {
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const bucket = ofRow[rows[i]];
    if (bucket >= first && bucket <= last) n++;
  }
  return n;
}

/** @returns how many there are */
function takeWithin(
  rows: Uint32Array,
  ofRow: Uint16Array,
  first: number,
  last: number,
  raw: Float64Array,
  sign: number,
  intoValues: Float64Array,
  intoRows: Uint32Array,
): number {
  let n = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const bucket = ofRow[row];
    if (bucket < first || bucket > last) continue;
    intoValues[n] = sign * raw[row];
    intoRows[n++] = row;
  }
  return n;
}
