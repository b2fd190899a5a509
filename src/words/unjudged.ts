/** Why a change is not judged. The engine tells that it is not; this tells the reader the reason. */

import { ENOUGH_INTERACTIONS, type MetricDefinition, type MetricVerdict } from '../core/index.js';

/**
 * `conversations`, `days`: there are too few; `either`: one of the two, and which cannot be told; `moment`: the figure is
 * that of one moment, which has no days to compare; `other`: of its kind no certainty is known.
 */
export type Unjudged = 'conversations' | 'days' | 'either' | 'moment' | 'other';

/**
 * Two spans of fewer days leave less than the four degrees of freedom that tell how much days differ: twelve days, less one
 * for each of seven weekdays and one for the second span.
 */
const ENOUGH_DAYS = 6;

export interface Judged {
  readonly verdict: MetricVerdict | null;
  /** NaN where there is nothing to compare. */
  readonly change: number;
  readonly n: number;
  readonly previousN: number;
  readonly definition: Pick<MetricDefinition, 'aggregate' | 'measure'>;
}

/** @param days of the period, as far as they are selected */
export function unjudged({ verdict, change, n, previousN, definition }: Judged, days: number): Unjudged | null {
  if (Number.isNaN(change)) return null;
  if (verdict === null) return 'other';
  if (verdict !== 'tooFew') return null;
  const { aggregate, measure } = definition;
  if (aggregate === 'instant') return 'moment';
  // Presence is made of shifts, not of conversations.
  if (measure.of !== 'presence' && Math.min(n, previousN) < ENOUGH_INTERACTIONS) return 'conversations';
  return days < ENOUGH_DAYS ? 'days' : 'either';
}
