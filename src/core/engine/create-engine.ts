/** Makes the built-in engine of an input. */

import type { IngestOptions, ReadProgress } from '../ingest/ingest.js';
import type { ReportInput } from '../ingest/read-input.js';
import { BuiltInEngine } from './built-in-engine.js';
import type { ReportEngine } from './types.js';

export interface EngineOptions extends IngestOptions {
  /** IANA name. Default: the input's `timeZone`, else that of the machine. */
  readonly timeZone?: string | undefined;
}

export interface CreateOptions extends EngineOptions {
  /** Stops reading; the engine's promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called as the input is read. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads interactions and makes them ready for questions.
 *
 * @param input an array of interactions, an envelope, or the text (JSON, newline-delimited JSON) or bytes of one
 * @throws {InputError} where the input cannot be used at all. A record that cannot be used is skipped and listed in
 *   `describe().problems`.
 */
export async function createEngine(input: ReportInput, options: CreateOptions = {}): Promise<ReportEngine> {
  const { signal, onProgress, ...engineOptions } = options;
  const engine = new BuiltInEngine(engineOptions);
  await engine.read(input, { signal, onRead: onProgress });
  return engine;
}
