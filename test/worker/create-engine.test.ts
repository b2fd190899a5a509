/** In Node `createEngine` shares its thread with timers and requests. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/worker/create-engine.js';

const interactions = Array.from({ length: 40_000 }, (_, i) => ({
  id: `i${i}`,
  startedAt: Date.UTC(2026, 0, 1) + i * 60_000,
  agentId: `a${i % 50}`,
  behaviors: { activeListening: i % 7, setExpectations: i % 11 },
}));

/** All forms in which records may come. */
const FORMS: Readonly<Record<string, () => object | string>> = {
  objects: () => interactions,
  JSON: () => JSON.stringify(interactions),
  lines: () => interactions.map((one) => JSON.stringify(one)).join('\n'),
  table: () => ['id,startedAt,agentId', ...interactions.map((one) => `${one.id},${one.startedAt},a1`)].join('\n'),
};

describe('createEngine, in Node', () => {
  for (const [form, inputOf] of Object.entries(FORMS)) {
    it(`lets timers come while it reads ${form}`, async () => {
      let ticks = 0;
      const timer = setInterval(() => ticks++, 1);
      const engine = await createEngine(inputOf(), { timeZone: 'UTC' });
      clearInterval(timer);
      assert.ok(ticks > 1, `${ticks} ticks`);
      assert.equal((await engine.describe()).records.read, interactions.length);
    });

    it(`stops reading ${form} where it is aborted meanwhile`, async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(new Error('Enough.')), 1);
      await assert.rejects(createEngine(inputOf(), { timeZone: 'UTC', signal: controller.signal }), /Enough/);
      clearTimeout(timer);
    });
  }

  it('answers in slices, too, and in the order of the questions', async () => {
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    const order: string[] = [];
    await Promise.all([
      engine.behaviorScores({ by: 'agent' }).then(() => order.push('scores')),
      engine.counts({ by: 'weekdayHour' }).then(() => order.push('counts')),
    ]);
    assert.deepEqual(order, ['scores', 'counts']);
  });
});
