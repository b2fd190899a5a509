/** Chatwoot: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversation, FIXTURES, listOf, message, MESSAGES, START } from './fixtures/chatwoot.js';
import { engineOf, metricsOf, picked, readSource } from './support.js';

const at = (seconds: number) => (START + seconds) * 1000;
const FIELDS = [
  'id',
  'startedAt',
  'channel',
  'agentId',
  'agentName',
  'teamId',
  'teamName',
  'customer',
  'tags',
] as const;

describe('Chatwoot', () => {
  it('is read from lists, one conversation and webhooks', async () => {
    for (const shape of ['list', 'filter', 'single', 'webhook']) {
      const { source, records, problems } = await readSource(FIXTURES[shape]);
      assert.equal(source?.name, 'chatwoot', shape);
      assert.deepEqual(problems, [], shape);
      assert.deepEqual(picked(records[0], ...FIELDS), {
        id: '42',
        startedAt: at(0),
        channel: 'whatsapp',
        agentId: '3',
        agentName: 'Ada',
        teamId: '2',
        teamName: 'Parcels',
        customer: { id: '7', name: 'Chen', email: 'chen@example.org', phone: '+390000001' },
        tags: ['parcel'],
      });
      assert.deepEqual(picked(records[0], 'firstResponseAt', 'closedAt', 'endReason', 'status', 'updatedAt'), {
        firstResponseAt: at(300),
        closedAt: at(900),
        endReason: 'agent_closed',
        updatedAt: at(900.25),
      });
    }
  });

  it('does not take the last message of a list for all of them', async () => {
    const [record] = (await readSource(FIXTURES['list'])).records;
    assert.equal(record['messages'], undefined);
    const [whole] = (await readSource(FIXTURES['whole'])).records;
    assert.deepEqual(
      (whole['messages'] as { id: string }[]).map(({ id }) => id),
      ['1', '4', '5'],
    );
  });

  it('has messages in and out, of users and contacts, and events that are none', async () => {
    const { records, problems } = await readSource(FIXTURES['messages']);
    assert.deepEqual(problems, [
      ' table ignored: messages only, not the table of conversations, too: what only that says is missing',
    ]);
    assert.equal(records[0]['agentId'], '3');
    const text = { contentType: 'text' };
    assert.deepEqual(records[0]['messages'], [
      { id: '1', at: at(0), from: 'customer', text: 'text 1', private: false, ...text },
      { id: '4', at: at(120), from: 'agent', agentId: '3', text: 'text 4', private: true, ...text },
      { id: '5', at: at(300), from: 'agent', agentId: '3', text: 'text 5', private: false, ...text },
    ]);
    const metrics = ['messagesIncoming', 'messagesOutgoing', 'firstResponseTime', 'resolutionTime'];
    assert.deepEqual(await metricsOf(FIXTURES['whole'], ...metrics), [1, 1, 300, 900]);
    assert.deepEqual(await metricsOf(FIXTURES['messages'], ...metrics.slice(0, 3)), [1, 1, 300]);
  });

  it('tells people from bots and automation, whatever words it uses', async () => {
    const from = async (type: unknown, more: object) => {
      const { records } = await readSource({
        meta: { contact: {} },
        payload: [...MESSAGES, message(9, 400, type, more)],
      });
      return (records[0]['messages'] as { id: string; from: string }[]).find(({ id }) => id === '9')?.from;
    };
    assert.equal(await from('outgoing', { sender_type: 'User', sender_id: 3 }), 'agent');
    assert.equal(await from('incoming', { sender_type: 'User', sender_id: 3 }), 'customer');
    assert.equal(await from('1', { sender_type: 'Contact' }), 'agent');
    assert.equal(await from(1, { sender_type: 'AgentBot', sender_id: 1 }), 'bot');
    assert.equal(await from(1, { sender_type: null }), 'bot');
    assert.equal(await from(1, {}), 'agent');
    assert.equal(await from('activity', { sender_type: 'User' }), undefined);
  });

  it('takes zero for nobody and never', async () => {
    const none = {
      meta: { sender: { id: 0 }, channel: 'Channel::WebWidget', assignee: null },
      first_reply_created_at: 0,
    };
    const { records } = await readSource(listOf(conversation({ ...none, status: 'open', messages: [] })));
    assert.deepEqual(picked(records[0], ...FIELDS.slice(2), 'firstResponseAt', 'closedAt', 'status'), {
      channel: 'chat',
      tags: ['parcel'],
      status: 'open',
    });
  });

  it('says how many conversations are missing', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, ['data.meta.all_count table ignored: 1 of 60, not all pages: 59 are missing']);
  });

  it('refuses reports of totals, and says what to give instead', async () => {
    const report =
      'Reporting period 2026-07-01 to 2026-07-31\n\nAgent name,Conversations,Avg first response time\nAda,12,23 hours 22 minutes\n';
    for (const text of [report, `"${report.replace('\n', '"\r\n')}`]) {
      const message =
        'A report of Chatwoot has totals, not conversations. Give the answers of its API about conversations and about their messages, or the table of messages instead.';
      await assert.rejects(engineOf(text), { name: 'InputError', code: 'totals', message });
      await assert.rejects(engineOf(new TextEncoder().encode(text)), { code: 'totals' });
    }
  });

  it('survives odd shapes', async () => {
    const odd = listOf(
      conversation({ meta: null, messages: null, labels: null, status: null }),
      conversation({ id: '9007199254740993', created_at: String(START), messages: [{}, null] }),
      { id: 1 },
    );
    const { records } = await readSource(odd);
    assert.deepEqual(
      records.map(({ id, startedAt, messages }) => [id, startedAt, messages]),
      [
        ['42', at(0), undefined],
        ['9007199254740993', at(0), undefined],
        ['1', undefined, undefined],
      ],
    );
  });
});
