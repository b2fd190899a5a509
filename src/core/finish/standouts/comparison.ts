/**
 * Compares keys with all others on the same mix, for one column.
 *
 * The average that the others would have on a key's own mix: theirs in each stratum, weighted by the key's observations
 * there. A stratum with too few interactions of others is compared with the next wider one. The variance of the difference is
 * that of the key's interactions around what was expected of each, and that of the others' averages by the same weights. The first
 * has a least size, by what the interactions of the others let expect: of something rare somebody may have seen none, which is
 * no proof that it never happens.
 */

import { ENOUGH_INTERACTIONS } from '../judging.js';
import { degreesOfFreedom, PRIOR_DEVIATION, squaresAround, steadiedVariance } from '../scores/score-interval.js';
import { averageAt, SUM_EE, SUM_N, SUM_Q, SUMS } from './evidence-sums.js';
import { spreadOf } from './spread.js';
import type { Part } from './common.js';

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
  /** The share of the key's observations that can be compared. */
  readonly compared: number;
  /** The difference from what everybody has on the key's mix, the key among them: what all keys are ranked by. */
  readonly aboveEverybody: number;
  /** What the variance of the difference is made of. */
  readonly evidence: Evidence;
}

interface Evidence {
  /** The variance of the key's own average by interaction. */
  readonly own: Part;
  /** Those of the others' averages, and of what is not known of their kinds of work. */
  readonly others: readonly Part[];
  readonly kinds: readonly Part[];
  /** Variances below it are those of rounding. */
  readonly least: number;
  /** What the key's average was expected to be, by the narrowest strata; of the others' there, or of the next wider. */
  readonly expected: Float64Array;
}

/** A stratum of a level in which the key is compared with the others, and how much of the key's work is compared there. */
interface Share {
  readonly level: number;
  /** Where its sums begin among those of the level. */
  readonly at: number;
  observations: number;
  interactions: number;
}

/** What is known of how interactions scatter before they are looked at. */
interface Scatter {
  /** The standard deviation of the average of an interaction, which steadies variances of few; `null`: that of everybody's in the stratum. */
  readonly deviation: number | null;
  /**
   * The smallest sum of squares that a key's interactions are taken to have, as a share of what the others let expect; that of
   * the others in a stratum, too, where `deviation` is not known.
   */
  readonly least: number;
}

export const OF_SCORES: Scatter = { deviation: PRIOR_DEVIATION, least: 0.5 };
/** Chosen by simulation: with a half, rates and skewed values named somebody in more than 5 % of reports where nobody differs. */
export const OF_METRICS: Scatter = { deviation: null, least: 0.75 };

/** Errors smaller than this, as a share of the values, are those of rounding: the roots of what squares lose. */
const ROUNDING = 1e-6;

interface Kinds {
  readonly kinds: readonly number[];
  readonly spread: number;
}

export class Comparison {
  /** By level, the sums of each stratum: of everybody, of the key that is compared, and of all others. */
  private readonly all: readonly Float64Array[];
  private readonly own: readonly Float64Array[];
  private readonly others: readonly Float64Array[];
  /** By stratum that the key has observations in, the narrowest level with enough interactions of others. */
  private readonly levelOf: Uint8Array;
  /** What wider strata hold, by their level and place. */
  private readonly kinds = new Map<number, Kinds>();

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
    this.others = this.all.map((sumsOfLevel) => sumsOfLevel.slice());
    this.levelOf = new Uint8Array(strata);
    for (let key = 0; key * strata * SUMS < sums.length; key++) this.add(this.all, key);
  }

  private add(target: readonly Float64Array[], key: number): void {
    const { strata, levels } = this.counted;
    for (let l = 0; l < levels.length; l++) {
      const [level, sumsOfLevel] = [levels[l], target[l]];
      for (let s = 0; s < strata; s++) {
        const from = (key * strata + s) * SUMS;
        if (this.sums[from] === 0) continue;
        const to = level[s] * SUMS;
        for (let i = 0; i < SUMS; i++) sumsOfLevel[to + i] += this.sums[from + i];
      }
    }
  }

  /** @returns where the key is compared */
  private choose(key: number): Share[] {
    for (const sums of this.own) sums.fill(0);
    this.add(this.own, key);
    for (let l = 0; l < this.all.length; l++) {
      const [all, own, others] = [this.all[l], this.own[l], this.others[l]];
      for (let i = 0; i < all.length; i++) others[i] = all[i] - own[i];
    }
    const { strata, levels } = this.counted;
    const found = new Map<number, Share>();
    for (let s = 0; s < strata; s++) {
      const from = (key * strata + s) * SUMS;
      const [interactions, observations] = [this.sums[from + SUM_N], this.sums[from + SUM_Q]];
      if (observations === 0) continue;
      const level = this.wideEnough(s);
      this.levelOf[s] = level;
      const at = levels[level][s] * SUMS;
      const name = at * levels.length + level;
      const known = found.get(name);
      if (known) {
        known.observations += observations;
        known.interactions += interactions;
      } else found.set(name, { level, at, observations, interactions });
    }
    return [...found.values()];
  }

  private wideEnough(s: number): number {
    const { levels } = this.counted;
    const last = levels.length - 1;
    let level = 0;
    while (level < last && this.others[level][levels[level][s] * SUMS + SUM_N] < ENOUGH_INTERACTIONS) level++;
    return level;
  }

  /** By stratum, the weight of one observation of others: the same of each, and as on the mix of the key. Each make 1 together. */
  weightsOf(key: number): { equal: Float64Array; onMix: Float64Array } {
    const shares = this.choose(key);
    const { levels, strata } = this.counted;
    const whole = levels.length - 1;
    const observations = this.own[whole][SUM_Q];
    const weights = this.others.map((sums) => new Float64Array(sums.length / SUMS));
    for (const { level, at, observations: part } of shares) {
      weights[level][at / SUMS] = part / observations / this.others[level][at + SUM_Q];
    }
    const onMix = new Float64Array(strata);
    for (let l = 0; l < levels.length; l++) for (let s = 0; s < strata; s++) onMix[s] += weights[l][levels[l][s]];
    return { equal: new Float64Array(strata).fill(1 / this.others[whole][SUM_Q]), onMix };
  }

  of(key: number): Compared {
    const shares = this.choose(key);
    const { offset } = this;
    const { deviation, least } = this.scatter;
    const whole = this.own.length - 1;
    const [own, others] = [this.own[whole], this.others[whole]];
    const [value, n, observations] = [averageAt(own, 0), own[SUM_N], own[SUM_Q]];
    let expected = 0;
    let ofEverybody = 0;
    /** The sum of squares of the key's interactions, by what those of the others in their strata let expect. */
    let foreseen = 0;
    const [variances, kinds]: [Part[], Part[]] = [[], []];
    for (const { level, at, observations: part, interactions } of shares) {
      const weight = part / observations;
      const [othersHere, everybody] = [this.others[level], this.all[level]];
      const average = averageAt(othersHere, at);
      const averageOfAll = averageAt(everybody, at);
      let squares = squaresAround(average, othersHere, at + SUM_EE);
      let each = squares / othersHere[at + SUM_N];
      if (deviation === null) {
        each = squaresAround(averageOfAll, everybody, at + SUM_EE) / everybody[at + SUM_N];
        squares = Math.max(squares, least * othersHere[at + SUM_N] * each);
      }
      foreseen += interactions * each;
      expected += weight * average;
      ofEverybody += weight * averageOfAll;
      variances.push(this.varianceOf(othersHere, at, squares, each, weight));
      kinds.push(this.varianceOfKinds(level, at, part, observations));
    }
    const difference = value - expected;
    const expectedIn = this.expectedIn(key);
    const squares = Math.max(this.residuals(key, expectedIn, difference), least * foreseen);
    const rounding = ROUNDING * (Math.abs(offset) + Math.abs(value) + Math.abs(expected));
    const nothing = n === 0;
    return {
      n,
      othersN: others[SUM_N],
      value: value + offset,
      others: averageAt(others, 0) + offset,
      expected: nothing ? NaN : expected + offset,
      difference,
      compared: nothing ? NaN : this.comparable(key) / observations,
      aboveEverybody: value - ofEverybody,
      evidence: {
        own: this.varianceOf(own, 0, squares, foreseen / n, 1),
        others: variances,
        kinds,
        least: rounding ** 2,
        expected: expectedIn,
      },
    };
  }

  /** What is expected of an observation of the key, by the narrowest strata; NaN where it has none. */
  private expectedIn(key: number): Float64Array {
    const { strata, levels } = this.counted;
    const expected = new Float64Array(strata).fill(NaN);
    for (let s = 0; s < strata; s++) {
      if (this.sums[(key * strata + s) * SUMS + SUM_Q] === 0) continue;
      const level = this.levelOf[s];
      expected[s] = averageAt(this.others[level], levels[level][s] * SUMS);
    }
    return expected;
  }

  /**
   * What a wider stratum leaves unknown: kinds of work in it have averages of their own, and the key does other shares of them
   * than the others do. The variance is that of the kinds' averages, by the shares in which both differ.
   */
  private varianceOfKinds(level: number, at: number, part: number, observations: number): Part {
    if (level === 0) return { variance: 0, df: Infinity };
    const { levels } = this.counted;
    const { kinds, spread } = this.kindsOf(level, at);
    const [own, others] = [this.own[0], this.others[0]];
    const ofOthers = this.others[level][at + SUM_Q];
    let squares = 0;
    for (const s of kinds) {
      const kind = levels[0][s] * SUMS + SUM_Q;
      // What has enough of others is compared by itself.
      const share = own[kind] > 0 && this.levelOf[s] === level ? own[kind] : 0;
      squares += ((share - (part * others[kind]) / ofOthers) / observations) ** 2;
    }
    return { variance: spread * squares, df: kinds.length - 1 };
  }

  /** The kinds of work of a wider stratum, each by one of its narrowest strata, and the variance between their averages. */
  private kindsOf(level: number, at: number): Kinds {
    const name = at * this.all.length + level;
    let found = this.kinds.get(name);
    if (!found) {
      const { levels, strata } = this.counted;
      const seen = new Map<number, number>();
      for (let s = 0; s < strata; s++) {
        if (levels[level][s] * SUMS === at && this.all[0][levels[0][s] * SUMS] > 0) seen.set(levels[0][s], s);
      }
      found = {
        kinds: [...seen.values()],
        spread: spreadOf(this.all[0], [...seen.keys()], averageAt(this.all[level], at)),
      };
      this.kinds.set(name, found);
    }
    return found;
  }

  /**
   * How many of the key's observations can be compared: of work that enough interactions of others are of, too; or, in a
   * report with few interactions, that the others do at least half as often.
   */
  private comparable(key: number): number {
    const { strata, levels } = this.counted;
    const whole = levels.length - 1;
    let comparable = 0;
    for (let s = 0; s < strata; s++) {
      const observations = this.sums[(key * strata + s) * SUMS + SUM_Q];
      if (observations === 0) continue;
      if (this.levelOf[s] < whole || whole === 0) comparable += observations;
      else {
        const at = levels[whole - 1][s] * SUMS + SUM_Q;
        const share = this.own[whole - 1][at] / this.own[whole][SUM_Q];
        const shareOfOthers = this.others[whole - 1][at] / this.others[whole][SUM_Q];
        if (2 * shareOfOthers >= share) comparable += observations;
      }
    }
    return comparable;
  }

  /** How far the key's interactions are from what was expected of each, and the difference that all of them have. */
  private residuals(key: number, expected: Float64Array, difference: number): number {
    let squares = 0;
    for (let s = 0; s < expected.length; s++) {
      const at = (key * expected.length + s) * SUMS;
      if (this.sums[at + SUM_Q] > 0) squares += squaresAround(expected[s] + difference, this.sums, at + SUM_EE);
    }
    return squares;
  }

  /**
   * The steadied variance of an average, and its degrees of freedom.
   *
   * @param squares the sum of those of all its interactions
   * @param each what the square of one is expected to be
   */
  private varianceOf(sums: Float64Array, at: number, squares: number, each: number, weight: number): Part {
    const n = sums[at + SUM_N];
    const scale = (sums[at + SUM_Q] / n) ** 2;
    const { deviation } = this.scatter;
    const prior = deviation === null ? each / scale : deviation ** 2;
    const variance = steadiedVariance({ n, scatter: squares / scale }, prior);
    return { variance: (weight ** 2 * variance) / n, df: degreesOfFreedom(n) };
  }
}
