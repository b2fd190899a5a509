/** What a backend counts for metrics. Finishing makes values, intervals and verdicts of it. */

import type { MetricValuesAnswer } from '../../engine/questions/metrics.js';
import type { CountedDays, DailyColumns } from './day-series.js';
import type { WeekdayWeights } from './weekdays.js';

/** What a backend answers to the question `metrics`. Everything but the counts is as in the answer. */
export interface CountedMetrics extends Pick<
  MetricValuesAnswer,
  'keys' | 'labels' | 'metrics' | 'definitions' | 'period' | 'binStarts' | 'target' | 'problems'
> {
  /** One entry a metric. */
  readonly current: readonly MetricCounts[];
  /** The same of the span before, where the question compares. */
  readonly previous?: readonly MetricCounts[];
  /** Whether intervals of the current values will be shown. */
  readonly intervals: boolean;
  readonly days: CountedDays;
  readonly previousDays?: CountedDays;
  /** By bin, what days weigh where the weekdays of both spans differ: of the current span, and of the one before. */
  readonly weights: readonly (readonly [WeekdayWeights, WeekdayWeights] | null)[];
  /** By bin, whether all of its days, and of those that it is compared with, are days of the data. */
  readonly whole: readonly boolean[];
}

/** Counts of one metric in columns, one entry a cell: keys × bins, or keys without bins. */
export interface MetricCounts {
  /** 0 where the data cannot tell, so that there is no value: without any message in it, how many were sent. */
  readonly told: Uint8Array;
  /** Observations that count. */
  readonly n: Uint32Array;
  /** Observations that were kept out because they cannot be right. */
  readonly leftOut: Uint32Array;
  /** How many of `n` rest on what was inferred. */
  readonly inferred: Uint32Array;
  /** Observations in scope that belong to no key. */
  readonly ungrouped: number;
  readonly measured: Measured;
}

export type Measured =
  /** The value is `n`. `daily`: what it is made of, on each day; `null` of what is open at an instant. */
  | { readonly of: 'count'; readonly daily: DailyColumns | null }
  /** So many of `n`. */
  | {
      readonly of: 'rate';
      readonly part: Float64Array;
      /** Where a conversation may have several observations. */
      readonly clusters: RateClusters | null;
      /** `sum`: the part. `null` of what no day has. */
      readonly daily: DailyColumns | null;
    }
  /** A total, in the unit of the metric, and the sum of the squares of what it is the total of. */
  | {
      readonly of: 'sum';
      readonly sum: Float64Array;
      readonly squares: Float64Array;
      readonly daily: DailyColumns | null;
    }
  /** Seconds busy and seconds free, and how many pieces of presence tell of them. */
  | {
      readonly of: 'occupancy';
      readonly busy: Float64Array;
      readonly free: Float64Array;
      readonly presence: Uint32Array;
    }
  | ValueCounts;

/** Of the conversations of each cell, with n observations of which k are of the part. */
export interface RateClusters {
  readonly units: Uint32Array;
  /** Σ n², Σ n·k and Σ k². */
  readonly nn: Float64Array;
  readonly nk: Float64Array;
  readonly kk: Float64Array;
}

/** Averages of values. */
export interface ValueCounts {
  readonly of: 'values';
  /** Conversations that the observations are of, by cell; where there are none, observations. */
  readonly units: Uint32Array;
  /** Observations by key and day; `null` where days say nothing. */
  readonly dailyN: Float64Array | null;
  /** Not needed for quantiles. */
  readonly sum: Float64Array | null;
  /** Of the values; not needed for quantiles. */
  readonly moments: MomentColumns | null;
  /** Of ln(max(1, seconds)): changes of means of durations are judged by these, where the question compares. */
  readonly logMoments: MomentColumns | null;
  /** For quantiles. */
  readonly ranked: RankedValues | null;
  /** The same of weighted days, of the cells whose span is compared with one of other weekdays; `null` where none is. */
  readonly sameWeekdays: RankedValues | null;
}

/** The mean of the `n` values of each cell, and the sum, over conversations, of the squared sum of their distances from it. */
export interface MomentColumns {
  readonly mean: Float64Array;
  readonly scatter: Float64Array;
  /** The sum of the values by key and day; `null` where days say nothing. */
  readonly daily: Float64Array | null;
}

/** The values of the ranks that a quantile and its interval are made of. */
export interface RankedValues {
  /** Which quantile, 0 to 1. */
  readonly q: number;
  /** Of how many values, by cell. */
  readonly n: Uint32Array;
  /** Four values a cell, those of the ranks that `quantileRanks` names; NaN for a rank that there is not. */
  readonly values: Float64Array;
  /** Degrees of freedom of the interval, which is as wide as `quantileDesign` says. NaN where there are too few days. */
  readonly freedom: Float64Array;
}
