/** All questions that a report can be asked, as plain data, and what each of them is answered with. */

import type { CountsAnswer, CountsQuery } from './counts.js';
import type { ReportDescription } from './description.js';
import type { ExplainQuery, Explanation } from './explanation.js';
import type { InteractionDetail, InteractionsAnswer, InteractionsQuery } from './interactions.js';
import type { MetricValuesAnswer, MetricValuesQuery } from './metrics.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery } from './scores.js';

/** What each type of question takes beside its `type`. */
interface Queries {
  describe: object;
  scores: BehaviorScoresQuery;
  metrics: MetricValuesQuery;
  counts: CountsQuery;
  interactions: InteractionsQuery;
  interaction: { readonly id: string };
  explain: ExplainQuery;
}

/** What each type of question is answered with. */
export interface ReportAnswers {
  describe: ReportDescription;
  scores: BehaviorScoresAnswer;
  metrics: MetricValuesAnswer;
  counts: CountsAnswer;
  interactions: InteractionsAnswer;
  /** `null` where no interaction has this id. */
  interaction: InteractionDetail | null;
  explain: Explanation;
}

export type QuestionType = keyof Queries;

/** A question of one type. */
export type QuestionOf<T extends QuestionType> = { readonly type: T } & Readonly<Queries[T]>;

/** Any question: plain data that can be sent to a worker or a server as it is. */
export type ReportQuestion = { [T in QuestionType]: QuestionOf<T> }[QuestionType];

/** What a question is answered with. */
export type AnswerTo<Q extends { readonly type: QuestionType }> = ReportAnswers[Q['type']];

/**
 * Questions whose answers hold what the engine keeps, or what came with a record. The columns of all others are the
 * asker's own: they may be changed, or moved to another thread.
 */
export const SHARED_ANSWERS: ReadonlySet<QuestionType> = new Set(['describe', 'interaction']);
