/** Counts values by cell: sums, moments, and the values of the ranks that quantiles are made of. */

import { daySeries } from '../../../finish/metrics/day-series.js';
import { logOf } from '../../../finish/metrics/duration-certainty.js';
import type { MomentColumns, RankedValues, ValueCounts } from '../../../finish/metrics/metric-counts.js';
import { quantileDesign } from '../../../finish/metrics/quantile-certainty.js';
import type { Aggregate } from '../../../metrics/definitions/definition.js';
import { QUANTILES, type MetricKind } from '../../../metrics/definitions/metric-kind.js';
import { meansOf, scattersOf, sumsOf, unitScattersOf, unitsIn, type Grouped } from '../../../statistics/moments.js';
import { quantileBetween, quantileRanks, ranksAround } from '../../../statistics/quantile.js';
import { plainRanks, sortedPlaces, weightedRanks, type CellRanks, type RankedCells } from './cell-ranks.js';
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
interface CountedCells extends RankedCells {
  /** How many conversations, or other pieces of evidence, the values of each cell are of. */
  readonly units: Uint32Array;
}

export function valueCounts(cells: CellValues, { aggregate, kind, shown, judged }: ValueRules): ValueCounts {
  const q = QUANTILES[aggregate];
  const { values, n, rows, daily } = cells;
  const units = rows ? unitsIn(rows, cells.cells, n.length) : n;
  const base = { of: 'values', units, dailyN: daily && daily.n } as const;
  let sorted: Uint32Array | null = null;
  const counted = { ...cells, units, sorted: () => (sorted ??= sortedPlaces(cells)) };
  if (q === undefined) {
    return {
      ...base,
      sum: sumsOf({ values, groups: cells.cells, size: n.length }),
      moments: shown || (judged && kind !== 'duration') ? momentColumns(counted, values) : null,
      logMoments: judged && kind === 'duration' ? momentColumns(counted, logsOf(cells)) : null,
      ranked: null,
      sameWeekdays: null,
    };
  }
  const ranked = rankedValues(counted, q, plainRanks(counted, shown, judged));
  const weighted = judged ? weightedRanks(counted) : null;
  const sameWeekdays = weighted && rankedValues(counted, q, weighted);
  return { ...base, sum: null, moments: null, logMoments: null, ranked, sameWeekdays };
}

/** Of whole numbers each logarithm is taken once. */
function logsOf({ values, most, scratch }: CellValues): Float64Array {
  const logs = scratch.numbers('marks', values.length);
  if (most === null || most > values.length) {
    for (let i = 0; i < logs.length; i++) logs[i] = logOf(values[i]);
    return logs;
  }
  const known = Float64Array.from({ length: most + 1 }, (_, value) => logOf(value));
  for (let i = 0; i < logs.length; i++) logs[i] = known[values[i]];
  return logs;
}

function momentColumns({ cells, n, units, rows, daily }: CountedCells, values: Float64Array): MomentColumns {
  const grouped = { values, groups: cells, size: n.length };
  const mean = meansOf(grouped, n);
  const scatter = rows && severalIn(units, n) ? unitScattersOf(grouped, mean, rows) : scattersOf(grouped, mean);
  return { mean, scatter, daily: daily && dailySums(daily.places, values, daily.n.length) };
}

function severalIn(units: Uint32Array, n: Uint32Array): boolean {
  return units.some((count, cell) => count < n[cell]);
}

function rankedValues(
  cells: CountedCells,
  q: number,
  { n: ranked, valueOf, weightsOf, isJudged }: CellRanks,
): RankedValues {
  const { values, n, units, rows, daily, days, scratch } = cells;
  const found = new Float64Array(4 * n.length).fill(NaN);
  const select = (cell: number, place: number, rank: number) => {
    if (rank >= 0) found[4 * cell + place] = valueOf(cell, rank);
  };
  const quantiles = Float64Array.from(ranked, (count, cell) => {
    if (count === 0) return NaN;
    const { below, above } = ranksAround(count, q);
    select(cell, 0, below);
    select(cell, 1, above);
    return quantileBetween(count, q, found[4 * cell], found[4 * cell + 1]);
  });
  const freedom = new Float64Array(n.length).fill(NaN);
  const judged = Array.from(n.keys()).filter((cell) => ranked[cell] > 0 && isJudged(cell));
  if (judged.length > 0) {
    const shares = sharesBelow(cells.cells, quantiles, values, scratch.numbers('marks', values.length));
    const grouped: Grouped = { values: shares, groups: cells.cells, size: n.length };
    const mean = sumsOf(grouped).map((sum, cell) => sum / n[cell]);
    const squares = scattersOf(grouped, mean);
    const scatter = rows && severalIn(units, n) ? unitScattersOf(grouped, mean, rows) : squares;
    const below = daily && { n: daily.n, sum: dailySums(daily.places, shares, daily.n.length) };
    for (const cell of judged) {
      const series = daySeries(below, days, cell);
      const weights = weightsOf(cell);
      const { design, freedom: own } = quantileDesign({
        n: n[cell],
        units: units[cell],
        mean: mean[cell],
        squares: squares[cell],
        scatter: scatter[cell],
        days: series && weights ? { ...series, weights } : series,
      });
      const { low, high } = quantileRanks(ranked[cell], q, design);
      select(cell, 2, low);
      select(cell, 3, high);
      freedom[cell] = own;
    }
  }
  return { q, n: ranked, values: found, freedom };
}

/** 1 for each value below that of its cell, ½ for one equal to it, else 0. */
function sharesBelow(
  cells: Uint32Array,
  ofCells: Float64Array,
  values: Float64Array,
  shares: Float64Array,
): Float64Array {
  if (ofCells.length === 1) {
    const [other] = ofCells;
    for (let i = 0; i < shares.length; i++) shares[i] = values[i] < other ? 1 : values[i] === other ? 0.5 : 0;
    return shares;
  }
  for (let i = 0; i < shares.length; i++) {
    const other = ofCells[cells[i]];
    shares[i] = values[i] < other ? 1 : values[i] === other ? 0.5 : 0;
  }
  return shares;
}
