/** Zammad: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, PARTS } from './fixtures/zammad.js';
import { engineOf, metric, picked, readSource } from './support.js';

const { expanded, states, ticket, articles } = PARTS;
const at = (text: string) => Date.parse(`2026-05-${text}:00Z`);

describe('Zammad', () => {
  it('is read from a list, whose owner 1 is nobody and whose states are numbers', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list']);
    assert.equal(source?.name, 'zammad');
    assert.deepEqual(problems, []);
    const fields = ['id', 'startedAt', 'agentId', 'teamId', 'customer', 'firstResponseAt', 'resolvedAt', 'closedAt'];
    assert.deepEqual(picked(records[0], ...fields, 'status', 'channel', 'void', 'endedAt'), {
      id: '11',
      startedAt: at('04T08:00'),
      agentId: '5',
      teamId: '2',
      customer: { id: '8' },
      firstResponseAt: at('04T08:20'),
      resolvedAt: at('04T10:00'),
      closedAt: at('05T10:00'),
    });
    assert.deepEqual(picked(records[1], 'agentId', 'resolvedAt', 'closedAt', 'endedAt'), {});
  });

  it('is read with names in place of numbers', async () => {
    const { records } = await readSource(FIXTURES['expanded']);
    assert.deepEqual(picked(records[0], 'status', 'channel', 'teamName', 'priority', 'openedSource'), {
      status: 'open',
      channel: 'email',
      teamName: 'Lines',
      priority: '2 normal',
      openedSource: 'customer',
    });
  });

  it('joins articles, states, people and groups', async () => {
    const { records, envelope, problems } = await readSource(FIXTURES['joined']);
    assert.deepEqual(problems, []);
    assert.deepEqual(picked(records[0], 'agentName', 'customer', 'status', 'void'), {
      agentName: 'Ida Berg',
      customer: { id: '8', name: 'Sol', email: '8@example.org' },
    });
    const messages = records[0]['messages'] as Record<string, unknown>[];
    assert.deepEqual(
      messages.map(({ from, agentId, private: hidden, text }) => [from, agentId, hidden, text]),
      [
        ['customer', undefined, false, 'Nothing to be heard.'],
        ['agent', '5', false, 'Is it plugged in?'],
        ['agent', '5', true, 'Nothing to be heard.'],
        ['system', undefined, false, 'Nothing to be heard.'],
      ],
    );
    assert.deepEqual(envelope['teams'], [{ id: '2', name: 'Lines' }]);
    const engine = await engineOf(FIXTURES['joined']);
    assert.equal(await metric(engine, 'firstResponseTime'), 1200);
    assert.equal(await metric(engine, 'resolutionTime'), 26 * 3600);
    assert.equal(await metric(engine, 'messagesOutgoing'), 1);
    const single = await readSource(FIXTURES['single']);
    assert.equal((single.records[0]['messages'] as unknown[]).length, articles.length);
  });

  it('leaves out what was merged or removed, and takes what is closed for over', async () => {
    const close = { close_at: null, last_close_at: null };
    const tickets = [5, 6, 4, 2, 9].map((state_id, i) => ticket({ id: i + 1, state_id, ...close }));
    const { records } = await readSource({ states, tickets });
    assert.deepEqual(
      records.map((record) => picked(record, 'void', 'status', 'endedAt')),
      [{ void: 'merged' }, { void: 'deleted' }, { endedAt: at('06T08:00') }, { status: 'open' }, {}],
    );
  });

  it('tells mail that an agent wrote first from calls that an agent entered', async () => {
    const opened = async (create_article_sender: string, create_article_type: string) => {
      const { records } = await readSource([expanded({ create_article_sender, create_article_type })]);
      return picked(records[0], 'openedSource', 'channel');
    };
    assert.deepEqual(await opened('Agent', 'email'), { openedSource: 'agent', channel: 'email' });
    assert.deepEqual(await opened('Agent', 'phone'), { channel: 'voice' });
    assert.deepEqual(await opened('Customer', 'web'), { openedSource: 'customer', channel: 'web' });
  });
});
