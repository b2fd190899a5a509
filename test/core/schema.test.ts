/**
 * The published JSON Schema and the reader agree: what the schema accepts is read without a problem, and what it
 * refuses makes one. The reader alone knows, and is asked apart, about
 * - instants that the pattern allows and the calendar does not, such as 30 February, and epoch seconds before year 1;
 * - an `endedAt` before its `startedAt`;
 * - several records, agents, behaviours or messages of one record with the same id or key;
 * - values for behaviours that are not in the list in force;
 * - names of time zones and the inside of a baseline;
 * - how long a span of presence is.
 */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { createEngine, DEFAULT_BEHAVIORS, interactionSchema, MAX_LIST } from '../../src/core.js';
import { ENVELOPE_LISTS, INTERACTION, type FieldType, type RecordType } from '../../src/core/model/fields.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const validate = new Ajv2020({ strictSchema: true, strictTypes: false }).compile(interactionSchema());

async function problemsOf(document: Json): Promise<string[]> {
  const engine = await createEngine(JSON.stringify(document));
  const { problems } = await engine.describe();
  const known = problems.problems.filter(({ field, code }) => code !== 'limit' || !field.startsWith('presence'));
  return known.map(({ field, code, found }) => `${field}: ${code} (${found})`);
}

async function assertAgree(document: Json): Promise<void> {
  const accepted = validate(document);
  const problems = await problemsOf(document);
  const detail = `${JSON.stringify(document)}\nschema: ${JSON.stringify(validate.errors)}\nreader: ${problems.join('; ')}`;
  assert.equal(problems.length === 0, accepted, detail);
}

/** The last second of the year 9999, after any start. */
const LATEST = 253_402_300_799_000;

/** Instants that both know, or both refuse. */
const instant: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 100,
    arbitrary: fc.constantFrom('2026-05-01T10:00:00Z', '2026-05-01T10:00+02:00', '2026-05-01 10:00:00,25-0330'),
  },
  { weight: 50, arbitrary: fc.constantFrom(1_777_000_000, 1_777_000_000_000, 0, -5.5, 1e11, LATEST) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-05-01',
      '2026-05-01T10:00:00',
      'yesterday',
      '10:00',
      8.65e15,
      -1e300,
      ' 2026-05-01T10:00:00Z',
    ),
  },
);

/** Whatever may stand where something else is expected; null and "" are missing. */
const anything: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  '',
  ' ',
  'text',
  '0',
  0,
  -1,
  0.5,
  7,
  1e300,
  10.5,
  true,
  false,
  [],
  [null],
  [''],
  ['x'],
  {},
  { id: 'x' },
  { id: null },
  { activeListening: 0.5 },
);

function valueOf(type: FieldType): fc.Arbitrary<Json> {
  switch (type.kind) {
    case 'text':
      if (type.form) return fc.constant({ time: '09:30', day: '2026-12-25', zone: 'Asia/Tokyo' }[type.form]);
      return fc.constantFrom('word', '語', '=1+1', 'null');
    case 'key':
      return fc.constantFrom<Json>('id', 7, 0, -1.5, '7');
    case 'boolean':
      return fc.boolean();
    case 'instant':
      return instant;
    case 'number':
      return fc.constantFrom(...[0, 1, 1.5, 2, 10, 1e9, 1e308, -1].filter((one) => fits(one, type)));
    case 'oneOf':
      return fc.constantFrom<Json>(...type.values);
    case 'list':
      if (type.length !== undefined) return fc.array(near(type.of), { minLength: type.length, maxLength: type.length });
      return fc.array(near(type.of), { maxLength: 3 });
    case 'map':
      return fc.dictionary(fc.constantFrom(...DEFAULT_BEHAVIORS.map(({ key }) => key)), near(type.of), { maxKeys: 3 });
    case 'record':
      return recordOf(type);
  }
}

function fits(value: number, { min = -Infinity, max = Infinity }: { min?: number; max?: number }): boolean {
  return value >= min && value <= max;
}

/** Most often right, sometimes missing, sometimes wrong. */
function near(type: FieldType): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 80, arbitrary: valueOf(type) }, { weight: 1, arbitrary: anything });
}

function recordOf(type: RecordType, requiredShare = 80): fc.Arbitrary<{ [key: string]: Json }> {
  const required = new Set(type.required ?? []);
  const entries = Object.entries(type.fields).map(([name, field]) => {
    const weight = required.has(name) ? requiredShare : 1;
    const value = near(field).map((found): [string, Json] => [name, found]);
    return fc.oneof({ weight, arbitrary: value }, { weight: required.has(name) ? 1 : 4, arbitrary: fc.constant(null) });
  });
  const unknown = fc.dictionary(fc.constantFrom('unknown', '__proto__', 'constructor', 'x.y'), anything, {
    maxKeys: 1,
  });
  return fc.tuple(fc.tuple(...entries), unknown).map(([fields, more]) => {
    const present = fields.filter((field): field is [string, Json] => field !== null);
    return { ...more, ...Object.fromEntries(present) };
  });
}

/** Records with ids of their own, and messages likewise, whose end, where there is one, is no instant or after any start. */
function withoutExceptions(records: readonly Json[]): Json[] {
  return records.map((record, i) => {
    if (record === null || typeof record !== 'object' || Array.isArray(record)) return record;
    const { endedAt, id, ...rest } = record as Record<string, Json>;
    if (Array.isArray(rest['messages'])) rest['messages'] = uniqueBy('id', rest['messages']);
    const end = validEnd(endedAt) ? { endedAt: LATEST } : endedAt === undefined ? {} : { endedAt };
    const own = typeof id === 'string' && id !== '' ? `${id}-${i}` : typeof id === 'number' ? i : id;
    return { ...rest, ...(own === undefined ? {} : { id: own }), ...end } as Json;
  });
}

function validEnd(value: Json | undefined): boolean {
  return validate([{ id: 'x', startedAt: 1, endedAt: value ?? null }]);
}

const interactions = fc
  .array(fc.oneof({ weight: 40, arbitrary: recordOf(INTERACTION) }, { weight: 1, arbitrary: anything }), {
    maxLength: 4,
  })
  .map(withoutExceptions);

function uniqueBy(key: string, records: readonly Json[]): Json[] {
  return records.map((record, i) => {
    if (record === null || typeof record !== 'object' || Array.isArray(record)) return record;
    const value = record[key];
    if (typeof value === 'number') return { ...record, [key]: i };
    return typeof value === 'string' && value !== '' ? { ...record, [key]: `${value}${i}` } : record;
  });
}

const listOf = (type: RecordType, key: string): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 30, arbitrary: fc.array(near(type), { maxLength: 3 }).map((records) => uniqueBy(key, records)) },
    { weight: 1, arbitrary: anything },
  );

const envelope: fc.Arbitrary<Json> = fc.record(
  {
    interactions: interactions.map((records) => records as Json),
    agents: listOf(ENVELOPE_LISTS.agents, 'id'),
    teams: listOf(ENVELOPE_LISTS.teams, 'id'),
    presence: listOf(ENVELOPE_LISTS.presence, ''),
    customers: listOf(ENVELOPE_LISTS.customers, 'id'),
    targets: listOf(ENVELOPE_LISTS.targets, ''),
    timeZone: fc.constantFrom<Json>('UTC', 'Europe/Rome', null, '', 7, false, []),
    baseline: fc.constantFrom<Json>(null, '', 'x', [], {
      version: 1,
      population: { count: 0, from: null, to: null, fingerprint: '' },
      cuts: {},
    }),
    unknown: anything,
  },
  { requiredKeys: ['interactions'] },
);

describe('the JSON Schema of the input', () => {
  it('accepts an interaction exactly where the reader finds no problem', async () => {
    await fc.assert(
      fc.asyncProperty(interactions, (records) => assertAgree(records)),
      { numRuns: 1500, seed: 1 },
    );
  });

  it('accepts an envelope exactly where the reader finds no problem', async () => {
    await fc.assert(
      fc.asyncProperty(envelope, (document) => assertAgree(document)),
      { numRuns: 600, seed: 2 },
    );
  });

  it('does so for every field, with every kind of value', async () => {
    const good = { id: 'a', startedAt: '2026-05-01T10:00:00Z' };
    const values = fc.sample(anything, { numRuns: 400, seed: 3 });
    for (const name of Object.keys(INTERACTION.fields)) {
      if (name === 'endedAt') continue;
      for (const value of new Set(values.map((one) => JSON.stringify(one)))) {
        await assertAgree([{ ...good, [name]: JSON.parse(value) as Json }]);
      }
    }
  });

  it('does so for a list of behaviours, apart from the values for them', async () => {
    const behaviors = listOf(ENVELOPE_LISTS.behaviors, 'key');
    const property = fc.asyncProperty(behaviors, (list) => assertAgree({ behaviors: list, interactions: [] }));
    await fc.assert(property, { numRuns: 400, seed: 4 });
  });

  it('knows the same instants', async () => {
    const texts = ['2024-02-29T23:59:59.999999999Z', '0001-01-01T00:00Z', '9999-12-31T23:59:59Z', '2026-05-01t10:00z'];
    texts.push('2026-13-01T10:00:00Z', '2026-00-01T10:00Z', '2026-05-00T10:00Z', '2026-05-32T10:00Z');
    texts.push('2026-05-01T24:00:00Z', '2026-05-01T25:00Z', '2026-05-01T10:60Z', '2026-05-01T10:00:60Z');
    texts.push(
      '2026-05-01T10:00+02:75',
      '2026-05-01T10:00+24:00',
      '2026-05-01T10:00+2',
      '2026-05-01T10:00 Z',
      '+12026-05-01T10:00Z',
    );
    const numbers = [-1e11, -62_135_596_800, 99_999_999_999, 253_402_300_800, LATEST + 1000];
    numbers.push(-62_135_596_800_000, -62_135_596_800_001, LATEST + 999, 1e300, 0.001);
    for (const closedAt of [...texts, ...numbers]) await assertAgree([{ id: 'a', startedAt: 1, closedAt }]);
  });

  it('draws the same limits', async () => {
    const record = (tags: number): Json => [{ id: 'a', startedAt: 1, tags: Array.from({ length: tags }, () => 'x') }];
    await assertAgree(record(MAX_LIST));
    await assertAgree(record(MAX_LIST + 1));
    assert.equal(validate(record(MAX_LIST + 1)), false);
  });

  it('is a schema of its draft, and says what it is of', () => {
    const schema = interactionSchema();
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(typeof schema['title'], 'string');
    assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
  });
});

const CUSTOMER = { id: 'x', activeFrom: '2026-05-01T10:00:00Z' };

describe('what only the reader can tell', () => {
  const good = { id: 'a', startedAt: '2026-05-01T10:00:00Z' };
  const cases: Readonly<Record<string, Json>> = {
    '30 February': [{ ...good, startedAt: '2026-02-30T10:00:00Z' }],
    '31 June': [{ ...good, closedAt: '2026-06-31T10:00:00Z' }],
    '29 February of a year without one': [{ ...good, closedAt: '2100-02-29T10:00:00Z' }],
    'epoch seconds before the year 1': [{ ...good, closedAt: -62_135_596_801 }],
    'an end before the start': [{ ...good, endedAt: '2026-05-01T09:59:59Z' }],
    'two of the same id': [good, good],
    'two customers of the same id': { interactions: [good], customers: [CUSTOMER, CUSTOMER] },
    'the same id as text and as a number': [
      { ...good, id: 7 },
      { ...good, id: '7' },
    ],
    'two messages of the same id': [
      {
        ...good,
        messages: [
          { id: 1, at: 1, from: 'agent' },
          { id: '1', at: 1, from: 'bot' },
        ],
      },
    ],
    'an unknown behaviour': [{ ...good, behaviors: { whistling: 1 } }],
    'two behaviours of the same key': {
      interactions: [],
      behaviors: [
        { key: 'a', polarity: 'positive' },
        { key: 'a', polarity: 'negative' },
      ],
    },
    'a time zone of that name': { interactions: [], timeZone: 'Mars/Olympus' },
    'the inside of a baseline': { interactions: [], baseline: { version: 2, population: {}, cuts: {} } },
  };
  for (const [name, document] of Object.entries(cases)) {
    it(name, async () => {
      assert.equal(validate(document), true, JSON.stringify(validate.errors));
      assert.equal((await problemsOf(document)).length > 0, true);
    });
  }
});
