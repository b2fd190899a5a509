/** Front: fixtures in the shapes of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversation, FIXTURES, message, START } from './fixtures/front.js';
import { metricsOf, picked, readSource } from './support.js';

const listOf = (...results: object[]) => ({ _pagination: { next: null }, _results: results });

describe('Front', () => {
  it('is read from lists and one conversation, without instants that it does not give', async () => {
    for (const shape of ['list', 'single']) {
      const { source, records, problems } = await readSource(FIXTURES[shape]);
      assert.equal(source?.name, 'front', shape);
      assert.deepEqual(problems, [], shape);
      const { id, startedAt, agentId, agentName, customer, tags, endReason, status, closedAt } = records[0];
      assert.deepEqual(
        { id, startedAt, agentId, agentName, customer, tags, endReason, status, closedAt },
        {
          id: 'cnv_1',
          startedAt: START * 1000,
          agentId: 'tea_1',
          agentName: 'Ada Okafor',
          customer: { id: 'chen@example.org', name: 'Chen', email: 'chen@example.org' },
          tags: ['parcel'],
          endReason: 'agent_closed',
          status: undefined,
          closedAt: undefined,
        },
      );
      assert.deepEqual(await metricsOf(FIXTURES[shape], 'conversationsOpened', 'firstResponseTime', 'resolutionTime'), [
        1,
        null,
        null,
      ]);
    }
  });

  it('joins messages of a list of their own that name their conversation', async () => {
    const { records, problems } = await readSource(FIXTURES['lines']);
    assert.deepEqual(problems, []);
    assert.deepEqual(records[0]['messages'], [
      { id: 'msg_1', at: START * 1000, from: 'customer', text: 'text msg_1' },
      { id: 'msg_3', at: (START + 300) * 1000, from: 'agent', agentId: 'tea_1', text: 'text msg_3' },
    ]);
    assert.deepEqual(
      await metricsOf(FIXTURES['lines'], 'messagesIncoming', 'messagesOutgoing', 'firstResponseTime'),
      [1, 1, 300],
    );
  });

  it('leaves what is deleted out, and takes what is assigned or not for open', async () => {
    const states = ['deleted', 'assigned', 'unassigned', 'open', 'archived'];
    const { records } = await readSource(
      listOf(...states.map((status, i) => conversation({ id: `cnv_${i}`, status }))),
    );
    assert.deepEqual(
      records.map((record) => [record['void'], record['status'], record['endReason']]),
      [
        ['deleted', undefined, undefined],
        [undefined, 'open', undefined],
        [undefined, 'open', undefined],
        [undefined, 'open', undefined],
        [undefined, undefined, 'agent_closed'],
      ],
    );
  });

  it('says where pages are missing, and refuses messages that name no conversation', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, [
      '_pagination.next table ignored: a further page, not all pages: only this one was read',
    ]);
    const alone = readSource(listOf(message('msg_1', 0, true))).then(({ records }) => records.length);
    assert.equal(await alone.catch(() => 0), 0);
  });

  it('survives odd shapes', async () => {
    const { records } = await readSource(
      listOf(
        conversation({ assignee: null, recipient: null, tags: null, status: null }),
        conversation({
          id: 'cnv_2',
          recipient: { handle: '+39 02 1234567' },
          assignee: { id: 'tea_2', username: 'bo' },
        }),
        conversation({ id: 'cnv_3', created_at: String(Math.floor(START)), assignee: {} }),
        { id: 'cnv_4' },
      ),
    );
    assert.deepEqual(
      records.map((record) => picked(record, 'agentId', 'agentName', 'customer')),
      [
        {},
        { agentId: 'tea_2', agentName: 'bo', customer: { id: '+39 02 1234567', phone: '+39 02 1234567' } },
        { customer: { id: 'chen@example.org', name: 'Chen', email: 'chen@example.org' } },
        {},
      ],
    );
  });
});
