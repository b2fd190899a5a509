/** Zendesk: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { engineOf, picked, readSource } from './support.js';

const START = Date.parse('2026-07-20T22:55:29Z');

const ticket = (more: object = {}) => ({
  id: 35436,
  created_at: '2026-07-20T22:55:29Z',
  updated_at: '2026-07-21T22:55:29Z',
  status: 'solved',
  via: { channel: 'web' },
  subject: 'A parcel that is late',
  requester_id: 20978392,
  submitter_id: 20978392,
  assignee_id: 235323,
  group_id: 98738,
  tags: ['parcel'],
  satisfaction_rating: { score: 'good_with_comment' },
  ...more,
});

const user = (id: number, name: string, role: string) => ({
  id,
  name,
  role,
  email: `${id}@example.org`,
  time_zone: 'Rome',
  suspended: false,
  organization_id: null,
});

const answer = (more: object = {}) => ({
  tickets: [ticket()],
  users: [user(235323, 'Ada', 'agent'), user(20978392, 'Chen', 'end-user')],
  groups: [{ id: 98738, name: 'Parcels', created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' }],
  metric_sets: [
    {
      ticket_id: 35436,
      reopens: 0,
      replies: 1,
      solved_at: '2026-07-21T01:00:00Z',
      initially_assigned_at: '2026-07-20T23:00:00Z',
      reply_time_in_minutes: { calendar: 15, business: 5 },
    },
  ],
  next_page: null,
  ...more,
});

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
});
