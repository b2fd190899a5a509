/** Answers `metricValues`: observations counted, averaged and compared. */

import { finishMetrics } from '../../finish/metrics/finish-metrics.js';
import { weekdayWeights } from '../../finish/metrics/weekdays.js';
import type { MetricCounts } from '../../finish/metrics/metric-counts.js';
import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import type { Observations } from '../../metrics/observations.js';
import { isAmount, isOfEverybody } from '../../metrics/definitions/metric-kind.js';
import { definitionOf } from '../../metrics/definitions/rules.js';
import { targetOf } from '../../metrics/targets.js';
import { calendarBins, shiftedBins } from '../../select/bins.js';
import { dayToIso } from '../../select/days.js';
import type { DaySpan } from '../../select/period.js';
import type { Steps } from '../../steps.js';
import { markPresent } from './counting/codes-in-scope.js';
import { countMetric, type MetricCellsContext } from './counting/count-metric.js';
import { countedDays } from './counting/daily-counts.js';
import { metricDataOf, type MetricData } from './metric-data.js';
import { grouperOf } from './metric-groups.js';
import { selectedOf } from './metric-scope.js';
import { togetherOf } from './selected-handlers.js';
import { checkDefinitions } from '../questions/check-definitions.js';
import type { MetricProblem, MetricValuesAnswer, MetricValuesQuery } from '../questions/metrics.js';
import type { ReportData } from '../rows/report-data.js';

/** Targets that are looked at between two rests. */
const TARGETS_PER_STEP = 2 ** 14;
/** Problems that an answer lists of each metric. */
const LISTED = 20;

export function* metricValues(data: ReportData, query: MetricValuesQuery): Steps<MetricValuesAnswer> {
  checkDefinitions('definitions', query.definitions);
  const { definitions: rules = {}, selection = [], by, compare = false, intervals = true } = query;
  const definitions = query.metrics.map((name) => definitionOf(name, rules));
  const metrics = metricDataOf(data);
  const scope = data.resolve(query.period, selection);
  const { span, period } = scope;
  const before = { from: span.from - (span.to - span.from), to: span.from };
  const observed = yield* metrics.observe(definitions, rules);
  const grouper = yield* grouperOf(by, data, metrics, rules, compare ? { from: before.from, to: span.to } : span);
  const selected = yield* selectedOf(data, metrics, selection, rules);
  const observations: Observations[] = [];
  for (let m = 0; m < definitions.length; m++) {
    observations.push(yield* togetherOf(definitions[m], observed[m], selected.agents, by === 'agent'));
  }
  const bins = calendarBins(query.bins, span);
  const known = { from: data.days.first, to: metrics.clock.dayOf(metrics.asOf) + 1 };
  const binsBefore = shiftedBins(bins, before.from - span.from);
  const countedBefore = countedDays(scope.daysOf(true), before, known, binsBefore.ends);
  const counted = countedDays(scope.daysOf(false), span, known, bins.ends);
  const weights = bins.ends.map((_, bin) => (compare ? weekdayWeights(counted, countedBefore, bin) : null));
  const common = { data, metrics, grouper, selected, bins: bins.starts.length, binOfDay: bins.binOfDay };
  const base = {
    ...common,
    groupOfCode: new Int32Array(0),
    groups: 0,
    span,
    days: scope.daysOf(false),
    binEnds: bins.ends,
    inferred: null,
    shown: intervals,
    judged: compare,
    counted,
    weights: weights.map((both) => both && both[0]),
    ofRows: { placed: null, byCode: { placed: null } },
  };
  const { keys, groupOfCode } = yield* keysOf(definitions, observations, base);
  const context: MetricCellsContext = { ...base, groupOfCode, groups: keys.length };
  const current: MetricCounts[] = [];
  const previous: MetricCounts[] = [];
  for (let m = 0; m < definitions.length; m++) {
    const inferred = yield* inferredFor(definitions[m], by, metrics);
    current.push(yield* countMetric(definitions[m], observations[m], { ...context, inferred }));
  }
  // After all of these: places that metrics have in common are those of one span.
  const earlier = {
    ...context,
    span: before,
    days: scope.daysOf(true),
    binEnds: binsBefore.ends,
    shown: false,
    counted: countedBefore,
    weights: weights.map((both) => both && both[1]),
    ofRows: { placed: null },
  };
  for (let m = 0; m < definitions.length && compare; m++) {
    previous.push(yield* countMetric(definitions[m], observations[m], earlier));
  }
  const isKnown = ({ from, to }: DaySpan) => from >= known.from && to <= known.to;
  const whole = bins.ends.map(
    (end, bin) =>
      isKnown({ from: bins.starts[bin], to: end }) &&
      isKnown({ from: binsBefore.starts[bin], to: binsBefore.ends[bin] }),
  );
  return yield* finishMetrics({
    keys,
    labels: keys.map((key) => grouper.labelOf(key)),
    metrics: query.metrics,
    definitions,
    period,
    binStarts: query.bins ? bins.starts.map(dayToIso) : [],
    target: yield* targetsOf(data, definitions, keys, query),
    problems: problemsOf(data, query.metrics, observed),
    current,
    intervals,
    days: counted,
    weights,
    ...(compare && { previous, previousDays: countedBefore }),
    whole,
  });
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
  return byStatus || asked ? metrics.statusInferred : yield* metrics.contactTypeInferred();
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

/** Targets of what the question is about, or that a key names. */
function* targetsOf(
  { dataset }: ReportData,
  definitions: readonly MetricDefinition[],
  keys: readonly string[],
  { by, selection = [] }: MetricValuesQuery,
): Steps<Float64Array> {
  const only = (field: 'channel' | 'team' | 'agent', key: string) => {
    if (by === field) return key;
    const clause = selection.find((each) => each.field === field);
    return clause && 'values' in clause && clause.values.length === 1 ? clause.values[0] : null;
  };
  const targets = definitions.map((definition) => dataset.targets.filter(({ metric }) => metric === definition.id));
  // What adds up over all, or that no agent decides alone, is not held against a single agent.
  const own = targets.map((list) => list.filter((target) => (target.agentId ?? null) !== null));
  const found = new Float64Array(keys.length * definitions.length).fill(NaN);
  let read = 0;
  for (const [k, key] of keys.entries()) {
    const agentId = only('agent', key);
    const ofAgent = agentId === null ? null : (dataset.agents.get(agentId)?.teamId ?? null);
    const scope = { channel: only('channel', key), teamId: only('team', key) ?? ofAgent, priority: null, agentId };
    for (const [m, definition] of definitions.entries()) {
      const isOfAll = isAmount(definition) || isOfEverybody(definition);
      const list = (agentId !== null && isOfAll ? own : targets)[m];
      if (list.length > 0) found[k * definitions.length + m] = targetOf(list, definition.id, scope);
      read += list.length + 1;
      if (read < TARGETS_PER_STEP) continue;
      read = 0;
      yield;
    }
  }
  return found;
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
