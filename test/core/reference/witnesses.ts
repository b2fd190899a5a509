/** What the interactions of a key have in common besides the key, by sorting them into lists. */

/** An interaction of a key: its observations, and how far what they come to is from what was expected of them. */
export interface Witness {
  observations: number;
  distance: number;
  /** Days since 1970-01-01; `null`: keys are days. */
  day: number | null;
  customer: string | null;
}

export interface KeyWitnesses {
  list: readonly Witness[];
  /** What all observations of the key have beyond what was expected. */
  difference: number;
  /** Errors of an average below it are those of rounding. */
  rounding: number;
}

export interface Part {
  variance: number;
  df: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const sizeOf = (list: readonly Witness[]) => sum(list.map((one) => one.observations));
const weekdayOf = (day: number) => ((day % 7) + 7) % 7;

/** The groups of some interactions, by name. What is in none with others is a group by itself. */
type Sort = (list: readonly Witness[]) => Map<string | Witness, Witness[]>;

function sortBy(nameOf: (one: Witness) => string | number | null): Sort {
  return (list) => {
    const groups = new Map<string | Witness, Witness[]>();
    for (const one of list) {
      const found = nameOf(one);
      const name = found === null ? one : String(found);
      groups.set(name, [...(groups.get(name) ?? []), one]);
    }
    return groups;
  };
}

const DAYS = sortBy(({ day }) => day);
const CUSTOMERS = sortBy(({ customer }) => customer);

const residualOf = ({ difference }: KeyWitnesses, some: readonly Witness[]) =>
  sum(some.map((one) => one.distance - one.observations * difference));

const squaredSizes = (groups: Iterable<readonly Witness[]>) => sum([...groups].map((group) => sizeOf(group) ** 2));
const alone = (list: readonly Witness[]) => list.map((one) => [one]);

/** Pairs of observations of different interactions of a group, both ways. */
const pairsIn = (groups: Iterable<readonly Witness[]>) =>
  sum([...groups].map((group) => squaredSizes([group]) - squaredSizes(alone(group))));

function isNoise(key: KeyWitnesses): boolean {
  const squares = sum(key.list.map((one) => residualOf(key, [one]) ** 2));
  return Math.sqrt(squares) < key.rounding * sizeOf(key.list);
}

/** What the squares of interactions come to around their true average. */
function scatterOf(key: KeyWitnesses): number {
  const n = key.list.length;
  if (n < 2 || isNoise(key)) return 0;
  return (sum(key.list.map((one) => residualOf(key, [one]) ** 2)) * n) / (n - 1);
}

/** By moments: of groups with variances V and shares w, the squares around the average come to Σ V(1 − 2w) + Σw²·ΣV. */
function momentsOf(key: KeyWitnesses, sort: Sort): { seen: number; pairs: number; free: number } | null {
  const groups = [...sort(key.list).values()];
  if (groups.length < 2 || groups.length === key.list.length) return null;
  const shares = groups.map((group) => sizeOf(group) / sizeOf(key.list));
  const ofShares = sum(shares.map((w) => w ** 2));
  // V of a covariance of 1: pairs; of what scatters by itself: a share of it for each observation.
  const ones = groups.map((group) => sizeOf(group) ** 2);
  const covered = sum(ones.map((one, i) => one * (1 - 2 * shares[i]))) + ofShares * sum(ones);
  const pairs = covered - (1 - ofShares) * squaredSizes(alone(key.list));
  if (pairs <= 1e-9 * sizeOf(key.list) ** 2) return null;
  const seen = isNoise(key) ? 0 : sum(groups.map((group) => residualOf(key, group) ** 2));
  return { seen: seen - scatterOf(key) * (1 - ofShares), pairs, free: 1 / ofShares - 1 };
}

/** What two observations of different keys in a group have in common, by the products of what they come to. */
function covarianceOf(keys: readonly KeyWitnesses[], sort: Sort): { covariance: number; errorOfNone: number } {
  const all = keys.flatMap(({ list }) => list);
  const everybody = sort(all);
  const total = sizeOf(all);
  const concentration = squaredSizes(everybody.values()) / total ** 2;
  let [products, pairs, plain] = [0, 0, 0];
  for (const one of keys) {
    for (const [name, own] of sort(one.list)) {
      for (const other of keys) {
        const theirs = other === one ? undefined : sort(other.list).get(name);
        if (!theirs) continue;
        const of = (list: readonly Witness[]) => sum(list.map(({ distance }) => distance));
        products += of(own) * of(theirs);
        const share = sizeOf(everybody.get(name)!) / total;
        pairs += sizeOf(own) * sizeOf(theirs) * (1 - 2 * share + concentration);
        plain += sizeOf(own) * sizeOf(theirs);
      }
    }
  }
  if (pairs <= 1e-9 * squaredSizes(everybody.values())) return { covariance: 0, errorOfNone: 0 };
  // The products of independent values that vary by 1.
  return { covariance: Math.max(0, products / pairs), errorOfNone: Math.sqrt(2 * plain) / pairs };
}

interface Shared {
  sort: Sort;
  /** Between observations of different keys, and of one key. */
  across: number;
  each: number;
  free: number;
  /** What the variance of the others' averages has more, as a share. */
  more: number;
}

export interface Common {
  keys: readonly KeyWitnesses[];
  shared: readonly Shared[];
}

function sharedBy(keys: readonly KeyWitnesses[], sort: Sort): Shared {
  const found = keys.map((key) => momentsOf(key, sort)).filter((one) => one !== null);
  const pairs = sum(found.map((one) => one.pairs));
  const { covariance: across, errorOfNone } = covarianceOf(keys, sort);
  const scatter = sum(keys.map(scatterOf));
  const ofOne = scatter / squaredSizes(alone(keys.flatMap(({ list }) => list)));
  const within = pairs > 0 ? sum(found.map(({ seen }) => seen)) / pairs : 0;
  const each = Math.max(across - 3 * errorOfNone * ofOne, within, 0);
  const reached = sum(keys.map(({ list }) => pairsIn(sort(list).values())));
  const more = scatter > 0 ? (Math.max(0, each - across) * reached) / scatter : 0;
  return { sort, across, each, free: sum(found.map(({ free }) => free)), more };
}

export function commonOf(keys: readonly KeyWitnesses[], hasDays: boolean): Common {
  const shared = (hasDays ? [DAYS, CUSTOMERS] : [CUSTOMERS]).map((sort) => sharedBy(keys, sort));
  return { keys, shared };
}

/** Degrees of freedom that a difference of the key has at most: what its groups have in common is known by so many. */
export function mostFree({ list }: KeyWitnesses, { shared }: Common): number {
  const own = shared.filter(({ sort, free }) => free > 0 && pairsIn(sort(list).values()) > 0);
  return Math.min(...own.map(({ free }) => Math.max(1, free)));
}

/** How many times as wide as by interaction an average of the others is. */
export const timesOfOthers = ({ shared }: Common) => 1 + sum(shared.map(({ more }) => more));

/** @param byInteraction the variance of the key's average, and its degrees of freedom, by interaction */
export function ownParts(key: KeyWitnesses, byInteraction: Part, { keys, shared }: Common): Part[] {
  const others = keys.filter((other) => other !== key).flatMap(({ list }) => list);
  let { variance, df } = byInteraction;
  const parts: Part[] = [];
  const counts = (one: number) => one > 1e-9 * byInteraction.variance;
  for (const { sort, across, each, free } of shared) {
    const found = momentsOf(key, sort);
    const weight = found?.free ?? 0;
    const prior = Math.min(20, free - weight);
    const own = found ? found.seen / found.pairs : 0;
    const used = prior + weight > 0 ? Math.max(0, (prior * each + weight * own) / (prior + weight)) : 0;
    const mine = sort(key.list);
    const inner = (used * pairsIn(mine.values())) / sizeOf(key.list) ** 2;
    const theirs = sort(others);
    const together = sum(
      [...mine].map(
        ([name, group]) => (sizeOf(group) / sizeOf(key.list)) * (sizeOf(theirs.get(name) ?? []) / sizeOf(others)),
      ),
    );
    const apart = pairsIn(theirs.values()) / sizeOf(others) ** 2;
    const cross = others.length > 0 ? across * (apart - 2 * together) : 0;
    const more = inner + Math.min(0, cross);
    if (counts(more)) {
      variance += more;
      df = Math.min(df, Math.max(1, prior + weight));
    }
    const all = keys.flatMap(({ list }) => list);
    const units = sizeOf(all) ** 2 / squaredSizes(sort(all).values());
    if (counts(cross)) parts.push({ variance: cross, df: Math.max(1, units - 1) });
  }
  return [{ variance, df }, ...parts];
}

/** The square of what working on other weekdays than the others makes of a difference, beyond what chance makes of it. */
export function weekdayPart(key: KeyWitnesses, { keys }: Common): Part {
  const everybody = keys.flatMap(({ list }) => list);
  const others = everybody.filter((one) => !key.list.includes(one));
  if (others.length === 0) return { variance: 0, df: Infinity };
  const on = (list: readonly Witness[], weekday: number) => list.filter(({ day }) => weekdayOf(day!) === weekday);
  const mean = (list: readonly Witness[]) => sum(list.map(({ distance }) => distance)) / sizeOf(list);
  const known = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => on(everybody, weekday).length > 0);
  const scatter = known.flatMap((weekday) => {
    const some = on(everybody, weekday);
    return some.map((one) => (one.distance - one.observations * mean(some)) ** 2);
  });
  const free = everybody.length - known.length;
  const each = free > 0 ? sum(scatter) / free : 0;
  const share = (weekday: number) =>
    sizeOf(on(key.list, weekday)) / sizeOf(key.list) - sizeOf(on(others, weekday)) / sizeOf(others);
  const error = sum(known.map((weekday) => share(weekday) * (mean(on(everybody, weekday)) - mean(everybody))));
  const chance = sum(
    known.map((weekday) => {
      const some = on(everybody, weekday);
      return share(weekday) ** 2 * ((each * some.length) / sizeOf(some) ** 2);
    }),
  );
  return { variance: Math.max(0, error ** 2 - chance), df: Infinity };
}
