/** Talkdesk: calls, contacts and the report of contacts; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { call, contact, FIXTURES, report } from './fixtures/talkdesk.js';
import { engineOf, metric, metricBy, picked, readSource } from './support.js';

const ROME = { table: { timeZone: 'Europe/Rome' } };

describe('Talkdesk', () => {
  it('is recognised in all of its shapes', async () => {
    for (const [shape, value] of Object.entries(FIXTURES)) {
      assert.equal((await readSource(value)).source?.name, 'talkdesk', shape);
    }
  });

  it('is read from calls of the Explore API: who took a call is not who it was meant for', async () => {
    const { records, problems } = await readSource([call(), call({ type: 'outbound', call_id: 'call-2' })]);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      picked(
        records[0],
        'id startedAt endedAt channel direction agentId agentName teamId teamName customer queueSeconds'.split(' '),
        'talkSeconds holdSeconds answered abandoned category csat parentId'.split(' '),
      ),
      {
        id: 'call-1',
        startedAt: Date.parse('2026-01-29T10:22:02Z'),
        endedAt: Date.parse('2026-01-29T10:24:02Z'),
        channel: 'voice',
        direction: 'inbound',
        agentId: 'u-2',
        agentName: 'Bo',
        teamId: 't-1',
        teamName: 'Parcels',
        customer: { id: '+390600000001', phone: '+390600000001' },
        queueSeconds: 20,
        talkSeconds: 100,
        holdSeconds: 5,
        answered: true,
        category: 'Solved',
      },
    );
    assert.deepEqual(picked(records[1], ['direction', 'queueSeconds']), { direction: 'outbound' });
  });

  it('tells what was given up from what nobody took', async () => {
    const none = { handling_user_id: null, handling_user_name: null, talk_time: 0, wait_time: 9, abandon_time: 15 };
    const types = ['abandoned', 'short_abandoned', 'missed', 'voicemail'];
    const { records } = await readSource(types.map((type) => call({ ...none, type, call_id: type })));
    assert.deepEqual(
      records.map(({ answered, abandoned, queueSeconds, agentId }) => [answered, abandoned, queueSeconds, agentId]),
      [
        [false, true, 15, undefined],
        [false, true, 15, undefined],
        [false, false, 9, undefined],
        [false, false, 9, undefined],
      ],
    );
    const engine = await engineOf([call(), ...types.map((type) => call({ ...none, type, call_id: type }))]);
    // Two of five.
    assert.equal(await metric(engine, 'abandonmentRate'), 40);
  });

  it('lists a score whose scale nothing tells', async () => {
    const engine = await engineOf([call({ csat_score: 4 })]);
    assert.deepEqual(
      (await engine.describe()).problems.groups.map(({ field, effect }) => `${field} ${effect}`),
      ['csat.scale missing'],
    );
    assert.equal(await metric(engine, 'csatResponseRate'), NaN);
  });

  it('is read from contacts of the Explore API, which are legs', async () => {
    const { records, problems } = await readSource([contact()], ROME);
    assert.deepEqual(problems, []);
    const fields =
      'id parentId startedAt firstResponseAt direction queueSeconds afterContactSeconds teamId answered abandoned';
    assert.deepEqual(picked(records[0], fields.split(' ')), {
      id: 'c-1',
      parentId: 'i-1',
      startedAt: Date.parse('2026-01-19T08:59:42Z'),
      firstResponseAt: Date.parse('2026-01-19T09:00:12Z'),
      direction: 'inbound',
      queueSeconds: 30,
      afterContactSeconds: 20,
      answered: true,
    });
    const { problems: asked } = await readSource([contact()]);
    assert.equal(asked.length, 1);
    assert.match(asked[0], /^timeZone table ignored/);
  });

  it('is read from the report of contacts: AHT 200 s, two of three given up', async () => {
    const { records, problems } = await readSource(report, ROME);
    // It has no column of ids of teams.
    assert.deepEqual(
      problems.map((problem) => problem.split(' ')[0]),
      ['teamId'],
    );
    const fields =
      'id parentId queueSeconds talkSeconds afterContactSeconds answered abandoned contactType customer agentId';
    assert.deepEqual(
      records.slice(0, 3).map((record) => picked(record, fields.split(' '))),
      [
        {
          id: 'c-1',
          parentId: 'i-1',
          queueSeconds: 30,
          talkSeconds: 268,
          afterContactSeconds: 20,
          answered: true,
          customer: { id: '+390600000001', phone: '+390600000001' },
          agentId: 'u-1',
        },
        {
          id: 'c-2',
          parentId: 'i-2',
          queueSeconds: 45,
          answered: false,
          abandoned: true,
          customer: { id: '+390600000002', phone: '+390600000002' },
        },
        { id: 'c-3', parentId: 'i-3', queueSeconds: 4, answered: false, abandoned: true },
      ],
    );
    const engine = await engineOf(report, { timeZone: 'Europe/Rome' });
    assert.equal(await metric(engine, 'handleTime'), 200);
    assert.deepEqual(await metricBy(engine, 'handleTime', 'agent'), { 'u-1': 300, 'u-2': 100 });
    // The transfer is no new offer.
    assert.equal(await metric(engine, 'conversationsOpened'), 3);
    assert.equal(await metric(engine, 'abandonmentRate'), 200 / 3);
  });

  it('survives what is missing, null, of another type or empty', async () => {
    const odd = [call({ type: null, talk_time: 'x', contact_phone_number: {} }), call({ call_id: null }), {}];
    assert.equal((await readSource(odd)).records.length, 3);
    await engineOf(odd);
    await engineOf(report.split('\n')[0]);
  });
});
