/** Behaviours beyond the first ones have no columns of their own: their values are listed. Nothing else differs. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../src/core.js';
import type { ReportEngine } from '../../src/core/index.js';
import { DEFAULT_BEHAVIORS } from '../../src/core/model/behavior-catalogue.js';
import { buildCase, shapes, type Shape } from './generators.js';

/** More than have columns, which no record has. */
const FILLERS = Array.from({ length: 45 }, (_, i) => ({
  key: `filler ${i}`,
  polarity: 'positive' as const,
  group: 'none',
}));

/** What is answered of all behaviours but the fillers, which come first. */
async function answersOf(engine: ReportEngine) {
  const { behaviors, baseline, problems } = await engine.describe();
  const keys = behaviors.map(({ key }) => key).filter((key) => !key.startsWith('filler'));
  const skipped = behaviors.length - keys.length;
  const { ids, index } = await engine.interactions({ page: { limit: 1000 } });
  const details = await Promise.all(ids.map((id) => engine.interaction(id)));
  const scores = await engine.behaviorScores({ by: 'agent' });
  const width = scores.behaviors.length;
  const { count, from, to } = baseline.population;
  return {
    cuts: keys.map((key) => baseline.cuts[key]),
    population: [count, from, to],
    problems,
    ids,
    index: [...index].filter((_, i) => i % behaviors.length >= skipped),
    // A report in JSON has no −0.
    details: JSON.parse(JSON.stringify(details.map((one) => [one?.behaviors.slice(skipped), one?.record]))) as unknown,
    scores: (['earned', 'possible', 'scored', 'neutral', 'notRated', 'low', 'high'] as const).map((name) =>
      [...scores[name]].filter((_, i) => i % width >= skipped),
    ),
  };
}

async function check(shape: Shape, parts: number): Promise<void> {
  const { input, languages } = buildCase(shape);
  const options = { timeZone: shape.place.timeZone, languages };
  const catalogue = input.behaviors ?? DEFAULT_BEHAVIORS;
  const withColumns = await createEngine(input, options);
  const expected = await answersOf(withColumns);
  withColumns.dispose();
  const { interactions, ...envelope } = input;
  const behaviors = [...FILLERS, ...catalogue];
  const whole = { ...envelope, interactions, behaviors };
  const cut = Math.ceil(interactions.length / parts);
  const grown = await createEngine({ ...whole, interactions: interactions.slice(0, cut) }, options);
  for (let from = cut; from < interactions.length; from += cut) {
    await grown.append!(interactions.slice(from, from + cut));
    if (from % 2 === 0) await grown.behaviorScores({});
  }
  for (const engine of [
    await createEngine(whole, options),
    await createEngine(JSON.stringify(whole), options),
    grown,
  ]) {
    assert.deepEqual(await answersOf(engine), expected);
    engine.dispose();
  }
}

describe('values of many behaviours', () => {
  it('are the same whether they stand in columns or in a list', async () => {
    await fc.assert(fc.asyncProperty(shapes(60), fc.integer({ min: 1, max: 5 }), check), { seed: 11, numRuns: 60 });
  });

  it('are the same among thousands of rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        shapes(60).map((shape) => ({ ...shape, size: 900 })),
        fc.constant(2),
        check,
      ),
      { seed: 12, numRuns: 2 },
    );
  });
});
