/**
 * Ranks as sets: every place that the evidence allows. Two values are told apart where Welch's t of their difference
 * leaves out 0, with the 5 % shared among all pairs (Bonferroni), so that with a probability of 95 % all sets hold at
 * once. Whoever is clearly above somebody stands before them; the others may stand in any order.
 */

import { twoSidedP } from '../../statistics/student-t.js';

/** A value to be ranked. */
export interface Ranked {
  readonly value: number;
  readonly variance: number;
  readonly df: number;
  /** Degrees of freedom that a difference has at most: variances may rest on the same evidence. */
  readonly mostFree: number;
}

/** The first and last place that each may have; 1 is that of the highest value. */
export function rankSets(list: readonly Ranked[]): { best: number; worst: number }[] {
  const n = list.length;
  const sets = list.map(() => ({ best: 1, worst: n }));
  const limits = new Limits(0.05 / Math.max(1, (n * (n - 1)) / 2));
  for (let a = 0; a < n; a++) {
    for (let b = 0; b < a; b++) {
      const [one, other] = [list[a], list[b]];
      const variance = one.variance + other.variance;
      const t = (one.value - other.value) / Math.sqrt(variance);
      const free = variance ** 2 / (one.variance ** 2 / one.df + other.variance ** 2 / other.df);
      const df = Math.min(free, one.mostFree, other.mostFree);
      if (!(Math.abs(t) > limits.at(df))) continue;
      const [above, below] = t > 0 ? [a, b] : [b, a];
      sets[above].worst--;
      sets[below].best++;
    }
  }
  return sets;
}

const MOST_DF = 10_000;

/** The |t| beyond which a two-sided p-value is below a level, by whole degrees of freedom, rounded down. */
class Limits {
  private readonly known: number[] = [];

  constructor(private readonly level: number) {}

  at(df: number): number {
    const whole = Math.max(1, Math.min(MOST_DF, Math.floor(df)));
    return (this.known[whole] ??= this.find(whole));
  }

  private find(df: number): number {
    let low = 0;
    let high = 1;
    while (twoSidedP(high, df) > this.level) high *= 2;
    for (let i = 0; i < 50; i++) {
      const middle = (low + high) / 2;
      if (twoSidedP(middle, df) > this.level) low = middle;
      else high = middle;
    }
    return high;
  }
}
