/** Looks at how a stream begins, and gives one that begins again. */

import { headDecoder } from './head-decoder.js';
import type { ReportInput } from '../core/ingest/input/input-bytes.js';

/** Bytes or characters that tell what an input is. */
export const HEAD = 2 ** 16;

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
  let decoder: TextDecoder | null = null;
  const chunks: Uint8Array[] = [];
  let head = '';
  let found: boolean | null = null;
  while (found === null) {
    const { done, value } = await reader.read();
    if (value?.length) {
      chunks.push(value);
      decoder ??= headDecoder(value);
      head += decoder.decode(value.subarray(0, HEAD), { stream: true });
    }
    found = judge(head, done);
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
