/** Holds a sender back while too much of what it sent has not been taken in. */

/** Bytes under way: as many as are read ahead on the other side wait there besides. */
export const UNDER_WAY = 4 * 2 ** 20;

export class Valve {
  private underWay = 0;
  private open: () => void = () => undefined;
  /** Whether somebody waits for room. */
  isShut = false;

  /** Waits until there is room, and counts what is about to be sent. */
  async pass(size: number): Promise<void> {
    while (this.underWay > 0 && this.underWay + size > UNDER_WAY) {
      this.isShut = true;
      await new Promise<void>((resolve) => (this.open = resolve));
    }
    this.isShut = false;
    this.underWay += size;
  }

  taken(size: number): void {
    this.underWay -= size;
    this.open();
  }
}
