/** Genesys Cloud: fixtures in the shape of its analytics, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ada, conversation, FIXTURES, participant, segment, session, waiting } from './fixtures/genesys.js';
import { engineOf, metric, metricBy, picked, readSource } from './support.js';

const NOON = Date.parse('2026-04-01T12:00:00Z');

const answer = (...conversations: readonly object[]) => ({ conversations, totalHits: conversations.length });

const bo = participant(
  'agent',
  [session([segment('12:02:00', '12:02:40', 'interact', 'q-2')], { tAnswered: 20_000, tTalkComplete: 40_000 })],
  { userId: 'u-bo' },
);

describe('Genesys Cloud', () => {
  it('is read from queries, jobs, one conversation and lines; measures are milliseconds', async () => {
    for (const [shape, value] of Object.entries(FIXTURES)) {
      const { source, records, problems } = await readSource(value);
      assert.equal(source?.name, 'genesys', shape);
      assert.deepEqual(problems, [], shape);
      assert.deepEqual(
        picked(
          records[0],
          'id startedAt endedAt channel direction humanRequestedAt queueSeconds assignedAt firstResponseAt'.split(' '),
          'agentId agents teamId talkSeconds holdSeconds afterContactSeconds answered abandoned customer'.split(' '),
        ),
        {
          id: 'g-1',
          startedAt: NOON,
          endedAt: NOON + 600_000,
          channel: 'voice',
          direction: 'inbound',
          humanRequestedAt: NOON + 10_000,
          queueSeconds: 10,
          assignedAt: NOON + 20_000,
          firstResponseAt: NOON + 20_000,
          agentId: 'u-ada',
          teamId: 'q-1',
          talkSeconds: 60,
          holdSeconds: 20,
          afterContactSeconds: 15,
          answered: true,
          customer: { id: '+390600000001', phone: '+390600000001' },
        },
        shape,
      );
    }
  });

  it('gives the metrics of calls: handled 95 seconds, one of three abandoned', async () => {
    const gaveUp = participant('acd', [session([segment('12:00:10', '12:00:50')], { tAbandon: 40_000, nOffered: 1 })]);
    const overflow = participant('acd', [
      session([segment('12:00:10', '12:00:50')], { tFlowOut: 40_000, tAcd: 40_000 }),
    ]);
    const engine = await engineOf(
      answer(
        conversation(),
        conversation([gaveUp], { conversationId: 'g-2' }),
        conversation([overflow], { conversationId: 'g-3' }),
        // Only the menu: no offer.
        conversation([participant('ivr', [session([segment('12:00:00', '12:00:30')])])], { conversationId: 'g-4' }),
      ),
    );
    assert.equal(await metric(engine, 'handleTime'), 95);
    assert.equal(await metric(engine, 'queueTime'), 10);
    assert.equal(await metric(engine, 'abandonmentRate'), 100 / 3);
    const { records } = await readSource(answer(conversation([gaveUp])));
    assert.deepEqual(picked(records[0], ['answered', 'abandoned', 'queueSeconds', 'agentId', 'teamId']), {
      answered: false,
      abandoned: true,
      queueSeconds: 40,
      teamId: 'q-1',
    });
  });

  it('credits several who took it with their own time, and nobody who was only rung', async () => {
    const rung = participant('agent', [session([segment('12:00:11', '12:00:15', 'alert')], { tAlert: 4000 })], {
      userId: 'u-cy',
    });
    const again = participant('acd', [session([segment('12:01:40', '12:02:00')], { tAcd: 20_000, nOffered: 1 })]);
    const { records } = await readSource(answer(conversation([waiting, rung, ada, again, bo])));
    assert.deepEqual(picked(records[0], ['agentId', 'agents', 'talkSeconds', 'queueSeconds', 'teamId']), {
      agents: [
        { id: 'u-ada', from: '2026-04-01T12:00:20.000Z', to: '2026-04-01T12:01:40.000Z', talkSeconds: 60 },
        { id: 'u-bo', from: '2026-04-01T12:02:00.000Z', to: '2026-04-01T12:02:40.000Z', talkSeconds: 40 },
      ],
      talkSeconds: 100,
      queueSeconds: 10,
      teamId: 'q-1',
    });
    const engine = await engineOf(answer(conversation([waiting, rung, ada, again, bo])));
    assert.deepEqual((await engine.describe()).problems.groups, []);
    // Both of them: 60 and 40 of talk, 20 on hold, 15 after it.
    assert.equal(await metric(engine, 'handleTime'), 135);
    assert.equal((await metricBy(engine, 'handleTime', 'agent'))['u-ada'], 60);
    assert.equal(await metric(engine, 'conversationsOpened'), 1);
  });

  it('takes the measure of the end, and the largest of sums that run on where there is none', async () => {
    const metrics = [
      { name: 'tTalk', value: 10_000 },
      { name: 'tTalk', value: '30000' },
    ];
    const open = (more: readonly object[]) =>
      conversation(
        [
          participant('agent', [{ ...session([segment('12:00:20', '12:01:00')]), metrics: [...metrics, ...more] }], {
            userId: 'u',
          }),
        ],
        { conversationEnd: undefined },
      );
    const { records } = await readSource(answer(open([]), open([{ name: 'tTalkComplete', value: 25_000 }])));
    assert.deepEqual(
      records.map((record) => picked(record, ['talkSeconds', 'endedAt'])),
      [{ talkSeconds: 30 }, { talkSeconds: 25 }],
    );
  });

  it('lists a date that lacks a digit', async () => {
    const broken = participant('acd', [
      session([{ ...segment('12:00:10', '12:00:20'), segmentStart: '2026-04-1T12:00:10.000Z' }]),
    ]);
    const engine = await engineOf(answer(conversation([broken, ada])));
    assert.deepEqual(
      (await engine.describe()).problems.groups.map(({ field, code, effect }) => `${field} ${code} ${effect}`),
      ['humanRequestedAt instant missing'],
    );
  });

  it('takes names of people and queues from their own answers, and says that pages are missing', async () => {
    const value = {
      ...answer(conversation()),
      totalHits: 3,
      users: [{ id: 'u-ada', name: 'Ada', username: 'ada@example.org', email: 'ada@example.org', state: 'active' }],
      queues: [{ id: 'q-1', name: 'Parcels', mediaSettings: {}, acwSettings: {}, memberCount: 2 }],
    };
    const { problems, envelope } = await readSource(value);
    assert.deepEqual(problems, ['totalHits table ignored: 1 of 3, not all pages: 2 are missing']);
    assert.deepEqual(envelope['agents'], [{ id: 'u-ada', name: 'Ada' }]);
    assert.deepEqual(envelope['teams'], [{ id: 'q-1', name: 'Parcels' }]);
    const { problems: more } = await readSource({ conversations: [conversation()], cursor: 'abc' });
    assert.deepEqual(more, ['cursor table ignored: a further page, not all pages: only this one was read']);
  });

  it('knows chats by their contact, and no name of a place for that of a caller', async () => {
    const chat = { ...session([segment('12:00:00', '12:10:00')]), mediaType: 'chat' };
    const who = participant('customer', [chat], { participantName: 'Chen', externalContactId: 'x-1' });
    const value = { ...conversation(), participants: [who, waiting, ada] };
    const { records } = await readSource(answer(value));
    assert.deepEqual(picked(records[0], ['channel', 'customer', 'firstResponseAt']), {
      channel: 'chat',
      customer: { id: 'x-1', name: 'Chen' },
    });
  });

  it('survives what is missing, null, of another type or empty', async () => {
    const odd = [
      { ...conversation(), participants: null },
      { ...conversation(), participants: [null, 7, { purpose: 'agent', userId: 'u', sessions: {} }] },
      { ...conversation(), participants: [participant('agent', [{ metrics: 'x', segments: [{}] }], { userId: 'u' })] },
      { ...conversation(), conversationStart: null },
    ];
    const { records } = await readSource(answer(...odd));
    assert.equal(records.length, 4);
    assert.equal(records[0]['talkSeconds'], undefined);
    await engineOf(answer(...odd));
  });
});
