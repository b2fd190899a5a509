/** Engines of the page's own: those that have only `ask`, and those that have only the methods. */

import type { AnswerTo, QuestionType, ReportAnswers, ReportQuestion, QuestionOf } from './question.js';
import { AskingEngine, type AskOptions, type QuestionMethods, type ReportEngine } from './report-engine.js';

type Asks = Pick<ReportEngine, 'ask'>;
type Life = Partial<Pick<ReportEngine, 'append' | 'dispose'>>;

/** What a page may give as its engine: `ask`, or the methods, or both. */
export type GivenEngine = (Asks | QuestionMethods) & Life;

type ByMethod = {
  [T in QuestionType]: (
    methods: QuestionMethods,
    question: QuestionOf<T>,
    options?: AskOptions,
  ) => Promise<ReportAnswers[T]>;
};

/** The method that answers each type of question. */
const BY_METHOD: ByMethod = {
  describe: (methods, _, options) => methods.describe(options),
  scores: (methods, { type: _, ...query }, options) => methods.behaviorScores(query, options),
  metrics: (methods, { type: _, ...query }, options) => methods.metricValues(query, options),
  counts: (methods, { type: _, ...query }, options) => methods.counts(query, options),
  interactions: (methods, { type: _, ...query }, options) => methods.interactions(query, options),
  interaction: (methods, { id }, options) => methods.interaction(id, options),
  explain: (methods, { type: _, ...query }, options) => methods.explain(query, options),
};

/** Asks by the method of the question's type. Rejects where the engine does not have it. */
export async function askByMethod<Q extends ReportQuestion>(
  methods: QuestionMethods,
  question: Q,
  options?: AskOptions,
): Promise<AnswerTo<Q>> {
  const answer = BY_METHOD[question.type] as unknown as (
    methods: QuestionMethods,
    question: Q,
    options?: AskOptions,
  ) => Promise<AnswerTo<Q>>;
  return answer(methods, question, options);
}

class GivenToAsk extends AskingEngine {
  readonly append?: (records: readonly unknown[]) => Promise<void>;

  constructor(private readonly given: GivenEngine) {
    super();
    if (given.append) this.append = (records) => given.append!(records);
  }

  ask<Q extends ReportQuestion>(question: Q, options?: AskOptions): Promise<AnswerTo<Q>> {
    const { given } = this;
    return 'ask' in given ? given.ask(question, options) : askByMethod(given, question, options);
  }

  dispose(): void {
    this.given.dispose?.();
  }
}

/** One engine for each that was given: whoever compares engines finds it equal to itself. */
const known = new WeakMap<GivenEngine, ReportEngine>();

/** An engine that has both `ask` and the methods; the same one where it has them already. */
export function askableEngine(given: GivenEngine): ReportEngine {
  if (isWhole(given)) return given;
  let engine = known.get(given);
  if (!engine) known.set(given, (engine = new GivenToAsk(given)));
  return engine;
}

const NEEDED = [
  'ask',
  'describe',
  'behaviorScores',
  'counts',
  'interactions',
  'interaction',
  'explain',
  'metricValues',
  'dispose',
] as const satisfies readonly (keyof ReportEngine)[];

function isWhole(given: GivenEngine): given is ReportEngine {
  return NEEDED.every((name) => typeof (given as Partial<ReportEngine>)[name] === 'function');
}
