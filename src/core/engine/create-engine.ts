/** The built-in engine: reads the input, scores it, and answers over columns in memory. */

import { ingest, type IngestOptions } from '../ingest/ingest.js';
import type { ReportInput } from '../ingest/read-input.js';
import type { Behavior } from '../model/behavior.js';
import type { Baseline } from '../scoring/baseline.js';
import { behaviorScores } from './behavior-scores.js';
import { checkQuery } from './check-query.js';
import { counts } from './counts.js';
import { describe } from './describe.js';
import { explain } from './explain.js';
import { interaction, interactions } from './interactions.js';
import { ReportData } from './report-data.js';
import type { ReportDescription, ReportEngine, Scope } from './types.js';

export interface EngineOptions extends IngestOptions {
  /** IANA name. Default: the input's `timeZone`, else that of the machine. */
  readonly timeZone?: string | undefined;
  /** Replaces the input's list of behaviours, and the default one. */
  readonly behaviors?: readonly Behavior[] | undefined;
  /** Cut values of another population to score by. Default: the input's `baseline`, else the input calibrates itself. */
  readonly baseline?: Baseline | undefined;
}

/**
 * Reads interactions and makes them ready for questions.
 *
 * @param input an array of interactions, an envelope, or the text (JSON, newline-delimited JSON) or bytes of one
 * @throws {InputError} where the input cannot be used at all. A record that cannot be used is skipped and listed in
 *   `describe().problems`.
 */
export async function createEngine(input: ReportInput, options: EngineOptions = {}): Promise<ReportEngine> {
  const dataset = await ingest(input, options);
  // eslint-disable-next-line no-restricted-syntax -- the zone's documented default is the viewer's; read only here
  const timeZone = dataset.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return new BuiltInEngine(new ReportData(dataset, timeZone));
}

class BuiltInEngine implements ReportEngine {
  private data: ReportData | null;
  private description: ReportDescription | null = null;

  constructor(data: ReportData) {
    this.data = data;
  }

  describe() {
    return this.answer((data) => (this.description ??= describe(data)));
  }

  behaviorScores(query: Parameters<ReportEngine['behaviorScores']>[0] = {}) {
    return this.answer((data) => behaviorScores(data, query), query);
  }

  counts(query: Parameters<ReportEngine['counts']>[0] = {}) {
    return this.answer((data) => counts(data, query), query);
  }

  interactions(query: Parameters<ReportEngine['interactions']>[0] = {}) {
    return this.answer((data) => interactions(data, query), query);
  }

  interaction(id: string) {
    return this.answer((data) => interaction(data, id));
  }

  explain(query: Parameters<ReportEngine['explain']>[0]) {
    return this.answer((data) => explain(data, query), query);
  }

  dispose(): void {
    this.data = null;
    this.description = null;
  }

  /** Faults of a question reject, so that callers handle them in one place wherever the engine runs. */
  private answer<T>(ask: (data: ReportData) => T, query: Scope = {}): Promise<T> {
    return new Promise((resolve) => {
      if (!this.data) throw new Error('The engine was disposed.');
      checkQuery(query);
      resolve(ask(this.data));
    });
  }
}
