/** Finds the values of ranks in cells, of all values alike or weighted by their days. */

import { daySeries } from '../../../finish/metrics/day-series.js';
import { weekdayOf, weighed, type WeekdayWeights } from '../../../finish/metrics/weekdays.js';
import { firstFrom } from '../../../select/day-column.js';
import { countersFor, orderWithin } from '../../../statistics/order-within.js';
import type { CellValues } from './cell-values.js';

/** Sums of weights may be less than they should be by this share. */
const ROUNDING = 1e-9;

/** How cells find the value of a rank, and of how many values. */
export interface CellRanks {
  readonly n: Uint32Array;
  valueOf(cell: number, rank: number): number;
  /** Whether its interval is wanted. */
  isJudged(cell: number): boolean;
  /** What the days of a cell weigh; `null`: all the same. */
  weightsOf(cell: number): WeekdayWeights | null;
}

interface RankedCells extends CellValues {
  readonly n: Uint32Array;
  /** The places of the values of each cell, in their order. */
  sorted(): Uint32Array;
}

/** Of all cells as they are. */
export function plainRanks(cells: RankedCells, shown: boolean): CellRanks {
  const { values, ends, n, daily, weights } = cells;
  const counted = countedCells(cells, 'counts');
  counted?.starts.forEach((start, cell) => {
    if (start < 0) return;
    for (let p = ends[cell] - n[cell]; p < ends[cell]; p++) counted.upTo[start + values[p]]++;
    accumulate(counted.upTo, start, start + counted.width);
  });
  return {
    n,
    valueOf: (cell, rank) =>
      counted && counted.starts[cell] >= 0
        ? counted.valueOf(cell, rank + 0.5)
        : values[cells.sorted()[ends[cell] - n[cell] + rank]],
    weightsOf: () => null,
    // An interval that is not shown is judged by, unless that of weighted days is.
    isJudged: (cell) => shown || daily === null || weights[cell % weights.length] === null,
  };
}

/** Of the cells whose days are weighted; `null` where none is. */
export function weightedRanks(cells: RankedCells): CellRanks | null {
  const { values, ends, n, daily, days, weights, scratch } = cells;
  if (daily === null || weights.every((one) => one === null)) return null;
  const { length } = days.chosen;
  const bins = weights.length;
  const weightsOf = (cell: number) => weights[cell % bins];
  const dailyN = { n: daily.n, sum: daily.n };
  const own = Array.from(n, (_, cell) => {
    const ofCell = weightsOf(cell);
    return ofCell && weighed(daySeries(dailyN, days, cell)!, ofCell);
  });
  const ofDays = weights.map((one) => one && Float64Array.from({ length }, (_, d) => one[weekdayOf(days.first + d)]));
  /** What is on no day weighs nothing. */
  const weightAt = (place: number, first: number, ofDay: Float64Array) => (place < 0 ? 0 : ofDay[place - first]);
  const counted = countedCells(cells, 'weighted');
  const upTo = scratch.numbers('sorted', values.length);
  own.forEach((one, cell) => {
    const ofDay = ofDays[cell % bins];
    if (!one || !ofDay) return;
    const first = Math.floor(cell / bins) * length;
    const [from, to] = [ends[cell] - n[cell], ends[cell]];
    const start = counted ? counted.starts[cell] : -1;
    if (counted && start >= 0) {
      for (let p = from; p < to; p++) counted.upTo[start + values[p]] += weightAt(daily.places[p], first, ofDay);
      accumulate(counted.upTo, start, start + counted.width);
      return;
    }
    const order = cells.sorted();
    let sum = 0;
    for (let p = from; p < to; p++) upTo[p] = sum += weightAt(daily.places[order[p]], first, ofDay);
  });
  return {
    n: Uint32Array.from(own, (one) => one?.n ?? 0),
    valueOf: (cell, rank) => {
      const { total, n: count } = own[cell]!;
      const target = total * ((rank + 0.5) / count - ROUNDING);
      if (counted && counted.starts[cell] >= 0) return counted.valueOf(cell, target);
      const to = ends[cell];
      return values[cells.sorted()[firstFrom(upTo, target, to - 1, to - n[cell])]];
    },
    weightsOf,
    isJudged: () => true,
  };
}

/** Cells with many values among few different ones: it is less to count each of these than to sort. */
interface CountedCells {
  /** Where the counters of a cell start, one for each whole number from 0; −1 where it has none. */
  readonly starts: Int32Array;
  readonly width: number;
  /** Of each whole number, how many values there are up to it, or what they weigh. */
  readonly upTo: Float64Array;
  /** The least value of which all up to it are at least so many. */
  valueOf(cell: number, target: number): number;
}

/** `null` where there is no such cell. */
function countedCells({ n, most, scratch }: RankedCells, name: 'counts' | 'weighted'): CountedCells | null {
  if (most === null) return null;
  const width = most + 1;
  let size = 0;
  const starts = Int32Array.from(n, (count) => {
    if (count < width / 2) return -1;
    size += width;
    return size - width;
  });
  if (size === 0) return null;
  const upTo = scratch.numbers(name, size).fill(0);
  const valueOf = (cell: number, target: number) =>
    firstFrom(upTo, target, starts[cell] + most, starts[cell]) - starts[cell];
  return { starts, width, upTo, valueOf };
}

function accumulate(column: Float64Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) column[i] += column[i - 1];
}

/** The places of the values of each cell, in their order. */
export function sortedPlaces({ values, cells, ends, most, scratch }: CellValues): Uint32Array {
  const { length } = values;
  return orderWithin(values, cells, ends, most, {
    order: scratch.codes('sorting', length),
    other: scratch.codes('sortingOther', length),
    counters: scratch.codes('digits', countersFor(most)),
  });
}
