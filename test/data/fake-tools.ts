/** Surroundings for a load whose clock stands still until it is told to go on, with answers given by hand. */

// What loading loads later must be there: nothing but these tools is waited for.
import '../../src/data/tries/http-answer.js';
import type { LoadTools } from '../../src/data/load-tools.js';

type Answer = Response | Error | ((request: Request) => Promise<Response> | Response);

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

export class FakeTools implements LoadTools {
  readonly requests: Request[] = [];
  /** The delays that were asked for, idle timers included. */
  readonly delays: number[] = [];
  time = Date.UTC(2025, 2, 10, 12);
  chance = 0;
  page: string | undefined = 'https://desk.example/report/';
  isOnline = true;
  /** Who waits for a connection. */
  readonly waiting = new Set<() => void>();
  private readonly timers = new Set<Timer>();

  /** One answer a request; without more, the last one is given again. */
  constructor(private readonly answers: readonly Answer[]) {}

  readonly fetch = async (request: Request): Promise<Response> => {
    const answer = this.answers[Math.min(this.requests.length, this.answers.length - 1)];
    this.requests.push(request);
    if (answer instanceof Error) throw answer;
    return answer instanceof Response ? answer.clone() : answer(request);
  };

  readonly schedule = (callback: () => void, delay: number) => {
    const timer = { at: this.time + delay, callback };
    this.delays.push(delay);
    this.timers.add(timer);
    return () => void this.timers.delete(timer);
  };

  readonly random = () => this.chance;
  readonly now = () => this.time;
  readonly baseUrl = () => this.page;
  readonly pageUrl = () => this.page;
  readonly online = () => this.isOnline;
  readonly clock = () => this.time;

  readonly onOnline = (callback: () => void) => {
    this.waiting.add(callback);
    return () => void this.waiting.delete(callback);
  };

  get timerCount(): number {
    return this.timers.size;
  }

  /** Moves the clock, one timer after the other, and lets each take effect. */
  async advance(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await settle();
    for (let next = this.nextTimer(until); next; next = this.nextTimer(until)) {
      this.timers.delete(next);
      this.time = next.at;
      next.callback();
      await settle();
    }
    this.time = until;
  }

  /** The device gets a connection. */
  async connect(): Promise<void> {
    this.isOnline = true;
    for (const callback of [...this.waiting]) callback();
    await settle();
  }

  private nextTimer(until: number): Timer | undefined {
    return [...this.timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything that can go on without a timer do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** Never answers; rejects when the request is aborted. */
export function silence(request: Request): Promise<Response> {
  return new Promise((_resolve, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as Error), { once: true });
  });
}
