/** Business hours: a weekly schedule with holidays, in a time zone. */

import { isoToDay, MS_PER_DAY } from '../select/days.js';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * From and to, `HH:MM` on a clock of the zone. What ends at or before its start ends on the next day: `['22:00', '06:00']`
 * is a night shift; `['00:00', '24:00']` a whole day.
 */
export type Shift = readonly [from: string, to: string];

export interface BusinessHours {
  /** Of a weekday without shifts nothing counts. */
  readonly week: Readonly<Partial<Record<Weekday, readonly Shift[]>>>;
  /** `YYYY-MM-DD`: days on which no shift starts. One that started the day before goes on to its end. */
  readonly holidays?: readonly string[];
  /** IANA name. Default: the zone of the report. */
  readonly timeZone?: string;
}

/** A span of the day, ms from midnight on the clock. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** 1970-01-01 was a Thursday. */
const FIRST_WEEKDAY = 3;
const DAYS = WEEKDAYS.length;

/** How much time is open, by the clock of the zone: a clock that shows a calendar day and a time. */
export class Schedule {
  /** By weekday: the shifts that start on it, and how long they last into the next. */
  private readonly shifts: readonly (readonly Span[])[];
  private readonly holidays: ReadonlySet<number>;
  /** Open time from Monday to the start of each weekday, and of the whole week. */
  private readonly untilWeekday: readonly number[];
  /** Days that differ from their weekday, in order, and how much open time is missing up to and including each. */
  private readonly changedDays: readonly number[];
  private readonly missing: readonly number[];

  /** @throws {RangeError} naming a shift or a holiday that cannot be read */
  constructor({ week, holidays = [] }: BusinessHours) {
    this.shifts = WEEKDAYS.map((name) => (week[name] ?? []).map((shift) => readShift(shift, name)));
    this.holidays = new Set(holidays.map(readHoliday));
    const regular = WEEKDAYS.map((_, weekday) => lengthOf(this.openOn(weekday, false, false)));
    this.untilWeekday = regular.reduce<number[]>((sums, length) => [...sums, sums.at(-1)! + length], [0]);
    this.changedDays = [...new Set([...this.holidays].flatMap((day) => [day, day + 1]))].sort((a, b) => a - b);
    let sum = 0;
    this.missing = this.changedDays.map((day) => (sum += regular[weekdayOf(day)] - lengthOf(this.openSpans(day))));
  }

  /** Open ms from the start of 1970 up to an instant on the clock, ms since 1970-01-01T00:00 as the clock shows it. */
  openUntil(clock: number): number {
    const day = Math.floor(clock / MS_PER_DAY);
    const time = clock - day * MS_PER_DAY;
    const weeks = Math.floor((day + FIRST_WEEKDAY) / DAYS);
    const whole = weeks * this.untilWeekday[DAYS] + this.untilWeekday[weekdayOf(day)] - this.missingBefore(day);
    return whole + this.openSpans(day).reduce((sum, { from, to }) => sum + Math.max(0, Math.min(time, to) - from), 0);
  }

  private missingBefore(day: number): number {
    let from = 0;
    let to = this.changedDays.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.changedDays[middle] < day) from = middle + 1;
      else to = middle;
    }
    return from === 0 ? 0 : this.missing[from - 1];
  }

  private openSpans(day: number): readonly Span[] {
    return this.openOn(weekdayOf(day), this.holidays.has(day), this.holidays.has(day - 1));
  }

  private openOn(weekday: number, holiday: boolean, afterHoliday: boolean): readonly Span[] {
    const own = holiday ? [] : this.shifts[weekday];
    const before = afterHoliday ? [] : this.shifts[(weekday + DAYS - 1) % DAYS];
    const rest = before
      .filter(({ to }) => to > MS_PER_DAY)
      .map(({ from, to }) => ({ from: Math.max(0, from - MS_PER_DAY), to: to - MS_PER_DAY }));
    return joined([...rest, ...own.map(({ from, to }) => ({ from, to: Math.min(to, MS_PER_DAY) }))]);
  }
}

function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % DAYS) + DAYS) % DAYS;
}

/** Spans in order, those that touch or overlap as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else result.push(span);
  }
  return result;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

function readShift(shift: Shift, weekday: Weekday): Span {
  const [from, to] = shift.map(readTime);
  if (!(from < MS_PER_DAY && to <= MS_PER_DAY)) {
    throw new RangeError(`Business hours: ${weekday} has ${JSON.stringify(shift)}; expected ["HH:MM", "HH:MM"].`);
  }
  return { from, to: to > from ? to : to + MS_PER_DAY };
}

function readTime(text: string): number {
  const match = /^(\d{2}):([0-5]\d)$/.exec(text);
  return match ? (Number(match[1]) * 60 + Number(match[2])) * 60_000 : NaN;
}

function readHoliday(text: string): number {
  const day = isoToDay(text);
  if (Number.isNaN(day)) throw new RangeError(`Business hours: the holiday ${JSON.stringify(text)} is not YYYY-MM-DD.`);
  return day;
}
