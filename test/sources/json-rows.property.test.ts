/** Rows of an answer, cut into pieces anywhere, against `JSON.parse` of all of it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonRows } from '../../src/sources/rows/json-rows.js';
import type { FoundRow } from '../../src/sources/rows/row-batch.js';

const LISTS = ['tickets', 'data.payload', 'users'];

interface Read {
  readonly rows: readonly Omit<FoundRow, 'size'>[];
  readonly envelope: Record<string, unknown>;
  readonly faults: readonly string[];
}

function read(text: string, cuts: readonly number[], whole: boolean): Read {
  const bytes = new TextEncoder().encode(text);
  const reader = new JsonRows({ lists: new Set(LISTS), whole });
  const rows: Omit<FoundRow, 'size'>[] = [];
  const envelope: Record<string, unknown> = {};
  const faults: string[] = [];
  const take = () => {
    const batch = reader.take();
    for (const { list, row } of batch.rows) rows.push({ list, row });
    Object.assign(envelope, batch.envelope);
    faults.push(...batch.faults.map(({ list, place, why }) => `${list} ${place} ${why}`));
  };
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  for (let i = 1; i < places.length; i++) {
    const piece = bytes.subarray(places[i - 1], places[i]);
    reader.room().set(piece);
    reader.written(piece.length);
    if (i % 2) take();
  }
  reader.end();
  take();
  return { rows, envelope, faults };
}

const scalar = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.double({ noNaN: true, noInteger: true }),
  fc.boolean(),
  fc.constant(null),
);
const row = fc.dictionary(
  fc.string({ maxLength: 6 }).filter((name) => name !== '__proto__'),
  fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.dictionary(fc.constantFrom('a', 'b'), scalar)),
  { maxKeys: 5 },
);
const rows = fc.array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: scalar }), { maxLength: 5 });
const cuts = fc.array(fc.nat(4000), { maxLength: 12 });
const space = fc.constantFrom(undefined, 1, '\t');

const isRow = (value: unknown) => typeof value === 'object' && value !== null;
/** As JSON has it: no −0. */
const plain = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

describe('rows of an answer', () => {
  it('are those of its lists, however it is cut', () => {
    fc.assert(
      fc.property(rows, rows, rows, scalar, cuts, space, (tickets, payload, users, next, at, indent) => {
        const answer = { other: [1, { a: [] }], tickets, data: { x: { y: 1 }, payload }, next, users };
        const found = read(JSON.stringify(answer, null, indent), at, false);
        const expected = Object.entries({ tickets, 'data.payload': payload, users }).flatMap(([list, all]) =>
          plain(all)
            .filter(isRow)
            .map((one) => ({ list, row: one })),
        );
        assert.deepEqual(found.rows, expected);
        assert.deepEqual(found.envelope['next'], plain(next));
        const odd = [tickets, payload, users].flat().filter((one) => !isRow(one)).length;
        assert.equal(found.faults.length, odd);
      }),
    );
  });

  it('are the objects of lines, or objects behind each other', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        cuts,
        fc.constantFrom('\n', '\r\n', '', ' '),
        (all, at, between) => {
          const text = all.map((one) => JSON.stringify(one)).join(between);
          const known = new Set(['stream', 'data', 'record', 'type', '_airbyte_data']);
          fc.pre(!all.some((one) => Object.keys(one).some((name) => known.has(name))));
          assert.deepEqual(
            read(text, at, true).rows,
            plain(all).map((one) => ({ list: '', row: one })),
          );
        },
      ),
    );
  });

  it('are not read where the text is cut off, or is no JSON', () => {
    const text = JSON.stringify({ tickets: [{ id: 1, text: 'é"\\' }, { id: 2 }], next: 12 });
    const bytes = new TextEncoder().encode(text).length;
    for (let length = 1; length < text.length; length++) {
      for (const at of [[], [3, 9, 20]]) {
        assert.throws(
          () => read(text.slice(0, length), at, false),
          { name: 'InputError', code: 'truncated' },
          `${length}`,
        );
      }
    }
    assert.equal(read(text, [bytes - 1], false).rows.length, 2);
    for (const wrong of [
      '{"tickets":[{"id":1},]}',
      '{"tickets":[{"id":01}]}',
      '{"tickets":{"a":1,}}',
      '{"tickets":[1 2]}',
    ]) {
      assert.throws(() => read(wrong, [], false), { name: 'InputError', code: 'notJson' }, wrong);
    }
  });

  it('keep the digits of long numbers, which are ids', () => {
    const text =
      '{"tickets":[{"id":9007199254740993123,"text":"9007199254740993123 , 1","n":-12345678901234567890,"d":1.5e300}]}';
    assert.deepEqual(read(text, [17], false).rows[0].row, {
      id: '9007199254740993123',
      text: '9007199254740993123 , 1',
      n: '-12345678901234567890',
      d: 1.5e300,
    });
  });

  it('that are too long are passed over, and told', () => {
    const long = 'x'.repeat(17 * 1024 * 1024);
    const text = JSON.stringify({ tickets: [{ id: 1 }, { id: 2, long }, { id: 3 }], users: [{ id: 4 }] });
    const bytes = new TextEncoder().encode(text);
    const reader = new JsonRows({ lists: new Set(LISTS), whole: false });
    const found: FoundRow[] = [];
    const faults: string[] = [];
    const take = () => {
      const batch = reader.take();
      found.push(...batch.rows);
      faults.push(...batch.faults.map(({ list, place }) => `${list} ${place}`));
    };
    for (let from = 0; from < bytes.length; from += 60_000) {
      const piece = bytes.subarray(from, from + 60_000);
      reader.room().set(piece);
      reader.written(piece.length);
      take();
    }
    reader.end();
    take();
    assert.deepEqual(
      found.map(({ row: { id } }) => id),
      [1, 3, 4],
    );
    assert.deepEqual(faults, ['tickets 2']);
  });
});
