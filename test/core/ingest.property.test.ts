/** No bad record breaks or vanishes, and input that cannot be used at all is refused by name. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Problem, ReportInput } from '../../src/core/index.js';
import { createEngine } from '../../src/core.js';
import { readInput } from './reference/read.js';

type Fields = Record<string, unknown>;
type Expected = Pick<Problem, 'field' | 'code' | 'effect'>;

const GOOD: Fields = {
  id: 'good',
  startedAt: '2024-05-01T10:00:00Z',
  agentId: 'a',
  channel: 'chat',
  behaviors: { activeListening: 0.5 },
};

/** What replaces fields of a good record, and the one problem that it makes. */
const BAD: readonly (readonly [Fields, Expected])[] = [
  [{ id: null }, { field: 'id', code: 'missing', effect: 'skipped' }],
  [{ id: '' }, { field: 'id', code: 'missing', effect: 'skipped' }],
  [{ id: ['x'] }, { field: 'id', code: 'type', effect: 'skipped' }],
  [{ startedAt: null }, { field: 'startedAt', code: 'missing', effect: 'skipped' }],
  [{ startedAt: 'yesterday' }, { field: 'startedAt', code: 'instant', effect: 'skipped' }],
  [{ startedAt: '2024-05-01T10:00:00' }, { field: 'startedAt', code: 'instant', effect: 'skipped' }],
  [{ startedAt: '2023-02-29T10:00:00Z' }, { field: 'startedAt', code: 'instant', effect: 'skipped' }],
  [{ startedAt: '2024-05-01' }, { field: 'startedAt', code: 'instant', effect: 'skipped' }],
  [{ startedAt: 1e300 }, { field: 'startedAt', code: 'instant', effect: 'skipped' }],
  [{ endedAt: '10:30' }, { field: 'endedAt', code: 'instant', effect: 'missing' }],
  [{ endedAt: '2024-05-01T09:59:59Z' }, { field: 'endedAt', code: 'order', effect: 'missing' }],
  [{ updatedAt: 'now' }, { field: 'updatedAt', code: 'instant', effect: 'missing' }],
  [{ direction: 'sideways' }, { field: 'direction', code: 'oneOf', effect: 'missing' }],
  [{ contactType: 'old' }, { field: 'contactType', code: 'oneOf', effect: 'missing' }],
  [{ sentiment: 'meh' }, { field: 'sentiment', code: 'oneOf', effect: 'missing' }],
  [{ channel: 5 }, { field: 'channel', code: 'type', effect: 'missing' }],
  [{ agentId: {} }, { field: 'agentId', code: 'type', effect: 'missing' }],
  [{ customer: 'Anna' }, { field: 'customer', code: 'type', effect: 'missing' }],
  [{ queueSeconds: '5' }, { field: 'queueSeconds', code: 'type', effect: 'missing' }],
  [{ talkSeconds: -1 }, { field: 'talkSeconds', code: 'range', effect: 'missing' }],
  [{ nps: 11 }, { field: 'nps', code: 'range', effect: 'missing' }],
  [{ csat: { score: 3, scale: 12 } }, { field: 'csat.scale', code: 'oneOf', effect: 'missing' }],
  [{ csat: { score: 0, scale: 5 } }, { field: 'csat.score', code: 'range', effect: 'missing' }],
  [{ ces: { score: 11, scale: 11 } }, { field: 'ces.score', code: 'range', effect: 'missing' }],
  [{ startedAt: 0 }, { field: 'startedAt', code: 'missing', effect: 'skipped' }],
  [{ startedAt: '0000-00-00 00:00:00' }, { field: 'startedAt', code: 'missing', effect: 'skipped' }],
  [
    { abandoned: true, talkSeconds: 120 },
    { field: 'abandoned', code: 'order', effect: 'missing' },
  ],
  [
    { answered: false, talkSeconds: 120 },
    { field: 'answered', code: 'order', effect: 'missing' },
  ],
  [
    { answered: true, abandoned: true },
    { field: 'abandoned', code: 'order', effect: 'missing' },
  ],
  [{ void: 'gone' }, { field: 'void', code: 'oneOf', effect: 'missing' }],
  [{ answered: 'yes' }, { field: 'answered', code: 'type', effect: 'missing' }],
  [{ behaviors: [1] }, { field: 'behaviors', code: 'type', effect: 'missing' }],
  [{ behaviors: { activeListening: '0.5' } }, { field: 'behaviors.activeListening', code: 'type', effect: 'missing' }],
  [{ messages: 'hi' }, { field: 'messages', code: 'type', effect: 'missing' }],
  [
    {
      messages: [
        { at: 1e12, from: 'agent' },
        { at: 'x', from: 'customer' },
      ],
    },
    { field: 'messages[1].at', code: 'instant', effect: 'missing' },
  ],
  [{ reopenedAt: [1e12, 'x'] }, { field: 'reopenedAt[1]', code: 'instant', effect: 'missing' }],
];

describe('bad records', () => {
  const others = Array.from({ length: 5 }, (_, i): Fields => ({ ...GOOD, id: `other-${i}` }));

  for (const [patch, expected] of BAD) {
    it(`${JSON.stringify(patch)} is listed with its place, id and field`, async () => {
      const bad = { ...GOOD, ...patch };
      for (const place of [0, 3, 5]) {
        const records = others.toSpliced(place, 0, bad);
        const lines = records.map((record) => JSON.stringify(record)).join('\n');
        for (const [input, position] of [
          [records, place + 1],
          [lines, place + 1],
          [`\n\n${lines}`, place + 3],
        ] as const) {
          const engine = await createEngine(input, { timeZone: 'UTC' });
          const description = await engine.describe();
          const { problems, total, skipped } = description.problems;
          assert.equal(total, 1);
          const [problem] = problems;
          const { found, expected: wanted, ...rest } = problem;
          assert.deepEqual(rest, { position, id: 'id' in patch ? null : 'good', ...expected });
          assert.ok(found.length > 0 && wanted.length > 0);
          assert.equal(skipped, expected.effect === 'skipped' ? 1 : 0);
          assert.deepEqual({ ...description.records }, { read: 6, used: 6 - skipped, skipped, duplicates: 0 });
        }
      }
    });
  }

  const field = fc.constantFrom(
    ...['id', 'startedAt', 'endedAt', 'updatedAt', 'agentId', 'agentName', 'teamId', 'agents', 'customer', 'tags'],
    ...[
      'behaviors',
      'messages',
      'recording',
      'channel',
      'direction',
      'csat',
      'nps',
      'exclusion',
      'language',
      'reopenedAt',
    ],
    ...['queueSeconds', 'answered', 'status', 'toString', '__proto__', 'anything'],
  );

  /** Odd values in the fields of good records, and odd things in place of records. */
  function dirty(odd: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> {
    const nested = fc.oneof(
      odd,
      fc.array(odd, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('id', 'at', 'from', 'activeListening'), odd),
    );
    const record = fc
      .array(fc.tuple(field, nested), { maxLength: 4 })
      .map((patches) => ({ ...GOOD, ...Object.fromEntries(patches) }));
    return fc.array(fc.oneof({ arbitrary: record, weight: 5 }, odd), { maxLength: 6 });
  }

  async function survives(records: unknown[]): Promise<void> {
    const engine = await createEngine(records, { timeZone: 'Europe/London' });
    const { records: counts, problems } = await engine.describe();
    assert.equal(counts.read, records.length);
    assert.equal(counts.read, counts.used + counts.skipped + counts.duplicates);
    assert.equal(problems.skipped, counts.skipped);
    assert.equal(problems.problems.filter(({ effect }) => effect === 'skipped').length, counts.skipped);
    await engine.behaviorScores({ by: 'agent', compare: true });
    const page = await engine.interactions();
    for (const id of page.ids) assert.equal((await engine.interaction(id))?.id, id);
  }

  it('any JSON in place of a field or a record is survived, counted and listed', async () => {
    const check = async (records: unknown[]) => {
      await survives(records);
      const { read, skipped, duplicates } = readInput(records, { timeZone: 'UTC' });
      const { records: counts } = await (await createEngine(records, { timeZone: 'UTC' })).describe();
      assert.deepEqual({ ...counts }, { read, used: read - skipped - duplicates, skipped, duplicates });
    };
    // Instants far from today are for other tests: here a number is a year at most.
    const odd = fc.jsonValue({ maxDepth: 2 }).filter((value) => typeof value !== 'number' || Math.abs(value) < 3e7);
    await fc.assert(fc.asyncProperty(dirty(odd), check), { seed: 19, numRuns: 2000 });
  });

  it('objects that no JSON can hold are survived too', async () => {
    const odd = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 1 });
    const small = odd.filter((value) => typeof value !== 'number' || Number.isNaN(value) || Math.abs(value) < 3e7);
    await fc.assert(fc.asyncProperty(dirty(small), survives), { seed: 20, numRuns: 1000 });
  });

  it('an object that holds itself is survived', async () => {
    const cycle: Fields = {};
    cycle['behaviors'] = cycle;
    await survives([GOOD, { ...GOOD, behaviors: cycle }, { ...GOOD, id: cycle }, cycle]);
  });

  it('JSON nested without end is survived', async () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = `[{"id":"a","startedAt":1e12},{"id":${deep},"startedAt":1e12},{"id":"b","startedAt":1e12,"behaviors":${deep}}]`;
    const engine = await createEngine(text, { timeZone: 'UTC' });
    const { records } = await engine.describe();
    assert.deepEqual({ ...records }, { read: 3, used: 2, skipped: 1, duplicates: 0 });
  });

  it('one instant far from all others costs no time', async () => {
    for (const startedAt of ['2255-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', 8e15]) {
      const before = process.cpuUsage();
      const engine = await createEngine([GOOD, { ...GOOD, id: 'far', startedAt }], { timeZone: 'UTC' });
      await engine.behaviorScores({ compare: true });
      await engine.counts({ bins: 'day' });
      // Of the processor: what else the machine does is not counted.
      const { user } = process.cpuUsage(before);
      assert.ok(user < 2_000_000, `${startedAt} took ${user} µs`);
    }
  });
});

describe('unusable input', () => {
  const json = JSON.stringify({ interactions: [GOOD, { ...GOOD, id: '客' }], agents: [{ id: 'a' }] });
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['empty', ['', ' \n\t', '\uFEFF', new Uint8Array(0), new Blob([])]],
    ['html', ['<!doctype html><p>Sign in', '\n <HTML></HTML>', '<?xml version="1.0"?><error/>']],
    ['notJson', ['Service unavailable', '{interactions: []}', '[1 2]']],
    ['wrongShape', [5, null, undefined, true, '5', 'null', '"text"', '{}', '{"error":"none"}', '{"interactions":{}}']],
  ];
  for (const [code, inputs] of cases) {
    for (const input of inputs) {
      it(`${typeof input} ${JSON.stringify(input)} is ${code}`, async () => {
        await assert.rejects(
          () => createEngine(input as ReportInput, { timeZone: 'UTC' }),
          (error: Error & { code?: string }) => {
            assert.equal(error.name, 'InputError');
            assert.equal(error.code, code);
            assert.ok(error.message.length > 10);
            return true;
          },
        );
      });
    }
  }

  it('JSON cut off anywhere is truncated', async () => {
    for (let end = 1; end < json.length; end++) {
      await assert.rejects(
        () => createEngine(json.slice(0, end), { timeZone: 'UTC' }),
        { code: 'truncated' },
        json.slice(0, end),
      );
    }
  });

  it('a stream that fails rejects with its own error', async () => {
    const failure = new Error('connection lost');
    const stream = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(failure) });
    await assert.rejects(() => createEngine(stream, { timeZone: 'UTC' }), failure);
  });
});
