/** How sure a comparison is. */

import { ENOUGH_INTERACTIONS } from '../judging.js';
import type { Compared } from './comparison.js';
import type { Common } from './common.js';
import type { Witnesses } from './witnesses.js';

/** More than this share of a key's observations must be comparable with those of the others, or it is not judged. */
const COMPARABLE = 0.5;

/** A comparison, and how sure it is. */
export interface Judged extends Compared {
  /** Of the difference. 0 where nothing varies but by rounding, NaN where nobody can tell. */
  readonly variance: number;
  readonly df: number;
  /** Degrees of freedom that it has at most, and that a difference from another key has. */
  readonly mostFree: number;
}

/** @param common what all that are compared in a column have in common */
export function judge(compared: Compared, witnesses: Witnesses, common: Common): Judged {
  const { own, others, kinds, least } = compared.evidence;
  const parts = [
    ...common.ofKey(witnesses, own),
    ...others.map(({ variance, df }) => ({ variance: variance * common.ofOthers, df })),
    ...kinds,
    common.ofWeekdays(witnesses),
  ].filter(({ variance }) => variance !== 0);
  const variance = parts.reduce((sum, part) => sum + part.variance, 0);
  const free = variance ** 2 / parts.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
  const mostFree = common.mostFree(witnesses);
  return { ...compared, variance: variance <= least ? 0 : variance, df: Math.min(free, mostFree), mostFree };
}

export function isRanked({ n, compared }: Compared): boolean {
  return n >= ENOUGH_INTERACTIONS && compared > COMPARABLE;
}

export function isJudged(one: Compared): boolean {
  return isRanked(one) && one.othersN >= ENOUGH_INTERACTIONS;
}
