/** The dates under a trend: its first and last day, and calendar days between them, as many as there is room for. */

import { dayToIso, isoToDay, MS_PER_DAY } from '../core/select/days.js';

export interface DateTick {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** 0 to 100. */
  readonly x: number;
  readonly at: 'start' | 'middle' | 'end';
  /** How much of the date is written: day and month, month and year, all three, or the year. */
  readonly write: 'day' | 'month' | 'full' | 'year';
  /** Left out where there is little room. */
  readonly minor: boolean;
}

export interface CalendarSpan {
  /** First day, and the day after the last, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Days between the first and the last point. */
  readonly reach: number;
}

interface Step {
  readonly write: DateTick['write'];
  /** Whether a day is one of the step's days. */
  matches(date: Date, fromStart: number): boolean;
}

const MONDAY = 1;
const HALF_MONTH = [1, 15];
const isMonth = (date: Date, every: number) => date.getUTCDate() === 1 && date.getUTCMonth() % every === 0;
const isYear = (date: Date, every: number) => isMonth(date, 12) && date.getUTCFullYear() % every === 0;

/** From fine to coarse. */
const STEPS: readonly Step[] = [
  { write: 'day', matches: () => true },
  { write: 'day', matches: (_, fromStart) => fromStart % 2 === 0 },
  { write: 'day', matches: (date) => date.getUTCDay() === MONDAY },
  { write: 'day', matches: (date) => HALF_MONTH.includes(date.getUTCDate()) },
  { write: 'day', matches: (date) => isMonth(date, 1) },
  { write: 'month', matches: (date) => isMonth(date, 3) },
  { write: 'month', matches: (date) => isMonth(date, 6) },
  { write: 'year', matches: (date) => isYear(date, 1) },
  { write: 'year', matches: (date) => isYear(date, 5) },
  { write: 'year', matches: (date) => isYear(date, 25) },
];

const MOST_BETWEEN = 7;
/** Least distances, 0 to 100: from an end of the axis, and from each other. */
const ROOMY = { end: 10, between: 9 };
const TIGHT = { end: 26, between: 20 };
/** Dates of other units take more room. */
const WIDER = 1.5;

export function dateTicks({ from, to, reach }: CalendarSpan): DateTick[] {
  const first = isoToDay(from);
  const last = isoToDay(to) - 1;
  if (last === first) return [{ day: from, x: 50, at: 'middle', write: 'day', minor: false }];
  const place = (day: number) => (100 * (day - first)) / reach;
  const days = Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => first + 1 + i);
  const { write, inside } = between(days, first);
  const wider = write === 'day' ? 1 : WIDER;
  const roomy = spread(inside, place, ROOMY, wider);
  const kept = new Set(spread(preferred(roomy), place, TIGHT, wider));
  const ends = write === 'day' ? 'day' : 'full';
  return [
    { day: from, x: 0, at: 'start', write: ends, minor: false },
    ...roomy.map((day): DateTick => {
      return { day: dayToIso(day), x: place(day), at: 'middle', write, minor: !kept.has(day) };
    }),
    { day: dayToIso(last), x: 100, at: 'end', write: ends, minor: false },
  ];
}

/** The days of the finest step that does not crowd. */
function between(days: readonly number[], first: number): { write: DateTick['write']; inside: number[] } {
  const dates = days.map((day) => new Date(day * MS_PER_DAY));
  for (const { write, matches } of STEPS) {
    const inside = days.filter((day, i) => matches(dates[i], day - first));
    if (inside.length <= MOST_BETWEEN) return { write, inside };
  }
  return { write: 'year', inside: [] };
}

/** The first of a month says more than its middle. */
function preferred(days: readonly number[]): number[] {
  const rank = (day: number) => (dayToIso(day).endsWith('-01') ? 0 : 1);
  return [...days].sort((a, b) => rank(a) - rank(b) || a - b);
}

/** The days, in the order of preference, that keep their distance from the ends and from each other. */
function spread(
  days: readonly number[],
  place: (day: number) => number,
  least: { readonly end: number; readonly between: number },
  wider: number,
): number[] {
  const kept: number[] = [];
  for (const day of days) {
    const x = place(day);
    const clear = kept.every((other) => Math.abs(place(other) - x) >= least.between);
    if (clear && x >= least.end * wider && x <= 100 - least.end * wider) kept.push(day);
  }
  return kept;
}
