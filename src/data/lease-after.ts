/** A lease that begins once something else has been loaded. */

import type { EngineLease } from './engine-lease.js';

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
