/** An engine behind real messages, without a worker: both ends of a channel on one thread. */

import type { EngineOptions } from '../../src/core/index.js';
import { WorkerEngine, type WorkerPort } from '../../src/worker/channel/client.js';
import { BEAT, type Clock } from '../../src/worker/channel/heartbeat.js';
import { hostEngine } from '../../src/worker/channel/host.js';
import type { LostListener } from '../../src/worker/loaded-engine.js';
import type { FromWorker, ToWorker } from '../../src/worker/channel/protocol.js';

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
  /** Of the heartbeat. */
  readonly clock: HandClock;
}

/** Time that goes on by hand, a beat at a time. */
class HandClock implements Clock {
  private time = 0;
  private timer: (() => void) | null = null;

  readonly now = () => this.time;
  readonly schedule = (callback: () => void) => {
    this.timer = callback;
    return () => void (this.timer = null);
  };

  pass(): void {
    this.time += BEAT;
    const { timer } = this;
    this.timer = null;
    timer?.();
  }
}

export function connect(options: EngineOptions = {}, onLost?: LostListener): Connection {
  const { port1, port2 } = new MessageChannel();
  const listeners = new Map<string, Listener>();
  const clock = new HandClock();
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
    engine: new WorkerEngine(options, port, { onLost, clock }),
    clock,
    sent,
    received,
    get terminated() {
      return terminated;
    },
    emit: (type, event = {}) => listeners.get(type)?.({ preventDefault: () => undefined, ...event } as Event),
  };
}

/** An engine whose worker says what the test has it say to each message. */
export function scripted(answer: (message: ToWorker) => readonly unknown[]): Pick<Connection, 'engine' | 'clock'> {
  const clock = new HandClock();
  let hear: Listener = () => undefined;
  const port: WorkerPort = {
    postMessage: (message) => {
      for (const data of answer(message)) queueMicrotask(() => hear({ data } as MessageEvent));
    },
    addEventListener: ((type: string, listener: Listener) => {
      if (type === 'message') hear = listener;
    }) as WorkerPort['addEventListener'],
    terminate: () => undefined,
  };
  return { engine: new WorkerEngine({}, port, { clock }), clock };
}
