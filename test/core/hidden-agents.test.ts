/** Agents who must not appear: no question finds them, by their id or by their name. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type ReportEngine, type SelectionClause } from '../../src/core.js';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString();

const input = {
  interactions: Array.from({ length: 30 }, (_, i) => ({
    id: `i${i}`,
    agentId: i % 3 === 0 ? 'hilda' : 'ann',
    startedAt: at(i),
    endedAt: at(i + 5),
    behaviors: { activeListening: i / 30 },
  })),
  agents: [
    { id: 'ann', name: 'Ann' },
    { id: 'hilda', name: 'Hilda', evaluable: false },
  ],
};

async function found(engine: ReportEngine, clause: SelectionClause): Promise<number[]> {
  const selection = [clause];
  const [counts, scores, explained, list, metrics] = await Promise.all([
    engine.counts({ selection }),
    engine.behaviorScores({ selection }),
    engine.explain({ behavior: 'activeListening', selection }),
    engine.interactions({ selection }),
    engine.metricValues({ metrics: ['conversationsOpened'], selection }),
  ]);
  return [counts.count[0], scores.interactions[0], explained.interactions, list.total, metrics.value[0]];
}

describe('an agent who must not appear', () => {
  it('is not selected', async () => {
    const engine = await createEngine(input, { timeZone: 'UTC' });
    assert.deepEqual(await found(engine, { field: 'agent', values: ['hilda'] }), [0, 0, 0, 0, 0]);
    assert.deepEqual(await found(engine, { field: 'agent', values: ['hilda', 'ann'] }), [20, 20, 20, 20, 20]);
  });

  it('is not found by a search', async () => {
    const engine = await createEngine(input, { timeZone: 'UTC' });
    assert.deepEqual(await found(engine, { field: 'search', text: 'HILDA' }), [0, 0, 0, 0, 0]);
    assert.deepEqual(await found(engine, { field: 'search', text: 'ann' }), [20, 20, 20, 20, 20]);
  });
});
