/** Tells tables from JSON: by what is said of an input, and by how it begins. */

import type { ReportInput } from '../../core/ingest/input-bytes.js';

/** An input after its beginning was looked at. A stream is another one then, that begins again. */
export interface ToldInput {
  readonly input: ReportInput;
  /** How the input begins, where it may be a table. */
  readonly head: string | null;
}

/** Characters or bytes that tell what an input is. */
const HEAD = 2 ** 14;
/** The first character that tells; others are byte order marks, and halves of UTF-16. */
const FIRST = /^[\s\0\uFEFF\uFFFD]*([^\s\0\uFEFF\uFFFD])/;
const FIRST_LINE = /[^\s\0\uFEFF\uFFFD][^\r\n]*[\r\n]/;
/** The first column may have no name. */
const HEADER = /^[\s\0\uFEFF\uFFFD,;|"]*[\p{L}\p{N}_#][^\r\n]*[,;\t|]/u;

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

/** What is said to be a table is one unless it begins like JSON or a web page. */
export async function tellTable(
  input: ReportInput,
  said: boolean | null,
  signal: AbortSignal | undefined,
): Promise<ToldInput> {
  signal?.throwIfAborted();
  if (said === false) return { input, head: null };
  if (typeof ReadableStream !== 'undefined' && input instanceof ReadableStream) {
    return peek(input, said, signal);
  }
  const head = await headOf(input);
  return { input, head: head !== null && mayBeTable(head, said, true) ? head : null };
}

/** `null` for objects. */
async function headOf(input: ReportInput): Promise<string | null> {
  if (typeof input === 'string') return input.slice(0, HEAD);
  if (input instanceof ArrayBuffer) return headOf(new Uint8Array(input, 0, Math.min(HEAD, input.byteLength)));
  if (input instanceof Uint8Array) return new TextDecoder().decode(input.subarray(0, HEAD));
  return typeof Blob !== 'undefined' && input instanceof Blob ? input.slice(0, HEAD).text() : null;
}

/** @returns `null` where more has to be seen */
function mayBeTable(head: string, said: boolean | null, last: boolean): boolean | null {
  const first = FIRST.exec(head)?.[1];
  const whole = last || head.length >= HEAD;
  if (first === undefined) return whole ? false : null;
  if ('{[<'.includes(first)) return false;
  if (said) return true;
  return whole || FIRST_LINE.test(head) ? HEADER.test(head) : null;
}

async function peek(
  stream: ReadableStream<Uint8Array>,
  said: boolean | null,
  signal: AbortSignal | undefined,
): Promise<ToldInput> {
  const reader = stream.getReader();
  // Also while nobody reads it: what reads a table may still have to be loaded.
  const cancel = () => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  const forget = () => signal?.removeEventListener('abort', cancel);
  const decoder = new TextDecoder();
  const chunks: Uint8Array[] = [];
  let head = '';
  let isTable: boolean | null = null;
  while (isTable === null) {
    const { done, value } = await reader.read();
    if (value) {
      chunks.push(value);
      head += decoder.decode(value.subarray(0, HEAD), { stream: true });
    }
    isTable = mayBeTable(head, said, done);
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
  return { input: again, head: isTable ? head : null };
}
