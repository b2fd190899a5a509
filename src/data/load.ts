/** Loads bytes from an address: with progress, limits of patience, and further tries where they may help. */

import { attempt, notify, type BodyReader, type LoadProgress } from './load-attempt.js';
import { readSettings, type LoadOptions } from './load-settings.js';
import { eitherSignal, pageTools, type LoadTools } from './load-tools.js';
import type { LoadRetry } from './tries/retry-wait.js';
import { tryAgain, type Tries } from './tries/try-again.js';

export type { LoadProgress } from './load-attempt.js';
export type { LoadOptions } from './load-settings.js';

export interface LoadHooks {
  readonly signal: AbortSignal;
  /** Called when the answer begins and for each part of it, and of each further try; starts over with each. */
  onProgress?(progress: LoadProgress): void;
  /** Of loads that count as one. */
  readonly tries?: Tries | undefined;
}

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
 * Hands the body on as it arrives. Tries are counted as they are made here: what the browser repeats of its own, such as a
 * request on a connection that was closed meanwhile, is none.
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
  const used = options.fetch ? { ...tools, fetch: options.fetch } : tools;
  const signal = settings.signal ? eitherSignal(hooks.signal, settings.signal) : hooks.signal;
  const onProgress = (progress: LoadProgress) => notify((value) => hooks.onProgress?.(value), progress);
  const tell = (retry: LoadRetry) => onProgress({ received: 0, total: null, retry });
  await tryAgain(
    () => attempt(settings, signal, { onProgress, read }, used),
    settings,
    { signal, tell },
    tools,
    hooks.tries,
  );
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
