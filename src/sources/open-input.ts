/** Tells what is in our own format from all else, by how it begins, and has the right source read the rest. */

import { unreadable } from '../core/ingest/input-error.js';
import { isStream, type ReportInput } from '../core/ingest/input/input-bytes.js';
import { headDecoder } from './head-decoder.js';
import type { InputFormat } from './input-format.js';
import type { OpenInput } from './open-others.js';
import { HEAD, OURS, peek, type BegunInput } from './peek.js';

/** The first character that tells; others are byte order marks, and halves of UTF-16. */
const FIRST = /^[\s\0\uFEFF\uFFFD]*([^\s\0\uFEFF\uFFFD])/;
/** How bytes read that are compressed with gzip, and those of an archive or workbook, of Parquet, and of an old workbook. */
const PACKED = /^(?:\x1F\uFFFD|PK\x03\x04|PK\x05\x06|PAR[1E]|\uFFFD\uFFFD\x11\u0871\x1A)/;
/** The first column may have no name; a report may have a title, and a blank line, above its columns. */
const HEADER = /^[\s\0\uFEFF\uFFFD,;|"]*[\p{L}\p{N}_#](?:[^\r\n]*[,;\t|]|[^\r\n]*\r?\n\r?\n[^\r\n]*[,;\t|])/u;

/**
 * What is said to be a table is one unless it begins like JSON or a web page; where nobody says, its first line decides. The
 * code that reads other formats than ours is loaded only for them.
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
  const begun = isStream(input)
    ? await peek(input, (head, last) => mayBeOthers(head, format, last), signal)
    : await lookAt(input, format);
  if (begun.head === null && !holdsOthers(begun.input, format)) return { input: begun.input, batches: null };
  const { openOthers } = await import('./open-others.js');
  const again = unpacked ? null : (packed: ReportInput) => openInput(packed, format, signal, true);
  return openOthers(begun, (input as Partial<File>).name ?? '', format, signal, again);
}

/** Whether objects at hand may be of a source, or are files. What throws is told by who reads it. */
function holdsOthers(input: unknown, { vendor }: InputFormat): boolean {
  if (typeof input !== 'object' || input === null) return false;
  try {
    const isList = Array.isArray(input);
    const one: unknown = isList ? input.find((entry) => typeof entry === 'object' && entry !== null) : input;
    if (typeof one !== 'object' || one === null) return false;
    const isOurs = 'startedAt' in one || 'interactions' in one || '$envelope' in one;
    return (!isOurs || vendor !== undefined) && (isList || Object.getPrototypeOf(input) === Object.prototype);
  } catch {
    return false;
  }
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

async function lookAt(input: ReportInput, format: InputFormat): Promise<BegunInput> {
  const head = await headOf(input);
  return { input, head: head !== null && mayBeOthers(head, format, true) ? head : null };
}

/** `null` for objects. */
async function headOf(input: ReportInput): Promise<string | null> {
  if (typeof input === 'string') return input.slice(0, HEAD);
  if (input instanceof ArrayBuffer) return headOf(new Uint8Array(input, 0, Math.min(HEAD, input.byteLength)));
  if (input instanceof Uint8Array) return headDecoder(input).decode(input.subarray(0, HEAD));
  return typeof Blob !== 'undefined' && input instanceof Blob ? headOf(await input.slice(0, HEAD).arrayBuffer()) : null;
}

/** @param last whether no more is to be seen; `null` is given back where more has to be */
function mayBeOthers(head: string, { isTable, vendor }: InputFormat, last: boolean): boolean | null {
  const begins = FIRST.exec(head);
  const first = begins?.[1];
  if (first === undefined || /^(?:\x1F|P(?:K[\x03\x05]?|AR?)?)$/.test(head)) return last ? false : null;
  if (PACKED.test(head)) return true;
  // Whoever names the vendor is answered as to that, also where it is a web page or nothing that is known.
  if (vendor !== undefined && first !== '<') return last ? true : null;
  if (first === '<') return false;
  if (first === '{' || first === '[') return OURS.test(head) ? false : last ? true : null;
  if (isTable === false) return false;
  // A line break between quotes is part of a cell, lines may stand above the header, and only many rows tell whose they are.
  if (!last) return null;
  return isTable === true || HEADER.test(head);
}
