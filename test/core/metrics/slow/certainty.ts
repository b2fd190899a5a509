/**
 * Intervals by their definitions: distributions are added up or integrated, and their quantiles searched by halving.
 * Accurate to about 1e-11.
 */

export interface Ends {
  low: number;
  high: number;
}

const TAIL = 0.025;
const NONE: Ends = { low: NaN, high: NaN };

/** Where an increasing function passes a value, between two numbers. */
function solve(increasing: (x: number) => number, value: number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step++) {
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

/** t with P(T > t) = 2.5 %. With t = √ν / tan δ the density is that of sin δ to the power of ν − 1. */
export function studentQuantile(df: number): number {
  let known = quantiles.get(df);
  if (known !== undefined) return known;
  const density = (angle: number) => Math.sin(angle) ** (df - 1);
  const half = integral(density, Math.PI / 2);
  const angle = solve((to) => integral(density, to) / (2 * half), TAIL, 0, Math.PI / 2);
  quantiles.set(df, (known = Math.sqrt(df) / Math.tan(angle)));
  return known;
}

/** Mean and variance, unbiased. Equal values have that mean, and no variance. */
function meanOf(values: readonly number[]): { mean: number; variance: number; n: number } {
  const n = values.length;
  const mean = values[0] + values.reduce((sum, value) => sum + (value - values[0]), 0) / n;
  return { n, mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}

export function meanEnds(values: readonly number[]): Ends {
  if (values.length < 2) return NONE;
  const { n, mean, variance } = meanOf(values);
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}

/** Welch's, of the difference. */
export function differenceEnds(current: readonly number[], previous: readonly number[]): Ends {
  if (current.length < 2 || previous.length < 2) return NONE;
  const [a, b] = [meanOf(current), meanOf(previous)];
  const difference = a.mean - b.mean;
  const [u, v] = [a.variance / a.n, b.variance / b.n];
  if (u + v === 0) return { low: difference, high: difference };
  const df = (u + v) ** 2 / (u ** 2 / (a.n - 1) + v ** 2 / (b.n - 1));
  const half = studentQuantile(df) * Math.sqrt(u + v);
  return { low: difference - half, high: difference + half };
}

/** Welch's, of the ratio of geometric means; less than a second counts as a second. */
export function ratioEnds(current: readonly number[], previous: readonly number[]): Ends {
  const logs = (values: readonly number[]) => values.map((value) => Math.log(Math.max(1, value)));
  const { low, high } = differenceEnds(logs(current), logs(previous));
  return { low: Math.exp(low), high: Math.exp(high) };
}

/** Wilson's: the rates that are no further from what was seen than z of their own standard errors. */
export function rateEnds(part: number, n: number): Ends {
  if (n === 0) return NONE;
  const seen = part / n;
  const distance = (rate: number) => (rate - seen) / Math.sqrt((rate * (1 - rate)) / n);
  return {
    low: part === 0 ? 0 : solve(distance, -Z, 0, seen),
    high: part === n ? 1 : solve(distance, Z, seen, 1),
  };
}

/** Newcombe's, of the difference of two rates: from Wilson's of both. */
export function rateDifferenceEnds(part: number, n: number, previousPart: number, previousN: number): Ends {
  const [a, b] = [rateEnds(part, n), rateEnds(previousPart, previousN)];
  const [p, q] = [part / n, previousPart / previousN];
  return {
    low: p - q - Math.sqrt((p - a.low) ** 2 + (b.high - q) ** 2),
    high: p - q + Math.sqrt((a.high - p) ** 2 + (q - b.low) ** 2),
  };
}

const factorials = [0];

function logFactorial(n: number): number {
  for (let k = factorials.length; k <= n; k++) factorials.push(factorials[k - 1] + Math.log(k));
  return factorials[n];
}

/** P(X ≤ count) of a Poisson number of which this many are expected. */
function poissonAtMost(count: number, expected: number): number {
  let sum = 0;
  for (let k = 0; k <= count; k++) sum += Math.exp(k * Math.log(expected) - expected - logFactorial(k));
  return sum;
}

/** Garwood's: expectations that make a count this small, or this large, no rarer than 2.5 %. */
export function countEnds(count: number): Ends {
  const most = 2 * count + 50;
  return {
    low: count === 0 ? 0 : solve((expected) => 1 - poissonAtMost(count - 1, expected), TAIL, 0, most),
    high: solve((expected) => 1 - poissonAtMost(count, expected), 1 - TAIL, 0, most),
  };
}

/** P(X ≤ count) of a binomial number. */
function binomialAtMost(count: number, n: number, p: number): number {
  if (p <= 0) return 1;
  if (p >= 1) return count >= n ? 1 : 0;
  let sum = 0;
  for (let k = 0; k <= Math.min(count, n); k++) {
    const ways = logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    sum += Math.exp(ways + k * Math.log(p) + (n - k) * Math.log1p(-p));
  }
  return sum;
}

/** Of the ratio of two counts: Clopper and Pearson's of the share of one in both. */
export function countRatioEnds(current: number, previous: number): Ends {
  const n = current + previous;
  if (n === 0) return { low: 0, high: Infinity };
  const low = current === 0 ? 0 : solve((p) => 1 - binomialAtMost(current - 1, n, p), TAIL, 0, 1);
  const high = previous === 0 ? 1 : solve((p) => 1 - binomialAtMost(current, n, p), 1 - TAIL, 0, 1);
  return { low: low / (1 - low), high: high / (1 - high) };
}

/** Of a quantile: order statistics that at most 2.5 % of samples leave on either side. */
export function quantileEnds(values: readonly number[], q: number): Ends {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const ends = { ...NONE };
  // Fewer than `rank` values are below the quantile; at least so many are.
  for (let rank = 1; rank <= n; rank++) {
    if (binomialAtMost(rank - 1, n, q) <= TAIL) ends.low = sorted[rank - 1];
  }
  for (let rank = n; rank >= 1; rank--) {
    if (1 - binomialAtMost(rank - 1, n, q) <= TAIL) ends.high = sorted[rank - 1];
  }
  return ends;
}
