/**
 * Long computations in steps. One that runs on the page must not hold it up, and must give the same as one that runs
 * at once: so it is written once, as a generator that yields every few milliseconds of work.
 */

/** A computation that can rest wherever it yields. */
export type Steps<T> = Generator<void, T, void>;

/** Rows that a step handles between two rests. */
export const ROWS_PER_STEP = 2 ** 15;

/** Runs all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
  }
}

/**
 * Runs steps with rests.
 *
 * @param rest called after each step; a promise is waited for before the next
 * @param signal when it aborts, the steps stop where they are and the promise rejects with its reason
 */
export async function runSteps<T>(
  steps: Steps<T>,
  rest: () => Promise<unknown> | undefined,
  signal?: AbortSignal,
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const next = steps.next();
    if (next.done === true) return next.value;
    await rest();
  }
}
