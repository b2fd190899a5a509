/**
 * Quantiles of a key and of all others, weighted by strata. Values are sorted once, by stratum and by key and stratum; how
 * many of the others are below one is then how many of all are, without the key's own: found in each stratum by halves.
 */

import { SUM_E, SUM_EE, SUM_EQ, SUM_N, SUM_Q, SUM_QQ, SUMS } from '../../finish/standouts/evidence-sums.js';
import type { RankedMetric } from '../../finish/standouts/quantile-entry.js';
import { firstFrom } from '../../select/day-column.js';
import { ROWS_PER_STEP, type Steps } from '../../steps.js';
import type { Clusters } from './clusters.js';
import { rankedOf, sortedBy, type Ranked, type Sorted } from './in-order.js';

/** Sums of weights may be less than they should be by so much. */
const ROUNDING = 1e-9;

/**
 * @param clusters whose places are keys × strata
 * @param byKey the clusters of a key together
 * @param sums of these places, of whatever values
 * @param q which quantile, 0 to 1
 */
export function* rankedMetric(
  values: Float64Array,
  clusters: Clusters,
  byKey: Uint32Array,
  sums: Float64Array,
  strata: number,
  q: number,
): Steps<RankedMetric> {
  const { of, places } = clusters;
  const ranked = yield* rankedOf(values);
  const { different, ranks } = ranked;
  const { order } = yield* sortedBy(ranks, different.length);
  const steps = yield* stepsOf(ranked, order, clusters);
  const groupOf = new Uint32Array(values.length);
  for (let i = 0; i < groupOf.length; i++) groupOf[i] = places[of[i]];
  const sorted = yield* sortedBy(groupOf, sums.length / SUMS, order);
  const own = yield* runsOf(ranks, steps, sorted);
  for (let i = 0; i < groupOf.length; i++) groupOf[i] %= strata;
  const all = yield* runsOf(ranks, steps, yield* sortedBy(groupOf, strata, order));
  const sumsOfAll = new Float64Array(strata * SUMS);
  for (let i = 0; i < sums.length; i++) sumsOfAll[i % sumsOfAll.length] += sums[i];

  const placeOfCluster = new Uint32Array(byKey.length);
  for (let p = 0; p < byKey.length; p++) placeOfCluster[byKey[p]] = p;
  const belowIn = new Float64Array(byKey.length);
  yield;

  /** What the others' values up to a rank weigh. */
  function weightUpTo(rank: number, key: number, weights: Float64Array): number {
    let weight = 0;
    for (let s = 0; s < strata; s++) {
      if (weights[s] === 0) continue;
      weight += weights[s] * (countBelow(all, s, rank + 1) - countBelow(own, key * strata + s, rank + 1));
    }
    return weight;
  }

  return {
    q,
    valuesOf(key) {
      const [from, to] = [own.starts[key * strata], own.starts[(key + 1) * strata]];
      const values = new Float64Array(to - from);
      for (let p = from; p < to; p++) values[p - from] = different[own.ranks[p]];
      return values.sort();
    },
    quantileOfOthers(key, weights) {
      const total = weightUpTo(different.length - 1, key, weights);
      if (!(total > 0)) return NaN;
      const target = Math.min(q - ROUNDING, total);
      const rank = firstWhere(different.length, (at) => weightUpTo(at, key, weights) >= target);
      const weight = weightUpTo(rank, key, weights);
      if (weight >= q + ROUNDING || weight >= total) return different[rank];
      // Where exactly so many are below, it lies between two values.
      const next = firstWhere(different.length, (at) => weightUpTo(at, key, weights) > weight);
      return (different[rank] + different[next]) / 2;
    },
    sumsBelow(key, value) {
      const lower = firstFrom(different, value);
      const upper = different[lower] === value ? lower + 1 : lower;
      const found = new Float64Array(2 * strata * SUMS);
      for (let s = 0; s < strata; s++) {
        const [at, atOthers] = [s * SUMS, (strata + s) * SUMS];
        const place = key * strata + s;
        addBelow(found, at, own, place, lower, upper);
        for (const sum of OF_SIZES) found[at + sum] = sums[place * SUMS + sum];
        addBelow(found, atOthers, all, s, lower, upper);
        for (const sum of OF_SIZES) found[atOthers + sum] = sumsOfAll[at + sum];
        for (let i = 0; i < SUMS; i++) found[atOthers + i] -= found[at + i];
      }
      return found;
    },
    below(key, value) {
      const lower = firstFrom(different, value);
      const [from, to] = [own.starts[key * strata], own.starts[(key + 1) * strata]];
      const placeOf = (p: number) => placeOfCluster[of[sorted.order[p]]];
      for (let p = from; p < to; p++) belowIn[placeOf(p)] = 0;
      for (let p = from; p < to; p++) {
        const rank = own.ranks[p];
        belowIn[placeOf(p)] += rank < lower ? 1 : different[rank] === value ? 0.5 : 0;
      }
      return belowIn;
    },
  };
}

/** The sums that the values have no part in. */
const OF_SIZES = [SUM_N, SUM_Q, SUM_QQ] as const;

/** What each observation adds to sums over the observations up to it, from the least value on. */
interface Added {
  /** To Σ of the sizes of clusters. */
  readonly sizes: Uint32Array;
  /** To Σ over clusters of the square of how many of its values have come. */
  readonly squares: Float64Array;
  /** The same, of those that are equal to it alone. */
  readonly ties: Float64Array;
}

/** @param order of the observations, by value */
function* stepsOf({ ranks }: Ranked, order: Uint32Array, { of, sizes }: Clusters): Steps<Added> {
  const added = {
    sizes: new Uint32Array(of.length),
    squares: new Float64Array(of.length),
    ties: new Float64Array(of.length),
  };
  /** Of each cluster: how many of its values have come, how many of these are equal to the last, and the rank of that. */
  const come = new Uint32Array(sizes.length);
  const equal = new Uint32Array(sizes.length);
  const last = new Uint32Array(sizes.length);
  for (let p = 0; p < order.length; p++) {
    const i = order[p];
    const cluster = of[i];
    const isTie = come[cluster] > 0 && last[cluster] === ranks[i];
    come[cluster]++;
    equal[cluster] = isTie ? equal[cluster] + 1 : 1;
    last[cluster] = ranks[i];
    added.sizes[i] = sizes[cluster];
    added.squares[i] = 2 * come[cluster] - 1;
    added.ties[i] = 2 * equal[cluster] - 1;
    if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return added;
}

/** Ranks in runs, ascending in each, and the sums of what all places before one add. */
interface Runs extends Pick<Sorted, 'starts'> {
  readonly ranks: Uint32Array;
  readonly sizes: Float64Array;
  readonly squares: Float64Array;
  readonly ties: Float64Array;
}

function* runsOf(ranks: Uint32Array, added: Added, { order, starts }: Sorted): Steps<Runs> {
  const make = () => new Float64Array(order.length + 1);
  const runs = { starts, ranks: new Uint32Array(order.length), sizes: make(), squares: make(), ties: make() };
  for (let p = 0; p < order.length; p++) {
    const i = order[p];
    runs.ranks[p] = ranks[i];
    runs.sizes[p + 1] = runs.sizes[p] + added.sizes[i];
    runs.squares[p + 1] = runs.squares[p] + added.squares[i];
    runs.ties[p + 1] = runs.ties[p] + added.ties[i];
    if (p % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
  }
  yield;
  return runs;
}

function countBelow({ starts, ranks }: Runs, run: number, rank: number): number {
  return firstFrom(ranks, rank, starts[run + 1], starts[run]) - starts[run];
}

/**
 * Adds the sums of a run of 1 for each rank below `lower`, ½ for each from there up to `upper`, which are equal. A cluster of
 * which a are below and b are not above has e = (a + b)/2, and so e² = (a² + b²)/2 − (b − a)²/4.
 */
function addBelow(target: Float64Array, at: number, runs: Runs, run: number, lower: number, upper: number): void {
  const { starts, ranks, sizes, squares, ties } = runs;
  const from = starts[run];
  const below = firstFrom(ranks, lower, starts[run + 1], from);
  const upTo = firstFrom(ranks, upper, starts[run + 1], below);
  target[at + SUM_E] = (below + upTo) / 2 - from;
  target[at + SUM_EQ] = (sizes[below] + sizes[upTo]) / 2 - sizes[from];
  target[at + SUM_EE] = (squares[below] + squares[upTo]) / 2 - squares[from] - (ties[upTo] - ties[below]) / 4;
}

/** The first of so many numbers of which something is true that is true of all after it; `count` where it is of none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
