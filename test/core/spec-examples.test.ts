/** The figures that the definitions themselves name, worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/core.js';
import type { Polarity } from '../../src/core/model/behavior.js';
import { quantile975, twoSidedP } from './reference/student-t.js';

const OPTIONS = { timeZone: 'UTC', behaviors: [{ key: 'b', polarity: 'positive' as Polarity }] };

/** A baseline that gives a raw value of 0, 4, 5, 6 or 10 the index 0, 4, N/A, 6 or 10. */
const AS_GIVEN = {
  version: 1 as const,
  population: { count: 1000, from: null, to: null, fingerprint: 'made up' },
  cuts: { b: [4, 5, 6, 10] as const },
};

function records(raws: readonly (number | null)[]) {
  return raws.map((raw, i) => ({
    id: `i${i}`,
    startedAt: Date.UTC(2024, 4, 1, 0, 0, i),
    agentId: 'a',
    behaviors: { b: raw },
  }));
}

/** Index values given → the score of all of them. */
async function total(indexes: readonly (number | null)[]) {
  const engine = await createEngine(records(indexes), { ...OPTIONS, baseline: AS_GIVEN });
  const answer = await engine.behaviorScores();
  engine.dispose();
  return answer;
}

/** The index of each raw value against all of them. */
async function indexes(raws: readonly number[], polarity: Polarity): Promise<number[]> {
  const engine = await createEngine(records(raws), { ...OPTIONS, behaviors: [{ key: 'b', polarity }] });
  const answer = await engine.interactions({ page: { limit: raws.length } });
  engine.dispose();
  return raws.map((_, i) => answer.index[answer.ids.indexOf(`i${i}`)] ?? NaN);
}

describe('total score', () => {
  it('10, 6, 0, 0, N/A, 6 is 22 of 50 points, 44 %, neutral', async () => {
    const answer = await total([10, 6, 0, 0, 5, 6]);
    assert.deepEqual([...answer.behaviors], ['b', 'overallSatisfaction']);
    for (const cell of [0, 1]) {
      assert.equal(answer.earned[cell], 22);
      assert.equal(answer.possible[cell], 50);
      assert.equal(answer.scored[cell], 5);
      assert.equal(answer.neutral[cell], 1);
      assert.equal(answer.notRated[cell], 0);
      assert.equal(answer.percent[cell], 44);
      assert.equal(answer.band[cell], 'neutral');
    }
  });

  it('nothing scored is no score, never 0 %', async () => {
    const answer = await total([5, null]);
    assert.equal(answer.percent[0], NaN);
    assert.equal(answer.low[0], NaN);
    assert.equal(answer.band[0], null);
    assert.equal(answer.notRated[0], 1);
    assert.equal(answer.neutral[0], 1);
  });

  // 200 scores make a step of 0.05 points, so that every lower bound is met exactly and missed by the least step.
  const edges = [
    [905, 'veryPositive', 'moderatelyPositive'],
    [705, 'moderatelyPositive', 'neutral'],
    [305, 'neutral', 'moderatelyNegative'],
    [105, 'moderatelyNegative', 'veryNegative'],
  ] as const;
  for (const [tenths, at, below] of edges) {
    it(`${tenths / 10} % is ${at}, and the least step below is ${below}`, async () => {
      // Of 2 × tenths points: as many tens as fit, the rest in sixes and fours.
      const filled = (points: number): number[] => {
        for (let tens = Math.floor(points / 10); ; tens--) {
          for (let sixes = 0; tens * 10 + sixes * 6 <= points; sixes++) {
            const fours = (points - tens * 10 - sixes * 6) / 4;
            if (!Number.isInteger(fours)) continue;
            const scores = [
              ...Array<number>(tens).fill(10),
              ...Array<number>(sixes).fill(6),
              ...Array<number>(fours).fill(4),
            ];
            return [...scores, ...Array<number>(200 - scores.length).fill(0)];
          }
        }
      };
      const exactly = await total(filled(2 * tenths));
      assert.equal(exactly.earned[0], 2 * tenths);
      assert.equal(exactly.possible[0], 2000);
      assert.equal(exactly.band[0], at);
      const under = await total(filled(2 * tenths - 2));
      assert.equal(under.earned[0], 2 * tenths - 2);
      assert.equal(under.band[0], below);
    });
  }
});

describe('overall satisfaction', () => {
  const keys = ['b', 'c', 'd', 'e'];
  const behaviors = keys.map((key) => ({ ...OPTIONS.behaviors[0], key, group: 'csat' }));
  const baseline = { ...AS_GIVEN, cuts: Object.fromEntries(keys.map((key) => [key, AS_GIVEN.cuts.b])) };
  const scoresOf = async (rows: readonly (readonly number[])[]) => {
    const input = rows.map((indexes, i) => ({
      ...records([null])[0],
      id: `i${i}`,
      behaviors: Object.fromEntries(indexes.map((index, k) => [keys[k], index])),
    }));
    const engine = await createEngine(input, { timeZone: 'UTC', behaviors, baseline });
    const answer = await engine.behaviorScores();
    engine.dispose();
    return answer;
  };

  it('takes the interaction as its unit: (10, 6), (0, N/A), (4, 10) is 60 % ± 41.4', async () => {
    // P = 30 of 50; z = 24, −36, 12; s*² = (4·28² + 2016) / 6.
    const answer = await scoresOf([
      [10, 6],
      [0, 5],
      [4, 10],
    ]);
    assert.equal(answer.percent[4], 60);
    assert.equal(answer.scored[4], 5);
    assert.equal(answer.scoredInteractions[4], 3);
    const half = quantile975(6) * Math.sqrt((4 * 784 + 2016) / 6 / 3);
    assert.ok(Math.abs(answer.low[4] - (60 - half)) < 1e-9);
    assert.ok(Math.abs(answer.high[4] - 100) < 1e-9, 'clipped');
  });

  it('is no surer of four behaviours that always go together than of one', async () => {
    const answer = await scoresOf(Array.from({ length: 40 }, (_, i) => Array<number>(4).fill([10, 6, 4, 0][i % 4])));
    assert.equal(answer.scored[4], 160);
    for (const column of [answer.percent, answer.low, answer.high]) {
      assert.ok(Math.abs(column[4] - column[0]) < 1e-9);
    }
  });

  it('has an interval where all values are equal, and where there is one interaction', async () => {
    for (const n of [1, 2, 20]) {
      const answer = await scoresOf(Array.from({ length: n }, () => [6, 6, 6, 6]));
      const half = quantile975(n + 3) * Math.sqrt((4 * 784) / (n + 3) / n);
      assert.equal(answer.percent[4], 60);
      assert.ok(Math.abs(answer.low[4] - Math.max(0, 60 - half)) < 1e-9);
      assert.ok(Math.abs(answer.high[4] - Math.min(100, 60 + half)) < 1e-9);
    }
  });
});

describe('index score at the edges', () => {
  const ascending = (n: number) => Array.from({ length: n }, (_, i) => i);

  it('one value alone is in the middle', async () => {
    assert.deepEqual(await indexes([3], 'positive'), [-1]);
    assert.deepEqual(await indexes([3], 'negative'), [-1]);
  });

  it('all equal: in the middle, but at the top where less is better', async () => {
    assert.deepEqual(await indexes(Array(10).fill(0.3), 'positive'), Array(10).fill(-1));
    assert.deepEqual(await indexes(Array(10).fill(0), 'negative'), Array(10).fill(10));
    // n = 5 puts the best rank exactly at 0.9, which is not above it.
    assert.deepEqual(await indexes(Array(5).fill(0), 'negative'), Array(5).fill(6));
  });

  it('ten values without ties stand at 0.05, 0.15 … 0.95, with 0.35 and 0.65 in the middle', async () => {
    const expected = [0, 4, 4, -1, -1, -1, -1, 6, 6, 10];
    assert.deepEqual(await indexes(ascending(10), 'positive'), expected);
    assert.deepEqual(await indexes(ascending(10), 'negative'), expected.toReversed());
  });

  it('five values without ties stand at 0.1, 0.3, 0.5, 0.7, 0.9: the edges are inside 4 and 6', async () => {
    assert.deepEqual(await indexes(ascending(5), 'positive'), [4, 4, -1, 6, 6]);
    assert.deepEqual(await indexes(ascending(5), 'negative'), [6, 6, -1, 4, 4]);
  });

  // At each edge, and for the next value on its far side: [edge, at, beyond, direction].
  const EDGES = [
    [0.9, 6, 10, 1],
    [0.65, -1, 6, 1],
    [0.35, -1, 4, -1],
    [0.1, 4, 0, -1],
  ] as const;
  /** Ascending values, those of the two ranks up to `last` (from 1) equal; and the places of the pair's neighbours. */
  const withPair = (n: number, last: number) => ascending(n).map((value) => (value === last - 2 ? last - 1 : value));

  for (const n of [20, 40, 200, 1000]) {
    for (const [edge, at, beyond, direction] of EDGES) {
      it(`positive, a pair exactly at ${edge} of ${n}`, async () => {
        // Middle rank: (count less + 1) / n, a whole number of n-ths.
        const last = Math.round(edge * n) + 1;
        const scored = await indexes(withPair(n, last), 'positive');
        assert.deepEqual([scored[last - 2], scored[last - 1]], [at, at]);
        assert.equal(scored[direction > 0 ? last : last - 3], beyond);
      });
    }
  }

  for (const n of [5, 10, 15, 30, 45, 50, 1010]) {
    for (const [edge, at, beyond, direction] of EDGES) {
      // Best rank: (count up to it − ½) / n, so only some counts meet the edge exactly.
      const last = Math.round(edge * n * 100) / 100 + 0.5;
      if (!Number.isInteger(last)) continue;
      it(`negative, the best rank exactly at ${edge} of ${n}`, async () => {
        const scored = await indexes(
          withPair(n, last).map((value) => -value),
          'negative',
        );
        assert.equal(scored[last - 1], at);
        if (last > 1) assert.equal(scored[last - 2], at);
        const neighbour = scored[direction > 0 ? last : last - 3];
        if (neighbour !== undefined) assert.equal(neighbour, beyond);
      });
    }
  }

  it('equal values of a negative behaviour exactly at each edge', async () => {
    // 10 values: ranks end at 7 (0.65) and 4 (0.35); 5 values: at 5 (0.9) and 1 (0.1).
    const ten = [9, 9, 9, 9, 5, 5, 5, 2, 1, 0];
    assert.deepEqual(await indexes(ten, 'negative'), [-1, -1, -1, -1, -1, -1, -1, 6, 6, 10]);
    const twenty = [...Array<number>(2).fill(9), 8, ...Array<number>(16).fill(5), 0];
    const scored = await indexes(twenty, 'negative');
    assert.deepEqual([scored[0], scored[2], scored[3], scored[19]], [0, 4, 10, 10]);
    assert.deepEqual(await indexes([7, 3, 3, 3, 3], 'negative'), [4, 6, 6, 6, 6]);
  });

  it('0 and −0 are the same value, the least numbers are not', async () => {
    assert.deepEqual(await indexes([0, -0, 0, -0], 'positive'), [-1, -1, -1, -1]);
    assert.deepEqual(await indexes([0, -0, 0, -0], 'negative'), [6, 6, 6, 6]);
    assert.deepEqual(await indexes([-5e-324, 0, 5e-324], 'positive'), [4, -1, 6]);
    assert.deepEqual(await indexes([1e308, -1e308, 0], 'negative'), [4, 6, -1]);
  });
});

describe('Student t of the reference', () => {
  // From published tables, to the digits printed there.
  const table: readonly (readonly [number, number])[] = [
    [4, 2.776445105],
    [5, 2.570581836],
    [10, 2.228138852],
    [30, 2.042272456],
    [1000, 1.962339081],
  ];
  for (const [df, t] of table) {
    it(`t(0.975, ${df}) = ${t}`, () => {
      assert.ok(Math.abs(quantile975(df) - t) < 1e-9);
      assert.ok(Math.abs(twoSidedP(quantile975(df), df) - 0.05) < 1e-12);
    });
  }
});
