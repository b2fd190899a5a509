/** What is given back while columns grow, are put in order and replaced is nothing that anybody still needs. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { RETURNED } from '../../src/core/columns/growing/memory.js';
import { hashBytes, TextTable } from '../../src/core/columns/growing/text-table.js';
import { BuiltInEngine } from '../../src/core/engine/built-in-engine.js';
import { finish } from '../../src/core/steps.js';

const period = { from: '2026-01-01', to: '2027-01-01' };
const START = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

/** In no order of time, some of them twice. */
function recordsOf(count: number, seed: number) {
  return Array.from({ length: count }, (_, i) => {
    const mixed = Math.imul(i + seed, 0x9e3779b1) >>> 0;
    return {
      id: `c-${i % 97 === 96 ? i - 50 : i}`,
      startedAt: START + (mixed % 90) * DAY + (i % 1000) * 1000,
      agentId: `a${mixed % 7}`,
      channel: `channel ${mixed % 300}`,
      queueSeconds: mixed % 500,
      behaviors: { activeListening: (mixed % 1009) / 1009, buildRapport: i % 11 === 0 ? null : (mixed % 83) / 83 },
    };
  });
}

async function answers(engine: BuiltInEngine) {
  const scores = await engine.behaviorScores({ by: 'agent', period });
  const metrics = await engine.metricValues({ metrics: ['conversationsOpened', 'queueTime'], by: 'channel', period });
  const page = await engine.interactions({ period, page: { limit: 40 }, sort: { by: 'activeListening' } });
  return { scores, metrics, page };
}

function streamOf(records: readonly unknown[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= records.length) return controller.close();
      const lines = records.slice(at, at + 500).map((record) => `${JSON.stringify(record)}\n`);
      at += 500;
      controller.enqueue(encoder.encode(lines.join('')));
    },
  });
}

describe('memory that is given back', () => {
  const { least } = RETURNED;
  before(() => (RETURNED.least = 2 ** 10));
  after(() => (RETURNED.least = least));

  it('answers on the way and at the end are those of what was read at once', async () => {
    const records = recordsOf(24_000, 1);
    const engine = new BuiltInEngine({ timeZone: 'UTC' });
    const atOnce = async (some: readonly unknown[]) => {
      const other = new BuiltInEngine({ timeZone: 'UTC' });
      await other.read(some);
      return answers(other);
    };
    let reads = 0;
    let read = 0;
    let commits = 0;
    await engine.read(streamOf(records), {
      onRead: (progress) => {
        read = progress.records;
        return ++reads % 9 === 0;
      },
      onCommit: async () => {
        if (++commits % 3 === 0) assert.deepEqual(await answers(engine), await atOnce(records.slice(0, read)));
      },
    });
    assert.ok(commits >= 4, `${commits} commits`);
    assert.deepEqual(await answers(engine), await atOnce(records));

    // In no order either, and more than is put up with; some are newer versions.
    const more = recordsOf(9000, 5).map((record, i) => ({ ...record, id: i % 5 === 0 ? record.id : `d-${i}` }));
    await engine.append(more);
    assert.deepEqual(await answers(engine), await atOnce([...records, ...more]));
  });

  it('texts are found by their numbers, in whichever order they were put and whenever others are added', () => {
    const check = (rounds: { words: string[]; turn: number }[]) => {
      const table = new TextTable();
      let expected: string[] = [];
      const encoder = new TextEncoder();
      for (const { words, turn } of rounds) {
        for (const word of words) {
          const bytes = encoder.encode(word);
          const number = table.intern(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
          if (!expected.includes(word)) expected.push(word);
          assert.equal(number, expected.indexOf(word));
        }
        const { length } = expected;
        const places = Uint32Array.from({ length }, (_, i) => (turn % 2 === 0 ? (i + turn) % length : length - 1 - i));
        finish(table.reorder(places.slice()));
        const moved: string[] = [];
        expected.forEach((word, i) => (moved[places[i]] = word));
        expected = moved;
        if (turn % 3 === 0) table.trim();
        for (let i = 0; i < length; i++) {
          assert.equal(table.text(i), expected[i]);
          assert.equal(table.find(expected[i]), i);
          assert.deepEqual(table.bytesOf(i), encoder.encode(expected[i]));
        }
      }
    };
    const words = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 60 });
    const rounds = fc.array(fc.record({ words, turn: fc.nat({ max: 50 }) }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(rounds, check), { seed: 63, numRuns: 80 });
  });

  it('texts of any length are found where the bytes of all are more than a piece', () => {
    const table = new TextTable();
    const encoder = new TextEncoder();
    // A megabyte is a piece: some texts end with it, go beyond it, and are longer than several.
    const lengths = [
      1,
      2 ** 20 - 1,
      0,
      7,
      2 ** 20 + 3,
      5,
      2 ** 20,
      3 * 2 ** 20 + 1,
      2 ** 20 - 300,
      300,
      2,
      400,
      2 ** 19,
      2 ** 19,
    ];
    const texts = lengths.map((length, i) => String.fromCharCode(97 + i).repeat(length));
    texts.forEach((text, i) => {
      const bytes = encoder.encode(text);
      assert.equal(table.intern(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length)), i);
      if (i % 3 === 0) table.trim();
    });
    const expected = [...texts];
    const places = Uint32Array.from(texts, (_, i) => (i * 5 + 2) % texts.length);
    finish(table.reorder(places.slice()));
    texts.forEach((text, i) => (expected[places[i]] = text));
    expected.forEach((text, i) => {
      assert.ok(table.text(i) === text, `text ${i}`);
      assert.equal(table.bytesOf(i).length, text.length);
      assert.equal(table.find(text), i);
    });
    assert.equal(table.find('a'.repeat(2)), undefined);
    assert.equal(table.internText('new'), texts.length);
  });
});
