/** What is too long is passed over, said, or refused, and never kept: in records, members, names, blanks and compressed input. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { MAX_LINE, MAX_MEMBER } from '../../src/core/ingest/limits.js';
import { createEngine } from '../../src/worker/create-engine.js';

const RECORD = '{"id":"a","startedAt":"2026-01-01T00:00Z"}';
const OTHER = RECORD.replace('"a"', '"b"');
const MIB = 2 ** 20;

/** A stream of texts and of so many MiB of a character. */
function streamOf(parts: readonly (string | { readonly of: string; readonly mebibytes: number })[]) {
  const encoder = new TextEncoder();
  function* pieces() {
    for (const part of parts) {
      if (typeof part === 'string') yield encoder.encode(part);
      else {
        const piece = encoder.encode(part.of.repeat(MIB));
        for (let i = 0; i < part.mebibytes; i++) yield piece;
      }
    }
  }
  const all = pieces();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = all.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function read(parts: Parameters<typeof streamOf>[0]) {
  const engine = await createEngine(streamOf(parts), { timeZone: 'UTC' });
  const { records, problems } = await engine.describe();
  return {
    used: records.used,
    faults: problems.problems.map(({ field, code, effect }) => `${field} ${code} ${effect}`),
  };
}

const long = (of: string) => ({ of, mebibytes: MAX_LINE / MIB + 20 });

describe('what is too long', () => {
  it('is a record that is skipped, in a list, in an envelope and on a line', async () => {
    const start = '{"id":"c","startedAt":"2026-01-01T00:00Z","note":"';
    const skipped = [' limit skipped'];
    assert.deepEqual(await read(['[', start, long('x'), '"},', RECORD, ']']), { used: 1, faults: skipped });
    assert.deepEqual(await read(['{"interactions":[', RECORD, ',', start, long('{'), '"}]}']), {
      used: 1,
      faults: skipped,
    });
    assert.deepEqual(await read([RECORD, '\n', start, long('x'), '"}\n', OTHER, '\n']), { used: 2, faults: skipped });
    const number = '{"id":"c","startedAt":';
    assert.deepEqual(await read(['[', number, long('1'), '},', RECORD, ']']), { used: 1, faults: skipped });
  });

  it('is a member that nobody knows, before the list and after it', async () => {
    const good = { used: 1, faults: [] };
    assert.deepEqual(await read(['{"x":"', long('x'), `","interactions":[${RECORD}]}`]), good);
    assert.deepEqual(await read([`{"interactions":[${RECORD}],"x":["`, long(']'), '"]}']), good);
    assert.deepEqual(await read([`{"interactions":[${RECORD}],"x":`, long('1'), '}']), good);
  });

  it('is a list beside the interactions that is said to be missing', async () => {
    const many = { of: 'x', mebibytes: MAX_MEMBER / MIB + 1 };
    const said = { used: 1, faults: ['agents limit missing'] };
    assert.deepEqual(await read(['{"agents":[{"id":"', many, `"}],"interactions":[${RECORD}]}`]), said);
    assert.deepEqual(await read([`{"interactions":[${RECORD}],"agents":[{"id":"`, many, '"}]}']), said);
  });

  it('is a list beside the interactions that is read where it is longer than a record may be', async () => {
    const input = ['{"agents":[{"id":"a1","name":"Ann","note":"', long('x'), '"}],"interactions":[', RECORD, ']}'];
    assert.deepEqual(await read(input), { used: 1, faults: [] });
    const engine = await createEngine(
      streamOf([...input.slice(0, -2), RECORD.replace('}', ',"agentId":"a1"}'), ']}']),
      { timeZone: 'UTC' },
    );
    assert.deepEqual((await engine.behaviorScores({ by: 'agent' })).labels, ['Ann']);
  });

  it('are blanks, which do no harm before a text and between its parts', async () => {
    const blanks = long(' ');
    for (const parts of [
      [blanks, `[${RECORD}]`],
      [long('\n'), `{"interactions":[${RECORD}]}`],
      [`[${RECORD}`, blanks, ']', blanks],
      ['{', blanks, `"interactions":[${RECORD}]`, blanks, '}', blanks],
      [`{"interactions":[${RECORD}],`, blanks, '"x":1}'],
    ]) {
      assert.deepEqual(await read(parts), { used: 1, faults: [] });
    }
  });

  it('is refused where nothing tells what it is', async () => {
    const refused = (parts: Parameters<typeof streamOf>[0], code: string) =>
      assert.rejects(
        read(parts),
        (error: Error & { code?: string }) => error.name === 'InputError' && error.code === code,
      );
    await refused([RECORD, { of: ' ', mebibytes: 40 }], 'notJson');
    await refused(['{"', long('x'), `":1,"interactions":[${RECORD}]}`], 'notJson');
    await refused([`{"interactions":[${RECORD}],"`, long('x'), '":1}'], 'notJson');
    await refused([`{"x":"`, long('x'), '"}'], 'wrongShape');
    await refused([`{"x":"`, long('x')], 'truncated');
    await refused([`{"interactions":[${RECORD}],"x":"`, long('x')], 'truncated');
  });
});

describe('compressed input', () => {
  const text = `[${RECORD}${' '.repeat(40 * MIB)}]`;
  const packed = gzipSync(text);

  it('is refused where it becomes too many times as long', async () => {
    assert.ok(text.length > 300 * packed.length);
    for (const input of [packed, new Blob([packed]), new Blob([packed]).stream()]) {
      await assert.rejects(createEngine(input), { name: 'InputError', code: 'tooLarge' });
    }
    const table = gzipSync(`id,startedAt\n${'a,2026-01-01T00:00Z\n'.repeat(MIB)}`);
    const limits = { unpackedRatio: 10 };
    await assert.rejects(createEngine(table, { table: {}, limits }), { name: 'InputError', code: 'tooLarge' });
  });

  it('is read as far as the limits that are set allow', async () => {
    const engine = await createEngine(packed, { limits: { unpackedRatio: 2000 } });
    assert.equal((await engine.describe()).records.used, 1);
    const limits = { unpackedRatio: 2000, unpackedBytes: 10 * MIB };
    await assert.rejects(createEngine(packed, { limits }), { name: 'InputError', code: 'tooLarge' });
    const small = await createEngine(gzipSync(`[${RECORD}]`), { limits: { unpackedRatio: 0 } });
    assert.equal((await small.describe()).records.used, 1);
  });
});
