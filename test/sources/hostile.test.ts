/** Inputs that were made to take long, to be torn, or to overflow what a call can hold. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type InputError, type ReportInput } from '../../src/core.js';
import { SourceReading } from '../../src/sources/reading/source-reading.js';
import { parsePrefix } from '../../src/sources/recognise/open-prefix.js';

import { zendesk } from '../../src/sources/vendors/zendesk/zendesk.js';

const encoder = new TextEncoder();

function pieces(bytes: Uint8Array, length: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + length));
      at += length;
    },
  });
}

async function answer(input: ReportInput): Promise<object> {
  try {
    const engine = await createEngine(input, { timeZone: 'UTC' });
    const { records, problems, source } = await engine.describe();
    const { ids, startedAt, agents } = await engine.interactions();
    return { records, groups: problems.groups, source, ids, startedAt, agents };
  } catch (error) {
    return { code: (error as InputError).code };
  }
}

/** Tickets as Zendesk gives them. */
const ticket = (id: number, subject = 'x') => ({
  id,
  requester_id: 1,
  submitter_id: 1,
  assignee_id: 2,
  group_id: 3,
  created_at: '2026-01-01T00:00:00Z',
  status: 'open',
  via: { channel: 'email' },
  subject,
});

async function subjects(input: ReportInput): Promise<readonly unknown[]> {
  const engine = await createEngine(input, { timeZone: 'UTC' });
  const found = await Promise.all(['1', '2'].map((id) => engine.interaction(id)));
  return found.map((one) => one?.record.summary);
}

describe('the beginning of an input', () => {
  it('is closed with the brackets that are open where it ends', () => {
    assert.deepEqual(parsePrefix('{"a":[{"b":1},{"c":"x'), { a: [{ b: 1 }, {}] });
    assert.deepEqual(parsePrefix('[[1,2],[3,"'), [[1, 2], [3]]);
  });

  it('may be nothing but brackets', async () => {
    assert.deepEqual(await answer('['.repeat(2 ** 16)), { code: 'truncated' });
    assert.deepEqual(await answer('{"a":'.repeat(2 ** 14)), { code: 'truncated' });
  });

  const texts = {
    blanks: `${' '.repeat(70_000)}[{"id":"a","startedAt":"2026-01-01T00:00Z"}]`,
    'an unknown member': `{"x":"${'x'.repeat(70_000)}","interactions":[{"id":"a","startedAt":"2026-01-01T00:00Z"}]}`,
    'a table of long characters': `id,startedAt,agentName\n${Array.from({ length: 1000 }, (_, i) => `${i},2026-01-01T10:00Z,${'客服'.repeat(9)}\n`).join('')}`,
    'tickets of long characters': JSON.stringify({
      tickets: Array.from({ length: 400 }, (_, i) => ticket(i, '客服'.repeat(50))),
    }),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is the same however small its pieces are: ${name}`, async () => {
      const bytes = encoder.encode(text);
      const whole = await answer(bytes);
      assert.ok('records' in whole);
      for (const length of [61, 4097, 2 ** 17 + 1]) assert.deepEqual(await answer(pieces(bytes, length)), whole);
    });
  }

  it('is that of a stream of bytes, or the stream is refused', async () => {
    const of = (piece: unknown) =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(piece);
          controller.close();
        },
      });
    for (const piece of ['[]', 5, new ArrayBuffer(2), null]) {
      assert.deepEqual(await answer(of(piece)), { code: 'wrongShape' });
    }
  });
});

describe('texts of a source', () => {
  it('keep characters of two code units wherever they are cut', async () => {
    const subject = '😀'.repeat(40_000);
    const text = JSON.stringify({ tickets: [ticket(1, `x${subject}`), ticket(2, subject)] });
    assert.deepEqual(await subjects(text), [`x${subject}`, subject]);
    assert.deepEqual(await subjects(encoder.encode(text)), [`x${subject}`, subject]);
  });
});

describe('objects of a source', () => {
  it('are read as their text is', async () => {
    const value = { tickets: Array.from({ length: 3000 }, (_, i) => ticket(i)), count: 3000, next_page: null };
    assert.deepEqual(await answer(value), await answer(JSON.stringify(value)));
    assert.deepEqual(await answer(value.tickets), await answer(JSON.stringify(value.tickets)));
  });

  it('are listed where they throw or hold themselves, and harm no others', async () => {
    const round: Record<string, unknown> = { ...ticket(5000) };
    round['self'] = round;
    const throwing = Object.defineProperty({ ...ticket(5001) }, 'subject', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    const engine = await createEngine({
      tickets: [...Array.from({ length: 300 }, (_, i) => ticket(i)), round, throwing],
    });
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.used, records.skipped], [300, 2]);
    assert.deepEqual(
      problems.problems.map(({ field, effect }) => `${field} ${effect}`),
      ['tickets[300] skipped', 'tickets[301] skipped'],
    );
  });
});

describe('values of a source that cannot be read', () => {
  it('are missing, and told, and harm nothing else', async () => {
    const odd = { toString: 1, valueOf: 1 };
    const tickets = [
      ticket(1),
      { ...ticket(2), via: { channel: odd }, tags: odd, status: odd, merged_ticket_ids: [odd] },
      { ...ticket(3), created_at: odd },
      { ...ticket(4), comments: [{ id: 1, author_id: odd, created_at: odd, body: odd, public: odd }] },
    ];
    const engine = await createEngine({ tickets });
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.used, records.skipped], [3, 1]);
    assert.ok(problems.groups.some(({ field, effect }) => field === 'startedAt' && effect === 'skipped'));
    assert.ok(problems.groups.some(({ field, effect }) => field === 'channel' && effect === 'missing'));
  });
});

describe('very many', () => {
  const many = 130_000;

  it('messages of a conversation are read', async () => {
    const start = 1_767_225_600;
    const chat = {
      id: 1,
      meta: { sender: { id: 2 }, channel: 'Channel::Api' },
      status: 'open',
      last_activity_at: start,
      waiting_since: 0,
      created_at: start,
      messages: Array.from({ length: many }, (_, i) => ({
        id: i,
        message_type: 0,
        created_at: start + i,
        content: '',
      })),
    };
    const engine = await createEngine([chat]);
    assert.equal((await engine.describe()).records.used, 1);
  });

  it('rows of a call are one call', async () => {
    const rows = Array.from({ length: many }, (_, i) => ({
      telephonySessionId: 's',
      sessionId: 's',
      startTime: new Date(1_767_225_600_000 + i).toISOString(),
      direction: 'Inbound',
      action: 'Phone Call',
      result: 'Accepted',
      type: 'Voice',
      duration: 1,
    }));
    const engine = await createEngine({ records: rows });
    const { ids, startedAt } = await engine.interactions();
    assert.deepEqual([ids, [...startedAt]], [['s'], [1_767_225_600_000]]);
  });

  it('legs of a contact, and notes before its first message, are read', async () => {
    const legs = Array.from({ length: many }, (_, i) => ({
      id: `${i}`,
      parentId: i === 0 ? undefined : '0',
      startedAt: 1_767_225_600_000 + i,
      firstResponseAt: 1_767_225_601_000 + i,
    }));
    const engine = await createEngine(legs);
    const { metrics } = await engine.metricValues({ metrics: ['firstResponseTime'], by: 'responseBucket' });
    assert.deepEqual(metrics, ['firstResponseTime']);
  });
});

describe('several files of our own format', () => {
  it('keep what stands in lists beside the interactions, of all of them', async () => {
    const span = (i: number) => ({
      agentId: 'a',
      state: 'available',
      from: i * 1000 + 1.7e12,
      to: i * 1000 + 1.7e12 + 500,
    });
    const file = (id: string, from: number) =>
      encoder.encode(
        JSON.stringify({
          presence: Array.from({ length: 30_000 }, (_, i) => span(from + i)),
          interactions: [{ id, startedAt: 1.7e12, agentId: 'a' }],
        }),
      );
    const engine = await createEngine([file('x', 0), file('y', 30_000)]);
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.used, problems.total], [2, 0]);
    const { value } = await engine.metricValues({
      metrics: ['onlineHours'],
      period: { from: '2023-11-01', to: '2023-12-01' },
    });
    // Half a second each.
    assert.equal(Math.round(value[0] * 3600), 30_000);
  });
});

describe('a table that was cut off', () => {
  const head = 'id,startedAt,summary\n1,2026-01-01T10:00Z,a\n';
  const row = '2,2026-01-01T10:00Z,';

  it('within quotes is told, in each kind of table', async () => {
    for (const end of ['"hello wor', '"hello, wor', '"hello\nwor', '"say ""hello""']) {
      assert.deepEqual(await answer(head + row + end), { code: 'truncated' }, end);
      assert.deepEqual(await answer(pieces(encoder.encode(head + row + end), 3)), { code: 'truncated' }, end);
    }
    const log = 'case id,activity,timestamp\n1,a,2026-01-01T10:00Z\n1,b,2026-01-01T11:00Z\n';
    assert.deepEqual(await answer(`${log}1,c`), { code: 'truncated' });
    const names = Object.keys(ticket(1)).filter((name) => name !== 'via');
    const tickets = `${names.join()},via_channel\n${'1,1,1,2,3,2026-01-01T00:00:00Z,open,x,email\n'.repeat(3)}`;
    assert.ok('records' in (await answer(tickets)));
    assert.deepEqual(await answer(`${tickets}2,1,1,2`), { code: 'truncated' });
  });

  it('is not taken for one where a quote stands alone', async () => {
    for (const text of [
      `${head}${row}"b\n`,
      `${head}2,2026-01-01T10:00Z,"b\n3,2026-01-01T10:00Z,c`,
      `${head}${row}"b"`,
    ]) {
      assert.ok('records' in (await answer(text)), text);
    }
  });
});

describe('rows that wait for others', () => {
  const found = { source: zendesk, tables: [], others: [], certainty: 1, why: '' };
  const read = async (rows: object, most: number) => {
    const tables = ['tickets', 'comments'].map((table) => ({ table, list: table }));
    const text = JSON.stringify(rows);
    const input = { open: () => text, kind: 'json' as const, tables, others: [], isWhole: false };
    let count = 0;
    const reading = new SourceReading([input], found, { isTable: null, table: {} }, undefined, [], most);
    for await (const { records } of reading.batches()) count += records.length;
    return count;
  };

  it('are refused where they are more than there is memory for; conversations that only wait are put away', async () => {
    const tickets = Array.from({ length: 100 }, (_, i) => ticket(i));
    const comments = tickets.map(({ id }) => ({ id: 1, ticket_id: id, body: 'x', public: true, author_id: 1 }));
    const size = comments.reduce((sum, row) => sum + JSON.stringify(row).length, 0);
    assert.equal(await read({ tickets }, 0), 100);
    assert.equal(await read({ comments, tickets }, size), 100);
    await assert.rejects(read({ tickets, comments }, size - 1), { name: 'InputError', code: 'tooLarge' });
  });
});
