/** Sums over interactions of the same day, or of the same customer: those of a key, and what different keys have in common. */

/** What is seen of the units of a key. */
export interface OfUnits {
  readonly count: number;
  /** The sum of squares of what units come to, around what was expected and the difference. */
  readonly squares: number;
  /** Σ over units of their observations, squared and cubed, and multiplied by those of everybody. */
  readonly sizes2: number;
  readonly sizes3: number;
  readonly shared: number;
}

/** What is seen of the units of all keys. */
export interface SharedUnits {
  readonly observations: number;
  /** Σ over units of the square of everybody's observations. */
  readonly sizes2: number;
  /** What two observations of different keys in one unit have in common, as a product; at least 0. */
  readonly covariance: number;
  /** Its standard error where they have nothing in common, and an observation varies by 1. */
  readonly errorOfNone: number;
}

/** Units have numbers; 0 is another one each time. */
export class UnitReader {
  private readonly residuals: Float64Array;
  private readonly sizes: Float64Array;
  private met: number[] = [];
  private alone = { count: 0, squares: 0, sizes2: 0, sizes3: 0 };
  /** Of everybody, how many observations a unit has, and how far they are from what was expected. */
  private readonly everybody: Float64Array;
  private readonly distances: Float64Array;
  private readonly observations: number;
  private readonly sizes2: number;
  private products = 0;
  private pairs = 0;
  private plainPairs = 0;

  /**
   * @param unitOf each place
   * @param size numbers of units are below this
   * @param q observations of each place
   * @param end after the last place of a key
   */
  constructor(
    private readonly unitOf: (place: number) => number,
    size: number,
    private readonly q: ArrayLike<number>,
    end: number,
  ) {
    const make = () => new Float64Array(size + 1);
    [this.residuals, this.sizes, this.everybody, this.distances] = [make(), make(), make(), make()];
    let [observations, sizes2] = [0, 0];
    for (let p = 0; p < end; p++) {
      const unit = unitOf(p);
      observations += q[p];
      if (unit === 0) sizes2 += q[p] * q[p];
      else this.everybody[unit] += q[p];
    }
    for (const total of this.everybody) sizes2 += total * total;
    this.observations = observations;
    this.sizes2 = sizes2;
  }

  add(place: number, residual: number): void {
    const unit = this.unitOf(place);
    const q = this.q[place];
    if (unit === 0) {
      const { alone } = this;
      alone.count++;
      alone.squares += residual * residual;
      alone.sizes2 += q * q;
      alone.sizes3 += q * q * q;
      return;
    }
    if (this.sizes[unit] === 0) this.met.push(unit);
    this.residuals[unit] += residual;
    this.sizes[unit] += q;
  }

  /**
   * Ends a key.
   *
   * @param scale 0 where its residuals are those of rounding
   */
  take(scale: 0 | 1, difference: number): OfUnits {
    const { residuals, sizes, everybody, distances, met, alone } = this;
    let { count, squares, sizes2, sizes3 } = alone;
    let shared = sizes2;
    for (const unit of met) {
      const [residual, size] = [residuals[unit], sizes[unit]];
      count++;
      squares += residual * residual;
      sizes2 += size * size;
      sizes3 += size ** 3;
      shared += size * everybody[unit];
      const distance = residual + size * difference;
      distances[unit] += distance;
      this.products -= distance * distance;
      this.pairs -= size * size * this.shareOf(unit);
      this.plainPairs -= size * size;
      residuals[unit] = sizes[unit] = 0;
    }
    this.met = [];
    this.alone = { count: 0, squares: 0, sizes2: 0, sizes3: 0 };
    return { count, squares: scale * squares, sizes2, sizes3, shared };
  }

  /** What is left of the covariance of two observations in a unit once what is expected of all was taken off: 1 where units are many. */
  private shareOf(unit: number): number {
    return 1 - (2 * this.everybody[unit]) / this.observations + this.sizes2 / this.observations ** 2;
  }

  get shared(): SharedUnits {
    const { observations, sizes2, everybody, distances } = this;
    let { products, pairs, plainPairs } = this;
    for (let unit = 1; unit < everybody.length; unit++) {
      if (everybody[unit] === 0) continue;
      products += distances[unit] ** 2;
      pairs += everybody[unit] ** 2 * this.shareOf(unit);
      plainPairs += everybody[unit] ** 2;
    }
    // Where no unit is of two keys, rounding is all that is left.
    const some = pairs > 1e-9 * sizes2;
    const covariance = some ? Math.max(0, products / pairs) : 0;
    return { observations, sizes2, covariance, errorOfNone: some ? Math.sqrt(2 * plainPairs) / pairs : 0 };
  }
}
