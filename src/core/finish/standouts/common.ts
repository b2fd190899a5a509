/**
 * What all keys of a column have in common, and what it makes of how sure each comparison is.
 *
 * An average of interactions in units that share something varies more than its interactions explain, by the shares of the
 * units. What units share is known from all keys, and from the key itself; what different keys share in a unit, such as a day
 * that was bad for everybody, cancels out as far as the others have the unit, too. What weekdays make of a difference is
 * taken as an error of just that size.
 */

import { averageAt, SUM_EE, SUM_N, SUM_Q, SUMS } from './evidence-sums.js';
import { squaresAround } from '../scores/score-interval.js';
import type { OfUnits, SharedUnits } from './unit-reader.js';
import type { Witnesses } from './witnesses.js';

export interface Part {
  readonly variance: number;
  readonly df: number;
}

/** So many units, as all keys together let expect them, steady what few of a key's own tell. */
const PRIOR_UNITS = 20;

/** What few pairs of different keys have in common is believed of pairs of one key only beyond so many standard errors. */
const BELIEVED = 3;

/** A share of a variance below it is rounding. */
const NEGLIGIBLE = 1e-9;

export class Common {
  private readonly days: CommonUnits | null;
  private readonly customers: CommonUnits;
  private readonly weekdays: Weekdays;

  constructor(list: readonly Witnesses[], days: SharedUnits | null, customers: SharedUnits) {
    const within = list.reduce((sum, one) => sum + one.within, 0);
    this.days = days && new CommonUnits(list, (one) => one.days!, days, within);
    this.customers = new CommonUnits(list, (one) => one.customers, customers, within);
    this.weekdays = new Weekdays(list);
  }

  /** A difference of a key whose units have something in common has no more degrees of freedom than there are units that tell. */
  mostFree(witnesses: Witnesses): number {
    return Math.min(this.days?.mostFree(witnesses) ?? Infinity, this.customers.mostFree(witnesses));
  }

  /** What the variance of an average of the others has to be multiplied by, for what only their own interactions share. */
  get ofOthers(): number {
    return 1 + (this.days?.moreOfOthers ?? 0) + this.customers.moreOfOthers;
  }

  /**
   * The variance of a key's own average, and of what it has in common with the others.
   *
   * @param byInteraction the variance as far as interactions explain it
   */
  ofKey(witnesses: Witnesses, byInteraction: Part): Part[] {
    let { variance, df } = byInteraction;
    const parts: Part[] = [];
    for (const units of [this.days, this.customers]) {
      if (units === null) continue;
      const { own, free, cross, freeOfCross } = units.excessOf(witnesses);
      // What cancels out with the others makes it no surer than independent interactions would.
      const more = own + Math.min(0, cross);
      if (more > NEGLIGIBLE * byInteraction.variance) {
        variance += more;
        df = Math.min(df, free);
      }
      if (cross > NEGLIGIBLE * byInteraction.variance) parts.push({ variance: cross, df: freeOfCross });
    }
    return [{ variance, df }, ...parts];
  }

  ofWeekdays(witnesses: Witnesses): Part {
    return { variance: this.weekdays.errorOf(witnesses), df: Infinity };
  }
}

class CommonUnits {
  /** What two observations of different interactions of a key in a unit have in common, as a product. */
  private readonly each: number;
  /** Degrees of freedom of that. */
  private readonly free: number;
  readonly moreOfOthers: number;

  /** @param within Σq² of all interactions */
  constructor(
    list: readonly Witnesses[],
    private readonly unitsOf: (one: Witnesses) => OfUnits,
    private readonly all: SharedUnits,
    private readonly within: number,
  ) {
    let [seen, pairs, free] = [0, 0, 0];
    let [scatter, reached] = [0, 0];
    for (const one of list) {
      if (one.count === 0) continue;
      scatter += scatterOf(one);
      reached += pairsOf(one, unitsOf(one));
      const found = momentsOf(one, unitsOf(one));
      if (found === null) continue;
      seen += found.seen;
      pairs += found.pairs;
      free += found.free;
    }
    this.free = free;
    const believed = all.covariance - (BELIEVED * all.errorOfNone * scatter) / within;
    this.each = Math.max(believed, pairs > 0 ? seen / pairs : 0, 0);
    this.moreOfOthers = scatter > 0 ? (Math.max(0, this.each - all.covariance) * reached) / scatter : 0;
  }

  mostFree(one: Witnesses): number {
    return pairsOf(one, this.unitsOf(one)) > 0 && this.free > 0 ? Math.max(1, this.free) : Infinity;
  }

  /** Variances that the average of a key has beyond what its interactions explain: of its own, and of what it shares with the others. */
  excessOf(one: Witnesses): { own: number; free: number; cross: number; freeOfCross: number } {
    const units = this.unitsOf(one);
    const { observations: all, sizes2, covariance } = this.all;
    const others = all - one.observations;
    const found = momentsOf(one, units);
    const weight = found === null ? 0 : found.free;
    const prior = Math.min(PRIOR_UNITS, this.free - weight);
    const own = found === null ? 0 : weight * (found.seen / found.pairs);
    const each = prior + weight > 0 ? Math.max(0, (prior * this.each + own) / (prior + weight)) : 0;
    const together = (units.shared - units.sizes2) / one.observations / others;
    const apart = sizes2 - 2 * units.shared + units.sizes2 - (this.within - one.within);
    return {
      own: (each * pairsOf(one, units)) / one.observations ** 2,
      free: Math.max(1, prior + weight),
      cross: others > 0 ? covariance * (apart / others ** 2 - 2 * together) : 0,
      freeOfCross: Math.max(1, all ** 2 / sizes2 - 1),
    };
  }
}

/** The sum of squares that a key's interactions would have around their true average. */
function scatterOf({ count, squares }: Witnesses): number {
  return count > 1 ? (squares * count) / (count - 1) : 0;
}

/** Pairs of observations of different interactions in the same unit, each in both orders. */
function pairsOf({ within }: Witnesses, { sizes2 }: OfUnits): number {
  return sizes2 - within;
}

/**
 * What a key's own units have in common, by the method of moments: the squares of their sums around the key's average, beyond those
 * that its interactions let expect, and of how many pairs these are. Units are of different sizes, and the largest ones move the
 * average: with shares w the sum of squares is Σ V(1 − 2w) + Σw²·ΣV. `null` where they tell nothing.
 */
function momentsOf(one: Witnesses, { count, squares, sizes2, sizes3 }: OfUnits) {
  if (count < 2 || count === one.count) return null;
  const total = one.observations;
  const w2 = sizes2 / total ** 2;
  const w3 = sizes3 / total ** 3;
  const pairs = total ** 2 * (w2 - 2 * w3 + w2 ** 2) - (1 - w2) * one.within;
  if (pairs <= NEGLIGIBLE * total ** 2) return null;
  return { seen: squares - scatterOf(one) * (1 - w2), pairs, free: 1 / w2 - 1 };
}

const WEEK = 7;

class Weekdays {
  /** Six sums a weekday, of everybody's distances from what was expected. */
  private readonly sums = new Float64Array(WEEK * SUMS);
  private readonly total: number;
  private readonly average: number;
  /** The variance of what one interaction comes to. */
  private readonly each: number;

  constructor(list: readonly Witnesses[]) {
    const { sums } = this;
    for (const { weekdays } of list) if (weekdays) for (let i = 0; i < sums.length; i++) sums[i] += weekdays[i];
    let [distances, total, scatter, free] = [0, 0, 0, 0];
    for (let at = 0; at < sums.length; at += SUMS) {
      if (sums[at + SUM_Q] === 0) continue;
      distances += averageAt(sums, at) * sums[at + SUM_Q];
      total += sums[at + SUM_Q];
      scatter += squaresAround(averageAt(sums, at), sums, at + SUM_EE);
      free += sums[at + SUM_N] - 1;
    }
    this.total = total;
    this.average = distances / total;
    this.each = free > 0 ? scatter / free : 0;
  }

  /** The square of what working on other weekdays than the others makes of a difference, without what chance makes of it. */
  errorOf({ weekdays, observations }: Witnesses): number {
    const { sums, total, average, each } = this;
    const others = total - observations;
    if (weekdays === null || others === 0) return 0;
    let [error, chance] = [0, 0];
    for (let at = 0; at < sums.length; at += SUMS) {
      const q = sums[at + SUM_Q];
      if (q === 0) continue;
      const share = weekdays[at + SUM_Q] / observations - (q - weekdays[at + SUM_Q]) / others;
      error += share * (averageAt(sums, at) - average);
      chance += (share ** 2 * each * sums[at + SUM_N]) / q ** 2;
    }
    return Math.max(0, error ** 2 - chance);
  }
}
