/** Engines of the page's own: those that have only `ask`, and those that have only the methods. */

import { QUESTIONS, type AnswerTo, type QuestionKind, type ReportQuestion } from './question.js';
import type { AskOptions, QuestionMethods } from './question-methods.js';
import { AskingEngine, type ReportEngine } from './report-engine.js';

type Asks = Pick<ReportEngine, 'ask'>;
type Life = Partial<Pick<ReportEngine, 'append' | 'dispose'>>;

/** What a page may give as its engine: `ask`, or the methods, or both. */
export type GivenEngine = (Asks | QuestionMethods) & Life;

/** Asks by the method of the question's type. Rejects where the engine does not have it. */
export async function askByMethod<Q extends ReportQuestion>(
  methods: QuestionMethods,
  question: Q,
  options?: AskOptions,
): Promise<AnswerTo<Q>> {
  const { method, args = queryOf } = QUESTIONS[question.type] as QuestionKind<never>;
  const answer = method && (methods[method] as ((...given: unknown[]) => Promise<AnswerTo<Q>>) | undefined);
  if (!answer) throw new Error(`The engine has no method for the question "${question.type}".`);
  return answer.call(methods, ...args(question as never), options);
}

function queryOf({ type: _, ...query }: ReportQuestion): readonly unknown[] {
  return [query];
}

/** Whether something that a page gives can be asked. */
export function isEngine(given: unknown): given is GivenEngine {
  if (typeof given !== 'object' || given === null) return false;
  const has = (name: string) => typeof (given as Record<string, unknown>)[name] === 'function';
  return has('ask') || METHODS.some(has);
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

const METHODS = Object.values(QUESTIONS).flatMap(({ method }) => method ?? []);

function isWhole(given: GivenEngine): given is ReportEngine {
  const has = (name: keyof ReportEngine) => typeof (given as Partial<ReportEngine>)[name] === 'function';
  return has('ask') && has('dispose') && METHODS.every(has);
}
