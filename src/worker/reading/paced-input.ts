/** Rests between the pieces of a stream: where they are at hand, and small, whoever reads them would take every turn. */

import { isStream, type ReportInput } from '../../core/ingest/input/input-bytes.js';
import type { Pace } from '../pace.js';

/** An input as it is, or in place of a stream another one with the same pieces. */
export function pacedInput(input: ReportInput, pace: Pace): ReportInput {
  try {
    return isStream(input) && !input.locked ? pacedStream(input, pace) : input;
  } catch {
    // What a revoked proxy throws is told by who opens the input.
    return input;
  }
}

function pacedStream(stream: ReadableStream<Uint8Array>, pace: Pace): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        await pace.rest();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
