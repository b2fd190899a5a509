/** The change of a metric against the previous period, and the verdict on it. */

import type { MetricVerdict } from '../engine/questions/metrics.js';
import type { Better, MetricDefinition } from '../metrics/definitions/definition.js';
import { kindOf, type MetricKind } from '../metrics/definitions/metric-kind.js';
import { UNKNOWN, type Interval } from '../statistics/interval.js';
import type { Moments } from '../statistics/moments.js';
import { countRatioInterval } from './count-certainty.js';
import { durationRatio } from './duration-certainty.js';
import { meanDifference } from './mean-certainty.js';
import { rateDifference } from './rate-certainty.js';
import { ENOUGH_INTERACTIONS } from './score-change.js';

/** A metric of one cell in one span, as far as changes go by it. */
export interface MetricSide {
  /** NaN: no data. */
  readonly value: number;
  readonly n: number;
  /** Of a rate, how many of `n`. */
  readonly part: number;
  /** Of the values or, of durations, of their logarithms; `null` where there are none. */
  readonly moments: Moments | null;
}

interface MetricChange {
  /** value − previous. */
  readonly change: number;
  /** Of the ratio, where durations or counts are compared, else of the difference. */
  readonly interval: Interval;
  readonly verdict: MetricVerdict | null;
}

/** @param whole whether both periods lie within the data */
export function metricChange(
  definition: MetricDefinition,
  current: MetricSide,
  previous: MetricSide,
  whole: boolean,
): MetricChange {
  const { better } = definition;
  const kind = kindOf(definition);
  const change = current.value - previous.value;
  if (!whole && addsUp(definition) && !Number.isNaN(change)) {
    return { change: NaN, interval: UNKNOWN, verdict: 'partial' };
  }
  if (kind === 'sum') return { change, interval: UNKNOWN, verdict: null };
  const interval = Number.isNaN(change) ? UNKNOWN : changeInterval(kind, current, previous);
  if (Math.min(current.n, previous.n) < ENOUGH_INTERACTIONS || Number.isNaN(interval.low)) {
    return { change, interval, verdict: 'tooFew' };
  }
  const same = kind === 'duration' || kind === 'count' ? 1 : 0;
  const direction = interval.low > same ? 1 : interval.high < same ? -1 : 0;
  // A change that the number itself does not show, such as that of a median between ties, is not called one.
  const clear = direction !== 0 && Math.sign(change) === direction;
  return { change, interval, verdict: clear ? verdictOf(direction, better) : 'noClearChange' };
}

/** Whether more days make more of it. */
function addsUp(definition: MetricDefinition): boolean {
  const { aggregate, measure } = definition;
  const kind = kindOf(definition);
  return aggregate !== 'instant' && measure.of !== 'occupancy' && (kind === 'count' || kind === 'sum');
}

function changeInterval(kind: MetricKind, current: MetricSide, previous: MetricSide): Interval {
  switch (kind) {
    case 'count':
      return countRatioInterval(current.n, previous.n);
    case 'duration':
      return current.moments && previous.moments ? durationRatio(current.moments, previous.moments) : UNKNOWN;
    case 'rate': {
      const { low, high } = rateDifference(
        { part: current.part, of: current.n },
        { part: previous.part, of: previous.n },
      );
      return { low: 100 * low, high: 100 * high };
    }
    default:
      return current.moments && previous.moments ? meanDifference(current.moments, previous.moments) : UNKNOWN;
  }
}

function verdictOf(direction: number, better: Better): MetricVerdict {
  if (better === null) return direction > 0 ? 'higher' : 'lower';
  return direction > 0 === (better === 'higher') ? 'improving' : 'declining';
}
