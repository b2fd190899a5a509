/** What is known of an input before it is looked at. */

import type { Problem } from '../core/ingest/problems.js';
import type { ReadLimits } from '../core/ingest/limits.js';
import type { TableOptions } from './table/table-options.js';

/** Plain data, so that it can be sent to a worker, unless the mapping of a table has functions. */
export interface InputFormat {
  /** Whether the input is said to be a table, or not to be one; `null` where nobody says. */
  readonly isTable: boolean | null;
  /** How it is read where it is a table. */
  readonly table: TableOptions;
  /** Whether bytes are those of a text at hand: then they are UTF-8, whatever `table` says of their encoding. */
  readonly encoded?: boolean;
  /** Whose it is, such as `zendesk`, where somebody says; `rapport` is our own format. */
  readonly vendor?: string | undefined;
  /** What is known to be wrong with it, or missing, before it is read: told of several files only. */
  readonly known?: readonly Problem[] | undefined;
  /** Whether each row of the text is a line of a sheet: a line break within a cell begins no other one. */
  readonly isSheet?: boolean;
  /** How much of it is read where it is compressed. */
  readonly limits?: ReadLimits | undefined;
  /** Called between two parts of the work of finding out what it is; that goes on once it resolves. */
  readonly rest?: (() => Promise<unknown> | undefined) | undefined;
}

export const ANY_FORMAT: InputFormat = { isTable: null, table: {} };

/**
 * Whether an input is said to be a table, or not to be one; `null` where nobody says.
 *
 * @param type media type
 * @param name of a file, or the path of an address
 */
export function saidToBeTable(type: string, name: string): boolean | null {
  if (/^text\/(csv|tab-separated-values)\b/i.test(type)) return true;
  if (/json/i.test(type)) return false;
  const [, table, json] = /\.(?:([ct]sv)|((?:nd)?jsonl?))(?:\.gz)?$/i.exec(name) ?? [];
  return table ? true : json ? false : null;
}

/** What an input says of itself: a file has a type and a name. */
export function saidByInput(input: unknown): boolean | null {
  try {
    if (typeof Blob === 'undefined' || !(input instanceof Blob)) return null;
    return saidToBeTable(input.type, (input as Partial<File>).name ?? '');
  } catch {
    // A revoked proxy: who reads it says so.
    return null;
  }
}

/** Options of a table, whose local times are of the report's zone where they name none. */
export function tableOptionsIn(timeZone: string | undefined, options: TableOptions | undefined): TableOptions {
  return timeZone === undefined ? { ...options } : { timeZone, ...options };
}

/** Whether a mapping has functions, which cannot be sent to a worker. */
export function hasFunctions({ mapping }: TableOptions): boolean {
  return Object.values(mapping ?? {}).some((column) => typeof column === 'function');
}
