/** Loads bytes from an address: with progress, limits of patience, and further tries where they may help. */

import { attempt } from './load-attempt.js';
import { notify, type LoadProgress } from './load-progress.js';
import { readSettings, type LoadOptions } from './load-settings.js';
import { pageTools, type LoadTools } from './load-tools.js';

export type { LoadProgress } from './load-progress.js';
export type { LoadOptions } from './load-settings.js';

export interface LoadHooks {
  readonly signal: AbortSignal;
  /** Called when the answer begins and for each part of it; starts over with each further try. */
  onProgress?(progress: LoadProgress): void;
}

/** Upper ends of the delays before further tries: 0.5 s, 1 s, 2 s and so on. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/**
 * @param tools for tests
 * @throws {LoadError} when the last try failed, or at once where no further try would help; the signal's reason when
 *   that aborts
 */
export async function load(
  url: string,
  options: LoadOptions,
  hooks: LoadHooks,
  tools: LoadTools = pageTools,
): Promise<Uint8Array> {
  const settings = readSettings(url, options, tools.baseUrl());
  const signal = settings.signal ? AbortSignal.any([hooks.signal, settings.signal]) : hooks.signal;
  const onProgress = (progress: LoadProgress) => notify((value) => hooks.onProgress?.(value), progress);
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    const outcome = await attempt(settings, signal, onProgress, tools);
    signal.throwIfAborted();
    if (outcome instanceof Uint8Array) return outcome;
    if (!outcome.retry || tries > settings.retries) throw outcome.error;
    await pause(outcome.wait + jitteredDelay(tries, tools.random), signal, tools.schedule);
  }
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
