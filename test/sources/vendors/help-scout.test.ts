/** Help Scout: fixtures in the shapes of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conversation, FIXTURES, thread, VERSION_1 } from './fixtures/help-scout.js';
import { metricsOf, picked, readSource } from './support.js';

const at = (minutes: number) => Date.parse('2026-07-20T09:00:00Z') + minutes * 60_000;
const listOf = (...conversations: object[]) => ({ _embedded: { conversations }, page: { number: 1 } });
type Sent = Record<string, unknown>;

describe('Help Scout', () => {
  it('is read from lists and single conversations of either version', async () => {
    for (const shape of ['list', 'embedded', 'version1', 'wrapped', 'items']) {
      const { source, records, problems } = await readSource(FIXTURES[shape]);
      assert.equal(source?.name, 'help-scout', shape);
      assert.deepEqual(problems, [], shape);
      const fields = ['id', 'startedAt', 'channel', 'openedSource', 'agentId', 'agentName', 'customer', 'tags'];
      assert.deepEqual(
        picked(records[0], ...fields, 'closedAt', 'endReason', 'status', 'void'),
        {
          id: '9001',
          startedAt: at(0),
          channel: 'email',
          openedSource: 'customer',
          agentId: '31',
          agentName: 'Ada Okafor',
          customer: { id: '500', name: 'Chen Li', email: 'chen@example.org' },
          tags: ['parcel'],
          closedAt: at(60),
          endReason: 'agent_closed',
        },
        shape,
      );
    }
  });

  it('has messages among its threads; notes are private, line items and drafts none, in either version', async () => {
    for (const shape of ['embedded', 'version1']) {
      const { records } = await readSource(FIXTURES[shape]);
      assert.deepEqual(records[0]['messages'], [
        { id: '1', at: at(0), from: 'customer', text: 'text 1' },
        { id: '3', at: at(2), from: 'agent', agentId: '31', text: 'text 3', private: true },
        { id: '5', at: at(5), from: 'agent', agentId: '31', text: 'text 5' },
        { id: '6', at: at(30), from: 'customer', text: 'text 6' },
        { id: '7', at: at(40), from: 'agent', agentId: '31', text: 'text 7' },
      ]);
      const metrics = ['messagesIncoming', 'messagesOutgoing', 'firstResponseTime', 'responseTime', 'resolutionTime'];
      assert.deepEqual(await metricsOf(FIXTURES[shape], ...metrics), [2, 2, 300, 450, 3600]);
    }
  });

  it('takes a number of threads for no threads', async () => {
    const { records } = await readSource(FIXTURES['list']);
    assert.equal(records[0]['messages'], undefined);
    assert.deepEqual(await metricsOf(FIXTURES['list'], 'messagesIncoming', 'firstResponseTime'), [null, null]);
  });

  it('leaves spam and what is deleted out, and takes what is active or pending for open', async () => {
    const { records } = await readSource(
      listOf(
        conversation({ status: 'spam' }),
        conversation({ id: 2, state: 'deleted' }),
        conversation({ id: 3, status: 'active' }),
        conversation({ id: 4, status: 'pending', closedAt: null }),
      ),
    );
    assert.deepEqual(
      records.map((record) => [record['void'], record['status'], record['closedAt']]),
      [
        ['spam', undefined, undefined],
        ['deleted', undefined, at(60)],
        [undefined, 'open', undefined],
        [undefined, 'open', undefined],
      ],
    );
  });

  it('says where pages are missing', async () => {
    const { problems } = await readSource(FIXTURES['page']);
    assert.deepEqual(problems, [
      '_links.next.href table ignored: a further page, not all pages: only this one was read',
    ]);
  });

  it('survives odd shapes', async () => {
    const { records } = await readSource(
      listOf(
        conversation({ assignee: null, primaryCustomer: null, tags: null, _embedded: null }),
        conversation({
          id: '9007199254740993',
          type: 'phone',
          _embedded: { threads: [null, {}, thread(1, 0, 'chat', { type: 'user' })] },
        }),
        { id: 5 },
      ),
    );
    assert.deepEqual(
      records.map(({ id, channel, agentId, messages }) => [
        id,
        channel,
        agentId,
        (messages as Sent[] | undefined)?.length,
      ]),
      [
        ['9001', 'email', undefined, undefined],
        ['9007199254740993', 'voice', '31', 2],
        ['5', undefined, undefined, undefined],
      ],
    );
    const { records: v1 } = await readSource({ ...VERSION_1, threads: [] });
    assert.equal(v1[0]['messages'], undefined);
  });
});
