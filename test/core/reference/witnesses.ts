/** What the interactions of a key have in common besides the key, by sorting them into lists. */

/** An interaction of a key: its observations, and how far what they come to is from what was expected of them. */
export interface Witness {
  observations: number;
  distance: number;
  /** Days since 1970-01-01; `null`: keys are of dates. */
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
const observations = (list: readonly Witness[]) => sum(list.map((one) => one.observations));
const weekdayOf = (day: number) => ((day % 7) + 7) % 7;

function groupsBy(list: readonly Witness[], keyOf: (one: Witness, i: number) => string | number | null): Witness[][] {
  const groups = new Map<string | number | null, Witness[]>();
  list.forEach((one, i) => groups.set(keyOf(one, i), [...(groups.get(keyOf(one, i)) ?? []), one]));
  return [...groups.values()];
}

const byDay = (list: readonly Witness[]) => groupsBy(list, ({ day }) => day);
const byCustomer = (list: readonly Witness[]) => groupsBy(list, ({ customer }, i) => customer ?? i);

/** Σ over groups of the squared sum of what is left of the distances without the difference. */
function squares(groups: readonly (readonly Witness[])[], difference: number): number {
  return sum(groups.map((group) => sum(group.map((one) => one.distance - one.observations * difference)) ** 2));
}

/** What groups of interactions have in common among all keys. */
interface Shared {
  /** The covariance of two observations of different interactions of a group. */
  covariance: number;
  /** How many times as wide as by interaction an average is; at least 1. */
  times: number;
}

/** Pairs of observations that are of different interactions of a group, in both orders. */
const pairsOf = (groups: readonly (readonly Witness[])[]) =>
  sum(groups.flatMap((group) => group.map((one) => one.observations * (observations(group) - one.observations))));

function sharedBy(keys: readonly KeyWitnesses[], groupsOf: (list: readonly Witness[]) => Witness[][]): Shared {
  let [seen, expected, pairs] = [0, 0, 0];
  for (const { list, difference, rounding } of keys) {
    const groups = groupsOf(list);
    const alone = squares(
      list.map((one) => [one]),
      difference,
    );
    if (groups.length < 2) continue;
    pairs += pairsOf(groups);
    if (Math.sqrt(alone) < rounding * observations(list)) continue;
    seen += squares(groups, difference) * (groups.length / (groups.length - 1));
    expected += alone * (list.length / (list.length - 1));
  }
  if (expected === 0 || pairs === 0 || seen <= expected) return { covariance: 0, times: 1 };
  return { covariance: (seen - expected) / pairs, times: seen / expected };
}

export interface Common {
  days: Shared;
  customers: Shared;
  everybody: readonly Witness[];
  /** The variance between weekdays, beyond what chance explains. */
  weekdays: number;
}

export function commonOf(keys: readonly KeyWitnesses[]): Common {
  const isDated = keys.every(({ list }) => list.every(({ day }) => day !== null));
  const days = isDated ? sharedBy(keys, byDay) : { covariance: 0, times: 1 };
  const everybody = keys.flatMap(({ list }) => list);
  const all = observations(everybody);
  const mean = (list: readonly Witness[]) => sum(list.map(({ distance }) => distance)) / observations(list);
  const groups = isDated ? groupsBy(everybody, ({ day }) => weekdayOf(day!)) : [];
  const free = everybody.length - groups.length;
  const scatter = groups.flatMap((group) => group.map((one) => (one.distance - one.observations * mean(group)) ** 2));
  const each = free > 0 ? sum(scatter) / free : 0;
  const between = sum(groups.map((group) => observations(group) * (mean(group) - mean(everybody)) ** 2));
  const chance = sum(
    groups.map((group) => (1 - observations(group) / all) * ((each * group.length) / observations(group))),
  );
  const weight = all - sum(groups.map((group) => observations(group) ** 2)) / all;
  return {
    days,
    customers: sharedBy(keys, byCustomer),
    everybody,
    weekdays: groups.length > 1 ? Math.max(0, (between - chance) / weight) : 0,
  };
}

/** How many times as wide as by interaction an average of the others is. */
export const timesOfOthers = ({ days, customers }: Common) => 1 + (days.times - 1) + (customers.times - 1);

/** @param byInteraction the variance of the key's average, and its degrees of freedom, by interaction */
export function ownPart({ list, difference, rounding }: KeyWitnesses, byInteraction: Part, common: Common): Part {
  const isDated = list.every(({ day }) => day !== null);
  const size = observations(list) ** 2;
  const alone = list.map((one) => [one]);
  const isNoise = Math.sqrt(squares(alone, difference)) < rounding * observations(list);
  const found = [
    { groups: isDated ? byDay(list) : alone, shared: common.days },
    { groups: byCustomer(list), shared: common.customers },
  ]
    .filter(({ groups }) => groups.length < list.length)
    .map(({ groups, shared }): Part => {
      const expected = byInteraction.variance + (shared.covariance * pairsOf(groups)) / size;
      const seen = isNoise ? 0 : squares(groups, difference) / size;
      // Twenty groups as they are expected, each with its share, beside those that are seen.
      const df = groups.length - 1 + 20;
      return { variance: ((20 * expected) / groups.length + seen) * (groups.length / df), df };
    })
    .filter(({ variance }) => variance > byInteraction.variance);
  const more = found.map(({ variance }) => variance - byInteraction.variance);
  return {
    variance: byInteraction.variance + sum(more),
    df: Math.min(byInteraction.df, ...found.map(({ df }) => df)),
  };
}

/** What working on other weekdays than the others makes of a difference. */
export function weekdayPart({ list }: KeyWitnesses, { everybody, weekdays }: Common): Part {
  const dated = everybody.filter(({ day }) => day !== null);
  const known = [...new Set(dated.map(({ day }) => weekdayOf(day!)))];
  const others = dated.filter((one) => !list.includes(one));
  if (others.length === 0 || weekdays === 0) return { variance: 0, df: known.length - 1 };
  const share = (some: readonly Witness[], weekday: number) =>
    observations(some.filter(({ day }) => weekdayOf(day!) === weekday)) / observations(some);
  const squared = known.map((weekday) => (share(list, weekday) - share(others, weekday)) ** 2);
  return { variance: weekdays * sum(squared), df: known.length - 1 };
}
