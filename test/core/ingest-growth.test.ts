/** Data sets while more arrives: appended records, duplicates, another order of the rows. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Ingestion } from '../../src/core/ingest/ingest.js';
import { MAX_RECORDS } from '../../src/core/ingest/limits.js';
import { ProblemLog } from '../../src/core/ingest/problems.js';
import { Records } from '../../src/core/ingest/records.js';
import { finish } from '../../src/core/steps.js';
import { buildCase, shapes } from './generators.js';
import { contents } from './reference/dataset.js';

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Rows by id: their order does not matter. */
async function byId(ingestion: Ingestion) {
  const { rows, ...rest } = await contents(ingestion.dataset());
  const sorted = rows.map(({ found, ...row }, i) => {
    assert.equal(found, i);
    return row;
  });
  return { ...rest, rows: sorted.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe('growing', () => {
  it('appended records are as if they had been there at first, and changes tell what is new', async () => {
    const check = async (shape: Parameters<typeof buildCase>[0], cuts: number[], streamed: boolean) => {
      const { input, languages } = buildCase(shape);
      const { interactions, ...envelope } = plain(input);
      const whole = new Ingestion({ languages });
      await whole.read({ interactions, ...envelope });
      const parts = new Ingestion({ languages });
      const places = [...cuts.map((cut) => cut % (interactions.length + 1)), interactions.length].sort((a, b) => a - b);
      const first = { interactions: interactions.slice(0, places[0]), ...envelope };
      await parts.read(streamed ? JSON.stringify(first) : first);
      let before = await contents(parts.dataset());
      for (let i = 1; i < places.length; i++) {
        finish(parts.append(interactions.slice(places[i - 1], places[i])));
        const dataset = parts.dataset();
        const after = await contents(dataset);
        assert.equal(dataset.changes.from, before.rows.length);
        const values = ({ rows }: typeof after) =>
          rows.slice(0, before.rows.length).map(({ record: _, ...row }) => row);
        if (!dataset.changes.rewritten) assert.deepEqual(values(after), values(before));
        before = after;
      }
      assert.deepEqual(await byId(parts), await byId(whole));
    };
    const cuts = fc.array(fc.nat({ max: 60 }), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(shapes(60), cuts, fc.boolean(), check), { seed: 51, numRuns: 120 });
  });

  it('another order of the rows changes nothing else', async () => {
    const check = async (shape: Parameters<typeof buildCase>[0], seed: number) => {
      const { interactions } = plain(buildCase(shape).input) as { interactions: Record<string, unknown>[] };
      const ingestion = new Ingestion();
      await ingestion.read(JSON.stringify(interactions));
      const expected = await byId(ingestion);
      const length = ingestion.dataset().columns.length;
      const order = Uint32Array.from({ length }, (_, i) => i).sort((a, b) => ((a * seed) % 97) - ((b * seed) % 97));
      const ids = Array.from(order, (row) => ingestion.dataset().columns.ids.at(row));
      const places = new Uint32Array(length);
      order.forEach((row, place) => (places[row] = place));
      finish(ingestion.reorder(places));
      const dataset = ingestion.dataset();
      assert.equal(dataset.changes.rewritten, length > 0);
      assert.deepEqual(
        Array.from({ length }, (_, row) => dataset.columns.ids.at(row)),
        ids,
      );
      assert.deepEqual(await byId(ingestion), expected);
      // Duplicates still find their row.
      finish(ingestion.append(interactions));
      assert.equal(ingestion.dataset().columns.length, length);
    };
    await fc.assert(fc.asyncProperty(shapes(40), fc.integer({ min: 1, max: 96 }), check), { seed: 52, numRuns: 60 });
  });

  it('parts that arrive are there before the end, many blocks of them', async () => {
    const count = 40_000;
    const lines = Array.from(
      { length: count },
      (_, i) => `{"id":"c-${i}","startedAt":${1e12 + i},"agentId":"a${i % 700}"}`,
    );
    const ingestion = new Ingestion();
    let seen = 0;
    await ingestion.read(lines.join('\n'), {
      onRead: ({ records, bytes }) => {
        const { columns, changes, recordsRead } = ingestion.dataset();
        assert.equal(changes.from, seen);
        assert.ok(!changes.rewritten && bytes > 0);
        assert.equal(recordsRead, records);
        assert.equal(columns.startedAt.length, columns.length);
        for (let row = seen; row < columns.length; row++) assert.equal(columns.startedAt[row], 1e12 + row);
        seen = columns.length;
      },
    });
    assert.equal(seen, count);
    const { columns } = ingestion.dataset();
    assert.ok(columns.agent.codes instanceof Uint16Array && columns.channel.codes instanceof Uint8Array);
    for (const row of [0, 8191, 8192, count - 1]) {
      assert.equal(columns.ids.find(`c-${row}`), row);
      assert.equal(columns.agent.dictionary.text(columns.agent.codes[row]), `a${row % 700}`);
    }
    assert.equal(columns.ids.find('c-40000'), undefined);
  });

  it('progress never falls back, and ends with all that there is', async () => {
    const text = `[${Array.from({ length: 3000 }, (_, i) => `{"id":${i},"startedAt":1e12}`).join(',')}]`;
    for (const input of [text, new TextEncoder().encode(text), new Blob([text]), new Blob([text]).stream()]) {
      const seen: number[] = [];
      await new Ingestion().read(input, { onRead: ({ bytes }) => void seen.push(bytes) });
      assert.deepEqual(
        seen,
        seen.slice().sort((a, b) => a - b),
      );
      assert.equal(seen.at(-1), text.length);
    }
  });

  it('unknown behaviours are reported once, however often it is asked', async () => {
    const ingestion = new Ingestion();
    await ingestion.read([{ id: 1, startedAt: 1e12, behaviors: { humming: 1 } }]);
    for (let i = 0; i < 3; i++) assert.equal(ingestion.dataset().problems.total, 1);
    finish(ingestion.append([{ id: 2, startedAt: 1e12, behaviors: { humming: 1 } }]));
    const { problems } = ingestion.dataset().problems;
    assert.deepEqual(
      problems.map(({ position, found }) => [position, found]),
      [[1, '2 values']],
    );
  });

  it('reading stops where the signal says so, and lets go of the stream', async () => {
    const controller = new AbortController();
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: (sink) => sink.enqueue(new TextEncoder().encode('[ x')),
        cancel: () => {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const waiting = new ReadableStream<Uint8Array>({
      cancel: () => {
        cancelled = true;
      },
    });
    await assert.rejects(() => new Ingestion().read(stream), { code: 'notJson' });
    assert.ok(cancelled);
    cancelled = false;
    const reading = new Ingestion().read(waiting, { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(reading, /enough/);
    assert.ok(cancelled);
  });

  it('more records than are read are refused, not left out', () => {
    const records = new Records(undefined, new ProblemLog());
    records.read = MAX_RECORDS - 1;
    records.count();
    assert.throws(() => records.count(), { name: 'InputError', code: 'tooLarge' });
  });

  it('records that are too long or nested too deep are problems of their own', async () => {
    const long = `{"id":"long","startedAt":1e12,"x":"${'x'.repeat(2 ** 24)}"}`;
    const deep = `{"id":"deep","startedAt":1e12,"x":${'['.repeat(300)}${']'.repeat(300)}}`;
    const good = '{"id":"good","startedAt":1e12}';
    for (const text of [`[${good},${long},${deep}]`, [good, long, deep].join('\n')]) {
      const ingestion = new Ingestion();
      await ingestion.read(new Blob([text]).stream());
      const dataset = ingestion.dataset();
      const { rows, problems } = await contents(dataset);
      assert.deepEqual(
        rows.map(({ id }) => id),
        ['good', 'deep'],
      );
      assert.deepEqual(
        problems.problems.map(({ position, field, code, effect }) => [position, field, code, effect]),
        [
          [2, '', 'limit', 'skipped'],
          [3, 'x', 'limit', 'missing'],
        ],
      );
    }
  });
});
