/** A share in an engine: whoever holds one can ask the engine, and the last one to let go ends it. */

import type { ReportDescription, ReportEngine } from '../core/index.js';
import type { ProgressListener } from './load-progress.js';

export interface LeaseHooks {
  readonly onProgress?: ProgressListener | undefined;
  /** There are more interactions than before: more of the input has arrived, or some were appended. */
  onGrown?(engine: ReportEngine, description: ReportDescription): void;
}

export interface EngineLease {
  /** Resolves once all of the input can be asked about. Rejects with a `LoadError` or an `InputError`. */
  readonly engine: Promise<ReportEngine>;
  /** Adds interactions, for all who hold the engine. Rejects where it cannot grow. */
  append(records: readonly unknown[]): Promise<void>;
  /** Stops the load unless somebody else waits for it, too. The engine keeps what it has. */
  cancel(): void;
  /** The last one aborts the load and disposes of the engine. Calling it again does nothing. */
  release(): void;
}
