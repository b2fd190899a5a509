import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { quantile975, twoSidedP } from '../../../src/core/statistics/student-t.js';
import * as reference from '../reference/student-t.js';

/** From the fewest that a steadied variance can have. */
const degrees = fc.double({ min: 4, max: 5000, noNaN: true });

function near(actual: number, expected: number, tolerance: number) {
  assert.ok(Math.abs(actual / expected - 1) < tolerance, `${actual} is not ${expected}`);
}

test('the probability beyond t is that of the integrated density', () => {
  fc.assert(
    fc.property(degrees, fc.double({ min: 0, max: 8, noNaN: true }), (df, t) => {
      near(twoSidedP(t, df), reference.twoSidedP(t, df), 1e-11);
      near(twoSidedP(-t, df), reference.twoSidedP(t, df), 1e-11);
    }),
  );
});

test('the quantile is the one whose probability is 5 %, for whole degrees of freedom and others', () => {
  fc.assert(
    fc.property(fc.oneof(degrees, fc.integer({ min: 4, max: 5000 })), (df) => {
      near(reference.twoSidedP(quantile975(df), df), 0.05, 1e-11);
    }),
  );
  near(quantile975(1), 12.706204736174698, 1e-12);
  near(quantile975(2), 4.302652729749462, 1e-12);
  near(quantile975(Infinity), 1.959963984540054, 1e-15);
});
