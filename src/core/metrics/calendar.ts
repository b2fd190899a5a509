/** How much time of a span counts: all of it, or what lies in business hours. */

import { MS_PER_DAY } from '../select/days.js';
import type { ZoneClock } from '../select/zone.js';
import { Schedule, type BusinessHours } from './business-hours.js';

export interface Calendar {
  /** Seconds that count from one instant to a later one, epoch ms. */
  seconds(from: number, to: number): number;
}

/** Blocks of days, ms: spans of years are put together from them, as going through each of their days takes too long. */
const BLOCKS: readonly number[] = [64 * MS_PER_DAY, 4096 * MS_PER_DAY];

export const ALL_HOURS: Calendar = { seconds: (from, to) => (to - from) / 1000 };

/**
 * Counts the time during which the clock of the zone shows business hours. Where a clock is set forward in a shift, the
 * shift is an hour shorter; where it is set back, an hour longer.
 */
export class BusinessCalendar implements Calendar {
  private readonly schedule: Schedule;
  /** Open ms of blocks, by their start. */
  private readonly blocks = BLOCKS.map(() => new Map<number, number>());

  constructor(
    hours: BusinessHours,
    private readonly clock: ZoneClock,
  ) {
    this.schedule = new Schedule(hours);
  }

  seconds(from: number, to: number): number {
    return this.openIn(from, to, BLOCKS.length) / 1000;
  }

  /** @param levels how many of the blocks may be used */
  private openIn(from: number, to: number, levels: number): number {
    let open = 0;
    let at = from;
    while (at < to) {
      let level = levels;
      while (level > 0 && (at % BLOCKS[level - 1] !== 0 || at + BLOCKS[level - 1] > to)) level--;
      if (level > 0) {
        open += this.openInBlock(at, level - 1);
        at += BLOCKS[level - 1];
        continue;
      }
      const offset = this.clock.offsetAt(at);
      const until = Math.min(to, this.clock.constantUntil(at));
      open += this.schedule.openUntil(until + offset) - this.schedule.openUntil(at + offset);
      at = until;
    }
    return open;
  }

  private openInBlock(at: number, level: number): number {
    const known = this.blocks[level];
    let open = known.get(at);
    if (open === undefined) known.set(at, (open = this.openIn(at, at + BLOCKS[level], level)));
    return open;
  }
}
