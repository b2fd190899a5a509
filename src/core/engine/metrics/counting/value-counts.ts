/** Counts values by cell: sums, moments, and the values of the ranks that quantiles are made of. */

import { daySeries } from '../../../finish/metrics/day-series.js';
import { logsOf } from '../../../finish/metrics/duration-certainty.js';
import type { MetricCounts, MomentColumns, RankedValues, ValueCounts } from '../../../finish/metrics/metric-counts.js';
import { quantileDesign } from '../../../finish/metrics/quantile-certainty.js';
import type { Aggregate } from '../../../metrics/definitions/definition.js';
import { QUANTILES, type MetricKind } from '../../../metrics/definitions/metric-kind.js';
import { meanOf, scatterOf } from '../../../statistics/moments.js';
import { quantileBetween, quantileRanks, ranksAround } from '../../../statistics/quantile.js';
import { plainRanks, sortedPlaces, weightedRanks, type CellRanks } from './cell-ranks.js';
import type { CellValues } from './cell-values.js';
import { dailySums } from './daily-counts.js';

interface ValueRules {
  readonly aggregate: Aggregate;
  readonly kind: MetricKind;
  /** Whether intervals will be shown. */
  readonly shown: boolean;
  /** Whether changes will be judged. */
  readonly judged: boolean;
}

/** With what is counted of all of them alike. */
interface CountedCells extends CellValues {
  readonly n: Uint32Array;
  readonly units: Uint32Array;
  /** The places of the values of each cell, in their order. */
  sorted(): Uint32Array;
}

export function valueCounts(
  cells: CellValues,
  { aggregate, kind, shown, judged }: ValueRules,
): Pick<MetricCounts, 'n'> & { readonly measured: ValueCounts } {
  const q = QUANTILES[aggregate];
  const duration = kind === 'duration';
  const { values, ends, rows, daily, scratch } = cells;
  const n = ends.map((end, cell) => end - (cell === 0 ? 0 : ends[cell - 1]));
  const units = rows ? ends.map((end, cell) => unitsIn(rows, end - n[cell], end)) : n;
  const dailyN = daily && daily.n;
  let sorted: Uint32Array | null = null;
  const counted = { ...cells, n, units, sorted: () => (sorted ??= sortedPlaces(cells)) };
  const moments = q === undefined ? momentColumns(counted, values) : null;
  const logMoments =
    moments && judged && duration
      ? momentColumns(counted, logsOf(values, scratch.numbers('marks', values.length)))
      : null;
  const sum = q === undefined ? Float64Array.from(ends, (end, cell) => sumOf(values, end - n[cell], end)) : null;
  const ranked = q === undefined ? null : rankedValues(counted, q, plainRanks(counted, shown));
  const weighted = q === undefined || !judged ? null : weightedRanks(counted);
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

function rankedValues(
  cells: CountedCells,
  q: number,
  { n: ranked, valueOf, weightsOf, isJudged }: CellRanks,
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
