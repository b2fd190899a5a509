/** Has an engine read an input, a table too. */

import type { TableOptions } from '../sources/csv/table-types.js';
import type { ReportEngine, ReportInput } from '../core/index.js';
import { asTable } from '../sources/csv/as-table.js';
import { saidToBeTable } from '../sources/csv/tell-table.js';
import type { LoadedEngine } from '../worker/loaded-engine.js';
import { Pace, PAGE_SLICE } from '../worker/pace.js';
import type { Making } from './leased-engine.js';

export interface InputOptions {
  /** Whether what comes is said to be a table; a file says so itself. */
  readonly said?: boolean | null;
  /** Whether the chunks of a stream may be detached. */
  readonly ownChunks?: boolean;
  readonly table: TableOptions | undefined;
  /** That of the report: local times of a table are of it, too. */
  readonly timeZone: string | undefined;
}

/** @returns the engine to ask: it knows what was wrong in the table */
export async function readInput(
  engine: LoadedEngine,
  given: ReportInput,
  { said: told = saidByItself(given), ownChunks = false, table: options, timeZone }: InputOptions,
  { signal, grown }: Making,
): Promise<ReportEngine> {
  const said = told ?? (options ? true : null);
  const { rest } = new Pace(PAGE_SLICE);
  const { input, table } = await asTable(given, said, { timeZone, ...options }, { signal, rest });
  const asked = table ? table.engineOf(engine) : engine;
  await engine.read(input, {
    signal,
    ownChunks: ownChunks || table !== null,
    onCommit: (description) => grown(asked, table ? table.complete(description) : description),
  });
  return asked;
}

function saidByItself(input: ReportInput): boolean | null {
  const { type, name } = input as Partial<File>;
  return typeof Blob !== 'undefined' && input instanceof Blob ? saidToBeTable(type!, name ?? '') : null;
}
