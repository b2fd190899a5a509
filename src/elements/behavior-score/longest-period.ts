/** Two periods of at most 90 days are compared: over longer ones a score says little about what to coach now. */

import type { CustomPeriod } from '../../core/index.js';
import { addDays } from '../../core/select/days.js';

export const MOST_DAYS = 90;

/** The last 90 days of a period. */
export function lastDays({ to }: Pick<CustomPeriod, 'to'>): CustomPeriod {
  return { from: addDays(to, -MOST_DAYS), to };
}
