/** Calendar steps of a period. */

import { dayToIso } from './days.js';
import type { DaySpan } from './period.js';

/**
 * The steps that a period is cut into. `day`: calendar days of the report's time zone; `week`: runs of seven days from the
 * first day of the period; `month`: calendar months, the first and the last one clipped to the period.
 */
export type Bins = 'day' | 'week' | 'month';

export const BINS: readonly Bins[] = ['day', 'week', 'month'];

export interface CalendarBins {
  /** The first day of each bin. */
  readonly starts: readonly number[];
  /** The day after the last one of each bin. */
  readonly ends: readonly number[];
  /** The bin of each day of the span. */
  readonly binOfDay: Int32Array;
}

/** The bins of a span; without `bins` all of it is one. */
export function calendarBins(bins: Bins | undefined, { from, to }: DaySpan): CalendarBins {
  const binOfDay = new Int32Array(to - from);
  if (bins === undefined) return { starts: [from], ends: [to], binOfDay };
  const isStart = (day: number) => {
    if (day === from) return true;
    if (bins === 'month') return new Date(dayToIso(day)).getUTCDate() === 1;
    return (day - from) % (bins === 'day' ? 1 : 7) === 0;
  };
  const starts: number[] = [];
  for (let day = from; day < to; day++) {
    if (isStart(day)) starts.push(day);
    binOfDay[day - from] = starts.length - 1;
  }
  return { starts, binOfDay, ends: [...starts.slice(1), to] };
}

/** The same bins so many days later; what is in the bins of a span before is compared with them by its place. */
export function shiftedBins({ starts, ends, binOfDay }: CalendarBins, days: number): CalendarBins {
  return { starts: starts.map((day) => day + days), ends: ends.map((day) => day + days), binOfDay };
}
