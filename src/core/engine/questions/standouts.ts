/** The question `standouts`: who differs from the others, on the same mix of work. */

import type { MetricDefinition } from '../../metrics/definitions/definition.js';
import type { MetricRules } from '../../metrics/definitions/rules.js';
import type { Dimension, ListedDimension } from '../../select/dimensions.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Scope } from './scope.js';

export interface StandoutsQuery extends Scope {
  /** Whose values are compared, each with all others. Default: `agent`. */
  by?: Dimension;
  /**
   * Keys of behaviours, and `overallSatisfaction`. Default: all of them. They are judged together, and with the metrics; an
   * empty list leaves them out.
   */
  behaviors?: readonly string[];
  /**
   * Metrics, by id as the question `metrics` takes them (`id.median`, `id.mean`, `id.p90`): rates, means, medians and p90 are
   * compared; what cannot be is answered with the reason (`notCompared`). Default: none.
   */
  metrics?: readonly string[];
  /** What the metrics are by. Default: the catalogue. */
  definitions?: MetricRules;
  /**
   * What makes some work harder than other work: each key is compared with the others at the same values of these, the
   * widest first. Default: `channel`, `category`, `language`. An empty list compares with all others as they are.
   */
  mix?: readonly ListedDimension[];
}

/**
 * Why a metric says nothing of one against the others. `amount`: counts, sums, and what an agent does in a day: who works
 * more has more. `ofEverybody`: of agents, what none of them decides alone: how many of those who asked were answered
 * or gave up, what is of these or of whom nobody answered, how long they waited in the queue; of any key, what is open at an
 * instant. `noConversations`: shares of time and customers, which are of no conversations that others could have alike.
 */
export type NotCompared = 'amount' | 'ofEverybody' | 'noConversations';

/**
 * One entry for each key and column, that of key i and column j at i × columns + j. The columns are the behaviours, and then
 * the metrics. Values of behaviours are percents, 0 to 100, and their differences points; those of a metric have its unit.
 * NaN where the key, or the others, have nothing, and of a metric that is not compared.
 */
export interface StandoutsAnswer {
  /** In ascending order, or in the order that the dimension has by nature. */
  readonly keys: readonly string[];
  /** The name of each key; the key itself where it has no name. */
  readonly labels: readonly string[];
  /** Keys of the behaviours that were compared. */
  readonly behaviors: readonly string[];
  /** The metrics as they were asked for. */
  readonly metrics: readonly string[];
  /** The definitions in force, one a metric: `better` says which side is the good one. */
  readonly definitions: readonly MetricDefinition[];
  /** One a metric: why it is not compared; `null` where it is. */
  readonly notCompared: readonly (NotCompared | null)[];
  readonly period: ResolvedPeriod;
  /** The dimensions that make the mix. Fewer than were asked for where their combinations are too many. */
  readonly mix: readonly ListedDimension[];
  /** The key's own percent, rate, mean, median or p90. */
  readonly value: Float64Array;
  /**
   * Its interactions with a scored index, or with an observation of the metric: the pieces of evidence, which are worth fewer where
   * those of a day, or of a customer, have something in common.
   */
  readonly interactions: Uint32Array;
  /** The value of all others, whatever their mix. Of metrics, of all that have a key. */
  readonly others: Float64Array;
  /** The value that the others would have on the key's own mix. */
  readonly expected: Float64Array;
  /** `value` − `expected`. */
  readonly difference: Float64Array;
  /** `expected` − `others`: how much of `value` − `others` is due to the mix. */
  readonly dueToMix: Float64Array;
  /**
   * Which share of the key's scored indexes or observations, 0 to 1, can be compared: there are 20 interactions of others that
   * are alike in at least the first dimension of the mix, or, in a small report, the others do that work at least half as often.
   */
  readonly compared: Float64Array;
  /**
   * Ends of the 95 % interval of `difference`, in its unit. That of a mean of durations is of the ratio of geometric means, which
   * one long conversation does not move, times `expected`. That of a median or p90 is between values of the key (NaN for an
   * end beyond all of them). Both are widened up to `difference` where they do not hold it.
   */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * Two-sided p-value of `difference`: below 0.05 where the interval leaves out 0. 1 where what a duration or quantile is
   * judged by points the other way than `difference`. NaN where the key or the others have fewer than 20 interactions,
   * where `compared` is not above a half (whoever alone does some kind of work cannot be told from it), where all values of a
   * metric are equal, and of metrics of which neither more nor less is better.
   */
  readonly pValue: Float64Array;
  /**
   * 1 where the difference stands when all of this answer are judged together (Benjamini and Hochberg, false discovery
   * rate 0.05), else 0. Only these may be said to stand out.
   */
  readonly clear: Uint8Array;
  /**
   * The places that the evidence allows a key among all keys, 1 being the best: the highest value, or the lowest of a metric
   * of which less is better. With a probability of 95 % all of them hold at once for one column. 0 where the key has fewer than
   * 20 interactions, where `compared` is not above a half, and where nothing is better.
   */
  readonly bestRank: Uint32Array;
  readonly worstRank: Uint32Array;
}
