/** The kinds of metrics, by what their numbers are made of. How sure a number is, and how two compare, goes by it. */

import type { Aggregate, MetricDefinition } from './definition.js';

/**
 * `duration`: an average of seconds; `mean`: an average of something else; `rate`: so many of so many; `count`: how many;
 * `sum`: a total, or a ratio of two totals, of which no interval is known.
 */
export type MetricKind = 'duration' | 'mean' | 'rate' | 'count' | 'sum';

export function kindOf({ aggregate, unit, measure }: MetricDefinition): MetricKind {
  if (measure.of === 'occupancy' || aggregate === 'sum') return 'sum';
  if (aggregate === 'rate') return 'rate';
  if (aggregate === 'count' || aggregate === 'instant') return 'count';
  return unit === 'seconds' ? 'duration' : 'mean';
}

/** What the values of a metric, and their average, lie between. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Of a duration or another mean. Only points can be below 0. */
export function rangeOf({ measure }: MetricDefinition): Range {
  if (measure.of === 'nps') return { least: -100, most: 100 };
  return measure.of === 'score' ? { least: 1, most: measure.points } : { least: 0, most: Infinity };
}

/** Which quantile an aggregate is, 0 to 1. */
export const QUANTILES: Readonly<Partial<Record<Aggregate, number>>> = { median: 0.5, p90: 0.9 };
