/** The bytes of a text that are being read: what was cut off at the end of a piece, and the next piece. */

import { READ_AHEAD } from './key-table.js';

/** The longest piece. */
export const PIECE = 2 ** 16 + 64;
/** Code units of a string that surely fit into a piece. */
const SLICE = Math.floor(PIECE / 3);
const USUAL = PIECE * 2 + READ_AHEAD;
/** A buffer that grew beyond this for one value is given back. */
const LARGE = 2 ** 22;

export class TextBuffer {
  protected bytes = new Uint8Array(USUAL);
  /** What is still to be read. A zero stands after it, which no value may hold. */
  protected from = 0;
  protected to = 0;
  /** Place of the buffer's first byte in the text. */
  protected offset = 0;

  constructor(private readonly onBytes: (bytes: Uint8Array) => void) {
    onBytes(this.bytes);
  }

  /** Bytes read so far. */
  get length(): number {
    return this.offset + this.to;
  }

  /** Room for the next piece; `written` says how much of it was used. */
  room(): Uint8Array {
    if (this.from > 0) {
      this.bytes.copyWithin(0, this.from, this.to);
      this.offset += this.from;
      this.to -= this.from;
      this.from = 0;
    }
    if (this.bytes.length - this.to < PIECE + READ_AHEAD) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes.subarray(0, this.to));
      this.setBytes(larger);
    } else if (this.bytes.length > LARGE && this.to < PIECE) {
      const smaller = new Uint8Array(USUAL);
      smaller.set(this.bytes.subarray(0, this.to));
      this.setBytes(smaller);
    }
    return this.bytes.subarray(this.to, this.to + PIECE);
  }

  private setBytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes;
    this.onBytes(bytes);
  }
}

/** The next part of a text, which fits into a piece; a surrogate pair stays whole. */
export function sliceOf(text: string, from: number): string {
  const to = Math.min(text.length, from + SLICE);
  const last = text.charCodeAt(to - 1);
  return text.slice(from, to < text.length && last >= 0xd800 && last < 0xdc00 ? to - 1 : to);
}
