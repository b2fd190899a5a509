/** One entry of the answer: of one key and one column. */

import type { Better } from '../../metrics/definitions/definition.js';
import { quantile975, twoSidedP } from '../../statistics/student-t.js';
import type { Compared } from './comparison.js';
import { isJudged, isRanked, type Judged } from './judged.js';
import type { Ranked } from './rank-sets.js';

export interface Entry extends Pick<Compared, 'n' | 'value' | 'others' | 'expected' | 'difference' | 'compared'> {
  readonly low: number;
  readonly high: number;
  /** NaN: not judged. */
  readonly pValue: number;
  /** The higher the better; `null`: not ranked. */
  readonly ranked: Ranked | null;
}

export function entryOf(compared: Judged, better: Better): Entry {
  const { difference, variance, df, mostFree, aboveEverybody } = compared;
  const error = variance > 0 ? Math.sqrt(variance) : NaN;
  const half = quantile975(df) * error;
  const known = better !== null && variance > 0;
  const sign = better === 'lower' ? -1 : 1;
  return {
    ...compared,
    low: difference - half,
    high: difference + half,
    pValue: known && isJudged(compared) ? twoSidedP(difference / error, df) : NaN,
    ranked: known && isRanked(compared) ? { value: sign * aboveEverybody, variance, df, mostFree } : null,
  };
}

/**
 * Durations are skewed, so how sure a difference is goes by the ratio of geometric means, which one long conversation does not
 * move; its interval is told in seconds of what was expected, and reaches the difference of the means that are shown. Where
 * the two differ in sign there is no difference to speak of.
 *
 * @param ratios the same comparison of the logarithms
 */
export function durationEntry(values: Compared, ratios: Judged, better: Better): Entry {
  const { low, high, pValue, ranked } = entryOf(ratios, better);
  const { expected, difference } = values;
  const seconds = (log: number) => expected * Math.expm1(log);
  const agree = Math.sign(difference) === Math.sign(ratios.difference);
  return {
    ...values,
    low: Math.min(seconds(low), difference),
    high: Math.max(seconds(high), difference),
    pValue: agree || Number.isNaN(pValue) ? pValue : 1,
    ranked,
  };
}
