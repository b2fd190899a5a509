/** Intervals against their definitions: sums of probabilities, worked out term by term. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countInterval, countRatio } from '../../../src/core/finish/metrics/count-certainty.js';
import { meanDifference, meanInterval } from '../../../src/core/finish/metrics/mean-certainty.js';
import { durationRatio, logOf } from '../../../src/core/finish/metrics/duration-certainty.js';
import { rateDifference, rateInterval } from '../../../src/core/finish/metrics/rate-certainty.js';
import { spanDays } from '../../../src/core/finish/metrics/weekdays.js';
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

/** So many on each day, from a Monday on. */
const daily = (values: readonly number[], total = values.reduce((sum, value) => sum + value, 0)) => ({
  total,
  step: 1,
  least: 1,
  days: daysFrom(4, values),
});
const daysFrom = (first: number, values: readonly number[]) => {
  const sum = Float64Array.from(values);
  return { span: spanDays(first, new Uint8Array(sum.length).fill(1)), n: sum, sum, at: 0 };
};
const weeks = (count: number, week: readonly number[]) => Array.from({ length: count }, () => week).flat();

describe('certainty of counts', () => {
  it('days that are as expected leave a Poisson count, with t for their number in place of z', () => {
    for (const count of [0, 1, 2, 5, 17, 60]) {
      // A thousand weeks: t is nearly z.
      const { low, high } = countInterval(daily(weeks(1000, [1, 1, 1, 1, 1, 1, 1]), count));
      near(poissonUpTo(count, high), 0.025, 1e-4);
      if (count > 0) near(1 - poissonUpTo(count - 1, low), 0.025, 1e-4);
      else assert.equal(low, 0);
    }
  });

  it('large counts approach the normal interval, t standard errors of dispersed days away', () => {
    // Mondays 100 or 140 and other days 120: of 4 weeks there are 21 degrees of freedom, t is 2.079614.
    const values = weeks(2, [100, 120, 120, 120, 120, 120, 120, 140, 120, 120, 120, 120, 120, 120]);
    const { low, high } = countInterval(daily(values));
    near((high - low) / 2, 2.0796138447 * Math.sqrt(3360), 1e-2);
    const wide = weeks(2, [20, 120, 120, 120, 120, 120, 120, 220, 120, 120, 120, 120, 120, 120]);
    const dispersion = (4 * 100 ** 2) / 120 / 21;
    const spread = countInterval(daily(wide));
    // And half of a unit of the dispersion.
    near((spread.high - spread.low) / 2, 2.0796138447 * Math.sqrt(3360 * dispersion) + dispersion / 2, 1e-2);
  });

  it('of two equal weeks the ratio is 1, of twice as much on each weekday it is 2, with 6 degrees of freedom', () => {
    const week = [50, 40, 30, 30, 20, 10, 0];
    const same = countRatio(daily(week), daily(week));
    near(Math.sqrt(same.low * same.high), 1);
    assert.equal(same.pValue, 1);
    const twice = countRatio(daily(week.map((count) => 2 * count)), daily(week));
    near(Math.sqrt(twice.low * twice.high), 360.5 / 180.5, 1e-12);
    // Six weekdays with something: 12 days less 7. t is 2.570582.
    const error = Math.sqrt((180 * 3 * 0.25 + 0.25) / ((180 + 0.25) * (90 + 0.25)));
    near(Math.log(twice.high / twice.low) / 2, 2.5705818356 * error, 1e-9);
  });

  it('spans of other weekdays are compared on the same ones', () => {
    // Eight days from a Monday, and the eight before from a Sunday: one has two Mondays, the other one two Sundays.
    const current = daily([10, 100, 100, 100, 100, 100, 10, 10]);
    const previous = [10, 10, 100, 100, 100, 100, 100, 10];
    const { low, high, pValue } = countRatio(current, { ...daily(previous), days: daysFrom(3, previous) });
    near(Math.sqrt(low * high), 1);
    near(pValue, 1);
  });

  it('three days are too few, and so is nothing on both sides', () => {
    for (const [a, b] of [
      [daily([40, 50, 40]), daily([30, 20, 30])],
      [daily(weeks(4, [0])), daily(weeks(4, [0]))],
    ] as const) {
      const { low, high, pValue } = countRatio(a, b);
      assert.deepEqual([low, high, pValue], [NaN, NaN, NaN]);
    }
    const { low, high } = countInterval(daily([40, 50, 40]));
    assert.deepEqual([low, high], [NaN, NaN]);
  });

  it('what nothing is seen of has an end that is open', () => {
    const some = daily(weeks(4, [2, 3, 2, 3, 2, 3, 2]));
    const none = daily(weeks(4, [0, 0, 0, 0, 0, 0, 0]));
    assert.equal(countRatio(some, none).high, Infinity);
    assert.equal(countRatio(none, some).low, 0);
  });
});

const plain = (part: number, of: number) => ({ part, of, design: 1, days: null });

describe('certainty of rates', () => {
  it("the ends of Wilson's interval are 1.96 standard errors of their own away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (n, seed) => {
        const part = seed % (n + 1);
        const { low, high } = rateInterval(plain(part, n));
        const distance = (end: number) => Math.abs(part / n - end) / Math.sqrt((end * (1 - end)) / n);
        if (part > 0) near(distance(low), 1.959963984540054, 1e-8);
        if (part < n) near(distance(high), 1.959963984540054, 1e-8);
        assert.ok(low >= 0 && low <= part / n && part / n <= high && high <= 1);
      }),
      { seed: 81 },
    );
  });

  it('of nothing there is no rate', () => {
    const { low, high } = rateInterval(plain(0, 0));
    assert.deepEqual([low, high], [NaN, NaN]);
  });

  it('the p-value is 5 % where an end of the interval is 0', () => {
    for (const [part, previous, n] of [
      [60, 45, 100],
      [12, 30, 90],
      [100, 96, 100],
      [1, 8, 100],
    ] as const) {
      const { low, high, pValue } = rateDifference(plain(part, n), plain(previous, n));
      assert.equal(pValue < 0.05, low > 0 || high < 0, `${part} and ${previous} of ${n}`);
    }
  });

  it('half of them for each conversation are worth half as many', () => {
    const twice = rateInterval({ part: 60, of: 200, design: 2, days: null });
    const once = rateInterval(plain(30, 100));
    near(twice.low, once.low);
    near(twice.high, once.high);
  });

  it('a difference is worked out as Newcombe published it: 56 of 70 and 48 of 80', () => {
    const { low, high } = rateDifference(plain(56, 70), plain(48, 80));
    near(low, 0.0524, 5e-5);
    near(high, 0.3339, 5e-5);
  });
});

describe('certainty of durations', () => {
  const momentsOf = (seconds: readonly number[]) => {
    const logs = seconds.map(logOf);
    const mean = logs[0] + logs.reduce((sum, log) => sum + (log - logs[0]), 0) / logs.length;
    const scatter = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0);
    return { n: logs.length, units: logs.length, mean, scatter, days: null };
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

  const isUnknown = ({ low, high }: { low: number; high: number }) => Number.isNaN(low) && Number.isNaN(high);

  it('one duration says nothing of the others, and neither do equal ones', () => {
    assert.ok(isUnknown(durationRatio(momentsOf([5]), momentsOf([5, 6]))));
    assert.ok(isUnknown(meanInterval(momentsOf([5]))));
    assert.ok(isUnknown(meanInterval(momentsOf(Array.from({ length: 20 }, () => 30)))));
    assert.ok(isUnknown(durationRatio(momentsOf([0, 0.5, 1]), momentsOf([1, 1]))));
  });

  it('equal ones vary as much as what they are compared with', () => {
    const spread = momentsOf([10, 20, 40, 80]);
    const equal = { ...momentsOf([20, 20, 20, 20]), mean: spread.mean };
    const both = meanDifference(spread, spread);
    const found = meanDifference(equal, spread);
    near(found.low, both.low);
    near(found.high, both.high);
  });

  it('two of a conversation that are the same are one', () => {
    const once = momentsOf([10, 20, 40, 80, 15]);
    const twice = { ...once, n: 10, scatter: 4 * once.scatter };
    const [a, b] = [meanInterval(once), meanInterval(twice)];
    near(b.low, a.low);
    near(b.high, a.high);
  });
});
