/** An engine behind real messages, without a worker: both ends of a channel on one thread. */

import type { EngineOptions } from '../../src/core/index.js';
import { WorkerEngine, type WorkerPort } from '../../src/worker/client.js';
import { hostEngine } from '../../src/worker/host.js';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.js';

type Listener = (event: Event) => void;

export interface Connection {
  readonly engine: WorkerEngine;
  /** What the page has sent so far. */
  readonly sent: ToWorker[];
  /** What the worker has sent so far. */
  readonly received: FromWorker[];
  /** Whether the page has ended the worker. */
  readonly terminated: boolean;
  /** What a worker that breaks makes the page hear. */
  emit(type: 'error' | 'messageerror', event?: object): void;
}

export function connect(options: EngineOptions = {}): Connection {
  const { port1, port2 } = new MessageChannel();
  const listeners = new Map<string, Listener>();
  const sent: ToWorker[] = [];
  const received: FromWorker[] = [];
  let terminated = false;
  const port: WorkerPort = {
    postMessage: (message, transfer) => {
      sent.push(message);
      port1.postMessage(message, transfer);
    },
    addEventListener: ((type: string, listener: Listener) => {
      listeners.set(type, listener);
      if (type === 'message') port1.addEventListener('message', listener);
    }) as WorkerPort['addEventListener'],
    terminate: () => {
      terminated = true;
      port1.close();
    },
  };
  port1.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => received.push(data));
  hostEngine(port2);
  return {
    engine: new WorkerEngine(options, port),
    sent,
    received,
    get terminated() {
      return terminated;
    },
    emit: (type, event = {}) => listeners.get(type)?.({ preventDefault: () => undefined, ...event } as Event),
  };
}

/** Rejects with the reason, or fails. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('The promise was expected to reject.');
}

/** A stream that is written by hand. */
export function handStream() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let cancelled: unknown;
  const stream = new ReadableStream<Uint8Array>({
    start: (given) => void (controller = given),
    cancel: (reason) => void (cancelled = reason ?? 'cancelled'),
  });
  return {
    stream,
    write: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
    close: () => controller.close(),
    fail: (error: Error) => controller.error(error),
    get cancelled() {
      return cancelled;
    },
  };
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
