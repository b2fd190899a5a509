/** From the counts of a backend to the answer of the question `metrics`. */

import type { MetricColumns, MetricValuesAnswer } from '../engine/questions/metrics.js';
import type { MetricDefinition } from '../metrics/definitions/definition.js';
import { UNKNOWN, type Interval } from '../statistics/interval.js';
import { quantileBetween } from '../statistics/quantile.js';
import { countInterval } from './count-certainty.js';
import { meanInterval } from './mean-certainty.js';
import { metricChange, type MetricSide } from './metric-change.js';
import type { CountedMetrics, Measured, MetricCounts, ValueCounts } from './metric-counts.js';
import { rateInterval } from './rate-certainty.js';

/** A cell with its value and how sure that is. */
interface FinishedCell extends MetricSide {
  readonly leftOut: number;
  readonly inferred: number;
  readonly interval: Interval;
}

const NO_DATA: FinishedCell = {
  value: NaN,
  n: 0,
  part: 0,
  leftOut: 0,
  inferred: 0,
  interval: UNKNOWN,
  moments: null,
};

export function finishMetrics(counted: CountedMetrics): MetricValuesAnswer {
  const { current, previous, whole, keys, labels, metrics, definitions, period, binStarts, target, problems } = counted;
  const cells = arranged(current, whole.length);
  return {
    keys,
    labels,
    metrics,
    definitions,
    period,
    binStarts,
    ungrouped: Uint32Array.from(current, ({ ungrouped }) => ungrouped),
    target,
    problems,
    ...columnsOf(cells),
    ...(previous && changesOf(definitions, cells, arranged(previous, whole.length), whole)),
  };
}

/** Keys × metrics × bins. */
function arranged(counted: readonly MetricCounts[], bins: number): FinishedCell[] {
  const keys = counted.length === 0 ? 0 : counted[0].n.length / bins;
  const cells: FinishedCell[] = [];
  for (let key = 0; key < keys; key++) {
    for (const counts of counted) for (let bin = 0; bin < bins; bin++) cells.push(finishCell(counts, key * bins + bin));
  }
  return cells;
}

function finishCell({ told, n, leftOut, inferred, measured }: MetricCounts, cell: number): FinishedCell {
  if (told[cell] === 0) return NO_DATA;
  return { leftOut: leftOut[cell], inferred: inferred[cell], ...valueOf(measured, n[cell], cell) };
}

function valueOf(measured: Measured, n: number, cell: number): MetricSide & { readonly interval: Interval } {
  switch (measured.of) {
    case 'count':
      return { value: n, n, part: n, interval: countInterval(n), moments: null };
    case 'rate': {
      const part = measured.part[cell];
      const { low, high } = rateInterval({ part, of: n });
      const interval = { low: 100 * low, high: 100 * high };
      return { value: n === 0 ? NaN : (100 * part) / n, n, part, interval, moments: null };
    }
    case 'sum':
      return { value: n === 0 ? NaN : measured.sum[cell], n, part: n, interval: UNKNOWN, moments: null };
    case 'occupancy': {
      const total = measured.busy[cell] + measured.free[cell];
      const known = measured.presence[cell] > 0;
      // Without presence it is not known how long nobody was busy.
      const value = known && total > 0 ? (100 * measured.busy[cell]) / total : NaN;
      const count = known && total > 0 ? Math.max(1, n) : 0;
      return { value, n: count, part: known ? n : 0, interval: UNKNOWN, moments: null };
    }
    case 'values':
      return averageOf(measured, n, cell);
  }
}

function averageOf({ positive, sum, moments, logMoments, ranked }: ValueCounts, n: number, cell: number) {
  const momentsAt = (columns: typeof moments) =>
    columns && { n, mean: columns.mean[cell], scatter: columns.scatter[cell] };
  const own = { n, part: n, moments: momentsAt(logMoments) ?? momentsAt(moments) };
  if (ranked) {
    const { values, q } = ranked;
    const at = 4 * cell;
    const interval = { low: values[at + 2], high: values[at + 3] };
    return { ...own, value: quantileBetween(n, q, values[at], values[at + 1]), interval };
  }
  const { low, high } = moments ? meanInterval(momentsAt(moments)!) : UNKNOWN;
  const interval = { low: positive ? Math.max(0, low) : low, high };
  return { ...own, value: n === 0 || sum === null ? NaN : sum[cell] / n, interval };
}

function columnsOf(cells: readonly FinishedCell[]): MetricColumns {
  return {
    value: Float64Array.from(cells, ({ value }) => value),
    n: Uint32Array.from(cells, ({ n }) => n),
    part: Uint32Array.from(cells, ({ part }) => part),
    low: Float64Array.from(cells, ({ interval }) => interval.low),
    high: Float64Array.from(cells, ({ interval }) => interval.high),
    leftOut: Uint32Array.from(cells, ({ leftOut }) => leftOut),
    inferred: Uint32Array.from(cells, ({ inferred }) => inferred),
  };
}

/** @param whole by bin, whether both spans are in the data */
function changesOf(
  definitions: readonly MetricDefinition[],
  cells: readonly FinishedCell[],
  previous: readonly FinishedCell[],
  whole: readonly boolean[],
) {
  const bins = whole.length;
  const changes = cells.map((cell, i) => {
    const definition = definitions[Math.floor(i / bins) % definitions.length];
    return metricChange(definition, cell, previous[i], whole[i % bins]);
  });
  return {
    previous: Float64Array.from(previous, ({ value }) => value),
    previousN: Uint32Array.from(previous, ({ n }) => n),
    change: Float64Array.from(changes, ({ change }) => change),
    changeLow: Float64Array.from(changes, ({ interval }) => interval.low),
    changeHigh: Float64Array.from(changes, ({ interval }) => interval.high),
    verdict: changes.map(({ verdict }) => verdict),
  };
}
