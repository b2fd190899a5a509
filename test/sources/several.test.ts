/** Several files, archives of them, and answers at hand, as one report. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js';
import { ANY_FORMAT } from '../../src/sources/input-format.js';
import { openSeveral } from '../../src/sources/several/open-several.js';
import { createEngine } from '../../src/worker/create-engine.js';

const ticket = (id: number) => ({
  id,
  created_at: '2026-07-20T10:00:00Z',
  updated_at: '2026-07-20T12:00:00Z',
  status: 'solved',
  via: { channel: 'web' },
  requester_id: 900 + id,
  submitter_id: 900 + id,
  assignee_id: 7,
  group_id: 3,
});

const PEOPLE = { id: 7, name: 'Ada', role: 'agent', email: 'a@example.org', time_zone: 'Rome', suspended: false };
const GROUP = { id: 3, name: 'Parcels', created_at: '2020-01-01T00:00:00Z', updated_at: '2020-01-01T00:00:00Z' };

const file = (name: string, value: unknown) =>
  new File([typeof value === 'string' ? value : JSON.stringify(value)], name);

const FILES = [
  file('groups.json', { groups: [GROUP], next_page: null }),
  file('tickets-1.json', { tickets: [ticket(1), ticket(2)], next_page: 'https://example.org/tickets?page=2' }),
  file('users.csv', 'id,name,role,email,time_zone,suspended,organization_id\n7,Ada,agent,a@example.org,Rome,false,\n'),
  file('tickets-2.json', { tickets: [ticket(3)], next_page: null }),
];

async function zipped(files: readonly File[], more?: (zip: ZipWriter<Blob>) => Promise<unknown>) {
  const zip = new ZipWriter(new BlobWriter());
  for (const one of files) await zip.add(one.name, new BlobReader(one));
  await more?.(zip);
  return zip.close();
}

async function read(input: object) {
  const engine = await createEngine(input);
  const { records, agents, source, problems } = await engine.describe();
  const scores = await engine.counts({ by: 'team' });
  return {
    source: source?.name ?? null,
    used: records.used,
    agents: agents.map(({ name }) => name),
    teams: scores.labels,
    problems: problems.problems.map(({ source: of, field, found }) => `${of ?? ''}${field}: ${found}`),
  };
}

const EXPECTED = { source: 'zendesk', used: 3, agents: ['Ada'], teams: ['Parcels'], problems: [] };

describe('several files', () => {
  it('of a source are joined, in any order', async () => {
    assert.deepEqual(await read(FILES), EXPECTED);
    assert.deepEqual(await read([...FILES].reverse()), EXPECTED);
    const bytes = await Promise.all(FILES.slice(0, 2).map(async (one) => new Uint8Array(await one.arrayBuffer())));
    const missing = { ...EXPECTED, used: 2, agents: ['7'], problems: ['#2next_page: a further page'] };
    assert.deepEqual(await read(bytes), missing);
  });

  it('may come in an archive, compressed, among others that say nothing', async () => {
    const shadow = file('__MACOSX/._tickets-1.json', '\0\0');
    const packed = new Response(FILES[1].stream().pipeThrough(new CompressionStream('gzip')));
    const gz = new File([await packed.blob()], 'tickets-1.json.gz');
    const archive = await zipped([FILES[0], gz, ...FILES.slice(2), shadow, file('readme.pdf', '%PDF')]);
    const expected = { ...EXPECTED, problems: [': other files: "readme.pdf"'] };
    assert.deepEqual(await read(archive), expected);
    assert.deepEqual(await read(archive.stream()), expected);
    assert.deepEqual(await read(await archive.arrayBuffer()), expected);
  });

  it('of an archive that are not read are told', async () => {
    const others = Array.from({ length: 150 }, (_, i) =>
      file(`notes/${i}.bak`, JSON.stringify({ tickets: [ticket(i)] })),
    );
    const { used, problems } = await read(await zipped([...FILES, ...others, file('inner.zip', 'PK')]));
    assert.equal(used, 3);
    assert.deepEqual(problems, [': other files: "notes/0.bak, notes/1.bak, notes/2.bak" and 148 more']);
  });

  it('of which there are thousands leave others their turn', async () => {
    const many = (more: (i: number) => File) => Array.from({ length: 2000 }, (_, i) => more(i));
    const lists = many((i) => file(`tickets-${i}.json`, { tickets: [ticket(i)] }));
    const tables = many((i) => file(`${i}.csv`, `id,startedAt\nx${i},2026-01-01T00:00Z\n`));
    for (const files of [lists, tables]) {
      let rests = 0;
      const rest = () => {
        rests++;
        return undefined;
      };
      const batches = await openSeveral(files, { ...ANY_FORMAT, rest }, undefined);
      assert.ok(rests > files.length, `${rests} rests`);
      let used = 0;
      for await (const { records } of batches) used += records.length;
      assert.equal(used, files.length);
    }
  });

  it('of which one is of something else are told apart', async () => {
    const { problems, used } = await read([...FILES, file('other.json', { weather: 'rain' })]);
    assert.equal(used, 3);
    assert.deepEqual(problems, ['other.json: another kind of file']);
  });

  it('of our own format are one report', async () => {
    const lines = ['a', 'b'].map((id) => JSON.stringify({ id, startedAt: 1.7e9, agentId: 'x' })).join('\n');
    const envelope = { interactions: [{ id: 'c', startedAt: 1.7e9, teamId: 't' }], teams: [{ id: 't', name: 'Tea' }] };
    const expected = { source: 'rapport', used: 3, agents: ['x'], teams: ['Tea'], problems: [] };
    assert.deepEqual(await read([file('1', lines), file('2', envelope)]), expected);
    const presence = [{ agentId: 'x', from: 1.7e9, to: 1.7e9 + 60, state: 'available' }];
    const more = {
      interactions: [],
      presence,
      timeZone: 'Asia/Tokyo',
      behaviors: [{ key: 'b', polarity: 'positive' }],
    };
    const zone = `{"$envelope":{"agents":[{"id":"x","name":"Xia"}]}}\n${lines}`;
    const whole = await createEngine([file('1', zone), file('2', envelope), file('3', more)]);
    const { timeZone, behaviors, agents, records } = await whole.describe();
    assert.deepEqual([timeZone, behaviors.map(({ key }) => key)], ['Asia/Tokyo', ['b']]);
    assert.deepEqual([records.used, records.skipped, agents.map(({ name }) => name)], [3, 0, ['Xia']]);
    const tables = ['id,startedAt\na,2026-01-01T00:00Z\n', 'id,startedAt\nb,2026-01-01T00:00Z\n'];
    assert.equal((await read(tables.map((text) => file('x.csv', text)))).used, 2);
  });

  it('name the file of each problem, and count its rows from its beginning', async () => {
    const placed = async (input: object, options = {}) => {
      const engine = await createEngine(input, options);
      const { problems, records } = await engine.describe();
      const told = problems.problems.map(({ source, position, field, id }) => [source, position, field, id]);
      return { told, used: records.used };
    };
    const tables = [
      file('jan.csv', 'id,startedAt,talkSeconds\na,2026-01-01T00:00Z,4\nb,never,4\n'),
      file('feb.csv', 'id,startedAt,talkSeconds\nc,2026-02-01T00:00Z,much\na,2026-02-01T00:00Z,4\n'),
    ];
    const expected = [
      ['jan.csv', 2, 'id', 'a'],
      ['jan.csv', 3, 'startedAt', 'b'],
      ['feb.csv', 2, 'talkSeconds', 'c'],
    ];
    assert.deepEqual(await placed(tables), { told: expected, used: 2 });
    const archived = expected.map(([of, ...others]) => [`q1.zip/${of}`, ...others]);
    const zip = new File([await zipped(tables)], 'q1.zip');
    assert.deepEqual(await placed(zip), { told: archived, used: 2 });
    // One alone has nothing to be told from, and nothing of this is added.
    assert.deepEqual((await placed([tables[1]])).told, [[undefined, 2, 'talkSeconds', 'c']]);
    // Files of two folders that are called alike.
    const [, feb] = tables;
    const alike = await placed([feb, file('feb.csv', 'id,startedAt\nx,2026-02-01T00:00Z\n,2026-02-01T00:00Z\n')]);
    assert.deepEqual(alike.told, [
      ['feb.csv', 2, 'talkSeconds', 'c'],
      ['feb.csv (2)', 3, 'id', null],
    ]);
  });

  it('of a source or of our own format name it, too, in whatever order they are read', async () => {
    const placed = async (input: object) => {
      const { problems } = await (await createEngine(input)).describe();
      return problems.problems.map(({ source, position, field }) => [source, position, field]);
    };
    const bad = (id: number) => ({ ...ticket(id), created_at: 'never' });
    const pages = [
      file('tickets-1.json', { tickets: [ticket(1), bad(2)], next_page: null }),
      file('tickets-2.json', { tickets: [bad(3), ticket(4), bad(5)], next_page: null }),
    ];
    const expected = [
      ['tickets-1.json', 2, 'startedAt'],
      ['tickets-2.json', 1, 'startedAt'],
      ['tickets-2.json', 3, 'startedAt'],
    ];
    assert.deepEqual(await placed(pages), expected);
    assert.deepEqual(await placed([pages[0], FILES[2], pages[1]]), expected);
    // Lines are passed on as they come, after those of the files before.
    const lines = file('more.ndjson', [bad(6), ticket(7)].map((one) => JSON.stringify(one)).join('\n'));
    assert.deepEqual(
      (await placed([...pages, lines])).sort((a, b) => String(a).localeCompare(String(b))),
      [['more.ndjson', 1, 'startedAt'], ...expected],
    );
    const own = (id: string, startedAt: unknown) => ({ id, startedAt });
    const ours = [
      file('a.json', { interactions: [own('a', 1.7e9), own('b', 'x')] }),
      file('b.json', { interactions: [own('c', 'x')] }),
    ];
    assert.deepEqual(await placed(ours), [
      ['a.json', 2, 'startedAt'],
      ['b.json', 1, 'startedAt'],
    ]);
    const strange = (name: string, wrong: number) => {
      const at = (i: number) => (i === wrong ? 'no' : '2026-01-01T00:00Z');
      const data = Array.from({ length: 30 }, (_, i) => ({ conversation_id: `${name}${i}`, started_at: at(i) }));
      return file(name, { data });
    };
    const unknown = await placed([strange('x', 1), strange('y', 4)]);
    assert.deepEqual(
      unknown.filter(([of]) => of !== undefined),
      [
        ['x', 2, 'startedAt'],
        ['y', 5, 'startedAt'],
      ],
    );
    const more = [file('a.json', { tickets: [ticket(1)], next_page: 'https://example.org/2' }), FILES[2]];
    assert.deepEqual(await placed(more), [['a.json', 0, 'next_page']]);
  });

  it('of which one is empty say so', async () => {
    const engine = await createEngine([file('tickets.json', { tickets: [ticket(1)] }), file('comments.json', ' \n')]);
    const { problems } = (await engine.describe()).problems;
    const told = problems.map(({ source, found, effect }) => [source, found, effect]);
    assert.deepEqual(told, [['comments.json', 'an empty file', 'ignored']]);
  });

  it('that are of no kind, empty, damaged or encrypted are refused', async () => {
    const refused = (input: object, code: string) => assert.rejects(createEngine(input), { name: 'InputError', code });
    await refused([file('a', 'hello'), file('b', { a: 1 })], 'wrongShape');
    await refused([file('a', ''), file('b', ' ')], 'empty');
    await refused(await zipped([]), 'empty');
    const archive = await zipped(FILES);
    await refused(archive.slice(0, archive.size - 40), 'truncated');
    const bytes = new Uint8Array(await archive.arrayBuffer());
    bytes.fill(255, 60, 90);
    await refused(bytes, 'truncated');
    const secret = await zipped([], (zip) => zip.add('a.json', new BlobReader(FILES[1]), { password: 'x' }));
    await refused(secret, 'encrypted');
  });

  it('that unpack to more than the limits allow are refused', async () => {
    const archive = await zipped([file('a.json', { tickets: [{ ...ticket(1), text: 'x'.repeat(2e6) }] })]);
    await assert.rejects(createEngine(archive, { limits: { unpackedBytes: 1e6 } }), { code: 'tooLarge' });
    const parts = [1, 2, 3].map((id) => file(`${id}.json`, { tickets: [{ ...ticket(id), text: 'x'.repeat(4e5) }] }));
    await assert.rejects(createEngine(await zipped(parts), { limits: { unpackedBytes: 1e6 } }), { code: 'tooLarge' });
    const enough = { unpackedBytes: 3 * 4e5 + 3000 };
    const engine = await createEngine(await zipped(parts), { limits: enough });
    assert.equal((await engine.describe()).records.used, 3);
  });
});

describe('an answer at hand', () => {
  it('is read as its text would be', async () => {
    const answer = { tickets: [ticket(1), ticket(2), ticket(3)], users: [PEOPLE], groups: [GROUP], next_page: null };
    assert.deepEqual(await read(answer), EXPECTED);
    const list = await read([ticket(1), ticket(2)]);
    assert.deepEqual([list.source, list.used], ['zendesk', 2]);
  });

  it('is refused where nobody knows it', async () => {
    await assert.rejects(createEngine({ weather: ['rain'] }), { code: 'wrongShape' });
  });
});
