/** The text of an input as bytes of UTF-8, in pieces. */

import { InputError } from '../input-error.js';
import { FREE_UNPACKED, MAX_RATIO, MAX_UNPACKED, type ReadLimits } from '../limits.js';

const PIECE = 2 ** 16;

/** The input's pieces, of some 64 KB where they are cut here. */
export async function* piecesOf(
  bytes: Uint8Array | ReadableStream<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
    return;
  }
  const reader = bytes.getReader();
  const cancel = () => void reader.cancel(signal?.reason).catch(() => undefined);
  signal?.addEventListener('abort', cancel);
  let ended = false;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      signal?.throwIfAborted();
      for (let from = 0; from < next.value.length; from += PIECE) yield next.value.subarray(from, from + PIECE);
    }
    ended = true;
  } catch (error) {
    ended = true;
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    if (!ended) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
  signal?.throwIfAborted();
}

/**
 * Pieces of UTF-8, and strings where the input is in UTF-16.
 *
 * @param onPlain called first where the bytes of the input are those of its text
 * @throws {InputError} where compressed input is damaged, or more than the limits allow
 */
export async function* textOf(
  pieces: AsyncGenerator<Uint8Array>,
  limits: ReadLimits = {},
  onPlain: () => void = () => undefined,
): AsyncGenerator<Uint8Array | string> {
  try {
    let head = new Uint8Array(0);
    // A byte order mark may be cut in two.
    while (head.length < 2) {
      const next = await pieces.next();
      if (next.done === true) break;
      const joined = new Uint8Array(head.length + next.value.length);
      joined.set(head);
      joined.set(next.value, head.length);
      head = joined;
    }
    const mark = head.length < 2 ? 0 : head[0] * 256 + head[1];
    const all = withHead(head, pieces);
    if (mark === 0x1f8b) yield* textOf(decompress(all, limits), limits);
    else if (mark === 0xfffe || mark === 0xfeff) yield* decode(all, mark === 0xfffe ? 'utf-16le' : 'utf-16be');
    else {
      onPlain();
      yield* all;
    }
  } finally {
    await pieces.return(undefined);
  }
}

async function* withHead(head: Uint8Array, pieces: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  yield* pieces;
}

async function* decode(pieces: AsyncGenerator<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** @throws {InputError} where the platform cannot, the bytes are damaged, or they become too many */
async function* decompress(pieces: AsyncGenerator<Uint8Array>, limits: ReadLimits): AsyncGenerator<Uint8Array> {
  if (typeof DecompressionStream === 'undefined') {
    throw new InputError('notJson', 'The input is compressed with gzip, which cannot be read here.');
  }
  const { unpackedBytes = MAX_UNPACKED, unpackedRatio = MAX_RATIO } = limits;
  let failure: { error: unknown } | null = null;
  let [packed, unpacked] = [0, 0];
  const compressed = new ReadableStream<BufferSource>({
    async pull(controller) {
      try {
        const next = await pieces.next();
        if (next.done === true) controller.close();
        else {
          packed += next.value.length;
          controller.enqueue(next.value as BufferSource);
        }
      } catch (error) {
        failure = { error };
        controller.error(error);
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
