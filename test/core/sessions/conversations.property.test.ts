import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { joinConversations, type ContactEvent } from '../../../src/core/sessions/conversations.js';
import { createEngine } from '../../../src/core.js';

const START = Date.parse('2026-03-28T22:00:00Z');

const event: fc.Arbitrary<ContactEvent> = fc.record({
  contactId: fc.constantFrom('ada', 'ben'),
  channel: fc.constantFrom('chat', null),
  at: fc.nat({ max: 20_000 }).map((seconds) => START + seconds * 1000),
  message: fc.record(
    {
      id: fc.option(fc.nat({ max: 60 }).map(String)),
      from: fc.constantFrom('customer', 'agent', 'bot', 'system'),
      agentId: fc.constantFrom('a1', 'a2', null),
      text: fc.constantFrom('hello', 'well', null),
      private: fc.boolean(),
      failed: fc.boolean(),
    },
    { requiredKeys: ['from'] },
  ),
});

describe('conversations joined by contact, channel and time', () => {
  it('hold every message once, do not overlap, and come out the same however the messages arrive', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.array(fc.nat(), { maxLength: 60 }), (events, order) => {
        const { interactions, duplicates } = joinConversations(events);
        const held = interactions.flatMap(({ messages }) => messages ?? []);
        assert.equal(held.length + duplicates, events.length);
        const spans = new Map<string, [number, number][]>();
        for (const one of interactions) {
          const key = `${one.customer!.id} ${one.channel ?? ''}`;
          spans.set(key, [...(spans.get(key) ?? []), [one.startedAt as number, one.endedAt as number]]);
        }
        for (const list of spans.values()) {
          for (let i = 1; i < list.length; i++) assert.ok(list[i][0] >= list[i - 1][1]);
        }
        const shuffled = events
          .map((value, i) => ({ value, rank: order[i] ?? i }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ value }) => value);
        const byId = (all: typeof interactions) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
        const sameIds = new Set(events.map(({ message }) => message?.id)).size;
        // Two messages with one id that say different things: the first to come is kept.
        if (sameIds === events.length) {
          assert.deepEqual(byId(joinConversations(shuffled).interactions), byId(interactions));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('can be read by a report', async () => {
    const at = (minutes: number) => START + minutes * 60_000;
    const say = (minutes: number, from: 'customer' | 'agent', agentId: string | null = null): ContactEvent => ({
      contactId: 'ada',
      channel: 'chat',
      at: at(minutes),
      message: { from, agentId, text: `${from} ${minutes}` },
    });
    const { interactions } = joinConversations([
      say(0, 'customer'),
      say(3, 'agent', 'a1'),
      say(5, 'customer'),
      say(60, 'customer'),
    ]);
    assert.equal(interactions.length, 2);
    const engine = await createEngine(interactions, { timeZone: 'UTC' });
    const { value, n } = await engine.metricValues({
      metrics: ['conversationsOpened', 'firstResponseTime', 'sessionsUnanswered'],
    });
    assert.deepEqual([...value], [2, 180, 0]);
    assert.deepEqual([...n], [2, 1, 0]);
    assert.equal((await engine.describe()).problems.skipped, 0);
    engine.dispose();
  });
});
