/** Finds the values of ranks in cells, of all values alike or weighted by their days. */

import { daySeries } from '../../../finish/metrics/day-series.js';
import { weekdayOf, weighed, type WeekdayWeights } from '../../../finish/metrics/weekdays.js';
import { firstFrom } from '../../../select/day-column.js';
import { countersFor, endsOf, orderWithin } from '../../../statistics/order-within.js';
import type { CellValues } from './cell-values.js';
import type { DailyPlaces } from './metric-place.js';

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

export interface RankedCells extends CellValues {
  /** The places of the values, those of a cell together, in their order. */
  sorted(): Uint32Array;
}

/** Of all cells as they are. */
export function plainRanks(cells: RankedCells, shown: boolean, judged: boolean): CellRanks {
  const { values, n, daily, weights } = cells;
  const counted = countedValues(cells, 'counts', null);
  const ends = endsOf(n);
  return {
    n,
    valueOf: (cell, rank) =>
      counted ? counted(cell, rank + 0.5) : values[cells.sorted()[ends[cell] - n[cell] + rank]],
    weightsOf: () => null,
    // An interval that is not shown is judged by, unless that of weighted days is.
    isJudged: (cell) => shown || (judged && (daily === null || weights[cell % weights.length] === null)),
  };
}

/** Of the cells whose days are weighted; `null` where none is. */
export function weightedRanks(cells: RankedCells): CellRanks | null {
  const { values, n, daily, days, weights, scratch } = cells;
  if (daily === null || weights.every((one) => one === null)) return null;
  const bins = weights.length;
  const weightsOf = (cell: number) => weights[cell % bins];
  const dailyN = { n: daily.n, sum: daily.n };
  const own = Array.from(n, (_, cell) => {
    const ofCell = weightsOf(cell);
    return ofCell && weighed(daySeries(dailyN, days, cell)!, ofCell);
  });
  const ofValues = weightsOfValues(cells, daily);
  const counted = countedValues(cells, 'weighted', ofValues);
  const ends = endsOf(n);
  /** By place in the order, what all values of the cell up to it weigh. */
  const upTo = scratch.numbers('upTo', counted ? 0 : values.length);
  if (!counted) {
    const order = cells.sorted();
    ends.forEach((to, cell) => {
      let sum = 0;
      for (let p = to - n[cell]; p < to; p++) upTo[p] = sum += ofValues[order[p]];
    });
  }
  return {
    n: Uint32Array.from(own, (one) => one?.n ?? 0),
    valueOf: (cell, rank) => {
      const { total, n: count } = own[cell]!;
      const target = total * ((rank + 0.5) / count - ROUNDING);
      if (counted) return counted(cell, target);
      const to = ends[cell];
      return values[cells.sorted()[firstFrom(upTo, target, to - 1, to - n[cell])]];
    },
    weightsOf,
    isJudged: () => true,
  };
}

/** What each value weighs; what is on no day weighs nothing. */
function weightsOfValues({ days, weights, scratch }: RankedCells, { places, n }: DailyPlaces): Float64Array {
  const { first, chosen, bounds } = days;
  const ofDays = new Float64Array(chosen.length);
  weights.forEach((ofWeek, bin) => {
    for (let d = bounds[bin]; d < bounds[bin + 1]; d++) ofDays[d] = ofWeek ? ofWeek[weekdayOf(first + d)] : 1;
  });
  const ofPlaces = new Float64Array(n.length);
  for (let at = 0; at < n.length; at += ofDays.length) ofPlaces.set(ofDays, at);
  const all = scratch.numbers('weights', places.length);
  for (let p = 0; p < places.length; p++) all[p] = places[p] < 0 ? 0 : ofPlaces[places[p]];
  return all;
}

/**
 * Of whole numbers among few different ones it is less to count each of these than to sort: finds the least value of a cell of
 * which all up to it weigh at least so much. `null` where counting is more.
 *
 * @param weights of each value; `null`: 1
 */
function countedValues(
  { values, cells, n, most, scratch }: RankedCells,
  name: 'counts' | 'weighted',
  weights: Float64Array | null,
): ((cell: number, target: number) => number) | null {
  if (most === null) return null;
  const width = most + 1;
  const size = n.length * width;
  if (size > 2 * values.length) return null;
  const upTo = scratch.numbers(name, size).fill(0);
  if (weights) for (let p = 0; p < values.length; p++) upTo[cells[p] * width + values[p]] += weights[p];
  else if (n.length === 1) for (let p = 0; p < values.length; p++) upTo[values[p]]++;
  else for (let p = 0; p < values.length; p++) upTo[cells[p] * width + values[p]]++;
  for (let start = 0; start < size; start += width) {
    for (let i = start + 1; i < start + width; i++) upTo[i] += upTo[i - 1];
  }
  return (cell, target) => firstFrom(upTo, target, cell * width + most, cell * width) - cell * width;
}

/** The places of the values, those of a cell together, in their order. */
export function sortedPlaces({ values, cells, n, most, scratch }: CellValues): Uint32Array {
  const { length } = values;
  return orderWithin(values, cells, endsOf(n), most, {
    order: scratch.codes('sorting', length),
    other: scratch.codes('sortingOther', length),
    counters: scratch.codes('digits', countersFor(most)),
  });
}
