/** The rows of one scope, ready for counting: as a list, or as what a cuboid knows of them. */

import type { Codes } from '../../columns/codes.js';
import type { InteractionColumns } from '../../columns/interaction-columns.js';
import type { Scorebook } from '../../scoring/scorebook.js';
import type { Dimension, DimensionClause } from '../../select/clauses.js';
import type { DayColumn } from '../../select/day-column.js';
import type { DaySpan } from '../../select/period.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import { BLOCK, countBlock, type CellCounts } from './cell-counts.js';
import type { Cuboid } from './cuboid.js';
import { locateRows, type Grouping } from './grouping.js';

/** The data that rows are counted in. */
export interface ScopeSource {
  readonly dataset: { readonly columns: InteractionColumns };
  readonly days: DayColumn;
  readonly scorebook: Scorebook;
}

export class ScopeRows {
  constructor(
    private readonly data: ScopeSource,
    /** Rows to count one by one: all, or those that the cuboid does not know. */
    private readonly rows: Uint32Array,
    private readonly known: { readonly cuboid: Cuboid; readonly chosen: Uint32Array; readonly span: DaySpan } | null,
  ) {}

  static of(
    data: ScopeSource,
    rows: Uint32Array,
    cuboid: Cuboid | null,
    clauses: readonly DimensionClause[],
    span: DaySpan,
  ): ScopeRows {
    const chosen = cuboid?.matching(data.dataset.columns, clauses);
    return new ScopeRows(data, rows, cuboid && chosen ? { cuboid, chosen, span } : null);
  }

  /** 1 for each code of a dimension that some row has. */
  *presentCodes(by: Dimension): Steps<Uint8Array> {
    const { codes, dictionary } = this.data.dataset.columns[by];
    const present = new Uint8Array(dictionary.size);
    this.known?.cuboid.markPresent(present, by, this.known.chosen, this.known.span);
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
    const { columns } = this.data.dataset;
    const codes = grouping.by === undefined ? null : columns[grouping.by].codes;
    const cells = new Uint32Array(Math.min(BLOCK, this.rows.length));
    let ungrouped = this.known?.cuboid.count(target, grouping, this.known.chosen, this.known.span) ?? 0;
    for (let from = 0; from < this.rows.length; from += BLOCK) {
      const rows = this.rows.subarray(from, from + BLOCK);
      ungrouped += locateRows(grouping, codes, this.data.days, rows, cells);
      countBlock(target, this.data.scorebook, columns.exclusion.codes, rows, cells);
      if ((from / BLOCK) % 4 === 3) yield;
    }
    return ungrouped;
  }
}

/** Apart from the generator, whose compiled code goes with the last object of its class. */
function mark(present: Uint8Array, codes: Codes, rows: Uint32Array): void {
  for (const row of rows) present[codes[row]] = 1;
}
