/** Periods: spans of whole calendar days, half-open, and the span of equal length right before. */

import { dayToIso, isoToDay, MS_PER_DAY } from './days.js';

/** A period that is counted back from a day. */
export type PeriodPreset =
  | 'today'
  | 'yesterday'
  | 'last-7-days'
  | 'last-14-days'
  | 'last-30-days'
  | 'last-90-days'
  | 'this-week'
  | 'this-month'
  | 'last-month'
  | 'this-year';

export const PERIOD_PRESETS: readonly PeriodPreset[] = [
  'today',
  'yesterday',
  'last-7-days',
  'last-14-days',
  'last-30-days',
  'last-90-days',
  'this-week',
  'this-month',
  'last-month',
  'this-year',
];

/** `asOf`, `YYYY-MM-DD`, is the day that presets count back from. Default: the day of the last interaction. */
export interface PresetPeriod {
  readonly preset: PeriodPreset;
  readonly asOf?: string;
}

/** The calendar days from `from` up to, not including, `to`, both `YYYY-MM-DD`. */
export interface CustomPeriod {
  readonly from: string;
  readonly to: string;
}

export type PeriodRequest = PresetPeriod | CustomPeriod;

/** Half-open spans of calendar days, `YYYY-MM-DD`. */
export interface ResolvedPeriod {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** The span of equal length right before. */
  readonly previousFrom: string;
  readonly previousTo: string;
}

/** A half-open span of calendar days as numbers. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The days that a request means. Throws a RangeError for a request that means none. */
export function resolveDays(request: PeriodRequest, lastDay: number): DaySpan {
  if ('preset' in request) {
    const asOf = request.asOf === undefined ? lastDay : isoToDay(request.asOf);
    if (Number.isNaN(asOf)) throw new RangeError(`period.asOf: "${request.asOf}" is not a date YYYY-MM-DD`);
    return presetDays(request.preset, asOf);
  }
  const span = { from: isoToDay(request.from), to: isoToDay(request.to) };
  if (!(span.from < span.to)) {
    throw new RangeError(`period: from "${request.from}" to "${request.to}" is not a span of days YYYY-MM-DD`);
  }
  return span;
}

export function resolvedPeriod({ from, to }: DaySpan): ResolvedPeriod {
  return {
    from: dayToIso(from),
    to: dayToIso(to),
    days: to - from,
    previousFrom: dayToIso(from - (to - from)),
    previousTo: dayToIso(from),
  };
}

function presetDays(preset: PeriodPreset, asOf: number): DaySpan {
  const end = asOf + 1;
  const date = new Date(asOf * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  // `Date.UTC` takes years below 100 for those of the last century.
  const first = (ofMonth: number) => new Date(0).setUTCFullYear(year, ofMonth, 1) / MS_PER_DAY;
  switch (preset) {
    case 'today':
      return { from: asOf, to: end };
    case 'yesterday':
      return { from: asOf - 1, to: asOf };
    case 'last-7-days':
      return { from: end - 7, to: end };
    case 'last-14-days':
      return { from: end - 14, to: end };
    case 'last-30-days':
      return { from: end - 30, to: end };
    case 'last-90-days':
      return { from: end - 90, to: end };
    case 'this-week':
      return { from: asOf - ((date.getUTCDay() + 6) % 7), to: end };
    case 'this-month':
      return { from: first(month), to: end };
    case 'last-month':
      return { from: first(month - 1), to: first(month) };
    case 'this-year':
      return { from: first(0), to: end };
    default:
      throw new RangeError(`period.preset: "${String(preset)}" is not one of ${PERIOD_PRESETS.join(', ')}`);
  }
}

/** The period of a question that names none. */
export const DEFAULT_PERIOD: PresetPeriod = { preset: 'last-90-days' };

/**
 * The days that a request means, and the span of equal length right before them.
 *
 * @param lastDay of the data, `YYYY-MM-DD`: presets count back from it unless they say `asOf`
 * @throws {RangeError} for a request that means no days
 */
export function resolvePeriod(request: PeriodRequest, lastDay: string): ResolvedPeriod {
  return resolvedPeriod(resolveDays(request, isoToDay(lastDay)));
}
