/**
 * What the interactions of a key have in common besides the key, so that they are fewer witnesses than they are: a day, which was
 * bad for whoever was on duty, a customer who writes again and again, a weekday that is slow for everybody.
 */

import { SUM_E, SUM_EE, SUM_EQ, SUM_N, SUM_Q, SUM_QQ, SUMS } from './evidence-sums.js';
import { UnitReader, type OfUnits, type SharedUnits } from './unit-reader.js';

/** Interactions of keys by row: those of a key from `starts[key]` up to `starts[key + 1]`. */
export interface KeyRows {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** By row. */
export interface RowUnits {
  readonly stratumOf: Uint32Array;
  readonly days: RowDays | null;
  /** Codes of customers, 0 where they are not known: such an interaction has nothing in common with others. */
  readonly customers: { readonly of: ArrayLike<number>; readonly size: number };
}

/** Days after any one. `null` where the keys are days: of one day nobody can tell how days differ. */
interface RowDays {
  readonly of: ArrayLike<number>;
  readonly size: number;
  /** The weekday of day 0; `null` where the keys are of dates, which have weekdays of their own. */
  readonly weekdayOfFirst: number | null;
}

/** By place in `KeyRows`: how many observations an interaction has, and what they come to. Of scores with none: 0. */
export interface Observed {
  readonly e: ArrayLike<number>;
  readonly q: ArrayLike<number>;
}

/** What is seen of a key. */
export interface Witnesses {
  readonly count: number;
  readonly observations: number;
  /** The sum of squares of what interactions come to, around what was expected and the difference; and Σq². */
  readonly squares: number;
  readonly within: number;
  readonly days: OfUnits | null;
  readonly customers: OfUnits;
  /** Six sums a weekday, of distances from what was expected of the key's observations. */
  readonly weekdays: Float64Array | null;
}

const WEEK = 7;

export class WitnessReader {
  private readonly ofDays: UnitReader | null;
  private readonly ofCustomers: UnitReader;

  /** @param count of keys */
  constructor(
    private readonly keys: KeyRows,
    private readonly units: RowUnits,
    count: number,
    private readonly q: ArrayLike<number>,
  ) {
    const { days, customers } = units;
    const [rows, end] = [keys.rows, keys.starts[count]];
    const numbered = days && dayNumbers(days, rows);
    this.ofDays = numbered && new UnitReader(numbered.of, numbered.size, q, end);
    this.ofCustomers = new UnitReader((p) => customers.of[rows[p]], customers.size, q, end);
  }

  /** What days, and customers, have in common among the keys that were read; `null` where days tell nothing. */
  get shared(): { readonly days: SharedUnits | null; readonly customers: SharedUnits } {
    return { days: this.ofDays?.shared ?? null, customers: this.ofCustomers.shared };
  }

  /**
   * @param e by place, what an interaction comes to
   * @param expected by stratum, of one observation
   * @param difference that all of the key's have from it
   * @param least the variances of an average below it are those of rounding
   */
  read(key: number, e: ArrayLike<number>, expected: Float64Array, difference: number, least: number): Witnesses {
    const { ofDays, ofCustomers, q } = this;
    const { starts, rows } = this.keys;
    const { stratumOf, days } = this.units;
    const first = days?.weekdayOfFirst ?? null;
    const weekdays = first === null ? null : new Float64Array(WEEK * SUMS);
    let [count, observations, squares, within] = [0, 0, 0, 0];
    for (let p = starts[key]; p < starts[key + 1]; p++) {
      if (q[p] === 0) continue;
      const row = rows[p];
      const distance = e[p] - q[p] * expected[stratumOf[row]];
      const residual = distance - q[p] * difference;
      count++;
      observations += q[p];
      squares += residual * residual;
      within += q[p] * q[p];
      ofDays?.add(p, residual);
      ofCustomers.add(p, residual);
      if (weekdays) {
        const at = ((days!.of[row] + first!) % WEEK) * SUMS;
        weekdays[at + SUM_N]++;
        weekdays[at + SUM_E] += distance;
        weekdays[at + SUM_Q] += q[p];
        weekdays[at + SUM_EE] += distance * distance;
        weekdays[at + SUM_EQ] += distance * q[p];
        weekdays[at + SUM_QQ] += q[p] * q[p];
      }
    }
    const scale = squares <= least * observations ** 2 ? 0 : 1;
    return {
      count,
      observations,
      squares: scale * squares,
      within,
      days: ofDays?.take(scale, difference) ?? null,
      customers: ofCustomers.take(scale, difference),
      weekdays,
    };
  }
}

/** Of data that spans more days than this, and than twice its interactions, only the days that it has are counted. */
const FEW_DAYS = 4096;

/** Days by number, from 1, of each place: two interactions a thousand years apart must not take the room of all days between. */
function dayNumbers({ of, size }: RowDays, rows: Uint32Array): { of: (place: number) => number; size: number } {
  if (size <= Math.max(FEW_DAYS, 2 * rows.length)) return { of: (p) => of[rows[p]] + 1, size: size + 1 };
  const known = new Map<number, number>();
  const numbers = new Uint32Array(rows.length);
  for (let p = 0; p < rows.length; p++) {
    const day = of[rows[p]];
    numbers[p] = known.get(day) ?? known.size + 1;
    known.set(day, numbers[p]);
  }
  return { of: (p) => numbers[p], size: known.size + 1 };
}
