/** Answers `scores`: counts what is in scope, and has it finished. */

import { finishScores } from '../../finish/finish-scores.js';
import { calendarBins, shiftedBins, type CalendarBins } from '../../select/bins.js';
import { dayToIso } from '../../select/days.js';
import type { Steps } from '../../steps.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery } from '../questions/scores.js';
import type { ReportData } from '../rows/report-data.js';
import { emptyCells } from './cell-counts.js';
import { ScopeRows } from './scope-rows.js';

export function* behaviorScores(data: ReportData, query: BehaviorScoresQuery): Steps<BehaviorScoresAnswer> {
  const { by, compare = false } = query;
  const { behaviors, columns } = data.dataset;
  const scope = yield* data.scope(query);
  const bins = calendarBins(query.bins, scope.span);
  const binned = bins.starts.length > 1;
  const rows = yield* ScopeRows.of(data, scope, by, binned);
  const { keys, groupOfCode } = yield* groupsOf(data, by, rows);
  const count = function* (counted: ScopeRows, inBins: CalendarBins) {
    const groups = keys.length;
    const cells = emptyCells(groups * bins.starts.length, behaviors.length, columns.exclusion.dictionary.size);
    return { cells, ungrouped: yield* counted.count(cells, { by, groups, groupOfCode, bins: inBins }) };
  };
  const { cells, ungrouped } = yield* count(rows, bins);
  const previous = function* () {
    const before = yield* ScopeRows.of(data, scope, by, binned, true);
    return (yield* count(before, shiftedBins(bins, -scope.length))).cells;
  };
  const reasons = data.reasons(cells.exclusions);
  return yield* finishScores(
    {
      keys,
      labels: keys.map((key) => data.label(by, key)),
      behaviors: behaviors.map(({ key }) => key),
      pooled: data.scorebook.pooled,
      period: scope.period,
      binStarts: query.bins ? bins.starts.map(dayToIso) : [],
      ungrouped,
      exclusions: {
        reasons: reasons.map(([reason]) => reason),
        counts: Uint32Array.from(reasons, ([, rowsOfReason]) => rowsOfReason),
      },
      current: cells,
      ...(compare && { previous: yield* previous() }),
    },
    query.window,
  );
}

/** The keys that rows are grouped by, and the group of each code. */
export function* groupsOf(
  data: ReportData,
  by: BehaviorScoresQuery['by'],
  rows: ScopeRows,
): Steps<{ keys: string[]; groupOfCode: Int32Array | null }> {
  return by === undefined ? { keys: [''], groupOfCode: null } : data.groups(by, yield* rows.presentCodes(by));
}
