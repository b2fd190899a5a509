/** Waiting for what a test wants to see, in pages and in Node. No test waits for a time. */

/** So long, ms, before a test says what it has waited for in vain. Far more than a busy machine needs; a test has 60 s. */
export const PATIENCE = 40_000;

type Condition = () => boolean | Promise<boolean>;

/** About a frame, ms: what is drawn together has been drawn. */
const FRAME = 16;

async function poll(condition: Condition, what: string | (() => string), pause: number, patience: number) {
  const end = performance.now() + patience;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Waits until `condition` holds; fails with what was waited for. Asks about once a frame. */
export function waitFor(condition: Condition, what: string | (() => string), patience = PATIENCE): Promise<void> {
  return poll(condition, what, FRAME, patience);
}

/** The same, asking in every task: for tests of what stands between two drawings. */
export function eventually(condition: Condition, what: string | (() => string)): Promise<void> {
  return poll(condition, what, 0, PATIENCE);
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
