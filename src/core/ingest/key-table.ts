/**
 * Keys of objects as they stand in JSON, quoted and with their colon, so that the key that is expected next is compared
 * four bytes at a time. Others are looked up by their hash.
 */

/** Bytes that may be read beyond the end of what is compared. */
export const READ_AHEAD = 16;

/** Keys that are tried before one is looked up: records leave out a field now and then. */
const GUESSES = 3;

export class KeyTable {
  /** The key that followed each key, and in the last place the first one. */
  readonly next: Int32Array;
  size = 0;
  /** Where the key that was found ends, with its colon. */
  end = 0;
  private words = new Int32Array(64);
  /** Of each key: its first word, its length in bytes, and which bits of its last word count. */
  private readonly starts: Int32Array;
  private readonly lengths: Int32Array;
  private readonly masks: Int32Array;

  constructor(most: number) {
    this.next = new Int32Array(most + 1).fill(-1);
    this.starts = new Int32Array(most + 1);
    this.lengths = new Int32Array(most);
    this.masks = new Int32Array(most);
  }

  add(key: Uint8Array): void {
    const number = this.size++;
    const length = key.length + 3;
    const text = new Uint8Array((length + 4) & ~3);
    text.set([34, ...key, 34, 58]);
    const view = new DataView(text.buffer);
    const start = this.starts[number];
    const end = start + text.length / 4;
    if (end > this.words.length) {
      const larger = new Int32Array(end * 2);
      larger.set(this.words);
      this.words = larger;
    }
    for (let i = start; i < end; i++) this.words[i] = view.getInt32((i - start) * 4, true);
    this.starts[number + 1] = end;
    // A key with quotes, escapes or control characters does not stand in JSON as it is.
    this.lengths[number] = key.some((byte) => byte === 34 || byte === 92 || byte < 32) ? 0 : length;
    this.masks[number] = (1 << ((length % 4) * 8)) - 1;
  }

  /** The key at `at` where it is one of those that followed the previous key, or were left out after it; else −1. */
  guess(view: DataView, at: number, previous: number): number {
    const { next } = this;
    let key = next[previous];
    for (let i = 0; i < GUESSES && key >= 0; i++) {
      this.end = this.match(view, at, key);
      if (this.end > 0) return key;
      key = next[key];
    }
    return -1;
  }

  /** Where the key with its colon ends if it stands at `at`, else 0. */
  private match(view: DataView, at: number, key: number): number {
    const { words } = this;
    const length = this.lengths[key];
    const end = at + (length & ~3);
    let word = this.starts[key];
    let p = at;
    for (; p < end; p += 4) if (view.getInt32(p, true) !== words[word++]) return 0;
    if (((view.getInt32(p, true) ^ words[word]) & this.masks[key]) !== 0) return 0;
    return length === 0 ? 0 : at + length;
  }
}
