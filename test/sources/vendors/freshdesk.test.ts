/** Freshdesk: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, PARTS } from './fixtures/freshdesk.js';
import { engineOf, metric, picked, readSource } from './support.js';

const { ticket, conversation, rating, line } = PARTS;
const at = (text: string) => Date.parse(`2026-03-${text}Z`);
const START = at('02T09:00:00');

describe('Freshdesk', () => {
  it('is read from a list of tickets', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list']);
    assert.equal(source?.name, 'freshdesk');
    assert.deepEqual(problems, []);
    const fields = ['id', 'startedAt', 'channel', 'direction', 'agentId', 'teamId', 'customer', 'category', 'priority'];
    assert.deepEqual(picked(records[0], ...fields, 'firstResponseAt', 'resolvedAt', 'dueAt', 'status', 'messages'), {
      id: '101',
      startedAt: START,
      channel: 'email',
      direction: 'inbound',
      agentId: '501',
      teamId: '71',
      customer: { id: '9001', name: 'Noor', email: 'noor@example.org', phone: '+39 06 555 0100' },
      category: 'Question',
      priority: 'medium',
      firstResponseAt: at('02T09:30:00'),
      resolvedAt: at('03T09:00:00'),
      dueAt: { firstResponse: at('02T13:00:00'), resolution: at('04T09:00:00') },
    });
    assert.deepEqual(picked(records[1], 'status', 'firstResponseAt', 'endedAt'), { status: 'open' });
  });

  for (const form of ['search', 'single', 'flat']) {
    it(`is read in the form “${form}”`, async () => {
      const { source, records } = await readSource(FIXTURES[form]);
      assert.equal(source?.name, 'freshdesk');
      assert.deepEqual(picked(records[0], 'id', 'startedAt', 'resolvedAt', 'agentId'), {
        id: '101',
        startedAt: START,
        resolvedAt: at('03T09:00:00'),
        agentId: '501',
      });
    });
  }

  it('joins lines of all streams, of which some mean nothing here', async () => {
    const { source, records, envelope, problems } = await readSource(FIXTURES['lines']);
    assert.deepEqual(problems, []);
    assert.equal(source?.tables.find(({ table }) => table === 'conversations')?.rows, 4);
    const [record] = records;
    assert.deepEqual(picked(record, 'agentName', 'customer', 'csat', 'ratedAt', 'ratedAgentId'), {
      agentName: 'Ines',
      customer: { id: '9001', name: 'Noor', email: 'noor@example.org' },
      csat: { score: 3, scale: 3 },
      ratedAt: at('04T08:00:00'),
      ratedAgentId: '502',
    });
    const messages = record['messages'] as Record<string, unknown>[];
    assert.deepEqual(
      messages.map(({ from, agentId, private: hidden, text }) => [from, agentId, hidden, text]),
      [
        ['customer', undefined, undefined, 'It leaks.'],
        ['agent', '501', false, 'Which one is it?'],
        ['customer', undefined, false, 'The red one.'],
        ['agent', '501', true, 'Known fault.'],
        ['agent', '501', false, 'A new one is on its way.'],
      ],
    );
    assert.deepEqual(envelope['teams'], [{ id: '71', name: 'Kitchen' }]);
  });

  it('gives figures', async () => {
    const engine = await engineOf(FIXTURES['lines']);
    assert.equal(await metric(engine, 'firstResponseTime'), 1800);
    assert.equal(await metric(engine, 'resolutionTime'), 86_400);
    // 1,800 s, and 10 min from the red one to the new one: the note between is none.
    assert.equal(await metric(engine, 'responseTime'), 1200);
    assert.equal(await metric(engine, 'messagesOutgoing'), 2);
    assert.equal(await metric(engine, 'csat'), 100);
    assert.equal(await metric(engine, 'abandonmentRate'), 0);
  });

  it('takes mail that an agent wrote first for what the centre started', async () => {
    const sent = ticket({
      id: 5,
      source: 10,
      status: 5,
      stats: { first_responded_at: null, resolved_at: '2026-03-02T09:00:00Z', closed_at: '2026-03-02T09:00:00Z' },
    });
    const { records } = await readSource([sent]);
    assert.deepEqual(picked(records[0], 'direction', 'openedSource', 'channel', 'resolvedAt', 'closedAt', 'status'), {
      direction: 'outbound',
      openedSource: 'agent',
      channel: 'email',
    });
    const engine = await engineOf([sent, ticket()]);
    assert.equal(await metric(engine, 'resolutionTime'), 86_400);
    assert.equal(await metric(engine, 'backlog'), 0);
    const withReply = ticket({ id: 6, source: 10, conversations: [conversation({ ticket_id: 6, incoming: true })] });
    const messages = (await readSource([withReply])).records[0]['messages'] as { from: string }[];
    assert.deepEqual(
      messages.map(({ from }) => from),
      ['agent', 'customer'],
    );
  });

  it('reads ratings as happy, neutral and unhappy, the latest of a ticket', async () => {
    const values = [103, 102, 101, 100, -101, -102, -103, 0, null, '103'];
    const lines = values.map((value) => rating({ ticket_id: 101, ratings: { default_question: value } }));
    const scores: unknown[] = [];
    for (const one of lines) {
      const { records } = await readSource([line('tickets', ticket()), line('satisfaction_ratings', one)].join('\n'));
      scores.push((records[0]['csat'] as { score: number } | undefined)?.score);
    }
    assert.deepEqual(scores, [3, 3, 3, 2, 1, 1, 1, undefined, undefined, 3]);
    const two = [
      rating(),
      rating({ id: 32, agent_id: 501, ratings: { default_question: -103 }, created_at: '2026-03-05T08:00:00Z' }),
    ];
    const input = [...two.reverse().map((one) => line('satisfaction_ratings', one)), line('tickets', ticket())];
    const { records } = await readSource(input.join('\n'));
    assert.deepEqual(picked(records[0], 'csat', 'ratedAgentId'), { csat: { score: 1, scale: 3 }, ratedAgentId: '501' });
  });

  it('makes one conversation of the rows of a ticket where only these are given', async () => {
    const rows = [
      ...PARTS.conversations,
      conversation({ id: 8001, ticket_id: 103, created_at: '2026-03-06T08:00:00Z' }),
    ];
    const { records, problems } = await readSource(rows);
    assert.deepEqual(
      records.map((record) => [record['id'], record['startedAt'], (record['messages'] as unknown[]).length]),
      [
        ['101', at('02T09:30:00'), 4],
        ['103', at('06T08:00:00'), 1],
      ],
    );
    assert.deepEqual(problems, [
      ' table ignored: messages only, not the table of tickets, too: what only that says is missing',
    ]);
  });

  it('leaves out what is spam or deleted, and says of nothing else that it is over', async () => {
    const rows = [
      ticket({ id: 1, spam: true }),
      ticket({ id: 2, deleted: true }),
      ticket({ id: 3, status: 3, stats: { pending_since: '2026-03-02T11:00:00Z' } }),
      ticket({ id: 4, status: 5, stats: null }),
      ticket({ id: 5, status: 8, stats: null, source: 6, priority: null, responder_id: null }),
      ticket({ id: 6, status: '5', stats: { closed_at: '2026-03-03T10:00:00Z', reopened_at: '2026-03-02T12:00:00Z' } }),
    ];
    const { records } = await readSource(rows);
    const seen = records.map((record) =>
      picked(record, 'void', 'status', 'pending', 'endedAt', 'closedAt', 'reopenedAt', 'channel', 'direction'),
    );
    const inbound = { channel: 'email', direction: 'inbound' };
    assert.deepEqual(seen.slice(2), [
      { ...inbound, status: 'open', pending: [{ from: at('02T11:00:00') }] },
      { ...inbound, endedAt: at('03T12:00:00') },
      {},
      { ...inbound, closedAt: at('03T10:00:00'), reopenedAt: [at('02T12:00:00')] },
    ]);
    assert.deepEqual(
      seen.slice(0, 2).map((one) => one['void']),
      ['spam', 'deleted'],
    );
  });

  it('takes automatic answers for a bot, and tells what was not delivered', async () => {
    const threads = [conversation({ auto_response: true }), conversation({ id: 2, email_failure_count: 1 })];
    const { records } = await readSource([ticket({ conversations: threads })]);
    const messages = records[0]['messages'] as Record<string, unknown>[];
    assert.deepEqual(
      messages.map(({ from, agentId, failed }) => [from, agentId, failed]),
      [
        ['customer', undefined, undefined],
        ['bot', undefined, undefined],
        ['agent', '501', true],
      ],
    );
  });
});
