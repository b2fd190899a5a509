/**
 * Compares keys with all others on the same mix, for one column.
 *
 * The average that the others would have on a key's own mix: theirs in each stratum, weighted by the key's observations
 * there. A stratum with too few interactions of others is compared with the next wider one. The variance of the difference is
 * that of the key's interactions around what was expected of each, and that of the others' averages, weighted alike. The first
 * has a least size, by what the interactions of the others let expect: of something rare somebody may have seen none, which is
 * no proof that it never happens.
 */

import { ENOUGH_INTERACTIONS } from '../enough.js';
import { degreesOfFreedom, PRIOR_DEVIATION, steadiedVariance } from '../scores/score-interval.js';
import { averageAt, squaresAround, SUM_N, SUM_Q, SUMS } from './evidence-sums.js';

/** What cells are made of: keys × the narrowest strata. */
export interface Strata {
  /** How many of the narrowest strata there are. */
  readonly strata: number;
  /** From narrow to wide, which stratum of the level each of the narrowest belongs to. The last level is a single one. */
  readonly levels: readonly Uint32Array[];
}

export interface Compared {
  /** Interactions of the key, and of all others. */
  readonly n: number;
  readonly othersN: number;
  readonly value: number;
  readonly others: number;
  readonly expected: number;
  readonly difference: number;
  /** Of the difference. 0 where nothing varies but by rounding. */
  readonly variance: number;
  readonly df: number;
  /** The share of the key's observations that can be compared. */
  readonly compared: number;
  /** The difference from what everybody has, the key among them: what all keys are ranked by. */
  readonly aboveUsual: number;
}

/** Where others are compared with: a stratum of a level, and how many of the key's observations it is for. */
interface Share {
  readonly level: number;
  readonly stratum: number;
  observations: number;
  interactions: number;
}

/** What is known of how interactions scatter before they are looked at. */
interface Scatter {
  /** The standard deviation of the average of an interaction, which steadies variances of few; `null`: that of everybody's in the stratum. */
  readonly usual: number | null;
  /** The least squares of a key's interactions, as a share of what the others let expect; of those of the others in a stratum, too, where `usual` is not known. */
  readonly least: number;
}

export const OF_SCORES: Scatter = { usual: PRIOR_DEVIATION, least: 0.5 };
/** Chosen by simulation: with a half, rates and skewed values named somebody in more than 5 % of reports where nobody differs. */
export const OF_METRICS: Scatter = { usual: null, least: 0.75 };

/** More than this share of a key's observations must be comparable with those of the others, or it is not judged. */
const COMPARABLE = 0.5;

/** Errors smaller than this, as a share of the values, are those of rounding: the roots of what squares lose. */
const ROUNDING = 1e-6;

export class Comparison {
  /** By level, the sums of each stratum: of everybody, and of the key that is compared. */
  private readonly all: Float64Array[];
  private readonly own: Float64Array[];

  /**
   * @param sums of keys × strata
   * @param offset what was taken from each observation, so that those that are equal have sums without rounding
   */
  constructor(
    private readonly sums: Float64Array,
    private readonly counted: Strata,
    private readonly offset: number,
    private readonly scatter: Scatter,
  ) {
    const { levels, strata } = counted;
    this.all = levels.map((level) => new Float64Array(SUMS * (1 + level.reduce((most, s) => Math.max(most, s), 0))));
    this.own = this.all.map((sumsOfLevel) => sumsOfLevel.slice());
    for (let key = 0; key * strata * SUMS < sums.length; key++) this.add(this.all, key);
  }

  private add(target: readonly Float64Array[], key: number): void {
    const { strata, levels } = this.counted;
    levels.forEach((level, l) => {
      for (let s = 0; s < strata; s++) {
        const from = (key * strata + s) * SUMS;
        if (this.sums[from] === 0) continue;
        const to = level[s] * SUMS;
        for (let i = 0; i < SUMS; i++) target[l][to + i] += this.sums[from + i];
      }
    });
  }

  private choose(key: number): void {
    for (const sums of this.own) sums.fill(0);
    this.add(this.own, key);
  }

  /**
   * By stratum, the weight of one observation of others: of all of them alike, and on the mix of the key. Each make 1 together.
   */
  weightsOf(key: number): { equal: Float64Array; alike: Float64Array } {
    this.choose(key);
    const { levels, strata } = this.counted;
    const whole = levels.length - 1;
    const observations = this.own[whole][SUM_Q];
    const alike = new Float64Array(strata);
    for (const { level, stratum, observations: part } of this.shares(key)) {
      const weight = part / observations / this.othersAt(level, stratum)[SUM_Q];
      for (let s = 0; s < strata; s++) if (levels[level][s] === stratum) alike[s] += weight;
    }
    return { equal: new Float64Array(strata).fill(1 / this.othersAt(whole, 0)[SUM_Q]), alike };
  }

  of(key: number): Compared {
    this.choose(key);
    const {
      offset,
      scatter: { usual: deviation, least },
    } = this;
    const whole = this.own.length - 1;
    const own = this.own[whole];
    const others = this.othersAt(whole, 0);
    const [value, n, observations] = [averageAt(own), own[SUM_N], own[SUM_Q]];
    let expected = 0;
    let usual = 0;
    /** The squares of the key's interactions, by what those that are alike let expect. */
    let foreseen = 0;
    const variances: { readonly variance: number; readonly df: number }[] = [];
    for (const { level, stratum, observations: part, interactions } of this.shares(key)) {
      const weight = part / observations;
      const sums = this.othersAt(level, stratum);
      const everybody = this.all[level].subarray(stratum * SUMS, (stratum + 1) * SUMS);
      let squares = squaresAround(averageAt(sums), sums);
      let each = squares / sums[SUM_N];
      if (deviation === null) {
        each = squaresAround(averageAt(everybody), everybody) / everybody[SUM_N];
        squares = Math.max(squares, least * sums[SUM_N] * each);
      }
      foreseen += interactions * each;
      expected += weight * averageAt(sums);
      usual += weight * averageAt(everybody);
      variances.push(this.varianceOf(sums, squares, each, weight));
    }
    const difference = value - expected;
    const squares = Math.max(this.residuals(key, difference), least * foreseen);
    variances.push(this.varianceOf(own, squares, foreseen / n, 1));
    const variance = variances.reduce((sum, part) => sum + part.variance, 0);
    const df = variance ** 2 / variances.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
    const rounding = ROUNDING * (Math.abs(offset) + Math.abs(value) + Math.abs(expected));
    const nothing = n === 0;
    return {
      n,
      othersN: others[SUM_N],
      value: value + offset,
      others: averageAt(others) + offset,
      expected: nothing ? NaN : expected + offset,
      difference,
      variance: Math.sqrt(variance) <= rounding ? 0 : variance,
      df,
      compared: nothing ? NaN : this.comparable(key) / observations,
      aboveUsual: value - usual,
    };
  }

  /**
   * How many of the key's observations can be compared: of work that enough interactions of others are of, too; or, in a
   * report with few interactions, that the others do at least half as often.
   */
  private comparable(key: number): number {
    const { strata, levels } = this.counted;
    const whole = levels.length - 1;
    const [own, others] = [this.own[whole], this.othersAt(whole, 0)];
    let comparable = 0;
    for (let s = 0; s < strata; s++) {
      const observations = this.sums[(key * strata + s) * SUMS + SUM_Q];
      if (observations === 0) continue;
      const [level] = this.wideEnough(s);
      if (level < whole || whole === 0) comparable += observations;
      else {
        const kind = levels[whole - 1][s];
        const share = this.own[whole - 1][kind * SUMS + SUM_Q] / own[SUM_Q];
        const usual = this.othersAt(whole - 1, kind)[SUM_Q] / others[SUM_Q];
        if (2 * usual >= share) comparable += observations;
      }
    }
    return comparable;
  }

  /** The narrowest strata that are wide enough for those that the key has interactions in. */
  private shares(key: number): Share[] {
    const { strata } = this.counted;
    const found = new Map<number, Share>();
    for (let s = 0; s < strata; s++) {
      const at = (key * strata + s) * SUMS;
      const [interactions, observations] = [this.sums[at + SUM_N], this.sums[at + SUM_Q]];
      if (observations === 0) continue;
      const [level, stratum] = this.wideEnough(s);
      const name = level * strata + stratum;
      const known = found.get(name);
      if (known) {
        known.observations += observations;
        known.interactions += interactions;
      } else found.set(name, { level, stratum, observations, interactions });
    }
    return [...found.values()];
  }

  private wideEnough(s: number): readonly [level: number, stratum: number] {
    const { levels } = this.counted;
    const last = levels.length - 1;
    for (let level = 0; level < last; level++) {
      const stratum = levels[level][s];
      const at = stratum * SUMS + SUM_N;
      if (this.all[level][at] - this.own[level][at] >= ENOUGH_INTERACTIONS) return [level, stratum];
    }
    return [last, 0];
  }

  private othersAt(level: number, stratum: number): Float64Array {
    const at = stratum * SUMS;
    const own = this.own[level];
    return this.all[level].slice(at, at + SUMS).map((sum, i) => sum - own[at + i]);
  }

  /** How far the key's interactions are from what was expected of each, and the difference that all of them have. */
  private residuals(key: number, difference: number): number {
    const { strata } = this.counted;
    let squares = 0;
    for (let s = 0; s < strata; s++) {
      const at = (key * strata + s) * SUMS;
      if (this.sums[at + SUM_Q] === 0) continue;
      const [level, stratum] = this.wideEnough(s);
      squares += squaresAround(averageAt(this.othersAt(level, stratum)) + difference, this.sums, at);
    }
    return squares;
  }

  /**
   * The steadied variance of an average, and its degrees of freedom.
   *
   * @param squares of all its interactions
   * @param each what the square of one is expected to be
   */
  private varianceOf(sums: Float64Array, squares: number, each: number, weight: number) {
    const n = sums[SUM_N];
    const scale = (sums[SUM_Q] / n) ** 2;
    const { usual } = this.scatter;
    const prior = usual === null ? each / scale : usual ** 2;
    const variance = steadiedVariance({ n, scatter: squares / scale }, prior);
    return { variance: (weight ** 2 * variance) / n, df: degreesOfFreedom(n) };
  }
}

export function isRanked({ n, compared }: Compared): boolean {
  return n >= ENOUGH_INTERACTIONS && compared > COMPARABLE;
}

export function isJudged(one: Compared): boolean {
  return isRanked(one) && one.othersN >= ENOUGH_INTERACTIONS;
}
