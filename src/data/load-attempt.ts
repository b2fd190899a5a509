/** One try: one request, its body read chunk by chunk, given up when nothing comes for too long. */

import { cutOffFailure, httpFailure, networkFailure, timeoutFailure, type LoadFailure } from './load-failure.js';
import { invalidRequest, type LoadSettings } from './load-settings.js';
import type { LoadTools } from './load-tools.js';

/** How far a load has come. */
export interface LoadProgress {
  readonly received: number;
  /** Bytes; `null` where the server does not say, or says it of the compressed body. */
  readonly total: number | null;
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
export type BodyReader = (body: ReadableStream<Uint8Array>, type: string) => Promise<void>;

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
  const idle = new IdleTimer(timeout, tools.schedule);
  const request = createRequest(settings, AbortSignal.any([signal, idle.signal]));
  let answer: AnswerBody | undefined;
  try {
    idle.restart();
    const response = await tools.fetch(request);
    idle.stop();
    // A part that nobody asked for would be taken for the whole.
    if (!response.ok || (response.status === 206 && !request.headers.has('range'))) {
      discard(response);
      return httpFailure(response, url, tools.now());
    }
    answer = new AnswerBody(response, url, idle, (progress) => hooks.onProgress(progress));
    await hooks.read(answer.stream, response.headers.get('content-type') ?? '');
    return null;
  } catch (cause) {
    signal.throwIfAborted();
    if (idle.signal.aborted) return timeoutFailure(url, timeout);
    if (!answer) return networkFailure(url, tools, cause);
    if (answer.failure) return answer.failure;
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

  constructor(
    private readonly response: Response,
    private readonly url: URL,
    private readonly idle: IdleTimer,
    private readonly onProgress: (progress: LoadProgress) => void,
  ) {
    this.total = lengthOf(response);
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
    const { url, total } = this;
    try {
      const chunk = await this.nextChunk();
      if (chunk) {
        this.received += chunk.length;
        this.report();
        controller.enqueue(chunk);
        return;
      }
    } catch (cause) {
      this.failure = cutOffFailure(url, this.received, total, cause);
      controller.error(this.failure.error);
      return;
    }
    if (total !== null && this.received < total) {
      this.failure = cutOffFailure(url, this.received, total);
      controller.error(this.failure.error);
    } else controller.close();
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

/** Aborts its signal when it is not restarted in time. */
class IdleTimer {
  private readonly controller = new AbortController();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly timeout: number,
    private readonly schedule: LoadTools['schedule'],
  ) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  restart(): void {
    this.stop();
    if (this.timeout !== Infinity) this.cancel = this.schedule(() => this.controller.abort(), this.timeout);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }
}
