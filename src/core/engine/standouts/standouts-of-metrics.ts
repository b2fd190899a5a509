/** Answers `standouts` with metrics in it: counts their observations by key and stratum. */

import { logsOf } from '../../finish/metrics/duration-certainty.js';
import type { MetricSums } from '../../finish/standouts/finish-standouts.js';
import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import { isAmount, isOfEverybody, kindOf, QUANTILES } from '../../metrics/definitions/metric-kind.js';
import { definitionOf } from '../../metrics/definitions/rules.js';
import type { Observations } from '../../metrics/observations.js';
import type { Dimension } from '../../select/dimensions.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { metricDataOf } from '../metrics/metric-data.js';
import { grouperOf, type Grouper } from '../metrics/metric-groups.js';
import { place, type Placed, type PlaceContext } from '../metrics/counting/metric-place.js';
import { selectedOf } from '../metrics/metric-scope.js';
import { togetherOf } from '../metrics/selected-handlers.js';
import { checkDefinitions } from '../questions/check-definitions.js';
import type { NotCompared, StandoutsAnswer, StandoutsQuery } from '../questions/standouts.js';
import type { ReportData } from '../rows/report-data.js';
import { clustersOf, sumsOf, totalsOf } from './clusters.js';
import { sortedBy } from './in-order.js';
import { rankedMetric } from './ranked-values.js';
import { standouts, type ObservedMetrics, type StratifiedKeys } from './standouts.js';

export function* standoutsOfMetrics(data: ReportData, query: StandoutsQuery): Steps<StandoutsAnswer> {
  checkDefinitions('definitions', query.definitions);
  return yield* standouts(data, query, yield* observe(data, query));
}

function* observe(data: ReportData, query: StandoutsQuery): Steps<ObservedMetrics> {
  const { metrics: names = [], definitions: rules = {}, by = 'agent', selection = [] } = query;
  const definitions = names.map((name) => definitionOf(name, rules));
  const notCompared = definitions.map((definition) => reasonAgainst(definition, by));
  const metrics = metricDataOf(data);
  const scope = data.resolve(query.period, selection);
  const { span } = scope;
  const observed = yield* metrics.observe(definitions, rules);
  const grouper = yield* grouperOf(by, data, metrics, rules, span);
  const selected = yield* selectedOf(data, metrics, selection, rules);
  const observations: Observations[] = [];
  for (let m = 0; m < definitions.length; m++) {
    observations.push(yield* togetherOf(definitions[m], observed[m], selected.agents, by === 'agent'));
  }
  const base = {
    data,
    metrics,
    grouper,
    selected,
    bins: 1,
    binOfDay: new Int32Array(span.to - span.from),
    span,
    days: scope.daysOf(false),
  };
  const isShown = (code: number) => code > 0 && grouper.hidden?.[code] !== 1;
  const byCode: PlaceContext = {
    ...base,
    groupOfCode: Int32Array.from({ length: grouper.size }, (_, code) => (isShown(code) ? code : -1)),
    groups: grouper.size,
    ofRows: { placed: null },
  };
  const rows = new Uint8Array(data.dataset.columns.length);
  const present = new Uint8Array(grouper.size);
  for (let m = 0; m < definitions.length; m++) {
    if (notCompared[m] === null) mark(observations[m], yield* place(observations[m], byCode), rows, present);
  }
  const codeOfKey = new Map<string, number>();
  for (let code = 1; code < grouper.size; code++) if (isShown(code)) codeOfKey.set(grouper.keyOf(code), code);
  const ofRows = { placed: null };
  return {
    metrics: names,
    definitions,
    notCompared,
    rows,
    keys: Array.from(present.keys())
      .filter((code) => present[code] === 1)
      .map((code) => grouper.keyOf(code)),
    inOrder: (keys) => [...keys].sort(orderOf(grouper, codeOfKey)),
    labelOf: (key) => grouper.labelOf(key),
    *sumsOf(metric, stratified) {
      const groupOfCode = new Int32Array(grouper.size).fill(-1);
      stratified.keys.forEach((key, group) => {
        const code = codeOfKey.get(key);
        if (code !== undefined) groupOfCode[code] = group;
      });
      const placed = yield* place(observations[metric], {
        ...base,
        groupOfCode,
        groups: stratified.keys.length,
        ofRows,
      });
      return yield* metricSums(definitions[metric], observations[metric], placed, stratified);
    },
  };
}

/** By code where the dimension has an order by nature, else ascending by code unit. */
function orderOf({ ordered }: Grouper, codes: ReadonlyMap<string, number>) {
  return (a: string, b: string) => {
    if (ordered && codes.has(a) && codes.has(b)) return codes.get(a)! - codes.get(b)!;
    return a < b ? -1 : 1;
  };
}

function reasonAgainst(definition: MetricDefinition, by: Dimension): NotCompared | null {
  const { of } = definition.measure;
  if (of === 'occupancy' || of === 'customersActive') return 'noConversations';
  if (of === 'open') return 'ofEverybody';
  if (of === 'agentDays' || isAmount(definition)) return 'amount';
  return by === 'agent' && isOfEverybody(definition) ? 'ofEverybody' : null;
}

function mark({ rows }: Observations, { picked, cells }: Placed, rowMarks: Uint8Array, codeMarks: Uint8Array): void {
  for (let p = 0; p < picked.length; p++) {
    rowMarks[rows[picked[p]]] = 1;
    codeMarks[cells[p]] = 1;
  }
}

function* metricSums(
  definition: MetricDefinition,
  { rows, values }: Observations,
  { picked, cells }: Placed,
  { keys, strata, stratumOf }: StratifiedKeys,
): Steps<MetricSums> {
  const kind = kindOf(definition);
  const unit = kind === 'rate' ? 100 : 1;
  const rowOf = new Int32Array(picked.length);
  const placeOf = new Uint32Array(picked.length);
  const valueOf = new Float64Array(picked.length);
  let count = 0;
  for (let p = 0; p < picked.length; p++) {
    const i = picked[p];
    if (!Number.isNaN(values[i])) {
      rowOf[count] = rows[i];
      placeOf[count] = cells[p] * strata + stratumOf[rows[i]];
      valueOf[count++] = unit * values[i];
    }
    if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  const size = keys.length * strata;
  const clusters = yield* clustersOf(rowOf.subarray(0, count), placeOf.subarray(0, count), size);
  const keyOf = clusters.places.map((place) => Math.floor(place / strata));
  const { order, starts } = yield* sortedBy(keyOf, keys.length);
  const inOrder = <T extends Float64Array | Uint32Array>(column: T) => column.map((_, p) => column[order[p]]) as T;
  const q = inOrder(clusters.sizes);
  function* sumsOfValues(values: Float64Array) {
    const offset = count === 0 ? 0 : values[0];
    const totals = yield* totalsOf(clusters, values, offset);
    const sums = yield* sumsOf(clusters, totals, size);
    yield;
    return { sums, offset, observed: { e: inOrder(totals), q } };
  }
  const own = valueOf.subarray(0, count);
  const ofValues = yield* sumsOfValues(own);
  const counted = { ...ofValues, rows: { starts, rows: inOrder(clusters.rows) }, logs: null, ranked: null };
  yield;
  const quantile = QUANTILES[definition.aggregate];
  if (quantile !== undefined) {
    return { ...counted, ranked: yield* rankedMetric(own, clusters, order, ofValues.sums, strata, quantile) };
  }
  if (kind !== 'duration') return counted;
  const logs = logsOf(own, own);
  yield;
  return { ...counted, logs: yield* sumsOfValues(logs) };
}
