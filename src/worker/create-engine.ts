/** Makes the built-in engine of an input. It reads and answers in slices, so that timers, requests and an abort get their turn. */

import type { EngineOptions } from '../core/engine/engine-options.js';
import type { ReadProgress } from '../core/ingest/ingest.js';
import type { ReportInput } from '../core/ingest/input/input-bytes.js';
import type { TableOptions } from '../sources/table/table-options.js';
import { saidByInput, tableOptionsIn, type InputFormat } from '../sources/input-format.js';
import { BuiltInEngine } from '../core/engine/built-in-engine.js';
import type { ReportEngine } from '../core/engine/questions/report-engine.js';
import { runSteps } from '../core/steps.js';
import { Pace, WORKER_SLICE } from './pace.js';
import { pacedInput } from './reading/paced-input.js';
import { readInput } from './reading/read-input.js';

export interface CreateOptions extends EngineOptions {
  /** Stops reading; the engine's promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** How a table is read. */
  readonly table?: TableOptions | undefined;
  /**
   * Whose the input is, such as `zendesk`: the name that `describe().source` has, or `rapport` for the input format itself.
   * Default: told from the data.
   */
  readonly vendor?: string | undefined;
  /** Called as the input is read. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Reads interactions and makes them ready for questions.
 *
 * @param input an array of interactions, an envelope, or the text (JSON, newline-delimited JSON, CSV and the like) or bytes
 *   of one
 * @throws {InputError} where the input cannot be used at all, or is not of the vendor that is named. A record that cannot be used is skipped and listed in
 *   `describe().problems`.
 */
export async function createEngine(input: ReportInput, options: CreateOptions = {}): Promise<ReportEngine> {
  const { signal, onProgress, table: _table, vendor: _vendor, ...engineOptions } = options;
  const pace = new Pace(WORKER_SLICE);
  const engine = new BuiltInEngine(engineOptions, (steps, stop) => runSteps(steps, pace.rest, stop));
  const onRead = (progress: ReadProgress) => {
    onProgress?.(progress);
    return pace.rest();
  };
  await readInput(engine, pacedInput(input, pace), formatOf(input, options), { signal, onRead });
  return engine;
}

/** A file says by its name what it is. */
export function formatOf(
  input: ReportInput,
  { timeZone, limits, table, vendor }: Omit<CreateOptions, 'signal' | 'onProgress'>,
): InputFormat {
  const isTable = saidByInput(input) ?? (table ? true : null);
  return { isTable, table: tableOptionsIn(timeZone, table), limits, vendor };
}
