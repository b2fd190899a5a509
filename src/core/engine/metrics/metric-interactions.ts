/** Interactions with their operational metrics, and the interactions behind a number. */

import { kindOf } from '../../metrics/definitions/metric-kind.js';
import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import { OF_AGENT, type Observations } from '../../metrics/observations.js';
import { logOf } from '../../finish/metrics/duration-certainty.js';
import { definitionOf } from '../../metrics/definitions/rules.js';
import { unusual } from '../../statistics/unusual.js';
import type { Steps } from '../../steps.js';
import { isDimensionClause } from '../../select/clauses.js';
import { allowedCodes } from '../../select/select-rows.js';
import { checkDefinitions } from '../questions/check-definitions.js';
import { interactions } from '../rows/interaction-page.js';
import { responseBuckets } from './conversation-columns.js';
import { metricDataOf } from './metric-data.js';
import { codeOf, grouperOf } from './metric-groups.js';
import { isSelected, selectedOf } from './metric-scope.js';
import type { MetricReference } from '../questions/metrics.js';
import type { ReportData } from '../rows/report-data.js';
import type { InteractionsAnswer, InteractionsQuery } from '../questions/interactions.js';

export function* interactionsWithMetrics(data: ReportData, query: InteractionsQuery): Steps<InteractionsAnswer> {
  checkDefinitions('definitions', query.definitions);
  const { metrics: names = [], definitions: rules = {} } = query;
  const definitions = names.map((name) => definitionOf(name, rules));
  const observations = yield* metricDataOf(data).observe(definitions, rules);
  const values = definitions.map((definition, m) => byRow(data, definition, observations[m]));
  const flags = query.unusual ? yield* unusualRows(data) : null;
  let rows = query.behind ? yield* rowsBehind(data, query, query.behind) : yield* rowsOfBuckets(data, query);
  if (query.unusual === 'only') {
    rows ??= yield* (yield* data.scope(query)).rows();
    rows = rows.filter((row) => flags!.duration[row] !== 0 || flags!.messages[row] !== 0);
  }
  return yield* interactions(data, query, {
    rows,
    names,
    valueOf: (metric, row) => values[metric](row),
    unusual: flags,
  });
}

/** Buckets of first responses are those of the definitions in force; `null` where none are selected. */
function* rowsOfBuckets(data: ReportData, query: InteractionsQuery): Steps<Uint32Array | null> {
  const { selection = [], definitions = {}, period } = query;
  const buckets = selection.filter(isDimensionClause).filter(({ field }) => field === 'responseBucket');
  if (buckets.length === 0) return null;
  const rest = selection.filter(({ field }) => field !== 'responseBucket');
  const scope = yield* data.scope({ ...(period && { period }), selection: rest });
  const column = yield* responseBuckets(data, definitions);
  const allowed = buckets.map(({ values }) => allowedCodes(column, values));
  const rows = data.visible(yield* scope.rows());
  return rows.filter((row) => allowed.every((codes) => codes[column.codes[row]] === 1));
}

/** Of all interactions, whatever is selected: how long they took, and how many messages they had. */
function* unusualRows(data: ReportData) {
  const metrics = metricDataOf(data);
  const { codes } = data.dataset.columns.channel;
  const length = definitionOf('sessionDuration');
  const messages: MetricDefinition = { ...definitionOf('responsesPerTicket'), where: [] };
  const [durations, counts] = yield* metrics.observe([length, messages], {});
  const valuesOf = (definition: MetricDefinition, observations: Observations) => {
    const value = byRow(data, definition, observations);
    return Float64Array.from({ length: codes.length }, (_, row) => value(row));
  };
  return {
    duration: unusual(valuesOf(length, durations).map(logOf), codes),
    messages: unusual(valuesOf(messages, counts), codes),
  };
}

/** What a metric observes in each row: the mean, or how many. */
function byRow(data: ReportData, definition: MetricDefinition, { rows, values, shares, length }: Observations) {
  const { length: size } = data.dataset.columns;
  const sum = new Float64Array(size);
  const n = new Uint32Array(size);
  for (let i = 0; i < length; i++) {
    if (rows[i] < 0 || !Number.isFinite(values[i]) || shares?.[i] === OF_AGENT) continue;
    sum[rows[i]] += values[i];
    n[rows[i]]++;
  }
  const counted = kindOf(definition) === 'count';
  return (row: number) => (n[row] === 0 ? NaN : counted ? n[row] : sum[row] / n[row]);
}

function* rowsBehind(data: ReportData, query: InteractionsQuery, behind: MetricReference): Steps<Uint32Array> {
  const { definitions: rules = {}, selection = [] } = query;
  const { metric, by, key = '', which = 'value' } = behind;
  const metrics = metricDataOf(data);
  const definition = definitionOf(metric, rules);
  const [observations] = yield* metrics.observe([definition], rules);
  const scope = data.resolve(query.period, selection);
  const { span } = scope;
  const days = scope.daysOf(false);
  const grouper = yield* grouperOf(by, data, metrics, rules, span);
  const selected = yield* selectedOf(data, metrics, selection, rules);
  const end = Math.min(metrics.clock.startOf(span.to), metrics.asOf);
  const inPeriod = (i: number) => {
    const at = observations.at(i);
    if (definition.measure.of === 'open') return at <= end && observations.values[i] > end;
    const day = metrics.clock.dayOf(at);
    return day >= days.span.from && day < days.span.to && days.chosen?.[day - days.span.from] !== 0;
  };
  const found = new Uint8Array(data.dataset.columns.length);
  for (let i = 0; i < observations.length; i++) {
    const row = observations.rows[i];
    if (row < 0 || !isWanted(which, definition, observations, i) || !inPeriod(i)) continue;
    if (!isSelected(selected, observations, i, definition.measure.of !== 'open')) continue;
    const code = by === undefined ? 0 : codeOf(grouper, observations, i);
    if (by === undefined || (code > 0 && grouper.hidden?.[code] !== 1 && grouper.keyOf(code) === key)) found[row] = 1;
  }
  return Uint32Array.from(found.keys()).filter((row) => found[row] === 1);
}

function isWanted(
  which: MetricReference['which'],
  { aggregate }: MetricDefinition,
  { values }: Observations,
  i: number,
): boolean {
  if (which === 'leftOut') return Number.isNaN(values[i]);
  if (Number.isNaN(values[i])) return false;
  return which !== 'part' || aggregate !== 'rate' || values[i] === 1;
}
