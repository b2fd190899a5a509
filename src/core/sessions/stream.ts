/** The events of one customer on one channel, in whatever order and however often they arrive. */

import { compareEvents, nameOf, type SessionEvent } from './event.js';
import { foldSessions } from './machine.js';
import type { Session } from './session.js';
import { TIMERS, type SessionTimers } from './timers.js';

export class SessionStream {
  private readonly known = new Set<string>();
  private events: SessionEvent[] = [];
  private sorted = true;
  /** Events that had arrived before. */
  duplicates = 0;

  constructor(private readonly timers: SessionTimers = TIMERS) {}

  /** @returns whether the event is a new one */
  add(event: SessionEvent): boolean {
    const name = nameOf(event);
    if (this.known.has(name)) {
      this.duplicates++;
      return false;
    }
    this.known.add(name);
    const last = this.events.at(-1);
    if (last && compareEvents(event, last) < 0) this.sorted = false;
    this.events.push(event);
    return true;
  }

  /**
   * The sessions of what has arrived, in the order of time.
   *
   * @param asOf epoch ms; what timers end after this is still open. Default: the last event
   */
  sessions(asOf?: number): Session[] {
    if (!this.sorted) this.events.sort(compareEvents);
    this.sorted = true;
    return foldSessions(this.events, this.timers, asOf ?? this.events.at(-1)?.at ?? 0);
  }
}
