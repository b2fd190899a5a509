/** The time between a try that failed and the next one: how long it is, who is told, and what ends it early. */

import type { BaselineError, LoadError } from '../load-error.js';
import type { LoadTools } from '../load-tools.js';

/** What is known of a further try until its answer begins. */
export interface LoadRetry {
  /** Why the try before failed; of code `offline` while there is no connection. Of a baseline, a `BaselineError`. */
  readonly error: LoadError | BaselineError;
  /** When it begins, epoch ms; `null` where it has begun, or begins with the next connection. */
  readonly at: number | null;
  /** Begins it at once; `null` where it has begun. */
  readonly tryNow: (() => void) | null;
}

type Tell = (retry: LoadRetry) => void;

/** Ends after the delay, when the reader wants it, or when the signal aborts. */
export function waitFor(delay: number, error: LoadError, signal: AbortSignal, tools: LoadTools, tell: Tell) {
  return wait(error, tools.now() + delay, signal, tell, (end) => tools.schedule(end, delay));
}

/** Ends when the device is online again, when the reader wants it, or when the signal aborts. */
export function waitForConnection(error: LoadError, signal: AbortSignal, tools: LoadTools, tell: Tell) {
  return wait(error, null, signal, tell, tools.onOnline);
}

/** @param begin calls back when the wait is over; returns what stops that */
function wait(
  error: LoadError,
  at: number | null,
  signal: AbortSignal,
  tell: Tell,
  begin: (end: () => void) => () => void,
): Promise<void> {
  return new Promise((resolve) => {
    let isOver = false;
    function end(): void {
      // A button that is not drawn anew yet may end it once more, while the next wait has begun.
      if (isOver) return;
      isOver = true;
      stop();
      signal.removeEventListener('abort', end);
      if (!signal.aborted) tell({ error, at: null, tryNow: null });
      resolve();
    }
    const stop = begin(end);
    signal.addEventListener('abort', end);
    tell({ error, at, tryNow: end });
  });
}
