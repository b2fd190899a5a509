/** Answers `standouts`: counts what is in scope by key and stratum, and has it finished. */

import { finishStandouts, type MetricSums } from '../../finish/standouts/finish-standouts.js';
import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { isScorable } from '../../scoring/index-codes.js';
import { calendarBins } from '../../select/bins.js';
import type { Dimension, ListedDimension } from '../../select/dimensions.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { BLOCK, countBlock, emptyCells } from '../behaviors/cell-counts.js';
import { locateRows } from '../behaviors/grouping.js';
import type { StandoutsAnswer, StandoutsQuery } from '../questions/standouts.js';
import type { ReportData } from '../rows/report-data.js';
import { sortedBy } from './in-order.js';
import { observedOf, unitsOf } from './row-evidence.js';
import { divide } from './strata.js';

const USUAL_MIX: readonly ListedDimension[] = ['channel', 'category', 'language'];

/** Cells beyond which narrower strata are left out: some thirty megabytes of counts. */
const MOST_CELLS = 2 ** 16;

/** Keys × the narrowest strata. */
export interface StratifiedKeys {
  readonly keys: readonly string[];
  readonly strata: number;
  /** By row that takes part, its stratum. */
  readonly stratumOf: Uint32Array;
}

/** What metrics observe in scope. Their code comes with the first question that has any. */
export interface ObservedMetrics extends Pick<StandoutsAnswer, 'metrics' | 'definitions' | 'notCompared'> {
  /** 1 for each row with an observation. */
  readonly rows: Uint8Array;
  /** Keys with an observation. */
  readonly keys: readonly string[];
  /** Puts keys in the order that all answers have them in. */
  inOrder(keys: Iterable<string>): string[];
  labelOf(key: string): string;
  sumsOf(metric: number, keys: StratifiedKeys): Steps<MetricSums>;
}

export function* standouts(
  data: ReportData,
  query: StandoutsQuery,
  metrics: ObservedMetrics | null = null,
): Steps<StandoutsAnswer> {
  const { by = 'agent', mix = USUAL_MIX } = query;
  const known = [...data.dataset.behaviors.map(({ key }) => key), OVERALL_SATISFACTION];
  const behaviors = query.behaviors ?? known;
  const columns = behaviors.map((key) => known.indexOf(key));
  const strange = columns.indexOf(-1);
  if (strange >= 0) throw new RangeError(`behaviors: "${behaviors[strange]}" is not a behaviour of this report`);

  const scope = yield* data.scope({ ...query, by });
  const asked = [...new Set(mix)].filter((dimension) => dimension !== by);
  yield* data.dimensions.ensure(asked);
  const { rowState } = data.scorebook;
  const isScored = behaviors.length > 0 || metrics === null;
  const rows = isScored
    ? data.visible(yield* scope.rows()).filter((row) => isScorable(rowState[row]))
    : new Uint32Array(0);
  const { keys, groupOfCode } = keysOf(data, by, rows, metrics);
  const taking = metrics ? yield* withObserved(rows, metrics.rows) : rows;
  const { count, ofRow, used, levels } = yield* divide(
    asked.map((dimension) => data.dimensions.of(dimension)),
    taking,
    Math.floor(MOST_CELLS / (keys.length + 1)),
  );
  const stratumOf = new Uint32Array(data.dataset.columns.length);
  for (let i = 0; i < taking.length; i++) stratumOf[taking[i]] = ofRow[i];
  yield;

  const stratified = { keys, strata: count, stratumOf };
  const { codes, pooled } = data.scorebook;
  const cells = emptyCells((keys.length + 1) * count, isScored ? codes.length : 0, 0);
  const places = new Uint32Array(Math.min(BLOCK, rows.length));
  const groupOf = new Uint32Array(rows.length);
  const grouping = { by, groups: keys.length, groupOfCode, bins: calendarBins(undefined, scope.span) };
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.subarray(from, from + BLOCK);
    locateRows(grouping, data.codesOf(by).codes, data.days, block, places);
    for (let i = 0; i < block.length; i++) {
      groupOf[from + i] = places[i];
      places[i] = places[i] * count + stratumOf[block[i]];
    }
    countBlock(cells, data.counted, block, places);
    if ((from / BLOCK) % 4 === 3) yield;
  }
  const { order, starts } = yield* sortedBy(groupOf, keys.length + 1);
  const rowsByKey = order.map((i) => rows[i]);
  yield;
  return yield* finishStandouts({
    keys,
    labels: keys.map((key) => (metrics ? metrics.labelOf(key) : data.label(by, key))),
    behaviors,
    metrics: metrics?.metrics ?? [],
    definitions: metrics?.definitions ?? [],
    notCompared: metrics?.notCompared ?? [],
    period: scope.period,
    mix: asked.slice(0, used),
    columns,
    pooled,
    strata: count,
    levels,
    counts: cells,
    units: unitsOf(data, by, stratumOf),
    rows: { starts, rows: rowsByKey },
    observedOf: (column) => observedOf(data, column, rowsByKey),
    sumsOf: (metric) => metrics!.sumsOf(metric, stratified),
  });
}

/** The keys of scored rows and of what metrics observe, and the group of each code of a row. */
function keysOf(
  data: ReportData,
  by: Dimension,
  rows: Uint32Array,
  metrics: ObservedMetrics | null,
): { keys: readonly string[]; groupOfCode: Int32Array } {
  const { codes, size } = data.codesOf(by);
  const present = new Uint8Array(size);
  for (const row of rows) present[codes[row]] = 1;
  const scored = data.groups(by, present);
  if (!metrics) return scored;
  const keys = metrics.inOrder(new Set([...scored.keys, ...metrics.keys]));
  const groups = new Map(keys.map((key, group) => [key, group]));
  return {
    keys,
    groupOfCode: scored.groupOfCode.map((group) => (group < 0 ? group : groups.get(scored.keys[group])!)),
  };
}

/** The rows that are scored or observed, ascending. */
function* withObserved(rows: Uint32Array, observed: Uint8Array): Steps<Uint32Array> {
  const taking = observed.slice();
  for (let i = 0; i < rows.length; i++) taking[rows[i]] = 1;
  const found = new Uint32Array(taking.length);
  let count = 0;
  for (let row = 0; row < taking.length; row++) {
    if (taking[row] === 1) found[count++] = row;
    if (row % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  return found.subarray(0, count);
}
