/** Loads a stored baseline. */

import { baselineFault, InputError, type Baseline } from '../core/index.js';
import { unusable } from '../core/ingest/unusable.js';
import type { ProgressListener } from './load-attempt.js';
import { BaselineError } from './load-error.js';
import { load, type LoadHooks, type LoadOptions } from './load.js';

/**
 * @param onRetry told of further tries: how far the load has come is nothing to a reader who waits for the report
 * @throws {BaselineError}
 */
export async function loadBaseline(
  url: string,
  options: LoadOptions,
  signal: AbortSignal,
  onRetry: ProgressListener = () => undefined,
): Promise<Baseline> {
  try {
    const onProgress: ProgressListener = ({ retry }) => {
      const told = retry && { retry: { ...retry, error: new BaselineError(retry.error) } };
      onRetry({ received: 0, total: null, ...told });
    };
    return await readBaseline(url, options, { signal, onProgress });
  } catch (error) {
    throw error instanceof Error ? new BaselineError(error) : error;
  }
}

async function readBaseline(url: string, options: LoadOptions, hooks: LoadHooks): Promise<Baseline> {
  const bytes = await load(url, forReading(options), hooks);
  // A baseline is small: nobody has to compress it by hand.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new InputError('compressed', `The baseline at ${url} is gzip.`);
  const text = new TextDecoder().decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw unusable(text, cause);
  }
  const fault = baselineFault(value);
  if (fault !== null) throw new InputError('wrongShape', `The baseline at ${url} is not one: expected ${fault}.`);
  return value as Baseline;
}

/** A report may be asked for with a body; a baseline is only read, with the same credentials. */
function forReading(options: LoadOptions): LoadOptions {
  const { method: _method, body: _body, ...requestInit } = options.requestInit ?? {};
  return { ...options, requestInit };
}
