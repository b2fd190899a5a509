import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createEngine, type ReportQuestion } from '../../../src/core.js';

const interactions = [
  { id: 'a', startedAt: '2026-06-01T10:00:00Z', agentId: 'x', channel: 'chat', behaviors: { activeListening: 1 } },
  { id: 'b', startedAt: '2026-06-02T10:00:00Z', agentId: 'y', channel: 'voice', behaviors: { activeListening: 2 } },
];

const scope = { period: { from: '2026-06-01', to: '2026-06-03' }, selection: [{ field: 'agent', values: ['x'] }] };
const definitions = {
  preset: 'zendesk',
  metrics: {
    firstResponseTime: {
      buckets: [60, 600],
      where: ['customerWrote', { status: ['open'] }, { csatAtLeast: { 5: 4 } }],
      longest: 1000,
    },
    own: {
      label: 'Own',
      unit: 'seconds',
      better: 'lower',
      aggregate: 'mean',
      measure: { of: 'span', start: ['started'], stop: 'ended' },
      calendar: 'business',
    },
  },
  businessHours: { week: { monday: [['09:00', '17:00']] }, holidays: ['2026-06-02'] },
};

/** One question of each type, with every field that it has. */
const WHOLE = [
  { type: 'describe' },
  { type: 'scores', ...scope, by: 'agent', bins: 'day', window: 2, compare: true },
  {
    type: 'metrics',
    ...scope,
    metrics: ['firstResponseTime', 'own'],
    by: 'agent',
    bins: 'day',
    compare: true,
    intervals: false,
    definitions,
  },
  { type: 'counts', ...scope, by: 'agent', bins: 'day', compare: false },
  {
    type: 'interactions',
    ...scope,
    selection: [
      ...scope.selection,
      { field: 'search', text: 'a' },
      { field: 'day', from: '2026-06-01', to: '2026-06-02' },
    ],
    sort: { by: 'agent', descending: true },
    page: { offset: 0, limit: 5 },
    metrics: ['firstResponseTime'],
    behind: { metric: 'csat', by: 'agent', key: 'x', which: 'value' },
    unusual: 'flag',
    definitions,
  },
  { type: 'interactions', period: { preset: 'last-7-days', asOf: '2026-06-02' }, sort: { by: 'startedAt' } },
  { type: 'interaction', id: 'a' },
  { type: 'explain', ...scope, behavior: 'activeListening', by: 'agent', key: 'x' },
];

const NONSENSE: readonly unknown[] = [
  null,
  0,
  -1,
  1.5,
  NaN,
  5n,
  true,
  '',
  'x',
  {},
  [],
  [null],
  [5],
  [[]],
  () => 1,
  Symbol('s'),
];

/** Copies of a value in which one part of it, however deep, is nonsense. */
function* spoilt(value: unknown, path = ''): Generator<[path: string, nonsense: unknown, spoilt: unknown]> {
  if (path !== '') for (const nonsense of NONSENSE) yield [path, nonsense, nonsense];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const [inner, nonsense, changed] of spoilt(part, path === '' ? key : `${path}.${key}`)) {
      const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
      (copy as Record<string, unknown>)[key] = changed;
      yield [inner, nonsense, copy];
    }
  }
}

describe('a question', () => {
  for (const question of WHOLE) {
    it(`of type ${question.type}, whatever stands in its fields, is answered or refused with what is wrong`, async () => {
      const engine = await createEngine(interactions, { timeZone: 'UTC' });
      await engine.ask(question as ReportQuestion);
      for (const [path, nonsense, changed] of spoilt(question)) {
        try {
          await engine.ask(changed as ReportQuestion);
        } catch (error) {
          const where = `${path} = ${String(nonsense)}: ${String(error)}`;
          assert.equal((error as Error).name, 'RangeError', where);
          // Which metrics there are, and what their definitions are, is told with the name of the metric.
          const [field = ''] = path.split('.');
          const told = new RegExp(`^(?:${field}|metrics: "|definitions\\.|Business hours\\b)`);
          assert.match((error as Error).message, told, where);
        }
      }
    });
  }

  it('that is no question is refused', async () => {
    const engine = await createEngine(interactions);
    for (const question of [null, undefined, 5, 'scores', [], () => 1]) {
      await assert.rejects(engine.ask(question as never), {
        name: 'RangeError',
        message: /^question: expected an object/,
      });
    }
  });

  it('is refused with the field, what was expected and what is there', async () => {
    const engine = await createEngine(interactions);
    const wrong: [unknown, string][] = [
      [{ type: 'counts', selection: null }, 'selection: expected a list of clauses, found null'],
      [{ type: 'counts', selection: 'agent' }, 'selection: expected a list of clauses, found "agent"'],
      [{ type: 'counts', selection: [null] }, 'selection[0]: expected an object with a field, found null'],
      [{ type: 'counts', compare: 'yes' }, 'compare: expected true or false, found "yes"'],
      [{ type: 'interactions', page: null }, 'page: expected an object with offset, limit, found null'],
      [{ type: 'interactions', sort: 'agent' }, 'sort: expected an object with by, descending, found "agent"'],
      [{ type: 'interactions', sort: {} }, 'sort.by: expected a text, found nothing'],
      [{ type: 'interactions', unusual: true }, 'unusual: expected one of flag, only, found true'],
      [{ type: 'interaction' }, 'id: expected a text, found nothing'],
      [{ type: 'explain', behavior: 5n }, 'behavior: expected a text, found bigint'],
      [
        { type: 'metrics', metrics: ['csat'], definitions: { metrics: { csat: null } } },
        'definitions.metrics.csat: expected what differs from the definition of the catalogue, found null',
      ],
    ];
    for (const [question, message] of wrong) {
      await assert.rejects(engine.ask(question as ReportQuestion), { name: 'RangeError', message });
    }
  });
});
