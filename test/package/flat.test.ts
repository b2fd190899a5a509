/** The judge of `npm run soak`: measurements with a known slope, computed by hand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge, slope, type Point } from '../../scripts/soak/flat.mjs';
import { Random } from '../../stories/data/random.js';

/** Forty measurements, as the soak takes them: one a unit of time. */
const row = (valueAt: (at: number) => number, count = 40): Point[] =>
  Array.from({ length: count }, (_, at) => ({ at, value: valueAt(at) }));

const MEGABYTE = 1e6;
/** That of the page and its workers. */
const BOUND = { share: 0.05, floor: MEGABYTE };

/** Up to so many megabytes beside the line, to either side alike. */
function noise(seed: string, most: number): () => number {
  const random = new Random(seed);
  return () => random.uniform(-most, most) * MEGABYTE;
}

describe('the slope of measurements', () => {
  it('is that of the line they are on', () => {
    assert.equal(slope(row((at) => 3 * at + 7)), 3);
    assert.equal(slope(row((at) => 7 - at / 2)), -0.5);
    assert.equal(slope(row(() => 7)), 0);
  });

  it('is the median of those between all pairs', () => {
    // Between pairs: 1, 3, 2, 5, 2, -1.
    const points = [0, 1, 6, 5].map((value, at) => ({ at, value }));
    // 0→1: 1, 0→6: 3, 0→5: 5/3, 1→6: 5, 1→5: 2, 6→5: -1. In order: -1, 1, 5/3, 2, 3, 5.
    assert.equal(slope(points), (5 / 3 + 2) / 2);
  });

  it('does not follow a quarter of points that are anywhere', () => {
    assert.equal(slope(row((at) => (at % 4 === 3 ? 1e9 : 2 * at))), 2);
  });

  it('needs two moments, and takes them as far apart as they are', () => {
    assert.equal(slope([]), 0);
    assert.equal(slope([{ at: 5, value: 9 }]), 0);
    const atOnce = [1, 2].map((value) => ({ at: 5, value }));
    assert.equal(slope(atOnce), 0);
    const apart = [0, 10].map((at) => ({ at, value: at * 4 }));
    assert.equal(slope(apart), 4);
  });
});

describe('whether memory is flat', () => {
  it('is told from the second half alone', () => {
    // What is set up once: 60 MB in the first half, nothing after it.
    const points = row((at) => (20 + 3 * Math.min(at, 20)) * MEGABYTE);
    assert.deepEqual(judge(points, BOUND), {
      level: 80 * MEGABYTE,
      growth: 0,
      allowed: 4 * MEGABYTE,
      isFlat: true,
    });
  });

  it('allows a share of the level, or the floor where that is more', () => {
    // 19 steps lie between the first and the last of the second half.
    const growing = (level: number, growth: number) => row((at) => level + (growth * (at - 20)) / 19);
    const small = judge(growing(10 * MEGABYTE, 0.9 * MEGABYTE), BOUND);
    assert.equal(small.allowed, MEGABYTE);
    assert.equal(Math.round(small.growth), 0.9 * MEGABYTE);
    assert.equal(small.isFlat, true);
    assert.equal(judge(growing(10 * MEGABYTE, 1.1 * MEGABYTE), BOUND).isFlat, false);
    // The level is the median: half of the growth is in it.
    assert.equal(judge(growing(100 * MEGABYTE, 5 * MEGABYTE), BOUND).isFlat, true);
    assert.equal(judge(growing(100 * MEGABYTE, 5.4 * MEGABYTE), BOUND).isFlat, false);
  });

  it('holds for measurements that go up and down', () => {
    for (let seed = 0; seed < 50; seed++) {
      const beside = noise(`flat ${seed}`, 2);
      assert.equal(
        judge(
          row(() => 60 * MEGABYTE + beside()),
          BOUND,
        ).isFlat,
        true,
        `seed ${seed}`,
      );
    }
  });

  it('holds where the collector has come late for some', () => {
    const points = row((at) => (at % 5 === 4 ? 200 : 60) * MEGABYTE);
    assert.deepEqual([judge(points, BOUND).growth, judge(points, BOUND).isFlat], [0, true]);
  });

  it('does not hold for a leak, however much goes up and down around it', () => {
    for (let seed = 0; seed < 50; seed++) {
      const beside = noise(`leak ${seed}`, 5);
      const points = row((at) => (60 + at) * MEGABYTE + beside());
      const { growth, isFlat } = judge(points, BOUND);
      assert.equal(isFlat, false, `seed ${seed}`);
      // A megabyte a step is 19 in the second half; noise makes it a little more or less.
      assert.ok(Math.abs(growth - 19 * MEGABYTE) < 8 * MEGABYTE, `seed ${seed}: ${growth}`);
    }
  });

  it('holds where memory shrinks', () => {
    const { growth, isFlat } = judge(
      row((at) => (90 - at) * MEGABYTE),
      BOUND,
    );
    assert.deepEqual([growth, isFlat], [-19 * MEGABYTE, true]);
  });

  it('is told of few measurements as far as they go', () => {
    const one = judge([{ at: 0, value: 7 }], { share: 0.05, floor: 1 });
    assert.deepEqual(one, { level: 7, growth: 0, allowed: 1, isFlat: true });
    // The second half of three are the last two.
    const three = [0, 50, 52].map((value, at) => ({ at, value }));
    assert.deepEqual(judge(three, { share: 0.5, floor: 1 }), { level: 51, growth: 2, allowed: 25.5, isFlat: true });
    assert.equal(judge(three, { share: 0.01, floor: 1 }).isFlat, false);
  });

  it('cannot be told where nothing was measured', () => {
    assert.throws(() => judge([], BOUND), /nothing was measured/i);
  });
});
