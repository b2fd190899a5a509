/** The calendar steps of a trend: how fine they are, and which days each one is about. */

import type { Bins, ResolvedPeriod } from '../core/index.js';
import { addDays, isoToDay } from '../core/select/days.js';

export interface BinPlan {
  readonly bins: Exclude<Bins, 'month'>;
  /** How many steps each point pools, itself and those before it. */
  readonly window: number;
}

const SHORT_DAYS = 14;
const SMOOTH_DAYS = 120;

/**
 * Two weeks show every day, a quarter a running week of days, longer spans whole weeks.
 *
 * @param days length of the period
 */
export function binPlan(days: number): BinPlan {
  if (days <= SHORT_DAYS) return { bins: 'day', window: 1 };
  return days <= SMOOTH_DAYS ? { bins: 'day', window: 7 } : { bins: 'week', window: 1 };
}

/** Half-open spans of calendar days, `YYYY-MM-DD`: a step's own days, and those of the step it is compared with. */
export interface BinSpan {
  readonly from: string;
  readonly to: string;
  readonly previousFrom: string;
  readonly previousTo: string;
}

/** @param binStarts the first day of each step of `period`, `YYYY-MM-DD` */
export function binSpans(binStarts: readonly string[], period: ResolvedPeriod): BinSpan[] {
  const before = isoToDay(period.previousFrom) - isoToDay(period.from);
  return binStarts.map((from, i) => {
    const to = binStarts[i + 1] ?? period.to;
    return { from, to, previousFrom: addDays(from, before), previousTo: addDays(to, before) };
  });
}
