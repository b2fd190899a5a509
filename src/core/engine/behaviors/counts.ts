/** Answers `counts`: interactions started, per key and bin. */

import { dayToIso } from '../../select/days.js';
import type { Steps } from '../../steps.js';
import { DAYS_OF_BIN, groupsOf } from './behavior-scores.js';
import { emptyCells } from './cell-counts.js';
import { totalsOf } from './cell-totals.js';
import type { ReportData } from '../rows/report-data.js';
import type { ScopeRows } from './scope-rows.js';
import type { CountsAnswer, CountsQuery } from '../questions/types.js';

export function* counts(data: ReportData, query: CountsQuery): Steps<CountsAnswer> {
  const { by, compare = false } = query;
  const scope = data.resolve(query.period, query.selection);
  const { from, to } = scope.span;
  const step = query.bins ? DAYS_OF_BIN[query.bins] : to - from;
  const bins = Math.ceil((to - from) / step);
  const rows = yield* scope.forCounting(by, bins > 1);
  const { keys, groupOfCode } = yield* groupsOf(data, by, rows);
  const count = function* (counted: ScopeRows, firstDay: number) {
    const grouping = { by, groups: keys.length, groupOfCode, bins, step, firstDay };
    const cells = emptyCells(
      keys.length * bins,
      data.scorebook.codes.length,
      data.dataset.columns.exclusion.dictionary.size,
    );
    const ungrouped = yield* counted.count(cells, grouping);
    return { count: totalsOf(cells, data.scorebook.pooled).interactions, ungrouped };
  };
  const answer = {
    keys,
    labels: keys.map((key) => data.label(by, key)),
    binStarts: query.bins ? Array.from({ length: bins }, (_, bin) => dayToIso(from + bin * step)) : [],
    period: scope.period,
    ...(yield* count(rows, from)),
  };
  if (!compare) return answer;
  const before = yield* scope.forCounting(by, bins > 1, true);
  return { ...answer, previous: (yield* count(before, from - (to - from))).count };
}
