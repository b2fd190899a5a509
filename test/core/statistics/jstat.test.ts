/** Our special functions, quantiles and moments against those of jstat, an independent library. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jstat from 'jstat';
import { betaI } from '../../../src/core/statistics/beta.js';
import { gammaP, gammaQuantile, logGamma } from '../../../src/core/statistics/gamma.js';
import { meanOf, scatterOf } from '../../../src/core/statistics/moments.js';
import { quantileOf, quantileRanks } from '../../../src/core/statistics/quantile.js';
import { quantile975, twoSidedP } from '../../../src/core/statistics/student-t.js';

/** jstat's series and continued fractions end about here. */
const TOLERANCE = 1e-7;

function near(found: number, expected: number, what: string, tolerance = TOLERANCE): void {
  const close = Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));
  assert.ok(close, `${what}: ${found}, jstat has ${expected}`);
}

const shape = fc.double({ min: 0.5, max: 60, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('jstat agrees on', () => {
  it("Student's t: probabilities and the quantile", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 300, noNaN: true }), fc.double({ min: 0, max: 6, noNaN: true }), (df, t) => {
        near(twoSidedP(t, df), 2 * jstat.studentt.cdf(-t, df), `P(|T| > ${t}), ${df} degrees`);
        near(quantile975(df), jstat.studentt.inv(0.975, df), `t(0.975, ${df})`, 1e-6);
      }),
      { seed: 1 },
    );
  });

  it('the incomplete beta function', () => {
    fc.assert(
      fc.property(shape, shape, share, (a, b, p) => {
        near(betaI(p, a, b), jstat.beta.cdf(p, a, b), `I_${p}(${a}, ${b})`);
      }),
      { seed: 2 },
    );
  });

  it('the incomplete gamma function, its inverse and ln Γ', () => {
    fc.assert(
      fc.property(shape, share, (a, p) => {
        near(gammaP(a, p * 2 * a), jstat.gamma.cdf(p * 2 * a, a, 1), `P(${a}, ${p * 2 * a})`);
        near(gammaQuantile(a, p), jstat.gamma.inv(p, a, 1), `quantile ${p} of gamma(${a})`, 1e-6);
        near(logGamma(a), jstat.gammaln(a), `ln Γ(${a})`);
      }),
      { seed: 3 },
    );
  });

  it('quantiles and moments of values', () => {
    // Of fewer values jstat does not interpolate below the last one.
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 0.25, 0.5, 0.9), (list, q) => {
        near(quantileOf(Float64Array.from(list), q), jstat.percentile(list, q), `quantile ${q}`);
        const mean = meanOf(Float64Array.from(list), 0, list.length);
        const scatter = scatterOf(Float64Array.from(list), 0, list.length, mean, null);
        near(mean, jstat.mean(list), 'mean');
        near(scatter, jstat.sumsqerr(list), 'scatter');
      }),
      { seed: 4 },
    );
  });

  it('the ranks between which a quantile lies: neither end leaves out more than 2.5 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.constantFrom(0.5, 0.9), (n, q) => {
        const { low, high } = quantileRanks(n, q);
        const below = (rank: number) => (rank < 0 ? 0 : jstat.binomial.cdf(rank, n, q));
        // Fewer than `low` + 1 values lie below the quantile; one rank further in would be too many.
        if (low >= 0) assert.ok(below(low) <= 0.025 + TOLERANCE, `low of ${n}`);
        assert.ok(below(low + 1) > 0.025 - TOLERANCE, `low of ${n} could be higher`);
        if (high >= 0) assert.ok(1 - below(high) <= 0.025 + TOLERANCE, `high of ${n}`);
        else assert.ok(1 - below(n - 1) > 0.025 - TOLERANCE, `no high of ${n}`);
      }),
      { seed: 5 },
    );
  });
});
