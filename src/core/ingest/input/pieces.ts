/** The bytes of an input, in pieces. */

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
