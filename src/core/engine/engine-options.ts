/** What the built-in engine can be told beside its input. */

import type { IngestOptions } from '../ingest/ingest.js';

export interface EngineOptions extends IngestOptions {
  /** IANA name. Default: the input's `timeZone`, else that of the machine. */
  readonly timeZone?: string | undefined;
}
