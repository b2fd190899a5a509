/** Rests between slices of work, so that whatever else waits for the thread gets its turn. */

/** What only some platforms have. */
interface Platform {
  readonly scheduler?: { yield?(): Promise<void> };
  setImmediate?(callback: () => void): unknown;
}

/** Milliseconds of work between two rests. */
export const PAGE_SLICE = 8;
/** A worker has no frames to draw; it only lets messages in, and each question of a widget is several. Node has other work, too. */
export const WORKER_SLICE = 10;

export class Pace {
  private last: number;

  /** @param now a clock, in milliseconds */
  constructor(
    private readonly slice: number,
    private readonly now = () => performance.now(),
  ) {
    this.last = now();
  }

  /** Rests where the slice is over; `undefined` where work can go on at once. */
  readonly rest = (): Promise<void> | undefined => {
    if (this.now() - this.last < this.slice) return undefined;
    return this.resume();
  };

  private async resume(): Promise<void> {
    await nextTurn();
    this.last = this.now();
  }
}

let turnsTaken = 0;

/** How many turns were let through: who works takes more of them all the time. */
export function turnCount(): number {
  return turnsTaken;
}

/** Lets frames, input and messages through. */
export function nextTurn(): Promise<void> {
  turnsTaken++;
  const { scheduler, setImmediate } = globalThis as Platform;
  if (typeof document !== 'undefined' && scheduler?.yield) return scheduler.yield();
  // Node takes up to a thousand messages of a channel before it looks at its timers.
  if (setImmediate) return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => turns.wait(resolve));
}

/** Timers wait at least 4 ms once they are nested; messages do not. One channel serves all. */
class Turns {
  private channel: MessageChannel | null = null;
  private readonly waiting: (() => void)[] = [];

  wait(go: () => void): void {
    this.waiting.push(go);
    this.channel ??= this.open();
    this.channel.port2.postMessage(null);
  }

  private open(): MessageChannel {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      this.waiting.shift()?.();
      // In Node, an open port would keep the process alive.
      if (this.waiting.length === 0) this.close();
    };
    return channel;
  }

  private close(): void {
    this.channel?.port1.close();
    this.channel = null;
  }
}

const turns = new Turns();
