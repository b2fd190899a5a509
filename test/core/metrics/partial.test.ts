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
      firstResponseAt: at(Math.floor(i / 40), 70 + (i % 40)),
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

async function compared(days: number, from: string, to: string, bins?: 'day') {
  const engine = await createEngine(report(days), { timeZone: 'UTC' });
  const answer = await engine.metricValues({ metrics, period: { from, to }, compare: true, ...(bins && { bins }) });
  engine.dispose();
  return answer;
}

describe('a change', () => {
  it('of what adds up needs both periods whole', async () => {
    const { verdict, change, previous } = await compared(10, '2026-03-07', '2026-03-12');
    assert.deepEqual(verdict, ['noClearChange', null, 'noClearChange', 'noClearChange', null, 'tooFew']);
    assert.equal(change![0], 0);
    assert.equal(previous![1], 40);
  });

  it('is none where the data begins in the period before', async () => {
    const { verdict, change, previous, previousN } = await compared(10, '2026-03-06', '2026-03-12');
    assert.deepEqual(verdict, ['partial', 'partial', 'noClearChange', 'noClearChange', null, 'tooFew']);
    assert.ok(Number.isNaN(change![0]) && Number.isNaN(change![1]));
    assert.deepEqual([previous![0], previousN![0], previous![1]], [160, 160, 32]);
    assert.ok(!Number.isNaN(change![2]));
  });

  it('is none where the data ends in the period', async () => {
    const { verdict } = await compared(10, '2026-03-08', '2026-03-13');
    assert.deepEqual(verdict!.slice(0, 3), ['partial', 'partial', 'noClearChange']);
  });

  it('is one where something tells that the data goes on, and nothing began any more', async () => {
    const { interactions, presence } = report(10);
    const last = { ...interactions.at(-1)!, humanRequestedAt: '2026-03-12T08:00Z' };
    const engine = await createEngine({ interactions: [...interactions.slice(0, -1), last], presence });
    const { verdict } = await engine.metricValues({
      metrics,
      period: { from: '2026-03-08', to: '2026-03-13' },
      compare: true,
    });
    assert.equal(verdict![0], 'lower');
    engine.dispose();
  });

  it('of a step is that of its own days', async () => {
    const { verdict, binStarts } = await compared(10, '2026-03-05', '2026-03-13', 'day');
    const opened = verdict!.slice(0, binStarts.length);
    // The five days before the first one are not in the data, and neither is the last day.
    assert.deepEqual(opened, [...Array<string>(5).fill('tooFew'), 'noClearChange', 'noClearChange', 'tooFew']);
  });
});
