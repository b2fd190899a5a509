/** HubSpot: fixtures in the shape of its API, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, PARTS } from './fixtures/hubspot.js';
import { engineOf, metric, picked, readSource } from './support.js';

const { ticket } = PARTS;
const at = (text: string) => Date.parse(`2026-06-${text}:00Z`);

describe('HubSpot', () => {
  it('is read from a page of the API, which says that there are more', async () => {
    const { source, records, problems } = await readSource(FIXTURES['list']);
    assert.equal(source?.name, 'hubspot');
    assert.equal(problems.length, 1);
    assert.match(problems[0], /^paging\.next.* all pages/);
    assert.deepEqual(
      picked(
        records[0],
        'id',
        'startedAt',
        'closedAt',
        'firstResponseAt',
        'agentId',
        'channel',
        'priority',
        'category',
      ),
      {
        id: '771',
        startedAt: at('01T08:00'),
        closedAt: at('02T08:00'),
        firstResponseAt: at('01T08:45'),
        agentId: '61',
        channel: 'email',
        priority: 'HIGH',
        category: 'BILLING_ISSUE',
      },
    );
  });

  it('joins owners and stages', async () => {
    const { records, envelope } = await readSource(FIXTURES['joined']);
    assert.deepEqual(
      records.map((record) => picked(record, 'agentName', 'status')),
      [{ agentName: 'Uma Sen' }, { agentName: 'Uma Sen', status: 'open' }],
    );
    assert.deepEqual(envelope['agents'], [
      { id: '61', name: 'Uma Sen' },
      { id: '62', name: 'Leo' },
    ]);
    const engine = await engineOf(FIXTURES['joined']);
    assert.equal(await metric(engine, 'firstResponseTime'), 2700);
    assert.equal(await metric(engine, 'resolutionTime'), 86_400);
    assert.equal(await metric(engine, 'backlog'), 1);
  });

  it('is read from a flat table, and from one ticket', async () => {
    const { source, records } = await readSource(FIXTURES['flat']);
    assert.equal(source?.name, 'hubspot');
    assert.deepEqual(
      records.map((record) => picked(record, 'id', 'closedAt', 'agentId', 'void')),
      [
        { id: '771', closedAt: at('02T08:00'), agentId: '61' },
        { id: '772', void: 'deleted' },
      ],
    );
    assert.deepEqual(picked((await readSource(FIXTURES['single'])).records[0], 'id', 'agentId'), {
      id: '771',
      agentId: '61',
    });
  });

  it('takes a close before the start for none, and reads instants of all forms', async () => {
    const results = [
      ticket({ closed_date: '2026-05-01T08:00:00Z' }),
      ticket({ createdate: '1780300800000', closed_date: '1780304400000' }, { id: '2' }),
      ticket({ createdate: null, hs_pipeline_stage: null, subject: null }, { id: '3', archived: true }),
    ];
    const engine = await engineOf({ results });
    assert.equal(await metric(engine, 'resolutionTime'), 3600);
    const { problems, records } = await engine.describe();
    assert.equal(records.used, 2);
    assert.deepEqual(problems.groups.map(({ field, code, effect }) => [field, code, effect]).sort(), [
      ['closedAt', 'instant', 'missing'],
      ['startedAt', 'missing', 'skipped'],
    ]);
  });
});
