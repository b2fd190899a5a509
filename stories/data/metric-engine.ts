/** Metrics for stories and tests: a real engine for everything else, and seeded figures for metrics. */
import {
  createEngine,
  type MetricDefinition,
  type MetricProblem,
  type MetricValuesAnswer,
  type MetricValuesQuery,
  type MetricVerdict,
  type ReportEngine,
} from '../../src/core.js';
import { METRICS } from '../../src/core/metrics/definitions/metric-catalogue.js';
import { addDays, isoToDay } from '../../src/core/select/days.js';
import { Random } from './random.js';
import { wrapEngine } from './wrap-engine.js';

/** What a metric shows. NaN where there is nothing. */
export interface Figures {
  readonly value: number;
  readonly n?: number;
  readonly previous?: number;
  readonly verdict?: MetricVerdict | null;
  /** Whether the change stands among all. Default: where the verdict is one. */
  readonly clear?: boolean;
  readonly target?: number;
  readonly leftOut?: number;
  readonly inferred?: number;
  /** Steps without a value. */
  readonly gaps?: readonly number[];
}

export type MetricFigures = Readonly<Record<string, Figures>>;

/** Those of a team that does well in some respects and less well in others. */
export const TEAM: MetricFigures = {
  firstResponseTime: { value: 108, previous: 120, n: 4812, verdict: 'improving', target: 120 },
  resolutionTime: { value: 6.4 * 3600, previous: 6.6 * 3600, n: 4377, verdict: 'noClearChange', target: 6 * 3600 },
  handleTime: { value: 492, previous: 461, n: 4812, verdict: 'declining', target: 480 },
  csat: { value: 87.1, previous: 84.2, n: 1106, verdict: 'improving', target: 85 },
  firstContactResolution: { value: 70.8, previous: 69.9, n: 3940, verdict: 'noClearChange', target: 75 },
  serviceLevel: { value: 82.3, previous: 78.1, n: 2655, verdict: 'improving', target: 80 },
  abandonmentRate: { value: 4.1, previous: 5, n: 2769, verdict: 'improving', target: 5 },
  backlog: { value: 318, previous: 254, n: 318, verdict: 'declining', target: 250 },
};

const OTHER: Figures = { value: 64, previous: 61, n: 812, verdict: 'noClearChange' };

/** An engine whose metrics are those figures, each of a metric as it is asked for. */
export async function metricEngine(
  report: object,
  figures: MetricFigures = TEAM,
  replaced: Partial<ReportEngine> = {},
): Promise<ReportEngine> {
  const real = await createEngine(report);
  return wrapEngine(real, {
    metricValues: async (query) => {
      const { period, count } = await real.counts({
        ...(query.period ? { period: query.period } : {}),
        selection: query.selection ?? [],
      });
      return answerOf(query, period, count[0] === 0 ? {} : figures, count[0] === 0);
    },
    ...replaced,
  });
}

function answerOf(
  query: MetricValuesQuery,
  period: MetricValuesAnswer['period'],
  figures: MetricFigures,
  isEmpty: boolean,
): MetricValuesAnswer {
  const { metrics, bins } = query;
  const binStarts = bins ? startsOf(period.from, period.to, bins) : [];
  const shown = metrics.map((metric) => (isEmpty ? { value: NaN, n: 0 } : (figures[metric] ?? OTHER)));
  const cells = shown.flatMap((one, i) => (bins ? stepsOf(one, metrics[i] ?? '', binStarts.length) : [one]));
  const numbers = (pick: (one: Figures) => number) => Float64Array.from(cells, pick);
  const counts = (pick: (one: Figures) => number) => Uint32Array.from(cells, pick);
  const spread = (one: Figures) => (one.n === undefined || one.n < 2 ? NaN : one.value / Math.sqrt(one.n));
  const change = (one: Figures) => one.value - (one.previous ?? NaN);
  const answer: MetricValuesAnswer = {
    keys: [''],
    labels: [''],
    metrics,
    definitions: metrics.map((metric) => definitionOf(metric, query)),
    period,
    binStarts,
    ungrouped: new Uint32Array(metrics.length),
    target: Float64Array.from(shown, ({ target = NaN }) => target),
    problems: shown.flatMap(({ leftOut = 0 }, i) => problemsOf(metrics[i] ?? '', leftOut)),
    value: numbers(({ value }) => value),
    n: counts(({ n = 0 }) => n),
    part: counts(({ n = 0 }) => n),
    low: numbers((one) => one.value - spread(one)),
    high: numbers((one) => one.value + spread(one)),
    leftOut: counts(({ leftOut = 0 }) => leftOut),
    inferred: counts(({ inferred = 0 }) => inferred),
  };
  if (!query.compare) return answer;
  return {
    ...answer,
    previous: numbers(({ previous = NaN }) => previous),
    previousN: counts(({ previous, n = 0 }) => (previous === undefined ? 0 : Math.round(n * 0.97))),
    change: numbers(change),
    changeLow: Float64Array.from(cells, (one, i) => changeEnd(one, answer.definitions[i], -1)),
    changeHigh: Float64Array.from(cells, (one, i) => changeEnd(one, answer.definitions[i], 1)),
    verdict: cells.map(({ verdict = null }) => verdict),
    pValue: numbers((one) => (isChange(one) ? 0.001 : NaN)),
    clear: Uint8Array.from(cells, (one) => (isChange(one) && one.clear !== false ? 1 : 0)),
  };
}

function isChange({ verdict = null }: Figures): boolean {
  return verdict === 'improving' || verdict === 'declining' || verdict === 'higher' || verdict === 'lower';
}

/** Of durations and counts a ratio, of others a difference. */
function changeEnd({ value, previous = NaN }: Figures, { unit }: MetricDefinition, side: -1 | 1): number {
  return unit === 'percent' || unit === 'points' ? value - previous + 2 * side : value / previous + 0.05 * side;
}

function definitionOf(metric: string, { definitions }: MetricValuesQuery): MetricDefinition {
  const [id = '', aggregate] = metric.split('.');
  const known = METRICS.find((one) => one.id === id) ?? { ...METRICS[0], id, label: id };
  const changed = { ...known, ...definitions?.metrics?.[id] };
  return aggregate ? { ...changed, aggregate: aggregate as MetricDefinition['aggregate'] } : changed;
}

function startsOf(from: string, to: string, bins: 'day' | 'week' | 'month'): string[] {
  const starts: string[] = [];
  for (let start = from; isoToDay(start) < isoToDay(to); start = after(start, bins)) starts.push(start);
  return starts;
}

function after(iso: string, bins: 'day' | 'week' | 'month'): string {
  if (bins !== 'month') return addDays(iso, bins === 'day' ? 1 : 7);
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** A walk from the previous value to this one. */
function stepsOf(one: Figures, metric: string, count: number): Figures[] {
  const random = new Random(`${metric} ${one.value}`);
  const from = one.previous ?? one.value;
  const swing = Math.abs(one.value - from) || Math.abs(one.value) / 20;
  return Array.from({ length: count }, (_, bin) => {
    const share = count < 2 ? 1 : bin / (count - 1);
    const value = from + (one.value - from) * share + (random.next() - 0.5) * swing;
    const n = Math.round((one.n ?? 0) / count);
    return one.gaps?.includes(bin) ? { value: NaN, n: 0 } : { value, n };
  });
}

/** The first ones, as an engine lists them. */
function problemsOf(metric: string, count: number): MetricProblem[] {
  return Array.from({ length: Math.min(count, 5) }, (_, i) => ({
    metric,
    id: `i-${String(i + 1).padStart(6, '0')}`,
    reason: i % 2 === 0 ? 'negative' : 'tooLong',
    seconds: i % 2 === 0 ? -340 - i : 90_000 * (i + 1),
  }));
}
