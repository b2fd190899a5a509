/** Unpacks an input that is compressed with gzip, so that it can be told what it is. Loaded with the first one. */

import { decompress } from '../core/ingest/input/decompress.js';
import { bytesOf, type ReportInput } from '../core/ingest/input/input-bytes.js';
import { piecesOf } from '../core/ingest/input/pieces.js';
import type { ReadLimits } from '../core/ingest/limits.js';

/**
 * @param input bytes that are compressed, whole or as a stream
 * @returns what fails as `decompress` does
 */
export function unpack(
  input: ReportInput,
  limits: ReadLimits = {},
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  const pieces = decompress(piecesOf(bytesOf(input)!, signal), limits);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
