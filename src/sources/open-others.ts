/** Reads what is not in our own format: tables, what is compressed, several files, and the data of sources. */

import { isBlob, isStream, type ReportInput } from '../core/ingest/input/input-bytes.js';
import type { Problem } from '../core/ingest/problems.js';
import type { RecordBatch, RecordBatches } from '../core/ingest/record-batch.js';
import type { InputFormat } from './input-format.js';
import { openOne, openUnknownJson } from './open-one.js';
import { HEAD, OURS, type BegunInput } from './peek.js';
import { beginningOfObjects } from './reading/object-text.js';
import { openObjects } from './reading/open-source.js';
import { checkVendor, OWN_FORMAT } from './recognise/named.js';
import type { TableInput } from './table/table-text.js';

/** An input whose kind is known. A stream is another one than before, that begins again. */
export interface OpenInput {
  readonly input: ReportInput;
  /** What a source makes of the input; `null` where it is in our own format, or nothing that is known. */
  readonly batches: RecordBatches | null;
}

type File = Blob | ArrayBuffer | Uint8Array;

/** Objects of a list that are looked at. */
const SAMPLE = 20;

const PACKED = '\x1F\uFFFD';
/** Archives, workbooks, Parquet, and files of old office programs: what they hold is listed at their end, or nowhere. */
const HOLDERS = /^(?:PK[\x03-\x06]|PAR[1E]|\uFFFD\uFFFD\x11\u0871\x1A)/;
const JSON_BEGINS = /^[\s\uFEFF]*[[{]/;

/**
 * @param begun what is to be read, with its head; without a head: objects, or files
 * @param name of a file; empty where it has none
 * @param again opens what was compressed; `null` where it was compressed before: there are files that unpack to themselves
 */
export async function openOthers(
  { input, head }: BegunInput,
  name: string,
  format: InputFormat,
  signal: AbortSignal | undefined,
  again: ((input: ReportInput) => Promise<OpenInput>) | null,
): Promise<OpenInput> {
  const { vendor } = format;
  if (vendor !== undefined) checkVendor(vendor);
  if (isSeveral(input)) return { input, batches: await several(input, format, signal) };
  if (head === null) {
    const begins = vendor === OWN_FORMAT ? null : headOfObjects(input as object);
    // As their text would be read.
    if (begins === null || (vendor === undefined && OURS.test(begins))) return { input, batches: null };
    const batches =
      (await openObjects(input as object, begins, format, signal)) ??
      (await unknownObjects(input as object, format, signal));
    return { input, batches };
  }
  if (typeof input !== 'string' && HOLDERS.test(head)) {
    const whole = isStream(input) ? await new Response(input).blob() : (input as File);
    return { input, batches: await several([whole], format, signal) };
  }
  if (typeof input !== 'string' && head.startsWith(PACKED)) {
    if (again === null) return { input, batches: null };
    const { unpack } = await import('./unpack.js');
    return again(unpack(input, format.limits, signal));
  }
  const begun = { name, head, isJson: JSON_BEGINS.test(head), open: () => input as TableInput };
  return { input, batches: await openOne(begun, format, signal) };
}

/** `null` where they throw, or hold themselves: who reads our own format tells that. */
function headOfObjects(input: object): string | null {
  try {
    return beginningOfObjects(input, HEAD);
  } catch {
    return null;
  }
}

async function unknown(
  input: TableInput,
  head: string,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches | null> {
  return openUnknownJson({ name: '', head, isJson: true, open: () => input }, format, signal);
}

/** What throws, or holds itself, is told record by record. */
async function unknownObjects(
  input: object,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches | null> {
  // A few tell whether all have to be written.
  const sample = Array.isArray(input) ? jsonOf(input.slice(0, SAMPLE)) : null;
  if (sample !== null && !(await unknown(sample, sample, format, signal))) return null;
  const text = jsonOf(input);
  return text === null ? null : unknown(text, text.slice(0, HEAD), format, signal);
}

function jsonOf(input: object): string | null {
  try {
    return JSON.stringify(input);
  } catch {
    return null;
  }
}

/** Whether an input is a list of files, or of the bytes of files. */
function isSeveral(input: ReportInput): input is readonly File[] {
  const isFile = (one: unknown) => isBlob(one) || one instanceof ArrayBuffer || one instanceof Uint8Array;
  return Array.isArray(input) && input.length > 0 && input.every(isFile);
}

async function several(
  inputs: readonly File[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches> {
  const { openSeveral } = await import('./several/open-several.js');
  const batches = await openSeveral(inputs, format, signal);
  return format.known?.length ? withKnown(batches, format.known) : batches;
}

async function* withKnown(
  batches: RecordBatches,
  problems: readonly Problem[],
): AsyncGenerator<RecordBatch, void, void> {
  yield { records: [], problems, bytes: 0 };
  yield* batches;
}
