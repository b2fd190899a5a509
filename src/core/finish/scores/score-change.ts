/** Change of a score against the previous period: Welch's interval of the difference, and the verdict on it. */

import type { Verdict } from '../../engine/questions/scores.js';
import { degreesOfFreedom, steadiedVariance, type Evidence } from './score-interval.js';
import { quantile975, twoSidedP } from '../../statistics/student-t.js';
import { ENOUGH_INTERACTIONS } from '../judging.js';

interface ScoreChange {
  /** percent − previous percent, in points; NaN where either is missing. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided; NaN where the verdict is `tooFew`. */
  readonly pValue: number;
  readonly verdict: Verdict;
}

export function scoreChange(current: Evidence, previous: Evidence): ScoreChange {
  const difference = current.percent - previous.percent;
  if (Number.isNaN(difference)) return { difference, low: NaN, high: NaN, pValue: NaN, verdict: 'tooFew' };
  const a = steadiedVariance(current) / current.n;
  const b = steadiedVariance(previous) / previous.n;
  const error = Math.sqrt(a + b);
  // Welch–Satterthwaite, with the degrees of freedom of the steadied variances.
  const df = (a + b) ** 2 / (a ** 2 / degreesOfFreedom(current.n) + b ** 2 / degreesOfFreedom(previous.n));
  const half = quantile975(df) * error;
  const low = difference - half;
  const high = difference + half;
  if (Math.min(current.n, previous.n) < ENOUGH_INTERACTIONS) {
    return { difference, low, high, pValue: NaN, verdict: 'tooFew' };
  }
  const verdict = low > 0 ? 'improving' : high < 0 ? 'declining' : 'noClearChange';
  return { difference, low, high, pValue: twoSidedP(difference / error, df), verdict };
}
