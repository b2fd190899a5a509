/** A table is read like any other input, whatever it arrives as, and what is wrong in it stands in the same list. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createEngine, InputError, type CreateOptions, type ReportInput } from '../../src/core.js';
import { generateReport } from '../../stories/data/generate-report.js';
import { deferred, nextTask } from '../support/wait-for.js';
import { writeCell } from './support.js';

const TABLE = [
  'Conversation ID,Started,Assignee,behaviors.activeListening,Note',
  '1,31/12/2024 10:00,Bo,0.5,"two',
  'lines"',
  '2,soon,Bo,0.5,',
  '3,01/02/2025 10:00,Bo,many,',
  '3,01/03/2025 10:00,Bo,0.25,',
  '',
].join('\r\n');

const bytes = (text: string) => new TextEncoder().encode(text);

function streamOf(chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(input: ReportInput, options: CreateOptions = {}) {
  const engine = await createEngine(input, { timeZone: 'Europe/Rome', ...options });
  const description = await engine.describe();
  const { ids } = await engine.interactions({
    period: { from: '2000-01-01', to: '2030-01-01' },
    page: { offset: 0, limit: 100 },
  });
  return { engine, description, ids };
}

describe('a table that ends without a line end', () => {
  const whole = 'id,startedAt,agentId\n1,2025-01-01,a\n2,2025-01-02,b\n3,2025-01-03,c';

  it('was cut off where its last row alone has fewer cells than the header, however it arrives', async () => {
    const cut = whole.slice(0, -2);
    for (const input of [cut, bytes(cut), streamOf([...bytes(cut)].map((byte) => Uint8Array.of(byte)))]) {
      await assert.rejects(read(input), (error) => error instanceof InputError && error.code === 'truncated');
    }
  });

  it('is whole where its last row is, where other rows are short, too, and where nothing can be compared', async () => {
    assert.deepEqual((await read(whole)).ids.length, 3);
    assert.deepEqual((await read(`${whole.slice(0, -2)}\n`)).ids.length, 3);
    assert.deepEqual((await read(whole.replace(',a\n', '\n').slice(0, -2))).ids.length, 3);
    assert.deepEqual((await read('id,startedAt,agentId\n1,2025-01-01')).ids.length, 1);
  });
});

describe('a table', () => {
  it('is read whatever it arrives as', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(TABLE, (c) => c.charCodeAt(0)).buffer),
    ]);
    const inputs: [string, ReportInput, CreateOptions?][] = [
      ['text', TABLE],
      ['bytes', bytes(TABLE)],
      ['buffer', bytes(TABLE).buffer],
      ['byte order mark', bytes(`\uFEFF${TABLE}`)],
      ['tabs', TABLE.replaceAll(',', '\t')],
      ['a column without a name', TABLE.replaceAll(/^(?=[C0-9])/gm, ',')],
      ['UTF-16', utf16],
      ['blob', new Blob([TABLE])],
      ['stream', streamOf([bytes(TABLE)])],
      ['single bytes', streamOf([...bytes(TABLE)].map((byte) => Uint8Array.of(byte)))],
      ['compressed', new Uint8Array(gzipSync(TABLE)), { table: {} }],
    ];
    const wanted = (await read(TABLE)).description;
    assert.deepEqual(wanted.records, { read: 4, used: 2, skipped: 1, duplicates: 1 });
    assert.equal(wanted.timeZone, 'Europe/Rome');
    for (const [name, input, options] of inputs) {
      const { description, ids } = await read(input, options);
      assert.deepEqual(description, wanted, name);
      assert.deepEqual([...ids].sort(), ['1', '3'], name);
    }
  });

  it('lists what is wrong by the row of the file, in one list with what the engine finds', async () => {
    const { description } = await read(TABLE);
    const { total, skipped, problems, groups } = description.problems;
    assert.deepEqual([total, skipped, groups.length], [3, 1, 3]);
    assert.deepEqual(
      problems.map(({ position, id, field, code, effect }) => [position, id, field, code, effect]),
      [
        [4, '2', 'startedAt', 'table', 'skipped'],
        [5, '3', 'behaviors.activeListening', 'type', 'missing'],
        [5, '3', 'id', 'duplicate', 'replaced'],
      ],
    );
    assert.match(problems[0].expected, /column "Started"/);
  });

  it('tells once of dates that can be read in two ways, and names the option that decides', async () => {
    const text = 'id,startedAt,closedAt\na,2025-01-01 10:00,01/02/2025\nb,2025-01-01 11:00,03/02/2025\n';
    const { description } = await read(text);
    assert.deepEqual(description.records, { read: 2, used: 2, skipped: 0, duplicates: 0 });
    assert.equal(description.problems.total, 1);
    assert.equal(description.problems.groups[0].field, 'closedAt');
    assert.match(description.problems.groups[0].expected, /dateOrder/);
    const decided = await read(text, { table: { dateOrder: 'dmy' } });
    const record = (await decided.engine.interaction('b'))!.record as unknown as Record<string, unknown>;
    assert.equal(record['closedAt'], Date.UTC(2025, 1, 2, 23));
  });

  it('has the same answers as the same records in JSON', async () => {
    const report = generateReport({ seed: 'table', interactions: 400 });
    const keys = ['activeListening', 'beEmpathetic', 'inappropriateAction'];
    const records = report.interactions.map((interaction) => {
      const { id, startedAt, channel, agentId, teamId, behaviors } = interaction as unknown as Record<string, unknown>;
      const raw = (behaviors ?? {}) as Record<string, number | null>;
      return {
        id,
        startedAt,
        channel,
        agentId,
        teamId,
        behaviors: Object.fromEntries(keys.map((key) => [key, raw[key]])),
      };
    });
    const rows = records.map((record) =>
      ['id', 'startedAt', 'channel', 'agentId', 'teamId']
        .map((name) => (record as Record<string, unknown>)[name])
        .concat(keys.map((key) => record.behaviors[key]))
        .map((value) =>
          writeCell(typeof value === 'string' || typeof value === 'number' ? String(value) : '', ';', false),
        ),
    );
    const text = [`id;startedAt;channel;agentId;teamId;${keys.join(';')}`, ...rows.map((row) => row.join(';'))].join(
      '\n',
    );
    const [fromTable, fromJson] = [await read(text), await read(records)];
    const ask = { by: 'agent', compare: true } as const;
    assert.deepEqual(await fromTable.engine.behaviorScores(ask), await fromJson.engine.behaviorScores(ask));
    assert.deepEqual(fromTable.description.baseline, fromJson.description.baseline);
    assert.equal(fromTable.description.problems.total, 0);
  });

  it('keeps its other columns for the detail view, and grows', async () => {
    const { engine } = await read(TABLE);
    const detail = await engine.interaction('1');
    assert.equal((detail!.record as unknown as Record<string, unknown>)['Note'], 'two\r\nlines');
    await engine.append!([{ id: 'new', startedAt: '2025-01-01T00:00:00Z' }]);
    const { records, problems } = await engine.describe();
    assert.deepEqual(records, { read: 5, used: 3, skipped: 1, duplicates: 1 });
    assert.equal(problems.total, 3);
  });

  it('may be of one record, or of none', async () => {
    assert.deepEqual((await read('id,startedAt\na,2025-01-01T00:00:00Z')).ids, ['a']);
    assert.deepEqual((await read('id,startedAt\n')).description.records, {
      read: 0,
      used: 0,
      skipped: 0,
      duplicates: 0,
    });
  });

  it('is of other text than UTF-8 where that is said, and tells where it should have been', async () => {
    const text = Uint8Array.from('id,startedAt,agentName\na,2025-01-01T00:00:00Z,Jos\xe9\n', (c) => c.charCodeAt(0));
    const { description } = await read(text, { table: { encoding: 'windows-1252' } });
    assert.deepEqual(
      description.agents.map(({ name }) => name),
      ['José'],
    );
    const told = (await read(text)).description.problems.problems;
    assert.ok(told.some(({ expected }) => expected.includes('option encoding')));
  });
});

describe('functions of a mapping', () => {
  it('give values as JSON has them; what JSON cannot hold is missing, and said', async () => {
    const row = ['1,2024-12-31 10:00', '2,2024-12-31 11:00', '3,2024-12-31 12:00'];
    const closedAt = ({ id }: Readonly<Record<string, string>>) =>
      id === '1' ? new Date(Date.UTC(2025, 0, 1)) : id === '2' ? 1n : { toJSON: () => NaN };
    const { engine, description } = await read(`id,startedAt\n${row.join('\n')}\n`, {
      table: { mapping: { closedAt } },
    });
    const closed = async (id: string) =>
      ((await engine.interaction(id))!.record as unknown as Record<string, unknown>)['closedAt'];
    assert.deepEqual(
      [await closed('1'), await closed('2'), await closed('3')],
      [Date.UTC(2025, 0, 1), undefined, undefined],
    );
    assert.deepEqual(
      description.problems.problems.map(({ position, field, effect }) => [position, field, effect]),
      [[3, 'closedAt', 'missing']],
    );
    assert.match(description.problems.problems[0].expected, /JSON can hold/);
  });
});

describe('what is no table', () => {
  it('is read as before', async () => {
    const json = '[{"id":"a","startedAt":"2025-01-01T00:00:00Z"}]';
    for (const input of [json, ` \n${json}`, bytes(json), new Blob([json]), streamOf([bytes(' '), bytes(json)])]) {
      assert.deepEqual((await read(input)).ids, ['a']);
      assert.deepEqual((await read(input instanceof ReadableStream ? json : input, { table: {} })).ids, ['a']);
    }
  });

  it('is an error that names its cause', async () => {
    const cases: [string, string][] = [
      ['<!doctype html><p>Sign in, please', 'html'],
      ['The service is down, try again later', 'notJson'],
      ['name,colour\na,red\n', 'notJson'],
      ['"a,b"', 'wrongShape'],
      ['', 'empty'],
      [' \n ', 'empty'],
    ];
    for (const [text, code] of cases) {
      for (const input of [text, streamOf([bytes(text)])]) {
        await assert.rejects(createEngine(input), (error) => error instanceof InputError && error.code === code, text);
      }
    }
  });
});

describe('a stream of a table', () => {
  const header = 'id,startedAt\n';
  const row = (id: number) => `${id},2025-01-01T00:00:00Z\n`;

  /** A stream that never ends, with promises of what becomes of it. */
  function watched(text: string) {
    const { promise: read, resolve: onRead } = deferred<undefined>();
    const { promise: cancelled, resolve: onCancel } = deferred<unknown>();
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes(text)),
      // Asked for more: the first part has been taken.
      pull: () => onRead(undefined),
      cancel: onCancel,
    });
    return { stream, read, cancelled };
  }

  it('is cancelled with the signal, however early, and its own error is passed on', async () => {
    for (const moment of ['at once', 'in the next task', 'once something was read']) {
      const stop = new AbortController();
      const { stream, read, cancelled } = watched(header + row(1));
      const reading = createEngine(stream, { signal: stop.signal });
      void assert.rejects(reading, /enough/);
      if (moment === 'in the next task') await nextTask();
      if (moment === 'once something was read') await read;
      stop.abort(new Error('enough'));
      assert.match(String(await cancelled), /enough/);
    }
    const failing = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(bytes(header)),
      pull: (controller) => controller.error(new Error('cut off')),
    });
    await assert.rejects(createEngine(failing, { table: {} }), /cut off/);
  });
});
