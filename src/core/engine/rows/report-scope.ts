/** The part of the data that one question is about. */

import { isDimensionClause, type DimensionClause, type SelectionClause } from '../../select/clauses.js';
import {
  resolveDays,
  resolvedPeriod,
  type DaySpan,
  type PeriodRequest,
  type ResolvedPeriod,
} from '../../select/period.js';
import { isDateClause, selectedDays, shiftedDays, type SelectedDays } from '../../select/selected-days.js';
import type { Steps } from '../../steps.js';

/** Where the rows of a scope come from. */
interface ScopeSource {
  readonly days: { readonly last: number };
  rowsOn(days: SelectedDays, selection: readonly SelectionClause[], unsorted?: boolean): Steps<Uint32Array>;
}

export class ReportScope {
  /** The whole period, whatever days are selected in it. */
  readonly span: DaySpan;
  private readonly chosen: SelectedDays;

  constructor(
    private readonly data: ScopeSource,
    request: PeriodRequest,
    readonly selection: readonly SelectionClause[],
  ) {
    this.span = resolveDays(request, data.days.last);
    this.chosen = selectedDays(this.span, selection);
  }

  get period(): ResolvedPeriod {
    return resolvedPeriod(this.span);
  }

  /** The days from the period before to the period. */
  get length(): number {
    return this.span.to - this.span.from;
  }

  /** The selected days of the period, or those of the same places in the span of equal length before it. */
  daysOf(previous: boolean): SelectedDays {
    return previous ? shiftedDays(this.chosen, -this.length) : this.chosen;
  }

  /** What is selected by dimensions whose keys stand in columns: all but days, weeks and months. */
  get columnClauses(): readonly DimensionClause[] {
    return this.selection.filter(isDimensionClause).filter((clause) => !isDateClause(clause));
  }

  /**
   * The rows of the period, or of the span before it, in the order of the columns.
   *
   * @param unsorted only those that are not in the order of their days
   */
  rows(previous = false, unsorted = false): Steps<Uint32Array> {
    return this.data.rowsOn(this.daysOf(previous), this.selection, unsorted);
  }
}
