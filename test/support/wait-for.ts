/** Waiting for what a test wants to see, in pages and in Node. No test waits for a time. */

/** So long, ms, before a test says what it has waited for in vain. Far more than a busy machine needs; a test has 60 s. */
export const PATIENCE = 40_000;

/** Waits until `condition` holds; fails with what was waited for. Asks once a task. */
export async function waitFor(
  condition: () => boolean | Promise<boolean>,
  what: string | (() => string),
  patience = PATIENCE,
): Promise<void> {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}.`);
    await nextTask();
  }
}

/** Lets all microtasks and what they started run. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What a promise rejected with, which the caller expects to be an error of some kind; fails where it did not. */

export async function rejection<E extends Error = Error & { code?: string }>(promise: Promise<unknown>): Promise<E> {
  try {
    await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error('The promise was expected to reject.');
}

export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** A promise that is settled from outside. */
export function deferred<T>(): Deferred<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
