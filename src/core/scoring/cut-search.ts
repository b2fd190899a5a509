/** The four cut values among values whose rank is known in part. */

import type { Cuts } from '../model/baseline.js';
import { partition } from '../statistics/rank.js';

/** A cut value and its place among all values. */
export interface Cut {
  readonly g: number;
  /** How many values are less, and how many equal. */
  readonly below: number;
  readonly equal: number;
}

/** The greatest known value below a cut value. */
export class Neighbour {
  private g = -Infinity;
  private known = 0;

  constructor(private readonly cut: number) {}

  /** How many values surely equal it; there is one at least. */
  get count(): number {
    return Math.max(1, this.known);
  }

  add(g: number, count: number): void {
    if (g >= this.cut || g < this.g || count === 0) return;
    this.known = g === this.g ? this.known + count : count;
    this.g = g;
  }

  /** Takes in a value that came later. Where the greatest was not known, it may still be greater. */
  addLate(g: number): void {
    if (this.known > 0) this.add(g, 1);
  }
}

export const CUTS = [0, 1, 2, 3] as const;

/**
 * Place of a value g among n: p = (rank − ½) / n, ranks counted from the lowest. Equal values share their middle rank
 * for a positive behaviour, their best rank for a negative one. p ≥ 0.10 reaches the first cut, p ≥ 0.35 the second,
 * p > 0.65 the third, p > 0.90 the last. Compared as whole numbers: 20·n·p against 2n, 7n, 13n and 18n.
 */
export class CutSearch {
  /** The least 2·n·p that reaches each cut. */
  private readonly least: readonly number[];
  readonly found: (Cut | null)[] = [null, null, null, null];

  constructor(
    private readonly negative: boolean,
    n: number,
  ) {
    this.least = [2 * n, 7 * n, 13 * n + 1, 18 * n + 1].map((scaled) => Math.ceil(scaled / 10));
  }

  /** Whether a cut may be among the `upTo` lowest values, as far as their number tells. */
  mayBeWithin(cut: number, upTo: number): boolean {
    return upTo >= this.enough(cut);
  }

  /** How many of the lowest values are enough for a cut to be among them. */
  enough(cut: number): number {
    return Math.ceil((this.least[cut] + 1) / 2);
  }

  reaches(cut: number, { below, equal }: Cut): boolean {
    return this.placeOf(below, below + equal) >= this.least[cut];
  }

  /** Whether a value is surely the least that reaches the cut. */
  confirms(cut: number, value: Cut, { count }: Neighbour): boolean {
    const { below } = value;
    return this.reaches(cut, value) && (below === 0 || this.placeOf(below - count, below) < this.least[cut]);
  }

  /**
   * Finds the least of `values[from..to)` that reaches each of some cuts. Reorders the values.
   *
   * @param below how many values are less than all of these
   */
  look(values: Float64Array, below: number, wanted: readonly number[], from = 0, to = values.length): void {
    if (wanted.length === 0 || from >= to) return;
    const [equal, greater] = partition(values, from, to);
    const lower = below + equal - from;
    const upTo = below + greater - from;
    const place = this.placeOf(lower, upTo);
    const reached = wanted.filter((cut) => place >= this.least[cut]);
    // Adding zero makes the zero of a cut value positive.
    for (const cut of reached) this.found[cut] = { g: values[equal] + 0, below: lower, equal: upTo - lower };
    this.look(values, below, reached, from, equal);
    this.look(
      values,
      upTo,
      wanted.filter((cut) => place < this.least[cut]),
      greater,
      to,
    );
  }

  private placeOf(below: number, upTo: number): number {
    return this.negative ? 2 * upTo - 1 : below + upTo;
  }
}

export function cutsOf(found: readonly (Cut | null)[]): Cuts {
  return [found[0]?.g ?? null, found[1]?.g ?? null, found[2]?.g ?? null, found[3]?.g ?? null];
}
