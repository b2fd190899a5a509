/** Two periods of at most 90 days are compared: over longer ones a score says little about what to coach now. */

import type { CustomPeriod, ResolvedPeriod } from '../../core/index.js';

export const MOST_DAYS = 90;

const DAY = 86_400_000;

/** The last 90 days of a period. */
export function lastDays({ to }: Pick<ResolvedPeriod, 'to'>): CustomPeriod {
  return { from: new Date(Date.parse(to) - MOST_DAYS * DAY).toISOString().slice(0, 10), to };
}
