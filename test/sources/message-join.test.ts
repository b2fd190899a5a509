/** Messages become conversations: each message in one, each conversation once. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine } from '../../src/core.js';
import { MessageJoin } from '../../src/sources/join/message-join.js';
import type { MessageRecord } from '../../src/sources/join/message-record.js';
import { splitSessions } from '../../src/sources/join/split-sessions.js';
import type { Positioned } from '../../src/core/ingest/record-batch.js';
import type { TableProblem } from '../../src/sources/table/table-problems.js';

const AT = Date.UTC(2025, 2, 10, 9);
const MINUTE = 60_000;

function record(position: number, minutes: number, more: Partial<MessageRecord['message']>, of: object) {
  return { position, record: { ...of, message: { at: AT + minutes * MINUTE, from: 'customer', ...more } } } as const;
}

function join(records: readonly Positioned<MessageRecord>[]) {
  const problems: TableProblem[] = [];
  const conversations = new MessageJoin(splitSessions((problem) => problems.push(problem)));
  for (const one of records) conversations.add([one]);
  return { batches: [...conversations.end()], problems };
}

describe('messages of a table', () => {
  it('are joined by conversation, in the order of time, and say who answered', () => {
    const a = { conversationId: 'a', contactId: 'c', channel: 'chat', topic: 'bill', mood: '1' };
    const { batches, problems } = join([
      record(2, 5, { from: 'agent', agentId: 'u' }, { ...a, mood: '2' }),
      record(3, 0, {}, { conversationId: 'b' }),
      record(4, 0, {}, a),
      record(5, 6, { from: 'agent', agentId: 'v', private: true }, a),
      record(6, 1, { from: 'agent', agentId: 'v' }, { conversationId: 'b' }),
      record(7, 2, { from: 'agent', agentId: 'w' }, { conversationId: 'b' }),
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(batches.flat(), [
      {
        position: 2,
        record: {
          topic: 'bill',
          id: 'a',
          startedAt: AT,
          endedAt: AT + 6 * MINUTE,
          channel: 'chat',
          customer: { id: 'c' },
          agentId: 'u',
          messages: [
            { at: AT, from: 'customer' },
            { at: AT + 5 * MINUTE, from: 'agent', agentId: 'u' },
            { at: AT + 6 * MINUTE, from: 'agent', agentId: 'v', private: true },
          ],
        },
      },
      {
        position: 3,
        record: {
          id: 'b',
          startedAt: AT,
          endedAt: AT + 2 * MINUTE,
          channel: undefined,
          customer: undefined,
          agents: [
            { id: 'v', from: AT + MINUTE, to: AT + MINUTE },
            { id: 'w', from: AT + 2 * MINUTE, to: AT + 2 * MINUTE },
          ],
          messages: [
            { at: AT, from: 'customer' },
            { at: AT + MINUTE, from: 'agent', agentId: 'v' },
            { at: AT + 2 * MINUTE, from: 'agent', agentId: 'w' },
          ],
        },
      },
    ]);
  });

  it('that name no conversation are split by contact, channel and silence; one that comes twice is told', () => {
    const records = [
      record(2, 0, { id: 'm' }, { contactId: 'c', channel: 'chat' }),
      record(3, 9, {}, { contactId: 'd' }),
      record(4, 90, {}, { contactId: 'c', channel: 'chat' }),
      record(5, 1, {}, { contactId: 'c', channel: 'chat' }),
      record(6, 0, { id: 'm' }, { contactId: 'c', channel: 'chat' }),
    ];
    const { batches, problems } = join(records);
    const found = batches.flat();
    assert.deepEqual(
      found.map((one) => [one.position, one.record.id]),
      [
        [2, `c chat ${AT}`],
        [3, `d ${AT + 9 * MINUTE}`],
        [4, `c chat ${AT + 90 * MINUTE}`],
      ],
    );
    assert.deepEqual(
      problems.map(({ position, id, field, effect }) => [position, id, field, effect]),
      [[6, 'm', 'message.id', 'skipped']],
    );
  });

  it('make a report', async () => {
    const rows = [
      'a,2025-03-10T09:00:00Z,Contact,Hi',
      'b,2025-03-10T10:00:00Z,Contact,Hm',
      'a,2025-03-10T09:01:00Z,Agent,Yes',
    ];
    const engine = await createEngine(`conversation_id,timestamp,author,message\n${rows.join('\n')}\n`);
    const { records, exclusions } = await engine.describe();
    assert.deepEqual(records, { read: 2, used: 2, skipped: 0, duplicates: 0 });
    assert.deepEqual(exclusions, { no_agent: 2 });
    const { record: whole, duration } = (await engine.interaction('a'))!;
    assert.equal(duration, 60);
    assert.deepEqual(
      whole.messages!.map(({ from, text }) => [from, text]),
      [
        ['customer', 'Hi'],
        ['agent', 'Yes'],
      ],
    );
  });
});
