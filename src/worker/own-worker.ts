/** The script of the worker, beside this module. */

/**
 * The literal form is the one that bundlers know. The constructor is a parameter so that the address can be asked for
 * alone, and passed through a Trusted Types policy.
 */
export function ownWorker<T>(Worker: new (url: URL, options: WorkerOptions) => T): T {
  return new Worker(new URL('./rapport-worker.js', import.meta.url), { type: 'module' });
}
