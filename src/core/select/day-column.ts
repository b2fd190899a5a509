/** The calendar day of each row, and the order of the rows by their day. */

import { replaceColumn } from '../columns/growing/extend-column.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { ZoneClock } from './zone.js';

/** Days as offsets from a day before all of them, as narrow as their span allows. */
export interface DayColumn {
  readonly offsets: Uint16Array | Int32Array;
  /** The day of offset 0. */
  readonly base: number;
  /** The earliest and the latest instant, and their days. */
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  /** How many rows, from the first one on, are in the order of their days. */
  readonly sorted: number;
}

/**
 * The days of instants in a time zone.
 *
 * @param previous the days of the first of them; what it holds is written over
 */
export function* daysOf(startedAt: Float64Array, timeZone: string, previous: DayColumn | null): Steps<DayColumn> {
  const { length } = startedAt;
  const known = previous?.offsets.length ?? 0;
  const { from, to } = extentOf(startedAt, known, previous);
  yield;
  const clock = new ZoneClock(timeZone);
  const first = length === 0 ? 0 : clock.dayOf(from);
  const last = length === 0 ? 0 : clock.dayOf(to);
  // Where a clock is set back over midnight, an earlier instant may show the later day.
  const base = previous && previous.base < first ? previous.base : first - 1;
  const narrow = last + 1 - base < 2 ** 16;
  if (previous && (base !== previous.base || narrow !== previous.offsets instanceof Uint16Array)) {
    return yield* daysOf(startedAt, timeZone, null);
  }
  const offsets = narrow
    ? replaceColumn(previous?.offsets as Uint16Array | undefined, length, Uint16Array, 2)
    : replaceColumn(previous?.offsets as Int32Array | undefined, length, Int32Array, 4);
  let sorted = previous?.sorted ?? 0;
  for (let row = known; row < length; row += ROWS_PER_STEP) {
    const upTo = Math.min(row + ROWS_PER_STEP, length);
    for (let i = row; i < upTo; i++) offsets[i] = clock.dayOf(startedAt[i]) - base;
    while (sorted < upTo && (sorted === 0 || offsets[sorted] >= offsets[sorted - 1])) sorted++;
    yield;
  }
  return { offsets, base, from, to, first, last, sorted };
}

function extentOf(startedAt: Float64Array, known: number, previous: DayColumn | null) {
  let from = previous?.from ?? Infinity;
  let to = previous?.to ?? -Infinity;
  for (let row = known; row < startedAt.length; row++) {
    const instant = startedAt[row];
    if (instant < from) from = instant;
    if (instant > to) to = instant;
  }
  return { from, to };
}

/** Of each row its place in the order of the days, where those of one day keep the order that they have. */
export function* dayPlaces({ offsets }: DayColumn): Steps<Uint32Array> {
  const byLowDigit = yield* placesByDigit(offsets, null, 0);
  return offsets instanceof Uint16Array ? byLowDigit : yield* placesByDigit(offsets, byLowDigit, 16);
}

/** Counting sort by 16 bits of the offsets, of rows that have places already or stand where they are. */
function* placesByDigit(
  offsets: DayColumn['offsets'],
  places: Uint32Array | null,
  shift: number,
): Steps<Uint32Array<ArrayBuffer>> {
  const { length } = offsets;
  const next = new Uint32Array(2 ** 16 + 1);
  for (let i = 0; i < length; i++) next[((offsets[i] >>> shift) & 0xffff) + 1]++;
  for (let digit = 0; digit < 2 ** 16; digit++) next[digit + 1] += next[digit];
  const order = places && inverse(places);
  const sorted = new Uint32Array(length);
  for (let from = 0; from < length; from += ROWS_PER_STEP) {
    yield;
    const to = Math.min(from + ROWS_PER_STEP, length);
    for (let i = from; i < to; i++) {
      const row = order ? order[i] : i;
      sorted[row] = next[(offsets[row] >>> shift) & 0xffff]++;
    }
  }
  return sorted;
}

function inverse(places: Uint32Array): Uint32Array {
  const order = new Uint32Array(places.length);
  for (let row = 0; row < places.length; row++) order[places[row]] = row;
  return order;
}

/** The days of rows in another order: row i becomes row `places[i]`. */
export function reorderDays(days: DayColumn, places: Uint32Array): DayColumn {
  const offsets = days.offsets.slice();
  for (let i = 0; i < places.length; i++) offsets[places[i]] = days.offsets[i];
  return { ...days, offsets, sorted: places.length };
}

/** The first of the sorted rows whose day is not before `day`. */
export function firstRowOn({ offsets, base, sorted }: DayColumn, day: number): number {
  return firstFrom(offsets, day - base, sorted);
}

/** The place of the first of ascending values, from `from` up to `to`, that is not below `value`; `to` where all are. */
export function firstFrom(values: ArrayLike<number>, value: number, to = values.length, from = 0): number {
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
