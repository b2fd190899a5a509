/** The question `scores`: how well behaviours were shown. */

import type { Band } from '../../scoring/band.js';
import type { Bins } from '../../select/bins.js';
import type { Dimension } from '../../select/dimensions.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Scope } from './scope.js';

export interface BehaviorScoresQuery extends Scope {
  /** Group by this dimension: one key for each of its values. Without it there is one key, `""`, for everything. */
  by?: Dimension;
  /** One score for each calendar step of the period. */
  bins?: Bins;
  /** Only with `bins`. Each bin counts this many bins: itself and the ones before it. A whole number from 1. Default: 1. */
  window?: number;
  /** Also answer for the span of equal length right before the period, and say how each score changed. */
  compare?: boolean;
}

/**
 * `improving` and `declining`: the 95 % interval of the change leaves out 0. `noClearChange`: it does not. `tooFew`: one
 * of the two scores rests on fewer than 20 scored interactions. Of a negative behaviour, too, `improving` means that the
 * score rose.
 */
export type Verdict = 'improving' | 'declining' | 'noClearChange' | 'tooFew';

/**
 * Scores in columns. The entry of key i and behaviour j stands at i × behaviours + j; with `bins`, that of key i, bin b
 * and behaviour j at (i × bins + b) × behaviours + j. Behaviours come in the order of the answer's `behaviors`.
 */
export interface ScoreColumns {
  /** Points: the sum of the index scores, each 10, 6, 4 or 0. */
  readonly earned: Float64Array;
  /** Points that could be earned: 10 × `scored`. */
  readonly possible: Float64Array;
  /** How many indexes were 10, 6, 4 or 0. */
  readonly scored: Uint32Array;
  /** How many were N/A: between the 35th and the 65th percentile. */
  readonly neutral: Uint32Array;
  /** How many had no raw value. */
  readonly notRated: Uint32Array;
  /** Interactions with at least one scored index. Equal to `scored`, but for `overallSatisfaction`. */
  readonly scoredInteractions: Uint32Array;
  /** 100 × earned / possible, 0 to 100. NaN where nothing was scored. */
  readonly percent: Float64Array;
  /** Lower end of the 95 % interval of `percent`, 0 to 100. NaN where nothing was scored. */
  readonly low: Float64Array;
  /** Upper end of the 95 % interval of `percent`, 0 to 100. NaN where nothing was scored. */
  readonly high: Float64Array;
  /** The band of `percent`. `null` where nothing was scored. */
  readonly band: readonly (Band | null)[];
  /** All interactions of agents who may appear, excluded ones too. One entry for each key, or each key and bin. */
  readonly interactions: Uint32Array;
  /** Those of them that are excluded from scoring. One entry for each key, or each key and bin. */
  readonly excluded: Uint32Array;
}

export interface BehaviorScoresAnswer extends ScoreColumns {
  /** In ascending order, or in the order that the dimension has by nature. `[""]` without `by`. */
  readonly keys: readonly string[];
  /** The name of each key; the key itself where it has no name. */
  readonly labels: readonly string[];
  /** Keys of the behaviours in the order of the catalogue, then `overallSatisfaction`. */
  readonly behaviors: readonly string[];
  readonly period: ResolvedPeriod;
  /** The first calendar day of each bin, `YYYY-MM-DD`. Empty without `bins`. */
  readonly binStarts: readonly string[];
  /** Interactions of the scope that have no value of `by`, and so belong to no key. */
  readonly ungrouped: number;
  /** Why interactions of the scope were not scored: the reasons, and how many interactions each of them has. */
  readonly exclusions: { readonly reasons: readonly string[]; readonly counts: Uint32Array };

  /**
   * With `compare`: the same columns of the span before, with the same keys. Each bin is of as many days as the one beside
   * it, and as long before it as the period is.
   */
  readonly previous?: ScoreColumns;
  /** With `compare`: what each change means, judged by itself. */
  readonly verdict?: readonly Verdict[];
  /** With `compare`: percent − previous percent, in points. NaN where one of the two is missing. */
  readonly change?: Float64Array;
  /** With `compare`: ends of the 95 % interval of `change`, in points (Welch's interval, variances steadied as for `low`). */
  readonly changeLow?: Float64Array;
  readonly changeHigh?: Float64Array;
  /** With `compare`: two-sided p-value of `change`, 0 to 1. NaN where the verdict is `tooFew`. */
  readonly pValue?: Float64Array;
  /**
   * With `compare`: 1 where the change still stands when all scores of this answer are judged together (Benjamini and
   * Hochberg, false discovery rate 0.05), else 0. A list of many scores marks only these.
   */
  readonly clear?: Uint8Array;
}
