/** Reads several files as one report: those of a source that belong together, pages of an answer, or tables alike. */

import { InputError } from '../../core/ingest/input-error.js';
import type { RecordBatches } from '../../core/ingest/record-batch.js';
import type { InputFormat } from '../input-format.js';
import { openSource, type BegunSource } from '../reading/open-source.js';
import { looksLikeTable } from '../table/header.js';
import { readTables } from '../table/table-source.js';
import { SOURCES } from '../vendors/index.js';
import { rapport } from '../vendors/rapport/rapport.js';
import { beginningOf, partsOf } from './parts.js';

const WEB_PAGE = /^[\s\uFEFF]*<(?:!doctype|html)\b/i;

/** @throws {InputError} where they are of no kind that is known, or an archive cannot be read */
export async function openSeveral(
  inputs: readonly (Blob | ArrayBuffer | Uint8Array)[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches> {
  const begun: BegunSource[] = [];
  for (const part of await partsOf(inputs, format, signal)) {
    const head = await beginningOf(part);
    if (WEB_PAGE.test(head)) throw new InputError('html', `${part.name} is a web page, not data.`);
    if (/\S/.test(head)) begun.push({ ...part, head, isJson: /^[\s\uFEFF]*[[{]/.test(head) });
  }
  if (begun.length === 0) throw new InputError('empty', 'The files are empty.');
  const batches = openSource(begun, format, signal, [...SOURCES, rapport]);
  if (batches) return batches;
  if (begun.every(({ isJson }) => isJson)) {
    const { openUnknown } = await import('../unknown/open-unknown.js');
    const rows = openUnknown(begun, format, signal);
    if (rows) return rows;
  }
  const strange = begun.filter(({ head, isJson }) => isJson || !looksLikeTable(head));
  if (strange.length === 0) return readTables(begun, format, signal);
  const names = strange.slice(0, 5).map(({ name }) => name);
  throw new InputError('wrongShape', `No source is known whose files are called ${names.join(', ')}.`);
}
