/** Weekdays and hours in the reader's language. */

import { WEEK_HOUR_KEYS } from '../../core/select/calendar-keys.js';
import type { Localizer } from '../../i18n/index.js';
import { weekHourName } from '../../words/wording.js';
import { HOURS } from './week-hours.js';

/** @param weekday 0 for Monday */
export function weekdayName(localizer: Localizer, weekday: number, length: 'long' | 'short'): string {
  // The first of January 2024 was a Monday.
  return localizer.date(Date.UTC(2024, 0, 1 + weekday), { weekday: length, timeZone: 'UTC' });
}

/** `09`. */
export function hourName(localizer: Localizer, hour: number): string {
  return localizer.number(hour, { minimumIntegerDigits: 2, useGrouping: false });
}

/** `09:00 – 09:59`. */
export function hourSpan(localizer: Localizer, hour: number): string {
  return localizer.hourOf(Date.UTC(2024, 0, 1, hour));
}

/** As selections name it: `2-09`. */
export function keyOf(weekday: number, hour: number): string {
  return WEEK_HOUR_KEYS[weekday * HOURS + hour];
}

/** `Tuesday, 09:00 – 09:59`. */
export function hourOfWeek(localizer: Localizer, weekday: number, hour: number): string {
  return weekHourName(localizer, keyOf(weekday, hour));
}

/** `over 13 weeks`. */
export function overWeeks(localizer: Localizer, weeks: number): string {
  return localizer.text('conversation-heatmap-over-weeks', { weeks });
}

/**
 * `over 13 weeks`; in days where they are no whole weeks.
 *
 * @param weekdays how often each weekday comes, Monday first
 */
export function overDays(localizer: Localizer, weekdays: readonly number[]): string {
  const [weeks] = weekdays;
  if (weekdays.every((times) => times === weeks)) return overWeeks(localizer, weeks);
  const days = weekdays.reduce((sum, times) => sum + times, 0);
  return localizer.text('conversation-heatmap-over-days', { days });
}
