/** A text that is read byte by byte gives the same data as its parsed objects, however it is cut into pieces. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeUtf8 } from '../../src/core/columns/text-bytes.js';
import { Ingestion } from '../../src/core/ingest/ingest.js';
import type { Positioned, RecordBatch } from '../../src/core/ingest/record-batch.js';
import type { ReportInput } from '../../src/core/index.js';
import { contents } from './reference/dataset.js';

const encode = (text: string) => new TextEncoder().encode(text);

async function read(input: ReportInput, options = {}) {
  const ingestion = new Ingestion(options);
  await ingestion.read(input);
  return contents(ingestion.dataset());
}

async function* batchesOf(parts: readonly (readonly Positioned[])[]): AsyncGenerator<RecordBatch> {
  for (const records of parts) {
    await Promise.resolve();
    yield { records, problems: [], bytes: 0 };
  }
}

/** Each sequence that a strict decoder takes as one character; of other bytes, the surrogate U+DC00 + byte. */
function keptText(bytes: Uint8Array): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for (let at = 0; at < bytes.length;) {
    let length = 4;
    let char = '';
    for (; length > 0; length--) {
      try {
        char = strict.decode(bytes.subarray(at, at + length));
        if (at + length <= bytes.length && [...char].length === 1) break;
      } catch {
        // Not one character.
      }
    }
    text += length > 0 ? char : String.fromCharCode(0xdc00 + bytes[at]);
    at += Math.max(1, length);
  }
  return text;
}

/** A stream of pieces that end at the given places. */
function inPieces(bytes: Uint8Array, ends: readonly number[]): ReadableStream<Uint8Array> {
  const places = [...ends.map((end) => end % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let from = 0;
  let i = 0;
  return new ReadableStream({
    pull(controller) {
      if (i === places.length) return controller.close();
      const to = places[i++];
      controller.enqueue(bytes.slice(from, to));
      from = to;
    },
  });
}

/** JSON of values that fields may have, right, odd and wrong. */
const texts = fc.oneof(
  fc.constantFrom(
    '"a1"',
    '"t1"',
    '"客服"',
    '"\\u5ba2"',
    '"\\ud83d\\ude00"',
    '"\\ud800"',
    '"\\udc00x"',
    '"a\\"b"',
    '""',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"voice"',
    '"VOICE"',
    '"chat"',
    '"new"',
    '"inbound"',
    '"positive"',
    '"en"',
    '"zh-Hant"',
    '"not_recorded"',
  ),
);
const numbers = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => JSON.stringify(value)),
  fc.constantFrom(
    '0',
    '-0',
    '1e400',
    '5e-324',
    '0.1',
    '1E3',
    '12345678901234567890',
    '3',
    '10',
    '1700000000',
    '0.30000000000000004',
  ),
);
const instants = fc.oneof(
  fc.integer({ min: 0, max: 8000 }).map((ms) => `"${new Date(1.7e12 + ms).toISOString()}"`),
  fc.constantFrom(
    '"2024-05-01T10:00:00+02"',
    '"2024-05-01 10:00Z"',
    '"2024-02-30T10:00:00Z"',
    '1.7e12',
    '1700000000',
    '"x"',
  ),
);
const plain = fc.oneof(texts, numbers, instants, fc.constantFrom('null', 'true', 'false', '[]', '{}', '[null,""]'));

/** Objects with these keys, written in any order, some of them twice. */
function objects(keys: readonly string[], value: fc.Arbitrary<string>, maxLength = 4): fc.Arbitrary<string> {
  const space = fc.constantFrom('', '', '', '', ' ', '\n\t');
  const member = fc.tuple(space, fc.constantFrom(...keys), space, space, value, space);
  const written = member.map(([a, key, b, c, v, d]) => `${a}${JSON.stringify(key)}${b}:${c}${v}${d}`);
  return fc.array(written, { maxLength }).map((members) => `{${members.join(',')}}`);
}
function lists(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(value, { maxLength: 3 }).map((values) => `[${values.join(', ')}]`);
}
const anyValue = fc.oneof(plain, fc.json({ maxDepth: 3 }));
const message = objects(
  ['at', 'from', 'text', 'private', 'failed', 'id', 'agentId', 'source', 'other'],
  fc.oneof(instants, plain, fc.constantFrom('"agent"', '"customer"')),
  6,
);
const goodMessage = fc
  .constantFrom('agent', 'customer', 'bot')
  .chain((from) =>
    instants.map(
      (at) => `{"at":${at},"from":"${from}","text":"\\u0041 ok","private":${from === 'bot' ? 'true' : 'null'}}`,
    ),
  );
/** Messages with ids, some of them the same. */
const fullMessage = fc
  .tuple(
    instants,
    fc.constantFrom('1', '"1"', '"m2"', '"客"', '"\\u5ba2"', '2', 'null', '""', '"m3"'),
    texts,
    texts,
    fc.constantFrom('true', 'false', 'null'),
  )
  .map(([at, id, agentId, source, failed]) => {
    const who = `"from":"agent","agentId":${agentId},"source":${source}`;
    return `{"id":${id},${who},"at":${at},"failed":${failed}}`;
  });
const behaviors = objects(
  ['activeListening', 'beEmpathetic', 'unheardOf', '__proto__', 'a"b'],
  fc.oneof(numbers, numbers, plain),
  5,
);
const leg = fc.oneof(
  texts.map((id) => `{"id":${id}}`),
  fc.tuple(texts, instants).map(([id, from]) => `{"from":${from},"id":${id}}`),
  objects(['id', 'from'], plain),
);
const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  id: fc.oneof(fc.constantFrom('"a"', '"b"', '7', '"7"', '"客"'), plain),
  startedAt: instants,
  endedAt: instants,
  updatedAt: instants,
  agentId: fc.oneof(texts, fc.constantFrom('5', '1.5', '1e3')),
  agentName: texts,
  teamId: texts,
  teamName: texts,
  channel: texts,
  contactType: texts,
  language: texts,
  sentiment: texts,
  exclusion: texts,
  behaviors,
  agents: lists(leg),
  customer: fc.oneof(
    texts.map((id) => `{"id":${id},"name":${id}}`),
    objects(['id', 'name'], texts),
  ),
  messages: fc.oneof(lists(goodMessage), lists(message), lists(fullMessage)),
  recording: fc.oneof(
    fc.constant('{"url":"u","durationSeconds":3}'),
    objects(['url', 'durationSeconds', 'transcript'], plain),
  ),
  csat: objects(['score', 'scale'], fc.constantFrom('1', '3', '5', '7', '0')),
  ces: objects(['scale', 'score'], fc.constantFrom('1', '3', '5', '7', '0')),
  nps: numbers,
  answered: plain,
  abandoned: fc.constantFrom('true', 'false', 'null', '""'),
  queueSeconds: numbers,
  talkSeconds: fc.constantFrom('0', '-0', '1.5', 'null'),
  parentId: fc.oneof(texts, fc.constantFrom('5', '"5"')),
  status: fc.constantFrom('"open"', '"expired"', '"\\u006fpen"', '"other"', 'null'),
  endReason: fc.constantFrom('"agent_closed"', '"abandoned"', '""'),
  firstResponseAt: instants,
  closedAt: instants,
  tags: lists(texts),
  reopenedAt: lists(instants),
  anything: anyValue,
  __proto__: anyValue,
  id2: anyValue,
};

/** Most fields right, so that the quick way is taken as well. */
const record: fc.Arbitrary<string> = fc
  .tuple(
    fc.nat({ max: 30 }),
    instants,
    fc.array(
      fc
        .constantFrom(...Object.keys(values))
        .chain((key) =>
          fc.tuple(
            fc.constant(key),
            fc.oneof({ arbitrary: values[key], weight: 8 }, { arbitrary: anyValue, weight: 1 }),
          ),
        ),
      { maxLength: 7 },
    ),
    fc.constantFrom('', '', '', ' ', '\n '),
    fc.constantFrom(0, 0, 0, 1),
  )
  .map(([id, startedAt, fields, space, escaped]) => {
    const key = escaped === 1 ? '"\\u0069d"' : '"id"';
    const members = [`${key}:${space}"i${id}"`, `"startedAt":${startedAt}`];
    for (const [name, value] of fields) members.push(`${JSON.stringify(name)}:${value}`);
    return `{${space}${members.join(`${space},${space}`)}${space}}`;
  });

const item = fc.oneof({ arbitrary: record, weight: 12 }, { arbitrary: anyValue, weight: 1 });
const ends = fc.array(fc.nat({ max: 5000 }), { maxLength: 6 });
const members = fc.constantFrom(
  '"agents":[{"id":"a1","name":"Anna","teamId":"t9","evaluable":false},{"id":5}]',
  '"agents":[{"id":"客服","teamId":"t2"}]',
  '"behaviors":[{"key":"unheardOf","polarity":"positive"},{"key":"beEmpathetic","polarity":"negative"}]',
  '"teams":[{"id":"t1","name":"One"},"odd"]',
  '"presence":[{"agentId":7,"from":"2024-05-01T10:00:00Z","to":1714564800,"state":"busy"},{"agentId":"a"}]',
  '"customers":[{"id":"c1","activeFrom":"2024-05-01T10:00:00Z","churnedAt":""},{"id":"c2"}]',
  '"targets":[{"metric":"csat","value":0.9,"teamId":1},{"metric":"csat","value":"high"}]',
  '"timeZone":"Europe/Rome"',
  '"other":{"interactions":[1,2]}',
);

/** The same record, read by the checks: whoever looks at it first fails. */
function onlyChecked(record: unknown): unknown {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return record;
  let looked = false;
  return new Proxy(record, {
    ownKeys: (target) => {
      if (looked) return Reflect.ownKeys(target);
      looked = true;
      throw new Error('not yet');
    },
  });
}

describe('reading objects', () => {
  it('walks them to what the checks make of them', async () => {
    const check = async (items: string[]) => {
      const records = items.map((text) => JSON.parse(text) as unknown);
      assert.deepEqual(await read(records), await read(records.map(onlyChecked)));
    };
    await fc.assert(fc.asyncProperty(fc.array(item, { maxLength: 6 }), check), { seed: 39, numRuns: 600 });
  });

  it('as a source gives them, like the same list of JSON', async () => {
    const check = async (given: string[]) => {
      // As JSON writes it: −0 is 0.
      const exact = given.map((text) => text.replaceAll('12345678901234567890', '1234567890'));
      const items = exact.map((text) => JSON.stringify(JSON.parse(text)));
      const records = items.map((text, i) => ({ position: i + 1, record: JSON.parse(text) as unknown }));
      const ingestion = new Ingestion();
      const parts = [records.slice(0, 2), records.slice(2)];
      await ingestion.readBatches(batchesOf(parts));
      assert.deepEqual(await contents(ingestion.dataset()), await read(`[${items.join(',')}]`));
    };
    await fc.assert(fc.asyncProperty(fc.array(item, { maxLength: 6 }), check), { seed: 40, numRuns: 300 });
  });

  it('tells what a source found wrong before all else, and takes the members of its envelope', async () => {
    const ingestion = new Ingestion();
    const problem = { id: null, field: 'x', code: 'table', found: '1', expected: 'two', effect: 'skipped' } as const;
    await ingestion.readBatches(
      (async function* () {
        yield { records: [], problems: [{ ...problem, position: 2 }], envelope: { timeZone: 'Asia/Tokyo' }, bytes: 5 };
        await Promise.resolve();
        yield { records: [{ position: 3, record: { id: 'a' } }], problems: [], envelope: { teams: 5 }, bytes: 9 };
      })(),
    );
    const { timeZone, recordsRead, problems } = ingestion.dataset();
    assert.deepEqual([timeZone, recordsRead, problems.skipped], ['Asia/Tokyo', 2, 2]);
    assert.deepEqual(
      problems.problems.map(({ position, field }) => [position, field]),
      [
        [0, 'teams'],
        [2, 'x'],
        [3, 'startedAt'],
      ],
    );
    assert.equal(problems.groups[0].field, 'x');
  });
});

const IDS = ['id', 'parentId', 'agentId', 'teamId', 'ratedAgentId', 'priority'];

/** JSON, with all digits of ids: a number would lose some. */
function parseText(text: string): unknown {
  JSON.parse(text);
  let last = '';
  const parts = text.split(/("(?:[^"\\]|\\.)*")/s).map((part, i) => {
    if (i % 2 === 0) {
      const long = IDS.includes(last) ? /^\s*:\s*(-?\d{16,})\s*(?:[,}]|$)/.exec(part)?.[1] : undefined;
      return long === undefined ? part : part.replace(long, `"${long}"`);
    }
    last = part.slice(1, -1);
    return part;
  });
  return JSON.parse(parts.join(''));
}

describe('reading bytes', () => {
  it('a list in pieces is its objects', async () => {
    const check = async (items: string[], places: number[]) => {
      const text = `[${items.join(' ,\n')}]`;
      const expected = await read(parseText(text) as unknown[]);
      assert.deepEqual(await read(inPieces(encode(text), places)), expected);
      assert.deepEqual(await read(new Blob([text])), expected, 'file');
    };
    await fc.assert(fc.asyncProperty(fc.array(item, { maxLength: 6 }), ends, check), { seed: 31, numRuns: 600 });
  });

  it('an envelope in pieces is its object, wherever its lists stand', async () => {
    const check = async (items: string[], before: string[], after: string[], places: number[]) => {
      const list = `"interactions":[${items.join(',')}]`;
      const text = `{ ${[...before, list, ...after].join(', ')}\n}`;
      const expected = await read(parseText(text) as object, { languages: ['en'] });
      assert.deepEqual(await read(inPieces(encode(text), places), { languages: ['en'] }), expected);
      assert.deepEqual(await read(text, { languages: ['en'] }), expected, 'text');
    };
    const some = fc.array(members, { maxLength: 2 });
    await fc.assert(fc.asyncProperty(fc.array(item, { maxLength: 5 }), some, some, ends, check), {
      seed: 32,
      numRuns: 400,
    });
  });

  it('lines in pieces are their objects', async () => {
    const check = async (items: string[], places: number[], end: string) => {
      const lines = ['{"id":"first","startedAt":1}', ...items.map((text) => text.replaceAll(/[\n\r]/g, ' '))];
      const text = lines.join(end);
      if (lines.length === 1) return;
      const expected = await read(lines.map((line) => parseText(line)));
      assert.deepEqual(await read(inPieces(encode(text), places)), expected);
      assert.deepEqual(await read(`${text}\n`), expected, 'text');
      assert.deepEqual(await read(new Blob([text])), expected, 'file');
    };
    const endings = fc.constantFrom('\n', '\r\n', ' \n');
    await fc.assert(fc.asyncProperty(fc.array(item, { maxLength: 6 }), ends, endings, check), {
      seed: 33,
      numRuns: 400,
    });
  });

  it('keys that come as in the record before, left out, twice, in another order', async () => {
    // Around words of eight bytes, and alike but for their ends.
    const keys = ['a', 'ab', 'abcd', 'abcde', 'abcdefgh', 'abcdefgx', 'abcdefghi', 'beEmpathetic', 'beEmpathetiq', ''];
    const names = [...keys, '客服', '客服客服', 'a\u007fbcdefg', 'a"b', 'a\\', '\n'];
    const fields = ['agentId', 'agentName', 'teamId', 'teamName', 'channel', 'category', 'customer', 'other'];
    const chosen = (all: readonly string[]) =>
      fc.oneof(
        { arbitrary: fc.subarray([...all], { minLength: all.length - 2 }), weight: 6 },
        { arbitrary: fc.shuffledSubarray([...all]), weight: 1 },
        { arbitrary: fc.array(fc.constantFrom(...all), { maxLength: 5 }), weight: 1 },
      );
    const written = fc
      .tuple(fc.nat({ max: 50 }), chosen(names), chosen(fields), fc.constantFrom('', '', '', ' '))
      .map(([id, behaviours, others, space]) => {
        const scores = behaviours.map((key, i) => `${JSON.stringify(key)}${space}:${i}.5`);
        const values = others.map((key) => `"${key}":${key === 'customer' ? '{"id":"c"}' : `"${key}${id % 3}"`}`);
        return `{"id":${id},"startedAt":"2024-05-01T10:00:00Z",${space}"behaviors":{${scores.join(',')}}${values.map((value) => `,${value}`).join('')}}`;
      });
    const check = async (records: string[], places: number[]) => {
      const expected = await read(records.map((text) => parseText(text)));
      assert.deepEqual(await read(inPieces(encode(`[${records.join(',')}]`), places)), expected);
      assert.deepEqual(await read(inPieces(encode(`${records.join('\n')}\n`), places)), expected, 'lines');
    };
    const many = fc.array(written, { minLength: 2, maxLength: 12 });
    await fc.assert(fc.asyncProperty(many, ends, check), { seed: 38, numRuns: 300 });
  });

  it('bytes that are not UTF-8 are kept, and nothing else of the data changes', async () => {
    const check = async (items: string[], damage: [number, number][]) => {
      const bytes = encode(`[${items.join(',')}]`);
      // Only inside of strings: elsewhere no JSON is left.
      for (const [at, byte] of damage) {
        const place = at % bytes.length;
        if (bytes[place] >= 0x61 && bytes[place] <= 0x7a) bytes[place] = byte;
      }
      let parsed: unknown[];
      try {
        parsed = parseText(keptText(bytes)) as unknown[];
      } catch {
        await assert.rejects(() => read(bytes), { name: 'InputError' });
        return;
      }
      const { problems, ...data } = await read(bytes);
      const { problems: others, ...expected } = await read(parsed);
      assert.deepEqual(data, expected);
      const told = problems.problems.filter(({ code }) => code !== 'encoding');
      assert.deepEqual(told, others.problems);
    };
    const damage = fc.array(fc.tuple(fc.nat({ max: 3000 }), fc.integer({ min: 0x80, max: 0xff })), { maxLength: 4 });
    await fc.assert(fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 4 }), damage, check), {
      seed: 34,
      numRuns: 400,
    });
  });

  it('any bytes are decoded so that different ones stay different', () => {
    const parts = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }).map(encode),
      // Cut sequences, overlong ones, surrogates, beyond the last character, and the replacement character itself.
      fc.constantFrom([0xe5, 0xae], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xef, 0xbf, 0xbd]),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
        const bytes = Uint8Array.from(all.flatMap((part) => [...part]));
        const around = Uint8Array.of(0xe5, ...bytes, 0xae, 0xa2);
        assert.equal(decodeUtf8(around, 1, 1 + bytes.length), keptText(bytes));
      }),
      { seed: 39, numRuns: 3000 },
    );
  });

  const sample =
    '{"agents":[{"id":"a"}],"interactions":[{"id":"1","startedAt":"2024-05-01T10:00:00Z","channel":"ch\\u0061t","x":[-1.5e-3,{}]},' +
    ' {"id":2,"startedAt":1e12,"behaviors":{"activeListening":0.25}},null],"teams":[]}';
  const lines = '\n{"id":"1","startedAt":1e12}\n \n{"id":"客","startedAt":1e12,\n{"id":"3","startedAt":1e12}\r\n';

  it('every place of a cut gives the same', async () => {
    for (const text of [sample, lines]) {
      const bytes = encode(`\uFEFF${text}`);
      const expected = await read(text);
      for (let at = 0; at <= bytes.length; at++) assert.deepEqual(await read(inPieces(bytes, [at])), expected);
      assert.deepEqual(
        await read(
          inPieces(
            bytes,
            Array.from(bytes, (_, i) => i),
          ),
        ),
        expected,
        'byte by byte',
      );
    }
    const { problems, rows } = await read(lines);
    assert.deepEqual(
      problems.problems.map(({ position, code, effect }) => [position, code, effect]),
      [[4, 'syntax', 'skipped']],
    );
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['1', '3'],
    );
  });

  it('every end before the end is a cut', async () => {
    for (let end = 1; end < sample.length; end++) {
      await assert.rejects(() => read(inPieces(encode(sample.slice(0, end)), [end >> 1])), { code: 'truncated' });
    }
  });

  it('the last line may lack its end, but not the end of its record', async () => {
    const first = '{"id":"1","startedAt":1e12}\n';
    const last = '{"id":"客","startedAt":1e12}';
    for (const text of [`${first}${last}`, `${first}${last} \n`]) assert.equal((await read(text)).rows.length, 2);
    const bytes = encode(`${first}${last}`);
    for (let end = first.length + 1; end < bytes.length; end++) {
      await assert.rejects(() => read(inPieces(bytes.slice(0, end), [end >> 1])), { code: 'truncated' });
    }
    const { problems, rows } = await read(`${first}{"id":2,}`);
    assert.deepEqual([problems.problems[0].code, rows.length], ['syntax', 1]);
  });

  it('UTF-16 and gzip', async () => {
    const expected = await read(sample);
    const units = Uint16Array.from(`\uFEFF${sample}`, (char) => char.charCodeAt(0));
    const little = new Uint8Array(units.buffer);
    const big = little.slice();
    for (let i = 0; i < big.length; i += 2) [big[i], big[i + 1]] = [big[i + 1], big[i]];
    const zipped = new Uint8Array(gzipSync(sample));
    for (const bytes of [little, big, zipped, new Uint8Array(gzipSync(little))]) {
      assert.deepEqual(await read(bytes), expected);
      assert.deepEqual(
        await read(
          inPieces(
            bytes,
            Array.from(bytes, (_, i) => i),
          ),
        ),
        expected,
        'byte by byte',
      );
    }
    await assert.rejects(() => read(zipped.subarray(0, zipped.length - 20)), { code: 'truncated' });
  });
});
