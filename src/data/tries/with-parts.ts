/** Parts of this package that are loaded when they are first needed: one that cannot be had is asked for again, as data is. */

import type { LoadHooks } from '../load.js';
import { pageTools } from '../load-tools.js';
import { partFailure } from './load-failure.js';
import { tryAgain } from './try-again.js';

/** As many as of a request. */
const RETRIES = 3;

/**
 * @param work done anew with each try
 * @param hooks where nobody listens to the progress, nobody is told what is waited for: then a connection is not
 * @throws {LoadError} where the part cannot be had; what `work` rejects with of its own
 */
export async function withParts<T>(work: () => Promise<T>, hooks: Partial<LoadHooks> = {}): Promise<T> {
  const { signal = new AbortController().signal, onProgress } = hooks;
  let result: T;
  const once = async () => {
    try {
      result = await work();
      return null;
    } catch (error) {
      const failure = partFailure(error);
      if (failure) return failure;
      throw error;
    }
  };
  const limits = { retries: RETRIES, isRepeatable: onProgress !== undefined };
  await tryAgain(
    once,
    limits,
    { signal, tell: (retry) => onProgress?.({ received: 0, total: null, retry }) },
    pageTools,
  );
  return result!;
}
