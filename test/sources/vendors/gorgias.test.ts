/** Gorgias: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, PARTS } from './fixtures/gorgias.js';
import { engineOf, metric, picked, readSource } from './support.js';

const { message, ticket } = PARTS;
const at = (text: string) => Date.parse(`2026-02-${text}Z`);

describe('Gorgias', () => {
  it('is read from a page of the API, which says that there are more', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list'], { table: { timeZone: 'UTC' } });
    assert.equal(source?.name, 'gorgias');
    assert.deepEqual(problems, [
      'meta.next_cursor table ignored: a further page, not all pages: only this one was read',
    ]);
    const fields = [
      'id',
      'startedAt',
      'closedAt',
      'channel',
      'direction',
      'openedSource',
      'agentId',
      'agentName',
      'teamId',
    ];
    assert.deepEqual(picked(records[0], ...fields, 'customer', 'language', 'tags', 'csat', 'surveySentAt', 'ratedAt'), {
      id: '31',
      startedAt: at('02T10:00:00.123'),
      closedAt: at('02T11:00:00.123'),
      channel: 'instagram',
      direction: 'inbound',
      openedSource: 'customer',
      agentId: '41',
      agentName: 'Pia',
      teamId: '6',
      customer: { id: '700', name: 'Rui', email: 'rui@example.org' },
      language: 'pt',
      tags: ['late'],
      csat: { score: 4, scale: 5 },
      surveySentAt: at('03T10:00:00'),
      ratedAt: at('03T12:00:00'),
    });
  });

  it('reads messages within the ticket: rules are a bot, notes private, instants those of sending where there is one', async () => {
    const { records } = await readSource(FIXTURES['single']);
    const messages = records[0]['messages'] as Record<string, unknown>[];
    assert.deepEqual(
      messages.map(({ at: when, from, agentId, private: hidden, failed }) => [when, from, agentId, hidden, failed]),
      [
        [at('02T10:00:00.123'), 'customer', undefined, false, undefined],
        [at('02T10:00:05'), 'bot', undefined, false, undefined],
        [at('02T10:01:00'), 'agent', '700', true, undefined],
        [at('02T10:10:00.123'), 'agent', '41', false, undefined],
        [at('02T10:11:00'), 'agent', '41', false, true],
      ],
    );
    const engine = await engineOf(FIXTURES['single']);
    assert.equal(await metric(engine, 'firstResponseTime'), 600);
    assert.equal(await metric(engine, 'resolutionTime'), 3600);
    assert.equal(await metric(engine, 'messagesFailed'), 1);
    assert.equal(await metric(engine, 'csat'), 100);
  });

  it('joins lines of streams, and counts a survey that nobody answered', async () => {
    const { records } = await readSource(FIXTURES['lines'], { table: { timeZone: 'UTC' } });
    assert.equal((records[0]['messages'] as unknown[]).length, 5);
    assert.deepEqual(picked(records[0], 'csat', 'surveySentAt'), { surveySentAt: at('03T10:00:00') });
    const engine = await engineOf(FIXTURES['lines']);
    assert.equal(await metric(engine, 'csatResponseRate'), 0);
  });

  it('leaves out spam and what was thrown away, and takes what is closed for over', async () => {
    const data = [
      ticket({ id: 1, spam: true }),
      ticket({ id: 2, trashed_datetime: '2026-02-05T00:00:00+00:00' }),
      ticket({ id: 3, closed_datetime: null }),
      ticket({
        id: 4,
        status: 'open',
        closed_datetime: null,
        from_agent: true,
        assignee_user: null,
        assignee_team: null,
        assignee_team_id: null,
        channel: 'phone',
      }),
      ticket({ id: 5, from_agent: null, messages: [message({ from_agent: null })] }),
    ];
    const { records, problems } = await readSource({ data }, { table: { timeZone: 'UTC' } });
    assert.deepEqual(
      records.map((record) => picked(record, 'void', 'status', 'endedAt', 'direction', 'agentId', 'channel')),
      [
        { void: 'spam', direction: 'inbound', agentId: '41', channel: 'instagram' },
        { void: 'deleted', direction: 'inbound', agentId: '41', channel: 'instagram' },
        { endedAt: at('04T10:00:00'), direction: 'inbound', agentId: '41', channel: 'instagram' },
        { status: 'open', direction: 'outbound', channel: 'voice' },
        { agentId: '41', channel: 'instagram' },
      ],
    );
    assert.deepEqual(problems, []);
    assert.equal((records[4]['messages'] as { from?: string }[])[0].from, undefined);
  });
});
