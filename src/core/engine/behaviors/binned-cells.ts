/** Counts what is in scope, in cells of keys × bins, and what was in scope before: scores and counts are made of it. */

import { calendarBins, shiftedBins, type Bins, type CalendarBins } from '../../select/bins.js';
import { dayToIso } from '../../select/days.js';
import type { Dimension } from '../../select/dimensions.js';
import type { Steps } from '../../steps.js';
import type { Scope } from '../questions/scope.js';
import type { ReportData } from '../rows/report-data.js';
import { emptyCells, type CellCounts } from './cell-counts.js';
import { ScopeRows } from './scope-rows.js';

interface BinnedQuery extends Scope {
  readonly by?: Dimension;
  readonly bins?: Bins;
  readonly compare?: boolean;
}

/**
 * Cells are keys × bins, or keys without bins.
 *
 * @param everybody whether every conversation makes a key, and counts where it has none: that of an agent who must not
 *   appear, and no void one
 */
export function* binnedCells(data: ReportData, query: BinnedQuery, everybody: boolean) {
  const { by, compare = false } = query;
  const scope = yield* data.scope(query);
  const bins = calendarBins(query.bins, scope.span);
  const binned = bins.starts.length > 1;
  const rows = yield* ScopeRows.of(data, scope, by, binned, everybody);
  const { keys, groupOfCode } = yield* groupsOf(data, by, rows);
  const count = function* (cells: CellCounts, counted: ScopeRows, inBins: CalendarBins) {
    return yield* counted.count(cells, { by, groups: keys.length, groupOfCode, bins: inBins });
  };
  const empty = () => {
    const reasons = data.dataset.columns.exclusion.dictionary.size;
    return emptyCells(keys.length * bins.starts.length, data.scorebook.codes.length, reasons);
  };
  const current = empty();
  const ungrouped = yield* count(current, rows, bins);
  let previous: CellCounts | null = null;
  if (compare) {
    previous = empty();
    const before = yield* ScopeRows.of(data, scope, by, binned, everybody, true);
    yield* count(previous, before, shiftedBins(bins, -scope.length));
  }
  return {
    keys,
    labels: keys.map((key) => data.label(by, key)),
    binStarts: query.bins ? bins.starts.map(dayToIso) : [],
    period: scope.period,
    /** Rows of the scope that have no key. */
    ungrouped,
    current,
    /** The same cells of the span before, where the question compares. */
    previous,
  };
}

/** The keys that rows are grouped by, and the group of each code. */
function* groupsOf(
  data: ReportData,
  by: Dimension | undefined,
  rows: ScopeRows,
): Steps<{ keys: string[]; groupOfCode: Int32Array | null }> {
  return by === undefined ? { keys: [''], groupOfCode: null } : data.groups(by, yield* rows.presentCodes(by));
}
