/**
 * Keys of objects as they stand in JSON, quoted and with their colon, so that the key that is expected next is compared
 * eight bytes at a time. Others are looked up by their hash.
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
  /** Keys in words of eight bytes, the last one from the end backwards; the shortest in two of four. */
  private words = new Float64Array(64);
  private readonly starts: Int32Array;
  /** In bytes; 0 where the key does not stand in JSON as it is. */
  private readonly lengths: Int32Array;

  constructor(most: number) {
    this.next = new Int32Array(most + 1).fill(-1);
    this.starts = new Int32Array(most + 1);
    this.lengths = new Int32Array(most);
  }

  add(key: Uint8Array): void {
    const number = this.size++;
    const view = new DataView(Uint8Array.of(34, ...key, 34, 58).buffer);
    const length = view.byteLength;
    let word = this.starts[number];
    if (word + length > this.words.length) {
      const larger = new Float64Array((word + length) * 2);
      larger.set(this.words);
      this.words = larger;
    }
    if (length > 3 && !key.some((byte) => byte === 34 || byte === 92 || byte < 32)) {
      this.lengths[number] = length;
      if (length < 8) {
        this.words[word++] = view.getInt32(0, true);
        this.words[word++] = view.getInt32(length - 4, true);
      } else {
        for (let i = 0; i < length; i += 8) this.words[word++] = view.getFloat64(Math.min(i, length - 8), true);
      }
    }
    this.starts[number + 1] = word;
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
    const end = at + length;
    let word = this.starts[key];
    if (length < 8) {
      return length > 0 && view.getInt32(at, true) === words[word] && view.getInt32(end - 4, true) === words[word + 1]
        ? end
        : 0;
    }
    const last = end - 8;
    for (let p = at; p < last; p += 8) if (view.getFloat64(p, true) !== words[word++]) return 0;
    return view.getFloat64(last, true) === words[word] ? end : 0;
  }
}
