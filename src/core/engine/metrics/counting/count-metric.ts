/** Counts the observations of one metric in the cells of an answer, keys × bins. */

import type { CountedDays } from '../../../finish/metrics/day-series.js';
import type { WeekdayWeights } from '../../../finish/metrics/weekdays.js';
import type { Measured, MetricCounts } from '../../../finish/metrics/metric-counts.js';
import { kindOf } from '../../../metrics/definitions/metric-kind.js';
import type { MetricDefinition } from '../../../metrics/definitions/definition.js';
import type { Observations } from '../../../metrics/observations.js';
import { sumsOf } from '../../../statistics/moments.js';
import type { Steps } from '../../../steps.js';
import { byCell, place, type Placed } from './metric-place.js';
import { instantsOf, placeOpen, type OpenContext } from './open-place.js';
import { dailyCounts, dailyPlaces, dailySums } from './daily-counts.js';
import { rateClusters } from './rate-clusters.js';
import type { Scratch } from '../scratch.js';
import { tells } from './tells.js';
import { valueCounts } from './value-counts.js';
import type { CellValues } from './cell-values.js';

const MS_PER_HOUR = 3_600_000;

export interface MetricCellsContext extends OpenContext {
  /** By row, 1 where what the metric or the groups go by was inferred. */
  readonly inferred: Uint8Array | null;
  /** Whether intervals will be shown. */
  readonly shown: boolean;
  /** Whether changes will be judged. */
  readonly judged: boolean;
  /** The days that observations are counted on. */
  readonly counted: CountedDays;
  /** By bin, what its days weigh where it is compared with one of other weekdays. */
  readonly weights: readonly (WeekdayWeights | null)[];
}

/** Counts of cells, of which all that is not said is 0. */
type Counted = Pick<MetricCounts, 'n' | 'measured'> & Partial<MetricCounts>;

/**
 * Counts what is in scope. A count of days before the first interaction of the data, or after its last instant, is no
 * data: nobody knows what was then.
 */
export function* countMetric(
  definition: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
): Steps<MetricCounts> {
  const { bins, binEnds, span, data, metrics, groups } = context;
  const size = groups * bins;
  const nothing = () => new Uint32Array(size);
  if (!(yield* tells(data, definition, observations))) {
    const measured: Measured = { of: 'count', daily: null };
    return {
      told: new Uint8Array(size),
      n: nothing(),
      leftOut: nothing(),
      inferred: nothing(),
      ungrouped: 0,
      measured,
    };
  }
  const counted = yield* countAll(definition, observations, context);
  const told = new Uint8Array(size).fill(1);
  if (kindOf(definition) === 'count' || definition.measure.of === 'open') {
    const last = metrics.clock.dayOf(metrics.asOf);
    const known = binEnds.map(
      (end, bin) => end > data.days.first && (bin === 0 ? span.from : binEnds[bin - 1]) <= last,
    );
    told.forEach((_, cell) => (told[cell] = known[cell % bins] ? 1 : 0));
  }
  return { leftOut: nothing(), inferred: nothing(), ungrouped: 0, ...counted, told };
}

function* countAll(
  definition: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
): Steps<Counted> {
  const { of } = definition.measure;
  if (of === 'open') return yield* countOpen(definition, observations, context);
  if (of === 'customersActive') return countCustomers(definition, observations, context);
  if (of === 'agentDays') return yield* countAgentDays(definition, observations, context);
  const placed = yield* place(observations, context);
  const { ungrouped } = placed;
  if (of === 'customers') return { ...distinctCustomers(observations, placed, context), ungrouped };
  if (of === 'occupancy') return { ...(yield* countOccupancy(definition, observations, placed, context)), ungrouped };
  // Before what was kept out is taken from the places.
  const inferred = context.inferred && inferredIn(observations, placed, context.inferred);
  return { ...countPlain(definition, observations, placed, context), ungrouped, ...(inferred && { inferred }) };
}

function countPlain(
  definition: MetricDefinition,
  observations: Observations,
  placed: Placed,
  context: MetricCellsContext,
): Counted {
  const { values, wrong, rows } = observations;
  const { scratch } = context.metrics;
  const kind = kindOf(definition);
  const leftOut = new Uint32Array(placed.n.length);
  const kept = wrong.length === 0 ? placed : without(placed, values, leftOut, scratch);
  const { picked, cells, n } = kept;
  const { shown, judged, counted: days, weights } = context;
  // Days tell how sure something is, and nothing else.
  const sure = shown || judged;
  const daily = sure ? dailyPlaces(observations, kept, context) : null;
  if (kind === 'count') return { n, leftOut, measured: { of: 'count', daily: daily && { n: daily.n, sum: daily.n } } };
  const own = picking(picked, values, scratch.numbers('values', picked.length));
  if (kind === 'mean' || kind === 'duration') {
    // Of rows there is one observation each.
    const units = observations.areRows ? null : picking(picked, rows, scratch.signed('units', picked.length));
    const { most } = observations;
    const ofCells: CellValues = { values: own, cells, n, rows: units, daily, days, weights, most, scratch };
    return { n, leftOut, measured: valueCounts(ofCells, { ...context, aggregate: definition.aggregate, kind }) };
  }
  const sum = sumsOf({ values: own, groups: cells, size: n.length });
  const sums = daily && { n: daily.n, sum: dailySums(daily.places, own, daily.n.length) };
  if (kind === 'rate') {
    const clusters = sure && countsValues(definition) ? rateClusters(observations, kept, own) : null;
    return { n, leftOut, measured: { of: 'rate', part: sum, clusters, daily: sums } };
  }
  const unit = definition.measure.of === 'presence' ? MS_PER_HOUR : 1;
  const inUnits = (column: Float64Array) => column.map((total) => total / unit);
  const squares = new Float64Array(n.length);
  for (let p = 0; p < picked.length && sure; p++) squares[cells[p]] += (own[p] / unit) ** 2;
  const inDays = sums && { ...sums, sum: inUnits(sums.sum) };
  return { n, measured: { of: 'sum', sum: inUnits(sum), squares, daily: inDays } };
}

/** A column at some places. */
function picking<A extends Int32Array | Float64Array>(picked: Uint32Array, column: ArrayLike<number>, into: A): A {
  for (let p = 0; p < picked.length; p++) into[p] = column[picked[p]];
  return into;
}

/** Whether a rate counts each value of a conversation by itself. */
function countsValues({ measure }: MetricDefinition): boolean {
  return measure.of === 'targets' && measure.each === 'value';
}

/** Without what was kept out, which is counted by cell. */
function without(
  { of, picked: before, cells: cellsBefore, n, ungrouped }: Placed,
  values: Observations['values'],
  leftOut: Uint32Array,
  scratch: Scratch,
): Placed {
  const kept = n.slice();
  // Where others have their places in common with this, these must stay.
  const picked = scratch.codes('picked', before.length);
  const cells = scratch.codes('cells', before.length);
  let count = 0;
  for (let p = 0; p < picked.length; p++) {
    const i = before[p];
    const cell = cellsBefore[p];
    if (Number.isNaN(values[i])) {
      leftOut[cell]++;
      kept[cell]--;
    } else {
      cells[count] = cell;
      picked[count++] = i;
    }
  }
  return { scratch, of, picked: picked.subarray(0, count), cells: cells.subarray(0, count), n: kept, ungrouped };
}

/** How many rest on what was inferred, by cell. */
function inferredIn({ rows, values }: Observations, { picked, cells, n }: Placed, inferred: Uint8Array): Uint32Array {
  const counts = new Uint32Array(n.length);
  for (let p = 0; p < picked.length; p++) {
    const i = picked[p];
    if (rows[i] >= 0 && !Number.isNaN(values[i])) counts[cells[p]] += inferred[rows[i]];
  }
  return counts;
}

/** Each customer once in a cell. Conversations without a customer's id are nobody's. */
function distinctCustomers(observations: Observations, placed: Placed, context: MetricCellsContext): Counted {
  const { rows } = observations;
  const { data } = context;
  // Before they are brought together: days have their conversations.
  const dailyN = dailyPlaces(observations, placed, context).n;
  const { codes, dictionary } = data.dataset.columns.customerId;
  const { order, ends } = byCell(placed);
  /** The cell + 1 that each was last seen in. */
  const seen = new Uint32Array(dictionary.size);
  const n = Uint32Array.from(ends, (end, cell) => {
    let count = 0;
    for (let p = end - placed.n[cell]; p < end; p++) {
      const code = codes[rows[order[p]]];
      if (code === 0 || seen[code] === cell + 1) continue;
      seen[code] = cell + 1;
      count++;
    }
    return count;
  });
  return { n, measured: { of: 'count', daily: { n: dailyN, sum: dailyN } } };
}

/** How many observations each agent has on each day with at least one. */
function* countAgentDays(
  { aggregate }: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
): Steps<Counted> {
  const { groups, bins, binOfDay, metrics, span, counted, weights } = context;
  const width = binOfDay.length;
  const daily = { ...context, bins: width, binOfDay: binOfDay.map((_, day) => day), ofRows: null };
  const placed = yield* place(observations, daily, true);
  const { order, ends } = byCell(placed);
  const counts = Array.from({ length: groups * bins }, (): { value: number; place: number }[] => []);
  const ofAgent = new Uint32Array(metrics.agentCodes);
  for (let cell = 0, from = 0; cell < ends.length; from = ends[cell++]) {
    const into = counts[Math.floor(cell / width) * bins + binOfDay[cell % width]];
    const day = (cell % width) + span.from - counted.first;
    const { length } = counted.chosen;
    const place = day >= 0 && day < length ? Math.floor(cell / width) * length + day : -1;
    for (let p = from; p < ends[cell]; p++) {
      const agent = observations.agents[order[p]];
      if (agent > 0) ofAgent[agent]++;
    }
    for (let p = from; p < ends[cell]; p++) {
      const agent = observations.agents[order[p]];
      if (agent <= 0 || ofAgent[agent] === 0) continue;
      into.push({ value: ofAgent[agent], place });
      ofAgent[agent] = 0;
    }
  }
  const all = counts.flat();
  const n = Uint32Array.from(counts, ({ length }) => length);
  const places = Int32Array.from(all, ({ place }) => place);
  const cells: CellValues = {
    values: Float64Array.from(all, ({ value }) => value),
    cells: Uint32Array.from(counts.flatMap(({ length }, cell) => Array.from({ length }, () => cell))),
    n,
    rows: null,
    daily: { places, n: dailyCounts(places, groups * counted.chosen.length) },
    days: counted,
    weights,
    most: null,
    scratch: metrics.scratch,
  };
  return { n, measured: valueCounts(cells, { ...context, aggregate, kind: 'mean' }), ungrouped: placed.ungrouped };
}

function* countOccupancy(
  definition: MetricDefinition,
  { values }: Observations,
  { picked, cells }: Placed,
  context: MetricCellsContext,
): Steps<Counted> {
  const size = context.groups * context.bins;
  const [busy, free] = [new Float64Array(size), new Float64Array(size)];
  const n = new Uint32Array(size);
  for (let p = 0; p < picked.length; p++) {
    if (Number.isNaN(values[picked[p]])) continue;
    busy[cells[p]] += values[picked[p]];
    n[cells[p]]++;
  }
  const presence = yield* context.metrics.presence(definition);
  const there = yield* place(presence, context);
  there.picked.forEach((i, p) => (free[there.cells[p]] += presence.values[i] / 1000));
  return { n, measured: { of: 'occupancy', busy, free, presence: there.n } };
}

/** At the end of each bin, or at the last instant of the data where that is earlier. */
function* countOpen(definition: MetricDefinition, spans: Observations, context: MetricCellsContext): Steps<Counted> {
  const instants = instantsOf(context);
  const placed = yield* placeOpen(spans, instants, context);
  const { ungrouped, n } = placed;
  if (definition.aggregate === 'instant') return { n, ungrouped, measured: { of: 'count', daily: null } };
  const { picked, cells } = placed;
  // A reopened conversation is as old as its start.
  const { startedAt } = context.data.dataset.columns;
  const values = Float64Array.from(
    picked,
    (i, p) => (instants[cells[p] % context.bins] - startedAt[spans.rows[i]]) / 1000,
  );
  const { weights, metrics } = context;
  const { scratch } = metrics;
  const ages = { values, cells, n, rows: null, daily: null, days: context.counted, weights, most: null, scratch };
  const { aggregate } = definition;
  return { n, measured: valueCounts(ages, { ...context, aggregate, kind: kindOf(definition) }), ungrouped };
}

/** Customers belong to no group, and there is one answer for the whole of each bin. */
function countCustomers(
  { measure }: MetricDefinition,
  observations: Observations,
  { groups, bins, binEnds, span, metrics, grouper }: MetricCellsContext,
): Counted {
  const { values, length } = observations;
  const lost = measure.of === 'customersActive' && measure.what === 'lost';
  const grouped = !grouper.whole;
  const n = new Uint32Array(groups * bins);
  const part = new Float64Array(groups * bins);
  for (let cell = 0; cell < n.length; cell++) {
    const bin = cell % bins;
    const from = metrics.clock.startOf(bin === 0 ? span.from : binEnds[bin - 1]);
    const to = metrics.clock.startOf(binEnds[bin]);
    let left = 0;
    for (let i = 0; i < length && !grouped; i++) {
      if (!(observations.at(i) <= from && values[i] > from)) continue;
      n[cell]++;
      if (values[i] < to) left++;
    }
    part[cell] = lost ? left : n[cell] - left;
  }
  return { n, ungrouped: grouped ? length : 0, measured: { of: 'rate', part, clusters: null, daily: null } };
}
