/** Five9: the call log as a table and as JSON; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, HEADER, table } from './fixtures/five9.js';
import { engineOf, metric, picked, readSource } from './support.js';

const UTC = { table: { timeZone: 'UTC' } };

describe('Five9', () => {
  it('is read from a table and from JSON, several rows of a call as one', async () => {
    for (const [shape, value] of Object.entries(FIXTURES)) {
      const { source, records, problems } = await readSource(value, UTC);
      assert.equal(source?.name, 'five9', shape);
      assert.deepEqual(problems, [], shape);
      const fields =
        'id startedAt channel direction agentId agentName agents teamId queueSeconds talkSeconds holdSeconds afterContactSeconds answered abandoned customer category';
      assert.deepEqual(
        records.map((record) => picked(record, fields.split(' '))),
        [
          {
            id: '900000000000000001',
            startedAt: Date.parse('2026-02-26T14:51:34Z'),
            channel: 'voice',
            direction: 'inbound',
            agents: [
              { id: 'ada@example.org', talkSeconds: 100 },
              { id: 'bo@example.org', talkSeconds: 20 },
            ],
            teamId: 'Parcels',
            queueSeconds: 20,
            talkSeconds: 120,
            holdSeconds: 10,
            afterContactSeconds: 40,
            answered: true,
            customer: { id: '390600000001', phone: '390600000001' },
            category: 'Solved',
          },
          {
            id: '900000000000000002',
            startedAt: Date.parse('2026-02-26T15:00:00Z'),
            channel: 'voice',
            direction: 'inbound',
            queueSeconds: 45,
            talkSeconds: 0,
            answered: false,
            abandoned: true,
            customer: { id: '390600000002', phone: '390600000002' },
            category: 'Abandon',
          },
          {
            id: '900000000000000003',
            startedAt: Date.parse('2026-02-26T16:00:00Z'),
            channel: 'voice',
            direction: 'outbound',
            agentId: 'ada@example.org',
            agentName: 'Ada',
            teamId: 'Parcels',
            talkSeconds: 0,
            customer: { id: '390600000003', phone: '390600000003' },
            category: 'No Answer',
          },
        ],
        shape,
      );
    }
  });

  it('gives the metrics of calls, asks for the zone once, and counts a row that comes twice once', async () => {
    const engine = await engineOf(`${table}\n${table.split('\n')[1]}`);
    assert.equal(await metric(engine, 'handleTime'), 170);
    assert.equal(await metric(engine, 'abandonmentRate'), 50);
    assert.deepEqual(
      (await engine.describe()).problems.groups.map(({ field, count }) => `${field} ${count}`),
      ['timeZone 1'],
    );
  });

  it('leaves test calls out, and survives odd cells', async () => {
    const rows = [
      'x,"Thu, 26 Feb 2026 14:51:34",,Test,,,,,,,,,,',
      'y,never,,Inbound,[None],,,anonymous,,soon,soon,,,maybe',
      ',,,,,,,,,,,,,',
    ];
    const { records } = await readSource([HEADER, ...rows].join('\n'), UTC);
    assert.equal(records.length, 2);
    assert.equal(records[0]['void'], 'test');
    assert.equal(records[1]['customer'], undefined);
    const engine = await engineOf([HEADER, ...rows].join('\n'));
    assert.equal((await engine.describe()).records.skipped, 1);
  });
});
