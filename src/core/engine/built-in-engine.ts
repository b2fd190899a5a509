/** The built-in engine: reads inputs, scores them, and answers over columns in memory. */

import { Ingestion, type ReadHooks, type ReadProgress } from '../ingest/ingest.js';
import type { ReportInput } from '../ingest/input-bytes.js';
import type { RecordBatches } from '../ingest/record-batch.js';
import { finish, type Steps } from '../steps.js';
import { behaviorScores } from './behaviors/behavior-scores.js';
import { checkQuery } from './questions/check-query.js';
import { counts } from './behaviors/counts.js';
import { describe } from './questions/describe.js';
import { explain } from './behaviors/explain.js';
import { interactions } from './rows/interactions.js';
import type { EngineOptions } from './questions/engine-options.js';
import type { MetricValuesQuery } from './questions/metric-types.js';
import { prepare, type ReportData } from './rows/report-data.js';
import type { AskOptions, InteractionsQuery, ReportDescription, ReportEngine } from './questions/types.js';
import type { Scope } from './questions/scope.js';

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
 * One computation runs at a time, in the order they were asked for, so that none sees data that another one is
 * changing, wherever the runner rests.
 */
export class BuiltInEngine implements ReportEngine {
  private readonly ingestion: Ingestion;
  private data: ReportData | null = null;
  private description: ReportDescription | null = null;
  private complete = false;
  private disposed = false;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    options: EngineOptions = {},
    private readonly run: Runner = finish,
  ) {
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
        // Not given up halfway: what is half made ready cannot be asked.
        await this.enqueue(() => this.commit());
        await onCommit?.();
      },
    };
    await read(hooks);
    signal?.throwIfAborted();
    this.complete = true;
    await this.enqueue(() => this.commit());
  }

  append(records: readonly unknown[]): Promise<void> {
    return this.enqueue(() => this.grow(records));
  }

  describe({ signal }: AskOptions = {}) {
    const ask = function* (this: BuiltInEngine, data: ReportData) {
      return (this.description ??= yield* describe(data, this.complete));
    };
    return this.answer(ask.bind(this), {}, signal);
  }

  behaviorScores(query: Parameters<ReportEngine['behaviorScores']>[0] = {}, { signal }: AskOptions = {}) {
    return this.answer((data) => behaviorScores(data, query), query, signal);
  }

  counts(query: Parameters<ReportEngine['counts']>[0] = {}, { signal }: AskOptions = {}) {
    return this.answer((data) => counts(data, query), query, signal);
  }

  async interactions(query: InteractionsQuery = {}, { signal }: AskOptions = {}) {
    if (!query.metrics && !query.behind && !query.unusual) {
      return this.answer((data) => interactions(data, query), query, signal);
    }
    const { interactionsWithMetrics } = await import('./metrics/later.js');
    return this.answer((data) => interactionsWithMetrics(data, query), query, signal);
  }

  async interaction(id: string, { signal }: AskOptions = {}) {
    const { interaction } = await import('./metrics/later.js');
    const ask = function* (data: ReportData): Steps<ReturnType<typeof interaction>> {
      return interaction(data, id);
    };
    return this.answer(ask, {}, signal);
  }

  explain(query: Parameters<ReportEngine['explain']>[0], { signal }: AskOptions = {}) {
    return this.answer((data) => explain(data, query), query, signal);
  }

  /** Few reports ask for metrics: their code comes with the first question. */
  async metricValues(query: MetricValuesQuery, { signal }: AskOptions = {}) {
    const { metricValues } = await import('./metrics/later.js');
    return this.answer((data) => metricValues(data, query), scopeOf(query), signal);
  }

  dispose(): void {
    this.disposed = true;
    this.data = null;
    this.description = null;
  }

  private *grow(records: readonly unknown[]): Steps<void> {
    yield* this.ingestion.append(records);
    yield* this.commit();
  }

  /** Makes what has been read ready for questions. Not to be stopped half way: it writes over what it made before. */
  private *commit(): Steps<void> {
    // eslint-disable-next-line no-restricted-syntax -- the zone's documented default is the viewer's; read only here
    const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
    const data = yield* prepare(this.ingestion, (dataset) => dataset.timeZone ?? ownZone(), this.data, {
      complete: this.complete,
    });
    this.data = data;
    this.description = null;
  }

  /** Faults of a question reject, so that callers handle them in one place wherever the engine runs. */
  private answer<T>(ask: (data: ReportData) => Steps<T>, query: Scope, signal: AbortSignal | undefined) {
    const steps = function* (this: BuiltInEngine): Steps<T> {
      if (!this.data) throw new Error('The engine was disposed.');
      checkQuery(query);
      return yield* ask(this.data);
    };
    return this.enqueue(steps.bind(this), signal) as Promise<Awaited<T>>;
  }

  private enqueue<T>(start: () => Steps<T>, signal?: AbortSignal): Promise<T> {
    const result = this.last.then(() => {
      signal?.throwIfAborted();
      if (this.disposed) throw new Error('The engine was disposed.');
      return this.run(start(), signal);
    });
    this.last = result.catch(() => undefined);
    return result;
  }
}

function scopeOf({ period, selection }: Scope): Scope {
  return { ...(period && { period }), ...(selection && { selection }) };
}
