/** Answers `counts`: interactions started, per key and bin. */

import { INTERACTIONS } from '../../finish/score-counts.js';
import { CODES } from '../../scoring/index-codes.js';
import { calendarBins, shiftedBins, type CalendarBins } from '../../select/bins.js';
import { dayToIso } from '../../select/days.js';
import type { Steps } from '../../steps.js';
import type { CountsAnswer, CountsQuery } from '../questions/counts.js';
import type { ReportData } from '../rows/report-data.js';
import { groupsOf } from './behavior-scores.js';
import { emptyCells } from './cell-counts.js';
import { ScopeRows } from './scope-rows.js';

export function* counts(data: ReportData, query: CountsQuery): Steps<CountsAnswer> {
  const { by, compare = false } = query;
  const scope = yield* data.scope(query);
  const bins = calendarBins(query.bins, scope.span);
  const binned = bins.starts.length > 1;
  const rows = yield* ScopeRows.of(data, scope, by, binned);
  const { keys, groupOfCode } = yield* groupsOf(data, by, rows);
  const count = function* (counted: ScopeRows, inBins: CalendarBins) {
    const groups = keys.length;
    const behaviors = data.scorebook.codes.length;
    const cells = emptyCells(groups * bins.starts.length, behaviors, data.dataset.columns.exclusion.dictionary.size);
    const ungrouped = yield* counted.count(cells, { by, groups, groupOfCode, bins: inBins });
    const place = behaviors * CODES + INTERACTIONS;
    const count = Uint32Array.from({ length: cells.cells }, (_, cell) => cells.counts[cell * cells.width + place]);
    return { count, ungrouped };
  };
  const answer = {
    keys,
    labels: keys.map((key) => data.label(by, key)),
    binStarts: query.bins ? bins.starts.map(dayToIso) : [],
    period: scope.period,
    ...(yield* count(rows, bins)),
  };
  if (!compare) return answer;
  const before = yield* ScopeRows.of(data, scope, by, binned, true);
  return { ...answer, previous: (yield* count(before, shiftedBins(bins, -scope.length))).count };
}
