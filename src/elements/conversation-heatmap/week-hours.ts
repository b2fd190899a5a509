/** The hours of a week: how many conversations arrived in each, and how many there would be if none were special. */

import type { CountsAnswer, SelectionClause } from '../../core/index.js';
import { WEEK_HOUR_KEYS } from '../../core/select/calendar-keys.js';
import { isoToDay } from '../../core/select/days.js';
import { selectedDays } from '../../core/select/selected-days.js';
import { betaI } from '../../core/statistics/beta.js';
import type { WidgetAnswer } from '../../widget/widget-scope.js';

export const HOURS = 24;
const WEEKDAYS = 7;
/** 1 January 1970 was a Thursday, which is the fourth day of a week that begins on Monday. */
const FIRST_WEEKDAY = 3;
/** An hour that is not the busiest is called it at most this often. */
const LEVEL = 0.05;

export interface HeatmapAnswer extends WidgetAnswer {
  /** Conversations that started, Monday 0 to 1 o'clock first; NaN for hours that the question leaves out. */
  readonly counts: Float64Array;
  /** How often each weekday comes among the days asked about, Monday first. */
  readonly weekdays: readonly number[];
}

/** What is known of the data: nothing arrives before it begins or after it ends. */
interface Extent {
  readonly firstDay: string;
  readonly lastDay: string;
}

export function heatmapAnswer(
  { keys, count, period }: CountsAnswer,
  selection: readonly SelectionClause[],
  extent: Extent | null,
): HeatmapAnswer {
  const weekdays = extent ? weekdaysOf(period, selection, extent) : new Array<number>(WEEKDAYS).fill(0);
  const allowed = allowedHours(selection);
  const counted = new Map(keys.map((key, i) => [key, count[i]]));
  const counts = Float64Array.from(WEEK_HOUR_KEYS, (key, hour) =>
    weekdays[Math.floor(hour / HOURS)] > 0 && allowed(key) ? (counted.get(key) ?? 0) : NaN,
  );
  return { counts, weekdays, period, matched: count.reduce((sum, one) => sum + one, 0) };
}

/** How often each weekday comes in the selected days of a period that lie in the data. */
function weekdaysOf(
  period: { readonly from: string; readonly to: string },
  selection: readonly SelectionClause[],
  { firstDay, lastDay }: Extent,
): number[] {
  const from = Math.max(isoToDay(period.from), isoToDay(firstDay));
  const to = Math.max(from, Math.min(isoToDay(period.to), isoToDay(lastDay) + 1));
  const { span, chosen } = selectedDays({ from, to }, selection);
  const weekdays = new Array<number>(WEEKDAYS).fill(0);
  for (let day = span.from; day < span.to; day++) {
    if (chosen && chosen[day - span.from] === 0) continue;
    weekdays[(((day + FIRST_WEEKDAY) % WEEKDAYS) + WEEKDAYS) % WEEKDAYS] += 1;
  }
  return weekdays;
}

/** Hours that are left out by what is selected are not quiet: nobody asked about them. */
function allowedHours(selection: readonly SelectionClause[]): (key: string) => boolean {
  const wanted = selection.flatMap((clause) =>
    clause.field === 'weekdayHour' ? [new Set<string>(clause.values)] : [],
  );
  return (key) => wanted.every((keys) => keys.has(key));
}

/** A weekday and an hour of it, both from 0. */
export interface WeekHour {
  readonly weekday: number;
  readonly hour: number;
  readonly count: number;
}

export interface WeekFindings {
  /** The hours with most conversations: several where they tie. */
  readonly most: readonly WeekHour[];
  /** How many times as many as the same hours would have, were all hours alike. */
  readonly times: number;
  /** Whether one hour is clearly busier than every other. */
  readonly standsOut: boolean;
  /** How many hours had no conversation. */
  readonly none: number;
  /** Hours that were asked about. */
  readonly asked: number;
  /** How often each weekday comes among the days that were asked about, Monday first. */
  readonly weekdays: readonly number[];
}

/** What the sentence tells; `null` where no hour was asked about. */
export function weekFindings({ counts, weekdays, matched }: HeatmapAnswer): WeekFindings | null {
  const all = Array.from(counts, (count, i): WeekHour => ({
    weekday: Math.floor(i / HOURS),
    hour: i % HOURS,
    count,
  })).filter(({ count }) => !Number.isNaN(count));
  if (all.length === 0) return null;
  const chances = all.reduce((sum, { weekday }) => sum + weekdays[weekday], 0);
  const greatest = Math.max(...all.map(({ count }) => count));
  const most = all.filter(({ count }) => count === greatest);
  const [first] = most;
  const expected = (matched * weekdays[first.weekday]) / chances;
  return {
    most,
    times: greatest / expected,
    standsOut: all.length > 1 && all.every((other) => other === first || isClearlyAbove(first, other)),
    none: all.filter(({ count }) => count === 0).length,
    asked: all.length,
    weekdays,
  };

  /**
   * Hours always differ: those of the day from those of the night, and of many that are alike some one has the most. So an
   * hour is held against each other one, not against the average. By chance it has as large a part of the conversations of the
   * two as often as a binomial share by how often their weekdays come. An hour that is not the busiest has to pass against
   * one that is at least as busy; of all that are asked about, some one does so at most at the level (Bonferroni). Taken
   * for granted is that each conversation comes by itself.
   */
  function isClearlyAbove(one: WeekHour, other: WeekHour): boolean {
    const [mine, theirs] = [weekdays[one.weekday], weekdays[other.weekday]];
    return all.length * atLeast(one.count, one.count + other.count, mine / (mine + theirs)) < LEVEL;
  }
}

/** How likely at least `k` of `n` are, each with the same share: the binomial distribution as an incomplete beta function. */
function atLeast(k: number, n: number, share: number): number {
  return k === 0 ? 1 : betaI(share, k, n - k + 1);
}
