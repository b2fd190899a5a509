/** An engine that runs in a worker. Its questions go there as messages, and the answers come back. */

import {
  AskingEngine,
  type AnswerTo,
  type AskOptions,
  type EngineOptions,
  type ReportEngine,
  type ReportInput,
  type ReportQuestion,
} from '../../core/index.js';
import { ANY_FORMAT } from '../../sources/input-format.js';
import { EngineLostError } from '../engine-lost-error.js';
import type { LoadedEngine, LostListener, ReadHooks } from '../loaded-engine.js';
import { fromFault } from './faults.js';
import { Heartbeat, type Clock } from './heartbeat.js';
import { sendPlain } from './plain-data.js';
import type { FromWorker, Port, ToWorker } from './protocol.js';
import { Sender } from './sender.js';

/** The worker's end, as the page has it. */
export interface WorkerPort extends Port<ToWorker> {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly sender?: Sender | undefined;
  readonly onCommit?: ReadHooks['onCommit'];
}

interface ClientOptions {
  readonly onLost?: LostListener | undefined;
  /** For tests. */
  readonly clock?: Clock | undefined;
}

const SENSELESS = 'A message of the worker makes no sense.';

export class WorkerEngine extends AskingEngine implements LoadedEngine {
  private readonly waiting = new Map<number, Waiting>();
  private ids = 0;
  /**
   * Why nothing more can be had, made when it is asked for: an error remembers its stack, and with it what the functions there
   * hold. Here that is the lease that was let go of, and through it engines of before, for as long as somebody holds this one.
   */
  private ended: (() => Error) | null = null;
  /** What answers in place of a worker that has gone. */
  private successor: Promise<ReportEngine> | null = null;
  private readonly heartbeat: Heartbeat;

  /** @param port of a worker that has said it is ready */
  constructor(
    options: EngineOptions,
    private readonly port: WorkerPort,
    private readonly more: ClientOptions = {},
  ) {
    super();
    this.heartbeat = new Heartbeat(
      {
        ping: () => this.post({ type: 'ping' }),
        owes: () => [...this.waiting.values()].some(({ sender }) => sender?.waits ?? true),
        gone: (reason) => this.lose(reason),
      },
      more.clock,
    );
    port.addEventListener('message', ({ data }: MessageEvent<FromWorker | null>) => {
      if (!data) return;
      if (isWhole(data)) this.take(data);
      else this.lose(SENSELESS);
    });
    port.addEventListener('messageerror', () => this.lose('A message of the worker could not be read.'));
    port.addEventListener('error', (event) => {
      event.preventDefault();
      const { message } = event as ErrorEvent;
      this.lose(`The worker has failed${message ? `: ${message}` : '.'}`);
    });
    sendPlain(options, (plain) => this.post({ type: 'options', options: plain }));
  }

  read(
    input: ReportInput,
    { signal, format = ANY_FORMAT, ownChunks = false, onCommit }: ReadHooks = {},
  ): Promise<void> {
    return this.feed((sender) => sender.sendInput(input, format, ownChunks), signal, onCommit);
  }

  append(records: readonly unknown[]): Promise<void> {
    return this.feed((sender) => sender.sendAppended(records));
  }

  async ask<Q extends ReportQuestion>(question: Q, options: AskOptions = {}): Promise<AnswerTo<Q>> {
    try {
      const id = ++this.ids;
      const answer = this.expect(id, options.signal, {});
      if (this.waiting.has(id)) sendPlain(question, (plain) => this.post({ type: 'ask', id, question: plain }));
      return (await answer) as AnswerTo<Q>;
    } catch (error) {
      if (!(error instanceof EngineLostError) || !this.successor) throw error;
      return (await this.successor).ask(question, options);
    }
  }

  dispose(): void {
    this.end(() => new Error('The engine was disposed.'));
  }

  /** Sends an input until it is all there, or until nobody takes it any more. */
  private async feed(
    send: (sender: Sender) => Promise<void>,
    signal?: AbortSignal,
    onCommit?: ReadHooks['onCommit'],
  ): Promise<void> {
    const id = ++this.ids;
    const stop = new AbortController();
    const sender = new Sender(id, (message, transfer) => this.post(message, transfer), stop.signal);
    const done = this.expect(id, signal, { sender, onCommit });
    try {
      // If sending fails, the answer is not waited for any more; if the answer comes first, the sending is not.
      const sending = async () => {
        await send(sender);
        sender.isDone = true;
        await done;
      };
      if (this.waiting.has(id)) await Promise.race([done, sending()]);
      await done;
    } catch (error) {
      this.drop(id);
      done.catch(() => undefined);
      throw error;
    } finally {
      stop.abort();
    }
  }

  private expect(id: number, signal: AbortSignal | undefined, more: Omit<Waiting, 'resolve' | 'reject'>) {
    return new Promise<unknown>((resolve, reject) => {
      const onAbort = () => {
        this.drop(id);
        reject(signal?.reason as Error);
      };
      if (this.ended) reject(this.ended());
      else if (signal?.aborted) reject(signal.reason as Error);
      else {
        const done = () => signal?.removeEventListener('abort', onAbort);
        signal?.addEventListener('abort', onAbort, { once: true });
        this.waiting.set(id, {
          ...more,
          resolve: (value) => (done(), resolve(value)),
          reject: (error) => (done(), reject(error)),
        });
        this.heartbeat.start();
      }
    });
  }

  private take(message: FromWorker): void {
    this.heartbeat.heard(message.type === 'ready' ? (message.turns ?? 0) : undefined);
    if (message.type === 'ready') return;
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if (message.type === 'taken') waiting.sender?.taken(message.size);
    else if (message.type === 'commit') waiting.onCommit?.(message.description);
    // Every question has an answer, even if that is `null`.
    else if (message.type === 'answer' && !waiting.sender && message.value === undefined) this.lose(SENSELESS);
    else {
      this.settle(message.id);
      if (message.type === 'answer') waiting.resolve(message.value);
      else waiting.reject(fromFault(message.fault));
    }
  }

  private drop(id: number): void {
    if (this.settle(id)) this.post({ type: 'drop', id });
  }

  /** @returns whether somebody waited */
  private settle(id: number): boolean {
    const waited = this.waiting.delete(id);
    if (this.waiting.size === 0) this.heartbeat.stop();
    return waited;
  }

  private post(message: ToWorker, transfer: Transferable[] = []): void {
    if (!this.ended) this.port.postMessage(message, transfer);
  }

  private lose(reason: string): void {
    if (this.ended) return;
    const error = new EngineLostError(reason);
    this.successor = this.more.onLost?.(error) ?? null;
    this.end(() => error);
  }

  private end(reason: () => Error): void {
    if (this.ended) return;
    this.ended = reason;
    this.heartbeat.stop();
    this.port.terminate();
    for (const { reject } of this.waiting.values()) reject(reason());
    this.waiting.clear();
  }
}

/** Whether a message has what is read of it: a script of the page's own may say anything. What nobody knows is left aside. */
function isWhole(message: FromWorker): boolean {
  switch (message.type) {
    case 'taken':
      return Number.isFinite(message.size);
    case 'commit':
      return isObject(message.description) && isObject(message.description.records);
    case 'fault':
      return isObject(message.fault) && typeof message.fault.message === 'string';
    default:
      return true;
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
