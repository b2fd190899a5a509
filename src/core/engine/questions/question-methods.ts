/** The questions that have a method of their own, which is easier to call than `ask`. */

import type { CountsAnswer, CountsQuery } from './counts.js';
import type { ReportDescription } from './description.js';
import type { ExplainQuery, Explanation } from './explanation.js';
import type { InteractionDetail, InteractionsAnswer, InteractionsQuery } from './interactions.js';
import type { MetricValuesAnswer, MetricValuesQuery } from './metrics.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery } from './scores.js';
import type { StandoutsAnswer, StandoutsQuery } from './standouts.js';

export interface AskOptions {
  /** Gives up the question: its promise rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** Each type of question as a method; `ask` with the same question gives the same answer. */
export interface QuestionMethods {
  /** What the data holds, whatever the period. */
  describe(options?: AskOptions): Promise<ReportDescription>;
  /** How well behaviours were shown. */
  behaviorScores(query?: BehaviorScoresQuery, options?: AskOptions): Promise<BehaviorScoresAnswer>;
  /** How many interactions started. */
  counts(query?: CountsQuery, options?: AskOptions): Promise<CountsAnswer>;
  /** A page of a list of interactions. */
  interactions(query?: InteractionsQuery, options?: AskOptions): Promise<InteractionsAnswer>;
  /** One interaction; `null` where none has this id. */
  interaction(id: string, options?: AskOptions): Promise<InteractionDetail | null>;
  /** All that went into one score. */
  explain(query: ExplainQuery, options?: AskOptions): Promise<Explanation>;
  /** Who differs from the others, on the same mix of work. */
  standouts(query?: StandoutsQuery, options?: AskOptions): Promise<StandoutsAnswer>;
  /** Operational metrics: their values, how sure these are, and how they changed. */
  metricValues(query: MetricValuesQuery, options?: AskOptions): Promise<MetricValuesAnswer>;
}
