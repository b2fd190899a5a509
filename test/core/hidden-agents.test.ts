/** Agents who must not appear: no question finds them, nobody's score moves by them, and no group is of theirs alone. */

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

  it('stays in the reference population: nobody else’s score moves', async () => {
    const shown = await createEngine({ ...input, agents: [] }, { timeZone: 'UTC' });
    const hiding = await createEngine(input, { timeZone: 'UTC' });
    const [before, after] = await Promise.all([shown, hiding].map((engine) => engine.behaviorScores({ by: 'agent' })));
    assert.deepEqual(before.keys, ['ann', 'hilda']);
    assert.deepEqual(after.keys, ['ann']);
    const width = after.behaviors.length;
    for (const column of ['earned', 'percent', 'low', 'high', 'interactions', 'excluded'] as const) {
      const own = column === 'interactions' || column === 'excluded' ? 1 : width;
      assert.deepEqual(after[column], before[column].slice(0, own), column);
    }
    const [was, is] = await Promise.all([shown.describe(), hiding.describe()]);
    assert.deepEqual(is.baseline, was.baseline);
  });

  it('is in no total of behaviour and in no count of reasons, but among the conversations', async () => {
    const engine = await createEngine(input, { timeZone: 'UTC' });
    const [scores, counts, byAgent, described, metrics] = await Promise.all([
      engine.behaviorScores(),
      engine.counts(),
      engine.counts({ by: 'agent' }),
      engine.describe(),
      engine.metricValues({ metrics: ['conversationsOpened'] }),
    ]);
    assert.deepEqual([scores.interactions[0], scores.excluded[0], scores.ungrouped], [20, 0, 0]);
    assert.deepEqual(scores.exclusions.reasons, []);
    assert.deepEqual(described.exclusions, {});
    assert.deepEqual([counts.count[0], metrics.value[0]], [30, 30]);
    assert.deepEqual([byAgent.keys, [...byAgent.count], byAgent.ungrouped], [['ann'], [20], 10]);
  });

  it('makes no row of scores where a group is theirs alone', async () => {
    const interactions = input.interactions.map((one) => ({
      ...one,
      channel: one.agentId === 'hilda' ? 'email' : 'chat',
    }));
    const engine = await createEngine({ ...input, interactions }, { timeZone: 'UTC' });
    const [scores, counts] = await Promise.all([
      engine.behaviorScores({ by: 'channel' }),
      engine.counts({ by: 'channel' }),
    ]);
    assert.deepEqual(scores.keys, ['chat']);
    assert.deepEqual(
      [counts.keys, [...counts.count]],
      [
        ['chat', 'email'],
        [20, 10],
      ],
    );
  });
});
