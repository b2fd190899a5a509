/** One try: one request, its body read chunk by chunk, given up when nothing comes for too long. */

import { cutOffFailure, httpFailure, networkFailure, timeoutFailure, type LoadFailure } from './load-failure.js';
import { invalidRequest, type LoadSettings } from './load-settings.js';
import type { LoadProgress } from './load-progress.js';
import type { LoadTools } from './load-tools.js';

/**
 * @returns the bytes, or why there are none
 * @throws the reason of `signal` when that aborts, and a `LoadError` for options that no request can be made of
 */
export async function attempt(
  settings: LoadSettings,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
  tools: LoadTools,
): Promise<Uint8Array | LoadFailure> {
  const { url, timeout } = settings;
  const idle = new IdleTimer(timeout, tools.schedule);
  const request = createRequest(settings, AbortSignal.any([signal, idle.signal]));
  let arrived: LoadProgress | undefined;
  try {
    idle.restart();
    const response = await tools.fetch(request);
    if (!response.ok) {
      discard(response);
      return httpFailure(response, url, tools.now());
    }
    const total = lengthOf(response);
    const chunks: Uint8Array[] = [];
    for await (const chunk of chunksOf(response)) {
      idle.restart();
      chunks.push(chunk);
      const received = (arrived?.received ?? 0) + chunk.length;
      // More than was announced: the announcement was wrong.
      arrived = { received, total: total !== null && received <= total ? total : null };
      onProgress(arrived);
    }
    const received = arrived?.received ?? 0;
    if (total !== null && received < total) return cutOffFailure(url, received, total);
    return concatenate(chunks, received);
  } catch (cause) {
    signal.throwIfAborted();
    if (idle.signal.aborted) return timeoutFailure(url, timeout);
    return arrived ? cutOffFailure(url, arrived.received, arrived.total, cause) : networkFailure(url, tools, cause);
  } finally {
    idle.stop();
  }
}

function createRequest({ url, init }: LoadSettings, signal: AbortSignal): Request {
  try {
    return new Request(url, { ...init, signal });
  } catch (cause) {
    throw invalidRequest(url, cause);
  }
}

/** First an empty chunk: by then the answer has begun. */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array, void, void> {
  yield new Uint8Array();
  if (!response.body) {
    yield new Uint8Array(await response.arrayBuffer());
    return;
  }
  // Not every browser can iterate over a stream.
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
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
    // It failed on its own: as good.
  });
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
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
