/** Zendesk: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputError } from '../../../src/core/ingest/input-error.js';
import { FIXTURES, PARTS } from './fixtures/zendesk.js';
import { engineOf, metric, picked, readSource } from './support.js';

const START = Date.parse('2026-07-20T22:55:29Z');

const { ticket, user, users, answer, comment, metrics, line } = PARTS;
const at = (text: string) => Date.parse(`2026-${text}Z`);

describe('Zendesk', () => {
  it('is read from a list of tickets with what is side by side', async () => {
    const { source, records, envelope, problems } = await readSource(answer());
    assert.equal(source?.name, 'zendesk');
    assert.deepEqual(problems, []);
    const fields = [
      'id',
      'startedAt',
      'channel',
      'agentId',
      'teamId',
      'csat',
      'firstResponseAt',
      'resolvedAt',
      'customer',
    ];
    assert.deepEqual(picked(records[0], ...fields), {
      id: '35436',
      startedAt: START,
      channel: 'web',
      agentId: '235323',
      teamId: '98738',
      csat: { score: 2, scale: 2 },
      firstResponseAt: START + 15 * 60_000,
      resolvedAt: Date.parse('2026-07-21T01:00:00Z'),
      customer: { id: '20978392', name: 'Chen', email: '20978392@example.org' },
    });
    assert.deepEqual(envelope['teams'], [{ id: '98738', name: 'Parcels' }]);
    const engine = await engineOf(answer());
    assert.deepEqual(
      (await engine.describe()).agents.map(({ name }) => name),
      ['Ada'],
    );
  });

  it('finds what is side by side however far behind, and in lines of streams', async () => {
    const tickets = Array.from({ length: 100 }, (_, i) => ticket({ id: i + 1, description: 'x'.repeat(500) }));
    const people = { users: answer().users, groups: answer().groups };
    const lines = [...tickets.map((data) => ({ stream: 'tickets', data }))];
    const mixed = [
      ...lines,
      ...people.users.map((data) => ({ stream: 'users', data })),
      { stream: 'brands', data: {} },
    ];
    for (const input of [{ tickets, ...people }, mixed.map((line) => JSON.stringify(line)).join('\n')]) {
      const { records, envelope } = await readSource(input);
      assert.equal(records.length, 100);
      assert.deepEqual(records[99]['customer'], { id: '20978392', name: 'Chen', email: '20978392@example.org' });
      assert.deepEqual(
        (envelope['agents'] as { name: string }[]).map(({ name }) => name),
        ['Ada'],
      );
    }
  });

  it('is read from the answer about one ticket', async () => {
    const { records } = await readSource({ ticket: ticket(), users: answer().users });
    assert.deepEqual(picked(records[0], 'id', 'agentId'), { id: '35436', agentId: '235323' });
  });

  it('says where pages are missing', async () => {
    const { problems } = await readSource(answer({ next_page: 'https://example.org/api/v2/tickets.json?page=2' }));
    assert.deepEqual(problems, ['next_page table ignored: a further page, not all pages: only this one was read']);
  });

  it('leaves deleted tickets out of all numbers, and reads ratings that are words', async () => {
    const tickets = [ticket(), ticket({ id: 1, status: 'deleted' }), ticket({ id: 2, satisfaction_rating: 'offered' })];
    const { records } = await readSource(answer({ tickets }));
    assert.deepEqual(
      records.map((record) => [record['void'], (record['csat'] as { score: number } | undefined)?.score]),
      [
        [undefined, 2],
        ['deleted', 2],
        [undefined, undefined],
      ],
    );
  });

  it('knows of a comment who wrote it by the people, and guesses nothing without them', async () => {
    const comments = [
      comment({ id: 1, author_id: 20978392 }),
      comment({ id: 2, author_id: 235323, public: false }),
      comment({ id: 3, author_id: 77, created_at: '2026-07-20T23:20:29Z' }),
      comment({ id: 4, author_id: -1, created_at: '2026-07-20T23:30:29Z' }),
    ];
    const sendersIn = async (people: object) => {
      const { records } = await readSource({ tickets: [ticket()], comments, ...people });
      return (records[0]['messages'] as Record<string, unknown>[]).map(({ from, agentId }) => [from, agentId]);
    };
    const [customer, agent, system] = [
      ['customer', undefined],
      ['agent', '235323'],
      ['system', undefined],
    ];
    assert.deepEqual(await sendersIn({ users: [...users, user(77, 'Eve', 'admin')] }), [
      customer,
      agent,
      ['agent', '77'],
      system,
    ]);
    assert.deepEqual(await sendersIn({}), [customer, agent, [undefined, undefined], system]);
  });

  it('makes conversations of comments alone, without a guess who wrote', async () => {
    const { records, problems } = await readSource(FIXTURES['comments'], { table: { timeZone: 'UTC' } });
    assert.deepEqual(picked(records[0], 'id', 'startedAt'), { id: '12', startedAt: at('01-01T09:00:00') });
    assert.deepEqual((records[0]['messages'] as object[])[0], {
      id: '5',
      at: at('01-01T09:00:00'),
      text: 'Hello',
      private: false,
    });
    assert.equal(problems.length, 1);
  });

  it('says of people alone that there are no conversations', async () => {
    const told = {
      code: 'wrongShape',
      message: 'The input has 2 rows of users of Zendesk, but no tickets: load these, too.',
    };
    await assert.rejects(readSource({ users }), (error: InputError) => {
      assert.deepEqual({ code: error.code, message: error.message }, told);
      return error instanceof InputError;
    });
    assert.deepEqual(
      (await readSource({ tickets: [], users: [] }, { vendor: 'zendesk' }).catch(() => null))?.records ?? [],
      [],
    );
  });

  it('takes what was solved at an unknown instant for over, and what is not for open', async () => {
    const tickets = ['new', 'open', 'pending', 'hold', 'solved', 'closed'].map((status, id) =>
      ticket({ id: id + 1, status }),
    );
    const { records } = await readSource({ tickets });
    assert.deepEqual(
      records.map(({ status, endedAt, resolvedAt }) => [status, endedAt, resolvedAt]),
      [
        ...['open', 'open', 'open', 'open'].map((status) => [status, undefined, undefined]),
        ...[5, 6].map(() => [undefined, at('07-21T22:55:29'), undefined]),
      ],
    );
    const engine = await engineOf({ tickets });
    assert.equal(await metric(engine, 'backlog'), 4);
    assert.ok(Number.isNaN(await metric(engine, 'conversationsClosed')));
  });

  it('reads instants out of the history of fields', async () => {
    const steps: [string, string, string][] = [
      ['status', '07-20T22:55:29', 'open'],
      ['assignee_id', '07-20T23:05:29', '235323'],
      ['status', '07-21T08:00:00', 'pending'],
      ['status', '07-21T09:00:00', 'on-hold'],
      ['status', '07-21T10:00:00', 'solved'],
      ['status', '07-21T11:00:00', 'open'],
      ['status', '07-21T12:00:00', 'solved'],
      ['status', '07-25T12:00:00', 'closed'],
    ];
    const history = steps.map(([field_name, when, value]) =>
      line('ticket_field_history', { ticket_id: 35436, field_name, updated: `2026-${when}Z`, user_id: 1, value }),
    );
    const input = [line('tickets', ticket({ status: 'closed' })), ...history.reverse()].join('\n');
    const { records } = await readSource(input);
    assert.deepEqual(picked(records[0], 'assignedAt', 'resolvedAt', 'closedAt', 'reopenedAt', 'pending', 'endedAt'), {
      assignedAt: at('07-20T23:05:29'),
      resolvedAt: at('07-21T12:00:00'),
      reopenedAt: [at('07-21T11:00:00')],
      pending: [
        { from: at('07-21T08:00:00'), to: at('07-21T09:00:00') },
        { from: at('07-21T09:00:00'), to: at('07-21T10:00:00') },
      ],
    });
    const engine = await engineOf(input);
    assert.equal(await metric(engine, 'resolutionTime'), 47_071);
    assert.equal(await metric(engine, 'reopens'), 1);
  });

  it('leaves out what was merged into another ticket', async () => {
    const { source, records } = await readSource(FIXTURES['flat'], { table: { timeZone: 'UTC' } });
    assert.equal(source?.name, 'zendesk');
    assert.deepEqual(
      records.map((record) => picked(record, 'id', 'void', 'channel', 'agentId', 'startedAt')),
      [
        { id: '12', channel: 'email', agentId: '501', startedAt: at('01-01T00:00:00') },
        { id: '13', void: 'merged', channel: 'email', startedAt: at('01-01T00:10:00') },
      ],
    );
    const tagged = await readSource({ tickets: [ticket({ tags: ['x', 'closed_by_merge'] })] });
    assert.equal(tagged.records[0]['void'], 'merged');
  });

  it('asks for no further page after the last one, and counts a ticket of two pages once', async () => {
    const page = (more: object) => ({
      tickets: [ticket()],
      next_page: 'https://example.org/2',
      count: 1,
      end_time: 5,
      ...more,
    });
    assert.equal((await readSource(page({ end_of_stream: true }))).problems.length, 0);
    assert.equal((await readSource(page({ end_of_stream: false }))).problems.length, 1);
    const again = [ticket(), ticket({ id: 2 }), ticket({ id: 2, updated_at: '2026-07-22T00:00:00Z', status: 'open' })];
    const engine = await engineOf({ tickets: again });
    assert.equal(await metric(engine, 'conversationsOpened'), 2);
    assert.equal((await engine.describe()).records.duplicates, 1);
  });

  it('joins chats, whose bot is named only in the message as it was sent', async () => {
    const event = (minute: number, actor_id: string | null, more: object = {}) =>
      line('ticket_chat_event', {
        chat_id: 'c.1',
        actor_id,
        chat_index: minute,
        created_at: `2026-07-20T23:${10 + minute}:00Z`,
        type: 'ChatMessage',
        message: `m${minute}`,
        original_message: null,
        ...more,
      });
    const chat = (more: object = {}) =>
      line('ticket_chat', {
        chat_id: 'c.1',
        ticket_id: 35436,
        visitor_id: 'v',
        initiator: 1,
        backend: 'chat',
        ...more,
      });
    const bot = JSON.stringify({ source: { type: 'zd:answerBot' }, content: { text: { text: 'Hi' } } });
    const events = [
      event(1, 'agent:235323', { original_message: bot, message: null }),
      event(2, 'visitor:9'),
      event(3, 'agent:235323', { type: 'ChatJoin' }),
      event(4, 'agent:235323'),
      event(5, '20978392'),
      event(6, '__trigger'),
      event(7, null),
    ];
    const people = users.map((one) => line('users', one));
    const { records, problems } = await readSource(
      [line('tickets', ticket()), ...events, chat(), ...people].join('\n'),
    );
    const messages = records[0]['messages'] as Record<string, unknown>[];
    assert.deepEqual(
      messages.map(({ from, agentId, text }) => [from, agentId, text]),
      [
        ['bot', undefined, 'Hi'],
        ['customer', undefined, 'm2'],
        ['agent', '235323', 'm4'],
        ['customer', undefined, 'm5'],
        ['system', undefined, 'm6'],
        [undefined, undefined, 'm7'],
      ],
    );
    assert.deepEqual(problems, []);
    const shared = [
      line('tickets', ticket()),
      line('tickets', ticket({ id: 2 })),
      chat(),
      chat({ ticket_id: 2 }),
      ...events,
    ];
    const two = await readSource(shared.join('\n'));
    assert.deepEqual(
      two.records.map((record) => record['messages']),
      [undefined, undefined],
    );
    assert.match(two.problems.join(), /7 rows beside the tickets/);
    const alone = await readSource(events.join('\n'));
    assert.deepEqual(picked(alone.records[0], 'id', 'startedAt'), { id: 'c.1', startedAt: at('07-20T23:11:00') });
  });

  it('joins metrics that stand within their ticket, or in words of minutes', async () => {
    const within = ticket({ metric_set: { ...metrics, reply_time_in_minutes: { calendar: '30' } } });
    const { records } = await readSource({ tickets: [within] });
    assert.equal(records[0]['firstResponseAt'], START + 30 * 60_000);
  });
});
