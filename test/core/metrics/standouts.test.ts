/** Somebody against the others, by numbers that can be worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../../src/worker/create-engine.js';
import type { StandoutsQuery } from '../../../src/core/engine/questions/standouts.js';

type Json = Record<string, unknown>;

let made = 0;

/** So many conversations of an agent on a channel; `fieldsOf` says what each of them has. */
function conversations(agentId: string, channel: string, count: number, fieldsOf: (i: number) => Json): Json[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(made++),
    startedAt: '2026-03-02T09:00:00Z',
    agentId,
    channel,
    ...fieldsOf(i),
  }));
}

const rated = (satisfied: number) => (i: number) => ({ csat: { score: i < satisfied ? 5 : 1, scale: 5 } });

async function ask(interactions: Json[], query: StandoutsQuery) {
  const engine = await createEngine({ interactions }, { timeZone: 'UTC' });
  const answer = await engine.standouts({ behaviors: [], ...query });
  engine.dispose();
  return answer;
}

describe('somebody against the others', () => {
  it('is compared as it is without a mix', async () => {
    const answer = await ask(
      [
        ...conversations('ann', 'voice', 30, rated(15)),
        ...conversations('ann', 'chat', 10, rated(9)),
        ...conversations('bob', 'voice', 20, rated(10)),
        ...conversations('bob', 'chat', 80, rated(72)),
      ],
      { metrics: ['csat'], mix: [] },
    );
    assert.deepEqual(answer.keys, ['ann', 'bob']);
    assert.deepEqual([...answer.interactions], [40, 100]);
    assert.ok(
      answer.pValue[0] < 0.05 && answer.difference[0] === -22,
      'ann, who has the harder work, seems to be worse',
    );
  });

  it('is told in seconds, and one long call says nothing', async () => {
    const talking = (seconds: (i: number) => number) => (i: number) => ({ talkSeconds: seconds(i), answered: true });
    const usual = (i: number) => 200 + 10 * (i % 21);
    const answer = await ask(
      [
        ...conversations(
          'ann',
          'voice',
          42,
          talking((i) => (i === 0 ? 40_000 : usual(i))),
        ),
        ...conversations(
          'bob',
          'voice',
          42,
          talking((i) => 1.5 * usual(i)),
        ),
        ...conversations('cat', 'voice', 420, talking(usual)),
      ],
      { metrics: ['handleTime', 'handleTime.median'] },
    );
    const [ann, bob] = [0, 2];
    assert.ok(answer.difference[ann] > 900, 'the long call is in the mean');
    assert.ok(answer.pValue[ann] > 0.05 && answer.low[ann] < 0 && answer.high[ann] >= answer.difference[ann]);
    assert.equal(answer.value[bob], 450);
    assert.ok(answer.clear[bob] === 1 && answer.low[bob] > 0);
    assert.deepEqual([answer.value[bob + 1], answer.expected[bob + 1], answer.clear[bob + 1]], [450, 300, 1]);
    // Less is better: bob comes after cat.
    assert.deepEqual([answer.bestRank[bob], answer.worstRank[bob]], [2, 3]);
  });

  it('is not named for what says nothing of one person', async () => {
    const metrics = ['ticketsHandled', 'abandonmentRate', 'queueTime', 'backlog', 'occupancy', 'sentimentNeutral'];
    const interactions = ['ann', 'bob'].flatMap((agent, k) =>
      conversations(agent, 'chat', 40, (i) => ({ sentiment: i < 10 + 20 * k ? 'neutral' : 'positive' })),
    );
    const answer = await ask(interactions, { metrics });
    const reasons = ['amount', 'ofEverybody', 'ofEverybody', 'ofEverybody', 'noConversations', null];
    assert.deepEqual(answer.notCompared, reasons);
    assert.ok(answer.value.subarray(0, 5).every(Number.isNaN));
    // Neither more nor less is better: compared, not judged.
    assert.deepEqual([answer.difference[5], answer.clear[5], answer.bestRank[5]], [-50, 0, 0]);
    assert.ok(answer.high[5] < 0 && Number.isNaN(answer.pValue[5]));
    const byTeam = await ask(interactions, { metrics: ['abandonmentRate'], by: 'team' });
    assert.deepEqual(byTeam.notCompared, [null]);
    await assert.rejects(ask(interactions, { metrics: ['csat.p90'] }), /csat is no average/);
  });

  it('names nobody who alone does a kind of work, as if that were like the other kinds', async () => {
    const rated = (good: number, category: string) => (i: number) => ({
      category,
      csat: { score: i % 100 < good ? 5 : 1, scale: 5 },
    });
    const interactions = [
      ...conversations('ann', 'chat', 200, rated(50, 'refund')),
      ...['bob', 'cat', 'dan'].flatMap((agent, k) => [
        ...conversations(agent, 'chat', 100, rated(80, 'order')),
        ...conversations(`${agent}2`, 'chat', 100, rated(70 + 5 * k, 'delivery')),
      ]),
    ];
    const answer = await ask(interactions, { metrics: ['csat'] });
    const [ann] = answer.keys.map((key, i) => [key, answer.difference[i], answer.clear[i]]);
    assert.deepEqual(ann.slice(0, 1), ['ann']);
    assert.ok((ann[1] as number) < -20);
    assert.equal(ann[2], 0);
    // With twenty of somebody else's the same difference would be a finding.
    const known = await ask([...interactions, ...conversations('eve', 'chat', 100, rated(80, 'refund'))], {
      metrics: ['csat'],
    });
    assert.equal(known.clear[known.keys.indexOf('ann')], 1);
  });

  it('takes the replies of a conversation as one witness', async () => {
    const talk = (replies: number, seconds: number) => {
      let at = Date.parse('2026-03-02T09:00:00Z');
      return {
        messages: Array.from({ length: replies }, () => {
          const asked = { at, from: 'customer' };
          at += 1000 * seconds;
          const answered = { at, from: 'agent' };
          at += 1000;
          return [asked, answered];
        }).flat(),
      };
    };
    const answer = await ask(
      [
        ...conversations('ann', 'chat', 19, () => talk(20, 600)),
        ...conversations('bob', 'chat', 200, (i) => talk(2, 60 + (i % 7))),
      ],
      { metrics: ['responseTime'] },
    );
    assert.equal(answer.interactions[0], 19);
    assert.ok(Number.isNaN(answer.pValue[0]), '380 replies, but of 19 conversations');
  });
});

describe('what conversations have in common', () => {
  const day = (i: number) => new Date(Date.UTC(2026, 2, 2 + (i % 28))).toISOString();

  it('is not made uncertain for all by somebody who has few', async () => {
    const talk = (factor: number) => (i: number) => ({
      startedAt: day(7 * i),
      customer: { id: `own ${made}` },
      talkSeconds: factor * (100 + ((31 * i) % 29) * 5),
    });
    const agents = Array.from({ length: 40 }, (_, a) => conversations(`a${a}`, 'chat', 30, talk(a === 0 ? 2 : 1)));
    const few = conversations('few', 'chat', 3, (i) => ({
      startedAt: day(i),
      customer: { id: `few ${i >> 1}` },
      talkSeconds: 150 + i,
    }));
    for (const list of [agents.flat(), [...agents.flat(), ...few]]) {
      const { keys, clear } = await ask(list, { metrics: ['handleTime'] });
      assert.equal(clear[keys.indexOf('a0')], 1);
    }
  });
});
