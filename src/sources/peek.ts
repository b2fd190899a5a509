/** Looks at how a stream begins, and gives one that begins again. */

import { headDecoder } from './head-decoder.js';
import { InputError } from '../core/ingest/input-error.js';
import type { ReportInput } from '../core/ingest/input/input-bytes.js';

/** Bytes that tell what an input is, of a text characters. */
export const HEAD = 2 ** 16;

/** What stands in JSON of our own format, and in that of hardly any other. */
export const OURS = /"(?:startedAt|interactions|\$envelope)"\s*:/;

export interface BegunInput {
  readonly input: ReportInput;
  /** How the input begins, where that is of interest: it may be a table, or is compressed. */
  readonly head: string | null;
}

/**
 * @param judge says of the beginning whether it is of interest; `null` where more of it has to be seen
 */
export async function peek(
  stream: ReadableStream<Uint8Array>,
  judge: (head: string, last: boolean) => boolean | null,
  signal: AbortSignal | undefined,
): Promise<BegunInput> {
  const reader = stream.getReader();
  // Also while nobody reads it: what reads a table may still have to be loaded.
  const cancel = () => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  const forget = () => signal?.removeEventListener('abort', cancel);
  let begun = new Uint8Array(0);
  let [length, judged] = [0, 0];
  let rest: Uint8Array = begun;
  let head = '';
  let found: boolean | null = null;
  while (found === null) {
    const { done, value } = await reader.read();
    if (!done) checkBytes(value);
    if (value?.length) {
      const room = HEAD - length;
      if (begun.length < length + value.length && begun.length < HEAD) begun = grown(begun, length + value.length);
      begun.set(value.subarray(0, room), length);
      length = Math.min(HEAD, length + value.length);
      rest = value.subarray(room);
    }
    const last = done || length === HEAD;
    // Of what comes in small pieces the whole beginning would be looked at again and again.
    if (!last && length < judged * 1.0625) continue;
    judged = length;
    head = headDecoder(begun).decode(begun.subarray(0, length), { stream: true });
    found = judge(head, last);
  }
  const seen = [begun.subarray(0, length), rest].filter((bytes) => bytes.length > 0);
  const again = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const chunk = seen.shift() ?? (await reader.read()).value;
        signal?.throwIfAborted();
        if (chunk !== undefined) {
          checkBytes(chunk);
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

/** Room for so many bytes at least. */
function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.min(HEAD, Math.max(length, 2 * bytes.length)));
  larger.set(bytes);
  return larger;
}

/** @throws {InputError} where a stream gives texts, say, which another stream has decoded */
function checkBytes(piece: unknown): void {
  if (piece instanceof Uint8Array) return;
  const found = typeof piece === 'object' ? Object.prototype.toString.call(piece).slice(8, -1) : typeof piece;
  throw new InputError('wrongShape', `The input is a stream of ${found}: give one of Uint8Array.`);
}
