/** The change of a metric against the previous period, and the verdict on it. */

import { ENOUGH_INTERACTIONS } from './enough.js';
import { UNKNOWN, type Interval } from '../statistics/interval.js';
import type { Verdict } from './score-change.js';
import type { Cell } from './metric-cell.js';
import { kindOf, type MetricKind } from '../metrics/metric-kind.js';
import { countRatioInterval } from './count-certainty.js';
import type { Better, MetricDefinition } from '../metrics/definition.js';
import { durationRatio } from './duration-certainty.js';
import { meanDifference } from './mean-certainty.js';
import { rateDifference } from './rate-certainty.js';

/**
 * `higher` and `lower`: a clear change of a metric of which neither more nor less is better. `partial`: one of the two
 * periods is only partly in the data, so that what adds up cannot be compared.
 */
export type MetricVerdict = Verdict | 'higher' | 'lower' | 'partial';

export interface MetricChange {
  /** value − previous. */
  readonly change: number;
  /** Of the ratio, where durations or counts are compared, else of the difference. */
  readonly interval: Interval;
  readonly verdict: MetricVerdict | null;
}

/** @param whole whether both periods lie within the data */
export function changeOf(definition: MetricDefinition, current: Cell, previous: Cell, whole: boolean): MetricChange {
  const { better } = definition;
  const kind = kindOf(definition);
  const change = current.value - previous.value;
  if (!whole && addsUp(definition) && !Number.isNaN(change)) {
    return { change: NaN, interval: UNKNOWN, verdict: 'partial' };
  }
  if (kind === 'sum') return { change, interval: UNKNOWN, verdict: null };
  const interval = Number.isNaN(change) ? UNKNOWN : intervalOf(kind, current, previous);
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

function intervalOf(kind: MetricKind, current: Cell, previous: Cell): Interval {
  switch (kind) {
    case 'count':
      return countRatioInterval(current.n, previous.n);
    case 'duration':
      return durationRatio(current.moments!, previous.moments!);
    case 'rate': {
      const { low, high } = rateDifference(
        { part: current.part, of: current.n },
        { part: previous.part, of: previous.n },
      );
      return { low: 100 * low, high: 100 * high };
    }
    default:
      return meanDifference(current.moments!, previous.moments!);
  }
}

function verdictOf(direction: number, better: Better): MetricVerdict {
  if (better === null) return direction > 0 ? 'higher' : 'lower';
  return direction > 0 === (better === 'higher') ? 'improving' : 'declining';
}
