/** The rows of one scope, ready for counting: as a list, or as what a cuboid knows of them. */

import { firstRowOn } from '../../select/day-column.js';
import { isDateDimension, type Dimension } from '../../select/dimensions.js';
import type { DaySpan } from '../../select/period.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { BLOCK, countBlock, type CellCounts } from './cell-counts.js';
import type { ReportData } from '../rows/report-data.js';
import type { ReportScope } from '../rows/report-scope.js';
import { cuboidsOf } from './cuboid-cache.js';
import type { Cuboid } from './cuboid.js';
import { locateRows, type GroupCodes, type Grouping } from './grouping.js';

export class ScopeRows {
  private constructor(
    private readonly data: ReportData,
    /** Rows to count one by one: all, or those that the cuboid does not know. */
    private readonly rows: Uint32Array,
    private readonly known: { readonly cuboid: Cuboid; readonly chosen: Uint32Array; readonly span: DaySpan } | null,
    private readonly everybody: boolean,
  ) {}

  /**
   * The rows of a scope, or of the span of equal length before it.
   *
   * @param by what they will be grouped by
   * @param binned whether they will be counted by day
   * @param everybody whether every conversation is among them: that of an agent who must not appear, and no void one
   */
  static *of(
    data: ReportData,
    scope: ReportScope,
    by: Dimension | undefined,
    binned: boolean,
    everybody: boolean,
    previous = false,
  ): Steps<ScopeRows> {
    const { span, chosen: days } = scope.daysOf(previous);
    const clauses = scope.columnClauses;
    const fields = new Set(clauses.map(({ field }) => field));
    if (by !== undefined) fields.add(by);
    // A cuboid knows whole days, and no texts.
    const fits =
      days === null && !(by && isDateDimension(by)) && !scope.selection.some(({ field }) => field === 'search');
    const size = firstRowOn(data.days, span.to) - firstRowOn(data.days, span.from);
    const cuboid = fits ? yield* cuboidsOf(data).find(fields, binned, size >= data.limits.cuboidRows) : null;
    const all = yield* scope.rows(previous, cuboid !== null);
    const rows = everybody ? data.valid(all) : data.visible(all);
    const chosen = cuboid?.matching((dimension) => data.dimensions.of(dimension), clauses);
    return new ScopeRows(data, rows, cuboid && chosen ? { cuboid, chosen, span } : null, everybody);
  }

  /** 1 for each code of a dimension that some row has. */
  *presentCodes(by: Dimension): Steps<Uint8Array> {
    const { codes, size } = this.data.codesOf(by);
    const present = new Uint8Array(size);
    const { known, everybody } = this;
    known?.cuboid.markPresent(present, by, known.chosen, known.span, everybody);
    for (let from = 0; from < this.rows.length; from += ROWS_PER_STEP) {
      mark(present, codes, this.rows.subarray(from, from + ROWS_PER_STEP));
      yield;
    }
    return present;
  }

  /**
   * Adds the rows to counts.
   *
   * @returns how many rows have no group
   */
  *count(target: CellCounts, grouping: Grouping): Steps<number> {
    const { data, known, everybody } = this;
    const { counted } = data;
    const codes = grouping.by === undefined ? null : data.codesOf(grouping.by).codes;
    const cells = new Uint32Array(Math.min(BLOCK, this.rows.length));
    let ungrouped = known?.cuboid.count(target, grouping, known.chosen, known.span, everybody) ?? 0;
    for (let from = 0; from < this.rows.length; from += BLOCK) {
      const rows = this.rows.subarray(from, from + BLOCK);
      ungrouped += locateRows(grouping, codes, data.days, rows, cells);
      countBlock(target, counted, rows, cells);
      if ((from / BLOCK) % 4 === 3) yield;
    }
    return ungrouped;
  }
}

/** Apart from the generator, whose compiled code goes with the last object of its class. */
function mark(present: Uint8Array, codes: GroupCodes, rows: Uint32Array): void {
  for (const row of rows) present[codes[row]] = 1;
}
