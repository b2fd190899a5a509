/** Makes a table readable for the engine. What it takes is loaded only for a table. */

import type { ReportInput } from '../../core/ingest/input-bytes.js';
import type { TableInput, TableInputHooks } from './table-input.js';
import { tellTable } from './tell-table.js';
import type { TableOptions } from './table-types.js';

export interface ReadableInput {
  /** What the engine reads. */
  readonly input: ReportInput;
  /** `null` where the input is no table. */
  readonly table: TableInput | null;
}

/** @param said whether the input is said to be a table, or not to be one; `null` where nobody says */
export async function asTable(
  input: ReportInput,
  said: boolean | null,
  options: TableOptions,
  hooks: TableInputHooks,
): Promise<ReadableInput> {
  const told = await tellTable(input, said, hooks.signal);
  if (told.head === null) return { input: told.input, table: null };
  const { isHeader, TableInput } = await import('./table-input.js');
  if (!said && !isHeader(told.head)) return { input: told.input, table: null };
  const table = new TableInput(told.input as string, options, hooks);
  return { input: table.stream, table };
}
