/**
 * Notices a worker that has gone: browsers tell nobody when one is ended from outside, or for want of memory. A lock would
 * tell at once, but keeps the page out of the browser's back/forward cache.
 */

/** Milliseconds between two beats. */
export const BEAT = 1000;
/** A worker that has said nothing for so many beats is taken for gone: it rests every few milliseconds, and answers then. */
export const SILENT_BEATS = 5;
/** One that owes an answer, has done nothing for so many beats and says so will not do it any more. */
export const IDLE_BEATS = 60;

/** Time as tests can move it. */
export interface Clock {
  /** Milliseconds since any instant. */
  now(): number;
  /** Calls back once after `delay` ms; returns what cancels that. */
  schedule(callback: () => void, delay: number): () => void;
}

const pageClock: Clock = {
  now: () => performance.now(),
  schedule: (callback, delay) => {
    const timer = setTimeout(callback, delay);
    return () => clearTimeout(timer);
  },
};

interface Watched {
  /** Asks the worker for a word. */
  ping(): void;
  /** Whether it is the worker's turn to do something. */
  owes(): boolean;
  /** It has gone, or is as good as gone. */
  gone(reason: string): void;
}

export class Heartbeat {
  private silent = 0;
  private idle = 0;
  /** What the worker has said of its work last. */
  private turns: unknown;
  private due = 0;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly watched: Watched,
    private readonly clock: Clock = pageClock,
  ) {}

  /** Begins to watch, where it does not already. */
  start(): void {
    if (this.cancel) return;
    this.silent = 0;
    this.idle = 0;
    this.plan();
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  /**
   * The worker has said something.
   *
   * @param turns how many turns its work has taken so far, where that is all that it says
   */
  heard(turns?: number): void {
    this.silent = 0;
    if (turns !== undefined && turns === this.turns) return;
    this.idle = 0;
    this.turns = turns;
  }

  private plan(): void {
    this.due = this.clock.now() + BEAT;
    this.cancel = this.clock.schedule(() => this.beat(), BEAT);
  }

  private beat(): void {
    // The page itself stood still: asleep, in the background, or busy. Its messages may still wait to be heard.
    if (this.clock.now() - this.due > BEAT) this.silent = this.idle = 0;
    this.idle = this.watched.owes() ? this.idle + 1 : 0;
    if (this.silent === SILENT_BEATS || this.idle > IDLE_BEATS) {
      this.cancel = null;
      this.watched.gone(
        this.silent === SILENT_BEATS
          ? 'The worker has gone: it answers no more.'
          : 'The worker does nothing any more, and owes an answer.',
      );
      return;
    }
    this.silent++;
    this.watched.ping();
    this.plan();
  }
}
