/** Amazon Connect: contact records and analyses of Contact Lens; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWithheld } from '../../../src/sources/cells/callers.js';
import { contact, FIXTURES, queue } from './fixtures/amazon-connect.js';
import { CALL, chat, FIXTURES as ANALYSES, voice } from './fixtures/contact-lens.js';
import { engineOf, metric, picked, readSource } from './support.js';

const lines = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('Amazon Connect', () => {
  it('is read from one record, a list, lines and records behind each other', async () => {
    for (const [shape, value] of Object.entries(FIXTURES)) {
      const { source, records, problems } = await readSource(value);
      assert.equal(source?.name, 'amazon-connect', shape);
      assert.deepEqual(problems, [], shape);
      assert.deepEqual(
        picked(
          records[0],
          'id startedAt endedAt channel direction agentId teamId teamName customer humanRequestedAt queueSeconds'.split(
            ' ',
          ),
          'assignedAt firstResponseAt talkSeconds holdSeconds afterContactSeconds answered abandoned parentId'.split(
            ' ',
          ),
        ),
        {
          id: 'c-1',
          startedAt: Date.parse('2026-04-08T14:59:38Z'),
          endedAt: Date.parse('2026-04-08T15:01:22Z'),
          channel: 'voice',
          direction: 'inbound',
          agentId: 'ada',
          teamId: 'q-parcels',
          teamName: 'Parcels',
          customer: { id: '+390600000001', phone: '+390600000001' },
          humanRequestedAt: Date.parse('2026-04-08T15:00:42Z'),
          queueSeconds: 7,
          assignedAt: Date.parse('2026-04-08T15:00:49Z'),
          firstResponseAt: Date.parse('2026-04-08T15:00:49Z'),
          talkSeconds: 33,
          holdSeconds: 5,
          afterContactSeconds: 32,
          answered: true,
        },
        shape,
      );
      assert.equal(records.length, shape === 'single' || shape === 'indented' ? 1 : 2, shape);
    }
  });

  it('counts what was delivered again once, as it was told last', async () => {
    const engine = await engineOf(
      lines(
        contact({ LastUpdateTimestamp: '2026-04-08T16:00:00Z', Queue: queue('Parcels', 9) }),
        contact({ LastUpdateTimestamp: '2026-04-08T15:30:00Z' }),
      ),
    );
    assert.equal((await engine.describe()).records.duplicates, 1);
    assert.equal(await metric(engine, 'queueTime'), 9);
  });

  it('gives the metrics of calls: handled 70 seconds, one of three abandoned', async () => {
    const unanswered = { Agent: null, DisconnectReason: 'CUSTOMER_DISCONNECT' };
    const engine = await engineOf(
      lines(
        contact(),
        contact({ ContactId: 'left', ...unanswered, Queue: queue('Parcels', 40) }),
        contact({ ContactId: 'ended', ...unanswered, DisconnectReason: 'CONTACT_FLOW_DISCONNECT' }),
        // Never in a queue: no offer.
        contact({ ContactId: 'menu', ...unanswered, Queue: null }),
        contact({ ContactId: 'watched', InitiationMethod: 'MONITOR' }),
        contact({ ContactId: 'dialled', InitiationMethod: 'OUTBOUND', Queue: null }),
      ),
    );
    assert.equal(await metric(engine, 'handleTime'), 70);
    assert.equal(await metric(engine, 'queueTime'), 7);
    assert.equal(await metric(engine, 'firstResponseTime'), 7);
    // Of three offers: answered, left, ended by the centre.
    assert.equal(await metric(engine, 'abandonmentRate'), 100 / 3);
    assert.equal((await engine.describe()).records.skipped, 1);
    const { records } = await readSource(lines(contact({ ...unanswered, Queue: null })));
    assert.deepEqual(picked(records[0], ['answered', 'abandoned']), {});
  });

  it('counts a transfer as a leg: one offer, handled by both', async () => {
    const first = contact({ NextContactId: 'c-2' });
    const second = contact({
      ContactId: 'c-2',
      InitialContactId: 'c-1',
      PreviousContactId: 'c-1',
      InitiationMethod: 'TRANSFER',
      InitiationTimestamp: '2026-04-08T15:01:22Z',
    });
    const { records } = await readSource(lines(first, second));
    assert.deepEqual(
      records.map(({ parentId, direction }) => [parentId, direction]),
      [
        [undefined, 'inbound'],
        ['c-1', undefined],
      ],
    );
    const engine = await engineOf(lines(first, second));
    assert.equal(await metric(engine, 'conversationsOpened'), 1);
    assert.equal(await metric(engine, 'abandonmentRate'), 0);
  });

  it('does not take a queue that was left for another one for a loss', async () => {
    const overflow = contact({ Agent: null, NextContactId: 'c-2', DisconnectReason: null });
    const answered = contact({ ContactId: 'c-2', InitialContactId: 'c-1', InitiationMethod: 'QUEUE_TRANSFER' });
    const engine = await engineOf(lines(overflow, answered));
    assert.equal(await metric(engine, 'abandonmentRate'), 0);
  });

  it('knows a contact that names itself as its first one, chats, callbacks and what began by API', async () => {
    const kinds = [
      contact({ InitialContactId: 'c-1' }),
      contact({ Channel: 'CHAT', InitiationMethod: 'API', DisconnectReason: 'AGENT_DISCONNECT' }),
      contact({ InitiationMethod: 'API' }),
      contact({ InitiationMethod: 'CALLBACK', InitialContactId: 'c-0' }),
    ];
    const { records } = await readSource(kinds);
    assert.deepEqual(
      records.map((record) => picked(record, ['parentId', 'channel', 'direction', 'endReason', 'firstResponseAt'])),
      [
        { channel: 'voice', direction: 'inbound', firstResponseAt: Date.parse('2026-04-08T15:00:49Z') },
        { channel: 'chat', direction: 'inbound', endReason: 'agent_closed' },
        { channel: 'voice', direction: 'outbound', firstResponseAt: Date.parse('2026-04-08T15:00:49Z') },
        { channel: 'voice', parentId: 'c-0', firstResponseAt: Date.parse('2026-04-08T15:00:49Z') },
      ],
    );
  });

  it('takes a caller without a number for nobody', async () => {
    const { records } = await readSource(
      lines(contact({ CustomerEndpoint: { Address: '+266696687', Type: 'TELEPHONE_NUMBER' } })),
    );
    assert.equal(records[0]['customer'], undefined);
    for (const text of ['Anonymous', 'Restricted', '"Private"', 'sip:anonymous@anonymous.invalid', '+266-696-687']) {
      assert.equal(isWithheld(text), true, text);
    }
    for (const text of ['+390600000001', 'Ann', 'sip:ann@example.org', '']) assert.equal(isWithheld(text), false, text);
  });

  it('survives what is missing, null, of another type or empty', async () => {
    const odd = [
      { ...contact(), Agent: 'x', Queue: [], CustomerEndpoint: 7, Channel: null },
      contact({ InitiationTimestamp: null }),
      contact({ ContactId: 12345678901234567890n.toString(), Queue: { Duration: '12' }, Agent: {} }),
    ];
    const { records, problems } = await readSource(odd);
    assert.equal(records.length, 3);
    assert.deepEqual(problems, []);
    assert.equal(records[2]['queueSeconds'], 12);
    const engine = await engineOf(odd);
    assert.equal((await engine.describe()).records.used, 2);
  });
});

describe('Contact Lens', () => {
  it('gives what was said, with its speaker and seconds, and the sentiment of the customer', async () => {
    const { source, records, problems } = await readSource(ANALYSES['voice']);
    assert.equal(source?.name, 'contact-lens');
    assert.deepEqual(problems, []);
    assert.deepEqual(picked(records[0], 'id startedAt channel language tags sentiment recording endedAt'.split(' ')), {
      id: CALL,
      startedAt: Date.parse('2026-04-08T15:00:00Z'),
      channel: 'voice',
      language: 'en-US',
      tags: ['cancellation'],
      sentiment: 'positive',
      recording: {
        url: `s3://bucket/CallRecordings/2026/04/08/${CALL}_20260408T15:00_UTC.wav`,
        transcript: [
          { from: 0, to: 0.09, speaker: 'agent', text: 'Hello.' },
          { from: 0.16, to: 4.64, speaker: 'customer', text: 'I want to cancel.' },
        ],
      },
    });
    const engine = await engineOf(ANALYSES['voice']);
    assert.deepEqual((await engine.describe()).problems.groups, []);
  });

  it('gives the messages of a chat, without joins', async () => {
    const { records } = await readSource(chat());
    const [record] = records;
    assert.deepEqual(picked(record, 'id startedAt endedAt channel agentId agentName sentiment recording'.split(' ')), {
      id: 'chat-1',
      startedAt: Date.parse('2026-10-27T03:31:00Z'),
      endedAt: Date.parse('2026-10-27T03:33:00Z'),
      channel: 'chat',
      agentId: 'Ada',
      agentName: 'Ada',
      sentiment: 'negative',
    });
    const messages = record['messages'] as readonly { from: string; text: string }[];
    assert.deepEqual(
      messages.map(({ from, text }) => `${from}: ${text}`),
      ['system: Please wait.', 'customer: Where is it?', 'agent: On its way.'],
    );
    const engine = await engineOf(chat());
    // From the start to 03:31:40.
    assert.equal(await metric(engine, 'firstResponseTime'), 40);
  });

  it('knows no sentiment where there is none of the whole contact', async () => {
    for (const Sentiment of [undefined, {}, { OverallSentiment: null }, { OverallSentiment: { AGENT: 2 } }]) {
      const { records } = await readSource(voice({ ConversationCharacteristics: { Sentiment } }));
      assert.equal(records[0]['sentiment'], undefined);
    }
    const { records } = await readSource(
      voice({ ConversationCharacteristics: { Sentiment: { OverallSentiment: { CUSTOMER: 0 } } } }),
    );
    assert.equal(records[0]['sentiment'], 'neutral');
  });

  it('lists an analysis that names no contact, and no start', async () => {
    const engine = await engineOf(voice({ CustomerMetadata: undefined }));
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.read, records.used, records.skipped], [1, 0, 1]);
    assert.deepEqual(
      problems.groups.map(({ field, effect }) => `${field} ${effect}`),
      ['id skipped'],
    );
  });
});
