/** What adds up is compared only where the data covers both periods, whole. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';

const DAY = 86_400_000;
const FIRST = Date.parse('2026-03-02T00:00Z');

/** Forty conversations a day, each with a talk of some length, a close, and a person who is there. */
function report(days: number) {
  const at = (day: number, minute: number) => new Date(FIRST + day * DAY + minute * 60_000).toISOString();
  return {
    interactions: Array.from({ length: 40 * days }, (_, i) => ({
      id: String(i),
      startedAt: at(Math.floor(i / 40), 60 + (i % 40)),
      agentId: 'ann',
      talkSeconds: 60 + (i % 7),
      firstResponseAt: at(Math.floor(i / 40), 70 + (i % 40) + (i % 3)),
      closedAt: at(Math.floor(i / 40), 120 + (i % 40)),
      csat: { score: 1 + (i % 5), scale: 5 },
    })),
    presence: Array.from({ length: days }, (_, day) => ({
      agentId: 'ann',
      from: at(day, 0),
      to: at(day, 480),
      state: 'available',
    })),
  };
}

const metrics = ['conversationsOpened', 'onlineHours', 'csat', 'firstResponseTime', 'occupancy', 'backlog'];

async function compared(days: number, from: string, to: string, bins?: 'day' | 'week') {
  const engine = await createEngine(report(days), { timeZone: 'UTC' });
  const answer = await engine.metricValues({ metrics, period: { from, to }, compare: true, ...(bins && { bins }) });
  engine.dispose();
  return answer;
}

describe('a change', () => {
  it('of what adds up needs both periods whole', async () => {
    const { verdict, change, previous } = await compared(20, '2026-03-12', '2026-03-22');
    // Ten pieces of presence.
    assert.deepEqual(verdict, ['noClearChange', 'tooFew', 'noClearChange', 'noClearChange', null, 'tooFew']);
    assert.equal(change![0], 0);
    assert.equal(previous![1], 80);
  });

  it('is none where the data begins in the period before', async () => {
    const { verdict, change, previous, previousN } = await compared(20, '2026-03-11', '2026-03-22');
    assert.deepEqual(verdict, ['partial', 'partial', 'noClearChange', 'noClearChange', null, 'tooFew']);
    assert.ok(Number.isNaN(change![0]) && Number.isNaN(change![1]));
    assert.deepEqual([previous![0], previousN![0], previous![1]], [360, 360, 72]);
    assert.ok(!Number.isNaN(change![2]));
  });

  it('is none where the data ends in the period', async () => {
    const { verdict } = await compared(20, '2026-03-13', '2026-03-23');
    assert.deepEqual(verdict!.slice(0, 3), ['partial', 'partial', 'noClearChange']);
  });

  it('is judged where something tells that the data goes on, and nothing began any more', async () => {
    const { interactions, presence } = report(20);
    const last = { ...interactions.at(-1)!, humanRequestedAt: '2026-03-24T08:00Z' };
    const engine = await createEngine({ interactions: [...interactions.slice(0, -1), last], presence });
    const { verdict, low, value } = await engine.metricValues({
      metrics,
      period: { from: '2026-03-14', to: '2026-03-24' },
      compare: true,
    });
    // Two of ten days have nothing: days differ so much that a fifth less may be by chance.
    assert.equal(verdict![0], 'noClearChange');
    assert.ok(low[0] < value[0] - 2 * 1.96 * Math.sqrt(value[0]));
    engine.dispose();
  });

  it('of three days is none, whatever is compared', async () => {
    const { verdict } = await compared(20, '2026-03-12', '2026-03-15');
    assert.deepEqual(verdict, ['tooFew', 'tooFew', 'tooFew', 'tooFew', null, 'tooFew']);
  });

  it('of a step is that of its own days', async () => {
    const { verdict, binStarts } = await compared(42, '2026-03-24', '2026-04-14', 'week');
    const opened = verdict!.slice(0, binStarts.length);
    // The data ends with the second last day of the last step.
    assert.deepEqual(opened, ['noClearChange', 'noClearChange', 'partial']);
    const days = (await compared(20, '2026-03-12', '2026-03-22', 'day')).verdict!;
    assert.ok(days.every((each) => each === 'tooFew' || each === null));
  });
});
