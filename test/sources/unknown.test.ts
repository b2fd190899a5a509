/** JSON of vendors that nobody knows is read by the names of its fields, as tables are; what they do not tell is answered. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InputError } from '../../src/core/index.js';
import { createEngine } from '../../src/worker/create-engine.js';
import { readSource } from './vendors/support.js';

const ROWS = [
  {
    ticket_id: 'T-1',
    created_at: '2026-07-20T09:00:00Z',
    closed_at: '2026-07-20T10:30:00Z',
    assignee: { name: 'Ada', email: 'ada@example.com' },
    customer: { id: 9, name: 'Ruth' },
    labels: ['parcel', 'late'],
    talk_time: 90,
    solved: null,
    shelf: 'b4',
  },
  { ticket_id: 'T-2', created_at: '2026-07-21T09:00:00Z', talk_time: '00:02:00', customer: { id: 10 }, tier: 'gold' },
];

const EXPECTED = [
  {
    id: 'T-1',
    startedAt: Date.parse('2026-07-20T09:00:00Z'),
    closedAt: Date.parse('2026-07-20T10:30:00Z'),
    agentName: 'Ada',
    customer: { id: '9', name: 'Ruth' },
    tags: ['parcel', 'late'],
    talkSeconds: 90,
    shelf: 'b4',
  },
  { id: 'T-2', startedAt: Date.parse('2026-07-21T09:00:00Z'), talkSeconds: 120, customer: { id: '10' }, tier: 'gold' },
];

const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n') + '\n';

/** All shapes around the rows, and where they are told to stand. */
const SHAPES: Readonly<Record<string, readonly [unknown, string]>> = {
  'a list': [ROWS, ''],
  lines: [lines(ROWS), ''],
  data: [{ data: ROWS, total: 2 }, 'data'],
  items: [{ count: 2, items: ROWS }, 'items'],
  results: [{ results: ROWS }, 'results'],
  _results: [{ _results: ROWS }, '_results'],
  'data.payload': [{ data: { meta: { all_count: 2 }, payload: ROWS } }, 'data.payload'],
  'lines of streams': [
    lines([{ stream: 'people', data: { key: 1 } }, ...ROWS.map((data) => ({ stream: 'work', data }))]),
    'work',
  ],
};

describe('JSON that no source knows', () => {
  for (const [shape, [value, list]] of Object.entries(SHAPES)) {
    it(`is read in the shape of ${shape}, and says how it was understood`, async () => {
      const { records, problems } = await readSource(value);
      const read = JSON.parse(JSON.stringify(records)) as Record<string, unknown>[];
      assert.deepEqual(
        read.map((record) => Object.keys(EXPECTED[read.indexOf(record)]).map((name) => [name, record[name]])),
        EXPECTED.map((record) => Object.entries(record)),
      );
      const how = problems.filter((problem) => problem.includes('id is ticket_id, startedAt is created_at'));
      assert.equal(how.length, 1);
      assert.ok(how[0].startsWith(`${list} table ignored: `), how[0]);
      if (list !== '') assert.match(how[0], new RegExp(`rows of “${list}”`));
    });
  }

  it('is read as objects at hand and as files, too', async () => {
    const file = new Blob([JSON.stringify({ items: ROWS.slice(1) })]);
    for (const value of [ROWS, { items: ROWS }, [new Blob([JSON.stringify({ items: ROWS.slice(0, 1) })]), file]]) {
      const engine = await createEngine(value);
      assert.equal((await engine.describe()).records.used, 2);
    }
  });

  it('is read as messages where they are some', async () => {
    const message = {
      conversation_id: 'c1',
      sender_type: 'contact',
      content: 'Hi',
      created_at: '2026-07-20T09:00:00Z',
    };
    const answer = { ...message, sender_type: 'agent', content: 'Hello', created_at: '2026-07-20T09:05:00Z' };
    const { records } = await readSource({ data: [message, answer] });
    assert.equal(records.length, 1);
    assert.equal((records[0]['messages'] as unknown[]).length, 2);
  });

  it('takes the mapping of the page, by paths within the rows', async () => {
    const rows = [{ meta: { key: 'a' }, times: { begun: '2026-07-20T09:00:00Z' } }];
    const mapping = { id: 'meta.key', startedAt: 'times.begun' };
    const { records } = await readSource({ stuff: rows }, { table: { mapping } });
    assert.deepEqual([records[0]['id'], records[0]['startedAt']], ['a', Date.parse('2026-07-20T09:00:00Z')]);
  });

  it('is refused with what is missing where the names do not tell', async () => {
    for (const value of [
      { data: [{ key: 'a', when: 'May' }] },
      { items: [{ id: 1, updated_at: '2026-07-20T09:00:00Z' }] },
    ]) {
      await assert.rejects(readSource(value), (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.match(
          error.message,
          /^The rows of “\w+” are of no source that is known.*startedAt: they have .*mapping/,
        );
        return error.code === 'wrongShape';
      });
    }
  });

  it('says which other rows were not read', async () => {
    const { problems } = await readSource({ items: ROWS, people: [{ key: 1, name: 'Ada' }] });
    const expected =
      'people table ignored: rows of “people”, not conversations: those of “items” are read, these are not';
    assert.ok(problems.includes(expected), problems.join('\n'));
  });

  it('says that pages are missing, and how many rows where that is told', async () => {
    for (const [beside, told] of [
      [{ next_page: '/rows?page=2' }, 'next_page table ignored: a further page, not all pages: only this one was read'],
      [{ meta: { total: 7 } }, 'meta.total table ignored: 2 of 7, not all pages: only these were read'],
      [{ total_count: 2, has_more: false, next: null }, undefined],
    ] as const) {
      const { problems } = await readSource({ data: ROWS, ...beside });
      assert.equal(
        problems.find((problem) => /page/.test(problem)),
        told,
      );
    }
  });

  it('is our own format where its lists are longer than what is looked at, as text, bytes and a stream', async () => {
    const agents = Array.from({ length: 800 }, (_, i) => ({
      id: `客服-${i}`,
      name: `Agent ${i}`,
      teamId: `t${i % 9}`,
    }));
    const teams = Array.from({ length: 800 }, (_, i) => ({ id: `t${i}`, name: `隊 ${i}` }));
    const interactions = [{ id: 'a', startedAt: '2026-01-01T10:00:00Z', agentId: '客服-1' }];
    for (const lists of [{ agents, teams }, { teams, agents }, { teams: [...teams, ...teams] }]) {
      const text = JSON.stringify({ ...lists, interactions });
      const bytes = new TextEncoder().encode(text);
      for (const input of [text, bytes, new Blob([bytes]), new Blob([bytes]).stream(), JSON.parse(text) as object]) {
        const engine = await createEngine(input);
        const { records, source } = await engine.describe();
        assert.deepEqual([records.used, source], [1, null]);
      }
    }
  });

  it('tells fields that only late rows have', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => ({
      id: i,
      created_at: 1751000000 + i,
      ...(i > 2900 && { late: 1 }),
    }));
    const { records, problems } = await readSource({ data: many });
    assert.equal(records.length, 3000);
    assert.equal(problems.filter((problem) => problem.startsWith('late table')).length, 1);
  });
});
