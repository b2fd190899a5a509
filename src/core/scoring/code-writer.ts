/**
 * The index codes of a column, from the buckets of its values. A bucket that surely holds no cut has one code; the rows
 * of the others are listed, to be scored by their values once the cuts are known.
 */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { NO_BUCKET, type Buckets, type ValueColumn } from './value-buckets.js';
import { Window, type Span } from './cut-window.js';
import { CODE_NOT_RATED } from './index-codes.js';
import { codeOf, scoreList } from './index-score.js';
import type { Cuts } from '../model/baseline.js';

/** Codes from here on are of open buckets: this one, or one more for each crowded bucket. */
const OPEN = 64;

export class CodeWriter {
  private readonly codeOfBucket: Uint8Array;
  /** By crowded bucket: its first value, which its other rows are likely to have too. The first entry is of no bucket. */
  private readonly ties: Float64Array;
  private readonly crowds: readonly number[];

  /**
   * @param spans of each cut, the buckets that may hold it
   * @param crowd a bucket of more values is likely to be full of one value
   */
  constructor(
    private readonly column: ValueColumn,
    private readonly buckets: Buckets,
    spans: readonly (readonly Span[])[],
    crowd: number,
  ) {
    const { counts, ofRow } = buckets;
    const codeOfBucket = new Uint8Array(counts.length);
    this.codeOfBucket = codeOfBucket;
    codeOfBucket.fill(1);
    codeOfBucket[NO_BUCKET] = CODE_NOT_RATED;
    spans.forEach((list, cut) => {
      if (list.length > 0) codeOfBucket.fill(2 + cut, list[0].first);
    });
    const all = spans.flat();
    for (const { first, last } of all) codeOfBucket.fill(OPEN, first, last + 1);
    const wide = all.filter(({ first, last }) => first < last);
    const single = all.filter(({ first, last }) => first === last).map(({ first }) => first);
    // A wide span needs all of its rows.
    this.crowds = [...new Set(single)].filter(
      (bucket) => counts[bucket] > crowd && !wide.some(({ first, last }) => first <= bucket && bucket <= last),
    );
    this.ties = Float64Array.of(NaN, ...this.crowds.map((bucket) => column.raw[ofRow.indexOf(bucket)]));
    this.crowds.forEach((bucket, i) => (codeOfBucket[bucket] = OPEN + 1 + i));
  }

  /**
   * Writes the codes that are known without the cuts.
   *
   * @returns the rows whose values have to be looked at, but for those that have the tie of their bucket
   */
  *write(codes: Uint8Array): Steps<Uint32Array> {
    const { raw } = this.column;
    const rows = new Uint32Array(this.valuesInOpen());
    let n = 0;
    for (let from = 0; from < codes.length; from += ROWS_PER_STEP) {
      const to = Math.min(from + ROWS_PER_STEP, codes.length);
      n = writePart(this.codeOfBucket, this.ties, raw, this.buckets.ofRow, codes, rows, n, from, to);
      yield;
    }
    return rows.subarray(0, n);
  }

  /** How many values the open buckets have: no more rows are listed. */
  private valuesInOpen(): number {
    return this.buckets.counts.reduce((sum, count, bucket) => sum + (this.codeOfBucket[bucket] < OPEN ? 0 : count), 0);
  }

  /** The values of a span and their rows. */
  window(span: Span, rows: Uint32Array): Window {
    const { raw, sign } = this.column;
    const crowd = span.first === span.last ? this.crowds.indexOf(span.first) : -1;
    const tie = crowd < 0 ? null : { g: sign * this.ties[1 + crowd] + 0, count: this.buckets.counts[span.first] };
    const window = new Window(span, tie);
    window.fill(rows, raw, sign, this.buckets);
    return window;
  }

  /** Writes what depends on the cuts. */
  *settle(codes: Uint8Array, rows: Uint32Array, cuts: Cuts): Steps<void> {
    const { raw, sign } = this.column;
    if (this.crowds.length > 0) {
      const settled = Uint8Array.from({ length: OPEN + this.ties.length }, (_, code) =>
        code < OPEN ? code : codeOf(sign * this.ties[code - OPEN], cuts),
      );
      for (let from = 0; from < codes.length; from += ROWS_PER_STEP) {
        settlePart(settled, codes, from, Math.min(from + ROWS_PER_STEP, codes.length));
        yield;
      }
    }
    scoreList(raw, sign, cuts, codes, rows);
  }
}

function writePart(
  codeOfBucket: Uint8Array,
  ties: Float64Array,
  raw: Float64Array,
  ofRow: Uint16Array,
  codes: Uint8Array,
  rows: Uint32Array,
  n: number,
  from: number,
  to: number,
): number {
  for (let row = from; row < to; row++) {
    const code = codeOfBucket[ofRow[row]];
    codes[row] = code;
    if (code >= OPEN && raw[row] !== ties[code - OPEN]) rows[n++] = row;
  }
  return n;
}

function settlePart(settled: Uint8Array, codes: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) codes[row] = settled[codes[row]];
}
