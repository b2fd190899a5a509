/** A stream that is read ahead of whoever reads it, and so knows whether more is still to arrive. */

/** Bytes of a piece that is handed on. Read within a millisecond or two. */
const PIECE = 2 ** 16;
/** Bytes that are read ahead: most reports of a page are smaller, so that all of them has arrived when their reading begins. */
const AHEAD = 2 ** 23;

export class Lookahead {
  readonly stream: ReadableStream<Uint8Array>;
  /** Whether all of the source has arrived. */
  ended = false;
  /** Bytes that have arrived. */
  arrived = 0;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  /** What has arrived and was not handed on. */
  private readonly chunks: Uint8Array[] = [];
  private waiting = 0;
  private asking = false;
  /** Whether nobody reads it any more. */
  private over = false;
  private failure: { readonly reason: unknown } | null = null;
  /** Called when something has changed. */
  private readonly listeners = new Set<() => void>();
  private stopListening: () => void = () => undefined;

  /** @param signal when it aborts, so does the stream, with the signal's reason */
  constructor(source: ReadableStream<Uint8Array>, signal?: AbortSignal) {
    this.reader = source.getReader();
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const stop = () => {
            controller.error(signal?.reason);
            this.cancel(signal?.reason);
          };
          signal?.addEventListener('abort', stop, { once: true });
          this.stopListening = () => signal?.removeEventListener('abort', stop);
          if (signal?.aborted) stop();
        },
        pull: (controller) => this.pull(controller),
        cancel: (reason) => this.cancel(reason),
      },
      { highWaterMark: 0 },
    );
    void this.ask();
  }

  /** Whether nothing is left to read until more arrives, and nothing does for so many milliseconds. */
  async isQuiet(milliseconds: number): Promise<boolean> {
    if (this.chunks.length > 0 || this.ended || this.failure) return false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const quiet = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(true), milliseconds)));
    try {
      return await Promise.race([this.change().then(() => false), quiet]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.chunks.length === 0 && !this.ended && !this.failure) await this.change();
    if (this.over) return;
    const chunk = this.chunks.shift();
    if (chunk) {
      this.waiting -= chunk.length;
      void this.ask();
      for (let at = 0; at < chunk.length; at += PIECE) controller.enqueue(chunk.subarray(at, at + PIECE));
      return;
    }
    this.stopListening();
    if (this.failure) controller.error(this.failure.reason);
    else controller.close();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      const once = () => {
        this.listeners.delete(once);
        resolve();
      };
      this.listeners.add(once);
    });
  }

  /** Reads on while there is room. */
  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      while (!this.ended && !this.failure && this.waiting < AHEAD) {
        const { done, value } = await this.reader.read();
        if (done) this.ended = true;
        else if (value.length > 0) {
          this.chunks.push(value);
          this.arrived += value.length;
          this.waiting += value.length;
        }
        for (const listener of this.listeners) listener();
      }
    } catch (reason) {
      this.failure = { reason };
      for (const listener of this.listeners) listener();
    }
    this.asking = false;
  }

  private cancel(reason: unknown): void {
    this.over = true;
    this.stopListening();
    this.reader.cancel(reason).catch(() => undefined);
  }
}
