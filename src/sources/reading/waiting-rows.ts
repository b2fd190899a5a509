/**
 * Rows of conversations that wait until all that may belong to them has been read, in the order in which they came. What is more
 * than a little is put away as text in Blobs, which browsers keep outside of the memory of the page.
 */

import type { Row } from '../source.js';

const AT_HAND = 32 * 1024 * 1024;
const TOGETHER = 1024 * 1024;

export class WaitingRows {
  /** How many rows wait. */
  count = 0;
  /** Their bytes, as they were read. */
  bytes = 0;
  private readonly atHand: Row[] = [];
  private readonly away: Blob[] = [];
  private last: Row[] = [];
  private lastBytes = 0;

  /**
   * @param most bytes that stay as they are
   * @param together bytes that are put away as one, and come back in one go
   */
  constructor(
    private readonly most = AT_HAND,
    private readonly together = TOGETHER,
  ) {}

  add(row: Row, size: number): void {
    this.count++;
    this.bytes += size;
    if (this.bytes <= this.most) {
      this.atHand.push(row);
      return;
    }
    this.last.push(row);
    this.lastBytes += size;
    if (this.lastBytes < this.together) return;
    this.away.push(new Blob([JSON.stringify(this.last)]));
    this.last = [];
    this.lastBytes = 0;
  }

  /** All rows, part by part; each is let go of. */
  async *release(): AsyncGenerator<readonly Row[], void, void> {
    const atHand = this.atHand.splice(0);
    yield atHand;
    for (let part = this.away.shift(); part !== undefined; part = this.away.shift()) {
      yield JSON.parse(await part.text()) as readonly Row[];
    }
    yield this.last;
    this.last = [];
  }
}
