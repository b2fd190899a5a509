/** Ids that are easily taken for others, names that every object has, and objects that never end. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type CreateOptions } from '../../src/core.js';
import type { ReportInput } from '../../src/core/index.js';

const AT = '2026-01-01T10:00:00Z';
const period = { from: '2026-01-01', to: '2027-01-01' };
const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];

async function read(input: ReportInput, options: CreateOptions = {}) {
  const engine = await createEngine(input, { timeZone: 'UTC', ...options });
  const { records, problems } = await engine.describe();
  const { ids } = await engine.interactions({ period, page: { limit: 100 } });
  return { engine, records, problems: problems.problems, ids: [...ids].sort() };
}

const line = (id: string) => `{"id":${id},"startedAt":"${AT}"}`;

/** A text with bytes in place of each `?`. */
function bytesOf(text: string, ...bytes: number[]): Uint8Array {
  const all = new TextEncoder().encode(text);
  let next = 0;
  return all.map((byte) => (byte === 63 ? bytes[next++] : byte));
}

describe('ids', () => {
  it('above 2⁵³ stay apart in every text, and are refused where digits are lost already', async () => {
    const large = ['9007199254740992', '9007199254740993'];
    for (const text of [large.map(line).join('\n'), `[${large.map(line).join()}]`]) {
      assert.deepEqual((await read(text)).ids, large);
    }
    assert.deepEqual((await read(`id,startedAt\n${large.map((id) => `${id},${AT}\n`).join('')}`)).ids, large);
    const objects = [2 ** 53, 2 ** 53, 2n ** 53n, 2n ** 53n + 1n].map((id) => ({ id, startedAt: AT }));
    const { records, problems } = await read(objects);
    assert.deepEqual([records.used, records.skipped, records.duplicates], [0, 4, 0]);
    assert.deepEqual(
      problems.map(({ position, field, effect }) => [position, field, effect]),
      [1, 2, 3, 4].map((position) => [position, 'id', 'skipped']),
    );
  });

  const forms = (first: string, second: string) => [
    `${line(`"${first}"`)}\n${line(`"${second}"`)}`,
    `[${line(`"${first}"`)},${line(`"${second}"`)}]`,
    `{"interactions":[${line(`"${first}"`)},${line(`"${second}"`)}]}`,
    `id,startedAt\n${first},${AT}\n${second},${AT}\n`,
  ];

  it('that differ only in bytes that are no UTF-8 stay apart, and are listed', async () => {
    for (const text of forms('a?', 'a?')) {
      const { records, problems, ids } = await read(bytesOf(text, 0xff, 0xfe));
      assert.deepEqual([records.used, records.duplicates], [2, 0], text);
      assert.deepEqual(ids, ['a\udcfe', 'a\udcff']);
      const told = problems.filter(({ code }) => code === 'encoding');
      assert.deepEqual(
        told.map(({ id, field, effect }) => [id, field, effect]),
        [
          ['a\udcff', 'id', 'ignored'],
          ['a\udcfe', 'id', 'ignored'],
        ],
      );
      const first = text.startsWith('id,') ? 2 : 1;
      assert.deepEqual(
        told.map(({ position }) => position),
        [first, first + 1],
      );
    }
  });

  it('of the same bytes are the same, though these are no UTF-8', async () => {
    for (const text of forms('a?', 'a?')) {
      const { records, problems } = await read(bytesOf(text, 0xff, 0xff));
      assert.deepEqual([records.used, records.duplicates], [1, 1], text);
      assert.equal(problems.filter(({ code }) => code === 'encoding').length, 2);
    }
  });

  it('with U+FFFD are characters like others', async () => {
    for (const text of forms('a\ufffd', 'b\ufffd')) {
      const { ids, problems } = await read(bytesOf(text));
      assert.deepEqual(ids, ['a\ufffd', 'b\ufffd']);
      assert.deepEqual(problems, [], text);
    }
  });

  it('with halves of surrogate pairs stay apart', async () => {
    const ids = ['a\ud800', 'a\ud801', 'a\ufffd'];
    assert.deepEqual((await read(ids.map((id) => ({ id, startedAt: AT })))).ids, [...ids].sort());
    assert.deepEqual((await read(ids.map((id) => line(JSON.stringify(id))).join('\n'))).ids, [...ids].sort());
  });
});

describe('names whose bytes are no UTF-8', () => {
  const behaviors = [{ key: 'b\udcff', polarity: 'positive' as const }];

  it('stay apart in every field that names something, and each is listed', async () => {
    const record = (id: string) =>
      `{"id":"${id}","startedAt":"${AT}","agentId":"a?","teamId":"t?","channel":"c?","category":"k?","customer":{"id":"u?"},` +
      `"agents":[{"id":"g"},{"id":"g?"}],"behaviors":{"b?":0.5},"messages":[{"at":"${AT}","from":"customer","text":"?"}]}`;
    const text = `{"agents":[{"id":"a?","name":"Ann"}],"interactions":[${record('1')},${record('2')}]}`;
    const bytes = bytesOf(text, 0xff, ...Array<number>(8).fill(0xff), ...Array<number>(8).fill(0xfe));
    const { engine, problems } = await read(bytes, { behaviors });
    for (const by of ['agent', 'team', 'channel', 'category'] as const) {
      const { keys } = await engine.behaviorScores({ by, period });
      assert.equal(keys.length, 2, by);
    }
    const fields = ['agentId', 'teamId', 'channel', 'category', 'customer.id', 'agents[1].id'];
    assert.deepEqual(
      problems.filter(({ code }) => code === 'encoding').map(({ position, field }) => `${position} ${field}`),
      [
        '0 agents[0].id',
        ...[...fields, 'behaviors.b\udcff'].map((field) => `1 ${field}`),
        ...[...fields, 'behaviors.b\udcfe'].map((field) => `2 ${field}`),
      ],
    );
    const { agent, record: again } = (await engine.interaction('1'))!;
    // The agent of the list and of the record are told to be one by their bytes.
    assert.deepEqual([agent, again.agentId], ['Ann', 'a\udcff']);
  });

  it('are listed in the first line, in a text of one record, and where a table cuts them', async () => {
    const first = bytesOf(`{"$envelope":{"agents":[{"id":"a?"}]}}\n${line('"1"')}\n`, 0xff);
    const one = bytesOf(line('"?"'), 0xff);
    for (const [bytes, place] of [
      [first, '0 agents[0].id'],
      [one, '1 id'],
    ] as const) {
      const { problems } = await read(bytes);
      assert.deepEqual(
        problems.map(({ position, field, code }) => [`${position} ${field}`, code]),
        [[place, 'encoding']],
      );
    }
    const table = bytesOf(`id,startedAt,agentName\n客,${AT},Jos?\n`, 0xe9);
    for (let cut = 0; cut <= table.length; cut++) {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(table.slice(0, cut));
          controller.enqueue(table.slice(cut));
          controller.close();
        },
      });
      const { ids, problems } = await read(stream);
      assert.deepEqual(ids, ['客']);
      assert.ok(problems.some(({ id, field, code }) => id === '客' && field === 'agentName' && code === 'encoding'));
    }
  });
});

describe('names that every object has', () => {
  const record = (name: string) =>
    `{"id":"${name}","startedAt":"${AT}","agentId":"${name}","teamId":"${name}","channel":"${name}","category":"${name}","behaviors":{"${name}":0.5}}`;
  const lines = NAMES.map(record).join('\n');
  const behaviors = NAMES.map((key) => ({ key, polarity: 'positive' as const }));

  it('are ids, agents, teams, channels, categories and behaviours like others', async () => {
    for (const input of [lines, NAMES.map((name) => JSON.parse(record(name)) as object)]) {
      const { engine, ids, problems } = await read(input, { behaviors });
      assert.deepEqual(ids, NAMES);
      assert.deepEqual(problems, []);
      for (const by of ['agent', 'team', 'channel', 'category'] as const) {
        const { keys } = await engine.behaviorScores({ by, period });
        assert.deepEqual(keys, NAMES, by);
      }
      for (const name of NAMES) {
        const { behaviors: values, agentId } = (await engine.interaction(name))!;
        assert.equal(agentId, name);
        assert.deepEqual(
          values.map(({ raw }) => raw),
          NAMES.map((other) => (other === name ? 0.5 : null)),
        );
      }
    }
  });

  it('are listed as behaviours that nobody knows', async () => {
    const { problems } = await read(lines);
    assert.deepEqual(
      problems.map(({ field }) => field),
      NAMES.map((name) => `behaviors.${name}`),
    );
  });

  it('are behaviours in the columns of a table', async () => {
    const header = NAMES.map((name) => `behaviors.${name}`).join();
    const { engine, problems } = await read(`id,startedAt,${header}\na,${AT},0,1,2,3,4\n`, { behaviors });
    assert.deepEqual(problems, []);
    const { behaviors: values } = (await engine.interaction('a'))!;
    assert.deepEqual(
      values.map(({ key, raw }) => [key, raw]),
      NAMES.map((name, i) => [name, i]),
    );
  });
});

describe('objects that never end', () => {
  /** Lists and objects, one in the other. */
  function nested(levels: number): unknown {
    let inner: unknown = 1;
    for (let level = 0; level < levels; level++) inner = level % 2 === 0 ? [inner] : { inner };
    return inner;
  }

  it('are wrong where a field is, and of no interest elsewhere', async () => {
    const circle: Record<string, unknown> = { id: 'circle', startedAt: AT };
    Object.assign(circle, { self: circle, all: [circle, circle], behaviors: circle, customer: circle });
    const deep = nested(50_000);
    const { records, ids, problems } = await read([
      { id: 'a', startedAt: AT, unknown: deep },
      { id: 'b', startedAt: AT, messages: deep },
      { id: 'c', startedAt: AT, customer: { id: 'c', more: deep } },
      { id: 'd', startedAt: AT, behaviors: { activeListening: deep } },
      circle,
      { id: deep, startedAt: AT },
      deep,
    ]);
    assert.deepEqual(ids, ['a', 'b', 'c', 'circle', 'd']);
    assert.deepEqual([records.used, records.skipped], [5, 2]);
    const listed = problems.map(({ position, field }) => `${position} ${field}`);
    for (const expected of ['2 messages', '4 behaviors.activeListening', '5 behaviors.self', '6 id', '7 id']) {
      assert.ok(listed.includes(expected), `${expected} in ${listed.join(', ')}`);
    }
  });

  it('do no harm beside the interactions', async () => {
    const deep = nested(50_000);
    const agents = [{ id: 'a', more: deep }];
    assert.deepEqual((await read({ agents, more: deep, interactions: [{ id: 'i', startedAt: AT }] })).ids, ['i']);
  });
});
