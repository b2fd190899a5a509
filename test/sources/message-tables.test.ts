/** Tables of messages whose columns say in several ways who wrote, and what is no message. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/core.js';
import { readRecords, told } from './support.js';

const period = { from: '2026-01-01', to: '2027-01-01' };

/** Messages in and out, and the first response in seconds. */
async function figures(table: string) {
  const engine = await createEngine(table);
  const metrics = ['messagesIncoming', 'messagesOutgoing', 'firstResponseTime'];
  const { value } = await engine.metricValues({ metrics, period });
  const { used } = (await engine.describe()).records;
  return { conversations: used, values: Array.from(value, (one) => (Number.isNaN(one) ? null : one)) };
}

const table = (header: string, ...rows: string[]) => [header, ...rows].join('\n');

describe('tables of messages', () => {
  it('take a user for an agent beside contacts, and for a customer beside agents', async () => {
    const header = 'conversation_id,created_at,sender_type,sender_id,content';
    const beside = table(header, '1,2026-07-20T09:00:00Z,Contact,7,Hi', '1,2026-07-20T09:05:00Z,User,3,Hello');
    assert.deepEqual(await figures(beside), { conversations: 1, values: [1, 1, 300] });
    for (const word of ['Admin', 'Agent']) {
      const other = table(header, '1,2026-07-20T09:00:00Z,User,7,Hi', `1,2026-07-20T09:05:00Z,${word},3,Hello`);
      assert.deepEqual(await figures(other), { conversations: 1, values: [1, 1, 300] });
    }
  });

  it('take a user for what comes with it later in the table, and for a customer alone', () => {
    const header = 'conversation_id,created_at,sender_type,content';
    const row = (i: number, word: string) => `1,2026-07-20T09:00:0${i % 10}Z,${word},x${i}`;
    const users = Array.from({ length: 1500 }, (_, i) => row(i, 'User'));
    const from = (rows: readonly string[]) =>
      new Set(readRecords(table(header, ...rows)).records.map(({ message }) => (message as { from: string }).from));
    assert.deepEqual(from([...users, row(1, 'Contact')]), new Set(['agent', 'customer']));
    assert.deepEqual(from([...users, row(1, 'Admin')]), new Set(['customer', 'agent']));
    assert.deepEqual(from([...users, row(1, 'Bot')]), new Set(['customer', 'bot']));
  });

  it('let the type of a message overrule its sender, in words and in numbers', async () => {
    const header = 'id,conversation_id,created_at,message_type,sender_type,sender_id,content,private';
    const rows = (types: readonly string[]) =>
      table(
        header,
        `1,9,2026-07-20T09:00:00Z,${types[0]},User,7,Hi,false`,
        `2,9,2026-07-20T09:01:00Z,${types[2]},User,3,Assigned to Ada,false`,
        `3,9,2026-07-20T09:02:00Z,${types[3]},,,How did we do?,false`,
        `4,9,2026-07-20T09:03:00Z,${types[1]},User,3,psst,true`,
        `5,9,2026-07-20T09:05:00Z,${types[1]},User,3,Hello,false`,
      );
    for (const types of [
      ['incoming', 'outgoing', 'activity', 'template'],
      ['0', '1', '2', '3'],
    ]) {
      assert.deepEqual(await figures(rows(types)), { conversations: 1, values: [1, 1, 300] });
      assert.deepEqual(told(readRecords(rows(types)).problems), []);
    }
  });

  it('do not take an activity by an agent for a response', async () => {
    const header = 'conversation_id,created_at,message_type,sender_type,content';
    const activity = table(
      header,
      '1,2026-07-20T09:00:00Z,incoming,Contact,Hi',
      '1,2026-07-20T09:01:00Z,activity,Agent,Assigned',
      '1,2026-07-20T09:05:00Z,outgoing,Agent,Hello',
    );
    assert.deepEqual(await figures(activity), { conversations: 1, values: [1, 1, 300] });
  });

  it('keep a bot that wrote what went out', () => {
    const header = 'conversation_id,created_at,message_type,sender_type,content';
    const { records } = readRecords(table(header, '1,2026-07-20T09:00:00Z,outgoing,AgentBot,Hi'));
    assert.equal((records[0]['message'] as { from: string }).from, 'bot');
  });

  it('leave speakers alone where a direction may be that of the call', async () => {
    const header = 'call_id,timestamp,speaker,direction,text';
    const call = table(
      header,
      '1,2026-07-20T09:00:00Z,customer,inbound,Hi',
      '1,2026-07-20T09:05:00Z,agent,inbound,Hello',
    );
    assert.deepEqual(await figures(call), { conversations: 1, values: [1, 1, 300] });
  });

  it('with “incoming”, “private” and “body_text” are one conversation a ticket', async () => {
    const header = 'id,ticket_id,user_id,incoming,private,body_text,created_at';
    const freshdesk = table(
      header,
      '1,20,700,true,false,Where is it?,2026-07-20T09:00:00Z',
      '2,20,31,false,true,Ask the depot,2026-07-20T09:02:00Z',
      '3,20,31,false,false,On its way,2026-07-20T09:05:00Z',
      '4,21,701,true,false,Hello?,2026-07-20T10:00:00Z',
    );
    assert.deepEqual(await figures(freshdesk), { conversations: 2, values: [2, 1, 300] });
    const { records } = readRecords(freshdesk);
    assert.deepEqual(records[1], {
      conversationId: '20',
      message: {
        id: '2',
        at: Date.parse('2026-07-20T09:02:00Z'),
        from: 'agent',
        agentId: '31',
        senderId: '31',
        text: 'Ask the depot',
        private: true,
      },
    });
  });

  it('with “from_agent” are told by it', async () => {
    const header = 'id,ticket_id,from_agent,public,body_text,created_at';
    const rows = [
      '1,20,false,true,Hi,2026-07-20T09:00:00Z',
      '2,20,true,false,note,2026-07-20T09:01:00Z',
      '3,20,true,true,Hello,2026-07-20T09:05:00Z',
    ];
    assert.deepEqual(await figures(table(header, ...rows)), { conversations: 1, values: [1, 1, 300] });
  });
});
