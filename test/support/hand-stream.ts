/** A stream of bytes whose parts a test writes by hand, in pages and in Node. */

export interface HandStream {
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Text, or so many zeros. */
  write(part: string | number): void;
  close(): void;
  /** Breaks off, as the network does where no error is given. */
  fail(error?: unknown): void;
  /** Why the reader has stopped; `undefined` while it has not. */
  readonly cancelled: unknown;
}

/** @param signal fails the stream when it is aborted, as browsers do with the body of a request */
export function handStream(signal?: AbortSignal): HandStream {
  let controller!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  let cancelled: unknown;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (given) => void (controller = given),
    cancel: (reason) => void (cancelled = reason ?? 'cancelled'),
  });
  signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
  return {
    stream,
    write: (part) =>
      controller.enqueue(typeof part === 'number' ? new Uint8Array(part) : new TextEncoder().encode(part)),
    close: () => controller.close(),
    fail: (error = new TypeError('network error')) => controller.error(error),
    get cancelled() {
      return cancelled;
    },
  };
}
