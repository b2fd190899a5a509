/** Reads the `period` and `as-of` attributes. */

import { DEFAULT_PERIOD, PERIOD_PRESETS, type PeriodRequest, type PresetPeriod } from '../core/index.js';
import { isoToDay } from '../core/select/days.js';
import { warnOnce } from './warn-once.js';

/**
 * `last-30-days`, or `2026-06-01/2026-07-01` (the end is not included). Anything else is the default, with a warning.
 *
 * @param today the calendar day that `as-of="now"` means
 */
export function parsePeriod(
  period: string | null,
  asOf: string | null,
  today: () => string,
): PeriodRequest | undefined {
  const span = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(period ?? '');
  if (span && isDate(span[1]) && isDate(span[2]) && span[1] < span[2]) return { from: span[1], to: span[2] };
  if (!period && !asOf) return undefined;
  return { ...parsePreset(period), ...parseAsOf(asOf, today) };
}

function parsePreset(period: string | null): PresetPeriod {
  const preset = PERIOD_PRESETS.find((known) => known === period);
  if (period && !preset) {
    warnOnce(`period="${period}" is neither one of ${PERIOD_PRESETS.join(', ')} nor YYYY-MM-DD/YYYY-MM-DD.`);
  }
  return preset ? { preset } : DEFAULT_PERIOD;
}

function parseAsOf(asOf: string | null, today: () => string): { asOf?: string } {
  if (!asOf) return {};
  if (asOf === 'now') return { asOf: today() };
  if (isDate(asOf)) return { asOf };
  warnOnce(`as-of="${asOf}" is neither "now" nor a date YYYY-MM-DD.`);
  return {};
}

function isDate(text: string): boolean {
  return !Number.isNaN(isoToDay(text));
}
