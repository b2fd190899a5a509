/** Tries something again, as often and as late as may help. */

import type { LoadTools } from '../load-tools.js';
import { offlineError, type LoadFailure } from './load-failure.js';
import { waitFor, waitForConnection, type LoadRetry } from './retry-wait.js';

/** How many tries were made, and how many may be. */
export interface Tries {
  made: number;
  most: number;
}

interface Limits {
  /** Further tries after the first. */
  readonly retries: number;
  /** Whether a connection is waited for. */
  readonly isRepeatable: boolean;
}

interface Waiting {
  readonly signal: AbortSignal;
  tell(retry: LoadRetry): void;
}

/** Upper ends of the delays before further tries: 0.5 s, 1 s, 2 s. */
const FIRST_DELAY = 500;

/**
 * A try that failed because there was no connection does not count.
 *
 * @param once gives why it failed, or `null`
 * @throws {LoadError} when the last try failed, or at once where no further try would help; what `once` rejects with; the
 *   signal's reason when that aborts
 */
export async function tryAgain(
  once: () => Promise<LoadFailure | null>,
  { retries, isRepeatable }: Limits,
  { signal, tell }: Waiting,
  tools: LoadTools,
  tries: Tries = { made: 0, most: 0 },
): Promise<void> {
  tries.most = retries + 1;
  for (;;) {
    signal.throwIfAborted();
    tries.made++;
    const failure = await once();
    signal.throwIfAborted();
    if (!failure) return;
    const offline = offlineError(failure, tools);
    if (offline && isRepeatable) {
      tries.made--;
      await waitForConnection(offline, signal, tools, tell);
    } else if (offline || !failure.retry || tries.made >= tries.most) throw offline ?? failure.error;
    else await waitFor(failure.wait + jitteredDelay(tries.made, tools.random), failure.error, signal, tools, tell);
  }
}

/** Anywhere up to the upper end ("full jitter"), so that pages that failed together do not come back together. */
function jitteredDelay(tries: number, random: () => number): number {
  return random() * FIRST_DELAY * 2 ** (tries - 1);
}
