import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/core.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes)).toISOString();

const interactions = [
  { id: 'given', startedAt: at(0), customer: { id: 'a' }, contactType: 'returning', status: 'completed' },
  { id: 'closed', startedAt: at(1), customer: { id: 'a' }, agentId: 'x', firstResponseAt: at(2), closedAt: at(9) },
  { id: 'open', startedAt: at(3), customer: { id: 'b' } },
  { id: 'over', startedAt: at(4), customer: { id: 'b' }, endedAt: at(9) },
];

describe('what is inferred', () => {
  it('is counted where a metric or its groups rest on it', async () => {
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    const metrics = ['sessionsCompleted', 'conversationsOpened'];
    const whole = await engine.metricValues({ metrics });
    assert.deepEqual([...whole.value], [2, 4]);
    assert.deepEqual([...whole.inferred], [1, 0]);
    const byStatus = await engine.metricValues({ metrics: ['conversationsOpened'], by: 'status' });
    assert.deepEqual(byStatus.keys, ['open', 'completed']);
    assert.deepEqual([...byStatus.inferred], [1, 1]);
    // Nobody knows how the last one ended.
    assert.deepEqual([...byStatus.ungrouped], [1]);
    const byType = await engine.metricValues({ metrics: ['conversationsOpened'], by: 'contactType' });
    assert.deepEqual(byType.keys, ['new', 'returning']);
    assert.deepEqual([...byType.value], [1, 3]);
    assert.deepEqual([...byType.inferred], [1, 2]);
    engine.dispose();
  });
});
