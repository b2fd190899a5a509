/** Intervals against their definitions: sums of probabilities, worked out term by term. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countInterval, countRatioInterval } from '../../../src/core/finish/count-certainty.js';
import { meanInterval } from '../../../src/core/finish/mean-certainty.js';
import { durationRatio, logOf } from '../../../src/core/finish/duration-certainty.js';
import { rateDifference, rateInterval } from '../../../src/core/finish/rate-certainty.js';
import { betaI } from '../../../src/core/statistics/beta.js';
import { gammaP, logGamma } from '../../../src/core/statistics/gamma.js';

function near(found: number, expected: number, tolerance = 1e-9): void {
  assert.ok(
    Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${found}, expected ${expected}`,
  );
}

/** P(X ≤ k) of a Poisson variable, term by term from the largest one. */
function poissonUpTo(k: number, mean: number): number {
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    let log = -mean;
    for (let j = 1; j <= i; j++) log += Math.log(mean / j);
    sum += Math.exp(log);
  }
  return sum;
}

/** P(X ≥ k) of a binomial variable. */
function binomialFrom(k: number, n: number, p: number): number {
  let sum = 0;
  for (let i = k; i <= n; i++) {
    let log = i * Math.log(p) + (n - i) * Math.log1p(-p);
    for (let j = 1; j <= i; j++) log += Math.log((n - i + j) / j);
    sum += Math.exp(log);
  }
  return sum;
}

describe('special functions', () => {
  it('ln Γ is the sum of logarithms', () => {
    let sum = 0;
    for (let n = 1; n < 300; n++) {
      near(logGamma(n), sum, 1e-13);
      sum += Math.log(n);
    }
    near(logGamma(0.5), Math.log(Math.PI) / 2, 1e-13);
  });

  it('P(k + 1, μ) is what a Poisson count above k has', () => {
    for (const mean of [0.01, 0.7, 3, 12, 40, 90]) {
      for (const k of [0, 1, 2, 10, 35, 80]) near(gammaP(k + 1, mean), 1 - poissonUpTo(k, mean), 1e-10);
    }
  });

  it('I_p(k, n − k + 1) is what a binomial count from k on has', () => {
    for (const p of [0.01, 0.2, 0.5, 0.93]) {
      for (const [k, n] of [
        [1, 1],
        [1, 7],
        [4, 9],
        [30, 60],
        [59, 60],
      ] as const) {
        near(betaI(p, k, n - k + 1), binomialFrom(k, n, p), 1e-10);
      }
    }
  });
});

describe('certainty of counts', () => {
  it('no expected count in the interval makes it a surprise, those at its ends just not', () => {
    for (const count of [0, 1, 2, 5, 17, 60]) {
      const { low, high } = countInterval(count);
      near(poissonUpTo(count, high), 0.025);
      if (count > 0) near(1 - poissonUpTo(count - 1, low), 0.025);
      else assert.equal(low, 0);
    }
  });

  it('large counts approach the normal interval', () => {
    const { low, high } = countInterval(1e6);
    near(low, 1e6 - 1960 + 0.95, 1e-6);
    near(high, 1e6 + 1960 + 1.95, 1e-6);
  });

  it('the ratio of two counts is that of the share of one', () => {
    for (const [current, previous] of [
      [3, 9],
      [20, 20],
      [0, 6],
      [6, 0],
      [40, 11],
    ] as const) {
      const { low, high } = countRatioInterval(current, previous);
      const n = current + previous;
      const share = (ratio: number) => ratio / (1 + ratio);
      if (current > 0) near(binomialFrom(current, n, share(low)), 0.025);
      else assert.equal(low, 0);
      if (previous > 0) near(1 - binomialFrom(current + 1, n, share(high)), 0.025);
      else assert.equal(high, Infinity);
    }
    assert.deepEqual(countRatioInterval(0, 0), { low: 0, high: Infinity });
  });
});

describe('certainty of rates', () => {
  it("the ends of Wilson's interval are 1.96 standard errors of their own away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, seed) => {
        const part = seed % (n + 1);
        const { low, high } = rateInterval({ part, of: n });
        const distance = (end: number) => Math.abs(part / n - end) / Math.sqrt((end * (1 - end)) / n);
        if (part > 0) near(distance(low), 1.959963984540054, 1e-8);
        if (part < n) near(distance(high), 1.959963984540054, 1e-8);
        assert.ok(low >= 0 && low <= part / n && part / n <= high && high <= 1);
      }),
      { seed: 81 },
    );
  });

  it('of nothing there is no rate', () => {
    assert.deepEqual(rateInterval({ part: 0, of: 0 }), { low: NaN, high: NaN });
  });

  it('a difference is worked out as Newcombe published it: 56 of 70 and 48 of 80', () => {
    const { low, high } = rateDifference({ part: 56, of: 70 }, { part: 48, of: 80 });
    near(low, 0.0524, 5e-5);
    near(high, 0.3339, 5e-5);
  });
});

describe('certainty of durations', () => {
  const momentsOf = (seconds: readonly number[]) => {
    const logs = seconds.map(logOf);
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    return { n: logs.length, mean, scatter: logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) };
  };

  it('twice as long is a ratio of 2 in the middle of its interval', () => {
    const slow = momentsOf([20, 40, 80, 160]);
    const quick = momentsOf([10, 20, 40, 80]);
    const { low, high } = durationRatio(slow, quick);
    near(Math.sqrt(low * high), 2);
    // Both sides have the same variance, so that there are 6 degrees of freedom: t is 2.446912.
    const error = Math.sqrt((2 * slow.scatter) / 3 / 4);
    near(high, 2 * Math.exp(2.4469118511449692 * error), 1e-7);
  });

  it('one duration says nothing of the others', () => {
    assert.deepEqual(durationRatio(momentsOf([5]), momentsOf([5, 6])), { low: NaN, high: NaN });
    assert.deepEqual(meanInterval(momentsOf([5])), { low: NaN, high: NaN });
  });

  it('nothing that took no time is lost', () => {
    const { low, high } = durationRatio(momentsOf([0, 0.5, 1]), momentsOf([1, 1]));
    assert.deepEqual([low, high], [1, 1]);
  });
});
