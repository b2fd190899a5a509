/** The text of an input as bytes of UTF-8, in pieces. */

import type { ReadLimits } from '../limits.js';

/**
 * Pieces of UTF-8, and strings where the input is in UTF-16.
 *
 * @param onPlain called first where the bytes of the input are those of its text
 * @param unpacked whether they have been compressed: there are files that unpack to themselves, and so without end
 * @throws {InputError} where compressed input is damaged, or more than the limits allow
 */
export async function* textOf(
  pieces: AsyncGenerator<Uint8Array>,
  limits: ReadLimits = {},
  onPlain: () => void = () => undefined,
  unpacked = false,
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
    if (mark === 0x1f8b && !unpacked) {
      const { decompress } = await import('./decompress.js');
      yield* textOf(decompress(all, limits), limits, undefined, true);
    } else if (mark === 0xfffe || mark === 0xfeff) yield* decode(all, mark === 0xfffe ? 'utf-16le' : 'utf-16be');
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
