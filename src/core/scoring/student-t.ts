/**
 * Student's t distribution, for degrees of freedom of at least 1, whole or not. Relative error of p below 1e-12.
 * P(|T| > t) = I_x(ν/2, ½) with x = ν/(ν + t²), the regularised incomplete beta function, by its continued fraction.
 */

import { betaFraction } from '../statistics/beta.js';

/** Quantiles of whole degrees of freedom that were asked for; 0: not yet. */
let quantiles = new Float64Array(0);
const MOST_QUANTILES = 2 ** 17;
const NORMAL_975 = 1.959963984540054;

/** P(|T| > |t|) with `df` degrees of freedom. */
export function twoSidedP(t: number, df: number): number {
  const square = t * t;
  const x = df / (df + square);
  const y = square / (df + square);
  if (y === 0) return 1;
  const a = df / 2;
  const b = 0.5;
  // x^a · y^b / B(a, ½); log1p keeps x^a exact where ν is large.
  const front = (Math.exp(-a * Math.log1p(square / df)) * Math.sqrt(y) * gammaRatio(a)) / Math.sqrt(Math.PI);
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(y, b, a)) / b;
}

/** t(0.975, df): the half-width of a 95 % interval in standard errors. */
export function quantile975(df: number): number {
  const known = quantiles[df];
  if (known !== undefined && known !== 0) return known;
  const quantile = findQuantile975(df);
  if (Number.isInteger(df) && df < MOST_QUANTILES) {
    if (df >= quantiles.length) {
      const grown = new Float64Array(Math.min(MOST_QUANTILES, 2 * df + 64));
      grown.set(quantiles);
      quantiles = grown;
    }
    quantiles[df] = quantile;
  }
  return quantile;
}

function findQuantile975(df: number): number {
  const z = NORMAL_975;
  let t = z + (z ** 3 + z) / (4 * df);
  for (let step = 0; step < 20; step++) {
    const next = t + (twoSidedP(t, df) - 0.05) / (2 * density(t, df));
    if (Math.abs(next - t) <= 1e-14 * t) break;
    t = next;
  }
  return t;
}

function density(t: number, df: number): number {
  return (gammaRatio(df / 2) / Math.sqrt(df * Math.PI)) * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));
}

/** Γ(a + ½) / Γ(a): the asymptotic series beyond 100, reached by the recurrence below it. */
function gammaRatio(a: number): number {
  let factor = 1;
  while (a < 100) {
    factor *= a / (a + 0.5);
    a += 1;
  }
  const r = 1 / a;
  return factor * Math.sqrt(a) * (1 + r * (-1 / 8 + r * (1 / 128 + r * (5 / 1024 + r * (-21 / 32768)))));
}
