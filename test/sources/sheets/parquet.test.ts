/** Parquet as tables: what every type becomes, what is told of it, and files that are not whole. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import type { FileMetaData } from 'hyparquet';
import { codecsOf } from '../../../src/sources/parquet/codecs.js';
import { writeParquet } from '../../support/parquet.js';
import { inPieces, plain, readInput } from './support.js';

const START = Date.UTC(2025, 11, 9, 12);
const AT = 'TIMESTAMP \'2025-12-09 12:00:00\' AS "Started at"';

/** What a value of a column becomes. */
async function one(value: string, name: string): Promise<unknown> {
  const { records } = await readInput(await writeParquet(`SELECT 1 AS "Call ID", ${AT}, ${value} AS "${name}"`));
  return records[0][name];
}

describe('a Parquet file', () => {
  it('is told by its bytes, however it comes', async () => {
    const bytes = await writeParquet(`SELECT 1 AS "Call ID", ${AT}, 'Ada' AS "Agent"`);
    const zip = new ZipWriter(new BlobWriter());
    await zip.add('january', new Uint8ArrayReader(bytes));
    const packed = new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));
    for (const [form, input] of Object.entries({
      bytes,
      blob: new Blob([bytes]),
      file: new File([bytes], 'calls.parquet'),
      misnamed: new File([bytes], 'calls.json', { type: 'application/json' }),
      stream: new Blob([bytes]).stream(),
      drops: inPieces(bytes, 1),
      zip: await zip.close(),
      gzip: await packed.blob(),
      beside: [bytes, new TextEncoder().encode('Call ID,Started at\n2,2026-01-01T00:00Z\n')],
    })) {
      const { records } = await readInput(input);
      assert.deepEqual([records[0]['id'], records[0]['startedAt']], ['1', START], form);
    }
  });

  it('may be compressed in any usual way', async () => {
    for (const codec of ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw']) {
      const query = `SELECT i AS "Call ID", ${AT}, 'agent ' || i % 7 AS "Agent" FROM range(3000) t(i)`;
      const { records } = await readInput(await writeParquet(query, `COMPRESSION ${codec}`));
      assert.equal(records.length, 3000, codec);
      assert.deepEqual(records[2999]['agentId'] ?? records[2999]['agentName'], 'agent 3', codec);
    }
    const metadata = { row_groups: [{ columns: [{ meta_data: { codec: 'LZO' } }] }] } as unknown as FileMetaData;
    await assert.rejects(codecsOf(metadata), { name: 'InputError', code: 'codec', message: /LZO.*Snappy/ });
  });

  it('is read group after group, at the rows that its names would have', async () => {
    const query = `SELECT i AS "Call ID", CASE WHEN i = 5000 THEN NULL ELSE ${AT.split(' AS')[0]} END AS "Started at" FROM range(9000) t(i)`;
    const { positions, told } = await readInput(await writeParquet(query, 'ROW_GROUP_SIZE 2048'));
    assert.deepEqual([positions.length, positions[0], positions.at(-1)], [8999, 2, 9001]);
    assert.deepEqual(told, ['5002 startedAt: nothing -> a value']);
  });

  it('without rows says so', async () => {
    const empty = await writeParquet(`SELECT 1 AS "Call ID", ${AT} WHERE false`);
    assert.deepEqual((await readInput(empty)).records, []);
  });

  it('that is cut off or damaged is refused', async () => {
    const bytes = await writeParquet(`SELECT i AS "Call ID", ${AT} FROM range(100) t(i)`);
    for (const length of [4, 8, 100, bytes.length - 1, bytes.length - 20]) {
      await assert.rejects(readInput(bytes.slice(0, length)), { name: 'InputError', code: 'truncated' }, `${length}`);
    }
    const encrypted = bytes.slice();
    encrypted.set(new TextEncoder().encode('PARE'), bytes.length - 4);
    await assert.rejects(readInput(encrypted), { code: 'encrypted' });
  });

  it('is no more than the limits allow', async () => {
    const query = `SELECT i AS "Call ID", ${AT}, repeat('x', 1000) AS "Agent" FROM range(20000) t(i)`;
    const bytes = await writeParquet(query, 'COMPRESSION zstd');
    await assert.rejects(readInput(bytes, {}, { unpackedRatio: 1 }), { code: 'tooLarge' });
    await assert.rejects(readInput(bytes, {}, { unpackedBytes: 1000 }), { code: 'tooLarge' });
  });
});

describe('a value', () => {
  it('of time is exact, with its zone or that of the table', async () => {
    const at = async (value: string, timeZone?: string) => {
      const bytes = await writeParquet(`SELECT 1 AS "Call ID", ${value} AS "Started at"`);
      const { records } = await readInput(bytes, timeZone ? { timeZone } : {});
      return records[0]?.['startedAt'];
    };
    for (const type of ['TIMESTAMP', 'TIMESTAMP_MS', 'TIMESTAMP_NS']) {
      assert.equal(await at(`'2025-12-09 12:00:00'::${type}`), START, type);
      assert.equal(await at(`'2025-12-09 12:00:00'::${type}`, 'Asia/Tokyo'), START - 9 * 3_600_000, type);
    }
    assert.equal(await at(`'2025-12-09 12:00:00+00'::TIMESTAMPTZ`, 'Asia/Tokyo'), START);
    assert.equal(await at(`'2025-12-09'::DATE`), START - 12 * 3_600_000);
    assert.equal(await one(`'2025-12-09 12:00:00.123456'::TIMESTAMP`, 'x'), '2025-12-09T12:00:00.123456');
    assert.equal(await one(`'1969-12-31 23:59:59.5'::TIMESTAMP`, 'x'), '1969-12-31T23:59:59.500000');
    assert.equal(await one(`'2025-12-09 12:00:00.123456789'::TIMESTAMP_NS`, 'x'), '2025-12-09T12:00:00.123456789');
    assert.equal(await one(`'10:11:12.5'::TIME`, 'x'), '10:11:12.500000');
    assert.equal(await one(`INTERVAL '1 day 2 seconds'`, 'x'), 'P1DT2S');
    assert.equal(await one(`'01:01:01'::TIME`, 'talkSeconds'), 3661);
  });

  it('of many digits is exact', async () => {
    assert.equal(await one('9223372036854775807', 'x'), '9223372036854775807');
    assert.equal(await one('18446744073709551615::UBIGINT', 'x'), '18446744073709551615');
    assert.equal(await one(`'1234567890123456.789'::DECIMAL(19,3)`, 'x'), '1234567890123456.789');
    assert.equal(await one(`'-12345678901234567890123456.5'::DECIMAL(38,2)`, 'x'), '-12345678901234567890123456.5');
    assert.equal(await one(`'4.50'::DECIMAL(5,2)`, 'x'), '4.5');
    assert.equal(await one(`'-0.05'::DECIMAL(5,2)`, 'x'), '-0.05');
    for (const decimal of [undefined, ','] as const) {
      const query = `SELECT 1 AS "Call ID", ${AT}, '1.234'::DECIMAL(6,3) AS talkSeconds, 1.234::DOUBLE AS "behaviors.a"`;
      const { records } = await readInput(await writeParquet(query), decimal ? { decimal } : {});
      assert.deepEqual([records[0]['talkSeconds'], records[0]['behaviors']], [1.234, { a: 1.234 }]);
    }
  });

  it('that is no number is missing, and told', async () => {
    const query = `SELECT * FROM (VALUES (1, 'nan'::DOUBLE), (2, 'inf'::DOUBLE), (3, NULL), (4, 5)) t("Call ID", talkSeconds), (SELECT ${AT})`;
    const { records, told } = await readInput(await writeParquet(query));
    assert.deepEqual(
      records.map(({ talkSeconds }) => talkSeconds ?? null),
      [null, null, null, 5],
    );
    assert.deepEqual(told, ['2 talkSeconds: "NaN", 2 in all -> a finite number']);
  });

  it('of another kind is its text', async () => {
    assert.equal(await one('true', 'answered'), true);
    assert.equal(await one(`'東京 🗼, "x"'`, 'x'), '東京 🗼, "x"');
    assert.equal(await one(`'b'::ENUM('a', 'b')`, 'x'), 'b');
    assert.equal(
      await one(`'6f9619ff-8b86-d011-b42d-00cf4fc964ff'::UUID`, 'x'),
      '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
    );
    assert.equal(await one(`'ab'::BLOB`, 'x'), 'ab');
    assert.equal(await one(`'{"a": 1}'::JSON`, 'x'), '{"a": 1}');
    const { told } = await readInput(await writeParquet(`SELECT 1 AS "Call ID", ${AT}, '\\xFF\\xFE'::BLOB AS x`));
    assert.deepEqual(told, ['2 x: "2 bytes" -> text, or values of a type that is read']);
  });
});

describe('our own format in Parquet', () => {
  it('is read with flat columns and with nested ones', async () => {
    const flat = `SELECT 'i1' AS id, ${AT.replace('"Started at"', '"startedAt"')}, 'a1' AS "agentId", 'Ruth' AS "customer.name", 0.83 AS "behaviors.activeListening"`;
    const nested = `SELECT 'i1' AS id, ${AT.replace('"Started at"', '"startedAt"')}, 'a1' AS "agentId", {'name': 'Ruth'} AS customer, MAP {'activeListening': 0.83::DOUBLE} AS behaviors`;
    for (const query of [flat, nested]) {
      const { records, told } = await readInput(await writeParquet(query));
      assert.deepEqual(told, []);
      const { id, startedAt, agentId, customer, behaviors } = plain(records)[0];
      assert.deepEqual([id, startedAt, agentId], ['i1', START, 'a1']);
      assert.deepEqual([(customer as { name: string }).name, behaviors], ['Ruth', { activeListening: 0.83 }]);
    }
  });

  it('may have the messages of a conversation in a column', async () => {
    const at = `'2025-12-09T12:00:01Z'`;
    const messages = `[{'at': ${at}, 'from': 'customer', 'text': 'hi'}, {'at': ${at}, 'from': 'agent', 'text': NULL}]`;
    const query = `SELECT 'i1' AS id, ${AT.replace('"Started at"', '"startedAt"')}, ${messages} AS messages, ['a', 'b'] AS tags`;
    const { records } = await readInput(await writeParquet(query));
    const [first, second] = records[0]['messages'] as { from: string; text: string | null }[];
    assert.deepEqual([first.from, first.text, second.from, second.text ?? null], ['customer', 'hi', 'agent', null]);
  });
});

describe('tables of a source in Parquet', () => {
  it('are known and joined, as a pipeline writes them', async () => {
    const tickets = `SELECT 1::BIGINT AS id, '2026-07-20 10:00:00+00'::TIMESTAMPTZ AS created_at, '2026-07-20 12:00:00+00'::TIMESTAMPTZ AS updated_at,
      'solved' AS status, 'web' AS via_channel, 901::BIGINT AS requester_id, 901::BIGINT AS submitter_id, 7::BIGINT AS assignee_id, 3::BIGINT AS group_id,
      '2030-01-01'::TIMESTAMP AS _fivetran_synced`;
    const users = `SELECT 7::BIGINT AS id, 'Ada' AS name, 'agent' AS role, 'a@example.org' AS email, 'Rome' AS time_zone, false AS suspended`;
    const inputs = [
      new File([await writeParquet(users)], 'user.parquet'),
      new File([await writeParquet(tickets)], 'ticket.parquet'),
    ];
    const { source, records } = await readInput(inputs);
    assert.equal(source, 'zendesk');
    assert.deepEqual([records[0]['id'], records[0]['startedAt']], ['1', Date.UTC(2026, 6, 20, 10)]);
  });
});
