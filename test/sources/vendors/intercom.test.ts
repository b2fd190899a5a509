/** Intercom: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversation, FIXTURES, part, PARTS, START } from './fixtures/intercom.js';
import { metricsOf, picked, readSource } from './support.js';

const at = (seconds: number) => (START + seconds) * 1000;

/** A list of one conversation. */
const listOf = (...conversations: object[]) => ({ type: 'conversation.list', conversations });

describe('Intercom', () => {
  it('is read from a list, with the first message of each and no more', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list']);
    assert.equal(source?.name, 'intercom');
    assert.deepEqual(problems, []);
    const { id, read, ...record } = records[0];
    assert.deepEqual([id, read], ['5001', true]);
    const names = [
      'startedAt',
      'channel',
      'openedSource',
      'agentId',
      'teamId',
      'customer',
      'tags',
      'summary',
      'assignedAt',
    ];
    assert.deepEqual(picked(record, ...names), {
      startedAt: at(0),
      channel: 'chat',
      openedSource: 'customer',
      agentId: '102',
      customer: { id: 'c-1', name: 'Chen', email: 'chen@example.org' },
      tags: ['parcel'],
      summary: 'A parcel that is late',
      assignedAt: at(60),
    });
    assert.deepEqual(
      picked(
        record,
        'firstResponseAt',
        'resolvedAt',
        'closedAt',
        'endReason',
        'csat',
        'ratedAt',
        'ratedAgentId',
        'status',
      ),
      {
        firstResponseAt: at(300),
        resolvedAt: at(900),
        closedAt: at(1800),
        endReason: 'agent_closed',
        csat: { score: 4, scale: 5 },
        ratedAt: at(1900),
        ratedAgentId: '101',
      },
    );
    assert.deepEqual(record['messages'], [{ id: '70001', at: at(0), from: 'customer', text: 'Where is my parcel?' }]);
  });

  it('has messages and private notes among its parts, and events that are none', async () => {
    const { records } = await readSource(FIXTURES['single']);
    const [{ messages, agents, reopenedAt, agentName }] = records;
    assert.deepEqual(messages, [
      { id: '70001', at: at(0), from: 'customer', text: 'Where is my parcel?' },
      { id: '12', at: at(120), from: 'agent', agentId: '101', text: 'Is it the depot?', private: true },
      { id: '13', at: at(300), from: 'agent', agentId: '101', text: 'Hello & sorry.\nOn its way.' },
      { id: '16', at: at(1200), from: 'customer', text: 'Still nothing' },
      { id: '18', at: at(1500), from: 'agent', agentId: '102', text: 'Here it is' },
    ]);
    assert.deepEqual(agents, [
      { id: '101', from: at(60), to: at(1300) },
      { id: '102', from: at(1300) },
    ]);
    assert.deepEqual([reopenedAt, agentName], [[at(1200)], 'Bo']);
  });

  it('gives the same from a single conversation and from streams, whose ids are numbers or text, in any order', async () => {
    const metrics = [
      'firstResponseTime',
      'resolutionTime',
      'reopens',
      'messagesIncoming',
      'messagesOutgoing',
      'responseTime',
      'csat',
    ];
    // Answered 240 s after it was assigned; replies came 300 s after either message; 4 of 5 is a good answer.
    const expected = [240, 1800, 1, 2, 2, 300, 100];
    assert.deepEqual(await metricsOf(FIXTURES['single'], ...metrics), expected);
    assert.deepEqual(await metricsOf(FIXTURES['lines'], ...metrics), expected);
    const { envelope, problems } = await readSource(FIXTURES['lines']);
    assert.deepEqual(envelope['agents'], [
      { id: '101', name: 'Ada' },
      { id: '102', name: 'Bo' },
    ]);
    assert.deepEqual(problems, []);
  });

  it('does not take office hours for the clock', async () => {
    const { records } = await readSource(
      listOf(
        conversation({ statistics: { time_to_admin_reply: 60, median_time_to_reply: 60, time_to_first_close: 60 } }),
      ),
    );
    assert.deepEqual(picked(records[0], 'firstResponseAt', 'resolvedAt', 'closedAt'), {});
  });

  it('takes nobody for nobody, and a rating that was not given for none', async () => {
    const nobody = {
      admin_assignee_id: '0',
      team_assignee_id: 0,
      conversation_rating: { rating: null, created_at: null },
    };
    for (const more of [nobody, { ...nobody, admin_assignee_id: 0 }, { ...nobody, admin_assignee_id: null }]) {
      const { records, problems } = await readSource(listOf(conversation(more)));
      assert.deepEqual(picked(records[0], 'agentId', 'teamId', 'csat', 'ratedAt', 'ratedAgentId'), {});
      assert.deepEqual(problems, []);
    }
  });

  it('keeps what automation sends from being a reply of the teammate whose name it bears', async () => {
    const sent = (delivered: string, author: object) =>
      conversation({ source: { type: 'email', id: '1', delivered_as: delivered, body: 'News', author } });
    const ada = { type: 'admin', id: '101', name: 'Ada' };
    const { records } = await readSource(
      listOf(
        sent('automated', ada),
        sent('admin_initiated', ada),
        sent('operator_initiated', { type: 'bot', id: '9' }),
      ),
    );
    assert.deepEqual(
      records.map(({ openedSource, messages }) => [openedSource, (messages as { from: string }[])[0].from]),
      [
        ['workflow', 'bot'],
        ['agent', 'agent'],
        ['workflow', 'bot'],
      ],
    );
    assert.deepEqual(await metricsOf(listOf(sent('automated', ada)), 'firstResponseTime'), [null]);
  });

  it('is open while it is open or snoozed, whatever was closed before', async () => {
    const { records } = await readSource(
      listOf(conversation({ state: 'open', open: true }), conversation({ id: '2', state: 'snoozed', open: true })),
    );
    for (const record of records) {
      assert.deepEqual(picked(record, 'status', 'closedAt', 'resolvedAt', 'endReason'), { status: 'open' });
    }
    const reopened = conversation({ state: 'open', conversation_parts: { conversation_parts: PARTS.slice(0, 6) } });
    const [record] = (await readSource(reopened)).records;
    assert.deepEqual(picked(record, 'status', 'reopenedAt'), { status: 'open', reopenedAt: [at(1200)] });
  });

  it('waits for others while it is snoozed', async () => {
    const ada = { type: 'admin', id: '101' };
    const user = { type: 'user', id: 'c-1' };
    const snoozed = (state: string, ...parts: object[]) =>
      readSource(conversation({ state, conversation_parts: { conversation_parts: parts } }));
    const once = await snoozed('open', part(1, 100, 'snoozed', ada), part(2, 700, 'comment', user));
    assert.deepEqual(once.records[0]['pending'], [{ from: at(100), to: at(700) }]);
    const still = await snoozed('snoozed', part(1, 100, 'snoozed', ada), part(2, 200, 'note', ada));
    assert.deepEqual(still.records[0]['pending'], [{ from: at(100) }]);
  });

  it('says where pages are missing, and what parts without their conversations lack', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, [
      'pages.next.starting_after table ignored: a further page, not all pages: only this one was read',
    ]);
    const lines = PARTS.map((one) => JSON.stringify({ ...one, conversation_id: '5001' })).join('\n');
    await assert.rejects(readSource(lines), {
      code: 'wrongShape',
      message: 'The input has 9 rows of parts of Intercom, but no conversations: load these, too.',
    });
  });

  it('is read from flattened tables', async () => {
    const { records, problems } = await readSource(FIXTURES['table']);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      picked(records[0], 'id', 'startedAt', 'channel', 'openedSource', 'status', 'customer', 'messages'),
      {
        id: '5001',
        startedAt: at(0),
        channel: 'email',
        openedSource: 'customer',
        status: 'open',
        customer: { id: 'c-1' },
        messages: [{ at: at(0), from: 'customer', text: 'Hi' }],
      },
    );
  });

  it('survives odd shapes', async () => {
    const odd = [
      conversation({ source: null, contacts: null, tags: null, statistics: null, conversation_rating: null }),
      conversation({ id: 9007199254740993, contacts: [], conversation_parts: { total_count: 3 }, state: null }),
      conversation({ created_at: String(START), contacts: { contacts: [{ id: 'c-2' }] }, conversation_parts: [] }),
      { id: '1' },
    ];
    const { records } = await readSource(listOf(...odd));
    assert.deepEqual(
      records.map(({ startedAt, messages }) => [startedAt, (messages as unknown[] | undefined)?.length]),
      [
        [at(0), undefined],
        [at(0), 1],
        [at(0), 1],
        [undefined, undefined],
      ],
    );
  });
});
