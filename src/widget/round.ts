/** Questions that widgets ask in one frame: their answers are drawn in one frame too, unless one takes too long. */

/** So long, ms, the first answer waits for the last: what takes longer no longer feels like one change. */
export const PATIENCE = 100;

let open: Round | null = null;

export class Round {
  private members = 0;
  private close!: () => void;
  readonly closed = new Promise<void>((resolve) => (this.close = resolve));
  private readonly timer = setTimeout(() => this.close(), PATIENCE);

  /** The round of this frame. */
  static join(): Round {
    // Updates of one frame run in one task, without a pause for microtasks.
    if (!open) queueMicrotask(() => (open = null));
    open ??= new Round();
    open.members++;
    return open;
  }

  /** To be called once for each `join`. */
  leave(): void {
    if (--this.members > 0) return;
    clearTimeout(this.timer);
    this.close();
  }
}
