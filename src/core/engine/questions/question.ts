/** All questions that a report can be asked, as plain data, and what each of them is answered with. */

import type { CountsAnswer, CountsQuery } from './counts.js';
import type { ReportDescription } from './description.js';
import type { ExplainQuery, Explanation } from './explanation.js';
import type { InteractionDetail, InteractionsAnswer, InteractionsQuery } from './interactions.js';
import type { MetricValuesAnswer, MetricValuesQuery } from './metrics.js';
import type { QuestionMethods } from './question-methods.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery } from './scores.js';
import type { StandoutsAnswer, StandoutsQuery } from './standouts.js';

/** What is known of a type of question wherever it is asked. What answers it stands in `handlers.ts`. */
export interface QuestionKind<Query> {
  /** The method of an engine that asks the same; without one the question is asked by `ask` alone. */
  readonly method?: keyof QuestionMethods;
  /** What the method is called with. Default: the question without its type. */
  args?(query: Query): readonly unknown[];
  /**
   * The answer holds what the engine keeps, or what came with a record. The columns of all other answers are the asker's
   * own: they may be changed, or moved to another thread.
   */
  readonly sharesAnswer?: boolean;
}

/** `types` has no value: it tells the compiler what the query and the answer are. */
type Typed<Query, Answer> = QuestionKind<Query> & {
  readonly types?: { readonly query: Query; readonly answer: Answer };
};

function kind<Query extends object, Answer>(known: QuestionKind<Query>): Typed<Query, Answer> {
  return known;
}

/** Every type of question. What else lists questions is made from this table, or checked against it by the compiler. */
export const QUESTIONS = {
  describe: kind<object, ReportDescription>({ method: 'describe', args: () => [], sharesAnswer: true }),
  scores: kind<BehaviorScoresQuery, BehaviorScoresAnswer>({ method: 'behaviorScores' }),
  metrics: kind<MetricValuesQuery, MetricValuesAnswer>({ method: 'metricValues' }),
  counts: kind<CountsQuery, CountsAnswer>({ method: 'counts' }),
  interactions: kind<InteractionsQuery, InteractionsAnswer>({ method: 'interactions' }),
  /** Answered with `null` where no interaction has this id. */
  interaction: kind<{ readonly id: string }, InteractionDetail | null>({
    method: 'interaction',
    args: ({ id }) => [id],
    sharesAnswer: true,
  }),
  explain: kind<ExplainQuery, Explanation>({ method: 'explain' }),
  standouts: kind<StandoutsQuery, StandoutsAnswer>({ method: 'standouts' }),
};

export type QuestionType = keyof typeof QUESTIONS;

type TypesOf<T extends QuestionType> = NonNullable<(typeof QUESTIONS)[T]['types']>;

/** What each type of question is answered with. */
export type ReportAnswers = { [T in QuestionType]: TypesOf<T>['answer'] };

/** A question of one type. */
export type QuestionOf<T extends QuestionType> = { readonly type: T } & Readonly<TypesOf<T>['query']>;

/** Any question: plain data that can be sent to a worker or a server as it is. */
export type ReportQuestion = { [T in QuestionType]: QuestionOf<T> }[QuestionType];

/** What a question is answered with. */
export type AnswerTo<Q extends { readonly type: QuestionType }> = ReportAnswers[Q['type']];
