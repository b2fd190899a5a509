/** Tells tables from JSON, by what is said of an input and by how it begins, and has the right source read it. */

import { unreadable } from '../core/ingest/input-error.js';
import { isStream, type ReportInput } from '../core/ingest/input/input-bytes.js';
import type { RecordBatches } from '../core/ingest/record-batch.js';
import { headDecoder } from './head-decoder.js';
import type { InputFormat } from './input-format.js';
import type { BegunInput } from './peek.js';
import type { TableInput } from './table/table-text.js';

/** An input whose kind is known. A stream is another one than before, that begins again. */
interface OpenInput {
  readonly input: ReportInput;
  /** What a source makes of the input; `null` where it is JSON, or nothing that is known. */
  readonly batches: RecordBatches | null;
}

/** Characters or bytes that tell what an input is. */
const HEAD = 2 ** 14;
/** The first character that tells; others are byte order marks, and halves of UTF-16. */
const FIRST = /^[\s\0\uFEFF\uFFFD]*([^\s\0\uFEFF\uFFFD])/;
/** How bytes read that are compressed with gzip. */
const PACKED = '\x1F\uFFFD';
/** What stands in JSON of our own format, and in that of hardly any other. */
const OURS = /"(?:startedAt|interactions|\$envelope)"\s*:/;
/** The first column may have no name; a report may have a title, and a blank line, above its columns. */
const HEADER = /^[\s\0\uFEFF\uFFFD,;|"]*[\p{L}\p{N}_#](?:[^\r\n]*[,;\t|]|[^\r\n]*\r?\n\r?\n[^\r\n]*[,;\t|])/u;

/**
 * What is said to be a table is one unless it begins like JSON or a web page; where nobody says, its first line decides. The
 * code that reads tables is loaded only for a table.
 *
 * @param unpacked whether the input has been compressed: what is compressed twice is left as it is, because there are files
 *   that unpack to themselves
 */
export async function openInput(
  input: ReportInput,
  format: InputFormat,
  signal: AbortSignal | undefined,
  unpacked = false,
): Promise<OpenInput> {
  signal?.throwIfAborted();
  checkReadable(input);
  const { isTable } = format;
  const begun = isStream(input) ? await peekAt(input, isTable, signal) : await lookAt(input, isTable);
  if (begun.head === null) return { input: begun.input, batches: null };
  if (begun.head.startsWith(PACKED) && typeof input !== 'string') {
    if (unpacked) return { input: begun.input, batches: null };
    const { unpack } = await import('./unpack.js');
    return openInput(unpack(begun.input, format.limits, signal), format, signal, true);
  }
  const isJson = /^[\s\uFEFF]*[[{]/.test(begun.head);
  if (isJson || (format.table.kind === undefined && format.table.mapping === undefined)) {
    const { openSource } = await import('./reading/open-source.js');
    const batches = openSource([{ input: begun.input as TableInput, head: begun.head, isJson }], format, signal);
    if (batches || isJson) return { input: begun.input, batches };
  }
  const { isHeader, readTable } = await import('./table/table-source.js');
  if (!isTable && !isHeader(begun.head)) return { input: begun.input, batches: null };
  return { input: begun.input, batches: readTable(begun.input as TableInput, format, signal) };
}

/** What a revoked proxy throws is no fault of the page. @throws {InputError} */
function checkReadable(input: unknown): void {
  try {
    isStream(input);
    Array.isArray(input);
  } catch (error) {
    throw unreadable(error);
  }
}

/** Most streams are said to be JSON: what looks into others is loaded with the first one. */
async function peekAt(input: ReadableStream<Uint8Array>, isTable: boolean | null, signal: AbortSignal | undefined) {
  const { peek } = await import('./peek.js');
  return peek(input, (head, last) => mayBeOthers(head, isTable, last), signal);
}

async function lookAt(input: ReportInput, isTable: boolean | null): Promise<BegunInput> {
  const head = await headOf(input);
  return { input, head: head !== null && mayBeOthers(head, isTable, true) ? head : null };
}

/** `null` for objects. */
async function headOf(input: ReportInput): Promise<string | null> {
  if (typeof input === 'string') return input.slice(0, HEAD);
  if (input instanceof ArrayBuffer) return headOf(new Uint8Array(input, 0, Math.min(HEAD, input.byteLength)));
  if (input instanceof Uint8Array) return headDecoder(input).decode(input.subarray(0, HEAD));
  return typeof Blob !== 'undefined' && input instanceof Blob ? headOf(await input.slice(0, HEAD).arrayBuffer()) : null;
}

/** @returns `null` where more has to be seen */
function mayBeOthers(head: string, isTable: boolean | null, last: boolean): boolean | null {
  const begins = FIRST.exec(head);
  const first = begins?.[1];
  const whole = last || head.length >= HEAD;
  if (first === undefined || head === PACKED[0]) return whole ? false : null;
  if (head.startsWith(PACKED)) return true;
  if (first === '<') return false;
  if (first === '{' || first === '[') return OURS.test(head) ? false : whole ? true : null;
  if (isTable === false) return false;
  if (isTable) return true;
  // A line break between quotes is part of a cell, which only the whole of the head tells.
  const hasLine = whole || (!head.includes('"') && /[\r\n]/.test(head.slice(begins![0].length)));
  return hasLine ? HEADER.test(head) : null;
}
