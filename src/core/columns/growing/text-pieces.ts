/**
 * The bytes of texts, one text after the other, in pieces of a megabyte and what the last text needs more: growing copies
 * one piece at most, and so what all take is never there twice.
 */

import { readText } from '../text-bytes.js';

const PLACE_BITS = 20;
/** Texts begin at places below it. */
const PIECE = 2 ** PLACE_BITS;
const FIRST = 2 ** 8;
/** Most texts that begin before the end of a piece end before this. */
const SPARE = 2 ** 8;
/** So many have places in 32 bits. */
const MOST_PIECES = 2 ** 12;

export class TextPieces {
  /** The place of the next text: the number of its piece and, in the lower bits, where it begins there. */
  next = 0;
  private readonly pieces = [new Uint8Array(FIRST)];
  /** By piece that is full, where its last text ends, as if the piece went on. */
  private readonly ends: number[] = [];

  /** Adds a text at `next`. */
  add(source: Uint8Array, from: number, to: number): void {
    const start = this.ends.length * PIECE;
    let at = this.next - start;
    const bytes = this.roomFor(at + to - from);
    for (let i = from; i < to; i++) bytes[at++] = source[i];
    this.next = start + at;
    if (at < PIECE) return;
    if (this.pieces.length === MOST_PIECES) throw new RangeError('Texts of more than 4 GB.');
    this.ends.push(this.next);
    this.pieces.push(new Uint8Array(PIECE + SPARE));
    this.next = start + PIECE;
  }

  /**
   * Whether a text is the bytes of `source` from `from` up to `to`.
   *
   * @param next the place of the text that was added after it
   */
  equals(start: number, next: number, source: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (this.endOf(start, next) - start !== length) return false;
    const bytes = this.pieces[start >>> PLACE_BITS];
    const at = start & (PIECE - 1);
    let i = 0;
    while (i < length && bytes[at + i] === source[from + i]) i++;
    return i === length;
  }

  text(start: number, next: number): string {
    const at = start & (PIECE - 1);
    return readText(this.pieces[start >>> PLACE_BITS], at, at + this.endOf(start, next) - start);
  }

  /** The bytes of a text. */
  bytesOf(start: number, next: number): Uint8Array {
    const at = start & (PIECE - 1);
    return this.pieces[start >>> PLACE_BITS].subarray(at, at + this.endOf(start, next) - start);
  }

  /** Gives back room that growing left over. */
  trim(): void {
    const last = this.ends.length;
    const used = this.next - last * PIECE;
    if (this.pieces[last].length > used * 1.1 + 1024) this.pieces[last] = this.pieces[last].slice(0, used);
  }

  private endOf(start: number, next: number): number {
    return (start ^ next) >>> PLACE_BITS === 0 ? next : this.ends[start >>> PLACE_BITS];
  }

  private roomFor(length: number): Uint8Array {
    const last = this.ends.length;
    const bytes = this.pieces[last];
    if (length <= bytes.length) return bytes;
    const larger = new Uint8Array(Math.max(length, Math.min(bytes.length * 2, PIECE + SPARE)));
    larger.set(bytes);
    return (this.pieces[last] = larger);
  }
}
