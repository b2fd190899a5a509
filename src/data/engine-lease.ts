/** A share in an engine: whoever holds one can ask the engine, and the last one to let go ends it. How shares are made of others. */

import { askableEngine, type GivenEngine, type ReportDescription, type ReportEngine } from '../core/index.js';
import type { EngineLostError, PagesError } from './load-error.js';
import type { PagesRest } from './several/load-several.js';
import type { ProgressListener } from './load-attempt.js';

export interface LeaseHooks {
  readonly onProgress?: ProgressListener | undefined;
  /** There are more interactions than before: more of the input has arrived, or some were appended. */
  onGrown?(engine: ReportEngine, description: ReportDescription): void;
  /** Not all pages could be had: the engine is of those before. Told before it is there. */
  onIncomplete?(error: PagesError, rest: PagesRest | null): void;
  /** The engine that was loaded has gone. What it is asked, the next one answers. */
  onLost?(error: EngineLostError, next: NextEngine): void;
}

/** What takes the place of an engine that has gone. */
export interface NextEngine {
  /** Of the same data, read anew. Rejects with the reason where there is none. */
  readonly engine: Promise<ReportEngine>;
  /** How many interactions it lacks, because they were appended to the one before. */
  readonly missing: number;
}

export interface EngineLease {
  /** Resolves once all of the input can be asked about. Rejects with a `LoadError`, an `InputError` or an `EngineLostError`. */
  readonly engine: Promise<ReportEngine>;
  /** Adds interactions, for all who hold the engine. Rejects where it cannot grow. */
  append(records: readonly unknown[]): Promise<void>;
  /** Stops the load unless somebody else waits for it, too. The engine keeps what it has. */
  cancel(): void;
  /** The last one aborts the load and disposes of the engine. Calling it again does nothing. */
  release(): void;
}

/** An engine of the page's own, which stays the page's. */
export function leaseGiven(given: GivenEngine, hooks: LeaseHooks = {}): EngineLease {
  const engine = askableEngine(given);
  return {
    engine: Promise.resolve(engine),
    append: async (records) => hooks.onGrown?.(engine, await appendTo(engine, records)),
    cancel: () => undefined,
    release: () => undefined,
  };
}

/** @throws {TypeError} where the engine cannot grow */
export async function appendTo(engine: ReportEngine, records: readonly unknown[]): Promise<ReportDescription> {
  if (!engine.append) {
    throw new TypeError('The engine of this report takes no further interactions: it has no append().');
  }
  await engine.append(records);
  return engine.describe();
}

/** A lease that begins once something else has been loaded. */
export function leaseAfter<T>(
  first: (signal: AbortSignal) => Promise<T>,
  lease: (value: T) => EngineLease,
): EngineLease {
  const abort = new AbortController();
  let inner: EngineLease | null = null;
  const begun = first(abort.signal).then((value) => {
    abort.signal.throwIfAborted();
    return (inner = lease(value));
  });
  return {
    engine: begun.then(({ engine }) => engine),
    append: async (records) => (await begun).append(records),
    cancel: () => {
      abort.abort();
      inner?.cancel();
    },
    release: () => {
      abort.abort();
      inner?.release();
    },
  };
}

/** Two leases as one, while the second one's engine is to take the place of the first one's. */
export function joined(previous: EngineLease, next: EngineLease): EngineLease {
  return {
    ...next,
    release: () => {
      letGo(previous);
      letGo(next);
    },
  };
}

/**
 * In a turn of its own: what is thrown or aborted then remembers its stack, and with it what the functions there hold. Here
 * that would be other leases, and so their engines.
 */
export function letGo(lease: EngineLease): void {
  queueMicrotask(() => lease.release());
}
