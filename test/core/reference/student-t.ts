/**
 * Student's t by numeric integration of its density. With t = √ν·tan θ the density turns into cos^(ν−1) θ over
 * −π/2…π/2, so that both the whole and a tail are integrals of one smooth function over a finite span.
 */

const POINTS = 20;

/** Nodes and weights of the Gauss–Legendre rule, by Newton's method on the Legendre polynomial. */
function gaussLegendre(n: number): { node: number; weight: number }[] {
  const rule = [];
  for (let i = 1; i <= n; i++) {
    let x = Math.cos((Math.PI * (i - 0.25)) / (n + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step++) {
      let [before, value] = [1, x];
      for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
      slope = (n * (x * value - before)) / (x * x - 1);
      x -= value / slope;
    }
    rule.push({ node: x, weight: 2 / ((1 - x * x) * slope * slope) });
  }
  return rule;
}

const RULE = gaussLegendre(POINTS);

function density(theta: number, df: number): number {
  return Math.cos(theta) ** (df - 1);
}

/** ∫ cos^(ν−1) from `from` to `to`, in pieces as wide as the peak; past ten of them nothing is left. */
function integral(from: number, to: number, df: number): number {
  if (df < 6) return integralOfFew(from, to, df);
  const piece = 1 / Math.sqrt(df);
  let sum = 0;
  for (let start = from; start < to && start < 10 * piece; start += piece) {
    const half = (Math.min(to, start + piece) - start) / 2;
    for (const { node, weight } of RULE) sum += half * weight * density(start + half * (1 + node), df);
  }
  return sum;
}

/** The same where the density has an edge at π/2: in v with π/2 − θ = v⁸ it has none. */
function integralOfFew(from: number, to: number, df: number): number {
  const [begin, end] = [(Math.PI / 2 - to) ** 0.125, (Math.PI / 2 - from) ** 0.125];
  const half = (end - begin) / 20;
  let sum = 0;
  for (let piece = 0; piece < 10; piece++) {
    for (const { node, weight } of RULE) {
      const v = begin + half * (2 * piece + 1 + node);
      sum += half * weight * Math.sin(v ** 8) ** (df - 1) * 8 * v ** 7;
    }
  }
  return sum;
}

/** The probability of a value at least this far from 0, on either side. */
export function twoSidedP(t: number, df: number): number {
  const theta = Math.atan(Math.abs(t) / Math.sqrt(df));
  const inside = integral(0, theta, df);
  const outside = integral(theta, Math.PI / 2, df);
  return outside / (inside + outside);
}

const quantiles = new Map<number, number>();

/** t(0.975, ν): leaves 2.5 % on each side. */
export function quantile975(df: number): number {
  const known = quantiles.get(df);
  if (known !== undefined) return known;
  const target = 0.95 * integral(0, Math.PI / 2, df);
  // The integral is concave, so Newton's method started below the root climbs to it and cannot overshoot.
  let theta = Math.atan(1.9 / Math.sqrt(df));
  for (let step = 0; step < 100; step++) {
    const move = (target - integral(0, theta, df)) / density(theta, df);
    theta += move;
    if (Math.abs(move) < 1e-16) break;
  }
  const t = Math.sqrt(df) * Math.tan(theta);
  quantiles.set(df, t);
  return t;
}
