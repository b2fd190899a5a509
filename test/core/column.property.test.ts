/** Columns hold what was added to them, however it came and whenever they were looked at. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CodeColumn, NumberColumn } from '../../src/core/columns/growing/column.js';

interface Step {
  rows: number;
  /** Codes are below it. */
  most: number;
  then: string;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    rows: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(2048, 30_000, 70_000)),
    most: fc.constantFrom(1, 1, 200, 300, 70_000),
    then: fc.constantFrom('', '', '', '', 'view', 'trim', 'reserve'),
  }),
  { minLength: 1, maxLength: 14 },
);

describe('columns', () => {
  it('codes grow wider while they grow longer', () => {
    const check = (all: Step[]) => {
      const column = new CodeColumn();
      const expected: number[] = [];
      let size = 1;
      for (const { rows, most, then } of all) {
        size = Math.max(size, most);
        const block = Uint32Array.from({ length: rows + 3 }, (_, i) => (i * 7919) % size);
        column.append(block, rows, size);
        for (let i = 0; i < rows; i++) expected.push(block[i]);
        if (then === 'view') assert.equal(column.view().length, expected.length);
        if (then === 'trim') column.trim();
        if (then === 'reserve') column.reserve(expected.length * 2);
        assert.equal(column.length, expected.length);
      }
      assert.deepEqual(Uint32Array.from(column.view()), Uint32Array.from(expected));
      // A view is no part of a buffer that can shrink below it.
      assert.notEqual((column.view().buffer as { resizable?: boolean }).resizable, true);
    };
    fc.assert(fc.property(steps, check), { seed: 61, numRuns: 60 });
  });

  it('numbers keep their gaps', () => {
    const check = (missing: number, all: Step[]) => {
      const column = new NumberColumn(missing);
      const expected = new Array<number>(missing).fill(NaN);
      for (const { rows, most, then } of all) {
        const block = Float64Array.from({ length: rows }, (_, i) => (i % 5 === 0 ? NaN : i / most));
        column.append(block, rows);
        for (const value of block) expected.push(value);
        if (then === 'view') column.set(expected.length - 1, (expected[expected.length - 1] = 0.5));
        if (then === 'trim') column.trim();
        if (then === 'reserve') column.reserve(expected.length + 10);
      }
      assert.deepEqual(column.view(), Float64Array.from(expected));
    };
    fc.assert(fc.property(fc.nat({ max: 500 }), steps, check), { seed: 62, numRuns: 60 });
  });
});
