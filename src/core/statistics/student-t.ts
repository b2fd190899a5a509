/**
 * Student's t distribution, for degrees of freedom of at least 1, whole or not. Relative error of p below 1e-12.
 * P(|T| > t) = I_x(ν/2, ½) with x = ν/(ν + t²), the regularised incomplete beta function, by its continued fraction.
 */

import { betaFraction } from './beta.js';
import { gammaP } from './gamma.js';

const NORMAL_975 = 1.959963984540054;

/** P(|T| > |t|) with `df` degrees of freedom; those of the normal distribution are infinitely many. */
export function twoSidedP(t: number, df: number): number {
  const square = t * t;
  if (df === Infinity) return 1 - gammaP(0.5, square / 2);
  const x = df / (df + square);
  const y = square / (df + square);
  if (y === 0) return 1;
  const a = df / 2;
  // x^a · y^½ / B(a, ½); log1p keeps x^a exact where ν is large.
  const front = (Math.exp(-a * Math.log1p(square / df)) * Math.sqrt(y) * gammaRatio(a)) / Math.sqrt(Math.PI);
  return square < 9 ? 1 - 2 * front * seriesOfCentre(y, a) : (front * betaFraction(x, a, 0.5)) / a;
}

/** The power series of I_y(½, a), without its front: quick near the middle, where the continued fraction is not. */
function seriesOfCentre(y: number, a: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 0; term > 1e-17 * sum; k++) {
    term *= ((a + 0.5 + k) * y) / (1.5 + k);
    sum += term;
  }
  return sum;
}

/**
 * t(0.975, df), `df` up to Infinity: the half-width of a 95 % interval in standard errors. It is a smooth function of 1/df between the
 * normal distribution's at 0 and Cauchy's at 1, so a polynomial through a few of its values is as exact as they are.
 */
export function quantile975(df: number): number {
  nodes ??= chebyshevNodes();
  let weighted = 0;
  let weights = 0;
  for (let i = 0; i <= DEGREE; i++) {
    const distance = 1 / df - nodes[2 * i];
    if (distance === 0) return nodes[2 * i + 1];
    // The barycentric weights of Chebyshev's points: 1 with alternating signs, and half of it at both ends.
    const weight = ((i & 1 ? -1 : 1) * (i === 0 || i === DEGREE ? 0.5 : 1)) / distance;
    weighted += weight * nodes[2 * i + 1];
    weights += weight;
  }
  return weighted / weights;
}

const DEGREE = 20;
/** 1/df and the quantile, in turn. */
let nodes: Float64Array | undefined;

function chebyshevNodes(): Float64Array {
  const found = new Float64Array(2 * (DEGREE + 1));
  for (let i = 0; i <= DEGREE; i++) {
    const inverse = (1 + Math.cos((Math.PI * i) / DEGREE)) / 2;
    found[2 * i] = inverse;
    found[2 * i + 1] = inverse < 1e-9 ? NORMAL_975 : findQuantile975(1 / inverse);
  }
  return found;
}

/** By the secant method: p falls smoothly with t. */
function findQuantile975(df: number): number {
  const z = NORMAL_975;
  const excess = (t: number) => twoSidedP(t, df) - 0.05;
  let t = z;
  let next = z + (z ** 3 + z) / (4 * df);
  while (Math.abs(next - t) > 1e-10 * t) {
    const slope = (excess(next) - excess(t)) / (next - t);
    t = next;
    next = t - excess(t) / slope;
  }
  return next;
}

/** Γ(a + ½) / Γ(a): the asymptotic series in a − ¼ beyond 25, reached by the recurrence below it. */
function gammaRatio(a: number): number {
  let factor = 1;
  while (a < 25) {
    factor *= a / (a + 0.5);
    a += 1;
  }
  const w = a - 0.25;
  const s = 1 / (w * w);
  return factor * Math.sqrt(w) * (1 + s * (1 / 64 + s * (-19 / 8192 + (s * 631) / 524_288)));
}
