/** The questions about operational metrics, and their answers in columns. */

import type { MetricDefinition } from '../../metrics/definition.js';
import type { MetricRules } from '../../metrics/rules.js';
import type { MetricVerdict } from '../../finish/metric-change.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Dimension } from '../../select/clauses.js';
import type { Scope } from './scope.js';

/**
 * What metrics can be grouped by. `source`: of a message, else how the conversation was opened. `responseBucket`: how
 * long the first response took. Calendar groups are those of the instant that puts an observation into the period:
 * `2026-03-08`, the Monday of a week, `2026-03`, `7-09` (Sunday, 9 to 10 o'clock).
 */
export type MetricDimension =
  | Dimension
  | 'openedSource'
  | 'source'
  | 'status'
  | 'handledBy'
  | 'responseBucket'
  | 'day'
  | 'week'
  | 'month'
  | 'weekdayHour';

export interface MetricValuesQuery extends Scope {
  /** Ids of the catalogue or of `definitions`; `id.median`, `id.mean` or `id.p90` for another aggregate of durations. */
  metrics: readonly string[];
  by?: MetricDimension;
  /** One value for each calendar step of the period, from its first day on; `month`: calendar months, clipped to it. */
  bins?: 'day' | 'week' | 'month';
  /** Also answer for the span of equal length right before, with a verdict on the change. */
  compare?: boolean;
  definitions?: MetricRules;
}

/** Row-major keys × metrics, or keys × metrics × bins with `bins`. */
export interface MetricColumns {
  /** In the metric's unit; NaN where there is nothing to tell ("no data"). */
  readonly value: Float64Array;
  /** Observations: of a rate its denominator, of a count or a sum what was counted. */
  readonly n: Uint32Array;
  /** Of a rate, how many of `n`; else equal to `n`. */
  readonly part: Uint32Array;
  /** Ends of the 95 % interval of `value`; NaN where there is none. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Observations that were kept out because they cannot be right. */
  readonly leftOut: Uint32Array;
  /**
   * How many of `n` rest on what was not given but inferred: the status or the handling, where conditions or `by` ask for
   * these; whether the customer is new, with that `by`.
   */
  readonly inferred: Uint32Array;
}

export interface MetricValuesAnswer extends MetricColumns {
  /** `[""]` without `by`. Ascending by code unit; buckets and statuses in their own order. */
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** As they were asked for. */
  readonly metrics: readonly string[];
  /** The definitions in force, one a metric. */
  readonly definitions: readonly MetricDefinition[];
  readonly period: ResolvedPeriod;
  /** First calendar day of each bin, `YYYY-MM-DD`; empty without `bins`. */
  readonly binStarts: readonly string[];
  /** Observations in scope that belong to no key, one number a metric. */
  readonly ungrouped: Uint32Array;
  /** The target of each key and metric, NaN where there is none. Keys × metrics. */
  readonly target: Float64Array;
  /** What was kept out, the first ones of each metric. */
  readonly problems: readonly MetricProblem[];

  /** With `compare`: `value` and `n` of the previous span, same keys, bins aligned by their place. */
  readonly previous?: Float64Array;
  readonly previousN?: Uint32Array;
  /** With `compare`: value − previous; NaN where either is missing. */
  readonly change?: Float64Array;
  /**
   * With `compare`: ends of the 95 % interval of the change: of durations and counts of the ratio value / previous, of
   * others of the difference. NaN where there is none.
   */
  readonly changeLow?: Float64Array;
  readonly changeHigh?: Float64Array;
  /**
   * With `compare`: the verdict; `null` where a metric has no interval to judge by. A change is clear where its interval
   * leaves out none, and what the number itself does says the same. `partial`: of counts and sums, where not all days of
   * both spans are days of the data; the change is NaN.
   */
  readonly verdict?: readonly (MetricVerdict | null)[];
}

/** A number of `metricValues`: a metric, of everything or of one key. */
export interface MetricReference {
  readonly metric: string;
  readonly by?: MetricDimension;
  /** Needed with `by`. */
  readonly key?: string;
  /** `value`: what the number is made of. `part`: of a rate, the numerator. `leftOut`: what was kept out of it. */
  readonly which?: 'value' | 'part' | 'leftOut';
}

/** An observation that cannot be right, kept out of a metric. */
export interface MetricProblem {
  readonly metric: string;
  /** Of the interaction. */
  readonly id: string;
  /** `negative`: ends before it begins; `tooLong`: longer than the definition allows. */
  readonly reason: 'negative' | 'tooLong';
  readonly seconds: number;
}
