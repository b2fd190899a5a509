/** A lease that begins once something else has been loaded. */

import type { EngineLease } from './leased-engine.js';

export function leaseAfter<T>(
  first: (signal: AbortSignal) => Promise<T>,
  lease: (value: T) => EngineLease,
): EngineLease {
  const abort = new AbortController();
  let inner: EngineLease | null = null;
  const engine = first(abort.signal).then((value) => {
    abort.signal.throwIfAborted();
    inner = lease(value);
    return inner.engine;
  });
  return {
    engine,
    append: async (records) => {
      await engine;
      await inner!.append(records);
    },
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
