/** Answers `standouts`: counts what is in scope by key and stratum, and has it finished. */

import { finishStandouts } from '../../finish/scores/finish-standouts.js';
import { OVERALL_SATISFACTION } from '../../model/behavior.js';
import { isScorable } from '../../scoring/index-codes.js';
import { calendarBins } from '../../select/bins.js';
import type { ListedDimension } from '../../select/dimensions.js';
import type { Steps } from '../../steps.js';
import type { StandoutsAnswer, StandoutsQuery } from '../questions/standouts.js';
import type { ReportData } from '../rows/report-data.js';
import { BLOCK, countBlock, emptyCells } from './cell-counts.js';
import { locateRows } from './grouping.js';
import { divide } from './strata.js';

const USUAL_MIX: readonly ListedDimension[] = ['channel', 'category', 'language'];

/** Cells beyond which narrower strata are left out: some thirty megabytes of counts. */
const MOST_CELLS = 2 ** 16;

export function* standouts(data: ReportData, query: StandoutsQuery): Steps<StandoutsAnswer> {
  const { by = 'agent', mix = USUAL_MIX } = query;
  const known = [...data.dataset.behaviors.map(({ key }) => key), OVERALL_SATISFACTION];
  const behaviors = query.behaviors ?? known;
  const columns = behaviors.map((key) => known.indexOf(key));
  const strange = columns.indexOf(-1);
  if (strange >= 0) throw new RangeError(`behaviors: "${behaviors[strange]}" is not a behaviour of this report`);

  const scope = yield* data.scope({ ...query, by });
  const asked = [...new Set(mix)].filter((dimension) => dimension !== by);
  yield* data.dimensions.ensure(asked);
  const { rowState, codes, pooled } = data.scorebook;
  const rows = data.visible(yield* scope.rows()).filter((row) => isScorable(rowState[row]));
  const present = new Uint8Array(data.codesOf(by).size);
  for (const row of rows) present[data.codesOf(by).codes[row]] = 1;
  const { keys, groupOfCode } = data.groups(by, present);
  const strata = yield* divide(
    asked.map((dimension) => data.dimensions.of(dimension)),
    rows,
    Math.floor(MOST_CELLS / (keys.length + 1)),
  );

  const cells = emptyCells((keys.length + 1) * strata.count, codes.length, 0);
  const places = new Uint32Array(Math.min(BLOCK, rows.length));
  const grouping = { by, groups: keys.length, groupOfCode, bins: calendarBins(undefined, scope.span) };
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.subarray(from, from + BLOCK);
    locateRows(grouping, data.codesOf(by).codes, data.days, block, places);
    for (let i = 0; i < block.length; i++) places[i] = places[i] * strata.count + strata.ofRow[from + i];
    countBlock(cells, data.counted, block, places);
    if ((from / BLOCK) % 4 === 3) yield;
  }
  return yield* finishStandouts({
    keys,
    labels: keys.map((key) => data.label(by, key)),
    behaviors,
    period: scope.period,
    mix: asked.slice(0, strata.used),
    columns,
    pooled,
    strata: strata.count,
    levels: strata.levels,
    counts: cells,
  });
}
