/** The questions `interactions` and `interaction`: a page of a list, and one with everything that is known of it. */

import type { SessionStatus } from '../../model/field-values.js';
import type { Interaction } from '../../model/interaction.js';
import type { MetricRules } from '../../metrics/definitions/rules.js';
import type { IndexScore } from '../../scoring/index-codes.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { MetricReference } from './metrics.js';
import type { Scope } from './scope.js';

export interface InteractionSort {
  /**
   * `startedAt`, `duration`, `agent`, `customer`, `channel`, `team`, the key of a behaviour, `overallSatisfaction`, or one
   * of the question's `metrics`. Anything else is a `RangeError`.
   */
  by: string;
  descending?: boolean;
}

export interface InteractionsQuery extends Scope {
  /** Default: newest first. Missing values come last in both directions; equal ones come newest first. */
  sort?: InteractionSort;
  /** Which of the sorted interactions to answer, both whole numbers from 0. Default: offset 0, limit 10. */
  page?: { offset?: number; limit?: number };
  /** Operational metrics of each interaction, as further columns to show and to sort by. */
  metrics?: readonly string[];
  /** Only the interactions that a number of `metricValues` was made of. */
  behind?: MetricReference;
  /** `flag`: also say which interactions are far from what is usual on their channel. `only`: answer only those. */
  unusual?: 'flag' | 'only';
  /** What the metrics are by. Default: the catalogue. */
  definitions?: MetricRules;
}

/**
 * One page of interactions in columns, one entry an interaction. In `index`, that of interaction i and behaviour j stands
 * at i × behaviours + j; `metricValue` is laid out likewise.
 */
export interface InteractionsAnswer {
  readonly period: ResolvedPeriod;
  /** All interactions that match, not only those of the page. */
  readonly total: number;
  /** How many of the total are scored. */
  readonly scorable: number;
  readonly offset: number;
  readonly ids: readonly string[];
  /** Epoch milliseconds. */
  readonly startedAt: Float64Array;
  /** Seconds from the first to the last instant. NaN where the end is missing. */
  readonly duration: Float64Array;
  readonly channels: readonly (string | null)[];
  readonly agentIds: readonly (string | null)[];
  /** Names, or ids where there is no name. */
  readonly agents: readonly (string | null)[];
  readonly teams: readonly (string | null)[];
  readonly customers: readonly (string | null)[];
  /** Why the interaction is not scored; `null` where it is. */
  readonly exclusions: readonly (string | null)[];
  /** 1 where there is a recording or a thread of messages to replay, else 0. */
  readonly replayable: Uint8Array;
  /** Keys of the behaviours in the order of the catalogue. */
  readonly behaviors: readonly string[];
  /** 10, 6, 4 or 0, or `INDEX_NEUTRAL` (N/A), or `INDEX_NOT_RATED`. */
  readonly index: Int8Array;
  /** The overall satisfaction of each interaction, 0 to 100. NaN where nothing was scored. */
  readonly percent: Float64Array;
  /** The points behind `percent`. */
  readonly earned: Float64Array;
  readonly possible: Float64Array;
  /** The metrics as they were asked for. */
  readonly metrics?: readonly string[];
  /**
   * In the unit of the metric: the mean of what it observes in the interaction, or how often it counts it. NaN where it
   * observes nothing.
   */
  readonly metricValue?: Float64Array;
  /**
   * With `unusual`, of the logarithm of the duration: −1 below and 1 above the channel's median ± 3.5 × 1.4826 × MAD (the
   * median absolute deviation) of all interactions loaded, else 0.
   */
  readonly unusualDuration?: Int8Array;
  /** With `unusual`: the same of the number of messages. */
  readonly unusualMessages?: Int8Array;
}

/** A value, and whether the record said it. */
export interface Stated<T> {
  readonly value: T;
  /** `true`: the record did not say it; it follows from the rest of the data. */
  readonly derived: boolean;
}

/** One interaction with everything that is known of it. What is missing is `null`. */
export interface InteractionDetail {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Seconds; `null` where the end is missing. */
  readonly duration: number | null;
  readonly channel: string | null;
  readonly agentId: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  readonly customer: string | null;
  /** Why the interaction is not scored; `null` where it is. */
  readonly exclusion: string | null;
  readonly behaviors: readonly { readonly key: string; readonly index: IndexScore; readonly raw: number | null }[];
  /** Absent where it cannot be told, or the engine does not say. */
  readonly status?: Stated<SessionStatus>;
  /** Absent where it cannot be told, or the engine does not say. */
  readonly contactType?: Stated<'new' | 'returning'>;
  /** The record as it was read, with keys that nobody knows. */
  readonly record: Readonly<Interaction>;
}
