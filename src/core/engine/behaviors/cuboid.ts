/**
 * A cuboid: counts per combination of values of some dimensions, summed up from the first day to each day. The counts
 * of a period are the difference of two such sums, and a filter is a choice of combinations, however many rows there
 * are. Combinations come from the rows, so an agent in two teams is two of them.
 */

import { allowedCodes } from '../../select/select-rows.js';
import type { DimensionClause } from '../../select/clauses.js';
import { firstRowOn, type DayColumn } from '../../select/day-column.js';
import type { Dimension } from '../../select/dimensions.js';
import type { DaySpan } from '../../select/period.js';
import { CODES } from '../../scoring/index-codes.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { cellWidth, HIDDEN, INTERACTIONS, MOMENTS, VOID } from '../../finish/scores/score-counts.js';
import { BLOCK, countBlock, emptyCells, type CellCounts, type CountedRows } from './cell-counts.js';
import { Combinations, type ColumnOf } from './combinations.js';
import type { Grouping } from './grouping.js';

export interface CuboidSource {
  readonly columnOf: ColumnOf;
  readonly days: DayColumn;
  readonly counted: CountedRows;
  /** How many codes of reasons there are. */
  readonly exclusionCodes: number;
}

/** Sums may wrap: the difference of two is right as long as it fits itself. */
type Sums = Uint16Array | Uint32Array;

export class Cuboid {
  /** @param sums (days + 1) × combinations × width: of all rows before each day, and of all */
  private constructor(
    readonly fields: readonly Dimension[],
    private readonly combinations: Combinations,
    /** The days that have rows, ascending. */
    private readonly days: Int32Array,
    private readonly behaviors: number,
    private readonly exclusionCodes: number,
    private readonly sums: Sums,
    private readonly reasons: Sums,
    /** Squares do not fit numbers that wrap. */
    private readonly moments: Float64Array,
  ) {}

  get bytes(): number {
    return this.sums.byteLength + this.reasons.byteLength + this.moments.byteLength;
  }

  /** How many combinations there are. */
  get size(): number {
    return this.combinations.size;
  }

  /** Counts the sorted rows; `null` where that would take more than `limit` bytes. */
  static *build(source: CuboidSource, fields: readonly Dimension[], limit: number): Steps<Cuboid | null> {
    const { columnOf, days, counted, exclusionCodes } = source;
    const behaviors = counted.scorebook.codes.length;
    const dayList = daysWithRows(days);
    const bytesOfOne = (wide: boolean) =>
      (dayList.length + 1) * ((wide ? 4 : 2) * (cellWidth(behaviors) + exclusionCodes) + 8 * MOMENTS);
    const combinations = yield* Combinations.of(columnOf, fields, days.sorted, Math.floor(limit / bytesOfOne(false)));
    if (!combinations) return null;
    const wide = combinations.mostRows >= 2 ** 16;
    if (wide && bytesOfOne(true) * combinations.size > limit) return null;
    const running = emptyCells(combinations.size, behaviors, exclusionCodes, true);
    const cuboid = Cuboid.empty(fields, combinations, dayList, behaviors, exclusionCodes, wide);
    const block = new Uint32Array(BLOCK);
    const cells = new Uint32Array(BLOCK);
    let rested = 0;
    let row = 0;
    for (let day = 0; day < dayList.length; day++) {
      const end = firstRowOn(days, dayList[day] + 1);
      while (row < end) {
        const rows = block.subarray(0, Math.min(BLOCK, end - row));
        for (let i = 0; i < rows.length; i++) rows[i] = row + i;
        combinations.locate(columnOf, row, rows.length, cells);
        countBlock(running, counted, rows, cells);
        row += rows.length;
      }
      cuboid.keep(day + 1, running);
      if (row - rested < ROWS_PER_STEP) continue;
      rested = row;
      yield;
    }
    return cuboid;
  }

  private static empty(
    fields: readonly Dimension[],
    combinations: Combinations,
    days: Int32Array,
    behaviors: number,
    exclusionCodes: number,
    wide: boolean,
  ): Cuboid {
    const size = (days.length + 1) * combinations.size;
    const make = (width: number) => (wide ? new Uint32Array(size * width) : new Uint16Array(size * width));
    const [sums, reasons] = [make(cellWidth(behaviors)), make(exclusionCodes)];
    const moments = new Float64Array(size * MOMENTS);
    return new Cuboid(fields, combinations, days, behaviors, exclusionCodes, sums, reasons, moments);
  }

  private keep(place: number, { counts, moments, width, exclusions, exclusionCodes }: CellCounts): void {
    const { size } = this.combinations;
    this.sums.set(counts.subarray(0, size * width), place * size * width);
    this.reasons.set(exclusions.subarray(0, size * exclusionCodes), place * size * exclusionCodes);
    this.moments.set(moments.subarray(0, size * MOMENTS), place * size * MOMENTS);
  }

  /** A cuboid of fewer dimensions, from this one. */
  *derive(fields: readonly Dimension[]): Steps<Cuboid> {
    const { days, behaviors, exclusionCodes } = this;
    const { combinations, target } = this.combinations.without(fields);
    const coarse = Cuboid.empty(fields, combinations, days, behaviors, exclusionCodes, true);
    const running = emptyCells(combinations.size, behaviors, exclusionCodes, true);
    for (let day = 0; day < days.length; day++) {
      for (let fine = 0; fine < this.size; fine++) {
        this.add(running.counts, target[fine] * running.width, this.sums, running.width, fine, day, day + 1);
        this.add(running.exclusions, target[fine] * exclusionCodes, this.reasons, exclusionCodes, fine, day, day + 1);
        this.addMoments(running.moments, target[fine] * MOMENTS, fine, day, day + 1);
      }
      coarse.keep(day + 1, running);
      if (day % 8 === 7) yield;
    }
    return coarse;
  }

  /** Adds what a combination has on some of the days to counts that start at `place`. */
  private add(
    counts: Uint32Array,
    place: number,
    sums: Sums,
    width: number,
    combination: number,
    from: number,
    to: number,
  ): void {
    const before = (from * this.size + combination) * width;
    const upTo = (to * this.size + combination) * width;
    if (sums instanceof Uint16Array) addShort(counts, place, sums, before, upTo, width);
    else addLong(counts, place, sums, before, upTo, width);
  }

  private addMoments(moments: Float64Array, place: number, combination: number, from: number, to: number): void {
    const before = (from * this.size + combination) * MOMENTS;
    const upTo = (to * this.size + combination) * MOMENTS;
    for (let i = 0; i < MOMENTS; i++) moments[place + i] += this.moments[upTo + i] - this.moments[before + i];
  }

  /** The combinations that match all clauses. */
  matching(columnOf: ColumnOf, clauses: readonly DimensionClause[]): Uint32Array {
    const list = new Uint32Array(this.size);
    for (let i = 0; i < list.length; i++) list[i] = i;
    let n = list.length;
    for (const { field, values } of clauses) {
      n = keepAllowed(list, n, this.combinations.codesOf(field), allowedCodes(columnOf(field), values));
    }
    return list.subarray(0, n);
  }

  /**
   * Marks the codes of a dimension that occur in some combinations on the days of a span.
   *
   * @param everybody whether every conversation counts: that of an agent who must not appear, and no void one
   */
  markPresent(present: Uint8Array, by: Dimension, chosen: Uint32Array, span: DaySpan, everybody: boolean): void {
    const codes = this.combinations.codesOf(by);
    const [from, to] = [this.placeOf(span.from), this.placeOf(span.to)];
    for (const combination of chosen) {
      if (this.interactions(combination, from, to, everybody) > 0) present[codes[combination]] = 1;
    }
  }

  /**
   * Adds what some combinations have on the days of a span, which lies within the bins.
   *
   * @returns how many of the rows have no group
   */
  count(target: CellCounts, grouping: Grouping, chosen: Uint32Array, span: DaySpan, everybody: boolean): number {
    const { by, groupOfCode, bins } = grouping;
    const { starts, ends } = bins;
    const { width, counts, moments, exclusions } = target;
    const codes = by && groupOfCode ? this.combinations.codesOf(by) : null;
    let ungrouped = 0;
    const n = starts.length;
    const places = Int32Array.from([...starts, ends[n - 1]], (day) =>
      this.placeOf(Math.min(Math.max(day, span.from), span.to)),
    );
    for (const combination of chosen) {
      const group = codes ? groupOfCode![codes[combination]] : 0;
      this.add(exclusions, 0, this.reasons, this.exclusionCodes, combination, places[0], places[n]);
      if (group < 0) {
        ungrouped += this.interactions(combination, places[0], places[n], everybody);
        continue;
      }
      for (let bin = 0; bin < n; bin++) {
        if (places[bin] === places[bin + 1]) continue;
        const cell = group * n + bin;
        this.add(counts, cell * width, this.sums, width, combination, places[bin], places[bin + 1]);
        this.addMoments(moments, cell * MOMENTS, combination, places[bin], places[bin + 1]);
      }
    }
    return ungrouped;
  }

  private interactions(combination: number, from: number, to: number, everybody: boolean): number {
    const count = (which: number) => this.number(which, combination, from, to);
    return count(INTERACTIONS) + (everybody ? count(HIDDEN) - count(VOID) : 0);
  }

  private number(which: number, combination: number, from: number, to: number): number {
    const width = cellWidth(this.behaviors);
    const place = this.behaviors * CODES + which;
    const at = (day: number) => this.sums[(day * this.size + combination) * width + place];
    return (at(to) - at(from)) & (this.sums.BYTES_PER_ELEMENT === 2 ? 0xffff : -1);
  }

  /** How many of the days with rows are before a day. */
  private placeOf(day: number): number {
    let from = 0;
    let to = this.days.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.days[middle] < day) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Moves to the front those of the first `n` combinations whose code is allowed; how many they are. */
function keepAllowed(list: Uint32Array, n: number, codes: Uint32Array, allowed: Uint8Array): number {
  let kept = 0;
  for (let i = 0; i < n; i++) if (allowed[codes[list[i]]] === 1) list[kept++] = list[i];
  return kept;
}

// The same twice, because a loop over one kind of array only is several times faster.

function addShort(
  counts: Uint32Array,
  place: number,
  sums: Uint16Array,
  before: number,
  upTo: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) counts[place + i] += (sums[upTo + i] - sums[before + i]) & 0xffff;
}

function addLong(
  counts: Uint32Array,
  place: number,
  sums: Uint32Array,
  before: number,
  upTo: number,
  width: number,
): void {
  for (let i = 0; i < width; i++) counts[place + i] += sums[upTo + i] - sums[before + i];
}

function daysWithRows(days: DayColumn): Int32Array {
  const list: number[] = [];
  for (let row = 0; row < days.sorted;) {
    const day = days.base + days.offsets[row];
    list.push(day);
    row = firstRowOn(days, day + 1);
  }
  return Int32Array.from(list);
}
