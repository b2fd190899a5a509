/** How long a body is waited for: without a byte, and with few. Only time in which somebody asks for bytes counts. */

import type { LoadTools } from '../load-tools.js';

/** Aborts its signal when it is not restarted in time. A page that slept meanwhile, as frozen tabs do, gets that time again. */
export class IdleTimer {
  private readonly controller = new AbortController();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly timeout: number,
    private readonly tools: Pick<LoadTools, 'schedule' | 'clock'>,
  ) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  restart(): void {
    this.stop();
    if (this.timeout === Infinity) return;
    const { schedule, clock } = this.tools;
    const begun = clock();
    this.cancel = schedule(() => {
      if (clock() - begun > 2 * this.timeout) this.restart();
      else this.controller.abort();
    }, this.timeout);
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }
}

/** What came in a span of waiting. */
export interface Span {
  readonly bytes: number;
  /** Milliseconds. */
  readonly waited: number;
}

/**
 * Judges how fast a body comes, one span of waiting after the other. The first span is not judged: connections start slowly,
 * and servers send the beginning before they have computed the rest.
 */
export class RateWatch {
  private bytes = 0;
  private waited = 0;
  private isFirst = true;

  /**
   * @param span milliseconds of waiting
   * @param minRate bytes a second
   */
  constructor(
    private readonly span: number,
    private readonly minRate: number,
  ) {}

  /** @returns the span that ends with these bytes, where it brought too few; else `null` */
  add(bytes: number, waited: number): Span | null {
    this.bytes += bytes;
    // More than a span without a byte is not waited for: it was the page that slept.
    this.waited += Math.min(waited, this.span);
    if (this.waited < this.span) return null;
    const ended = { bytes: this.bytes, waited: this.waited };
    const isJudged = !this.isFirst;
    this.isFirst = false;
    this.bytes = 0;
    this.waited = 0;
    return isJudged && ended.bytes * 1000 < this.minRate * ended.waited ? ended : null;
  }
}
