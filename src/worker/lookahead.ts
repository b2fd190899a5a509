/** A stream that knows whether more has arrived, handed on in pieces of a size that is soon read. */

/** Bytes. Read within a millisecond or two. */
const PIECE = 2 ** 16;

export class Lookahead {
  readonly stream: ReadableStream<Uint8Array>;
  /** The chunk after the one that was handed on last: settled once it has arrived. */
  next: Promise<ReadableStreamReadResult<Uint8Array>>;
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;

  /** @param signal when it aborts, so does the stream, with the signal's reason */
  constructor(source: ReadableStream<Uint8Array>, signal?: AbortSignal) {
    this.reader = source.getReader();
    this.next = this.ask();
    const onAbort = () => this.cancel(signal?.reason);
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          const fail = () => controller.error(signal?.reason);
          signal?.addEventListener('abort', fail, { once: true });
          signal?.addEventListener('abort', onAbort, { once: true });
          this.stopListening = () => {
            signal?.removeEventListener('abort', fail);
            signal?.removeEventListener('abort', onAbort);
          };
          if (signal?.aborted) fail();
        },
        pull: (controller) => this.pull(controller),
        cancel: (reason) => this.cancel(reason),
      },
      { highWaterMark: 0 },
    );
  }

  private stopListening: () => void = () => undefined;

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const { done, value } = await this.next;
    if (done) {
      this.stopListening();
      controller.close();
      return;
    }
    this.next = this.ask();
    for (let at = 0; at < value.length; at += PIECE) controller.enqueue(value.subarray(at, at + PIECE));
    // A pull that brings nothing is not repeated.
    if (value.length === 0) await this.pull(controller);
  }

  private ask(): Promise<ReadableStreamReadResult<Uint8Array>> {
    const next = this.reader.read();
    // Its rejection reaches the reader of the stream; there may be none any more.
    next.catch(() => this.stopListening());
    return next;
  }

  private cancel(reason: unknown): void {
    this.stopListening();
    this.reader.cancel(reason).catch(() => undefined);
  }
}
