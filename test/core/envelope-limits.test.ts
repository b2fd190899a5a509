/** Lists beside the interactions that say more than they are long: they are limited, said, and read in slices. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ingestion } from '../../src/core/ingest/ingest.js';
import { createEngine } from '../../src/worker/create-engine.js';

const START = Date.UTC(2026, 5, 1);
const DAY = 86_400_000;
const interactions = [{ id: 'i', startedAt: START + DAY, agentId: 'a' }];

async function read(lists: object) {
  const engine = await createEngine({ ...lists, interactions, timeZone: 'UTC' });
  const { problems } = await engine.describe();
  const faults = problems.problems.map(({ field, code, effect }) => `${field} ${code} ${effect}`);
  return { engine, faults: [...new Set(faults)] };
}

describe('presence', () => {
  it('that lasts for years is told, and does no harm to that of others', async () => {
    const presence = [
      { agentId: 'a', from: START, to: START + 3 * 3_600_000, state: 'available' },
      ...Array.from({ length: 300 }, (_, i) => ({ agentId: `b${i}`, from: START, to: 4e12, state: 'available' })),
    ];
    const { engine, faults } = await read({ presence });
    assert.deepEqual(faults, ['presence.to limit ignored']);
    const { keys, value } = await engine.metricValues({ metrics: ['onlineHours'], by: 'agent' });
    assert.deepEqual([keys, [...value]], [['a'], [3]]);
  });

  it('is limited in days of all', async () => {
    const years = (id: number) => ({ agentId: `b${id}`, from: START, to: START + 366 * DAY, state: 'busy' });
    const { faults } = await read({ presence: Array.from({ length: 22_000 }, (_, i) => years(i)) });
    assert.deepEqual(faults, ['presence.to limit ignored']);
  });

  it('of agents that have no conversation takes no longer by agent', { timeout: 10_000 }, async () => {
    const presence = Array.from({ length: 60_000 }, (_, i) => ({
      agentId: `b${i}`,
      from: START,
      to: START + 3_600_000,
      state: 'available',
    }));
    const { engine } = await read({ presence });
    const { n } = await engine.metricValues({ metrics: ['onlineHours'], by: 'agent' });
    assert.equal(n.length, presence.length);
  });

  it('of one agent counts once where it overlaps, in any order', async () => {
    const span = (from: number, to: number) => ({ agentId: 'a', from: START + from, to: START + to, state: 'busy' });
    const hour = 3_600_000;
    const presence = [
      span(5 * hour, 6 * hour),
      span(hour, 4 * hour),
      span(2 * hour, 3 * hour),
      span(3 * hour, 5 * hour),
    ];
    const { engine } = await read({ presence });
    assert.deepEqual([...(await engine.metricValues({ metrics: ['onlineHours'] })).value], [5]);
  });
});

describe('customers', () => {
  it('that come back again and again are limited', { timeout: 10_000 }, async () => {
    const customers = Array.from({ length: 50_000 }, (_, i) => ({
      id: 'c',
      activeFrom: START + i * 1000,
      churnedAt: START + i * 1000 + 500,
    }));
    const { faults } = await read({ customers });
    assert.deepEqual(faults, ['customers.id limit ignored']);
    const overlapping = customers.map((one) => ({ ...one, churnedAt: START + DAY }));
    assert.deepEqual((await read({ customers: overlapping })).faults, ['customers.id duplicate ignored']);
  });
});

describe('lists beside the interactions', () => {
  const LISTS: Readonly<Record<string, (i: number) => object>> = {
    agents: (i) => ({ id: `a${i}` }),
    teams: (i) => ({ id: `t${i}` }),
    presence: (i) => ({ agentId: 'a', from: START + i, to: START + i + 1, state: 'busy' }),
    customers: (i) => ({ id: `c${i}`, activeFrom: START }),
    targets: (i) => ({ metric: 'csat', value: i }),
    behaviors: (i) => ({ key: `b${i}`, polarity: 'positive' }),
  };
  for (const [name, entry] of Object.entries(LISTS)) {
    for (const form of ['objects', 'text'] as const) {
      it(`are read in slices: ${name}, ${form}`, async () => {
        const whole = { [name]: Array.from({ length: 20_000 }, (_, i) => entry(i)), interactions };
        let rests = 0;
        const ingestion = new Ingestion();
        await ingestion.read(form === 'text' ? JSON.stringify(whole) : whole, {
          onRead: () => {
            rests++;
          },
        });
        assert.ok(rests > 30, `${rests} rests`);
        assert.equal(ingestion.dataset().columns.length, 1);
      });
    }
  }
});
