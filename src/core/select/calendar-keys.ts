/** Keys of the calendar: days, weeks, months, and hours of the week, as ordinal numbers and as texts. */

import { dayToIso } from './days.js';
import type { DateDimension } from './dimensions.js';
import type { ZoneClock } from './zone.js';

const MS_PER_HOUR = 3_600_000;
const HOURS = 24;
/** Hours of a week: ordinals are below this. */
export const WEEK_HOURS = 7 * HOURS;
/** 1970-01-01 was a Thursday, Monday being 0. */
const FIRST_WEEKDAY = 3;

/** The number of the day, week or month that a calendar day is in: those that follow each other have numbers that do. */
export function ordinalOf(dimension: DateDimension, day: number): number {
  if (dimension === 'day') return day;
  if (dimension === 'week') return Math.floor((day + FIRST_WEEKDAY) / 7);
  const date = new Date(dayToIso(day));
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The key of such a number: `2026-03-08`, the Monday of a week, `2026-03`. */
export function keyOfOrdinal(dimension: DateDimension, ordinal: number): string {
  if (dimension === 'day') return dayToIso(ordinal);
  if (dimension === 'week') return dayToIso(ordinal * 7 - FIRST_WEEKDAY);
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}

/** The hour of the week that a clock shows at an instant (epoch ms): 0 for Monday, 0 to 1 o'clock, up to 167. */
export function weekHourOf(clock: ZoneClock, instant: number): number {
  const hour = Math.floor((instant + clock.offsetAt(instant)) / MS_PER_HOUR);
  return (((hour + FIRST_WEEKDAY * HOURS) % WEEK_HOURS) + WEEK_HOURS) % WEEK_HOURS;
}

/** `1-00` for Monday, 0 to 1 o'clock, up to `7-23`. */
export function keyOfWeekHour(hour: number): string {
  return `${Math.floor(hour / HOURS) + 1}-${String(hour % HOURS).padStart(2, '0')}`;
}

export const WEEK_HOUR_KEYS: readonly string[] = Array.from({ length: WEEK_HOURS }, (_, hour) => keyOfWeekHour(hour));
