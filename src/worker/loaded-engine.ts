/** What every place that an engine can run in offers: the questions of a report, and reading. */

import type { ReportDescription, ReportEngine, ReportInput } from '../core/index.js';
import type { EngineLostError } from './engine-lost-error.js';
import type { InputFormat } from '../sources/input-format.js';

export interface ReadHooks {
  /** Stops reading; the promise rejects with the signal's reason. What was made ready until then stays so. */
  readonly signal?: AbortSignal | undefined;
  /** What is known of the input. Default: nothing. */
  readonly format?: InputFormat | undefined;
  /** Whether the chunks of the input, a stream, are the engine's to take: they may be detached. */
  readonly ownChunks?: boolean | undefined;
  /** Called each time that a part of the input has become ready for questions, but not at its end. */
  onCommit?(description: ReportDescription): void;
}

/**
 * Hears, at most once, that the worker of an engine has gone. Reads and appends that are under way reject with this error.
 *
 * @returns the engine that answers what it was asked, and is asked from now on; without one, that rejects, too
 */
export type LostListener = (error: EngineLostError) => Promise<ReportEngine> | null;

export interface LoadedEngine extends ReportEngine {
  /**
   * Reads an input to its end. Called again, it reads anew: until the first part of that is ready, answers are those of
   * what was read before.
   *
   * @throws {InputError} where the input cannot be used at all
   */
  read(input: ReportInput, hooks?: ReadHooks): Promise<void>;
  append(records: readonly unknown[]): Promise<void>;
}
