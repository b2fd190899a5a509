/**
 * What the interactions of a key have in common besides the key, so that they are fewer witnesses than they are: a day, which was
 * bad for whoever was on duty, a customer who writes again and again, a weekday that is slow for everybody.
 *
 * The variance of a key's average is that by interaction, and what it is more by day and by customer (two-way clustering). Days and
 * customers of a key may be few, so what they have in common among all keys steadies what is seen of them; what they make of
 * the others' averages is what they make of everybody's. What weekdays make of it goes by the shares in which a key works on other
 * ones than the others do.
 */

import { SUM_E, SUM_EE, SUM_EQ, SUM_N, SUM_Q, SUM_QQ, SUMS } from './evidence-sums.js';
import { spreadOf } from './spread.js';

/** Interactions of keys by row: those of a key from `starts[key]` up to `starts[key + 1]`. */
export interface KeyRows {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** By row. */
export interface RowUnits {
  readonly stratumOf: Uint32Array;
  /** Days after any one; `null` where the keys are of dates. */
  readonly days: { readonly of: ArrayLike<number>; readonly size: number; readonly weekdayOfFirst: number } | null;
  /** Codes of customers, 0 where they are not known: such an interaction has nothing in common with others. */
  readonly customers: { readonly of: ArrayLike<number>; readonly size: number };
}

/** By place in `KeyRows`: how many observations an interaction has, and what they come to. Of scores with none: 0. */
export interface Observed {
  readonly e: ArrayLike<number>;
  readonly q: ArrayLike<number>;
}

/** Sums of squares around what was expected, by interaction and by what they are of. */
interface Squares {
  readonly count: number;
  readonly squares: number;
  /** How many pairs of observations of different interactions they have, each in both orders. */
  readonly pairs: number;
}

/** What is seen of a key. */
export interface Witnesses {
  readonly interactions: Squares;
  readonly days: Squares | null;
  readonly customers: Squares;
  /** Six sums a weekday, of distances from what was expected of the key's observations; `null` where the keys are of dates. */
  readonly weekdays: Float64Array | null;
}

export interface Part {
  readonly variance: number;
  readonly df: number;
}

const WEEK = 7;

/** So many days or customers, as all keys together let expect them, steady what few of a key's own tell. */
const PRIOR_UNITS = 20;

export class WitnessReader {
  private readonly ofDays: Totals | null;
  private readonly ofCustomers: Totals;

  constructor(
    private readonly keys: KeyRows,
    private readonly units: RowUnits,
  ) {
    this.ofDays = units.days && new Totals(units.days.size);
    this.ofCustomers = new Totals(units.customers.size);
  }

  /**
   * @param expected by stratum, of one observation
   * @param difference that all of the key's have from it
   * @param least the variances of an average below it are those of rounding
   */
  read(key: number, { e, q }: Observed, expected: Float64Array, difference: number, least: number): Witnesses {
    const { starts, rows } = this.keys;
    const { stratumOf, days, customers } = this.units;
    const { ofDays, ofCustomers } = this;
    const weekdays = days && new Float64Array(WEEK * SUMS);
    let [count, total, squares, sizes] = [0, 0, 0, 0];
    for (let p = starts[key]; p < starts[key + 1]; p++) {
      const observations = q[p];
      if (observations === 0) continue;
      const row = rows[p];
      const distance = e[p] - observations * expected[stratumOf[row]];
      const residual = distance - observations * difference;
      count++;
      total += observations;
      squares += residual * residual;
      sizes += observations * observations;
      ofCustomers.add(customers.of[row], residual, observations);
      if (ofDays) {
        const day = days!.of[row];
        ofDays.add(day + 1, residual, observations);
        const at = ((day + days!.weekdayOfFirst) % WEEK) * SUMS;
        weekdays![at + SUM_N]++;
        weekdays![at + SUM_E] += distance;
        weekdays![at + SUM_Q] += observations;
        weekdays![at + SUM_EE] += distance * distance;
        weekdays![at + SUM_EQ] += distance * observations;
        weekdays![at + SUM_QQ] += observations * observations;
      }
    }
    const scale = squares <= least * total ** 2 ? 0 : 1;
    return {
      interactions: { count, squares: scale * squares, pairs: 0 },
      days: ofDays && ofDays.take(scale, sizes),
      customers: ofCustomers.take(scale, sizes),
      weekdays,
    };
  }
}

/** Sums by number, of those that are met. 0 is met by itself each time. */
class Totals {
  private readonly totals: Float64Array;
  private readonly sizes: Float64Array;
  private met: number[] = [];
  private alone = 0;
  private squares = 0;
  private pairs = 0;

  constructor(size: number) {
    this.totals = new Float64Array(size + 1);
    this.sizes = new Float64Array(size + 1);
  }

  add(unit: number, residual: number, observations: number): void {
    if (unit === 0) {
      this.alone++;
      this.squares += residual * residual;
      this.pairs += observations * observations;
      return;
    }
    if (this.sizes[unit] === 0) this.met.push(unit);
    this.totals[unit] += residual;
    this.sizes[unit] += observations;
  }

  /** @param within pairs of observations of the same interaction */
  take(scale: 0 | 1, within: number): Squares {
    const { totals, sizes, met, alone } = this;
    let { squares, pairs } = this;
    for (const unit of met) {
      squares += totals[unit] ** 2;
      pairs += sizes[unit] ** 2;
      totals[unit] = sizes[unit] = 0;
    }
    this.met = [];
    this.alone = this.squares = this.pairs = 0;
    return { count: alone + met.length, squares: scale * squares, pairs: pairs - within };
  }
}

/** What all keys of a column have in common. */
export class Common {
  private readonly ofDay: Shared;
  private readonly ofCustomer: Shared;
  /** What the variance of an average of the others has to be multiplied by, at least 1. */
  readonly ofOthers: number;
  private readonly weekdays = new Float64Array(WEEK * SUMS);
  private readonly total: number;
  /** Weekdays that anybody works on, and the variance between what is usual on them. */
  private readonly met: readonly number[];
  private readonly spread: number;

  constructor(list: readonly Witnesses[]) {
    this.ofDay = sharedBy(list, ({ days }) => days);
    this.ofCustomer = sharedBy(list, ({ customers }) => customers);
    this.ofOthers = this.ofDay.factor + this.ofCustomer.factor - 1;
    for (const { weekdays } of list) {
      if (weekdays) for (let i = 0; i < weekdays.length; i++) this.weekdays[i] += weekdays[i];
    }
    this.met = Array.from({ length: WEEK }, (_, weekday) => weekday).filter((w) => this.weekdays[w * SUMS + SUM_Q] > 0);
    let [distances, total] = [0, 0];
    for (const w of this.met) {
      distances += this.weekdays[w * SUMS + SUM_E];
      total += this.weekdays[w * SUMS + SUM_Q];
    }
    this.total = total;
    this.spread = this.met.length > 1 ? spreadOf(this.weekdays, this.met, distances / total) : 0;
  }

  /**
   * The variance of a key's own average: what days and customers each have beyond what its interactions explain is added.
   *
   * @param byInteraction the variance as far as interactions explain it
   */
  ofKey({ interactions, days, customers }: Witnesses, byInteraction: Part, observations: number): Part {
    let { variance, df } = byInteraction;
    for (const [units, { each }] of [
      [days, this.ofDay],
      [customers, this.ofCustomer],
    ] as const) {
      // Where each is of its own they are what the interactions are.
      if (units === null || units.count === interactions.count) continue;
      const { count, squares, pairs } = units;
      const foreseen = byInteraction.variance * observations ** 2 + each * pairs;
      const free = count - 1 + PRIOR_UNITS;
      const found = (PRIOR_UNITS * foreseen + count * squares) / free / observations ** 2;
      if (!(found > byInteraction.variance)) continue;
      variance += found - byInteraction.variance;
      df = Math.min(df, free);
    }
    return { variance, df };
  }

  ofWeekdays({ weekdays }: Witnesses): Part {
    const df = this.met.length - 1;
    if (weekdays === null || this.spread === 0) return { variance: 0, df };
    let own = 0;
    for (const w of this.met) own += weekdays[w * SUMS + SUM_Q];
    const others = this.total - own;
    if (others === 0) return { variance: 0, df };
    let squares = 0;
    for (const w of this.met) {
      const q = weekdays[w * SUMS + SUM_Q];
      squares += (q / own - (this.weekdays[w * SUMS + SUM_Q] - q) / others) ** 2;
    }
    return { variance: this.spread * squares, df };
  }
}

interface Shared {
  /** What two observations of a day, or a customer, have in common, as a product. */
  readonly each: number;
  /** How many times the variance by interaction that by these is, of all keys; at least 1. */
  readonly factor: number;
}

function sharedBy(list: readonly Witnesses[], unitsOf: (one: Witnesses) => Squares | null): Shared {
  let [seen, expected, pairs] = [0, 0, 0];
  for (const one of list) {
    const { count, squares } = one.interactions;
    const units = unitsOf(one);
    if (units === null || units.count < 2) continue;
    seen += (units.squares * units.count) / (units.count - 1);
    expected += (squares * count) / (count - 1);
    pairs += units.pairs;
  }
  if (!(seen > expected) || expected === 0 || pairs === 0) return { each: 0, factor: 1 };
  return { each: (seen - expected) / pairs, factor: seen / expected };
}
