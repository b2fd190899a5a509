/** Answers of many keys, and of many targets, are worked out in slices, and take no longer than what they are made of. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metricValues } from '../../../src/core/engine/metrics/metric-values.js';
import { prepare } from '../../../src/core/engine/rows/report-data.js';
import { Ingestion } from '../../../src/core/ingest/ingest.js';
import { finish } from '../../../src/core/steps.js';

const AGENTS = 4000;
const interactions = Array.from({ length: AGENTS }, (_, i) => ({
  id: `i${i}`,
  startedAt: Date.UTC(2026, 5, 1) + i * 1000,
  agentId: `a${i}`,
  csat: { score: (i % 5) + 1, scale: 5 },
}));

async function stepsOf(targets: readonly object[]) {
  const ingestion = new Ingestion();
  await ingestion.read({ interactions, targets });
  const data = finish(prepare(ingestion, () => 'UTC', null, { complete: true }));
  const steps = metricValues(data, { metrics: ['csat', 'firstResponseTime'], by: 'agent', compare: true });
  for (let count = 0; ; count++) {
    const next = steps.next();
    if (next.done === true) return { count, answer: next.value };
  }
}

describe('metrics of many agents', () => {
  it('are worked out in slices', async () => {
    const { count, answer } = await stepsOf([]);
    assert.equal(answer.keys.length, AGENTS);
    assert.ok(count > 30, `${count} steps`);
  });

  it('are held against many targets in slices, and only against those of the metric', { timeout: 20_000 }, async () => {
    const of = (metric: string) => (_: unknown, i: number) => ({ metric, value: i, agentId: `a${i % AGENTS}` });
    const few = await stepsOf(Array.from({ length: AGENTS }, of('csat')));
    const many = await stepsOf([
      ...Array.from({ length: AGENTS }, of('csat')),
      ...Array.from({ length: 20_000 }, of('handleTime')),
    ]);
    assert.ok(few.count > 500, `${few.count} steps`);
    assert.equal(many.count, few.count);
    assert.equal(many.answer.target[2 * many.answer.keys.indexOf('a7')], 7);
  });
});
