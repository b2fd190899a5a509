/** Chunks that are pushed in, as a stream that says when each is taken out. */

export class Feed {
  readonly stream: ReadableStream<Uint8Array>;
  private readonly chunks: Uint8Array[] = [];
  private ended = false;
  private wake: () => void = () => undefined;

  /** @param onTaken hears of the bytes of each chunk that its reader has asked for and got */
  constructor(private readonly onTaken: (size: number) => void) {
    this.stream = new ReadableStream({ pull: (controller) => this.pull(controller) }, { highWaterMark: 0 });
  }

  push(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.wake();
  }

  end(): void {
    this.ended = true;
    this.wake();
  }

  private async pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.chunks.length === 0 && !this.ended) await new Promise<void>((resolve) => (this.wake = resolve));
    const chunk = this.chunks.shift();
    if (!chunk) {
      controller.close();
      return;
    }
    controller.enqueue(chunk);
    this.onTaken(chunk.byteLength);
  }
}
