/** Facts and events in columns are those of the records, whichever way they came in. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReportInput } from '../../src/core/index.js';
import { Ingestion } from '../../src/core/ingest/ingest.js';
import { MAX_LIST } from '../../src/core/model/fields.js';
import { finish } from '../../src/core/steps.js';
import { eventsAt, factsAt } from './reference/dataset.js';
import { Random } from './reference/random.js';
import { fields, instant as anyInstant } from './reference/read.js';

type Fields = Record<string, unknown>;

const INSTANTS = [
  'humanRequestedAt',
  'assignedAt',
  'firstResponseAt',
  'resolvedAt',
  'closedAt',
  'surveySentAt',
  'ratedAt',
];
const SECONDS = ['queueSeconds', 'talkSeconds', 'holdSeconds', 'afterContactSeconds'];
const FLAGS = ['answered', 'abandoned', 'converted', 'resolvedOnFirstContact'];
const SCALES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const NOBODY = ['No Agent', 'unassigned', '[None]', '-', 'NONE'];
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  openedSource: ['customer', 'agent', 'workflow', 'broadcast', 'api', 'import'],
  endReason: [
    ...['agent_closed', 'customer_left', 'returned_to_bot', 'handover_timeout', 'window_expired', 'inactivity'],
    'abandoned',
  ],
  status: [
    ...['open', 'completed', 'closed_without_reply', 'terminated', 'missed_and_ended', 'expired', 'unanswered'],
    ...['returned_to_bot', 'ended_inactive'],
  ],
  void: ['deleted', 'spam', 'merged', 'test', 'duplicate'],
};
const AUTHORS = ['customer', 'agent', 'bot', 'system'];
const TEXTS = ['a1', 'a2', '客服', '\u{1f600}', 'a"b', 'a/b', '\n', '7', 'toString', '__proto__'];
const MISSING = [null, '', undefined];
const ODD = ['x', -1, 1e300, {}, [], 'true', '2024-13-01T00:00:00Z', -0, 0.1];

function randomInstant(random: Random): unknown {
  const ms = 1.7e12 + random.whole(0, 9e8);
  return random.pick([ms, 1.7e9 + random.whole(0, 9e5), new Date(ms).toISOString(), '2024-05-01T10:00+02:00']);
}

function randomId(random: Random): unknown {
  return random.chance(0.3) ? random.whole(0, 9) : random.pick(TEXTS);
}

function randomAgent(random: Random): unknown {
  return random.chance(0.1) ? random.pick(NOBODY) : randomId(random);
}

/** Now and then what is not right. */
function near(random: Random, value: unknown): unknown {
  if (random.chance(0.1)) return random.pick(MISSING);
  return random.chance(0.01) ? random.pick(ODD) : value;
}

function randomMessage(random: Random): Fields {
  const message: Fields = { at: near(random, randomInstant(random)), from: near(random, random.pick(AUTHORS)) };
  if (random.chance(0.5)) message['id'] = near(random, random.chance(0.6) ? randomId(random) : random.whole(0, 1e6));
  if (random.chance(0.6)) message['agentId'] = near(random, randomAgent(random));
  if (random.chance(0.5)) message['source'] = near(random, random.pick(TEXTS));
  if (random.chance(0.2)) message['private'] = near(random, random.chance(0.5));
  if (random.chance(0.2)) message['failed'] = near(random, random.chance(0.5));
  if (random.chance(0.5)) message['text'] = random.pick(TEXTS);
  return shuffled(random, message);
}

function shuffled(random: Random, record: Fields): Fields {
  return Object.fromEntries(random.shuffled(Object.entries(record)));
}

function many<T>(random: Random, make: () => T): T[] {
  const most = random.chance(0.05) ? 80 : 6;
  return Array.from({ length: random.whole(0, most) }, make);
}

function randomRecord(random: Random, index: number, share: number): Fields {
  const again = random.chance(0.15) ? random.whole(0, index) : index;
  const record: Fields = { id: `c${again}`, startedAt: 1.7e12 + index, channel: 'chat', behaviors: { polite: 0.5 } };
  if (random.chance(0.3)) record['updatedAt'] = near(random, 1.7e12 + random.whole(0, 5));
  if (!random.chance(share)) return record;
  const some = (names: readonly string[], value: (name: string) => unknown, chance = 0.3) => {
    for (const name of names) if (random.chance(chance)) record[name] = near(random, value(name));
  };
  some(INSTANTS, () => randomInstant(random));
  some(SECONDS, () => random.pick([0, -0, 1.5, random.next() * 1e4, 1e-7]));
  some(FLAGS, () => random.chance(0.5));
  some(Object.keys(CHOICES), (name) => random.pick(CHOICES[name]));
  some(['csat', 'ces'], () => ({
    scale: near(random, random.pick(SCALES)),
    score: near(random, random.pick([0, 1, 4.5, 5, 9])),
  }));
  some(['nps'], () => random.whole(0, 10));
  some(['parentId', 'priority'], () => randomId(random));
  some(['ratedAgentId'], () => randomAgent(random));
  some(['dueAt'], () => ({
    firstResponse: near(random, randomInstant(random)),
    resolution: near(random, randomInstant(random)),
  }));
  some(['pending'], () =>
    many(random, () => ({ from: near(random, randomInstant(random)), to: near(random, randomInstant(random)) })),
  );
  some(['messages'], () => many(random, () => near(random, randomMessage(random))), 0.5);
  some(['agents'], () => {
    return many(random, () =>
      near(random, {
        id: near(random, randomAgent(random)),
        from: near(random, randomInstant(random)),
        ...(random.chance(0.5) && { talkSeconds: near(random, random.pick([0, 7, 0.5])) }),
      }),
    );
  });
  some(['reopenedAt'], () => many(random, () => near(random, randomInstant(random))));
  some(['csatScore', 'parent', 'start', 'customer'], () => ({ id: 7, name: 'x' }), 0.05);
  return shuffled(random, record);
}

/** Within the years 1 to 9999. */
function instant(value: unknown): number | null {
  const ms = anyInstant(value);
  return ms !== null && ms >= -62_135_596_800_000 && ms <= 253_402_300_799_999 ? ms : null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function idOf(value: unknown): string {
  // Of a number of too many digits nobody knows which one was written.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return '';
  return typeof value === 'string' || Number.isFinite(value) ? String(value) : '';
}

function agentOf(value: unknown): string {
  const id = idOf(value);
  return NOBODY.some((word) => word.toLowerCase() === id.toLowerCase()) ? '' : id;
}

/** The facts of a parsed record, said plainly. */
function plainFacts(record: Fields): Fields {
  const facts: Fields = {};
  for (const name of INSTANTS) if (instant(record[name]) !== null) facts[name] = instant(record[name]);
  for (const name of SECONDS) if (isBetween(record[name], 0, Infinity)) facts[name] = record[name];
  for (const name of FLAGS) if (typeof record[name] === 'boolean') facts[name] = record[name] ? 1 : 0;
  for (const name of Object.keys(CHOICES)) {
    const place = CHOICES[name].indexOf(record[name] as string);
    if (place >= 0) facts[name] = place;
  }
  for (const name of ['csat', 'ces']) {
    const { score, scale } = fields(record[name]);
    const [least, most] = scale === 11 ? [0, 10] : [1, scale as number];
    if (!SCALES.includes(scale as number) || !isBetween(score, least, most)) continue;
    facts[`${name}Score`] = score;
    facts[`${name}Scale`] = scale;
  }
  // Talk is an answer; an answer is not given up before.
  const agentTalked = list(record['agents'])
    .map(fields)
    .some(({ id, talkSeconds }) => agentOf(id) !== '' && isBetween(talkSeconds, Number.MIN_VALUE, Infinity));
  if (agentTalked && facts['talkSeconds'] === 0) delete facts['talkSeconds'];
  const talked = agentTalked || (facts['talkSeconds'] as number) > 0;
  if (talked || facts['answered'] === 1 || facts['firstResponseAt'] !== undefined) {
    if (facts['answered'] === 0) delete facts['answered'];
    if (facts['abandoned'] === 1) delete facts['abandoned'];
    // What remains of it is that the customer ended it.
    if (record['endReason'] === 'abandoned') facts['endReason'] = CHOICES['endReason'].indexOf('customer_left');
  }
  if (isBetween(record['nps'], 0, 10)) facts['nps'] = record['nps'];
  if (idOf(record['parentId']) !== '') facts['parent'] = idOf(record['parentId']);
  if (idOf(record['priority']) !== '') facts['priority'] = idOf(record['priority']);
  const { firstResponse, resolution } = fields(record['dueAt']);
  if (instant(firstResponse) !== null) facts['dueAtFirstResponse'] = instant(firstResponse);
  if (instant(resolution) !== null) facts['dueAtResolution'] = instant(resolution);
  return facts;
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most && value !== Infinity;
}

function plainEvents(record: Fields): unknown[] {
  const events: unknown[] = [];
  const known = new Set<string>();
  for (const message of list(record['messages']).map(fields)) {
    const [at, author, id] = [instant(message['at']), AUTHORS.indexOf(message['from'] as string), idOf(message['id'])];
    if (at === null || author < 0 || known.has(id)) continue;
    if (id !== '') known.add(id);
    const kind = author + (message['private'] === true ? 8 : 0) + (message['failed'] === true ? 16 : 0);
    const source = message['source'];
    events.push([at, kind, agentOf(message['agentId']), typeof source === 'string' ? source : '']);
  }
  for (const { id, from, talkSeconds } of list(record['agents']).map(fields)) {
    if (agentOf(id) === '') continue;
    events.push([instant(from) ?? NaN, 4, agentOf(id), '']);
    if (isBetween(talkSeconds, 0, Infinity)) events.push([talkSeconds, 4 + 8, agentOf(id), '']);
  }
  for (const at of list(record['reopenedAt'])) if (instant(at) !== null) events.push([instant(at), 5, '', '']);
  if (agentOf(record['ratedAgentId']) !== '') events.push([NaN, 6, agentOf(record['ratedAgentId']), '']);
  for (const { from, to } of list(record['pending']).map(fields)) {
    if (instant(from) === null) continue;
    events.push([instant(from), 7, '', ''], [instant(to) ?? NaN, 7 + 8, '', '']);
  }
  return events;
}

/** By id: of a kind the latest `updatedAt` wins, else the last. */
function plain(records: readonly Fields[]) {
  const winners = new Map<string, Fields>();
  for (const record of records) {
    const id = record['id'] as string;
    const known = winners.get(id);
    const [now, before] = [instant(record['updatedAt']), known ? instant(known['updatedAt']) : null];
    if (!known || (now === null ? before === null : now >= (before ?? -Infinity))) winners.set(id, record);
  }
  const rows = [...winners].map(([id, record]) => ({ id, facts: plainFacts(record), events: plainEvents(record) }));
  return rows.sort(byId);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function rowsOf(ingestion: Ingestion) {
  const { columns } = ingestion.dataset();
  const { events, length } = columns;
  for (const values of Object.values(columns.facts)) assert.equal(values.length, length);
  if (events) {
    assert.equal(events.start.length, length);
    assert.equal(events.count.length, length);
    for (const { codes } of [events.agent, events.source]) assert.equal(codes.length, events.at.length);
    assert.equal(events.kind.length, events.at.length);
  }
  const rows = Array.from({ length }, (_, row) => {
    return { id: columns.ids.at(row), facts: factsAt(columns, row), events: eventsAt(columns, row) };
  });
  return rows.sort(byId);
}

/** Text of the records; some of it with escapes, so that it is parsed. */
function textOf(records: readonly Fields[], random: Random, between: string): string {
  const written = records.map((record) => {
    const text = JSON.stringify(record);
    return random.chance(0.2)
      ? text.replace(/"(a1|chat|open)"/g, (word) => `"\\u00${word.charCodeAt(1).toString(16)}${word.slice(2)}`)
      : text;
  });
  return written.join(between);
}

function streamOf(text: string, random: Random): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let from = 0;
  return new ReadableStream({
    pull(controller) {
      if (from === bytes.length) return controller.close();
      const to = Math.min(bytes.length, from + random.whole(1, bytes.length));
      controller.enqueue(bytes.slice(from, to));
      from = to;
    },
  });
}

async function read(input: ReportInput): Promise<Ingestion> {
  const ingestion = new Ingestion();
  await ingestion.read(input);
  return ingestion;
}

async function checkAllWays(seed: number, size: number, share: number): Promise<void> {
  const random = new Random(seed);
  const records = Array.from({ length: size }, (_, i) => randomRecord(random, i, share));
  const parsed = JSON.parse(JSON.stringify(records)) as Fields[];
  const expected = plain(parsed);
  assert.deepEqual(rowsOf(await read(parsed)), expected, 'objects');
  assert.deepEqual(rowsOf(await read(`[${textOf(records, random, ' ,')}]`)), expected, 'list');
  const lines = `{"id":"c0","startedAt":1,"updatedAt":1}\n${textOf(records, random, '\n')}`;
  const withFirst = plain([{ id: 'c0', startedAt: 1, updatedAt: 1 }, ...parsed]);
  assert.deepEqual(rowsOf(await read(streamOf(lines, random))), withFirst, 'streamed lines');
  assert.deepEqual(rowsOf(await read(new Blob([lines]))), withFirst, 'file');

  const cut = random.whole(0, size);
  const growing = await read(`[${textOf(records.slice(0, cut), random, ',')}]`);
  rowsOf(growing);
  for (let from = cut; from < size;) {
    const to = Math.min(size, from + random.whole(1, size));
    finish(growing.append(parsed.slice(from, to)));
    from = to;
    if (random.chance(0.5)) assert.deepEqual(rowsOf(growing), plain(parsed.slice(0, from)), 'appended in part');
    if (random.chance(0.5)) reorder(growing, random);
  }
  assert.deepEqual(rowsOf(growing), expected, 'appended');
  reorder(growing, random);
  assert.deepEqual(rowsOf(growing), expected, 'in another order');
  // Newer versions of all records: none is left of the old ones.
  const updated = parsed.map((record, i) => ({ ...randomRecord(random, i, share), id: record['id'], updatedAt: 3e12 }));
  const updates = JSON.parse(JSON.stringify(updated)) as Fields[];
  finish(growing.append(updates));
  assert.deepEqual(rowsOf(growing), plain([...parsed, ...updates]), 'replaced');
}

function reorder(ingestion: Ingestion, random: Random): void {
  const { length } = ingestion.dataset().columns;
  finish(ingestion.reorder(Uint32Array.from(random.shuffled(Array.from({ length }, (_, i) => i)))));
}

describe('facts and events', () => {
  const seeds = fc.nat(2 ** 30);
  const shares = fc.constantFrom(0, 0.02, 0.5, 1);

  it('are those of the records, whichever way they come in', async () => {
    const property = fc.asyncProperty(seeds, fc.integer({ min: 1, max: 25 }), shares, checkAllWays);
    await fc.assert(property, { seed: 71, numRuns: 200 });
  });

  it('so they are in many blocks', async () => {
    await checkAllWays(1, 3500, 0.01);
    await checkAllWays(2, 3000, 1);
    await checkAllWays(3, 700, 0.5);
  });

  it('are not there where no record has any', async () => {
    for (const input of [[{ id: 1, startedAt: 1 }], '[{"id":1,"startedAt":1,"messages":[],"nps":null,"csat":""}]']) {
      const { columns } = (await read(input)).dataset();
      assert.deepEqual(columns.facts, {});
      assert.equal(columns.events, null);
      assert.equal(columns.parents.size, 1);
    }
  });

  it('a message that stands twice in a record is one, and a problem; in another record it is another', async () => {
    const message = (id: unknown, from: string) => ({ id, at: 1.7e12, from });
    const records = [
      { id: 'a', startedAt: 1, messages: [message('m', 'customer'), message('x', 'bot'), message('m', 'agent')] },
      { id: 'b', startedAt: 1, messages: [message('m', 'agent'), message(null, 'bot'), message(null, 'bot')] },
      { id: 'c', startedAt: 1, messages: [message(7, 'agent'), message('7', 'customer')] },
    ];
    for (const input of [records, JSON.stringify(records), records.map((one) => JSON.stringify(one)).join('\n')]) {
      const ingestion = await read(input);
      const kinds = rowsOf(ingestion).map(({ events }) => events.map(([, kind]) => kind));
      assert.deepEqual(kinds, [[0, 2], [1, 2, 2], [1]]);
      const { problems } = ingestion.dataset().problems;
      assert.deepEqual(
        problems.map(({ position, id, field, code, effect }) => [position, id, field, code, effect]),
        [
          [1, 'a', 'messages[2].id', 'duplicate', 'ignored'],
          [3, 'c', 'messages[1].id', 'duplicate', 'ignored'],
        ],
      );
      // The customer spoke, but the agent's message is the customer's one again: no dialogue.
      const { exclusion } = ingestion.dataset().columns;
      assert.equal(exclusion.dictionary.text(exclusion.codes[0]), 'no_agent');
      const shown = await ingestion.dataset().record(0);
      assert.equal(shown.messages?.length, 2);
    }
  });

  it('a record may have as many messages as a list has entries, and the one after it few', async () => {
    const messages = Array.from({ length: MAX_LIST }, (_, i) => ({ id: `m${i}`, at: 1.7e12 + i, from: 'agent' }));
    const few = messages.slice(5, 8);
    const twice = [...messages.slice(1), messages[1]];
    const records = [
      ...[messages, few, twice, few].map((some, i) => ({ id: i, startedAt: 1, messages: some })),
      { id: 4, startedAt: 1 },
    ];
    const ingestion = await read(JSON.stringify(records));
    const { columns, problems } = ingestion.dataset();
    assert.deepEqual(Array.from(columns.events!.count), [MAX_LIST, 3, MAX_LIST - 1, 3, 0]);
    assert.equal(problems.total, 1);
    assert.equal(columns.events!.at[columns.events!.start[3] + 2], 1.7e12 + 7);
  });
});

describe('lists of the envelope', () => {
  it('presence, customers and targets are read wherever they stand, wrong ones reported', async () => {
    const lists = {
      presence: [
        { agentId: 7, from: '2024-05-01T10:00:00Z', to: 1714564800, state: 'busy', note: 'kept' },
        { agentId: 'a', from: 1, to: 2, state: 'asleep' },
      ],
      customers: [{ id: 'c1', activeFrom: 1e12, churnedAt: '' }, { id: 'c2' }],
      targets: [{ metric: 'csat', value: 0.9, teamId: 1, channel: null }, { metric: 'csat' }, 5],
    };
    const expected = {
      presence: [{ agentId: '7', from: 1714557600000, to: 1714564800000, state: 'busy', note: 'kept' }],
      customers: [{ id: 'c1', activeFrom: 1e12 }],
      targets: [{ metric: 'csat', value: 0.9, teamId: '1' }],
    };
    const interactions = [{ id: 1, startedAt: 1 }];
    const first = JSON.stringify({ interactions, ...lists });
    const last = JSON.stringify({ ...lists, interactions });
    const lines = `${JSON.stringify({ $envelope: lists })}\n${JSON.stringify(interactions[0])}`;
    for (const input of [{ interactions, ...lists }, first, last, lines]) {
      const { presence, customers, targets, problems } = (await read(input)).dataset();
      assert.deepEqual({ presence, customers, targets }, expected);
      const fields = problems.problems.map(({ field, effect }) => [field, effect]);
      assert.deepEqual(fields, [
        ['presence[1].state', 'missing'],
        ['customers[1].activeFrom', 'missing'],
        ['targets[1].value', 'missing'],
        ['targets[2]', 'ignored'],
      ]);
    }
    const { presence, customers, targets } = (await read(interactions)).dataset();
    assert.deepEqual([presence, customers, targets], [[], [], []]);
  });
});
