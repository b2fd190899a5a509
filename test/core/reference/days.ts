/** Calendar days the plain way: `Intl.DateTimeFormat` for the local date, `Date.UTC` for calendar arithmetic. */

import type { PeriodPreset, PeriodRequest } from '../../../src/core/select/period.js';

const DAY_MS = 86_400_000;

export interface Span {
  from: number;
  to: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formatters.set(timeZone, found);
  }
  return found;
}

/** The number of a calendar day, 1970-01-01 being 0. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The calendar day of an instant on the clocks of the zone. */
export function localDay(instant: number, timeZone: string): number {
  const part = { year: 0, month: 0, day: 0 };
  for (const { type, value } of formatter(timeZone).formatToParts(instant)) {
    if (type === 'year' || type === 'month' || type === 'day') part[type] = Number(value);
  }
  return dayNumber(part.year, part.month, part.day);
}

export function isoOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function dayOfIso(iso: string): number {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
}

function presetSpan(preset: PeriodPreset, asOf: number): Span {
  const date = new Date(asOf * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  switch (preset) {
    case 'today':
      return { from: asOf, to: asOf + 1 };
    case 'yesterday':
      return { from: asOf - 1, to: asOf };
    case 'last-7-days':
      return { from: asOf - 6, to: asOf + 1 };
    case 'last-14-days':
      return { from: asOf - 13, to: asOf + 1 };
    case 'last-30-days':
      return { from: asOf - 29, to: asOf + 1 };
    case 'last-90-days':
      return { from: asOf - 89, to: asOf + 1 };
    case 'this-week': {
      let monday = asOf;
      while (new Date(monday * DAY_MS).getUTCDay() !== 1) monday--;
      return { from: monday, to: asOf + 1 };
    }
    case 'this-month':
      return { from: dayNumber(year, month, 1), to: asOf + 1 };
    case 'last-month':
      return { from: dayNumber(year, month - 1, 1), to: dayNumber(year, month, 1) };
    case 'this-year':
      return { from: dayNumber(year, 1, 1), to: asOf + 1 };
  }
}

/** The days of a request; presets count back from `lastDay` unless they say otherwise. */
export function requestedSpan(request: PeriodRequest | undefined, lastDay: number): Span {
  if (request === undefined) return presetSpan('last-90-days', lastDay);
  if ('preset' in request) {
    return presetSpan(request.preset, request.asOf === undefined ? lastDay : dayOfIso(request.asOf));
  }
  return { from: dayOfIso(request.from), to: dayOfIso(request.to) };
}
