/** Counts the observations of one metric in the cells of an answer, keys × bins. */

import { averageCell, countCell, kindOf, NO_DATA, rateCell, sumCell, type Cell } from '../metrics/cells.js';
import type { MetricDefinition } from '../metrics/definition.js';
import type { ObservationColumns, Observations } from '../metrics/observations.js';
import type { DaySpan } from '../select/period.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import type { MetricData } from './metric-data.js';
import type { Grouper } from './metric-groups.js';
import type { Selected } from './metric-scope.js';
import type { ReportData } from './report-data.js';

const MS_PER_HOUR = 3_600_000;

export interface MetricCellsContext {
  readonly data: ReportData;
  readonly metrics: MetricData;
  readonly grouper: Grouper;
  readonly selected: Selected;
  /** The group of each code, −1: none. */
  readonly groupOfCode: Int32Array;
  readonly groups: number;
  readonly bins: number;
  /** The bin of each day of the span. */
  readonly binOfDay: Int32Array;
  /** The day after the last one of each bin. */
  readonly binEnds: readonly number[];
  /** The whole period, and the days of it that are selected. */
  readonly span: DaySpan;
  readonly narrow: DaySpan;
  /** By row, 1 where what the metric or the groups go by was inferred. */
  readonly inferred: Uint8Array | null;
}

export interface CountedMetric {
  readonly cells: readonly Cell[];
  /** Observations in scope that belong to no group. */
  readonly ungrouped: number;
}

/** No cell. */
const OUT = -1;
const UNGROUPED = -2;

/** Marks the codes that observations in scope have. */
export function* markPresent(
  definition: MetricDefinition,
  observations: ObservationColumns,
  context: MetricCellsContext,
  present: Uint8Array,
): Steps<void> {
  if (definition.measure.of === 'customersActive') return;
  const open = definition.measure.of === 'open';
  const end = open ? instantOf(context, context.span.to) : 0;
  for (let from = 0; from < observations.length; from += ROWS_PER_STEP) {
    const to = Math.min(from + ROWS_PER_STEP, observations.length);
    for (let i = from; i < to; i++) {
      const code = context.grouper.codeOf(observations, i);
      if (code < 0 || present[code] === 1) continue;
      const inSpan = open ? isOpen(observations, i, end) : isOn(context, observations.at[i]);
      if (inSpan && context.selected(observations, i)) present[code] = 1;
    }
    yield;
  }
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
  const located = yield* locate(observations, context);
  const size = context.groups * context.bins;
  const ungrouped = located.ungrouped;
  if (of === 'customers') return { cells: distinctCells(observations, located.cells, size, context), ungrouped };
  if (of === 'agentDays') {
    return { cells: agentDayCells(definition, observations, located.cells, size, context), ungrouped };
  }
  if (of === 'occupancy') {
    return { cells: yield* occupancyCells(definition, observations, located.cells, context), ungrouped };
  }
  const cells = plainCells(definition, observations, located.cells, size);
  return {
    cells: context.inferred ? withInferred(cells, observations, located.cells, context.inferred) : cells,
    ungrouped,
  };
}

function* locate(observations: ObservationColumns, context: MetricCellsContext) {
  const { grouper, groupOfCode, bins, binOfDay, span, metrics, selected, narrow } = context;
  const cells = new Int32Array(observations.length);
  let ungrouped = 0;
  for (let from = 0; from < observations.length; from += ROWS_PER_STEP) {
    const to = Math.min(from + ROWS_PER_STEP, observations.length);
    for (let i = from; i < to; i++) {
      const day = metrics.clock.dayOf(observations.at[i]);
      cells[i] = OUT;
      if (!(day >= narrow.from && day < narrow.to) || !selected(observations, i)) continue;
      const code = grouper.codeOf(observations, i);
      const group = code < 0 ? -1 : groupOfCode[code];
      if (group < 0) ungrouped++;
      cells[i] = group < 0 ? UNGROUPED : group * bins + binOfDay[day - span.from];
    }
    yield;
  }
  return { cells, ungrouped };
}

function plainCells(
  definition: MetricDefinition,
  { values, length }: ObservationColumns,
  cells: Int32Array,
  size: number,
): Cell[] {
  const kind = kindOf(definition);
  const n = new Uint32Array(size);
  const leftOut = new Uint32Array(size);
  const sum = new Float64Array(size);
  for (let i = 0; i < length; i++) {
    const cell = cells[i];
    if (cell < 0) continue;
    if (Number.isNaN(values[i])) leftOut[cell]++;
    else {
      n[cell]++;
      sum[cell] += values[i];
    }
  }
  if (kind === 'count') return Array.from(n, (count, cell) => countCell(count, leftOut[cell]));
  if (kind === 'rate') return Array.from(n, (count, cell) => rateCell(sum[cell], count, leftOut[cell]));
  if (kind === 'sum') {
    const unit = definition.measure.of === 'presence' ? MS_PER_HOUR : 1;
    return Array.from(n, (count, cell) => sumCell(sum[cell] / unit, count));
  }
  const gathered = gather(values, length, cells, n);
  return gathered.map((part, cell) => averageCell(part, definition.aggregate, kind, leftOut[cell]));
}

/** Counts what rests on what was inferred. */
function withInferred(
  counted: readonly Cell[],
  { rows, values, length }: ObservationColumns,
  cells: Int32Array,
  inferred: Uint8Array,
): Cell[] {
  const n = new Uint32Array(counted.length);
  for (let i = 0; i < length; i++) {
    if (cells[i] >= 0 && rows[i] >= 0 && !Number.isNaN(values[i])) n[cells[i]] += inferred[rows[i]];
  }
  return counted.map((cell, i) => ({ ...cell, inferred: n[i] }));
}

/** The values of each cell, in the order of the observations. */
function gather(values: Float64Array, length: number, cells: Int32Array, n: Uint32Array): Float64Array[] {
  const parts = Array.from(n, (count) => new Float64Array(count));
  const used = new Uint32Array(n.length);
  for (let i = 0; i < length; i++) {
    const cell = cells[i];
    if (cell >= 0 && !Number.isNaN(values[i])) parts[cell][used[cell]++] = values[i];
  }
  return parts;
}

/** Each customer once in a cell. Conversations without a customer's id are nobody's. */
function distinctCells(
  { rows, length }: ObservationColumns,
  cells: Int32Array,
  size: number,
  { data }: MetricCellsContext,
): Cell[] {
  const { codes } = data.dataset.columns.customerId;
  const seen = Array.from({ length: size }, () => new Set<number>());
  for (let i = 0; i < length; i++) {
    if (cells[i] >= 0 && codes[rows[i]] > 0) seen[cells[i]].add(codes[rows[i]]);
  }
  return seen.map(({ size: count }) => countCell(count));
}

/** How many observations each agent has on each day with at least one. */
function agentDayCells(
  definition: MetricDefinition,
  { at, agents, length }: ObservationColumns,
  cells: Int32Array,
  size: number,
  { metrics }: MetricCellsContext,
): Cell[] {
  const counts = Array.from({ length: size }, () => new Map<number, number>());
  for (let i = 0; i < length; i++) {
    if (cells[i] < 0 || agents[i] < 0) continue;
    const agentDay = metrics.clock.dayOf(at[i]) * metrics.agentCodes + agents[i];
    counts[cells[i]].set(agentDay, (counts[cells[i]].get(agentDay) ?? 0) + 1);
  }
  return counts.map((ofCell) => averageCell(Float64Array.from(ofCell.values()), definition.aggregate, 'mean'));
}

function* occupancyCells(
  definition: MetricDefinition,
  handling: ObservationColumns,
  handlingCells: Int32Array,
  context: MetricCellsContext,
): Steps<Cell[]> {
  const size = context.groups * context.bins;
  const presence = context.metrics.presence(definition);
  const { cells: presenceCells } = yield* locate(presence, context);
  const [busy, free] = [new Float64Array(size), new Float64Array(size)];
  const n = new Uint32Array(size);
  for (let i = 0; i < handling.length; i++) {
    if (handlingCells[i] < 0 || Number.isNaN(handling.values[i])) continue;
    busy[handlingCells[i]] += handling.values[i];
    n[handlingCells[i]]++;
  }
  const present = new Uint8Array(size);
  for (let i = 0; i < presence.length; i++) {
    if (presenceCells[i] < 0) continue;
    free[presenceCells[i]] += presence.values[i] / 1000;
    present[presenceCells[i]] = 1;
  }
  // Without presence it is not known how long nobody was busy.
  return Array.from(n, (count, cell) =>
    sumCell(
      (100 * busy[cell]) / (busy[cell] + free[cell]),
      present[cell] === 1 && busy[cell] + free[cell] > 0 ? Math.max(1, count) : 0,
      present[cell] === 1 ? count : 0,
    ),
  );
}

/** At the end of each bin, or at the last instant of the data where that is earlier. */
function* countOpen(
  definition: MetricDefinition,
  spans: ObservationColumns,
  context: MetricCellsContext,
): Steps<CountedMetric> {
  const { groups, bins, binEnds, groupOfCode, grouper, selected } = context;
  const ages = definition.aggregate !== 'instant';
  const cells: Cell[] = Array.from({ length: groups * bins });
  let ungrouped = 0;
  for (let bin = 0; bin < bins; bin++) {
    const end = instantOf(context, binEnds[bin]);
    const open = Array.from({ length: groups }, (): number[] => []);
    for (let i = 0; i < spans.length; i++) {
      if (!isOpen(spans, i, end) || !selected(spans, i)) continue;
      const code = grouper.codeOf(spans, i);
      const group = code < 0 ? -1 : groupOfCode[code];
      if (group >= 0) open[group].push((end - startOf(context, spans, i)) / 1000);
      else if (bin === bins - 1) ungrouped++;
    }
    open.forEach((list, group) => {
      cells[group * bins + bin] = ages
        ? averageCell(Float64Array.from(list), definition.aggregate, kindOf(definition))
        : countCell(list.length);
    });
    yield;
  }
  return { cells, ungrouped };
}

/** A reopened conversation is as old as its start. */
function startOf({ data }: MetricCellsContext, { rows }: ObservationColumns, i: number): number {
  return data.dataset.columns.startedAt[rows[i]];
}

function isOpen({ at, values }: ObservationColumns, i: number, end: number): boolean {
  return at[i] <= end && values[i] > end;
}

/** Customers belong to no group, and there is one answer for the whole of each bin. */
function countCustomers(
  { measure }: MetricDefinition,
  { at, values, length }: ObservationColumns,
  { groups, bins, binEnds, span, metrics, grouper }: MetricCellsContext,
): CountedMetric {
  const lost = measure.of === 'customersActive' && measure.what === 'lost';
  const grouped = !grouper.whole;
  const cells = Array.from({ length: groups * bins }, (_, cell) => {
    const bin = cell % bins;
    const from = metrics.clock.startOf(bin === 0 ? span.from : binEnds[bin - 1]);
    const to = metrics.clock.startOf(binEnds[bin]);
    let [active, left] = [0, 0];
    for (let i = 0; i < length && !grouped; i++) {
      if (!(at[i] <= from && values[i] > from)) continue;
      active++;
      if (values[i] < to) left++;
    }
    return rateCell(lost ? left : active - left, active);
  });
  return { cells, ungrouped: grouped ? length : 0 };
}

function instantOf({ metrics }: MetricCellsContext, day: number): number {
  return Math.min(metrics.clock.startOf(day), metrics.asOf);
}

function isOn({ metrics, narrow }: MetricCellsContext, at: number): boolean {
  const day = metrics.clock.dayOf(at);
  return day >= narrow.from && day < narrow.to;
}
