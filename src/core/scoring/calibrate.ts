/**
 * Calibration: from all values of a behaviour in the reference population to its four cut values. Counting the values
 * in buckets tells in which bucket each cut is; only the values there are looked at. The values around a cut are kept,
 * so that values that come later move it without another look at the whole column.
 */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { bucketOf, fillBuckets, scaleFor, type Buckets, type Scale, type ValueColumn } from './buckets.js';
import { CUTS, cutsOf, CutSearch, type Cut } from './cut-search.js';
import type { Cuts } from './index-score.js';
import { isScorable } from './row-state.js';

/** Sizes that decide how the work is done, never what comes out. */
export interface CalibrationSizes {
  /** Values kept on either side of a cut. */
  readonly margin: number;
  /** No more values than this are kept around a cut. */
  readonly most: number;
}

const SIZES: CalibrationSizes = { margin: 4096, most: 16_384 };

/** The values around a cut, all those of neighbouring buckets. */
interface Window {
  readonly firstBucket: number;
  readonly lastBucket: number;
  /** How many values are less than all in the window. */
  below: number;
  readonly values: number[];
  readonly rows: number[];
}

export class Calibration {
  private constructor(
    private readonly negative: boolean,
    private readonly sizes: CalibrationSizes,
    private readonly scale: Scale,
    private values: number,
    private found: (Cut | null)[],
    private readonly windows: readonly (Window | null)[],
  ) {}

  get cuts(): Cuts {
    return cutsOf(this.found);
  }

  /** How many values the cuts rest on. */
  get population(): number {
    return this.values;
  }

  /** @param scratch one entry a row */
  static *of(column: ValueColumn, scratch: Uint16Array, sizes = SIZES): Steps<Calibration> {
    const negative = column.sign < 0;
    const scale = scaleFor(column);
    const buckets = yield* fillBuckets(column, scale, scratch);
    const search = new CutSearch(negative, buckets.values);
    const places = cutPlaces(search, buckets);
    const windows = CUTS.map((cut) => windowAround(places[cut], buckets, sizes));
    yield* fillWindows(windows, column, buckets);
    for (const cut of CUTS) {
      const window = windows[cut];
      if (window) search.look(Float64Array.from(window.values), window.below, [cut]);
    }
    yield* lookInCrowds(search, places, windows, column, buckets);
    return new Calibration(negative, sizes, scale, buckets.values, search.found, windows);
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
      const bucket = bucketOf(g, this.scale);
      for (const cut of CUTS) {
        const at = this.found[cut]?.g ?? Infinity;
        if (g < at) below[cut]++;
        else if (g === at) equal[cut]++;
        const window = this.windows[cut];
        if (window) addTo(window, bucket, g, row);
      }
    }
    const search = new CutSearch(this.negative, this.values);
    const passed: number[] = [];
    for (const cut of CUTS) {
      const known = this.found[cut];
      const now = known && { g: known.g, below: below[cut], equal: equal[cut] };
      const window = this.windows[cut];
      if (now ? search.confirms(cut, now) : !search.mayBeWithin(cut, this.values)) {
        search.found[cut] = now;
        continue;
      }
      if (!window || window.values.length > this.sizes.most || search.mayBeWithin(cut, window.below)) return null;
      search.look(Float64Array.from(window.values), window.below, [cut]);
      const moved = search.found[cut];
      if (!moved || !known) return null;
      const low = Math.min(moved.g, known.g);
      const high = Math.max(moved.g, known.g);
      window.values.forEach((g, i) => {
        if (g >= low && g < high && window.rows[i] < from) passed.push(window.rows[i]);
      });
    }
    this.found = search.found;
    return passed;
  }
}

/** Where a cut is: in this bucket or, if none of its values reaches it, in the next one that holds any. */
interface CutPlace {
  readonly bucket: number;
  /** How many values are in lower buckets. */
  readonly below: number;
}

function cutPlaces(search: CutSearch, { counts, values }: Buckets): (CutPlace | null)[] {
  const places: (CutPlace | null)[] = [null, null, null, null];
  let below = 0;
  for (let bucket = 0; below < values; bucket++) {
    const upTo = below + counts[bucket];
    if (upTo === below) continue;
    for (const cut of CUTS) {
      if (!places[cut] && search.mayBeWithin(cut, upTo)) places[cut] = { bucket, below };
    }
    below = upTo;
  }
  return places;
}

/** A window around a place, or `null` where it would hold too much. */
function windowAround(place: CutPlace | null, { counts, values }: Buckets, sizes: CalibrationSizes): Window | null {
  if (!place) return null;
  let { bucket: firstBucket, below } = place;
  let lastBucket = firstBucket;
  let upTo = below + counts[firstBucket];
  // The next bucket that holds values belongs to the window in any case.
  const enough = Math.min(values, upTo + Math.max(1, sizes.margin));
  while (upTo < enough) upTo += counts[++lastBucket];
  const least = Math.max(0, below - sizes.margin);
  while (below > least) below -= counts[--firstBucket];
  return upTo - below > sizes.most ? null : { firstBucket, lastBucket, below, values: [], rows: [] };
}

function addTo(window: Window, bucket: number, g: number, row: number): void {
  if (bucket < window.firstBucket) window.below++;
  else if (bucket <= window.lastBucket) {
    window.values.push(g);
    window.rows.push(row);
  }
}

function* fillWindows(windows: readonly (Window | null)[], column: ValueColumn, { ofRow }: Buckets): Steps<void> {
  const within = new Uint8Array(2 ** 16);
  windows.forEach((window, cut) => {
    if (!window) return;
    for (let bucket = window.firstBucket; bucket <= window.lastBucket; bucket++) within[bucket] |= 1 << cut;
  });
  const rows = new Uint32Array(ROWS_PER_STEP);
  for (let from = 0; from < ofRow.length; from += ROWS_PER_STEP) {
    const found = rowsWithin(within, ofRow, from, Math.min(from + ROWS_PER_STEP, ofRow.length), rows);
    for (let i = 0; i < found; i++) {
      const row = rows[i];
      for (const cut of CUTS) {
        if ((within[ofRow[row]] & (1 << cut)) === 0) continue;
        windows[cut]!.values.push(column.sign * column.raw[row]);
        windows[cut]!.rows.push(row);
      }
    }
    yield;
  }
}

function rowsWithin(within: Uint8Array, ofRow: Uint16Array, from: number, to: number, rows: Uint32Array): number {
  let n = 0;
  for (let row = from; row < to; row++) {
    rows[n] = row;
    n += within[ofRow[row]] === 0 ? 0 : 1;
  }
  return n;
}

/** Finds the cuts in buckets that hold more values than a window may. */
function* lookInCrowds(
  search: CutSearch,
  places: readonly (CutPlace | null)[],
  windows: readonly (Window | null)[],
  column: ValueColumn,
  buckets: Buckets,
): Steps<void> {
  let open: number[] = CUTS.filter((cut) => places[cut] && !windows[cut]);
  let place = open.length > 0 ? places[open[0]] : null;
  while (place) {
    const { bucket, below }: CutPlace = place;
    const here = open.filter((cut) => places[cut]!.bucket <= bucket);
    search.look(yield* valuesOf(bucket, column, buckets), below, here);
    const after = here.some((cut) => !search.found[cut]) ? placeAfter(bucket, below, buckets) : null;
    // What is not found in the last of the buckets is nowhere.
    open = open.filter((cut) => !search.found[cut] && (after !== null || !here.includes(cut)));
    place = after ?? (open.length > 0 ? places[open[0]] : null);
  }
}

function placeAfter(bucket: number, below: number, { counts, values }: Buckets): CutPlace | null {
  const upTo = below + counts[bucket];
  if (upTo >= values) return null;
  let next = bucket + 1;
  while (counts[next] === 0) next++;
  return { bucket: next, below: upTo };
}

function* valuesOf(bucket: number, { raw, sign }: ValueColumn, { ofRow, counts }: Buckets): Steps<Float64Array> {
  const values = new Float64Array(counts[bucket] + 1);
  let n = 0;
  for (let from = 0; from < raw.length; from += ROWS_PER_STEP) {
    const to = Math.min(from + ROWS_PER_STEP, raw.length);
    for (let row = from; row < to; row++) {
      // Written whether it counts or not, which is faster than to ask first: one place more is there for that.
      values[n] = sign * raw[row];
      n += ofRow[row] === bucket ? 1 : 0;
    }
    yield;
  }
  return values.subarray(0, n);
}
