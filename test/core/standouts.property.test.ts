/** Who stands out, against the reference, over generated reports with and without differences between agents. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { StandoutsQuery } from '../../src/core/index.js';
import { createEngine } from '../../src/core.js';
import { LISTED_DIMENSIONS } from '../../src/core/select/dimensions.js';
import type { Shape } from './generators.js';
import { buildCase, shapes } from './generators.js';
import { Random } from './reference/random.js';
import { randomQuery } from './reference/random-query.js';
import { createReference } from './reference/reference.js';
import { checkStandouts } from './reference/standouts.js';

type Fields = Record<string, unknown>;

/** Makes some agents differ, and one channel harder than the others. */
function tellApart(interactions: readonly Fields[], random: Random): Fields[] {
  const agents = [...new Set(interactions.map((one) => one['agentId']))];
  const better = new Set(agents.slice(0, Math.ceil(agents.length / 3)));
  return interactions.map((one) => {
    const raws = one['behaviors'];
    if (typeof raws !== 'object' || raws === null) return one;
    const shift = (better.has(one['agentId']) ? 1 : 0) - (one['channel'] === 'voice' ? 0.5 : 0);
    const moved = Object.entries(raws as Fields).map(([key, raw]) => [
      key,
      typeof raw === 'number' && Math.abs(raw) < 1e6 ? raw + shift * random.next() : raw,
    ]);
    return { ...one, behaviors: Object.fromEntries(moved) as Fields };
  });
}

/** Makes legs of some, and some void. */
function withLegs(interactions: readonly Fields[], random: Random): Fields[] {
  return interactions.map((one) => ({
    ...one,
    ...(random.chance(0.2) && { parentId: random.pick(interactions)['id'] }),
    ...(random.chance(0.05) && { void: random.pick(['spam', 'deleted', 'merged', 'test', 'duplicate']) }),
  }));
}

async function check(shape: Shape) {
  const { input, languages, anchor } = buildCase(shape);
  const random = new Random(shape.seed ^ 0x2545f491);
  if (random.chance(0.6)) input.interactions = tellApart(input.interactions, random);
  if (shape.seed % 2 === 0) input.interactions = withLegs(input.interactions, new Random(shape.seed));
  const options = { timeZone: shape.place.timeZone, ...(languages && { languages }) };
  const reference = createReference(input, options);
  fc.pre(reference.interactions.length > 0);
  const engine = await createEngine(input, options);
  const found = { compared: 0, clear: 0 };
  for (let i = 0; i < 2; i++) {
    const { period, selection, by } = randomQuery(random, reference, anchor);
    const query: StandoutsQuery = {
      ...(period && random.chance(0.5) && { period }),
      ...(selection && { selection }),
      ...(by && random.chance(0.3) && { by }),
      ...(random.chance(0.5) && { behaviors: random.some(reference.names, 0.5) }),
      ...(random.chance(0.5) && { mix: random.some([...LISTED_DIMENSIONS], 0.3) }),
    };
    const { compared, clear } = checkStandouts(reference, query, await engine.standouts(query));
    found.compared += compared;
    found.clear += clear;
  }
  engine.dispose();
  return found;
}

describe('who stands out', () => {
  for (const [size, most, runs] of [
    ['small', 12, 40],
    ['middling', 120, 20],
    ['big', 600, 12],
  ] as const) {
    it(`is what the reference finds in ${size} reports`, async () => {
      const found = { compared: 0, clear: 0 };
      await fc.assert(
        fc.asyncProperty(shapes(most), async (shape) => {
          const { compared, clear } = await check(shape);
          found.compared += compared;
          found.clear += clear;
        }),
        { seed: 41, numRuns: runs, endOnFailure: true },
      );
      assert.ok(found.compared > 100, `${found.compared} compared`);
      if (size === 'big') assert.ok(found.clear > 10, `${found.clear} clear`);
    });
  }
});
