/** Counts the observations of one metric in the cells of an answer, keys × bins. */

import { averageCell, countCell, NO_DATA, rateCell, sumCell, type Cell } from '../../finish/metric-cell.js';
import { kindOf } from '../../metrics/metric-kind.js';
import type { MetricDefinition } from '../../metrics/definition.js';
import type { Observations } from '../../metrics/observations.js';
import type { Steps } from '../../steps.js';
import { byCell, place, placeOpen, type PlaceContext, type Placed } from './metric-place.js';

const MS_PER_HOUR = 3_600_000;

export interface MetricCellsContext extends PlaceContext {
  /** The day after the last one of each bin. */
  readonly binEnds: readonly number[];
  /** By row, 1 where what the metric or the groups go by was inferred. */
  readonly inferred: Uint8Array | null;
  /** Whether changes will be judged. */
  readonly judged: boolean;
}

export interface CountedMetric {
  readonly cells: readonly Cell[];
  /** Observations in scope that belong to no group. */
  readonly ungrouped: number;
}

/** Marks the codes that observations in scope have. */
export function* markPresent(
  { measure }: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
  present: Uint8Array,
): Steps<void> {
  if (measure.of === 'customersActive') return;
  const { size } = context.grouper;
  const days = context.span.to - context.span.from;
  const byCode = {
    ...context,
    groupOfCode: Int32Array.from({ length: size }, (_, code) => code),
    groups: size,
    bins: 1,
    binOfDay: new Int32Array(days),
    binEnds: [context.span.to],
  };
  const { n } = yield* measure.of === 'open'
    ? placeOpen(observations, instantsOf(byCode), byCode)
    : place(observations, byCode);
  n.forEach((count, code) => (present[code] |= count > 0 ? 1 : 0));
}

/**
 * Counts what is in scope. A count of days before the first interaction of the data, or after its last instant, is no
 * data: nobody knows what was then.
 */
export function* countMetric(
  definition: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
): Steps<CountedMetric> {
  const counted = yield* countAll(definition, observations, context);
  if (kindOf(definition) !== 'count') return counted;
  const { bins, binEnds, span, data, metrics } = context;
  const last = metrics.clock.dayOf(metrics.asOf);
  const known = binEnds.map((end, bin) => end > data.days.first && (bin === 0 ? span.from : binEnds[bin - 1]) <= last);
  return { ...counted, cells: counted.cells.map((cell, i) => (known[i % bins] ? cell : NO_DATA)) };
}

function* countAll(
  definition: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
): Steps<CountedMetric> {
  const { of } = definition.measure;
  if (!context.metrics.tells(definition, observations)) {
    return { cells: Array.from({ length: context.groups * context.bins }, () => NO_DATA), ungrouped: 0 };
  }
  if (of === 'open') return yield* countOpen(definition, observations, context);
  if (of === 'customersActive') return countCustomers(definition, observations, context);
  if (of === 'agentDays') return yield* countAgentDays(definition, observations, context);
  const placed = yield* place(observations, context);
  const { ungrouped } = placed;
  if (of === 'customers') return { cells: distinctCells(observations, placed, context), ungrouped };
  if (of === 'occupancy') {
    return { cells: yield* occupancyCells(definition, observations, placed, context), ungrouped };
  }
  // Before what was kept out is taken from the places.
  const inferred = context.inferred && inferredIn(observations, placed, context.inferred);
  const cells = plainCells(definition, observations, placed, context);
  return { cells: inferred ? cells.map((cell, i) => ({ ...cell, inferred: inferred[i] })) : cells, ungrouped };
}

function plainCells(
  definition: MetricDefinition,
  { values, wrong }: Observations,
  placed: Placed,
  { judged }: MetricCellsContext,
): Cell[] {
  const kind = kindOf(definition);
  const leftOut = new Uint32Array(placed.n.length);
  const kept = wrong.length === 0 ? placed : without(placed, values, leftOut);
  const { picked, cells, n } = kept;
  if (kind === 'count') return Array.from(n, (count, cell) => countCell(count, leftOut[cell]));
  if (kind === 'rate' || kind === 'sum') {
    const sum = new Float64Array(n.length);
    for (let p = 0; p < picked.length; p++) sum[cells[p]] += values[picked[p]];
    const unit = definition.measure.of === 'presence' ? MS_PER_HOUR : 1;
    return Array.from(n, (count, cell) =>
      kind === 'rate' ? rateCell(sum[cell], count, leftOut[cell]) : sumCell(sum[cell] / unit, count),
    );
  }
  const { order, ends } = byCell(kept);
  const sorted = new Float64Array(order.length);
  for (let p = 0; p < order.length; p++) sorted[p] = values[order[p]];
  return Array.from(ends, (end, cell) =>
    averageCell(sorted.subarray(end - n[cell], end), definition.aggregate, kind, leftOut[cell], judged),
  );
}

/** Without what was kept out, which is counted by cell. */
function without(
  { picked, cells, n, ungrouped }: Placed,
  values: Observations['values'],
  leftOut: Uint32Array,
): Placed {
  const kept = n.slice();
  let count = 0;
  for (let p = 0; p < picked.length; p++) {
    if (Number.isNaN(values[picked[p]])) {
      leftOut[cells[p]]++;
      kept[cells[p]]--;
    } else {
      cells[count] = cells[p];
      picked[count++] = picked[p];
    }
  }
  return { picked: picked.subarray(0, count), cells: cells.subarray(0, count), n: kept, ungrouped };
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
function distinctCells({ rows }: Observations, placed: Placed, { data }: MetricCellsContext): Cell[] {
  const { codes, dictionary } = data.dataset.columns.customerId;
  const { order, ends } = byCell(placed);
  /** The cell + 1 that each was last seen in. */
  const seen = new Uint32Array(dictionary.size);
  return Array.from(ends, (end, cell) => {
    let count = 0;
    for (let p = end - placed.n[cell]; p < end; p++) {
      const code = codes[rows[order[p]]];
      if (code === 0 || seen[code] === cell + 1) continue;
      seen[code] = cell + 1;
      count++;
    }
    return countCell(count);
  });
}

/** How many observations each agent has on each day with at least one. */
function* countAgentDays(
  definition: MetricDefinition,
  observations: Observations,
  context: MetricCellsContext,
): Steps<CountedMetric> {
  const { groups, bins, binOfDay, metrics, judged } = context;
  const width = binOfDay.length;
  const placed = yield* place(observations, { ...context, bins: width, binOfDay: binOfDay.map((_, day) => day) });
  const { order, ends } = byCell(placed);
  const counts = Array.from({ length: groups * bins }, (): number[] => []);
  const ofAgent = new Uint32Array(metrics.agentCodes);
  for (let cell = 0, from = 0; cell < ends.length; from = ends[cell++]) {
    const into = counts[Math.floor(cell / width) * bins + binOfDay[cell % width]];
    for (let p = from; p < ends[cell]; p++) {
      const agent = observations.agents[order[p]];
      if (agent >= 0) ofAgent[agent]++;
    }
    for (let p = from; p < ends[cell]; p++) {
      const agent = observations.agents[order[p]];
      if (agent < 0 || ofAgent[agent] === 0) continue;
      into.push(ofAgent[agent]);
      ofAgent[agent] = 0;
    }
  }
  const cells = counts.map((list) => averageCell(Float64Array.from(list), definition.aggregate, 'mean', 0, judged));
  return { cells, ungrouped: placed.ungrouped };
}

function* occupancyCells(
  definition: MetricDefinition,
  { values }: Observations,
  { picked, cells }: Placed,
  context: MetricCellsContext,
): Steps<Cell[]> {
  const size = context.groups * context.bins;
  const [busy, free] = [new Float64Array(size), new Float64Array(size)];
  const n = new Uint32Array(size);
  for (let p = 0; p < picked.length; p++) {
    if (Number.isNaN(values[picked[p]])) continue;
    busy[cells[p]] += values[picked[p]];
    n[cells[p]]++;
  }
  const presence = context.metrics.presence(definition);
  const there = yield* place(presence, context);
  there.picked.forEach((i, p) => (free[there.cells[p]] += presence.values[i] / 1000));
  // Without presence it is not known how long nobody was busy.
  return Array.from(n, (count, cell) =>
    sumCell(
      (100 * busy[cell]) / (busy[cell] + free[cell]),
      there.n[cell] > 0 && busy[cell] + free[cell] > 0 ? Math.max(1, count) : 0,
      there.n[cell] > 0 ? count : 0,
    ),
  );
}

/** At the end of each bin, or at the last instant of the data where that is earlier. */
function* countOpen(
  definition: MetricDefinition,
  spans: Observations,
  context: MetricCellsContext,
): Steps<CountedMetric> {
  const instants = instantsOf(context);
  const placed = yield* placeOpen(spans, instants, context);
  const { ungrouped, n } = placed;
  if (definition.aggregate === 'instant') return { cells: Array.from(n, (count) => countCell(count)), ungrouped };
  const { order, ends } = byCell(placed);
  // A reopened conversation is as old as its start.
  const { startedAt } = context.data.dataset.columns;
  const cells = Array.from(ends, (end, cell) => {
    const instant = instants[cell % context.bins];
    const ages = Float64Array.from(
      order.subarray(end - n[cell], end),
      (i) => (instant - startedAt[spans.rows[i]]) / 1000,
    );
    return averageCell(ages, definition.aggregate, kindOf(definition), 0, context.judged);
  });
  return { cells, ungrouped };
}

function instantsOf({ binEnds, metrics }: MetricCellsContext): Float64Array {
  return Float64Array.from(binEnds, (day) => Math.min(metrics.clock.startOf(day), metrics.asOf));
}

/** Customers belong to no group, and there is one answer for the whole of each bin. */
function countCustomers(
  { measure }: MetricDefinition,
  observations: Observations,
  { groups, bins, binEnds, span, metrics, grouper }: MetricCellsContext,
): CountedMetric {
  const { values, length } = observations;
  const lost = measure.of === 'customersActive' && measure.what === 'lost';
  const grouped = !grouper.whole;
  const cells = Array.from({ length: groups * bins }, (_, cell) => {
    const bin = cell % bins;
    const from = metrics.clock.startOf(bin === 0 ? span.from : binEnds[bin - 1]);
    const to = metrics.clock.startOf(binEnds[bin]);
    let [active, left] = [0, 0];
    for (let i = 0; i < length && !grouped; i++) {
      if (!(observations.at(i) <= from && values[i] > from)) continue;
      active++;
      if (values[i] < to) left++;
    }
    return rateCell(lost ? left : active - left, active);
  });
  return { cells, ungrouped: grouped ? length : 0 };
}
