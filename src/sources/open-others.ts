/** Reads what is not in our own format: tables, what is compressed, several files, and the data of sources. */

import { isBlob, isStream, type ReportInput } from '../core/ingest/input/input-bytes.js';
import type { Problem } from '../core/ingest/problems.js';
import type { RecordBatch, RecordBatches } from '../core/ingest/record-batch.js';
import { readRows } from './csv/table-reader.js';
import { eventColumns, type EventColumns } from './events/event-columns.js';
import { EventLog } from './events/event-log.js';
import { kindOf } from './fields/field-columns.js';
import type { InputFormat } from './input-format.js';
import { HEAD, type BegunInput } from './peek.js';
import { openObjects, openSource } from './reading/open-source.js';
import { checkVendor, EVENT_LOG, OWN_FORMAT, otherVendor } from './recognise/named.js';
import { glimpseOfTable } from './recognise/glimpse-of-table.js';
import { refuseTotalsTable } from './recognise/totals.js';
import { looksLikeTable } from './table/header.js';
import { readTable } from './table/table-source.js';
import { isQueueLog, QueueLog } from './vendors/asterisk/queue-log.js';
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
const ARCHIVE = 'PK';
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
  const { isTable, table, vendor } = format;
  if (vendor !== undefined) checkVendor(vendor);
  if (isSeveral(input)) return { input, batches: await several(input, format, signal) };
  if (head === null && vendor === OWN_FORMAT) return { input, batches: null };
  if (head === null) {
    const batches =
      openObjects(input as object, format, signal) ?? (await unknownObjects(input as object, format, signal));
    return { input, batches };
  }
  if (typeof input !== 'string' && head.startsWith(ARCHIVE) && /[\x03-\x06]/.test(head.slice(2, 4))) {
    // What it holds is listed at its end.
    const archive = isStream(input) ? await new Response(input).blob() : (input as File);
    return { input, batches: await several([archive], format, signal) };
  }
  if (typeof input !== 'string' && head.startsWith(PACKED)) {
    if (again === null) return { input, batches: null };
    const { unpack } = await import('./unpack.js');
    return again(unpack(input, format.limits, signal));
  }
  const isJson = JSON_BEGINS.test(head);
  if (vendor === OWN_FORMAT && isJson) return { input, batches: null };
  if ((vendor === undefined || vendor === 'asterisk') && isQueueLog(head)) {
    return { input, batches: new QueueLog(input as TableInput, format, signal).batches() };
  }
  const isPlain = table.kind === undefined && table.mapping === undefined;
  const mayBeSource = vendor === undefined ? isJson || isPlain : vendor !== EVENT_LOG && vendor !== OWN_FORMAT;
  if (mayBeSource) {
    const batches = openSource([{ name, head, isJson, open: () => input as TableInput }], format, signal);
    if (batches) return { input, batches };
    if (isJson) return { input, batches: await unknown(input as TableInput, head, format, signal) };
  }
  const mayBeLog = vendor === EVENT_LOG || (vendor === undefined && isPlain);
  const rows = mayBeLog ? readRows(head, table.delimiter) : [];
  const events = mayBeLog ? eventsIn(rows) : null;
  if (events) return { input, batches: new EventLog(input as TableInput, events, format, signal).batches() };
  if (vendor === EVENT_LOG) throw otherVendor(vendor, [glimpseOfTable(head, table.delimiter, '')]);
  if (!isTable && !looksLikeTable(head)) return { input, batches: null };
  refuseTotalsTable(rows[0] ?? []);
  return { input, batches: readTable(input as TableInput, format, signal) };
}

/** The columns of an event log; `null` where the table is none. */
function eventsIn([header = [], ...rows]: readonly (readonly string[])[]): EventColumns | null {
  return kindOf(header) === 'messages' ? null : eventColumns(header, rows);
}

async function unknown(
  input: TableInput,
  head: string,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches | null> {
  const { openUnknown } = await import('./unknown/open-unknown.js');
  return openUnknown([{ name: '', head, isJson: true, open: () => input }], format, signal);
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
