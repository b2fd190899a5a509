/** The one seam between a report and what computes it: the built-in engine, a worker, a server, an engine of the page. */

import type { CountsAnswer, CountsQuery } from './counts.js';
import type { ReportDescription } from './description.js';
import type { ExplainQuery, Explanation } from './explanation.js';
import type { InteractionDetail, InteractionsAnswer, InteractionsQuery } from './interactions.js';
import type { MetricValuesAnswer, MetricValuesQuery } from './metrics.js';
import type { AnswerTo, ReportQuestion } from './question.js';
import type { AskOptions, QuestionMethods } from './question-methods.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery } from './scores.js';
import type { StandoutsAnswer, StandoutsQuery } from './standouts.js';

/** What answers the questions of a report. */
export interface ReportEngine extends QuestionMethods {
  /**
   * Answers any question. The promise rejects with a `RangeError` that names the field where a question makes no sense,
   * with the signal's reason where it was given up, and with an `Error` where the engine was disposed of.
   */
  ask<Q extends ReportQuestion>(question: Q, options?: AskOptions): Promise<AnswerTo<Q>>;
  /**
   * Adds interactions, or newer versions of known ones. Later answers include them. Records that cannot be used are
   * listed in `describe().problems`. Absent where the data of an engine cannot grow.
   */
  append?(records: readonly unknown[]): Promise<void>;
  /** Frees the data. Later questions reject. */
  dispose(): void;
}

/** The methods of an engine, written once over `ask`. */
export abstract class AskingEngine implements ReportEngine {
  abstract ask<Q extends ReportQuestion>(question: Q, options?: AskOptions): Promise<AnswerTo<Q>>;
  abstract dispose(): void;

  describe(options?: AskOptions): Promise<ReportDescription> {
    return this.ask({ type: 'describe' }, options);
  }

  behaviorScores(query?: BehaviorScoresQuery, options?: AskOptions): Promise<BehaviorScoresAnswer> {
    return this.ask({ ...query, type: 'scores' }, options);
  }

  counts(query?: CountsQuery, options?: AskOptions): Promise<CountsAnswer> {
    return this.ask({ ...query, type: 'counts' }, options);
  }

  interactions(query?: InteractionsQuery, options?: AskOptions): Promise<InteractionsAnswer> {
    return this.ask({ ...query, type: 'interactions' }, options);
  }

  interaction(id: string, options?: AskOptions): Promise<InteractionDetail | null> {
    return this.ask({ type: 'interaction', id }, options);
  }

  explain(query: ExplainQuery, options?: AskOptions): Promise<Explanation> {
    return this.ask({ ...query, type: 'explain' }, options);
  }

  standouts(query?: StandoutsQuery, options?: AskOptions): Promise<StandoutsAnswer> {
    return this.ask({ ...query, type: 'standouts' }, options);
  }

  metricValues(query: MetricValuesQuery, options?: AskOptions): Promise<MetricValuesAnswer> {
    return this.ask({ ...query, type: 'metrics' }, options);
  }
}
