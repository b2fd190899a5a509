/** What a clock on the wall shows, minute by minute. */

import type { BusinessHours } from '../../../../src/core/metrics/business-hours.js';
import { dayOfIso, isoOfDay, localDay } from '../../reference/days.js';

const MINUTE = 60_000;
const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The minute of the day that a clock shows. */
function minuteOfDay(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return part['hour'] * 60 + part['minute'];
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (new Date(day * 86_400_000).getUTCDay() + 6) % 7;
}

export function calendarOf(instant: number, timeZone: string) {
  const day = localDay(instant, timeZone);
  const hour = Math.floor(minuteOfDay(instant, timeZone) / 60);
  return {
    day: isoOfDay(day),
    week: isoOfDay(day - weekdayOf(day)),
    month: isoOfDay(day).slice(0, 7),
    weekdayHour: `${weekdayOf(day) + 1}-${String(hour).padStart(2, '0')}`,
  };
}

const starts = new Map<string, number>();

/** The first instant of a calendar day, found by looking at the clock every minute. */
export function startOfDay(day: number, timeZone: string): number {
  const name = `${day} ${timeZone}`;
  let at = starts.get(name);
  if (at === undefined) {
    at = day * 86_400_000 - 16 * 60 * MINUTE;
    while (localDay(at, timeZone) < day) at += MINUTE;
    starts.set(name, at);
  }
  return at;
}

export type Seconds = (from: number, to: number) => number;

/** Seconds of a span during which the clock shows business hours. */
export function businessSeconds(hours: BusinessHours, reportZone: string): Seconds {
  const timeZone = hours.timeZone ?? reportZone;
  const known = new Map<number, boolean>();
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const holidays = new Set((hours.holidays ?? []).map(dayOfIso));

  /** Whether a shift that starts on a day covers a minute, counted from that day's midnight. */
  function covers(day: number, minute: number): boolean {
    if (holidays.has(day)) return false;
    return (hours.week[NAMES[weekdayOf(day)]] ?? []).some(([from, to]) => {
      const end = minutes(to) > minutes(from) ? minutes(to) : minutes(to) + 1440;
      return minute >= minutes(from) && minute < end;
    });
  }

  function isOpen(minuteIndex: number): boolean {
    let open = known.get(minuteIndex);
    if (open === undefined) {
      const day = localDay(minuteIndex * MINUTE, timeZone);
      const minute = minuteOfDay(minuteIndex * MINUTE, timeZone);
      open = covers(day, minute) || covers(day - 1, minute + 1440);
      known.set(minuteIndex, open);
    }
    return open;
  }

  return (from, to) => {
    let ms = 0;
    for (let minute = Math.floor(from / MINUTE); minute * MINUTE < to; minute++) {
      if (isOpen(minute)) ms += Math.min(to, (minute + 1) * MINUTE) - Math.max(from, minute * MINUTE);
    }
    return ms / 1000;
  };
}
