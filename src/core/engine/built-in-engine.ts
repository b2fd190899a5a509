/** The built-in engine: reads inputs, scores them, and answers over columns in memory. */

import { Ingestion, type ReadHooks, type ReadProgress } from '../ingest/ingest.js';
import type { ReportInput } from '../ingest/input/input-bytes.js';
import type { RecordBatches } from '../ingest/record-batch.js';
import { finish, type Steps } from '../steps.js';
import type { EngineOptions } from './engine-options.js';
import { HANDLERS, type Answerer } from './handlers.js';
import { checkQuestion } from './questions/check-question.js';
import type { AnswerTo, ReportQuestion } from './questions/question.js';
import type { AskOptions } from './questions/question-methods.js';
import { AskingEngine } from './questions/report-engine.js';
import { prepare, type ReportData } from './rows/report-data.js';

/** Runs the steps of a computation: at once, or with rests. */
export type Runner = <T>(steps: Steps<T>, signal: AbortSignal | undefined) => Promise<T> | T;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each part that was read. Where it answers `true`, or a promise of it, what has arrived becomes ready for questions. */
  onRead?(progress: ReadProgress): unknown;
  /** Called each time that `onRead` made what has arrived ready for questions; reading goes on once it resolves. */
  onCommit?(): Promise<void> | void;
}

/**
 * One computation runs at a time, so that none sees data that another one is changing, wherever the runner rests. They run
 * in the order in which they were asked for, but for a question whose code has still to be loaded: it does not hold up the
 * others, and is answered from the data of the moment when its turn comes.
 */
export class BuiltInEngine extends AskingEngine {
  private readonly ingestion: Ingestion;
  private data: ReportData | null = null;
  private complete = false;
  private disposed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    options: EngineOptions = {},
    private readonly run: Runner = finish,
  ) {
    super();
    this.ingestion = new Ingestion(options);
  }

  /**
   * Reads an input to its end and makes it ready for questions.
   *
   * @throws {InputError}
   */
  read(input: ReportInput, options: ReadOptions = {}): Promise<void> {
    return this.readBy((hooks) => this.ingestion.read(input, hooks), options);
  }

  /**
   * Reads what a source makes of its input, to the end, and makes it ready for questions.
   *
   * @throws what the source throws
   */
  readBatches(batches: RecordBatches, options: ReadOptions = {}): Promise<void> {
    return this.readBy((hooks) => this.ingestion.readBatches(batches, hooks), options);
  }

  private async readBy(
    read: (hooks: ReadHooks) => Promise<void>,
    { signal, onRead, onCommit }: ReadOptions,
  ): Promise<void> {
    const hooks: ReadHooks = {
      signal,
      onRead: async (progress) => {
        if ((await onRead?.(progress)) !== true) return;
        // The signal does not stop this: data that is made ready only in part cannot be asked.
        await this.enqueue(() => this.commit());
        await onCommit?.();
      },
    };
    await read(hooks);
    signal?.throwIfAborted();
    this.complete = true;
    // What can be asked already is not to be left half made.
    await this.enqueue(() => this.commit(), this.data === null ? signal : undefined);
  }

  append(records: readonly unknown[]): Promise<void> {
    return this.enqueue(() => this.grow(records));
  }

  async ask<Q extends ReportQuestion>(question: Q, { signal }: AskOptions = {}): Promise<AnswerTo<Q>> {
    checkQuestion(question, Object.keys(HANDLERS));
    const handler = HANDLERS[question.type] as (question: Q) => Answerer<Q['type']> | Promise<Answerer<Q['type']>>;
    const answerer = handler(question);
    const answer = answerer instanceof Promise ? await answerer : answerer;
    const steps = function* (this: BuiltInEngine): Steps<AnswerTo<Q> | Promise<AnswerTo<Q>>> {
      if (!this.data) throw new Error('The engine was disposed.');
      return yield* answer(this.data, question as never);
    };
    return this.enqueue(steps.bind(this), signal);
  }

  dispose(): void {
    this.disposed = true;
    this.data = null;
  }

  private *grow(records: readonly unknown[]): Steps<void> {
    yield* this.ingestion.append(records);
    yield* this.commit();
  }

  /** Makes what has been read ready for questions. Not to be stopped half way: it writes over what it made before. */
  private *commit(): Steps<void> {
    // eslint-disable-next-line no-restricted-syntax -- the zone's documented default is the viewer's; read only here
    const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
    const previous = this.data;
    // Its columns are used up on the way: where that fails, nothing is left to ask.
    this.data = null;
    this.data = yield* prepare(this.ingestion, (dataset) => dataset.timeZone ?? ownZone(), previous, {
      complete: this.complete,
    });
  }

  private enqueue<T>(start: () => Steps<T>, signal?: AbortSignal): Promise<Awaited<T>> {
    const result = this.last.then(() => {
      signal?.throwIfAborted();
      if (this.disposed) throw new Error('The engine was disposed.');
      return this.run(start(), signal);
    }) as Promise<Awaited<T>>;
    this.last = result.catch(() => undefined);
    return result;
  }
}
