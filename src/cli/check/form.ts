/** In which form inputs are, and what the place of a record counts in them. */

import type { ReportDescription } from '../../core/index.js';
import { headDecoder } from '../../sources/head-decoder.js';
import { fieldsIn, tableIn } from '../../sources/look/table-columns.js';
import type { TableOptions } from '../../sources/table/table-options.js';
import type { OpenedInput } from '../input/open-inputs.js';

/** Bytes that tell what an input is. */
const HEAD = 2 ** 16;

export interface InputForm {
  /** What the position of a problem counts. */
  readonly counts: 'line' | 'record';
  /** In English, where the input is of no known source. */
  readonly what: string;
  /** Of a table: which column fills which field; `null`: it is only kept. */
  readonly columns: readonly { readonly column: string; readonly field: string | null }[] | null;
}

export async function formOf(
  opened: readonly OpenedInput[],
  { source, records }: ReportDescription,
  options: TableOptions = {},
): Promise<InputForm> {
  const isReport = source?.tables.some(({ table }) => table === 'report') === true;
  const bytes = new Uint8Array(await opened[0].file.slice(0, HEAD).arrayBuffer());
  const head = headDecoder(bytes)
    .decode(bytes, { stream: true })
    .replace(/^\uFEFF/, '');
  const packed = /^(?:\u001F|PK)/.test(head);
  const isJson = /^\s*[[{]/.test(head);
  const one = opened.length === 1 && !packed;
  if (source) return { counts: isReport && !packed ? 'line' : 'record', what: '', columns: null };
  if (packed) return { counts: 'record', what: 'compressed data', columns: null };
  if (isJson) {
    const [first, second = ''] = head
      .trimStart()
      .split('\n', 2)
      .map((line) => line.trim());
    const lines = first.startsWith('{') && first.endsWith('}') && (second === '' || second.startsWith('{'));
    return {
      counts: one && lines ? 'line' : 'record',
      what: records.used > 0 ? 'Rapport’s own format' : 'JSON of no known program',
      columns: null,
    };
  }
  const table = tableIn(head, options);
  const { fields } = fieldsIn(table, options);
  const fieldOf = (column: string) => fields.find(({ columns }) => columns.includes(column))?.path ?? null;
  const named = table.names.map((column) => ({ column, field: fieldOf(column) }));
  return {
    counts: 'line',
    what: 'a table of no known program, read by the names of its columns',
    columns: named,
  };
}
