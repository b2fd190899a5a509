import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { countersFor, orderWithin } from '../../../src/core/statistics/order-within.js';

describe('the order of values within groups', () => {
  const value = fc.oneof(
    fc.nat({ max: 40 }),
    fc.nat({ max: 100_000 }),
    fc.double({ noNaN: true }),
    fc.constantFrom(-0, 0, Infinity, -Infinity, 5e-324, -1),
  );
  const report = fc.oneof(
    fc.array(fc.array(value, { maxLength: 60 }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.array(fc.nat({ max: 900 }), { maxLength: 60 }), { minLength: 1, maxLength: 12 }),
  );
  /** Few are sorted in another way than many, so each draw is looked at several times over. */
  for (const times of [1, 80]) {
    it(`is that of sorting each by itself, equal values in the order that they have (${times} times)`, () => {
      let longest = 0;
      let wholes = 0;
      fc.assert(
        fc.property(report, (drawn) => {
          const groups = drawn.map((one) => Array.from({ length: times }, () => one).flat());
          const values = Float64Array.from(groups.flat());
          const { length } = values;
          longest = Math.max(longest, length);
          let end = 0;
          const ends = Uint32Array.from(groups, (one) => (end += one.length));
          const isWhole = values.every((each) => Number.isInteger(each) && each >= 0 && each < 65536);
          const most = isWhole ? Math.max(0, ...values) : null;
          wholes += isWhole ? 1 : 0;
          const room = {
            order: new Uint32Array(length),
            other: new Uint32Array(length),
            counters: new Uint32Array(countersFor(most)),
          };
          const groupOf = Uint32Array.from(groups.flatMap((one, g) => one.map(() => g)));
          const expected = groups.flatMap((one, g) =>
            one
              .map((each, i) => ({ each: each + 0, place: ends[g] - one.length + i }))
              .sort((a, b) => (a.each < b.each ? -1 : a.each > b.each ? 1 : a.place - b.place)),
          );
          const found = [...orderWithin(values, groupOf, ends, most, room)];
          assert.deepEqual(
            found.map((place) => values[place] + 0),
            expected.map(({ each }) => each),
          );
          assert.deepEqual(
            found.toSorted((a, b) => a - b),
            [...values.keys()],
          );
          // Between 0 and −0 nothing is said.
          if (!values.some((each) => Object.is(each, -0))) {
            assert.deepEqual(
              found,
              expected.map(({ place }) => place),
            );
          }
        }),
        { seed: 84, numRuns: times === 1 ? 200 : 40 },
      );
      assert.ok(wholes > 10);
      assert.ok(times === 1 ? longest < 4096 : longest > 4096);
    });
  }
});
