/** Unpacks input that is compressed with gzip. Loaded with the first one. */

import { InputError } from '../input-error.js';
import { FREE_UNPACKED, MAX_RATIO, MAX_UNPACKED, type ReadLimits } from '../limits.js';
import { piecesOf } from './pieces.js';

/** @throws {InputError} where the platform cannot, the bytes are damaged, or they become too many */
export async function* decompress(pieces: AsyncGenerator<Uint8Array>, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') {
    throw new InputError('compressed', 'The input is compressed with gzip, which cannot be read here.');
  }
  const { unpackedBytes = MAX_UNPACKED, unpackedRatio = MAX_RATIO } = limits;
  let failure: { error: unknown } | null = null;
  let [packed, unpacked] = [0, 0];
  const compressed = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await pieces.next().catch((error: unknown) => {
        failure = { error };
        throw error;
      });
      // Throws where the bytes were found to be damaged meanwhile, which is said below.
      if (next.done === true) controller.close();
      else {
        packed += next.value.length;
        controller.enqueue(next.value as BufferSource);
      }
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  try {
    for await (const piece of piecesOf(compressed.pipeThrough(new DecompressionStream('gzip')), undefined)) {
      unpacked += piece.length;
      const most = Math.min(unpackedBytes, Math.max(FREE_UNPACKED, unpackedRatio * packed));
      if (unpacked > most) throw tooLarge(packed, most);
      yield piece;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (failure !== null) throw (failure as { error: unknown }).error;
    throw new InputError('truncated', `The compressed input is damaged or was cut off: ${String(error)}`);
  }
}

function tooLarge(packed: number, most: number): InputError {
  return new InputError(
    'tooLarge',
    `The compressed input becomes too large: of ${packed} bytes at most ${most} are read (limits.unpackedBytes, limits.unpackedRatio).`,
  );
}
