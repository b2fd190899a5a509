/** Twilio: fixtures in the shapes of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, FIXTURES } from './fixtures/twilio.js';
import { metricsOf, picked, readSource } from './support.js';

const at = (seconds: number) => Date.parse('2026-07-20T09:00:00Z') + seconds * 1000;
const FIELDS = [
  'id',
  'parentId',
  'startedAt',
  'endedAt',
  'channel',
  'direction',
  'answered',
  'customer',
  'queueSeconds',
  'status',
  'closedAt',
  'endReason',
];

const TOLD =
  'answered table ignored: calls that are completed, not who answered them, a person or a machine: rates of answered calls leave them out';

describe('Twilio', () => {
  it('is read from a list of calls', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list']);
    assert.equal(source?.name, 'twilio');
    assert.deepEqual(problems, [TOLD]);
    const voice = { channel: 'voice', startedAt: at(0), endedAt: at(240) };
    assert.deepEqual(
      records.map((record) => picked(record, ...FIELDS)),
      [
        { id: 'CA1', ...voice, direction: 'inbound', customer: { id: '+390000001', phone: '+390000001' } },
        {
          id: 'CA2',
          ...voice,
          endedAt: at(20),
          direction: 'inbound',
          answered: false,
          customer: { id: '+390000001', phone: '+390000001' },
        },
        { id: 'CA3', parentId: 'CA1', ...voice, direction: 'outbound' },
        {
          id: 'CA4',
          ...voice,
          direction: 'outbound',
          queueSeconds: 1.5,
          customer: { id: '+390000002', phone: '+390000002' },
        },
      ],
    );
  });

  it('does not take a call that is completed for one that was closed or answered by an agent', async () => {
    const { records } = await readSource(FIXTURES['single']);
    assert.deepEqual(picked(records[0], 'answered', 'status', 'closedAt', 'endReason', 'talkSeconds'), {});
    assert.deepEqual(
      await metricsOf(
        FIXTURES['single'],
        'conversationsOpened',
        'conversationsClosed',
        'handleTime',
        'sessionsCompleted',
      ),
      [1, null, null, null],
    );
  });

  it('knows busy, failed, cancelled and empty calls for unanswered, and those that go on for open', async () => {
    const states = [
      { status: 'busy' },
      { status: 'failed' },
      { status: 'canceled' },
      { status: 'completed', duration: 0 },
      { status: 'in-progress', duration: null, end_time: null },
      { status: 'queued', start_time: null, duration: null, end_time: null },
    ];
    const { records } = await readSource({ calls: states.map((more, i) => call(`CA${i}`, more)) });
    assert.deepEqual(
      records.map(({ answered, status, startedAt }) => [answered, status, startedAt]),
      [
        [false, undefined, at(0)],
        [false, undefined, at(0)],
        [false, undefined, at(0)],
        [false, undefined, at(0)],
        [undefined, 'open', at(0)],
        [undefined, 'open', at(0)],
      ],
    );
  });

  it('counts a leg with the call that it is a leg of', async () => {
    assert.deepEqual(await metricsOf(FIXTURES['list'], 'conversationsOpened', 'abandonmentRate'), [3, 100]);
  });

  it('reads waits in milliseconds, and flattened tables', async () => {
    const { records, problems } = await readSource(FIXTURES['table']);
    assert.deepEqual(problems, [TOLD]);
    assert.deepEqual(picked(records[0], 'id', 'queueSeconds', 'endedAt'), {
      id: 'CA1',
      queueSeconds: 2.5,
      endedAt: at(240),
    });
  });

  it('says where pages are missing, and survives odd shapes', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, [
      'next_page_uri table ignored: a further page, not all pages: only this one was read',
      TOLD,
    ]);
    const odd = [call('CA1', { from: 'Anonymous', direction: null, status: null }), { sid: 'CA2' }];
    const { records } = await readSource({ calls: odd });
    assert.deepEqual(picked(records[0], 'customer', 'direction'), {});
    assert.equal(records[1]['startedAt'], undefined);
  });
});
