/** From the counts of a backend to the answer of the question `metrics`. */

import type { MetricColumns, MetricValuesAnswer } from '../../engine/questions/metrics.js';
import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import { rangeOf, type Range } from '../../metrics/definitions/metric-kind.js';
import { UNKNOWN, within, type Interval } from '../../statistics/interval.js';
import { quantileBetween } from '../../statistics/quantile.js';
import { countInterval } from './count-certainty.js';
import { daySeries, type CountedDays, type DaySeries } from './day-series.js';
import type { Steps } from '../../steps.js';
import { falseDiscoveryControl } from '../judging.js';
import { meanInterval, weighedMean, type MeanMoments } from './mean-certainty.js';
import { metricChange, type MetricSide } from './metric-change.js';
import type {
  CountedMetrics,
  Measured,
  MetricCounts,
  MomentColumns,
  RankedValues,
  RateClusters,
  ValueCounts,
} from './metric-counts.js';
import type { SureQuantile } from './quantile-certainty.js';
import { rateInterval, weighedRate, type Rate } from './rate-certainty.js';
import { weighed, type WeekdayWeights } from './weekdays.js';

/** A cell with its value and how sure that is. */
interface FinishedCell extends MetricSide {
  readonly leftOut: number;
  readonly inferred: number;
  readonly interval: Interval;
}

/** Cells that are worked out between two rests. */
const CELLS_PER_STEP = 512;

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

export function* finishMetrics(counted: CountedMetrics): Steps<MetricValuesAnswer> {
  const { current, previous, days, previousDays, weights, whole, keys, labels, metrics, definitions } = counted;
  const { period, binStarts, target, problems, intervals } = counted;
  const weightsOf = (span: 0 | 1) => weights.map((both) => both && both[span]);
  const cells = yield* arranged(definitions, current, { days, weights: weightsOf(0), shown: intervals });
  const before =
    previous &&
    previousDays &&
    (yield* arranged(definitions, previous, { days: previousDays, weights: weightsOf(1), shown: false }));
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
    ...(before && (yield* changesOf(definitions, cells, before, whole))),
  };
}

interface Span {
  readonly days: CountedDays;
  /** By bin. */
  readonly weights: readonly (WeekdayWeights | null)[];
  /** Whether its intervals are. */
  readonly shown: boolean;
}

/** Keys × metrics × bins. */
function* arranged(
  definitions: readonly MetricDefinition[],
  counted: readonly MetricCounts[],
  { days, weights, shown }: Span,
): Steps<FinishedCell[]> {
  const bins = days.bounds.length - 1;
  const keys = counted.length === 0 ? 0 : counted[0].n.length / bins;
  const cells: FinishedCell[] = [];
  for (let key = 0; key < keys; key++) {
    for (const [m, counts] of counted.entries()) {
      const range = rangeOf(definitions[m]);
      for (let bin = 0; bin < bins; bin++) {
        cells.push(finishCell(counts, { days, cell: key * bins + bin, weights: weights[bin], range, shown }));
        if (cells.length % CELLS_PER_STEP === 0) yield;
      }
    }
  }
  return cells;
}

/** Which cell, and what is wanted of it. */
interface Place {
  readonly days: CountedDays;
  readonly cell: number;
  readonly weights: WeekdayWeights | null;
  /** Of what is averaged. */
  readonly range: Range;
  readonly shown: boolean;
}

function finishCell(counts: MetricCounts, place: Place): FinishedCell {
  const { cell } = place;
  const { told, n, leftOut, inferred, measured } = counts;
  if (told[cell] === 0) return NO_DATA;
  // Written out, as there are many cells: spreading takes longer than all else.
  const { value, n: count, part, units, evidence, interval } = valueOf(measured, n[cell], place);
  return { value, n: count, part, units, evidence, interval, leftOut: leftOut[cell], inferred: inferred[cell] };
}

type ValuedCell = Omit<FinishedCell, 'leftOut' | 'inferred'>;

function valueOf(measured: Measured, n: number, place: Place): ValuedCell {
  const { days, cell, weights, shown } = place;
  const own = { n, part: n, units: n };
  switch (measured.of) {
    case 'count': {
      const series = daySeries(measured.daily, days, cell);
      const evidence = series && { total: n, step: 1, least: 1, days: series };
      return { ...own, value: n, evidence, interval: evidence && shown ? countInterval(evidence) : UNKNOWN };
    }
    case 'rate': {
      const { part, clusters, daily } = measured;
      const rate = { part: part[cell], of: n, days: daySeries(daily, days, cell), ...designOf(measured, n, cell) };
      const { low, high } = shown ? rateInterval(rate) : UNKNOWN;
      const value = n === 0 ? NaN : (100 * part[cell]) / n;
      const units = sharedUnits(clusters ? clusters.units[cell] : n, n, rate.days, weights);
      const evidence = weights ? weighedRate(rate, weights) : rate;
      return { n, part: part[cell], units, value, evidence, interval: { low: 100 * low, high: 100 * high } };
    }
    case 'sum': {
      if (n === 0) return { ...own, value: NaN, evidence: null, interval: UNKNOWN };
      const total = measured.sum[cell];
      const step = total > 0 ? measured.squares[cell] / total : NaN;
      const series = daySeries(measured.daily, days, cell);
      const evidence = total > 0 && series ? { total, step, least: 0, days: series } : null;
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
      return averageOf(measured, n, place);
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

function averageOf(measured: ValueCounts, n: number, { days, cell, weights, range, shown }: Place): ValuedCell {
  const { sum, moments, logMoments, ranked, sameWeekdays, dailyN } = measured;
  const units = measured.units[cell];
  const series = daySeries(dailyN && { n: dailyN, sum: dailyN }, days, cell);
  const shared = sharedUnits(units, n, series, weights);
  if (ranked) {
    const quantile = quantileAt(ranked, cell);
    const evidence = weights && sameWeekdays ? quantileAt(sameWeekdays, cell) : quantile;
    // An interval that is not shown may be there to judge by.
    const interval = shown ? quantile.interval : UNKNOWN;
    return { value: quantile.value, n, part: n, units: shared, evidence, interval };
  }
  const momentsAt = ({ mean, scatter, daily }: MomentColumns): MeanMoments => ({
    n,
    units,
    mean: mean[cell],
    scatter: scatter[cell],
    days: daySeries(dailyN && daily && { n: dailyN, sum: daily }, days, cell),
  });
  const plain = moments && momentsAt(moments);
  const { low, high } = plain && shown ? meanInterval(plain) : UNKNOWN;
  const interval = within({ low, high }, range.least, range.most);
  const judged = logMoments ? momentsAt(logMoments) : plain;
  const evidence = judged && weights ? weighedMean(judged, weights) : judged;
  const value = n === 0 || sum === null ? NaN : sum[cell] / n;
  return { value, n, part: n, units: shared, evidence, interval };
}

/** What is not on a weekday of both spans is no evidence for a change. */
function sharedUnits(units: number, n: number, days: DaySeries | null, weights: WeekdayWeights | null): number {
  return weights && days && n > 0 ? (units * weighed(days, weights).n) / n : units;
}

function quantileAt({ q, n, values, freedom }: RankedValues, cell: number): SureQuantile {
  const at = 4 * cell;
  const interval = { low: values[at + 2], high: values[at + 3] };
  return { value: quantileBetween(n[cell], q, values[at], values[at + 1]), interval, freedom: freedom[cell] };
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
function* changesOf(
  definitions: readonly MetricDefinition[],
  cells: readonly FinishedCell[],
  previous: readonly FinishedCell[],
  whole: readonly boolean[],
) {
  const bins = whole.length;
  const changes: ReturnType<typeof metricChange>[] = [];
  for (const [i, cell] of cells.entries()) {
    const definition = definitions[Math.floor(i / bins) % definitions.length];
    changes.push(metricChange(definition, cell, previous[i], whole[i % bins]));
    if (changes.length % CELLS_PER_STEP === 0) yield;
  }
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
