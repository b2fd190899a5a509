/** Counts values by cell: sums, moments, and the values of the ranks that quantiles are made of. */

import { logsOf } from '../../finish/duration-certainty.js';
import type { MetricCounts, MomentColumns, ValueCounts } from '../../finish/metric-counts.js';
import type { Aggregate } from '../../metrics/definitions/definition.js';
import type { MetricKind } from '../../metrics/definitions/metric-kind.js';
import { momentsOf } from '../../statistics/moments.js';
import { quantileRanks } from '../../statistics/quantile.js';
import { valueOfRank } from '../../statistics/rank.js';

const QUANTILES: Readonly<Partial<Record<Aggregate, number>>> = { median: 0.5, p90: 0.9 };

interface ValueRules {
  readonly aggregate: Aggregate;
  readonly kind: MetricKind;
  /** Whether changes will be judged. */
  readonly judged: boolean;
}

/** @param cells the values of each cell, in the order of the observations; reordered */
export function valueCounts(
  cells: readonly Float64Array[],
  { aggregate, kind, judged }: ValueRules,
): Pick<MetricCounts, 'n'> & { readonly measured: ValueCounts } {
  const q = QUANTILES[aggregate];
  const duration = kind === 'duration';
  const moments = q === undefined || !duration ? momentColumns(cells) : null;
  const logMoments = judged && duration ? momentColumns(cells, logsOf) : null;
  const sum = q === undefined ? Float64Array.from(cells, sumOf) : null;
  return {
    n: Uint32Array.from(cells, ({ length }) => length),
    measured: {
      of: 'values',
      positive: duration,
      sum,
      moments,
      logMoments,
      ranked: q === undefined ? null : ranked(cells, q),
    },
  };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

function momentColumns(
  cells: readonly Float64Array[],
  each: (values: Float64Array) => Float64Array = (values) => values,
): MomentColumns {
  const mean = new Float64Array(cells.length);
  const scatter = new Float64Array(cells.length);
  cells.forEach((values, cell) => {
    const moments = momentsOf(each(values));
    mean[cell] = moments.mean;
    scatter[cell] = moments.scatter;
  });
  return { mean, scatter };
}

function ranked(cells: readonly Float64Array[], q: number): ValueCounts['ranked'] {
  const values = new Float64Array(4 * cells.length);
  cells.forEach((own, cell) => {
    const { below, above, low, high } = quantileRanks(own.length, q);
    const at = (rank: number) => (rank < 0 ? NaN : valueOfRank(own, rank));
    values.set([at(below), at(above), at(low), at(high)], 4 * cell);
  });
  return { q, values };
}
