/** How much time of a span counts: all of it, or what lies in business hours. */

import type { ZoneClock } from '../select/zone.js';
import { Schedule, type BusinessHours } from './business-hours.js';

export interface Calendar {
  /** Seconds that count from one instant to a later one, epoch ms. */
  seconds(from: number, to: number): number;
}

export const ALL_HOURS: Calendar = { seconds: (from, to) => (to - from) / 1000 };

/**
 * Counts the time during which the clock of the zone shows business hours. Where a clock is set forward in a shift, the
 * shift is an hour shorter; where it is set back, an hour longer.
 */
export class BusinessCalendar implements Calendar {
  private readonly schedule: Schedule;

  constructor(
    hours: BusinessHours,
    private readonly clock: ZoneClock,
  ) {
    this.schedule = new Schedule(hours);
  }

  seconds(from: number, to: number): number {
    let open = 0;
    let at = from;
    while (at < to) {
      const offset = this.clock.offsetAt(at);
      const until = Math.min(to, this.clock.constantUntil(at));
      open += this.schedule.openUntil(until + offset) - this.schedule.openUntil(at + offset);
      at = until;
    }
    return open / 1000;
  }
}
