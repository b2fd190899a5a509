/**
 * From the counts of a backend to the answer of the question `standouts`.
 *
 * The percent that the others would have on a key's own mix: theirs in each stratum, weighted by the key's scored indexes
 * there. A stratum with too few interactions of others is compared with the next wider one. The variance of the difference is
 * that of the key's interactions around what was expected of each, and that of the others' percents, weighted alike. The first
 * is at least half of what the interactions of the others let expect: of something rare somebody may have seen none, which is no
 * proof that it never happens.
 */

import type { StandoutsAnswer } from '../../engine/questions/standouts.js';
import { quantile975, twoSidedP } from '../../statistics/student-t.js';
import type { Steps } from '../../steps.js';
import { evidenceSums, percentAt, SUM_EE, SUM_N, SUM_Q, SUMS } from './evidence-sums.js';
import { falseDiscoveryControl } from '../false-discovery.js';
import { rankSets, type Ranked } from '../rank-sets.js';
import { ENOUGH_INTERACTIONS } from '../enough.js';
import type { ScoreCounts } from './score-counts.js';
import { degreesOfFreedom, squaresAround, steadiedVariance } from './score-interval.js';

/** What a backend answers to the question `standouts`. */
interface CountedStandouts extends Pick<StandoutsAnswer, 'keys' | 'labels' | 'behaviors' | 'period' | 'mix'> {
  /** The place of each behaviour in the catalogue; that of the overall satisfaction is their number. */
  readonly columns: readonly number[];
  /** By behaviour of the catalogue, 1 where it is part of the overall satisfaction. */
  readonly pooled: Uint8Array;
  /** How many of the narrowest strata there are. */
  readonly strata: number;
  /** From narrow to wide, which stratum of the level each of the narrowest belongs to. The last level is a single one. */
  readonly levels: readonly Uint32Array[];
  /** Cells are (keys + 1) × the narrowest strata; those of no key come last. Interactions of the period. */
  readonly counts: ScoreCounts;
}

export function* finishStandouts(counted: CountedStandouts): Steps<StandoutsAnswer> {
  const { keys, labels, behaviors, period, mix, columns, pooled, counts } = counted;
  const cells = keys.length * behaviors.length;
  const make = () => new Float64Array(cells).fill(NaN);
  const answer = {
    percent: make(),
    others: make(),
    expected: make(),
    difference: make(),
    mixPoints: make(),
    compared: make(),
    low: make(),
    high: make(),
    pValue: make(),
    scoredInteractions: new Uint32Array(cells),
    bestRank: new Uint32Array(cells),
    worstRank: new Uint32Array(cells),
  };
  for (let j = 0; j < columns.length; j++) {
    const comparison = new Comparison(evidenceSums(counts, columns[j], pooled), counted);
    const ranked: (Ranked & { readonly at: number })[] = [];
    for (let key = 0; key < keys.length; key++) {
      const at = key * behaviors.length + j;
      const found = comparison.of(key);
      for (const column of FIGURES) answer[column][at] = found[column];
      answer.scoredInteractions[at] = found.n;
      if (found.isRanked) ranked.push({ ...found.ranked, at });
      if (key % 64 === 63) yield;
    }
    rankSets(ranked).forEach(({ best, worst }, i) => {
      answer.bestRank[ranked[i].at] = best;
      answer.worstRank[ranked[i].at] = worst;
    });
    yield;
  }
  return { keys, labels, behaviors, period, mix, ...answer, clear: falseDiscoveryControl(answer.pValue) };
}

const FIGURES = [
  'percent',
  'others',
  'expected',
  'difference',
  'mixPoints',
  'compared',
  'low',
  'high',
  'pValue',
] as const;

/** Where others are compared with: a stratum of a level, and how many of the key's scored indexes it is for. */
interface Share {
  readonly level: number;
  readonly stratum: number;
  indexes: number;
  interactions: number;
}

/** The least scatter of a key's interactions, as a share of what those of the others let expect. */
const LEAST_SCATTER = 0.5;

/** More than this share of a key's indexes must be comparable with those of the others, or it is not judged. */
const COMPARABLE = 0.5;

/** Compares keys with all others, for one column. */
class Comparison {
  /** By level, the sums of each stratum: of everybody, and of the key that is compared. */
  private readonly all: Float64Array[];
  private readonly own: Float64Array[];

  constructor(
    /** Cells are (keys + 1) × strata. */
    private readonly sums: Float64Array,
    private readonly counted: CountedStandouts,
  ) {
    const { keys, levels } = counted;
    this.all = levels.map((level) => new Float64Array(SUMS * (1 + level.reduce((most, s) => Math.max(most, s), 0))));
    this.own = this.all.map((sumsOfLevel) => sumsOfLevel.slice());
    for (let key = 0; key <= keys.length; key++) this.add(this.all, key);
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

  of(key: number) {
    for (const sums of this.own) sums.fill(0);
    this.add(this.own, key);
    const whole = this.own.length - 1;
    const own = this.own[whole];
    const others = this.othersAt(whole, 0);
    const [percent, n, indexes] = [percentAt(own), own[SUM_N], own[SUM_Q]];
    const shares = this.shares(key);
    let expected = 0;
    // The same with the key among the others: what all keys are ranked against.
    let usual = 0;
    let othersSquares = 0;
    const variances: { readonly variance: number; readonly df: number }[] = [];
    for (const { level, stratum, indexes: part, interactions } of shares) {
      const weight = part / indexes;
      const sums = this.othersAt(level, stratum);
      const squares = squaresAround(percentAt(sums), sums, SUM_EE);
      othersSquares += (interactions * squares) / sums[SUM_N];
      expected += weight * percentAt(sums);
      usual += weight * percentAt(this.all[level], stratum * SUMS);
      variances.push(varianceOf(sums, squares, weight));
    }
    const difference = percent - expected;
    const ownSquares = this.residuals(key, difference);
    variances.push(varianceOf(own, Math.max(ownSquares, LEAST_SCATTER * othersSquares), 1));
    const variance = variances.reduce((sum, part) => sum + part.variance, 0);
    const df = variance ** 2 / variances.reduce((sum, part) => sum + part.variance ** 2 / part.df, 0);
    const half = quantile975(df) * Math.sqrt(variance);
    const compared = this.comparable(key) / indexes;
    const isRanked = n >= ENOUGH_INTERACTIONS && compared > COMPARABLE;
    const isJudged = isRanked && others[SUM_N] >= ENOUGH_INTERACTIONS;
    return {
      n,
      percent,
      others: percentAt(others),
      expected: n === 0 ? NaN : expected,
      difference,
      mixPoints: n === 0 ? NaN : expected - percentAt(others),
      compared: n === 0 ? NaN : compared,
      low: difference - half,
      high: difference + half,
      isRanked,
      pValue: isJudged ? twoSidedP(difference / Math.sqrt(variance), df) : NaN,
      ranked: { value: percent - usual, variance, df },
    };
  }

  /**
   * How many of the key's scored indexes can be compared: of work that enough interactions of others are of, too; or, in a
   * report with few interactions, that the others do at least half as often.
   */
  private comparable(key: number): number {
    const { strata, levels } = this.counted;
    const whole = levels.length - 1;
    const [own, others] = [this.own[whole], this.othersAt(whole, 0)];
    let comparable = 0;
    for (let s = 0; s < strata; s++) {
      const indexes = this.sums[(key * strata + s) * SUMS + SUM_Q];
      if (indexes === 0) continue;
      const [level] = this.wideEnough(s);
      if (level < whole || whole === 0) comparable += indexes;
      else {
        const kind = levels[whole - 1][s];
        const share = this.own[whole - 1][kind * SUMS + SUM_Q] / own[SUM_Q];
        const usual = this.othersAt(whole - 1, kind)[SUM_Q] / others[SUM_Q];
        if (2 * usual >= share) comparable += indexes;
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
      const [interactions, indexes] = [this.sums[at + SUM_N], this.sums[at + SUM_Q]];
      if (indexes === 0) continue;
      const [level, stratum] = this.wideEnough(s);
      const name = level * strata + stratum;
      const known = found.get(name);
      if (known) {
        known.indexes += indexes;
        known.interactions += interactions;
      } else found.set(name, { level, stratum, indexes, interactions });
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
      squares += squaresAround(percentAt(this.othersAt(level, stratum)) + difference, this.sums, at + SUM_EE);
    }
    return squares;
  }
}

/** The steadied variance of a percent, and its degrees of freedom, by the squares of its interactions. */
function varianceOf(sums: Float64Array, squares: number, weight: number) {
  const n = sums[SUM_N];
  const scatter = squares / (sums[SUM_Q] / n) ** 2;
  return { variance: (weight ** 2 * steadiedVariance({ n, scatter })) / n, df: degreesOfFreedom(n) };
}
