/** Our special functions, quantiles and moments against those of jstat, an independent library. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jstat from 'jstat';
import { betaI } from '../../../src/core/statistics/beta.js';
import { gammaP, gammaQuantile, logGamma } from '../../../src/core/statistics/gamma.js';
import { meansOf, scattersOf, sumsOf, unitScattersOf, unitsIn } from '../../../src/core/statistics/moments.js';
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
      }),
      { seed: 4 },
    );
  });

  it('sums, means and scatter of groups that are mixed, one or several, and of units of evidence', () => {
    const drawn = fc.array(fc.record({ value: fc.integer({ min: -50, max: 900 }), unit: fc.nat({ max: 3 }) }));
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 4 }), (list, size) => {
        // Units come one after the other, their values in any group.
        let unit = 0;
        const units = Int32Array.from(list, (one) => (unit += one.unit > 1 ? 1 : 0));
        const groups = Uint32Array.from(list, ({ value, unit: step }) => (Math.abs(value) + step) % size);
        const grouped = { values: Float64Array.from(list, ({ value }) => value), groups, size };
        const n = Array.from({ length: size }, (_, g) => groups.filter((group) => group === g).length);
        const means = meansOf(grouped, n);
        const [sums, scatters] = [sumsOf(grouped), scattersOf(grouped, means)];
        const [ofUnits, count] = [unitScattersOf(grouped, means, units), unitsIn(units, groups, size)];
        for (let g = 0; g < size; g++) {
          const own = list.flatMap(({ value }, i) => (groups[i] === g ? [{ value, unit: units[i] }] : []));
          const values = own.map(({ value }) => value);
          assert.equal(
            sums[g],
            values.reduce((sum, value) => sum + value, 0),
          );
          assert.equal(count[g], new Set(own.map((one) => one.unit)).size);
          if (values.length === 0) {
            assert.ok(Number.isNaN(means[g]));
            continue;
          }
          near(means[g], jstat.mean(values), 'mean');
          near(scatters[g], jstat.sumsqerr(values), 'scatter');
          const totals = new Map<number, number>();
          for (const one of own) totals.set(one.unit, (totals.get(one.unit) ?? 0) + one.value - jstat.mean(values));
          near(
            ofUnits[g],
            [...totals.values()].reduce((sum, total) => sum + total ** 2, 0),
            'scatter of units',
          );
          // Equal values have exactly that mean.
          if (values.every((value) => value === values[0])) assert.equal(means[g], values[0]);
        }
      }),
      { seed: 5, numRuns: 300 },
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
