/** The ids of one record's messages, as ranges of bytes, to find one that comes twice. */

const FIRST_SLOTS = 64;

export class IdSet {
  private count = 0;
  private from = new Int32Array(FIRST_SLOTS / 2);
  private to = new Int32Array(FIRST_SLOTS / 2);
  private hash = new Int32Array(FIRST_SLOTS / 2);
  /** Open addressing: the number of an id + 1. Only the first `size` slots are in use. */
  private slots = new Int32Array(FIRST_SLOTS);
  private size = FIRST_SLOTS;

  clear(): void {
    if (this.count === 0) return;
    this.count = 0;
    this.size = FIRST_SLOTS;
    this.slots.fill(0, 0, FIRST_SLOTS);
  }

  /** Adds an id; false where it is here already. */
  add(bytes: Uint8Array, from: number, to: number, hash: number): boolean {
    if (this.count * 2 === this.size) this.grow();
    const { slots } = this;
    const mask = this.size - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; slots[slot] > 0; slot = (slot + 1) & mask) {
      const known = slots[slot] - 1;
      if (this.hash[known] === hash && this.equals(bytes, known, from, to)) return false;
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.hash[this.count] = hash;
    slots[slot] = ++this.count;
    return true;
  }

  private equals(bytes: Uint8Array, known: number, from: number, to: number): boolean {
    const start = this.from[known];
    if (this.to[known] - start !== to - from) return false;
    for (let i = from; i < to; i++) if (bytes[start + i - from] !== bytes[i]) return false;
    return true;
  }

  private grow(): void {
    this.size *= 2;
    if (this.slots.length < this.size) {
      this.slots = new Int32Array(this.size);
      this.from = larger(this.from);
      this.to = larger(this.to);
      this.hash = larger(this.hash);
    } else this.slots.fill(0, 0, this.size);
    const mask = this.size - 1;
    for (let id = 0; id < this.count; id++) {
      let slot = (this.hash[id] ^ (this.hash[id] >>> 15)) & mask;
      while (this.slots[slot] > 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }
}

function larger(values: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(values.length * 2);
  result.set(values);
  return result;
}
