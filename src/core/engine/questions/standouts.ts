/** The question `standouts`: who differs from the others, on the same mix of work. */

import type { Dimension, ListedDimension } from '../../select/dimensions.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Scope } from './scope.js';

export interface StandoutsQuery extends Scope {
  /** Whose values are compared, each with all others. Default: `agent`. */
  by?: Dimension;
  /** Keys of behaviours, and `overallSatisfaction`. They are judged together. Default: all of them. */
  behaviors?: readonly string[];
  /**
   * What makes some work harder than other work: each key is compared with the others at the same values of these, the
   * widest first. Default: `channel`, `category`, `language`. An empty list compares with all others as they are.
   */
  mix?: readonly ListedDimension[];
}

/**
 * One entry for each key and behaviour, that of key i and behaviour j at i × behaviours + j. Percents and points are 0 to
 * 100; NaN where the key, or the others, have nothing scored.
 */
export interface StandoutsAnswer {
  /** In ascending order, or in the order that the dimension has by nature. */
  readonly keys: readonly string[];
  /** The name of each key; the key itself where it has no name. */
  readonly labels: readonly string[];
  /** Keys of the behaviours that were compared. */
  readonly behaviors: readonly string[];
  readonly period: ResolvedPeriod;
  /** The dimensions that make the mix. Fewer than were asked for where their combinations are too many. */
  readonly mix: readonly ListedDimension[];
  /** The key's own percent. */
  readonly percent: Float64Array;
  /** Its interactions with a scored index. */
  readonly scoredInteractions: Uint32Array;
  /** The percent of all others, whatever their mix. */
  readonly others: Float64Array;
  /** The percent that the others would have on the key's own mix. */
  readonly expected: Float64Array;
  /** `percent` − `expected`, in points. */
  readonly difference: Float64Array;
  /** `expected` − `others`: how many points of `percent` − `others` are due to the mix. */
  readonly mixPoints: Float64Array;
  /**
   * Which share of the key's scored indexes, 0 to 1, can be compared: there are 20 interactions of others that are alike in at
   * least the first dimension of the mix, or, in a small report, the others do that work at least half as often.
   */
  readonly compared: Float64Array;
  /** Ends of the 95 % interval of `difference`, in points. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /**
   * Two-sided p-value of `difference`. NaN where the key or the others have fewer than 20 scored interactions, or
   * `compared` is not above a half: whoever alone does some kind of work cannot be told from it.
   */
  readonly pValue: Float64Array;
  /**
   * 1 where the difference stands when all of this answer are judged together (Benjamini and Hochberg, false discovery
   * rate 0.05), else 0. Only these may be said to stand out.
   */
  readonly clear: Uint8Array;
  /**
   * The places that the evidence allows a key among all keys, 1 being the highest: with a probability of 95 % all of them hold
   * at once for one behaviour. 0 where the key has fewer than 20 scored interactions, or
   * `compared` is not above a half.
   */
  readonly bestRank: Uint32Array;
  readonly worstRank: Uint32Array;
}
