/**
 * Calibration: from all values of a behaviour in the reference population to its four cut values. Counting the values
 * in buckets tells in which bucket each cut is; only the values there are looked at. The values around a cut are kept,
 * so that values that come later move it without another look at the whole column.
 */

import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { bucketOf, fillBuckets, scaleFor, type Buckets, type Scale, type ValueColumn } from './buckets.js';
import { fillWindows, Window } from './cut-window.js';
import { CUTS, cutsOf, CutSearch, Neighbour, type Cut } from './cut-search.js';
import { codeOf, scoreList, scoreRows, type Cuts } from './index-score.js';
import { isScorable } from './row-state.js';

/** Sizes that decide how the work is done, never what comes out. */
export interface CalibrationSizes {
  /** Values kept on either side of a cut. */
  readonly margin: number;
  /** No more values than this are kept around a cut. */
  readonly most: number;
}

const SIZES: CalibrationSizes = { margin: 4096, most: 16_384 };

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
   * @param scratch one entry a row
   */
  static *of(column: ValueColumn, codes: Uint8Array, scratch: Uint16Array, sizes = SIZES): Steps<Calibration> {
    const negative = column.sign < 0;
    const scale = scaleFor(column);
    const buckets = yield* fillBuckets(column, scale, scratch);
    const search = new CutSearch(negative, buckets.values);
    const places = cutPlaces(search, buckets);
    const choices = places.map((place) => (place ? windowsFor(place, buckets, sizes) : []));
    const byName = new Map(choices.flat().map((window) => [windowName(window), window]));
    const windows = [...byName.values()];
    yield* fillWindows(windows, column, buckets, sizes.most);
    const own = choices.map((list) => list.map((window) => byName.get(windowName(window))!));
    // A window that overflowed does not know all of its values.
    const kept = own.map((list, cut) =>
      list.every(({ size }) => size <= sizes.most) ? (list.find((window) => window.look(search, cut)) ?? null) : null,
    );
    const neighbours = CUTS.map((cut) => neighbourOf(search.found[cut], kept[cut] ? own[cut] : []));
    const crowded = CUTS.filter((cut) => places[cut] && !search.found[cut]);
    yield* lookInCrowds(search, crowded, places, column, buckets);
    const calibration = new Calibration(negative, sizes, scale, buckets.values, search.found, kept, neighbours);
    yield* calibration.scoreAll(column, codes, buckets, crowded.length === 0 ? windows : null);
    return calibration;
  }

  /**
   * Takes in the values of new rows.
   *
   * @returns the earlier rows that need another index, or `null` where the column has to be calibrated again
   */
  extend({ raw, rowState, sign }: ValueColumn, from: number): number[] | null {
    const below = CUTS.map((cut) => this.found[cut]?.below ?? 0);
    const equal = CUTS.map((cut) => this.found[cut]?.equal ?? 0);
    const windows = new Set(this.windows.filter((window) => window !== null));
    for (let row = from; row < raw.length; row++) {
      const g = sign * raw[row];
      if (g !== g || !isScorable(rowState[row])) continue;
      this.values++;
      const bucket = bucketOf(g, this.scale);
      for (const cut of CUTS) {
        const at = this.found[cut]?.g ?? Infinity;
        if (g < at) {
          below[cut]++;
          this.neighbours[cut].addLate(g);
        } else if (g === at) equal[cut]++;
      }
      for (const window of windows) window.addLate(bucket, g, row);
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

  /** Where each bucket without a cut has one index code, the values are read only where a cut is. */
  private *scoreAll(
    { raw, sign }: ValueColumn,
    codes: Uint8Array,
    { ofRow }: Buckets,
    windows: readonly Window[] | null,
  ): Steps<void> {
    const { cuts } = this;
    const codeOfBucket = this.codesOfBuckets(windows ?? []);
    for (let from = 0; from < codes.length; from += ROWS_PER_STEP) {
      const to = Math.min(from + ROWS_PER_STEP, codes.length);
      if (windows) copyCodes(codeOfBucket, ofRow, codes, from, to);
      else scoreRows(raw, sign, cuts, codes, from, to);
      yield;
    }
    for (const window of windows ?? []) {
      scoreList(raw, sign, cuts, codes, window.rows);
    }
  }

  private codesOfBuckets(windows: readonly Window[]): Uint8Array {
    const { cuts, scale } = this;
    const codes = new Uint8Array(2 ** 16);
    if (cuts[0] === null) return codes;
    codes.fill(1, 0, scale.last + 1);
    cuts.forEach((cut, i) => {
      if (cut !== null) codes.fill(2 + i, bucketOf(cut, scale), scale.last + 1);
    });
    for (const { firstBucket, tie } of windows) if (tie !== null) codes[firstBucket] = codeOf(tie, cuts);
    return codes;
  }
}

function neighbourOf(cut: Cut | null, windows: readonly Window[]): Neighbour {
  const neighbour = new Neighbour(cut?.g ?? -Infinity);
  for (const window of windows) window.markNeighbour(neighbour);
  return neighbour;
}

function copyCodes(codeOfBucket: Uint8Array, ofRow: Uint16Array, codes: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) codes[row] = codeOfBucket[ofRow[row]];
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
  let open: number[] = [...CUTS];
  for (let bucket = 0; below < values && open.length > 0; bucket++) {
    const upTo = below + counts[bucket];
    while (upTo > below && open.length > 0 && search.mayBeWithin(open[0], upTo)) {
      places[open[0]] = { bucket, below };
      open = open.slice(1);
    }
    below = upTo;
  }
  return places;
}

/** Windows that surely hold the cut: one with a margin, or one for each bucket where that would hold too much. */
function windowsFor(place: CutPlace, buckets: Buckets, { margin, most }: CalibrationSizes): Window[] {
  const { counts, values } = buckets;
  let { bucket: firstBucket, below } = place;
  let lastBucket = firstBucket;
  let upTo = below + counts[firstBucket];
  // The next bucket that holds values belongs to the window in any case.
  const enough = Math.min(values, upTo + Math.max(1, margin));
  while (upTo < enough) upTo += counts[++lastBucket];
  const least = Math.max(0, below - margin);
  while (below > least) below -= counts[--firstBucket];
  if (upTo - below <= most) return [new Window(firstBucket, lastBucket, below, upTo - below)];
  const next = placeAfter(place, buckets);
  return [place, ...(next ? [next] : [])].map(
    ({ bucket, below }) => new Window(bucket, bucket, below, most + 1, counts[bucket]),
  );
}

function windowName({ firstBucket, lastBucket, crowd }: Window): string {
  return `${firstBucket}-${lastBucket}-${crowd > 0 ? 1 : 0}`;
}

function placeAfter({ bucket, below }: CutPlace, { counts, values }: Buckets): CutPlace | null {
  const upTo = below + counts[bucket];
  if (upTo >= values) return null;
  let next = bucket + 1;
  while (counts[next] === 0) next++;
  return { bucket: next, below: upTo };
}

/** Finds the cuts in buckets that hold more different values than a window may. */
function* lookInCrowds(
  search: CutSearch,
  cuts: readonly number[],
  places: readonly (CutPlace | null)[],
  column: ValueColumn,
  buckets: Buckets,
): Steps<void> {
  let open = [...cuts];
  let place = open.length > 0 ? places[open[0]] : null;
  while (place) {
    const { bucket, below }: CutPlace = place;
    const here = open.filter((cut) => places[cut]!.bucket <= bucket);
    search.look(yield* valuesOf(bucket, column, buckets), below, here);
    const after = here.some((cut) => !search.found[cut]) ? placeAfter(place, buckets) : null;
    // What is not found in the last of the buckets is nowhere.
    open = open.filter((cut) => !search.found[cut] && (after !== null || !here.includes(cut)));
    place = after ?? (open.length > 0 ? places[open[0]] : null);
  }
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
