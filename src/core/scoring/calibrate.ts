/**
 * Calibration: from all values of a behaviour in the reference population to its four cut values. Counting the values
 * in buckets tells in which bucket each cut is; only the values there are looked at. More values around a cut are kept
 * where others may follow, so that these move it without another look at the whole column.
 */

import type { Steps } from '../steps.js';
import { bucketOf, fillBuckets, scaleFor, type Buckets, type Scale, type ValueColumn } from './value-buckets.js';
import { CodeWriter } from './code-writer.js';
import { CUTS, cutsOf, CutSearch, Neighbour, type Cut } from './cut-search.js';
import type { Window, Span } from './cut-window.js';
import type { Cuts } from '../model/baseline.js';
import { isScorable } from './index-codes.js';

/** Sizes that decide how the work is done, never what comes out. */
export interface CalibrationSizes {
  /** Values to keep on either side of a cut. */
  readonly margin: number;
  /** No more values than this are kept around a cut. */
  readonly most: number;
  /** In a bucket of more values than this, one that many rows have is counted rather than listed. */
  readonly crowd: number;
}

export class Calibration {
  private constructor(
    private readonly negative: boolean,
    private readonly sizes: CalibrationSizes,
    private readonly scale: Scale,
    private values: number,
    private found: (Cut | null)[],
    private readonly windows: readonly (Window | null)[],
    private neighbours: Neighbour[],
  ) {}

  get cuts(): Cuts {
    return cutsOf(this.found);
  }

  /** How many values the cuts rest on. */
  get population(): number {
    return this.values;
  }

  /**
   * Calibrates a column and writes the index code of each row.
   *
   * @param scratch one entry a row; not kept
   */
  static *of(
    column: ValueColumn,
    codes: Uint8Array,
    scratch: Uint16Array,
    sizes: CalibrationSizes,
  ): Steps<Calibration> {
    const negative = column.sign < 0;
    const scale = scaleFor(column);
    const buckets = yield* fillBuckets(column, scale, scratch);
    const search = new CutSearch(negative, buckets.values);
    const spans = spansOfCuts(search, buckets, sizes);
    const writer = new CodeWriter(column, buckets, spans, sizes.crowd);
    const rows = yield* writer.write(codes);
    const kept = spans.map((list, cut) => {
      const windows = list.map((span) => writer.window(span, rows));
      const window = windows.find((window) => window.look(search, cut)) ?? null;
      return { window: sizes.margin > 0 ? window : null, neighbour: neighbourOf(search.found[cut], windows) };
    });
    const cuts = cutsOf(search.found);
    yield* writer.settle(codes, rows, cuts);
    const windows = kept.map(({ window }) => window);
    const neighbours = kept.map(({ neighbour }) => neighbour);
    return new Calibration(negative, sizes, scale, buckets.values, search.found, windows, neighbours);
  }

  /**
   * Takes in the values of new rows.
   *
   * @returns the earlier rows that need another index, or `null` where the column has to be calibrated again
   */
  extend({ raw, rowState, sign }: ValueColumn, from: number): number[] | null {
    const below = CUTS.map((cut) => this.found[cut]?.below ?? 0);
    const equal = CUTS.map((cut) => this.found[cut]?.equal ?? 0);
    for (let row = from; row < raw.length; row++) {
      const g = sign * raw[row];
      if (g !== g || !isScorable(rowState[row])) continue;
      this.values++;
      const bucket = bucketOf(raw[row], this.scale);
      for (const cut of CUTS) {
        const at = this.found[cut]?.g ?? Infinity;
        if (g < at) {
          below[cut]++;
          this.neighbours[cut].addLate(g);
        } else if (g === at) equal[cut]++;
        this.windows[cut]?.addLate(bucket, g, row);
      }
    }
    const search = new CutSearch(this.negative, this.values);
    const passed: number[] = [];
    for (const cut of CUTS) {
      const known = this.found[cut];
      const now = known && { g: known.g, below: below[cut], equal: equal[cut] };
      const window = this.windows[cut];
      if (now ? search.confirms(cut, now, this.neighbours[cut]) : !search.mayBeWithin(cut, this.values)) {
        search.found[cut] = now;
        continue;
      }
      if (!window || window.size > 2 * this.sizes.most || search.mayBeWithin(cut, window.below)) return null;
      if (!known || !window.look(search, cut)) return null;
      const rows = window.rowsBetween(known.g, search.found[cut]!.g);
      if (!rows) return null;
      for (const row of rows) if (row < from) passed.push(row);
      this.neighbours[cut] = neighbourOf(search.found[cut], [window]);
    }
    this.found = search.found;
    return passed;
  }
}

function neighbourOf(cut: Cut | null, windows: readonly Window[]): Neighbour {
  const neighbour = new Neighbour(cut?.g ?? -Infinity);
  for (const window of windows) window.markNeighbour(neighbour);
  return neighbour;
}

/** Of each cut, the buckets that hold it: in one span with a margin, or one after the other. */
function spansOfCuts(search: CutSearch, buckets: Buckets, sizes: CalibrationSizes): Span[][] {
  const totals = runningTotals(buckets.counts);
  return CUTS.map((cut) => {
    const enough = search.enough(cut);
    if (enough > buckets.values) return [];
    const first = bucketReaching(totals, enough);
    return spansAround({ first, last: first, below: totals[first - 1] }, search, cut, buckets, sizes);
  });
}

// These take no objects: what the compiler knows of short-lived ones goes with them, and with it what it made of these.

/** How many values are in each bucket and the lower ones. */
function runningTotals(counts: Uint32Array): Uint32Array {
  const totals = new Uint32Array(counts.length);
  for (let bucket = 1; bucket < counts.length; bucket++) totals[bucket] = totals[bucket - 1] + counts[bucket];
  return totals;
}

function bucketReaching(totals: Uint32Array, enough: number): number {
  let bucket = 0;
  while (totals[bucket] < enough) bucket++;
  return bucket;
}

/**
 * @param own the first bucket whose values may reach the cut
 */
function spansAround(
  own: Span,
  search: CutSearch,
  cut: number,
  { counts, values }: Buckets,
  { margin, most }: CalibrationSizes,
): Span[] {
  let { first, last, below } = own;
  let upTo = below + counts[first];
  const spans = [own];
  // Where not even all of its values as one reach the cut, a tie may leave it to the next bucket that holds any.
  if (upTo < values && !search.reaches(cut, { g: NaN, below, equal: counts[first] })) {
    while (counts[++last] === 0);
    spans.push({ first: last, last, below: upTo });
    upTo += counts[last];
  }
  if (margin === 0) return spans;
  const enough = Math.min(values, upTo + margin);
  while (upTo < enough) upTo += counts[++last];
  const least = Math.max(0, below - margin);
  while (below > least) below -= counts[--first];
  return upTo - below <= most ? [{ first, last, below }] : spans;
}
