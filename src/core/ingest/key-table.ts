/**
 * Keys of objects as they stand in JSON, quoted and with their colon, so that the key that is expected next is compared
 * four bytes at a time. Others are looked up by their hash.
 */

/** Bytes that may be read beyond the end of what is compared. */
export const READ_AHEAD = 8;

export class KeyTable {
  /** The key that followed each key, and in the last place the first one. */
  readonly next: Int32Array;
  private readonly words: Int32Array[] = [];
  private readonly lengths: Int32Array;
  private readonly masks: Int32Array;

  constructor(most: number) {
    this.next = new Int32Array(most + 1).fill(-1);
    this.lengths = new Int32Array(most);
    this.masks = new Int32Array(most);
  }

  get size(): number {
    return this.words.length;
  }

  add(key: Uint8Array): void {
    const number = this.words.length;
    const text = new Uint8Array((key.length + 7) & ~3);
    text.set([34, ...key, 34, 58]);
    const view = new DataView(text.buffer);
    this.words.push(Int32Array.from({ length: text.length / 4 }, (_, i) => view.getInt32(i * 4, true)));
    const length = key.length + 3;
    // A key with quotes, escapes or control characters does not stand in JSON as it is.
    this.lengths[number] = key.some((byte) => byte === 34 || byte === 92 || byte < 32) ? 0 : length;
    this.masks[number] = length % 4 === 0 ? 0 : (1 << ((length % 4) * 8)) - 1;
  }

  /** Where the key with its colon ends if it stands at `at`, else 0. */
  match(view: DataView, at: number, key: number): number {
    const length = this.lengths[key];
    const words = this.words[key];
    const whole = length >> 2;
    let p = at;
    for (let i = 0; i < whole; i++, p += 4) if (view.getInt32(p, true) !== words[i]) return 0;
    const mask = this.masks[key];
    if (mask !== 0 && ((view.getInt32(p, true) ^ words[whole]) & mask) !== 0) return 0;
    return length === 0 ? 0 : at + length;
  }
}
