/** Hashes of the ids of one record's messages, to find one that may come twice. */

/** As many as hold the messages of most conversations. */
const SLOTS = 256;

export class HashSet {
  /** Open addressing; 0 is free. */
  private slots = new Int32Array(SLOTS);
  private count = 0;

  clear(): void {
    if (this.count === 0) return;
    this.count = 0;
    if (this.slots.length > SLOTS) this.slots = new Int32Array(SLOTS);
    else this.slots.fill(0);
  }

  /** Adds a hash; false where it, or in rare cases one like it, is here already. */
  add(hash: number): boolean {
    if (this.count * 2 === this.slots.length) this.grow();
    const { slots } = this;
    const value = hash || 1;
    const mask = slots.length - 1;
    let slot = (value ^ (value >>> 15)) & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) if (slots[slot] === value) return false;
    slots[slot] = value;
    this.count++;
    return true;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.count = 0;
    for (const value of slots) if (value !== 0) this.add(value);
  }
}
