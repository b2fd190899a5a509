/** The part of the data that a question is about. */

import type { SelectionClause } from '../../select/clauses.js';
import type { PeriodRequest } from '../../select/period.js';

/** What every question about a part of the data takes. */
export interface Scope {
  /** Default: the last 90 days of the data. */
  period?: PeriodRequest;
  /** Only interactions that match every clause. Clauses about a behaviour select no interactions and are ignored. */
  selection?: readonly SelectionClause[];
}
