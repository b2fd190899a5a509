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

  it('that are the same only because bytes are no UTF-8 are listed', async () => {
    const texts = [
      `${line('"a?"')}\n${line('"a?"')}`,
      `[${line('"a?"')},${line('"a?"')}]`,
      `id,startedAt\na?,${AT}\na?,${AT}\n`,
    ];
    for (const text of texts) {
      const { records, problems } = await read(bytesOf(text, 0xff, 0xfe));
      assert.deepEqual([records.used, records.duplicates], [1, 1], text);
      assert.ok(problems.some(({ field, effect }) => field === 'id' && effect === 'replaced'));
    }
  });

  it('with halves of surrogate pairs stay apart', async () => {
    const ids = ['a\ud800', 'a\ud801', 'a\ufffd'];
    assert.deepEqual((await read(ids.map((id) => ({ id, startedAt: AT })))).ids, [...ids].sort());
    assert.deepEqual((await read(ids.map((id) => line(JSON.stringify(id))).join('\n'))).ids, [...ids].sort());
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
