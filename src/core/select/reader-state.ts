/** What a reader has chosen in a report. Plain JSON, so that a page can keep it in its address and give it back. */

import type { SelectionClause } from './clauses.js';
import type { PeriodRequest } from './period.js';

/** `previous`: with the span of equal length right before. `none`: no comparison. */
export type Comparison = 'previous' | 'none';

export interface ReaderState {
  /** `null`: the last 90 days of the data. */
  readonly period: PeriodRequest | null;
  readonly compare: Comparison;
  /** What is selected. A clause names the widget that made it in `source`; that widget itself does not follow it. */
  readonly selection: readonly SelectionClause[];
}
