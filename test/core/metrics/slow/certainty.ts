/**
 * Intervals by their definitions, of lists of what was seen: distributions are added up or integrated, and their quantiles
 * searched by halving. Accurate to about 1e-11.
 */

export interface Ends {
  low: number;
  high: number;
}

/** Of a change, with its p-value. */
export interface ChangeEnds extends Ends {
  p: number;
}

/** A value, of which conversation it is, and on which day it was: days since 1970-01-01, `null` where that does not matter. */
export interface Seen {
  value: number;
  unit: string;
  day: number | null;
}

const TAIL = 0.025;
const NONE: ChangeEnds = { low: NaN, high: NaN, p: NaN };
const LEAST_FREEDOM = 4;

/** Where an increasing function passes a value, between two numbers. */
function solve(increasing: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (increasing(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The integral from 0 to `to`, by double exponential quadrature: what happens at the ends does no harm. */
function integral(f: (x: number) => number, to: number): number {
  const step = 1 / 64;
  let sum = 0;
  for (let t = -4; t <= 4; t += step) {
    const u = (Math.PI / 2) * Math.sinh(t);
    const weight = ((Math.PI / 2) * Math.cosh(t)) / Math.cosh(u) ** 2;
    sum += f(to / (1 + Math.exp(-2 * u))) * weight;
  }
  return (sum * step * to) / 2;
}

/** z with P(Z > z) = 2.5 %. */
export const Z = solve(
  (z) => 2 * integral((x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), z),
  1 - 2 * TAIL,
  0,
  10,
);

const quantiles = new Map<number, number>();

/** P(|T| > |t|); of the normal distribution with infinite degrees of freedom. */
export function studentP(t: number, df: number): number {
  if (t === 0) return 1;
  if (df === Infinity) {
    // From t on, with x = t + u / (1 − u) to bring infinity near.
    const tail = (u: number) => (u === 1 ? 0 : Math.exp(-((Math.abs(t) + u / (1 - u)) ** 2) / 2) / (1 - u) ** 2);
    return (2 * integral(tail, 1)) / Math.sqrt(2 * Math.PI);
  }
  const density = (angle: number) => Math.sin(angle) ** (df - 1);
  return integral(density, Math.atan(Math.sqrt(df) / Math.abs(t))) / integral(density, Math.PI / 2);
}

/** t with P(T > t) = 2.5 %. With t = √ν / tan δ the density is that of sin δ to the power of ν − 1. */
export function studentQuantile(df: number): number {
  if (df === Infinity) return Z;
  let known = quantiles.get(df);
  if (known !== undefined) return known;
  const density = (angle: number) => Math.sin(angle) ** (df - 1);
  const half = integral(density, Math.PI / 2);
  const angle = solve((to) => integral(density, to) / (2 * half), TAIL, 0, Math.PI / 2);
  quantiles.set(df, (known = Math.sqrt(df) / Math.tan(angle)));
  return known;
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function groupsOf<T>(list: readonly T[], keyOf: (one: T) => string | number | null): T[][] {
  const groups = new Map<string | number | null, T[]>();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

const unitsOf = (seen: readonly Seen[]) => groupsOf(seen, ({ unit }) => unit);

/** Equal values have that mean. */
function meanOf(seen: readonly Seen[]): number {
  return seen[0].value + sumOf(seen.map(({ value }) => value - seen[0].value)) / seen.length;
}

/** Variance of one value: squared sums of the residuals of each conversation, as many conversations less one in place of all. */
function unitVariance(seen: readonly Seen[]): number {
  const mean = meanOf(seen);
  const units = unitsOf(seen);
  const squares = units.map((unit) => sumOf(unit.map(({ value }) => value - mean)) ** 2);
  return (sumOf(squares) * units.length) / (units.length - 1) / seen.length;
}

/** What was seen in a span: every calendar day of it, and what a day weighs where its span is compared with another one. */
export interface Span {
  seen: readonly Seen[];
  calendar: readonly number[];
  weights?: ReadonlyMap<number, number>;
}

const weekdayOf = (day: number) => day % 7;
const weightOf = ({ weights }: Span, day: number | null) => (day === null ? 1 : (weights?.get(day) ?? 1));

/**
 * Two spans as if they had the same weekdays: of a weekday with a days in one and b in the other, a day of the first weighs
 * 2b / (a + b). As they are where all weigh 1, and where days do not matter.
 */
export function alike(current: Span, previous: Span): [Span, Span] {
  const weigh = (own: Span, other: Span): Span => {
    const count = ({ calendar }: Span, day: number) =>
      calendar.filter((one) => weekdayOf(one) === weekdayOf(day)).length;
    const weights = own.calendar.map((day): [number, number] => [
      day,
      (2 * count(other, day)) / (count(own, day) + count(other, day)),
    ]);
    return { ...own, weights: new Map(weights) };
  };
  const both: [Span, Span] = [weigh(current, previous), weigh(previous, current)];
  const same = both.every(({ weights }) => [...weights!.values()].every((weight) => weight === 1));
  return same || !dated(current, previous) ? [current, previous] : both;
}

/** Of the values that count, how many independent ones of equal weight are worth as much (Kish). */
function worthOf(span: Span): number {
  const weights = span.seen.map(({ day }) => weightOf(span, day));
  return span.weights ? sumOf(weights) ** 2 / sumOf(weights.map((weight) => weight ** 2)) : span.seen.length;
}

function spanMean(span: Span): number {
  if (!span.weights) return meanOf(span.seen);
  const weights = span.seen.map(({ day }) => weightOf(span, day));
  return sumOf(span.seen.map(({ value }, i) => value * weights[i])) / sumOf(weights);
}

/** Conversations, of which those that weigh nothing, or little, are worth less. */
const unitsWorth = (span: Span) => (unitsOf(span.seen).length * worthOf(span)) / span.seen.length;

interface Sample extends Span {
  /** Of one value. */
  variance: number;
}

/**
 * The design effect of days: squared residuals of days against what they would come to if conversations were independent.
 * What is usual for their weekday is taken out; of one sample with few days only the mean.
 */
export function dayFactor(samples: readonly Sample[]): { factor: number; freedom: number } | null {
  const days = samples.flatMap((sample, s) =>
    sample.calendar
      .filter((day) => weightOf(sample, day) > 0)
      .map((day) => {
        const own = sample.seen.filter((one) => one.day === day);
        const residual = sumOf(own.map(({ value }) => value - spanMean(sample)));
        return { s, n: own.length, weekday: weekdayOf(day), weight: weightOf(sample, day), residual };
      }),
  );
  const nOf = (some: typeof days) => sumOf(some.map(({ n }) => n));
  const ofSpan = (s: number) => days.filter((day) => day.s === s);
  const ofWeekday = (weekday: number) => days.filter((day) => day.weekday === weekday);
  const busy = days.filter(({ n }) => n > 0);
  let freedom = busy.length - new Set(busy.map(({ weekday }) => weekday)).size - samples.length + 1;
  const byMean = samples.length === 1 && freedom < LEAST_FREEDOM;
  if (byMean) freedom = busy.length - 1;
  if (freedom < LEAST_FREEDOM) return null;
  const averageOf = (weekday: number) => nOf(ofWeekday(weekday)) / ofWeekday(weekday).length;
  let [seen, expected] = [0, 0];
  for (const { s, n, weekday, residual, weight } of days) {
    const all = nOf(ofWeekday(weekday));
    if (all === 0) continue;
    // So many has a weekday of this span.
    const usual = (averageOf(weekday) * nOf(ofSpan(s))) / sumOf(ofSpan(s).map((day) => averageOf(day.weekday)));
    const excess = sumOf(ofWeekday(weekday).map((day) => day.residual)) / all;
    const weighted = sumOf(ofSpan(s).map((day) => day.n * day.weight));
    const own = (weight * nOf(ofWeekday(weekday).filter((day) => day.s === s))) / weighted;
    const leverage = (n * weight) / weighted + (byMean ? 0 : (usual / all) * (1 - own));
    // A day that is its own expectation tells nothing.
    if (leverage > 1 - 1e-9) continue;
    seen += (weight * (residual - (byMean ? 0 : usual * excess))) ** 2 / (1 - leverage);
    expected += weight ** 2 * n * samples[s].variance;
  }
  return { factor: expected > 0 ? seen / expected : 1, freedom };
}

const dated = (...spans: readonly Span[]) => spans.every(({ seen }) => seen.every(({ day }) => day !== null));

function around(difference: number, error: number, df: number): ChangeEnds {
  const half = studentQuantile(df) * error;
  return { low: difference - half, high: difference + half, p: studentP(difference / error, df) };
}

function widerOf(a: ChangeEnds, b: ChangeEnds): ChangeEnds {
  return { ...(b.high - b.low > a.high - a.low ? b : a), p: Math.max(a.p, b.p) };
}

/** Student's by conversation; by day where that is wider. */
export function meanEnds(span: Span): Ends {
  const { seen } = span;
  const units = unitsOf(seen).length;
  if (units < 2 || seen.every(({ value }) => value === seen[0].value)) return NONE;
  const [mean, n] = [meanOf(seen), seen.length];
  const variance = unitVariance(seen);
  const byUnit = around(mean, Math.sqrt(variance / n), units - 1);
  const effect = dated(span) ? dayFactor([{ ...span, variance }]) : null;
  return effect ? widerOf(byUnit, around(mean, Math.sqrt((variance * effect.factor) / n), effect.freedom)) : byUnit;
}

/** Welch's of the difference. A side without variance takes that of a conversation of the other side. */
export function differenceEnds(current: Span, previous: Span): ChangeEnds {
  const spans = [current, previous];
  const [c, d] = spans.map(unitsWorth);
  if (!(c > 1 && d > 1)) return NONE;
  const [n, m] = spans.map(worthOf);
  let [u, v] = spans.map(({ seen }, s) => {
    const all = unitsOf(seen).length;
    const worth = s === 0 ? c : d;
    return all < 2 ? 0 : (((unitVariance(seen) * (all - 1)) / all) * worth) / (worth - 1);
  });
  if (u === 0 && v === 0) return NONE;
  const [perCurrent, perPrevious] = [n / c, m / d];
  if (u === 0) u = (v / perPrevious) * perCurrent;
  else if (v === 0) v = (u / perCurrent) * perPrevious;
  const [a, b] = [u / n, v / m];
  const difference = spanMean(current) - spanMean(previous);
  const df = (a + b) ** 2 / (a ** 2 / (c - 1) + b ** 2 / (d - 1));
  const byUnit = around(difference, Math.sqrt(a + b), df);
  if (!dated(current, previous)) return byUnit;
  const effect = dayFactor([
    { ...current, variance: u },
    { ...previous, variance: v },
  ]);
  return effect ? widerOf(byUnit, around(difference, Math.sqrt((a + b) * effect.factor), effect.freedom)) : NONE;
}

const logged = (span: Span): Span => ({
  ...span,
  seen: span.seen.map((one) => ({ ...one, value: Math.log(Math.max(1, one.value)) })),
});
const raised = ({ low, high, p }: ChangeEnds): ChangeEnds => ({ low: Math.exp(low), high: Math.exp(high), p });

/** Of the ratio of geometric means; less than a second counts as a second. */
export function ratioEnds(current: Span, previous: Span): ChangeEnds {
  return raised(differenceEnds(logged(current), logged(previous)));
}

/** How many times the variance of a rate is that of independent values, at least once; where all are alike, by units. */
function rateDesign(seen: readonly Seen[]): number {
  const [n, units] = [seen.length, unitsOf(seen).length];
  const rate = sumOf(seen.map(({ value }) => value)) / n;
  if (units === n) return 1;
  if (units < 2 || rate === 0 || rate === 1) return n / units;
  return Math.max(1, unitVariance(seen) / (rate * (1 - rate)));
}

/** Wilson's: the rates that are no further from what was seen than z of their own standard errors. */
function wilson(rate: number, n: number, z: number): Ends {
  const distance = (one: number) => (one - rate) / Math.sqrt((one * (1 - one)) / n);
  return { low: rate === 0 ? 0 : solve(distance, -z, 0, rate), high: rate === 1 ? 1 : solve(distance, z, rate, 1) };
}

const sampleOf = (span: Span): Sample => {
  const rate = spanMean(span);
  return { ...span, variance: rateDesign(span.seen) * rate * (1 - rate) };
};

/** Of values that are 1 or 0. */
export function rateEnds(span: Span): Ends {
  const { seen } = span;
  if (seen.length === 0) return NONE;
  const worth = seen.length / rateDesign(seen);
  const byUnit = wilson(spanMean(span), worth, Z);
  const effect = dated(span) ? dayFactor([sampleOf(span)]) : null;
  if (!effect) return byUnit;
  const byDay = wilson(spanMean(span), worth / Math.max(1, effect.factor), studentQuantile(effect.freedom));
  return byDay.high - byDay.low > byUnit.high - byUnit.low ? byDay : byUnit;
}

function newcombe(current: Span, previous: Span, factor: number, df: number): ChangeEnds {
  const [p, q] = [spanMean(current), spanMean(previous)];
  const [n, m] = [current, previous].map((span) => worthOf(span) / rateDesign(span.seen) / factor);
  const ends = (z: number) => {
    const [a, b] = [wilson(p, n, z), wilson(q, m, z)];
    return {
      low: p - q - Math.sqrt((p - a.low) ** 2 + (b.high - q) ** 2),
      high: p - q + Math.sqrt((a.high - p) ** 2 + (q - b.low) ** 2),
    };
  };
  if (p === q) return { ...ends(studentQuantile(df)), p: 1 };
  // The t with which an end is 0.
  const t = solve((z) => (p > q ? -ends(z).low : ends(z).high), 0, 1e-9, 200);
  return { ...ends(studentQuantile(df)), p: studentP(t, df) };
}

/** Newcombe's, of the difference of two rates: from Wilson's of both. */
export function rateDifferenceEnds(current: Span, previous: Span): ChangeEnds {
  if (!(worthOf(current) > 0 && worthOf(previous) > 0)) return NONE;
  const byUnit = newcombe(current, previous, 1, Infinity);
  if (!dated(current, previous)) return byUnit;
  const effect = dayFactor([sampleOf(current), sampleOf(previous)]);
  return effect ? widerOf(byUnit, newcombe(current, previous, Math.max(1, effect.factor), effect.freedom)) : NONE;
}

/** P(X ≤ x) of a gamma variable of scale 1. */
function gammaAtMost(x: number, shape: number): number {
  const top = Math.max(shape - 1, 1e-9);
  const density = (at: number) => Math.exp((shape - 1) * Math.log(at / top) - (at - top));
  const below = (to: number) => integral(density, to);
  return below(x) / below(shape + 12 * Math.sqrt(shape) + 60);
}

/** What days come to, of one span: every calendar day of it that is in the data, in order. */
export interface Days {
  /** Of the first day. */
  first: number;
  values: readonly number[];
  /** What the whole span comes to: less than its days where something on several of them counts once. */
  total: number;
  /** What one event adds on average. */
  step: number;
  /** The least dispersion. */
  least: number;
}

interface DayValue {
  span: number;
  weekday: number;
  value: number;
}

const daysOf = (spans: readonly Days[]): DayValue[] =>
  spans.flatMap(({ first, values, total }, span) =>
    values.map((value, d) => {
      const all = sumOf(values);
      return { span, weekday: (first + d) % 7, value: all === 0 ? 0 : (value * total) / all };
    }),
  );

interface ExpectedDay extends DayValue {
  expected: number;
}

/** Pearson's χ² over its degrees of freedom; where it is more, squared residuals of days against what is expected of them. */
function dispersionOf(all: readonly ExpectedDay[], freedom: number, byWeekday: boolean, least: number): number {
  const days = all.filter(({ expected }) => expected > 0);
  const of = (some: readonly ExpectedDay[]) => sumOf(some.map(({ expected }) => expected));
  const meanOfDays = (some: readonly ExpectedDay[]) => of(some) / some.length;
  // A day that is its own expectation tells nothing.
  const telling = days.flatMap(({ span, weekday, value, expected }) => {
    const ofSpan = days.filter((one) => one.span === span);
    const own = of(ofSpan.filter((one) => one.weekday === weekday)) / of(ofSpan);
    const averageOf = (day: DayValue) => meanOfDays(all.filter((one) => one.weekday === day.weekday));
    const inSpan = all.filter((one) => one.span === span);
    const usual = (averageOf({ span, weekday, value }) * of(ofSpan)) / sumOf(inSpan.map(averageOf));
    const ofWeekday = usual / of(days.filter((one) => one.weekday === weekday));
    const leverage = expected / of(ofSpan) + (byWeekday ? ofWeekday * (1 - own) : 0);
    return leverage > 1 - 1e-9 ? [] : [{ square: (value - expected) ** 2 / (1 - leverage), expected }];
  });
  const pearson = sumOf(days.map(({ value, expected }) => (value - expected) ** 2 / expected)) / freedom;
  const effect = sumOf(telling.map(({ square }) => square)) / sumOf(telling.map(({ expected }) => expected));
  return Math.max(least, pearson, effect);
}

/** Garwood's in units of the dispersion: expectations that make a total this small, or this large, no rarer than 2.5 %. */
export function countEnds(span: Days): Ends {
  const { total, step, least } = span;
  const between = (count: number, unit: number) => ({
    low: count === 0 ? 0 : unit * solve((x) => gammaAtMost(x, count), TAIL, 0, 2 * count + 50),
    high: unit * solve((x) => gammaAtMost(x, count + 1), 1 - TAIL, 0, 2 * count + 50),
  });
  if (total === 0) return between(0, step);
  const weekdays = groupsOf(daysOf([span]), ({ weekday }) => weekday).filter((days) =>
    days.some(({ value }) => value > 0),
  );
  const days = weekdays.flat();
  const byWeekday = days.length - weekdays.length >= LEAST_FREEDOM;
  const freedom = byWeekday ? days.length - weekdays.length : days.length - 1;
  if (freedom < LEAST_FREEDOM) return NONE;
  const meanValue = (list: readonly DayValue[]) => sumOf(list.map(({ value }) => value)) / list.length;
  const withExpected = days.map((day) => {
    const alike = byWeekday ? days.filter(({ weekday }) => weekday === day.weekday) : days;
    return { ...day, expected: meanValue(alike) };
  });
  const dispersion = dispersionOf(withExpected, freedom, byWeekday, least) * (studentQuantile(freedom) / Z) ** 2;
  return dispersion === 0 ? NONE : between(total / dispersion, dispersion);
}

/** Mantel and Haenszel's ratio of two rates over weekdays, with the dispersion of the days; half an event more on each side. */
export function countRatioEnds(current: Days, previous: Days): ChangeEnds {
  const weekdays = groupsOf(daysOf([current, previous]), ({ weekday }) => weekday)
    .map((days) => [0, 1].map((span) => days.filter((day) => day.span === span)))
    .filter(([a, b]) => a.length > 0 && b.length > 0 && [...a, ...b].some(({ value }) => value > 0));
  const of = (days: readonly DayValue[]) => sumOf(days.map(({ value }) => value));
  const terms = weekdays.map(([a, b]) => {
    const days = a.length + b.length;
    return {
      r: (of(a) * b.length) / days,
      s: (of(b) * a.length) / days,
      both: ((of(a) + of(b)) * a.length * b.length) / days ** 2,
    };
  });
  const [r, s, both] = [terms.map((one) => one.r), terms.map((one) => one.s), terms.map((one) => one.both)].map(sumOf);
  // The second span has a weekday's rate, the first one r / s times as much.
  const days = weekdays.flatMap(([a, b]) => {
    const share = (of(a) + of(b)) / (a.length * r + b.length * s);
    return [...a, ...b].map((day) => ({ ...day, expected: share * (day.span === 0 ? r : s) }));
  });
  // A span with nothing has days that say nothing.
  const freedom = days.filter(({ expected }) => expected > 0).length - weekdays.length - 1;
  if (freedom < LEAST_FREEDOM) return NONE;
  const step = (current.total * current.step + previous.total * previous.step) / (current.total + previous.total);
  const dispersion = dispersionOf(days, freedom, true, current.least);
  if (dispersion === 0) return NONE;
  const [u, v] = [r + step / 4, s + step / 4];
  const { low, high, p } = raised(
    around(Math.log(u / v), Math.sqrt((dispersion * (both + step / 4)) / u / v), freedom),
  );
  return { low: r === 0 ? 0 : low, high: s === 0 ? Infinity : high, p };
}

/** P(X ≤ count) of a binomial number, between whole numbers by the beta distribution. */
function binomialAtMost(count: number, n: number, p: number): number {
  if (count <= -1) return 0;
  if (count >= n) return 1;
  const [a, b] = [n - count, count + 1];
  const [power, other] = [a - 1, b - 1];
  const top = Math.min(Math.max(power / Math.max(power + other, 1e-9), 1e-9), 1 - 1e-9);
  const height = power * Math.log(top) + other * Math.log(1 - top);
  const density = (x: number) => Math.exp(power * Math.log(x) + other * Math.log(1 - x) - height);
  const tail = (x: number) => Math.exp(other * Math.log(x) + power * Math.log(1 - x) - height);
  const [below, above] = [integral(density, 1 - p), integral(tail, p)];
  return below / (below + above);
}

/** The values that count of a span, in the places that they would have if all of them weighed the same. */
function orderOf(span: Span): number[] {
  const counting = span.seen.filter(({ day }) => weightOf(span, day) > 0).sort((a, b) => a.value - b.value);
  const weights = counting.map(({ day }) => weightOf(span, day));
  const all = sumOf(weights);
  return counting.map((_, place) => {
    let sum = 0;
    const at = weights.findIndex((weight) => (sum += weight) >= all * ((place + 0.5) / counting.length - 1e-9));
    return counting[at].value;
  });
}

function quantileOf(sorted: readonly number[], q: number): number {
  const at = (sorted.length - 1) * q;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/** Of a quantile: order statistics that at most 2.5 % of samples leave on either side (Woodruff, with the design effect). */
export function quantileEnds(span: Span, q: number): Ends & { freedom: number } {
  const { seen } = span;
  const sorted = orderOf(span);
  const ends = { low: NaN, high: NaN, freedom: NaN };
  if (sorted.length === 0) return ends;
  const middle = quantileOf(sorted, q);
  const shares = seen.map((one) => ({ ...one, value: one.value < middle ? 1 : one.value === middle ? 0.5 : 0 }));
  const units = unitsOf(seen).length;
  const same = shares.every(({ value }) => value === shares[0].value);
  const plain = unitVariance(shares.map((one, i) => ({ ...one, unit: String(i) })));
  let design = 1;
  if (units < seen.length) {
    design = units < 2 ? seen.length : same ? seen.length / units : Math.max(1, unitVariance(shares) / plain);
  }
  let freedom = Infinity;
  const n = sorted.length;
  let worth = worthOf(span) / design;
  if (dated(span)) {
    const effect = dayFactor([{ ...span, seen: shares, variance: design * plain }]);
    const widened = effect ? effect.factor * (studentQuantile(effect.freedom) / Z) ** 2 : 0;
    freedom = effect === null ? NaN : widened > 1 ? effect.freedom : Infinity;
    worth /= Math.max(1, widened);
  }
  // Fewer than `rank` values are below the quantile; at least so many are.
  const below = (rank: number) => binomialAtMost(((rank - 1) / n) * worth, worth, q);
  const above = (rank: number) => 1 - binomialAtMost((rank / n) * worth - 1, worth, q);
  for (let rank = 1; rank <= n && below(rank) <= TAIL; rank++) ends.low = sorted[rank - 1];
  for (let rank = n; rank >= 1 && above(rank) <= TAIL; rank--) ends.high = sorted[rank - 1];
  return { ...ends, freedom };
}

/** Of the difference of two quantiles, or of the ratio where they are durations: from the intervals of both. */
export function quantileChangeEnds(current: Span, previous: Span, q: number, durations: boolean): ChangeEnds {
  if (!(worthOf(current) > 0 && worthOf(previous) > 0)) return NONE;
  const [a, b] = [current, previous].map((span) => {
    const ends = quantileEnds(span, q);
    const scale = (value: number) => (durations ? Math.log(Math.max(1, value)) : value);
    const middle = quantileOf(orderOf(span), q);
    return { at: scale(middle), low: scale(ends.low), high: scale(ends.high), freedom: ends.freedom };
  });
  const difference = a.at - b.at;
  const [down, up] = [a.at - a.low, a.high - a.at];
  const [downBefore, upBefore] = [b.at - b.low, b.high - b.at];
  const below = Math.sqrt(down ** 2 + upBefore ** 2);
  const above = Math.sqrt(up ** 2 + downBefore ** 2);
  const [u, v] = difference > 0 ? [down, upBefore] : [up, downBefore];
  const half = Math.sqrt(u ** 2 + v ** 2);
  let p = half === 0 ? 0 : NaN;
  if (difference === 0) p = 1;
  else if (half > 0) {
    const df = half ** 4 / (u ** 4 / a.freedom + v ** 4 / b.freedom);
    p = studentP((studentQuantile(df) * difference) / half, df);
  }
  const ends = { low: difference - below, high: difference + above, p };
  if ([ends.low, ends.high, a.freedom, b.freedom].some(Number.isNaN)) return NONE;
  return durations ? raised(ends) : ends;
}
