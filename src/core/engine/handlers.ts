/**
 * How each type of question is answered over columns in memory. A new question is one entry here and one in `QUESTIONS`
 * (`questions/question.ts`); the compiler asks for the one where the other is there.
 */

import { CONVERSATION_DIMENSIONS, type Dimension } from '../select/dimensions.js';
import type { Steps } from '../steps.js';
import { behaviorScores } from './behaviors/behavior-scores.js';
import { counts } from './behaviors/interaction-counts.js';
import type { QuestionOf, QuestionType, ReportAnswers } from './questions/question.js';
import type { Scope } from './questions/scope.js';
import { describe } from './rows/describe.js';
import type { ReportData } from './rows/report-data.js';

/** Answers from data that is ready. */
export type Answerer<T extends QuestionType> = (
  data: ReportData,
  question: QuestionOf<T>,
) => Steps<ReportAnswers[T] | Promise<ReportAnswers[T]>>;

/** Gives what answers a question, once the code that it takes is there. */
type Handler<T extends QuestionType> = (question: QuestionOf<T>) => Answerer<T> | Promise<Answerer<T>>;

/** Few reports ask for metrics: their code, which reads whole conversations, comes with the first question for it. */
const metrics = () => import('./metrics/metric-handlers.js');
/** Scores are counted first; what stands out, how a figure came about and what is behind it is asked afterwards. */
const behind = () => import('./later-handlers.js');

export const HANDLERS: { readonly [T in QuestionType]: Handler<T> } = {
  describe: () => describe,
  scores: (question) => withColumns<'scores'>(question, behaviorScores),
  counts: (question) => withColumns<'counts'>(question, counts),
  explain: async (question) => withColumns<'explain'>(question, (await behind()).explain),
  standouts: async (question) => {
    const { metrics: names = [], definitions } = question;
    if (names.length === 0 && definitions === undefined) {
      return withColumns<'standouts'>(question, (await behind()).standouts);
    }
    const { standoutsOfMetrics } = await import('./standouts/standouts-of-metrics.js');
    return withColumns<'standouts'>(question, standoutsOfMetrics);
  },
  interactions: async (question) => {
    const { metrics: names, behind: metric, unusual, definitions } = question;
    if (!names && !metric && !unusual && definitions === undefined) {
      return withColumns<'interactions'>(question, (await behind()).interactions);
    }
    const { interactionsWithMetrics } = await import('./metrics/metric-interactions.js');
    return withColumns<'interactions'>(question, interactionsWithMetrics);
  },
  interaction: async () => (await metrics()).interaction,
  metrics: async () => (await metrics()).metricValues,
};

/** Has the columns of those dimensions made that are read out of whole conversations. */
function withColumns<T extends QuestionType>(
  { by, selection = [] }: Scope & { readonly by?: Dimension },
  answer: Answerer<T>,
): Answerer<T> | Promise<Answerer<T>> {
  const fields = [by, ...selection.map(({ field }) => field)];
  const needed = CONVERSATION_DIMENSIONS.filter((dimension) => fields.includes(dimension));
  if (needed.length === 0) return answer;
  return metrics().then(
    ({ makeColumns }) =>
      function* (data, question) {
        yield* makeColumns(data, needed);
        return yield* answer(data, question);
      },
  );
}
