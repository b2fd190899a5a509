/** The question `metrics`: operational metrics, how sure they are, and how they changed. */

import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import type { MetricRules } from '../../metrics/definitions/rules.js';
import type { Bins } from '../../select/bins.js';
import type { Dimension } from '../../select/dimensions.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Scope } from './scope.js';
import type { Verdict } from './scores.js';

export interface MetricValuesQuery extends Scope {
  /**
   * Ids of the catalogue or of `definitions`; `id.median`, `id.mean` or `id.p90` for another average of a metric that has
   * one. Any other is a `RangeError`.
   */
  metrics: readonly string[];
  /** Group by this dimension: one key for each of its values. Without it there is one key, `""`, for everything. */
  by?: Dimension;
  /** One value for each calendar step of the period. */
  bins?: Bins;
  /** Also answer for the span of equal length right before the period, and say how each value changed. */
  compare?: boolean;
  /** Default true. With `false`, `low` and `high` are NaN: quicker where nobody will see them. */
  intervals?: boolean;
  /** What the metrics are by. Default: the catalogue. */
  definitions?: MetricRules;
}

/**
 * `improving`, `declining`: a change for the better or the worse. `higher`, `lower`: a change of a metric of which neither
 * more nor less is better. `noClearChange`: none that is sure. `tooFew`: fewer than 20 conversations (of counts and sums: of
 * what is counted) on either side, or too few days to know how days differ. `partial`: one of the two spans is only partly
 * in the data, so that what adds up cannot be compared.
 */
export type MetricVerdict = Verdict | 'higher' | 'lower' | 'partial';

/**
 * Metrics in columns. The entry of key i and metric j stands at i × metrics + j; with `bins`, that of key i, metric j and
 * bin b at (i × metrics + j) × bins + b.
 */
export interface MetricColumns {
  /** In the unit of the metric. NaN where there is nothing to tell ("no data"). */
  readonly value: Float64Array;
  /** Observations: of a rate its denominator, of a count or a sum what was counted. */
  readonly n: Uint32Array;
  /** Of a rate, how many of `n`. Of others equal to `n`. */
  readonly part: Uint32Array;
  /** Lower end of the 95 % interval of `value`, in its unit. NaN where there is none, or `intervals` is false. */
  readonly low: Float64Array;
  /** Upper end of the 95 % interval of `value`, in its unit. NaN where there is none, or `intervals` is false. */
  readonly high: Float64Array;
  /** Observations that were kept out because they cannot be right. */
  readonly leftOut: Uint32Array;
  /**
   * How many of `n` rest on what was not given but inferred: the status or the handling, where the definition or `by` asks
   * for these; whether the customer is new, with that `by`.
   */
  readonly inferred: Uint32Array;
}

export interface MetricValuesAnswer extends MetricColumns {
  /** In ascending order, or in the order that the dimension has by nature. `[""]` without `by`. */
  readonly keys: readonly string[];
  /** The name of each key; the key itself where it has no name. */
  readonly labels: readonly string[];
  /** The metrics as they were asked for. */
  readonly metrics: readonly string[];
  /** The definitions in force, one a metric. */
  readonly definitions: readonly MetricDefinition[];
  readonly period: ResolvedPeriod;
  /** The first calendar day of each bin, `YYYY-MM-DD`. Empty without `bins`. */
  readonly binStarts: readonly string[];
  /** Observations of the scope that belong to no key, one number a metric. */
  readonly ungrouped: Uint32Array;
  /** The target of each key and metric, in the unit of the metric. NaN where there is none. Keys × metrics. */
  readonly target: Float64Array;
  /** What was kept out, the first ones of each metric. */
  readonly problems: readonly MetricProblem[];

  /**
   * With `compare`: `value` of the span before, with the same keys. Each bin is of as many days as the one beside it, and
   * as long before it as the period is.
   */
  readonly previous?: Float64Array;
  /** With `compare`: `n` of the span before. */
  readonly previousN?: Uint32Array;
  /** With `compare`: value − previous, in the unit of the metric. NaN where one of the two is missing. */
  readonly change?: Float64Array;
  /**
   * With `compare`: ends of the 95 % interval of the change, as if both spans had the same weekdays: `change` itself may lie
   * outside. Of durations, counts and sums it is an interval of the ratio value / previous, of others of the difference
   * value − previous. NaN where there is none.
   */
  readonly changeLow?: Float64Array;
  readonly changeHigh?: Float64Array;
  /**
   * With `compare`: how likely a change as large is where nothing changed, two-sided, of one that is judged; NaN of one that
   * is not. Below 0.05 where the interval leaves out no change.
   */
  readonly pValue?: Float64Array;
  /**
   * With `compare`: what each change means, judged by itself; `null` for a metric that has no interval to judge by. It is
   * called a change where its interval leaves out no change, and the number itself has moved the same way. With `partial` the
   * change is NaN.
   */
  readonly verdict?: readonly (MetricVerdict | null)[];
  /**
   * With `compare`: 1 where the change still stands when all of the answer are judged together (Benjamini–Hochberg, q = 0.05).
   * Only such a change may be marked among others.
   */
  readonly clear?: Uint8Array;
}

/** A number of `metricValues`: a metric, of everything or of one key. */
export interface MetricReference {
  readonly metric: string;
  readonly by?: Dimension;
  /** Needed with `by`. */
  readonly key?: string;
  /** `value`: what the number is made of. `part`: of a rate, the numerator. `leftOut`: what was kept out of it. */
  readonly which?: 'value' | 'part' | 'leftOut';
}

/** An observation that cannot be right, and was kept out of a metric. */
export interface MetricProblem {
  readonly metric: string;
  /** Of the interaction. */
  readonly id: string;
  /** `negative`: it ends before it begins. `tooLong`: it is longer than the definition allows. */
  readonly reason: 'negative' | 'tooLong';
  readonly seconds: number;
}
