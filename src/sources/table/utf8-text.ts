/** The text of bytes of UTF-8 that come in pieces. Bytes that are none are kept as `decodeUtf8` keeps them. */

import { decodeUtf8 } from '../../core/columns/text-bytes.js';

export class Utf8Text {
  /** A sequence that the end of a piece cut off. */
  private rest = new Uint8Array(0);
  private begun = false;

  /** The text of the next piece, as far as it is whole. */
  decode(piece: Uint8Array): string {
    const bytes = new Uint8Array(this.rest.length + piece.length);
    bytes.set(this.rest);
    bytes.set(piece, this.rest.length);
    const end = wholeEnd(bytes);
    this.rest = bytes.slice(end);
    const text = decodeUtf8(bytes, 0, end);
    if (this.begun || text === '') return text;
    this.begun = true;
    // A byte order mark is no text.
    return text.replace(/^\uFEFF/, '');
  }

  /** The text of what is left: bytes of a sequence that never ended. */
  end(): string {
    return decodeUtf8(this.rest, 0, this.rest.length);
  }
}

/** Where the last sequence begins if it may go on in the next piece, else the end. */
function wholeEnd(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let at = length - 1; at >= 0 && at >= length - 3 && bytes[at] >= 0x80; at--) {
    const first = bytes[at];
    if (first < 0xc0) continue;
    const wanted = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    return at + wanted > length ? at : length;
  }
  return length;
}
