/** Calibration by buckets, at once and in batches, against sorting the whole column. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Calibration, type CalibrationSizes } from '../../src/core/scoring/calibrate.js';
import { codeOf } from '../../src/core/scoring/index-score.js';
import type { Cuts } from '../../src/core/model/baseline.js';
import { partition, valueOfRank } from '../../src/core/statistics/rank.js';
import { finish } from '../../src/core/steps.js';
import { calibrate as calibrateBySorting } from './reference/calibrate-by-sorting.js';
import { Random } from './reference/random.js';

type Draw = (random: Random) => number;

/** Values of every odd kind: spread out, tied, far apart, denormal, skewed over hundreds of magnitudes. */
const DRAWS: readonly Draw[] = [
  (random) => random.next(),
  (random) => Math.round(random.next() * 100) / 100,
  (random) => (random.chance(0.85) ? 0 : random.next()),
  (random) => (random.chance(0.85) ? random.pick([0, -0]) : -random.next()),
  (random) => random.whole(0, 3),
  () => 7,
  (random) => (random.chance(0.02) ? random.pick([1e308, -1e308]) : random.next()),
  (random) => random.pick([1.7976931348623157e308, -1.7976931348623157e308, 1e308, 0, -1e308]),
  (random) => random.whole(-9, 9) * 5e-324,
  (random) => 2 ** random.whole(-1070, 1020),
  (random) => Math.exp(8 * random.next() ** 4),
  (random) => 1 + random.whole(0, 40) * Number.EPSILON,
];

function columnOf(random: Random, size: number, draw: Draw, missing: number, excluded: number) {
  const raw = Float64Array.from({ length: size }, () => (random.chance(missing) ? NaN : draw(random)));
  const rowState = Uint8Array.from({ length: size }, () => (random.chance(excluded) ? 0 : 1));
  return { raw, rowState };
}

function checkAgainstSorting(
  { cuts, population }: { cuts: Cuts; population: number },
  codes: Uint8Array,
  { raw, rowState }: { raw: Float64Array; rowState: Uint8Array },
  negative: boolean,
): void {
  const expected = calibrateBySorting(raw, rowState, negative);
  assert.deepEqual([...cuts], [...expected.cuts]);
  assert.equal(population, expected.values);
  raw.forEach((value, row) => {
    if (rowState[row] === 1) assert.equal(codes[row], codeOf(negative ? -value : value, expected.cuts), `row ${row}`);
  });
}

const sizes = fc.record<CalibrationSizes>({
  margin: fc.constantFrom(0, 1, 5, 50, 4096),
  most: fc.constantFrom(0, 3, 20, 200, 16_384),
  crowd: fc.constantFrom(0, 2, 30, 1024),
});
const shape = fc.record({
  seed: fc.nat(2 ** 30),
  size: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1500 })),
  draw: fc.constantFrom(...DRAWS),
  missing: fc.constantFrom(0, 0.02, 0.6, 1),
  excluded: fc.constantFrom(0, 0.05, 0.5),
  negative: fc.boolean(),
  sizes,
});

describe('calibration', () => {
  it('finds the cuts and the indexes that sorting finds', () => {
    fc.assert(
      fc.property(shape, ({ seed, size, draw, missing, excluded, negative, sizes }) => {
        const column = columnOf(new Random(seed), size, draw, missing, excluded);
        const codes = new Uint8Array(size);
        const given = { ...column, sign: negative ? -1 : 1 };
        const calibration = finish(Calibration.of(given, codes, new Uint16Array(size), sizes));
        checkAgainstSorting(calibration, codes, column, negative);
      }),
      { seed: 31, numRuns: 3000 },
    );
  });

  it('followed by batches, it stays what a new one would be', () => {
    let followed = 0;
    let again = 0;
    const batches = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        shape,
        batches,
        fc.boolean(),
        ({ seed, size, draw, missing, excluded, negative, sizes }, list, drift) => {
          const random = new Random(seed);
          const total = list.reduce((sum, batch) => sum + batch, size);
          const shift = drift ? random.pick([-1, 0.001, 1e9]) : 0;
          const all = columnOf(random, total, draw, missing, excluded);
          for (let row = size; row < total; row++) all.raw[row] = all.raw[row] + shift;
          const codes = new Uint8Array(total);
          let known = size;
          const upTo = (rows: number) => ({ raw: all.raw.subarray(0, rows), rowState: all.rowState.subarray(0, rows) });
          const start = (rows: number) => {
            const column = { ...upTo(rows), sign: negative ? -1 : 1 };
            return finish(Calibration.of(column, codes.subarray(0, rows), new Uint16Array(rows), sizes));
          };
          let calibration = start(known);
          for (const batch of list) {
            const rows = known + batch;
            const passed = calibration.extend({ ...upTo(rows), sign: negative ? -1 : 1 }, known);
            if (passed) followed++;
            else again++;
            if (!passed) calibration = start(rows);
            const changed = [...(passed ?? []), ...Array.from({ length: batch }, (_, i) => known + i)];
            for (const row of changed) codes[row] = codeOf(negative ? -all.raw[row] : all.raw[row], calibration.cuts);
            known = rows;
            checkAgainstSorting(calibration, codes, upTo(rows), negative);
          }
        },
      ),
      { seed: 32, numRuns: 1500 },
    );
    assert.ok(followed > 2000 && again > 200, `${followed} batches followed, ${again} calibrated again`);
  });

  it('finds values by their rank', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true })), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.nat(), (list, seed) => {
        const sorted = Float64Array.from(list).sort();
        const rank = seed % list.length;
        assert.ok(valueOfRank(Float64Array.from(list), rank) === sorted[rank]);
        const parts = Float64Array.from(list);
        const [equal, greater] = partition(parts, 0, parts.length);
        const pivot = parts[equal];
        parts.forEach((value, i) =>
          assert.ok(i < equal ? value < pivot : i < greater ? value === pivot : value > pivot),
        );
      }),
      { seed: 33, numRuns: 1000 },
    );
  });
});
