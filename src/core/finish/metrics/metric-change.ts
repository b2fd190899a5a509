/** The change of a metric against the previous period, and the verdict on it. */

import type { MetricVerdict } from '../../engine/questions/metrics.js';
import type { Better, MetricDefinition } from '../../metrics/definitions/definition.js';
import { kindOf, rangeOf } from '../../metrics/definitions/metric-kind.js';
import { UNKNOWN, within, type ChangeInterval } from '../../statistics/interval.js';
import { countRatio, type DailyTotal } from './count-certainty.js';
import { durationRatio, logOf, ratioOf } from './duration-certainty.js';
import { meanDifference, type MeanMoments } from './mean-certainty.js';
import { quantileDifference, type SureQuantile } from './quantile-certainty.js';
import { rateDifference, type Rate } from './rate-certainty.js';
import { ENOUGH_INTERACTIONS } from '../judging.js';

/** A metric of one cell in one span, as far as changes go by it. */
export interface MetricSide {
  /** NaN: no data. */
  readonly value: number;
  readonly n: number;
  /** Of a rate, how many of `n`. */
  readonly part: number;
  /** How many pieces of evidence there are: conversations where one may have several observations, else `n`. */
  readonly units: number;
  readonly evidence: Evidence;
}

/** What a change is judged by; `null` where nothing can be. */
export type Evidence = DailyTotal | Rate | MeanMoments | SureQuantile | null;

interface MetricChange {
  /** value − previous. */
  readonly change: number;
  /** Of the ratio, where durations, counts or sums are compared, else of the difference. */
  readonly interval: ChangeInterval;
  readonly verdict: MetricVerdict | null;
}

/** @param whole whether both periods lie within the data */
export function metricChange(
  definition: MetricDefinition,
  current: MetricSide,
  previous: MetricSide,
  whole: boolean,
): MetricChange {
  const { better, measure } = definition;
  const kind = kindOf(definition);
  const change = current.value - previous.value;
  if (!whole && addsUp(definition) && !Number.isNaN(change)) {
    return { change: NaN, interval: UNKNOWN, verdict: 'partial' };
  }
  if (measure.of === 'occupancy') return { change, interval: UNKNOWN, verdict: null };
  const interval = Number.isNaN(change) ? UNKNOWN : changeInterval(definition, current.evidence, previous.evidence);
  if (Math.min(current.units, previous.units) < ENOUGH_INTERACTIONS || Number.isNaN(interval.low)) {
    return { change, interval: { ...interval, pValue: NaN }, verdict: 'tooFew' };
  }
  const same = kind === 'duration' || kind === 'count' || kind === 'sum' ? 1 : 0;
  const direction = interval.low > same ? 1 : interval.high < same ? -1 : 0;
  // A change that the number itself does not show is not called one.
  const clear = direction !== 0 && Math.sign(change) === direction;
  return { change, interval, verdict: clear ? verdictOf(direction, better) : 'noClearChange' };
}

/** Whether more days make more of it. */
function addsUp(definition: MetricDefinition): boolean {
  const { aggregate, measure } = definition;
  const kind = kindOf(definition);
  return aggregate !== 'instant' && measure.of !== 'occupancy' && (kind === 'count' || kind === 'sum');
}

function changeInterval(definition: MetricDefinition, current: Evidence, previous: Evidence): ChangeInterval {
  const kind = kindOf(definition);
  if (current === null || previous === null) return UNKNOWN;
  if ('interval' in current) {
    const before = previous as SureQuantile;
    if (kind === 'duration') return ratioOf(quantileDifference(current, before, logOf));
    return quantileDifference(current, before, (value) => value);
  }
  if ('step' in current) return countRatio(current, previous as DailyTotal);
  if ('part' in current) {
    const { low, high, pValue } = rateDifference(current, previous as Rate);
    return { low: 100 * low, high: 100 * high, pValue };
  }
  if (kind === 'duration') return durationRatio(current, previous as MeanMoments);
  const { least, most } = rangeOf(definition);
  return within(meanDifference(current, previous as MeanMoments), least - most, most - least);
}

function verdictOf(direction: number, better: Better): MetricVerdict {
  if (better === null) return direction > 0 ? 'higher' : 'lower';
  return direction > 0 === (better === 'higher') ? 'improving' : 'declining';
}
