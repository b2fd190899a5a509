/** Baselines: the cut values say the same as counting, and can be stored and given back. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Baseline, BehaviorScoresQuery } from '../../src/core/index.js';
import { createEngine } from '../../src/core.js';
import type { Shape } from './generators.js';
import { buildCase, shapes } from './generators.js';
import { checkScores } from './reference/compare.js';
import { cutsOf, indexByCounting, indexByCuts } from './reference/index-scores.js';
import { Random } from './reference/random.js';
import { randomQuery } from './reference/random-query.js';
import { createReference } from './reference/reference.js';

const QUERIES: readonly BehaviorScoresQuery[] = [{}, { by: 'agent', compare: true }, { bins: 'week', window: 3 }];
/** One number often among others: ties, edges of the range, neighbours. */
const raw = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, -5e-324, 1.7976931348623157e308, -1.7976931348623157e308),
);

const WITHOUT: Baseline['population'] = { count: 0, from: null, to: null, fingerprint: '' };

/** The index that the engine gives each value, in the order given. */
async function indexes(raws: readonly number[], negative: boolean, baseline?: Baseline): Promise<number[]> {
  const input = raws.map((value, i) => ({ id: `${i}`, startedAt: 1.7e12 - i, agentId: 'a', behaviors: { b: value } }));
  const behaviors = [{ key: 'b', polarity: negative ? ('negative' as const) : ('positive' as const) }];
  const engine = await createEngine(input, { timeZone: 'UTC', behaviors, ...(baseline && { baseline }) });
  const { index } = await engine.interactions({ page: { limit: raws.length } });
  engine.dispose();
  return [...index];
}

const code = (index: ReturnType<typeof indexByCounting>) => (index === 'neutral' ? -1 : index);

describe('baselines', () => {
  it('the index of every value of a population is the one counted', async () => {
    const values = fc.array(raw, { minLength: 1, maxLength: 60 });
    const check = async (raws: number[], negative: boolean) => {
      const population = raws.map((value) => (negative ? -value : value) + 0);
      const counted = population.map((g) => indexByCounting(g, population, negative));
      assert.deepEqual(await indexes(raws, negative), counted.map(code));
      const cuts = cutsOf(population, negative);
      assert.deepEqual(
        population.map((g) => indexByCuts(g, cuts)),
        counted,
      );
    };
    await fc.assert(fc.asyncProperty(values, fc.boolean(), check), { seed: 4, numRuns: 3000 });
  });

  it('a value between those of the population gets the index of the greatest one below', async () => {
    const values = fc.array(raw, { minLength: 1, maxLength: 40 });
    const check = async (raws: number[], others: number[], negative: boolean) => {
      const cuts = cutsOf(
        raws.map((value) => (negative ? -value : value) + 0),
        negative,
      );
      const expected = others.map((value) => code(indexByCuts(negative ? -value : value, cuts)));
      assert.deepEqual(
        await indexes(others, negative, { version: 1, population: WITHOUT, cuts: { b: cuts } }),
        expected,
      );
    };
    await fc.assert(fc.asyncProperty(values, values, fc.boolean(), check), { seed: 5, numRuns: 1000 });
  });

  it('given back to the same records, a stored baseline changes no answer', async () => {
    const check = async (shape: Shape) => {
      const { input, languages } = buildCase(shape);
      const options = { timeZone: shape.place.timeZone, languages };
      const first = await createEngine(input, options);
      const baseline = JSON.parse(JSON.stringify((await first.describe()).baseline)) as Baseline;
      const byOption = await createEngine(input, { ...options, baseline });
      const byEnvelope = await createEngine({ ...input, baseline }, options);
      for (const engine of [byOption, byEnvelope]) {
        const description = await engine.describe();
        assert.equal(description.givenBaseline, true);
        assert.deepEqual({ ...description.baseline.cuts }, { ...baseline.cuts });
        assert.equal(description.baseline.population.fingerprint, baseline.population.fingerprint);
        for (const query of QUERIES) {
          assert.deepEqual(await engine.behaviorScores(query), await first.behaviorScores(query));
        }
      }
    };
    await fc.assert(fc.asyncProperty(shapes(60), check), { seed: 6, numRuns: 100 });
  });

  it('a small file is scored against the population of a big one', async () => {
    const check = async (shape: Shape, seed: number, size: number) => {
      const timeZone = shape.place.timeZone;
      const big = await createEngine(buildCase({ ...shape, size: 300 }).input, { timeZone });
      const { baseline } = await big.describe();
      const { input, anchor } = buildCase({ ...shape, seed, size });
      const { behaviors } = buildCase(shape).input;
      const options = { timeZone, baseline, ...(behaviors && { behaviors }) };
      const reference = createReference(input, options);
      fc.pre(reference.interactions.length > 0);
      const small = await createEngine(input, options);
      const query = randomQuery(new Random(seed), reference, anchor);
      checkScores(reference, query, await small.behaviorScores(query));
    };
    const sizes = fc.integer({ min: 1, max: 20 });
    await fc.assert(fc.asyncProperty(shapes(1), fc.nat(), sizes, check), { seed: 7, numRuns: 60 });
  });

  it('the fingerprint follows the values, not their order', async () => {
    const print = async (input: readonly unknown[]) =>
      (await (await createEngine(input, { timeZone: 'UTC' })).describe()).baseline.population.fingerprint;
    const check = async (seed: number) => {
      const random = new Random(seed);
      const records = Array.from({ length: random.whole(2, 20) }, (_, i) => ({
        id: `${i}`,
        startedAt: 1.7e12 + i,
        agentId: 'a',
        behaviors: { activeListening: random.whole(0, 3), buildRapport: random.next() },
      }));
      const original = await print(records);
      assert.equal(await print(random.shuffled(records)), original);
      const changed = records.map((record) => ({ ...record, behaviors: { ...record.behaviors } }));
      random.pick(changed).behaviors.activeListening += 0.5;
      assert.notEqual(await print(changed), original);
    };
    await fc.assert(fc.asyncProperty(fc.nat(), check), { seed: 8, numRuns: 200 });
  });

  it('a population that is none is listed, and the own cut values stay', async () => {
    const records = [{ id: 'a', startedAt: 1.7e12, agentId: 'a', behaviors: { activeListening: 1 } }];
    const good = { count: 3, from: null, to: '2026-01-01T00:00:00.000Z', fingerprint: 'f' };
    const bad = [{ count: -1 }, { count: 1.5 }, { count: NaN }, { from: 5 }, { to: {} }, { fingerprint: undefined }];
    const described = async (population: object) =>
      (await createEngine({ interactions: records, baseline: { version: 1, population, cuts: {} } })).describe();
    assert.deepEqual((await described({ ...good, other: 1 })).baseline.population, good);
    for (const wrong of bad) {
      const { baseline, problems } = await described({ ...good, ...wrong });
      assert.equal(baseline.population.count, 1);
      assert.deepEqual(
        problems.groups.map(({ field, expected }) => [field, expected]),
        [['baseline', 'population { count, from, to, fingerprint }']],
      );
    }
  });
});
