/** Answers `metricValues`: observations counted, averaged and compared. */

import { changeOf, type MetricVerdict } from '../../finish/metric-change.js';
import type { Cell } from '../../finish/metric-cell.js';
import type { MetricDefinition } from '../../metrics/definition.js';
import type { Observations } from '../../metrics/observations.js';
import { definitionOf } from '../../metrics/rules.js';
import { targetOf } from '../../metrics/targets.js';
import { dayToIso } from '../../select/days.js';
import type { DaySpan } from '../../select/period.js';
import { narrowSpan } from '../../select/select-rows.js';
import type { Steps } from '../../steps.js';
import { countMetric, markPresent, type CountedMetric, type MetricCellsContext } from './metric-cells.js';
import { metricDataOf, type MetricData } from './metric-data.js';
import { grouperOf } from './metric-groups.js';
import { selectedOf } from './metric-scope.js';
import type { MetricColumns, MetricProblem, MetricValuesAnswer, MetricValuesQuery } from '../questions/metrics.js';
import type { ReportData } from '../rows/report-data.js';

/** Problems that an answer lists of each metric. */
const LISTED = 20;
const BINS = ['day', 'week', 'month'];

export function* metricValues(data: ReportData, query: MetricValuesQuery): Steps<MetricValuesAnswer> {
  const { definitions: rules = {}, selection = [], by, compare = false } = query;
  checkQuery(query);
  const definitions = query.metrics.map((name) => definitionOf(name, rules));
  const metrics = metricDataOf(data);
  const { span, period } = data.resolve(query.period, selection);
  const before = { from: span.from - (span.to - span.from), to: span.from };
  const observations = yield* metrics.observe(definitions, rules);
  const grouper = yield* grouperOf(by, data, metrics, rules, compare ? { from: before.from, to: span.to } : span);
  const selected = yield* selectedOf(data, metrics, selection);
  const shift = (narrow: DaySpan, days: number) => ({ from: narrow.from + days, to: narrow.to + days });
  const narrow = narrowSpan(span, selection);
  const bins = binsOf(query.bins, span);
  const common = { data, metrics, grouper, selected, bins: bins.starts.length, binOfDay: bins.binOfDay };
  const base = {
    ...common,
    groupOfCode: new Int32Array(0),
    groups: 0,
    span,
    narrow,
    binEnds: bins.ends,
    inferred: null,
    judged: compare,
  };
  const { keys, groupOfCode } = yield* keysOf(definitions, observations, base);
  const context: MetricCellsContext = { ...base, groupOfCode, groups: keys.length };
  const counted: CountedMetric[] = [];
  const previous: CountedMetric[] = [];
  for (let m = 0; m < definitions.length; m++) {
    const inferred = yield* inferredFor(definitions[m], by, metrics);
    counted.push(yield* countMetric(definitions[m], observations[m], { ...context, inferred }));
    if (!compare) continue;
    const days = span.from - span.to;
    const earlier = {
      ...context,
      span: before,
      narrow: shift(narrow, days),
      binEnds: bins.ends.map((end) => end + days),
    };
    previous.push(yield* countMetric(definitions[m], observations[m], earlier));
  }
  const layout = { keys: keys.length, bins: context.bins };
  const whole = bins.ends.map((end, bin) => {
    const days = { from: bins.starts[bin], to: end };
    return isInData(days, data, metrics) && isInData(shift(days, span.from - span.to), data, metrics);
  });
  return {
    keys,
    labels: keys.map((key) => grouper.labelOf(key)),
    metrics: query.metrics,
    definitions,
    period,
    binStarts: query.bins ? bins.starts.map(dayToIso) : [],
    ungrouped: Uint32Array.from(counted, (metric) => metric.ungrouped),
    target: targetsOf(data, definitions, keys, query),
    problems: problemsOf(data, query.metrics, observations),
    ...columnsOf(arranged(counted, layout)),
    ...(compare ? changesOf(definitions, arranged(counted, layout), arranged(previous, layout), whole) : {}),
  };
}

/** Whether all days of a span are days of the data. */
function isInData({ from, to }: DaySpan, { days }: ReportData, { clock, asOf }: MetricData): boolean {
  return from >= days.first && to <= clock.dayOf(asOf) + 1;
}

/** By row, whether what a metric or the groups go by was inferred; `null` where nothing of it can be. */
function* inferredFor(
  { where, part }: MetricDefinition,
  by: MetricValuesQuery['by'],
  metrics: MetricData,
): Steps<Uint8Array | null> {
  const byStatus = by === 'status' || by === 'handledBy';
  const asked = [...where, ...part].some((one) => typeof one === 'object' && ('status' in one || 'handledBy' in one));
  if (!byStatus && !asked && by !== 'contactType') return null;
  const { statusInferred, contactTypeInferred } = yield* metrics.derive();
  return byStatus || asked ? statusInferred : contactTypeInferred;
}

function checkQuery({ metrics, bins }: MetricValuesQuery): void {
  if (!Array.isArray(metrics) || metrics.some((name) => typeof name !== 'string')) {
    throw new RangeError('metrics: expected a list of ids');
  }
  if (bins !== undefined && !BINS.includes(bins)) {
    throw new RangeError(`bins: "${bins}" is not one of ${BINS.join(', ')}`);
  }
}

/** Bins from the first day of a span on; months are those of the calendar. */
function binsOf(bins: MetricValuesQuery['bins'], { from, to }: DaySpan) {
  const isStart = (day: number) => {
    if (day === from) return true;
    if (bins === 'month') return new Date(dayToIso(day)).getUTCDate() === 1;
    return bins !== undefined && (day - from) % (bins === 'day' ? 1 : 7) === 0;
  };
  const starts: number[] = [];
  const binOfDay = new Int32Array(to - from);
  for (let day = from; day < to; day++) {
    if (isStart(day)) starts.push(day);
    binOfDay[day - from] = starts.length - 1;
  }
  return { starts, binOfDay, ends: [...starts.slice(1), to] };
}

/** The keys that observations in scope have, and the group of each code. */
function* keysOf(
  definitions: readonly MetricDefinition[],
  observations: readonly Observations[],
  context: MetricCellsContext,
): Steps<{ keys: string[]; groupOfCode: Int32Array }> {
  const { grouper } = context;
  if (grouper.whole) return { keys: [''], groupOfCode: new Int32Array(0) };
  const present = new Uint8Array(grouper.size);
  for (let m = 0; m < definitions.length; m++) yield* markPresent(definitions[m], observations[m], context, present);
  grouper.hidden?.forEach((hidden, code) => (present[code] &= 1 - hidden));
  const found = Array.from(present.keys()).filter((code) => present[code] === 1);
  const named = found.map((code) => ({ code, key: grouper.keyOf(code) }));
  if (!grouper.ordered) named.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groupOfCode = new Int32Array(grouper.size).fill(-1);
  named.forEach(({ code }, group) => (groupOfCode[code] = group));
  return { keys: named.map(({ key }) => key), groupOfCode };
}

/** Keys × metrics × bins. */
function arranged(counted: readonly CountedMetric[], { keys, bins }: { keys: number; bins: number }): Cell[] {
  const cells: Cell[] = [];
  for (let key = 0; key < keys; key++) {
    for (const metric of counted) cells.push(...metric.cells.slice(key * bins, (key + 1) * bins));
  }
  return cells;
}

function columnsOf(cells: readonly Cell[]): MetricColumns {
  return {
    value: Float64Array.from(cells, ({ value }) => value),
    n: Uint32Array.from(cells, ({ n }) => n),
    part: Uint32Array.from(cells, ({ part }) => part),
    low: Float64Array.from(cells, ({ interval }) => interval.low),
    high: Float64Array.from(cells, ({ interval }) => interval.high),
    leftOut: Uint32Array.from(cells, ({ leftOut }) => leftOut),
    inferred: Uint32Array.from(cells, ({ inferred = 0 }) => inferred),
  };
}

function changesOf(
  definitions: readonly MetricDefinition[],
  cells: readonly Cell[],
  previous: readonly Cell[],
  /** By bin. */
  whole: readonly boolean[],
) {
  const bins = whole.length;
  const changes = cells.map((cell, i) => {
    const definition = definitions[Math.floor(i / bins) % definitions.length];
    return changeOf(definition, cell, previous[i], whole[i % bins]);
  });
  return {
    previous: Float64Array.from(previous, ({ value }) => value),
    previousN: Uint32Array.from(previous, ({ n }) => n),
    change: Float64Array.from(changes, ({ change }) => change),
    changeLow: Float64Array.from(changes, ({ interval }) => interval.low),
    changeHigh: Float64Array.from(changes, ({ interval }) => interval.high),
    verdict: changes.map(({ verdict }): MetricVerdict | null => verdict),
  };
}

/** Targets of the channel and team that the question is about, or that a key names. */
function targetsOf(
  { dataset }: ReportData,
  definitions: readonly MetricDefinition[],
  keys: readonly string[],
  { by, selection = [] }: MetricValuesQuery,
): Float64Array {
  const only = (field: 'channel' | 'team') => {
    const clause = selection.find((each) => each.field === field);
    return clause && 'values' in clause && clause.values.length === 1 ? clause.values[0] : null;
  };
  const scope = { channel: only('channel'), teamId: only('team') };
  return Float64Array.from(
    keys.flatMap((key) =>
      definitions.map(({ id }) =>
        targetOf(dataset.targets, id, {
          channel: by === 'channel' ? key : scope.channel,
          teamId: by === 'team' ? key : scope.teamId,
        }),
      ),
    ),
  );
}

function problemsOf(
  data: ReportData,
  names: readonly string[],
  observations: readonly Observations[],
): MetricProblem[] {
  const { ids } = data.dataset.columns;
  return names.flatMap((metric, m) =>
    observations[m].wrong.slice(0, LISTED).map(({ row, seconds }) => ({
      metric,
      id: ids.at(row),
      reason: seconds < 0 ? ('negative' as const) : ('tooLong' as const),
      seconds,
    })),
  );
}
