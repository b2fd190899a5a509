/** From the counts of a backend to the answer of the question `metrics`. */

import type { MetricColumns, MetricValuesAnswer } from '../../engine/questions/metrics.js';
import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import { UNKNOWN, type Interval } from '../../statistics/interval.js';
import { quantileBetween } from '../../statistics/quantile.js';
import { countInterval } from './count-certainty.js';
import { daySeries, type CountedDays } from './day-series.js';
import { falseDiscoveryControl } from '../false-discovery.js';
import { meanInterval, type MeanMoments } from './mean-certainty.js';
import { metricChange, type MetricSide } from './metric-change.js';
import type {
  CountedMetrics,
  Measured,
  MetricCounts,
  MomentColumns,
  RateClusters,
  ValueCounts,
} from './metric-counts.js';
import { rateInterval, type Rate } from './rate-certainty.js';

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
  units: 0,
  evidence: null,
  leftOut: 0,
  inferred: 0,
  interval: UNKNOWN,
};

export function finishMetrics(counted: CountedMetrics): MetricValuesAnswer {
  const { current, previous, days, previousDays, whole, keys, labels, metrics, definitions } = counted;
  const { period, binStarts, target, problems } = counted;
  const cells = arranged(current, days, true);
  const before = previous && previousDays && arranged(previous, previousDays, false);
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
    ...(before && changesOf(definitions, cells, before, whole)),
  };
}

/**
 * Keys × metrics × bins.
 *
 * @param shown whether their intervals are
 */
function arranged(counted: readonly MetricCounts[], days: CountedDays, shown: boolean): FinishedCell[] {
  const bins = days.bounds.length - 1;
  const keys = counted.length === 0 ? 0 : counted[0].n.length / bins;
  const cells: FinishedCell[] = [];
  for (let key = 0; key < keys; key++) {
    for (const counts of counted) {
      for (let bin = 0; bin < bins; bin++) cells.push(finishCell(counts, days, key * bins + bin, shown));
    }
  }
  return cells;
}

function finishCell(counts: MetricCounts, days: CountedDays, cell: number, shown: boolean): FinishedCell {
  const { told, n, leftOut, inferred, measured } = counts;
  if (told[cell] === 0) return NO_DATA;
  return { leftOut: leftOut[cell], inferred: inferred[cell], ...valueOf(measured, n[cell], days, cell, shown) };
}

type ValuedCell = Omit<FinishedCell, 'leftOut' | 'inferred'>;

function valueOf(measured: Measured, n: number, days: CountedDays, cell: number, shown: boolean): ValuedCell {
  const own = { n, part: n, units: n };
  switch (measured.of) {
    case 'count': {
      const series = daySeries(measured.daily, days, cell);
      const evidence = series && { total: n, step: 1, least: 1, days: series };
      return { ...own, value: n, evidence, interval: evidence && shown ? countInterval(evidence) : UNKNOWN };
    }
    case 'rate': {
      const { part, clusters, daily } = measured;
      const evidence = { part: part[cell], of: n, days: daySeries(daily, days, cell), ...designOf(measured, n, cell) };
      const { low, high } = shown ? rateInterval(evidence) : UNKNOWN;
      const value = n === 0 ? NaN : (100 * part[cell]) / n;
      const units = clusters ? clusters.units[cell] : n;
      return { n, part: part[cell], units, value, evidence, interval: { low: 100 * low, high: 100 * high } };
    }
    case 'sum': {
      if (n === 0) return { ...own, value: NaN, evidence: null, interval: UNKNOWN };
      const total = measured.sum[cell];
      const step = total > 0 ? measured.squares[cell] / total : NaN;
      const evidence = total > 0 ? { total, step, least: 0, days: daySeries(measured.daily, days, cell)! } : null;
      return { ...own, value: total, evidence, interval: evidence && shown ? countInterval(evidence) : UNKNOWN };
    }
    case 'occupancy': {
      const total = measured.busy[cell] + measured.free[cell];
      const known = measured.presence[cell] > 0;
      // Without presence it is not known how long nobody was busy.
      const value = known && total > 0 ? (100 * measured.busy[cell]) / total : NaN;
      const count = known && total > 0 ? Math.max(1, n) : 0;
      return { value, n: count, part: known ? n : 0, units: n, evidence: null, interval: UNKNOWN };
    }
    case 'values':
      return averageOf(measured, n, days, cell, shown);
  }
}

/** The design effect of conversations that have several observations. */
function designOf(
  { part, clusters }: { readonly part: Float64Array; readonly clusters: RateClusters | null },
  n: number,
  cell: number,
): Pick<Rate, 'design'> {
  if (clusters === null || n === clusters.units[cell]) return { design: 1 };
  const { units, nn, nk, kk } = clusters;
  const [m, p] = [units[cell], part[cell] / n];
  // Where all are alike, those of a conversation may be so because of each other.
  if (m < 2 || p === 0 || p === 1) return { design: n / m };
  const scatter = kk[cell] - 2 * p * nk[cell] + p * p * nn[cell];
  return { design: Math.max(1, (scatter * m) / (m - 1) / (n * p * (1 - p))) };
}

function averageOf(measured: ValueCounts, n: number, days: CountedDays, cell: number, shown: boolean): ValuedCell {
  const { positive, sum, moments, logMoments, ranked } = measured;
  const units = measured.units[cell];
  const own = { n, part: n, units };
  if (ranked) {
    const { values, q, freedom } = ranked;
    const at = 4 * cell;
    const interval = { low: values[at + 2], high: values[at + 3] };
    const value = quantileBetween(n, q, values[at], values[at + 1]);
    return { ...own, value, interval, evidence: { value, interval, freedom: freedom[cell] } };
  }
  const momentsAt = ({ mean, scatter, daily }: MomentColumns): MeanMoments => ({
    n,
    units,
    mean: mean[cell],
    scatter: scatter[cell],
    days: daySeries(measured.dailyN && daily && { n: measured.dailyN, sum: daily }, days, cell),
  });
  const plain = moments && momentsAt(moments);
  const { low, high } = plain && shown ? meanInterval(plain) : UNKNOWN;
  const interval = { low: positive ? Math.max(0, low) : low, high };
  const evidence = logMoments ? momentsAt(logMoments) : plain;
  return { ...own, value: n === 0 || sum === null ? NaN : sum[cell] / n, interval, evidence };
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
  const pValue = Float64Array.from(changes, ({ interval }) => interval.pValue);
  const clear = falseDiscoveryControl(pValue);
  return {
    previous: Float64Array.from(previous, ({ value }) => value),
    previousN: Uint32Array.from(previous, ({ n }) => n),
    change: Float64Array.from(changes, ({ change }) => change),
    changeLow: Float64Array.from(changes, ({ interval }) => interval.low),
    changeHigh: Float64Array.from(changes, ({ interval }) => interval.high),
    pValue,
    verdict: changes.map(({ verdict }) => verdict),
    clear: clear.map((stands, i) => (changes[i].verdict === 'noClearChange' ? 0 : stands)),
  };
}
