import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type Interaction } from '../../src/core.js';

async function stated(interactions: readonly Partial<Interaction>[]) {
  const engine = await createEngine({ timeZone: 'UTC', interactions });
  const details = await Promise.all(interactions.map(({ id }) => engine.interaction(id!)));
  engine.dispose();
  return details.map((detail) => ({ status: detail!.status, contactType: detail!.contactType }));
}

const at = (hour: number) => `2026-08-01T${String(hour).padStart(2, '0')}:00:00Z`;
const given = <T>(value: T) => ({ value, derived: false });
const derived = <T>(value: T) => ({ value, derived: true });

describe('one interaction', () => {
  it('has the status that was given', async () => {
    const [one] = await stated([{ id: 'a', startedAt: at(1), status: 'expired', endReason: 'agent_closed' }]);
    assert.deepEqual(one.status, given('expired'));
  });

  it('has the status that follows from how it ended, marked as derived', async () => {
    const ended = { startedAt: at(1), endedAt: at(2), agentId: 'x' };
    const found = await stated([
      { id: 'a', ...ended, endReason: 'agent_closed', firstResponseAt: '2026-08-01T01:10:00Z' },
      { id: 'b', ...ended, endReason: 'agent_closed' },
      { id: 'c', ...ended, endReason: 'handover_timeout' },
    ]);
    assert.deepEqual(
      found.map(({ status }) => status),
      [derived('completed'), derived('closed_without_reply'), derived('terminated')],
    );
  });

  it('has the kind of customer that was given, else that which follows from earlier conversations', async () => {
    const found = await stated([
      { id: 'later', startedAt: at(3), customer: { id: 'c1' } },
      { id: 'first', startedAt: at(1), customer: { id: 'c1' } },
      { id: 'same', startedAt: at(1), customer: { id: 'c1' } },
      { id: 'given', startedAt: at(4), customer: { id: 'c1' }, contactType: 'new' },
      { id: 'other', startedAt: at(5), customer: { id: 'c2' } },
      { id: 'nobody', startedAt: at(6) },
    ]);
    assert.deepEqual(
      found.map(({ contactType }) => contactType),
      [derived('returning'), derived('new'), derived('returning'), given('new'), derived('new'), undefined],
    );
  });

  it('says the same as the groups of metrics', async () => {
    const interactions = Array.from({ length: 300 }, (_, i): Interaction => ({
      id: `i${i}`,
      startedAt: `2026-08-${String(1 + (i % 28)).padStart(2, '0')}T0${i % 10}:00:00Z`,
      ...(i % 3 > 0 && { endedAt: `2026-08-28T23:00:00Z` }),
      ...(i % 7 > 0 && { customer: { id: `c${i % 40}` } }),
      ...(i % 5 === 0 && { contactType: i % 2 === 0 ? 'new' : 'returning' }),
      ...(i % 4 === 0 && { agentId: 'x' }),
      ...(i % 6 === 0 && { firstResponseAt: '2026-08-28T22:00:00Z' }),
      ...(i % 11 === 0 && { status: 'missed_and_ended' }),
    }));
    const engine = await createEngine({ timeZone: 'UTC', interactions });
    const details = await Promise.all(interactions.map(({ id }) => engine.interaction(id)));
    for (const by of ['status', 'contactType'] as const) {
      const answer = await engine.metricValues({ metrics: ['conversationsOpened'], by });
      for (const [k, key] of answer.keys.entries()) {
        const own = details.map((detail) => detail![by]).filter((one) => one?.value === key);
        assert.equal(own.length, answer.n[k], `${by} ${key}`);
        assert.equal(own.filter((one) => one!.derived).length, answer.inferred[k], `${by} ${key}`);
      }
    }
    engine.dispose();
  });
});
