/** One try: one request, its body read chunk by chunk, given up when nothing comes for too long. */

import {
  cutOffFailure,
  httpFailure,
  networkFailure,
  partFailure,
  slowFailure,
  timeoutFailure,
  type LoadFailure,
} from './tries/load-failure.js';
import { invalidRequest, type LoadSettings } from './load-settings.js';
import { eitherSignal, type LoadTools } from './load-tools.js';
import { IdleTimer, RateWatch } from './tries/patience.js';
import type { LoadRetry } from './tries/retry-wait.js';

/** How far a load has come. */
export interface LoadProgress {
  readonly received: number;
  /** Bytes; `null` where the server does not say, or says it of the compressed body. */
  readonly total: number | null;
  /** From a try that failed until the answer to the next one begins. */
  readonly retry?: LoadRetry;
  /** Of an answer whose pages are followed: those read so far, the records in them, and how many there are where that is told. */
  readonly pages?: { readonly read: number; readonly records: number; readonly total: number | null };
}

export type ProgressListener = (progress: LoadProgress) => void;

/** Calls a listener. Its fault is reported as uncaught, and does not end the load, which may have other listeners. */
export function notify(listener: ProgressListener, progress: LoadProgress): void {
  try {
    listener(progress);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/**
 * Reads the body of an answer to its end. Rejects with the stream's error where that fails.
 *
 * @param type media type of the answer; empty where it has none
 */
export type BodyReader = (body: ReadableStream<Uint8Array>, type: string, headers: Headers) => Promise<void>;

interface AttemptHooks {
  onProgress(progress: LoadProgress): void;
  readonly read: BodyReader;
}

/**
 * @returns why the answer could not be had to its end; `null` where it was read
 * @throws the reason of `signal` when that aborts, what `read` rejects with of its own, and a `LoadError` for options
 *   that no request can be made of
 */
export async function attempt(
  settings: LoadSettings,
  signal: AbortSignal,
  hooks: AttemptHooks,
  tools: LoadTools,
): Promise<LoadFailure | null> {
  const { url, timeout } = settings;
  const idle = new IdleTimer(timeout, tools);
  const request = createRequest(settings, eitherSignal(signal, idle.signal));
  let answer: AnswerBody | undefined;
  try {
    idle.restart();
    const response = await tools.fetch(request);
    idle.stop();
    // A part that nobody asked for would be taken for the whole.
    if (!response.ok || (response.status === 206 && !request.headers.has('range'))) {
      discard(response);
      return await httpFailure(response, url, tools.now());
    }
    answer = new AnswerBody(response, settings, tools.clock, idle, (progress) => hooks.onProgress(progress));
    await hooks.read(answer.stream, response.headers.get('content-type') ?? '', response.headers);
    return null;
  } catch (cause) {
    signal.throwIfAborted();
    if (idle.signal.aborted) return timeoutFailure(url, timeout);
    if (!answer) return networkFailure(url, tools, cause);
    const failure = answer.failure ?? partFailure(cause);
    if (failure) return failure;
    throw cause;
  } finally {
    idle.stop();
    answer?.cancel();
  }
}

/** The body of an answer as it arrives: counted, compared with what was announced, and only when it is asked for. */
class AnswerBody {
  readonly stream: ReadableStream<Uint8Array>;
  /** Why the stream has failed. */
  failure: LoadFailure | null = null;
  private readonly total: number | null;
  private reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  private received = 0;
  private readonly rate: RateWatch;

  constructor(
    private readonly response: Response,
    private readonly settings: LoadSettings,
    private readonly clock: LoadTools['clock'],
    private readonly idle: IdleTimer,
    private readonly onProgress: (progress: LoadProgress) => void,
  ) {
    this.total = lengthOf(response);
    this.rate = new RateWatch(settings.timeout, settings.minRate);
    this.report();
    this.stream = new ReadableStream<Uint8Array>(
      { pull: (controller) => this.pull(controller), cancel: () => this.cancel() },
      { highWaterMark: 0 },
    );
  }

  /** Frees the connection, unless the end has come. */
  cancel(): void {
    const cancelled = this.reader ? this.reader.cancel() : this.response.body?.cancel();
    cancelled?.catch(() => undefined);
  }

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const { total } = this;
    const { url, minRate } = this.settings;
    const asked = this.clock();
    let chunk: Uint8Array | null;
    try {
      chunk = await this.nextChunk();
    } catch (cause) {
      this.fail(controller, cutOffFailure(url, this.received, total, cause));
      return;
    }
    if (!chunk) {
      if (total !== null && this.received < total) this.fail(controller, cutOffFailure(url, this.received, total));
      else controller.close();
      return;
    }
    this.received += chunk.length;
    this.report();
    const slow = this.rate.add(chunk.length, this.clock() - asked);
    if (slow) this.fail(controller, slowFailure(url, slow.bytes, slow.waited, minRate));
    else controller.enqueue(chunk);
  }

  private fail(controller: ReadableStreamDefaultController<Uint8Array>, failure: LoadFailure): void {
    this.failure = failure;
    controller.error(failure.error);
  }

  /** Waits no longer than the timeout; the time in which nobody asks does not count. */
  private async nextChunk(): Promise<Uint8Array | null> {
    if (!this.response.body) return null;
    this.reader ??= this.response.body.getReader();
    this.idle.restart();
    try {
      const { done, value } = await this.reader.read();
      return done ? null : value;
    } finally {
      this.idle.stop();
    }
  }

  private report(): void {
    const { received, total } = this;
    // More than was announced: the announcement was wrong.
    this.onProgress({ received, total: total !== null && received <= total ? total : null });
  }
}

function createRequest({ url, init }: LoadSettings, signal: AbortSignal): Request {
  try {
    return new Request(url, { ...init, signal });
  } catch (cause) {
    throw invalidRequest(url, cause);
  }
}

/**
 * The announced length of the body; `null` where it cannot be compared with the bytes that arrive. That of a compressed
 * body is the compressed one, and answers of other origins do not show whether they are compressed.
 */
function lengthOf({ headers, type }: Response): number | null {
  const length = headers.get('content-length')?.trim() ?? '';
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (type === 'cors' || (encoding !== '' && encoding !== 'identity')) return null;
  return /^\d+$/.test(length) ? Number(length) : null;
}

/** Frees the connection of an answer that nobody reads. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => {
    // The stream has failed already: there is nothing left to cancel.
  });
}
