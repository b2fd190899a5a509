/** The kinds of metrics, by what their numbers are made of. How sure a number is, and how two compare, goes by it. */

import type { Aggregate, Condition, MetricDefinition } from './definition.js';

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

/** Whether it adds up over days and agents: who works more has more. */
export function isAmount(definition: MetricDefinition): boolean {
  const kind = kindOf(definition);
  return kind === 'count' || kind === 'sum';
}

/**
 * Whether no agent decides it alone: what is open at an instant, how long customers wait in the queue, what is of all who asked
 * for a human or of those whom nobody answered, and how many were answered or gave up.
 */
export function isOfEverybody({ measure, where, part }: MetricDefinition): boolean {
  if (measure.of === 'open') return true;
  if (measure.of === 'parts' && measure.parts.every((one) => one === 'queue')) return true;
  return where.some((one) => one === 'offered' || isUnanswered(one)) || part.some(isWhetherAnswered);
}

function isUnanswered(condition: Condition): boolean {
  if (typeof condition === 'string') return condition === 'abandoned';
  return 'endReason' in condition && condition.endReason.every((reason) => reason === 'abandoned');
}

function isWhetherAnswered(condition: Condition): boolean {
  if (isUnanswered(condition) || condition === 'offered' || condition === 'answered') return true;
  return typeof condition === 'object' && ('answeredWithin' in condition || 'notAbandonedWithin' in condition);
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
