/** Counts values by cell: sums, moments, and the values of the ranks that quantiles are made of. */

import { daySeries, type CountedDays } from '../../../finish/metrics/day-series.js';
import { logsOf } from '../../../finish/metrics/duration-certainty.js';
import type { MetricCounts, MomentColumns, RankedValues, ValueCounts } from '../../../finish/metrics/metric-counts.js';
import { quantileDesign } from '../../../finish/metrics/quantile-certainty.js';
import { WEEK, weekdayOf, weighed, type WeekdayWeights } from '../../../finish/metrics/weekdays.js';
import type { Aggregate } from '../../../metrics/definitions/definition.js';
import { QUANTILES, type MetricKind } from '../../../metrics/definitions/metric-kind.js';
import { meanOf, scatterOf } from '../../../statistics/moments.js';
import { quantileBetween, quantileRanks, ranksAround } from '../../../statistics/quantile.js';
import { valueOfRank } from '../../../statistics/rank.js';
import { weightedRanks } from '../../../statistics/weighted-rank.js';
import { dailySums } from './daily-counts.js';
import type { DailyPlaces } from './metric-place.js';
import type { Scratch } from '../scratch.js';

interface ValueRules {
  readonly aggregate: Aggregate;
  readonly kind: MetricKind;
  /** Whether intervals will be shown. */
  readonly shown: boolean;
  /** Whether changes will be judged. */
  readonly judged: boolean;
}

/** Values in the order of their cells, which are keys × bins, and within a cell in that of the observations. */
export interface CellValues {
  readonly values: Float64Array;
  /** Of cell c up to `ends[c]`. */
  readonly ends: Uint32Array;
  /** The conversation of each, those of one together; `null` where each is a piece of evidence by itself. */
  readonly rows: Int32Array | null;
  /** `null` where days say nothing. */
  readonly daily: DailyPlaces | null;
  readonly days: CountedDays;
  /** By bin, what its days weigh where it is compared with one of other weekdays. */
  readonly weights: readonly (WeekdayWeights | null)[];
  /** All are whole numbers from 0 up to this; `null` where that is not known. */
  readonly most: number | null;
  readonly scratch: Scratch;
}

/** With what is counted of all of them alike. */
interface CountedCells extends CellValues {
  readonly n: Uint32Array;
  readonly units: Uint32Array;
}

export function valueCounts(
  cells: CellValues,
  { aggregate, kind, shown, judged }: ValueRules,
): Pick<MetricCounts, 'n'> & { readonly measured: ValueCounts } {
  const q = QUANTILES[aggregate];
  const duration = kind === 'duration';
  const { values, ends, rows, daily, weights, scratch } = cells;
  const n = ends.map((end, cell) => end - (cell === 0 ? 0 : ends[cell - 1]));
  const units = rows ? ends.map((end, cell) => unitsIn(rows, end - n[cell], end)) : n;
  const dailyN = daily && daily.n;
  const counted = { ...cells, n, units };
  const moments = q === undefined ? momentColumns(counted, values) : null;
  const logMoments =
    moments && judged && duration
      ? momentColumns(counted, logsOf(values, scratch.numbers('marks', values.length)))
      : null;
  const sum = q === undefined ? Float64Array.from(ends, (end, cell) => sumOf(values, end - n[cell], end)) : null;
  const ranked = q === undefined ? null : rankedValues(counted, q, plainRanks(counted, shown));
  const weighted = q === undefined || !judged ? null : ranksOfWeighted(counted, weights);
  const sameWeekdays = q !== undefined && weighted ? rankedValues(counted, q, weighted) : null;
  return { n, measured: { of: 'values', units, dailyN, sum, moments, logMoments, ranked, sameWeekdays } };
}

function unitsIn(rows: Int32Array, from: number, to: number): number {
  let units = 0;
  for (let i = from; i < to; i++) units += i === from || rows[i] !== rows[i - 1] ? 1 : 0;
  return units;
}

function sumOf(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return sum;
}

function momentColumns(cells: CountedCells, values: Float64Array): MomentColumns {
  const { ends, n, units, rows, daily } = cells;
  const mean = new Float64Array(ends.length);
  const scatter = new Float64Array(ends.length);
  ends.forEach((to, cell) => {
    const from = to - n[cell];
    mean[cell] = meanOf(values, from, to);
    scatter[cell] = scatterOf(values, from, to, mean[cell], units[cell] < n[cell] ? rows : null);
  });
  return { mean, scatter, daily: daily && dailySums(daily.places, values, daily.n.length) };
}

/** How cells find the value of a rank, and of how many values. */
interface Ranks {
  readonly n: Uint32Array;
  valueOf(cell: number, rank: number): number;
  /** Whether its interval is wanted. */
  isJudged(cell: number): boolean;
  /** What the days of a cell weigh; `null`: all the same. */
  weightsOf(cell: number): WeekdayWeights | null;
}

function rankedValues(
  cells: CountedCells,
  q: number,
  { n: ranked, valueOf, weightsOf, isJudged }: Ranks,
): RankedValues {
  const { values, ends, n, units, rows, daily, days, scratch } = cells;
  const shares = scratch.numbers('marks', values.length);
  const found = new Float64Array(4 * ends.length).fill(NaN);
  const select = (cell: number, place: number, rank: number) => {
    if (rank >= 0) found[4 * cell + place] = valueOf(cell, rank);
  };
  const mean = Float64Array.from(ends, (to, cell) => {
    if (ranked[cell] === 0) return NaN;
    const { below, above } = ranksAround(ranked[cell], q);
    select(cell, 0, below);
    select(cell, 1, above);
    const value = quantileBetween(ranked[cell], q, found[4 * cell], found[4 * cell + 1]);
    return shareBelow(values, to - n[cell], to, value, shares);
  });
  const below = daily && { n: daily.n, sum: dailySums(daily.places, shares, daily.n.length) };
  const freedom = Float64Array.from(ends, (to, cell) => {
    if (ranked[cell] === 0 || !isJudged(cell)) return NaN;
    const from = to - n[cell];
    const squares = scatterOf(shares, from, to, mean[cell], null);
    const scatter = units[cell] < n[cell] ? scatterOf(shares, from, to, mean[cell], rows) : squares;
    const series = daySeries(below, days, cell);
    const weights = weightsOf(cell);
    const weighted = series && weights ? { ...series, weights } : series;
    const own = { n: n[cell], units: units[cell], mean: mean[cell], squares, scatter, days: weighted };
    const { design, freedom } = quantileDesign(own);
    const { low, high } = quantileRanks(ranked[cell], q, design);
    select(cell, 2, low);
    select(cell, 3, high);
    return freedom;
  });
  return { q, n: ranked, values: found, freedom };
}

/** Of the cells whose days are weighted. */
function ranksOfWeighted(
  { values, ends, n, daily, days, scratch }: CountedCells,
  weights: readonly (WeekdayWeights | null)[],
): Ranks | null {
  if (daily === null || weights.every((one) => one === null)) return null;
  const { places } = daily;
  const { length } = days.chosen;
  const sorted = scratch.numbers('sorted', values.length);
  sorted.set(values);
  const kinds = scratch.codes('weekdays', values.length);
  // What is on no day weighs nothing.
  for (let p = 0; p < kinds.length; p++) kinds[p] = places[p] < 0 ? WEEK : weekdayOf(days.first + (places[p] % length));
  const weightsOf = (cell: number) => weights[cell % weights.length];
  const dailyN = { n: daily.n, sum: daily.n };
  const own = Array.from(ends, (_, cell) => {
    const ofCell = weightsOf(cell);
    return ofCell && weighed(daySeries(dailyN, days, cell)!, ofCell);
  });
  const findersOf = own.map((one, cell) => {
    const [from, to] = [ends[cell] - n[cell], ends[cell]];
    const weightOfKind = Float64Array.of(...(weightsOf(cell) ?? []), 0);
    return one && weightedRanks(sorted.subarray(from, to), kinds.subarray(from, to), weightOfKind);
  });
  return {
    n: Uint32Array.from(own, (one) => one?.n ?? 0),
    valueOf: (cell, rank) => {
      const { total, n: count } = own[cell]!;
      return findersOf[cell]!(((rank + 0.5) * total) / count);
    },
    weightsOf,
    isJudged: () => true,
  };
}

/** Of all cells as they are: one of two ranks after the other is cheap. */
function plainRanks({ values, ends, n, most, daily, weights, scratch }: CountedCells, shown: boolean): Ranks {
  const sorted = scratch.numbers('sorted', values.length);
  sorted.set(values);
  const ofCell = (cell: number) => sorted.subarray(ends[cell] - n[cell], ends[cell]);
  const counts = most === null ? null : scratch.codes('counts', most + 1);
  let counted = -1;
  const valueOf = (cell: number, rank: number) => {
    if (counts === null || n[cell] < counts.length / 2) return valueOfRank(ofCell(cell), rank);
    if (counted !== cell) {
      counts.fill(0);
      countValues(ofCell(cell), counts);
      counted = cell;
    }
    return valueAt(counts, rank);
  };
  // An interval that is not shown is judged by, unless that of weighted days is.
  const isJudged = (cell: number) => shown || daily === null || weights[cell % weights.length] === null;
  return { n, valueOf, weightsOf: () => null, isJudged };
}

function countValues(values: Float64Array, counts: Uint32Array): void {
  for (let i = 0; i < values.length; i++) counts[values[i]]++;
}

/** The value of a rank, of so many of each value. */
function valueAt(counts: Uint32Array, rank: number): number {
  let value = 0;
  for (let before = counts[0]; before <= rank; before += counts[value]) value++;
  return value;
}

/**
 * Writes 1 for each value below another one, ½ for one equal to it, else 0.
 *
 * @returns the mean of these
 */
function shareBelow(values: Float64Array, from: number, to: number, other: number, shares: Float64Array): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += shares[i] = values[i] < other ? 1 : values[i] === other ? 0.5 : 0;
  return sum / (to - from);
}
