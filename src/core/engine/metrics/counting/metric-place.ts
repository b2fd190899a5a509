/** Finds the cell of each observation, keys × bins, and brings the observations of a cell together. */

import { OF_AGENT, TOTAL, type Observations } from '../../../metrics/observations.js';
import { firstFrom, firstRowOn } from '../../../select/day-column.js';
import type { DaySpan } from '../../../select/period.js';
import type { SelectedDays } from '../../../select/selected-days.js';
import { endsOf } from '../../../statistics/order-within.js';
import type { Steps } from '../../../steps.js';
import type { MetricData } from '../metric-data.js';
import type { Grouper } from '../metric-groups.js';
import type { Selected } from '../metric-scope.js';
import type { Scratch } from '../scratch.js';
import type { ReportData } from '../../rows/report-data.js';

/** Observations that are looked at between two rests. */
export const PER_STEP = 2 ** 17;

export interface PlaceContext {
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
  /** The whole period, and the days of it that are selected. */
  readonly span: DaySpan;
  readonly days: SelectedDays;
  /** Where the rows are placed: the same for all metrics whose observations are those of the rows. `null`: these have no others. */
  readonly ofRows: RowPlaces | null;
}

/** Places of rows, for several metrics. */
export interface RowPlaces {
  placed: Placed | null;
  /** Places by code, without groups or bins, of which those of groups can be made; they are no more, then. */
  readonly byCode?: RowPlaces;
}

/** Observations in scope, until others are placed. */
export interface Placed {
  /** Where what is made of it has its room. */
  readonly scratch: Scratch;
  /** How many observations it was made of. */
  readonly of: number;
  /** Their places, and the cell of each. */
  readonly picked: Uint32Array;
  readonly cells: Uint32Array;
  /** How many there are in each cell. */
  readonly n: Uint32Array;
  /** Observations in scope that belong to no group. */
  readonly ungrouped: number;
  /** Their days, once something asked for them. */
  daily?: DailyPlaces;
}

/** Places in columns of keys × days, −1 for none, and how many there are in each. */
export interface DailyPlaces {
  readonly places: Int32Array;
  readonly n: Float64Array;
}

/** Places observations; until others are placed, and in another context. */
export function* place(observations: Observations, context: PlaceContext, byAgent?: boolean): Steps<Placed> {
  const { metrics, ofRows } = context;
  if (ofRows === null || !observations.areRows) return yield* placeIn(metrics.scratch, observations, context, byAgent);
  if (ofRows.placed?.of === observations.length) return ofRows.placed;
  const byCode = ofRows.byCode?.placed;
  // Its room is used from here on.
  if (ofRows.byCode) ofRows.byCode.placed = null;
  ofRows.placed =
    byCode?.of === observations.length
      ? regrouped(byCode, observations, context)
      : yield* placeIn(metrics.rowScratch, observations, context, byAgent);
  return ofRows.placed;
}

/** The same in groups and bins, in the room of what was placed by code. */
function regrouped(placed: Placed, observations: Observations, context: PlaceContext): Placed {
  const { metrics, groupOfCode, groups, bins, binOfDay, span } = context;
  const { picked, cells } = placed;
  const { days, base }: ReturnType<MetricData['daysOf']> = metrics.daysOf(observations);
  const n = new Uint32Array(groups * bins);
  const first = span.from - base;
  let kept = 0;
  for (let p = 0; p < picked.length; p++) {
    const i = picked[p];
    const group = groupOfCode[cells[p]];
    if (group < 0) continue;
    const cell = group * bins + (bins === 1 ? 0 : binOfDay[days[i] - first]);
    picked[kept] = i;
    cells[kept++] = cell;
    n[cell]++;
  }
  const ungrouped = placed.ungrouped + picked.length - kept;
  return { ...placed, picked: picked.subarray(0, kept), cells: cells.subarray(0, kept), n, ungrouped };
}

/** @param byAgent whether what several agents have counts for each of them */
function* placeIn(
  scratch: Scratch,
  observations: Observations,
  context: PlaceContext,
  byAgent = isByAgent(context),
): Steps<Placed> {
  const { metrics, grouper, selected, groups, bins, days } = context;
  const { length } = observations;
  const single = grouper.whole === true && bins === 1;
  const picked = scratch.codes('picked', length);
  const found: Found = { picked, cells: scratch.codes(single ? 'zeros' : 'cells', length), ungrouped: 0 };
  const n = new Uint32Array(groups * bins);
  let count = 0;
  const ofAgents = observations.rows[0] < 0;
  const chosen = ofAgents ? null : selected.rows;
  const agents = ofAgents ? selected.present : selected.agents;
  const { source, hour } = selected;
  for (const { sorted, from, to } of partsOf(observations, context)) {
    const before = count;
    if (sorted) count = pickRows(observations, chosen, from, to, picked, before);
    else {
      count = pickDays(observations, metrics.daysOf(observations), days.span, { from, to }, picked, before);
      if (chosen) count = keepChosen(picked, before, count, observations.rows, chosen);
    }
    if (days.chosen) count = keepDays(picked, before, count, observations, metrics.daysOf(observations), days);
    const { shares } = observations;
    if (shares) count = keepSelected(picked, before, count, (i) => shares[i] !== (byAgent ? TOTAL : OF_AGENT));
    if (agents) count = keepChosen(picked, before, count, observations.agents, agents);
    if (source && !ofAgents) count = keepSelected(picked, before, count, (i) => source(observations, i));
    if (hour) count = keepSelected(picked, before, count, (i) => hour(observations, i));
    if (!single) count = findCells(observations, context, found, before, count, n);
    yield;
  }
  if (single) n[0] = count;
  return { ...found, scratch, of: length, picked: picked.subarray(0, count), cells: found.cells.subarray(0, count), n };
}

function isByAgent({ grouper, selected }: PlaceContext): boolean {
  return grouper.ofAgents === true || selected.agents !== null;
}

interface Part {
  /** Whether all of it is on days of the span. */
  readonly sorted: boolean;
  readonly from: number;
  readonly to: number;
}

/** Parts that may hold observations of the span: those of rows in the order of their days are found at once. */
function partsOf({ rows, instants, length }: Observations, { data, days: { span } }: PlaceContext): Part[] {
  const firstOf = (row: number) => firstFrom(rows, row, length);
  const { days } = data;
  const ranges: Part[] =
    instants === null
      ? [
          { sorted: true, from: firstOf(firstRowOn(days, span.from)), to: firstOf(firstRowOn(days, span.to)) },
          { sorted: false, from: firstOf(days.sorted), to: length },
        ]
      : [{ sorted: false, from: 0, to: length }];
  return ranges.flatMap(({ sorted, from, to }) =>
    Array.from({ length: Math.ceil((to - from) / PER_STEP) }, (_, part) => ({
      sorted,
      from: from + part * PER_STEP,
      to: Math.min(from + (part + 1) * PER_STEP, to),
    })),
  );
}

interface Found {
  readonly picked: Uint32Array;
  readonly cells: Uint32Array;
  ungrouped: number;
}

// Each narrows a list of places without branches; functions of their own, because loops in generators are slow.

function pickRows(
  { rows, areRows }: Observations,
  chosen: Uint8Array | null,
  from: number,
  to: number,
  picked: Uint32Array,
  before: number,
): number {
  let count = before;
  for (let i = from; i < to; i++) {
    picked[count] = i;
    count += chosen === null ? 1 : chosen[areRows ? i : rows[i]];
  }
  return count;
}

function pickDays(
  { rows }: Observations,
  { days, base, ofRows }: ReturnType<MetricData['daysOf']>,
  narrow: DaySpan,
  { from, to }: { from: number; to: number },
  picked: Uint32Array,
  before: number,
): number {
  const first = narrow.from - base;
  const end = narrow.to - base;
  let count = before;
  for (let i = from; i < to; i++) {
    const day = days[ofRows ? rows[i] : i];
    picked[count] = i;
    count += day >= first && day < end ? 1 : 0;
  }
  return count;
}

function keepChosen(
  picked: Uint32Array,
  from: number,
  to: number,
  codes: Observations['agents'],
  chosen: Uint8Array,
): number {
  let kept = from;
  for (let p = from; p < to; p++) {
    const code = codes[picked[p]];
    picked[kept] = picked[p];
    kept += code < 0 ? 0 : chosen[code];
  }
  return kept;
}

function keepDays(
  picked: Uint32Array,
  from: number,
  to: number,
  { rows }: Observations,
  { days, base, ofRows }: ReturnType<MetricData['daysOf']>,
  { span, chosen }: SelectedDays,
): number {
  const first = span.from - base;
  let kept = from;
  for (let p = from; p < to; p++) {
    const i = picked[p];
    picked[kept] = i;
    kept += chosen![days[ofRows ? rows[i] : i] - first];
  }
  return kept;
}

function keepSelected(picked: Uint32Array, from: number, to: number, isWanted: (i: number) => boolean): number {
  let kept = from;
  for (let p = from; p < to; p++) {
    const i = picked[p];
    picked[kept] = i;
    kept += isWanted(i) ? 1 : 0;
  }
  return kept;
}

function findCells(
  observations: Observations,
  { metrics, grouper, groupOfCode, bins, binOfDay, span }: PlaceContext,
  found: Found,
  from: number,
  to: number,
  n: Uint32Array,
): number {
  const { rows, agents } = observations;
  const { days, base, ofRows } = metrics.daysOf(observations);
  const { whole, ofAgents, ofRows: codes } = grouper;
  const { picked, cells } = found;
  const first = span.from - base;
  let kept = from;
  for (let p = from; p < to; p++) {
    const i = picked[p];
    const row = rows[i];
    let group = 0;
    if (whole !== true) {
      const code = ofAgents ? agents[i] : codes && row >= 0 ? codes[row] : grouper.codeOf(observations, i);
      group = code > 0 ? groupOfCode[code] : -1;
      if (group < 0) {
        found.ungrouped++;
        continue;
      }
    }
    const cell = group * bins + (bins === 1 ? 0 : binOfDay[days[ofRows ? row : i] - first]);
    picked[kept] = i;
    cells[kept++] = cell;
    n[cell]++;
  }
  return kept;
}

/** The places of observations, those of a cell together and in their order: of cell c up to `ends[c]`. */
export function byCell({ scratch, picked, cells, n }: Placed): { order: Uint32Array; ends: Uint32Array } {
  const ends = endsOf(n);
  if (n.length === 1) return { order: picked, ends };
  const next = ends.map((end, cell) => end - n[cell]);
  const order = scratch.codes('order', picked.length);
  for (let p = 0; p < picked.length; p++) order[next[cells[p]]++] = picked[p];
  return { order, ends };
}
