/**
 * The dates under a trend: its first and last day, and calendar days between them, as many as there is room for. A day
 * is a date of the report's zone; it is counted as if it were one of UTC, so that no other zone has a say.
 */

import { scaleLinear } from 'd3-scale';
import { utcDay, utcMonday, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { dayToIso, isoToDay, MS_PER_DAY } from '../core/select/days.js';

export interface DateTick {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** From the start, 0 to 100. */
  readonly x: number;
  readonly at: 'start' | 'middle' | 'end';
  /** How much of the date is written: day and month, month and year, all three, or the year. */
  readonly write: 'day' | 'month' | 'full' | 'year';
  /** Left out where there is little room. */
  readonly minor: boolean;
}

interface CalendarSpan {
  /** First day, and the day after the last, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Days between the first and the last point. */
  readonly reach: number;
}

interface Step {
  readonly write: DateTick['write'];
  /** The most days from one date of the step to the next. */
  readonly most: number;
  readonly dates: Pick<TimeInterval, 'range'>;
}

const halfMonth = utcDay.filter((date) => [1, 15].includes(date.getUTCDate()));
/** Counted from the first day of the trend, not from the first of the month. */
const everySecondDay = { range: (start: Date, stop: Date) => utcDay.range(utcDay.offset(start, 1), stop, 2) };

/** From fine to coarse. */
const STEPS: readonly Step[] = [
  { write: 'day', most: 1, dates: utcDay },
  { write: 'day', most: 2, dates: everySecondDay },
  { write: 'day', most: 7, dates: utcMonday },
  { write: 'day', most: 17, dates: halfMonth },
  { write: 'day', most: 31, dates: utcMonth },
  { write: 'month', most: 92, dates: utcMonth.every(3)! },
  { write: 'month', most: 184, dates: utcMonth.every(6)! },
  { write: 'year', most: 366, dates: utcYear },
  { write: 'year', most: 1827, dates: utcYear.every(5)! },
  { write: 'year', most: 9132, dates: utcYear.every(25)! },
];

const MOST_BETWEEN = 7;
/** Least distances, 0 to 100: from an end of the axis, and from each other. */
const ROOMY = { end: 10, between: 9 };
const TIGHT = { end: 26, between: 20 };
/** Dates of other units take more room. */
const WIDER = 1.5;

export function dateTicks({ from, to, reach }: CalendarSpan): DateTick[] {
  const first = dateOf(isoToDay(from));
  const last = dateOf(isoToDay(to) - 1);
  if (+last === +first) return [{ day: from, x: 50, at: 'middle', write: 'day', minor: false }];
  const ends = [first, utcDay.offset(first, reach)] as const;
  // Days of UTC are all equally long; a scale of dates would bring its own ticks and formats, which are not used.
  const place = scaleLinear(ends, [0, 100]);
  const { write, inside } = between(first, last);
  const wider = write === 'day' ? 1 : WIDER;
  const roomy = spread(inside, ends, ROOMY, wider);
  const kept = new Set(spread(preferred(roomy), ends, TIGHT, wider));
  const atEnds = write === 'day' ? 'day' : 'full';
  return [
    { day: from, x: 0, at: 'start', write: atEnds, minor: false },
    ...roomy.map((date): DateTick => {
      return { day: isoOf(date), x: place(date), at: 'middle', write, minor: !kept.has(date) };
    }),
    { day: isoOf(last), x: 100, at: 'end', write: atEnds, minor: false },
  ];
}

/** The dates of the finest step that does not crowd, without both ends. */
function between(first: Date, last: Date): { write: DateTick['write']; inside: Date[] } {
  const days = utcDay.count(first, last) - 1;
  for (const { write, most, dates } of STEPS) {
    // So many dates need not be listed to be too many.
    if (Math.floor(days / most) > MOST_BETWEEN) continue;
    const inside = dates.range(utcDay.offset(first, 1), last);
    if (inside.length <= MOST_BETWEEN) return { write, inside };
  }
  return { write: 'year', inside: [] };
}

/** The first of a month says more than its middle. */
function preferred(dates: readonly Date[]): Date[] {
  const rank = (date: Date) => (date.getUTCDate() === 1 ? 0 : 1);
  return [...dates].sort((a, b) => rank(a) - rank(b) || +a - +b);
}

/** The dates, in the order of preference, that keep their distance from the ends and from each other. */
function spread(
  dates: readonly Date[],
  [start, end]: readonly [Date, Date],
  least: { readonly end: number; readonly between: number },
  wider: number,
): Date[] {
  // In whole days, not in places: a distance that is just enough must not hang on how a fraction is rounded.
  const far = (a: Date, b: Date, distance: number) => 100 * Math.abs(+a - +b) >= distance * (+end - +start);
  const kept: Date[] = [];
  for (const date of dates) {
    const inside = far(date, start, least.end * wider) && far(date, end, least.end * wider) && date < end;
    if (inside && kept.every((other) => far(date, other, least.between))) kept.push(date);
  }
  return kept;
}

function dateOf(day: number): Date {
  return new Date(day * MS_PER_DAY);
}

function isoOf(date: Date): string {
  return dayToIso(+date / MS_PER_DAY);
}
