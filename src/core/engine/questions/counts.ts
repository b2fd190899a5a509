/** The question `counts`: how many interactions started. */

import type { Bins } from '../../select/bins.js';
import type { Dimension } from '../../select/dimensions.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Scope } from './scope.js';

export interface CountsQuery extends Scope {
  /** Group by this dimension: one key for each of its values. `weekdayHour` gives the numbers of a heatmap. */
  by?: Dimension;
  /** One count for each calendar step of the period. */
  bins?: Bins;
  /** Also count the span of equal length right before the period. */
  compare?: boolean;
}

export interface CountsAnswer {
  /** In ascending order, or in the order that the dimension has by nature. `[""]` without `by`. */
  readonly keys: readonly string[];
  /** The name of each key; the key itself where it has no name. */
  readonly labels: readonly string[];
  /** The first calendar day of each bin, `YYYY-MM-DD`. Empty without `bins`. */
  readonly binStarts: readonly string[];
  readonly period: ResolvedPeriod;
  /** Interactions that started, also those of agents who must not appear, but no void ones. One entry for each key; with `bins` that of key i and bin b stands at i × bins + b. */
  readonly count: Uint32Array;
  /** With `compare`: the same of the span before. */
  readonly previous?: Uint32Array;
  /** Interactions of the scope that have no value of `by`, and so belong to no key. */
  readonly ungrouped: number;
}
