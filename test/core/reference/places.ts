/** The places that the evidence allows each, by comparing every pair. */

import { twoSidedP } from './student-t.js';

/** What somebody is ranked by, the higher the higher the place. */
export interface RankedValue {
  value: number;
  variance: number;
  df: number;
  /** Degrees of freedom that a difference has at most. */
  mostFree: number;
}

/** @param list `null`: not ranked, places 0 */
export function placesOf(list: readonly (RankedValue | null)[]): { best: number; worst: number }[] {
  const ranked = list.filter((one) => one !== null);
  const pairs = (ranked.length * (ranked.length - 1)) / 2;
  const isAbove = (a: RankedValue, b: RankedValue) => {
    const variance = a.variance + b.variance;
    const df = variance ** 2 / (a.variance ** 2 / a.df + b.variance ** 2 / b.df);
    const t = (a.value - b.value) / Math.sqrt(variance);
    return t > 0 && twoSidedP(t, Math.floor(Math.min(df, a.mostFree, b.mostFree))) < 0.05 / pairs;
  };
  return list.map((one) => {
    if (one === null) return { best: 0, worst: 0 };
    const others = ranked.filter((other) => other !== one);
    return {
      best: 1 + others.filter((other) => isAbove(other, one)).length,
      worst: ranked.length - others.filter((other) => isAbove(one, other)).length,
    };
  });
}
