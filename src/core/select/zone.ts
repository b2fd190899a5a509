/**
 * Calendar days of a time zone. The day of an instant is the date that a clock on the wall shows, so days of 23 and 25
 * hours come out right, and a clock set back over midnight shows the earlier date again.
 */

import { tzOffset } from '@date-fns/tz/tzOffset';
import { MS_PER_DAY } from './days.js';

const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;

/** Whether the zone is known to this runtime. */
export function isTimeZone(timeZone: string): boolean {
  return !Number.isNaN(tzOffset(timeZone, new Date(0)));
}

const RECENT = 1024;

/** Reads a zone's clock. Asking a zone for its offset is slow, so offsets are kept for whole UTC days and hours. */
export class ZoneClock {
  private readonly ofDay = new Map<number, number>();
  private readonly ofHour = new Map<number, number>();
  /** UTC days met last, each at the place of its last digits, and their offset: a look here is faster than in a map. */
  private readonly recentDays = new Float64Array(RECENT).fill(NaN);
  private readonly recentOffsets = new Float64Array(RECENT);

  constructor(readonly timeZone: string) {}

  /** The calendar day that the zone's clock shows at an instant (epoch ms). */
  dayOf(instant: number): number {
    const utcDay = Math.floor(instant / MS_PER_DAY);
    const place = utcDay & (RECENT - 1);
    let offset = this.recentOffsets[place];
    if (this.recentDays[place] !== utcDay) {
      offset = this.constantOffset(this.ofDay, MS_PER_DAY, instant);
      if (Number.isNaN(offset)) offset = this.offsetInHour(instant);
      else {
        this.recentDays[place] = utcDay;
        this.recentOffsets[place] = offset;
      }
    }
    return Math.floor((instant + offset) / MS_PER_DAY);
  }

  /** What the zone's clock is ahead of UTC at an instant, ms. */
  offsetAt(instant: number): number {
    const offset = this.constantOffset(this.ofDay, MS_PER_DAY, instant);
    return Number.isNaN(offset) ? this.offsetInHour(instant) : offset;
  }

  /** An instant after this one up to which the offset stays what it is. */
  constantUntil(instant: number): number {
    const length = !Number.isNaN(this.constantOffset(this.ofDay, MS_PER_DAY, instant))
      ? MS_PER_DAY
      : !Number.isNaN(this.constantOffset(this.ofHour, MS_PER_HOUR, instant))
        ? MS_PER_HOUR
        : MS_PER_MINUTE;
    return (Math.floor(instant / length) + 1) * length;
  }

  /** The first instant of a calendar day: midnight, or what the clock shows instead where it skips midnight. */
  startOf(day: number): number {
    const around = 2 * MS_PER_DAY;
    let before = day * MS_PER_DAY - around;
    let at = day * MS_PER_DAY + around;
    while (at - before > 1) {
      const middle = Math.floor((before + at) / 2);
      if (this.dayOf(middle) < day) before = middle;
      else at = middle;
    }
    return at;
  }

  private offsetInHour(instant: number): number {
    const offset = this.constantOffset(this.ofHour, MS_PER_HOUR, instant);
    return Number.isNaN(offset) ? this.ask(instant) : offset;
  }

  /** The offset throughout the span of time that holds the instant; NaN where the offset changes in it. */
  private constantOffset(known: Map<number, number>, length: number, instant: number): number {
    const span = Math.floor(instant / length);
    let offset = known.get(span);
    if (offset === undefined) {
      offset = this.ask(span * length);
      if (this.ask((span + 1) * length) !== offset) offset = NaN;
      known.set(span, offset);
    }
    return offset;
  }

  private ask(instant: number): number {
    return tzOffset(this.timeZone, new Date(instant)) * MS_PER_MINUTE;
  }
}
