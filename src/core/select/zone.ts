/**
 * Calendar days of a time zone. A calendar day is a whole number, days since 1970-01-01 in the proleptic Gregorian
 * calendar; it starts at the first instant whose local date is that day or a later one. So days of 23 and 25 hours come
 * out right, and a day that a zone skipped has no instants at all.
 */

import { tzOffset } from '@date-fns/tz/tzOffset';

export const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** Whether the zone is known to this runtime. */
export function isTimeZone(timeZone: string): boolean {
  return !Number.isNaN(tzOffset(timeZone, new Date(0)));
}

/** The local calendar day of an instant (epoch ms). */
export function dayOf(instant: number, timeZone: string): number {
  return Math.floor((instant + tzOffset(timeZone, new Date(instant)) * MS_PER_MINUTE) / MS_PER_DAY);
}

/** The first instant (epoch ms) whose local date is `day` or later. */
export function startOfDay(day: number, timeZone: string): number {
  // Every zone is within a day of UTC on both sides, and a transition can move midnight by a day at most. Local dates
  // never run backwards across a day's start by more than an offset change, so a search by halves finds the edge.
  let before = (day - 2) * MS_PER_DAY;
  let after = (day + 2) * MS_PER_DAY;
  const midnight = day * MS_PER_DAY;
  const guess = midnight - tzOffset(timeZone, new Date(midnight)) * MS_PER_MINUTE;
  if (dayOf(guess, timeZone) === day && dayOf(guess - 1, timeZone) === day - 1) return firstReach(guess, day, timeZone);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle, timeZone) >= day) after = middle;
    else before = middle;
  }
  return firstReach(after, day, timeZone);
}

/** Clocks set back across midnight reach the same midnight twice; the day starts at the first. */
function firstReach(instant: number, day: number, timeZone: string): number {
  for (let minutes = 15; minutes <= 180; minutes += 15) {
    const earlier = instant - minutes * MS_PER_MINUTE;
    if (dayOf(earlier, timeZone) >= day) return firstReach(earlier, day, timeZone);
  }
  return instant;
}

/** `YYYY-MM-DD` of a calendar day. */
export function dayToIso(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().replace(/T.*/, '');
}

/** The calendar day of `YYYY-MM-DD`, or NaN where that is no date. */
export function isoToDay(iso: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return NaN;
  const day = Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;
  return dayToIsoOrEmpty(day) === iso ? day : NaN;
}

function dayToIsoOrEmpty(day: number): string {
  return Number.isFinite(day) ? dayToIso(day) : '';
}

/**
 * The calendar days of many instants. Days are looked up in a table of their starts, so that a zone is asked once a
 * day, not once an instant.
 */
export class DayTable {
  readonly firstDay: number;
  private readonly starts: Float64Array;

  constructor(
    readonly timeZone: string,
    from: number,
    to: number,
  ) {
    this.firstDay = dayOf(from, timeZone) - 1;
    const days = dayOf(to, timeZone) - this.firstDay + 3;
    this.starts = new Float64Array(days);
    for (let i = 0; i < days; i++) this.starts[i] = startOfDay(this.firstDay + i, timeZone);
  }

  /** The calendar day of an instant within the table's span. */
  dayOf(instant: number): number {
    const { starts } = this;
    let i = Math.floor((instant - starts[0]) / MS_PER_DAY);
    if (i < 0) i = 0;
    if (i >= starts.length) i = starts.length - 1;
    while (i + 1 < starts.length && starts[i + 1] <= instant) i++;
    while (i > 0 && starts[i] > instant) i--;
    return this.firstDay + i;
  }
}
