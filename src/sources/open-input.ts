/** Tells tables from JSON, by what is said of an input and by how it begins, and has the right source read it. */

import { unreadable } from '../core/ingest/input-error.js';
import { isStream, type ReportInput } from '../core/ingest/input/input-bytes.js';
import type { RecordBatches } from '../core/ingest/record-batch.js';
import type { InputFormat } from './input-format.js';
import type { TableInput } from './table/table-source.js';

/** An input whose kind is known. A stream is another one than before, that begins again. */
interface OpenInput {
  readonly input: ReportInput;
  /** What a source makes of the input; `null` where it is JSON, or nothing that is known. */
  readonly batches: RecordBatches | null;
}

interface BegunInput {
  readonly input: ReportInput;
  /** How the input begins, where it may be a table. */
  readonly head: string | null;
}

/** Characters or bytes that tell what an input is. */
const HEAD = 2 ** 14;
/** The first character that tells; others are byte order marks, and halves of UTF-16. */
const FIRST = /^[\s\0\uFEFF\uFFFD]*([^\s\0\uFEFF\uFFFD])/;
/** The first column may have no name. */
const HEADER = /^[\s\0\uFEFF\uFFFD,;|"]*[\p{L}\p{N}_#][^\r\n]*[,;\t|]/u;

/**
 * What is said to be a table is one unless it begins like JSON or a web page; where nobody says, its first line decides. The
 * code that reads tables is loaded only for a table.
 */
export async function openInput(
  input: ReportInput,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<OpenInput> {
  signal?.throwIfAborted();
  checkReadable(input);
  const { isTable } = format;
  if (isTable === false) return { input, batches: null };
  const begun = isStream(input) ? await peek(input, isTable, signal) : await lookAt(input, isTable);
  if (begun.head === null) return { input: begun.input, batches: null };
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

async function lookAt(input: ReportInput, isTable: boolean | null): Promise<BegunInput> {
  const head = await headOf(input);
  return { input, head: head !== null && mayBeTable(head, isTable, true) ? head : null };
}

/** `null` for objects. */
async function headOf(input: ReportInput): Promise<string | null> {
  if (typeof input === 'string') return input.slice(0, HEAD);
  if (input instanceof ArrayBuffer) return headOf(new Uint8Array(input, 0, Math.min(HEAD, input.byteLength)));
  if (input instanceof Uint8Array) return new TextDecoder().decode(input.subarray(0, HEAD));
  return typeof Blob !== 'undefined' && input instanceof Blob ? input.slice(0, HEAD).text() : null;
}

/** @returns `null` where more has to be seen */
function mayBeTable(head: string, isTable: boolean | null, last: boolean): boolean | null {
  const begins = FIRST.exec(head);
  const first = begins?.[1];
  const whole = last || head.length >= HEAD;
  if (first === undefined) return whole ? false : null;
  if ('{[<'.includes(first)) return false;
  if (isTable) return true;
  const hasLine = whole || /[\r\n]/.test(head.slice(begins![0].length));
  return hasLine ? HEADER.test(head) : null;
}

async function peek(
  stream: ReadableStream<Uint8Array>,
  isTable: boolean | null,
  signal: AbortSignal | undefined,
): Promise<BegunInput> {
  const reader = stream.getReader();
  // Also while nobody reads it: what reads a table may still have to be loaded.
  const cancel = () => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  const forget = () => signal?.removeEventListener('abort', cancel);
  const decoder = new TextDecoder();
  const chunks: Uint8Array[] = [];
  let head = '';
  let found: boolean | null = null;
  while (found === null) {
    const { done, value } = await reader.read();
    if (value) {
      chunks.push(value);
      head += decoder.decode(value.subarray(0, HEAD), { stream: true });
    }
    found = mayBeTable(head, isTable, done);
  }
  const again = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk = chunks.shift() ?? (await reader.read()).value;
        signal?.throwIfAborted();
        if (chunk) {
          controller.enqueue(chunk);
          return;
        }
        forget();
        controller.close();
      },
      cancel: (reason) => {
        forget();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return { input: again, head: found ? head : null };
}
