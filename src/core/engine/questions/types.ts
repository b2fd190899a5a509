/**
 * The one seam between a report and whatever computes it: small closed questions, answered in columns.
 * The built-in engine computes over columns in memory; another may ask a database.
 */

import type { CatalogueBehavior } from '../../model/behavior.js';
import type { Interaction } from '../../model/interaction.js';
import type { ProblemReport } from '../../ingest/problems.js';
import type { Baseline } from '../../model/baseline.js';
import type { Band } from '../../scoring/band.js';
import type { Verdict } from '../../finish/score-change.js';
import type { IndexScore } from '../../scoring/index-codes.js';
import type { SessionStatus } from '../../sessions/session-status.js';
import type { ResolvedPeriod } from '../../select/period.js';
import type { Dimension } from '../../select/clauses.js';
import type { MetricReference, MetricValuesAnswer, MetricValuesQuery } from './metrics.js';
import type { Scope } from './scope.js';
import type { MetricRules } from '../../metrics/rules.js';

/** `day`: calendar days of the report's time zone. `week`: runs of seven days from the period's first day. */
export type Bins = 'day' | 'week';

export interface BehaviorScoresQuery extends Scope {
  /** One key for each value of this dimension; without it one key, `""`, for everything. */
  by?: Dimension;
  /** One score for each calendar step of the period. */
  bins?: Bins;
  /** With `bins`: each bin pools this many bins, itself and the ones before it, clipped to the period. Default 1. */
  window?: number;
  /** Also answer for the span of equal length right before, with a verdict on the change. */
  compare?: boolean;
}

/**
 * Scores in columns: row-major keys × behaviours, or keys × bins × behaviours with `bins`, the behaviours in the
 * catalogue's order and then `overallSatisfaction`.
 */
export interface ScoreColumns {
  /** Σ of the index scores. */
  readonly earned: Float64Array;
  /** 10 × the number of scored indexes. */
  readonly possible: Float64Array;
  /** How many indexes were 10, 6, 4 or 0. */
  readonly scored: Uint32Array;
  /** How many were N/A, between the 35th and the 65th percentile. */
  readonly neutral: Uint32Array;
  /** How many had no raw value. */
  readonly notRated: Uint32Array;
  /** Interactions with at least one scored index; equals `scored` but for the overall satisfaction. */
  readonly scoredInteractions: Uint32Array;
  /** 100 × earned / possible; NaN where nothing was scored. */
  readonly percent: Float64Array;
  /** Lower end of the 95 % interval of `percent`, 0 to 100; NaN where nothing was scored. */
  readonly low: Float64Array;
  /** Upper end of the 95 % interval of `percent`, 0 to 100; NaN where nothing was scored. */
  readonly high: Float64Array;
  /** `null` where nothing was scored. */
  readonly band: readonly (Band | null)[];
  /** All interactions of the key (and bin), excluded ones too: keys, or keys × bins. */
  readonly interactions: Uint32Array;
  /** Those of them that are excluded from scoring: keys, or keys × bins. */
  readonly excluded: Uint32Array;
}

export interface BehaviorScoresAnswer extends ScoreColumns {
  /** Ascending by code unit; `[""]` without `by`. */
  readonly keys: readonly string[];
  /** The name of each key, or the key itself where it has none. */
  readonly labels: readonly string[];
  /** Behaviour keys in the catalogue's order, then `overallSatisfaction`. */
  readonly behaviors: readonly string[];
  readonly period: ResolvedPeriod;
  /** First calendar day of each bin, `YYYY-MM-DD`; empty without `bins`. */
  readonly binStarts: readonly string[];
  /** Interactions in scope that have no value for `by` and so belong to no key. */
  readonly ungrouped: number;
  /** Why interactions in scope were not scored. */
  readonly exclusions: { readonly reasons: readonly string[]; readonly counts: Uint32Array };

  /** With `compare`: the same columns for the previous span, same keys, bins aligned by their place. */
  readonly previous?: ScoreColumns;
  /** With `compare`: the verdict on each score's own change. */
  readonly verdict?: readonly Verdict[];
  /** With `compare`: percent − previous percent, in points; NaN where either is missing. */
  readonly change?: Float64Array;
  /** With `compare`: ends of the 95 % interval of `change`. */
  readonly changeLow?: Float64Array;
  readonly changeHigh?: Float64Array;
  /** With `compare`: two-sided p-value of `change`; NaN where the verdict is `tooFew`. */
  readonly pValue?: Float64Array;
  /**
   * With `compare`: 1 where the change still stands when all scores of this answer are judged together
   * (Benjamini–Hochberg, q = 0.05). A list of many scores marks only these.
   */
  readonly clear?: Uint8Array;
}

export interface CountsQuery extends Scope {
  by?: Dimension;
  bins?: Bins;
  compare?: boolean;
}

/** Interactions started, keys or keys × bins. */
export interface CountsAnswer {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  readonly binStarts: readonly string[];
  readonly period: ResolvedPeriod;
  readonly count: Uint32Array;
  readonly previous?: Uint32Array;
  readonly ungrouped: number;
}

/**
 * `startedAt`, `duration`, `agent`, `customer`, `channel`, `team`, a behaviour key, `overallSatisfaction`, or one of the
 * question's `metrics`.
 */
export interface InteractionSort {
  by: string;
  descending?: boolean;
}

export interface InteractionsQuery extends Scope {
  /** Default: newest first. Missing values come last, whichever way; ties newest first. */
  sort?: InteractionSort;
  /** Default: offset 0, limit 10. */
  page?: { offset?: number; limit?: number };
  /** Operational metrics of each interaction, as further columns to show and to sort by. */
  metrics?: readonly string[];
  /** Only the interactions behind a number of `metricValues`. */
  behind?: MetricReference;
  /** Also tell which interactions are far outside what is usual on their channel, or answer only those. */
  unusual?: 'flag' | 'only';
  definitions?: MetricRules;
}

/** One page of interactions in columns. `index` and `exclusion` are row-major interactions × behaviours. */
export interface InteractionsAnswer {
  readonly period: ResolvedPeriod;
  /** All interactions that match, not only those of the page. */
  readonly total: number;
  /** How many of the total can be scored. */
  readonly scorable: number;
  readonly offset: number;
  readonly ids: readonly string[];
  /** Epoch milliseconds. */
  readonly startedAt: Float64Array;
  /** Seconds from first to last instant; NaN where the end is missing. */
  readonly duration: Float64Array;
  readonly channels: readonly (string | null)[];
  readonly agentIds: readonly (string | null)[];
  readonly agents: readonly (string | null)[];
  readonly teams: readonly (string | null)[];
  readonly customers: readonly (string | null)[];
  readonly exclusions: readonly (string | null)[];
  /** Whether there is a recording or a message thread to replay: 1 or 0. */
  readonly replayable: Uint8Array;
  readonly behaviors: readonly string[];
  /** Interactions × behaviours: 10, 6, 4, 0, or `INDEX_NEUTRAL` (N/A), or `INDEX_NOT_RATED`. */
  readonly index: Int8Array;
  /** The overall satisfaction of each interaction, percent; NaN where nothing was scored. */
  readonly percent: Float64Array;
  /** Points behind `percent`. */
  readonly earned: Float64Array;
  readonly possible: Float64Array;
  /** As they were asked for. */
  readonly metrics?: readonly string[];
  /**
   * Interactions × metrics: the mean of what the metric observes in the interaction, or how often it counts it; NaN where
   * it observes nothing.
   */
  readonly metricValue?: Float64Array;
  /**
   * With `unusual`: −1 below and 1 above the channel's median ± 3.5 × 1.4826 × MAD, of all interactions loaded; else 0.
   * Of the logarithm of the duration, and of the number of messages.
   */
  readonly unusualDuration?: Int8Array;
  readonly unusualMessages?: Int8Array;
}

/** What a record says, or what follows from the rest of the data. */
export interface Stated<T> {
  readonly value: T;
  /** Whether it was not given. */
  readonly derived: boolean;
}

/** One interaction with everything that is known of it. */
export interface InteractionDetail {
  readonly id: string;
  readonly startedAt: number;
  /** Seconds; `null` where the end is missing. */
  readonly duration: number | null;
  readonly channel: string | null;
  readonly agentId: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  readonly customer: string | null;
  readonly exclusion: string | null;
  readonly behaviors: readonly { readonly key: string; readonly index: IndexScore; readonly raw: number | null }[];
  /** Missing where they cannot be told, or the engine does not say. */
  readonly status?: Stated<SessionStatus>;
  readonly contactType?: Stated<'new' | 'returning'>;
  /** The record as it was read, unknown keys included. */
  readonly record: Readonly<Interaction>;
}

export interface ExplainQuery extends Scope {
  by?: Dimension;
  /** The key of `by` to explain; leave out with `by`. */
  key?: string;
  /** A behaviour key or `overallSatisfaction`. */
  behavior: string;
}

/** All that went into one score, so that a person can work it out again. */
export interface Explanation {
  readonly behavior: string;
  readonly label: string | null;
  readonly period: ResolvedPeriod;
  readonly interactions: number;
  readonly excluded: Readonly<Record<string, number>>;
  /** How often each index value was given. */
  readonly counts: Readonly<Record<'10' | '6' | '4' | '0', number>>;
  readonly neutral: number;
  readonly notRated: number;
  readonly scored: number;
  readonly scoredInteractions: number;
  readonly earned: number;
  readonly possible: number;
  readonly percent: number;
  readonly band: Band | null;
  readonly low: number;
  readonly high: number;
  /** s*, the steadied standard deviation, in points. */
  readonly deviation: number;
  /** t(0.975, n + 3). */
  readonly quantile: number;
  /** The behaviours that took part: one, or those of group `csat` that have at least one scored index. */
  readonly behaviors: readonly string[];
  /** The cut values of the behaviour in g; `null` for the overall satisfaction. */
  readonly cuts: readonly (number | null)[] | null;
  readonly polarity: 'positive' | 'negative' | null;
  /** How many values of this behaviour the cut values rest on; `null` with a given baseline. */
  readonly populationValues: number | null;
  readonly population: Baseline['population'];
  /** Whether the cut values come from a baseline that was given rather than from the loaded data. */
  readonly givenBaseline: boolean;
}

/** The values of one dimension, for filters. */
export interface Facet {
  readonly keys: readonly string[];
  readonly labels: readonly string[];
  /** Interactions of all periods. */
  readonly counts: Uint32Array;
}

export interface ReportDescription {
  /** Records in the input. `used` = `read` − `skipped` − `duplicates`. */
  readonly records: {
    readonly read: number;
    readonly used: number;
    readonly skipped: number;
    readonly duplicates: number;
  };
  /** First and last `startedAt`, epoch ms, and their calendar days; `null` without interactions. */
  readonly extent: {
    readonly from: number;
    readonly to: number;
    readonly firstDay: string;
    readonly lastDay: string;
  } | null;
  readonly timeZone: string;
  readonly behaviors: readonly CatalogueBehavior[];
  readonly facets: Readonly<Record<Dimension, Facet>>;
  /** Agents that may appear, with their team and picture, in the order of `facets.agent`. */
  readonly agents: readonly AgentSummary[];
  /** Interactions of all periods that are not scored, per reason. */
  readonly exclusions: Readonly<Record<string, number>>;
  readonly problems: ProblemReport;
  /** The cut values in force and the population they come from. */
  readonly baseline: Baseline;
  readonly givenBaseline: boolean;
  /** `false` while interactions of the input are still arriving, or where reading was stopped: all figures are partial. */
  readonly complete?: boolean;
}

export interface AgentSummary {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly team: string | null;
  /** As given; check it before use as an address. */
  readonly avatarUrl: string | null;
}

export interface AskOptions {
  /** Gives up the question: its promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReportEngine {
  describe(options?: AskOptions): Promise<ReportDescription>;
  behaviorScores(query?: BehaviorScoresQuery, options?: AskOptions): Promise<BehaviorScoresAnswer>;
  counts(query?: CountsQuery, options?: AskOptions): Promise<CountsAnswer>;
  interactions(query?: InteractionsQuery, options?: AskOptions): Promise<InteractionsAnswer>;
  /** `null` where no interaction has this id. */
  interaction(id: string, options?: AskOptions): Promise<InteractionDetail | null>;
  explain(query: ExplainQuery, options?: AskOptions): Promise<Explanation>;
  /** Operational metrics: values, how sure they are, and how they changed. */
  metricValues(query: MetricValuesQuery, options?: AskOptions): Promise<MetricValuesAnswer>;
  /**
   * Adds interactions, or newer versions of known ones. Later answers include them. Records that cannot be used are
   * listed in `describe().problems`. Absent where an engine's data cannot grow.
   */
  append?(records: readonly unknown[]): Promise<void>;
  /** Frees the data. Later questions reject. */
  dispose(): void;
}
