/** Loads bytes from an address: with progress, limits of patience, and further tries where they may help. */

import { attempt, notify, type BodyReader, type LoadProgress } from './load-attempt.js';
import { readSettings, type LoadOptions } from './load-settings.js';
import { pageTools, type LoadTools } from './load-tools.js';

export type { LoadProgress } from './load-attempt.js';
export type { LoadOptions } from './load-settings.js';

interface LoadHooks {
  readonly signal: AbortSignal;
  /** Called when the answer begins and for each part of it; starts over with each further try. */
  onProgress?(progress: LoadProgress): void;
}

/** Upper ends of the delays before further tries: 0.5 s, 1 s, 2 s and so on. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/**
 * @param tools for tests
 * @returns all bytes
 * @throws as `loadInto`
 */
export async function load(
  url: string,
  options: LoadOptions,
  hooks: LoadHooks,
  tools: LoadTools = pageTools,
): Promise<Uint8Array> {
  let chunks: Uint8Array[] = [];
  const read: BodyReader = async (body) => {
    chunks = [];
    const reader = body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  };
  await loadInto(read, url, options, hooks, tools);
  return concatenate(chunks);
}

/**
 * Hands the body on as it arrives.
 *
 * @param read called anew, from the first byte on, with each further try whose answer begins; it reads no faster than it
 *   can use what it reads
 * @throws {LoadError} when the last try failed, or at once where no further try would help; what `read` rejects with of
 *   its own; the signal's reason when that aborts
 */
export async function loadInto(
  read: BodyReader,
  url: string,
  options: LoadOptions,
  hooks: LoadHooks,
  tools: LoadTools = pageTools,
): Promise<void> {
  const settings = readSettings(url, options, tools.baseUrl());
  const signal = settings.signal ? AbortSignal.any([hooks.signal, settings.signal]) : hooks.signal;
  const onProgress = (progress: LoadProgress) => notify((value) => hooks.onProgress?.(value), progress);
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    const failure = await attempt(settings, signal, { onProgress, read }, tools);
    signal.throwIfAborted();
    if (!failure) return;
    if (!failure.retry || tries > settings.retries) throw failure.error;
    await pause(failure.wait + jitteredDelay(tries, tools.random), signal, tools.schedule);
  }
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Anywhere up to the upper end ("full jitter"), so that pages that failed together do not come back together. */
function jitteredDelay(tries: number, random: () => number): number {
  return random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (tries - 1));
}

/** Ends early when the signal aborts. */
function pause(delay: number, signal: AbortSignal, schedule: LoadTools['schedule']): Promise<void> {
  return new Promise((resolve) => {
    function end(): void {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    }
    const cancel = schedule(end, delay);
    signal.addEventListener('abort', end);
  });
}
