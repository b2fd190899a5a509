/** The question `explain`: all that went into one score. */

import type { Baseline } from '../../model/baseline.js';
import type { Band } from '../../scoring/band.js';
import type { Dimension } from '../../select/dimensions.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Scope } from './scope.js';

export interface ExplainQuery extends Scope {
  /** With `key`: explain the score of one key of this dimension. */
  by?: Dimension;
  /** The key of `by`. */
  key?: string;
  /** The key of a behaviour, or `overallSatisfaction`. Any other is a `RangeError`. */
  behavior: string;
}

/** All that went into one score, so that a person can work it out again. */
export interface Explanation {
  readonly behavior: string;
  /** The name that the data gives the behaviour. */
  readonly label: string | null;
  readonly period: ResolvedPeriod;
  /** All interactions of the scope, excluded ones too. */
  readonly interactions: number;
  /** Why interactions were not scored: by reason, how many. */
  readonly excluded: Readonly<Record<string, number>>;
  /** How often each index value was given. */
  readonly counts: Readonly<Record<'10' | '6' | '4' | '0', number>>;
  /** How many were N/A. */
  readonly neutral: number;
  /** How many had no raw value. */
  readonly notRated: number;
  /** How many indexes were 10, 6, 4 or 0. */
  readonly scored: number;
  /** Interactions with at least one scored index. */
  readonly scoredInteractions: number;
  /** Points earned, of points possible. */
  readonly earned: number;
  readonly possible: number;
  /** 100 × earned / possible. NaN where nothing was scored. */
  readonly percent: number;
  readonly band: Band | null;
  /** Ends of the 95 % interval: percent ± quantile × deviation / √scoredInteractions, clipped to 0–100. */
  readonly low: number;
  readonly high: number;
  /** s*, the steadied standard deviation, in points. */
  readonly deviation: number;
  /** t(0.975, scored + 3), of Student's distribution. */
  readonly quantile: number;
  /** The behaviours that took part: one, or those of group `csat` with at least one scored index. */
  readonly behaviors: readonly string[];
  /** The cut values of the behaviour. `null` for the overall satisfaction. */
  readonly cuts: readonly (number | null)[] | null;
  readonly polarity: 'positive' | 'negative' | null;
  /** How many values of this behaviour the cut values rest on. `null` with a given baseline. */
  readonly populationValues: number | null;
  readonly population: Baseline['population'];
  /** Whether the cut values come from a baseline that was given, not from the loaded data. */
  readonly givenBaseline: boolean;
}
