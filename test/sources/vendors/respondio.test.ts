/** respond.io: a fixture in the columns of its export, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, MESSAGES, row, table } from './fixtures/respondio.js';
import { metricsOf, readSource } from './support.js';

const at = (time: string) => Date.parse(`2026-07-20T${time}:00Z`);
type Sent = Record<string, unknown>;
const UTC = { table: { timeZone: 'UTC' } };

describe('respond.io', () => {
  it('has sessions, made of what a contact and the centre wrote without a silence of ten minutes', async () => {
    const { source, records, problems } = await readSource(FIXTURES['messages'], UTC);
    assert.equal(source?.name, 'respondio');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      records.map(({ startedAt, endedAt, channel, customer, agentId, openedSource }) => ({
        startedAt,
        endedAt,
        channel,
        customer,
        agentId,
        openedSource,
      })),
      [
        {
          startedAt: at('09:00'),
          endedAt: at('09:08'),
          channel: '88',
          customer: { id: 'c1' },
          agentId: '31',
          openedSource: undefined,
        },
        {
          startedAt: at('12:00'),
          endedAt: at('12:03'),
          channel: '88',
          customer: { id: 'c1' },
          agentId: '32',
          openedSource: 'broadcast',
        },
      ],
    );
  });

  it('knows contacts for customers, users and echoes for agents, workflows and broadcasts for none', async () => {
    const { records } = await readSource(MESSAGES, UTC);
    assert.deepEqual(
      records.flatMap(({ messages }) =>
        (messages as Sent[]).map(({ id, from, agentId, text }) => [id, from, agentId, text]),
      ),
      [
        ['m1', 'customer', undefined, 'm1'],
        ['m2', 'bot', undefined, 'm2'],
        ['m3', 'agent', '31', 'm3'],
        ['m4', 'customer', undefined, 'm4'],
        ['m5', 'agent', undefined, 'm5'],
        ['m6', 'bot', undefined, 'm6'],
        ['m7', 'customer', undefined, 'm7'],
        ['m8', 'agent', '32', 'm8'],
      ],
    );
  });

  it('counts messages and responses, and no first response of what a broadcast began', async () => {
    const metrics = [
      'messagesIncoming',
      'messagesOutgoing',
      'firstResponseTime',
      'responseTime',
      'conversationsOpened',
    ];
    // Responses after 300, 60 and 60 s.
    assert.deepEqual(await metricsOf(MESSAGES, ...metrics), [3, 5, 300, 140, 2]);
  });

  it('takes the text out of what is JSON, and none out of pictures', async () => {
    const content = (cell: string) => row('09:00', 'c1', 'contact', 'm1', 'incoming', cell);
    const textOf = async (cell: string) =>
      ((await readSource(table(content(cell)), UTC)).records[0]['messages'] as Sent[])[0]['text'];
    assert.equal(await textOf('"{""type"":""text"",""text"":""Hi, you""}"'), 'Hi, you');
    assert.equal(
      await textOf('"{""type"":""attachment"",""attachment"":{""type"":""image"",""url"":""https://example.org/a""}}"'),
      undefined,
    );
    assert.equal(await textOf('"{""text"":{""body"":""Hi""}}"'), 'Hi');
    assert.equal(await textOf('plain'), 'plain');
    assert.equal(await textOf('{broken'), '{broken');
    assert.equal(await textOf(''), undefined);
  });

  it('finds its columns whatever their case', async () => {
    const [header, ...rows] = MESSAGES.split('\n');
    const lower = [header.toLowerCase(), ...rows].join('\n');
    assert.deepEqual((await readSource(lower, UTC)).records, (await readSource(MESSAGES, UTC)).records);
  });

  it('lists senders that it does not know, and times without a zone', async () => {
    const { records, problems } = await readSource(table(row('09:00', 'x', 'alien', 'm1', 'note')));
    assert.deepEqual(records, []);
    assert.match(problems.join('\n'), /message\.from/);
    const { problems: unzoned } = await readSource(MESSAGES);
    assert.match(unzoned.join('\n'), /timeZone/);
  });
});
