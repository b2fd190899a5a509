/** The queue log of Asterisk: lines made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cdr } from './fixtures/asterisk.js';
import { engineOf, metric, metricBy, picked, readSource } from './support.js';

const T = 1_766_720_000;
const line = (after: number, ...rest: readonly (string | number)[]) => [T + after, ...rest].join('|');

const LOG = [
  line(0, 'NONE', 'NONE', 'NONE', 'QUEUESTART', ''),
  line(0, 'CLI', 'parcels', 'SIP/1', 'ADDMEMBER', ''),
  line(0, 'NONE', 'parcels', 'SIP/2', 'ADDMEMBER', ''),
  // Waited 20 s, rang at one who did not answer, talked 60 s.
  line(100, 'c1', 'parcels', 'NONE', 'ENTERQUEUE', '', '390600000001', 1),
  line(110, 'c1', 'parcels', 'SIP/2', 'RINGNOANSWER', 1000),
  line(120, 'c1', 'parcels', 'SIP/1', 'CONNECT', 20, 'm1', 5),
  line(180, 'c1', 'parcels', 'SIP/1', 'COMPLETECALLER', 20, 60, 1),
  // Gave up after 30 s.
  line(200, 'c2', 'parcels', 'NONE', 'ENTERQUEUE', '', 'anonymous', 1),
  line(230, 'c2', 'parcels', 'NONE', 'ABANDON', 1, 1, 30),
  // Left by the centre.
  line(300, 'c3', 'parcels', 'NONE', 'ENTERQUEUE', '', '390600000003', 1),
  line(345, 'c3', 'parcels', 'NONE', 'EXITWITHTIMEOUT', 1, 1, 45),
  line(400, 'NONE', 'parcels', 'SIP/2', 'PAUSE', 'lunch'),
  line(500, 'NONE', 'parcels', 'SIP/2', 'UNPAUSE', ''),
  // Transferred by the agent: the log tells no talk, the clock does.
  line(600, 'c4', 'parcels', 'NONE', 'ENTERQUEUE', '', '390600000004', 1),
  line(610, 'c4', 'parcels', 'SIP/2', 'CONNECT', 10, 'm2', 2),
  line(650, 'c4', 'parcels', 'SIP/2', 'ATTENDEDTRANSFER', 'BRIDGE', 'x', 10, 40, 1),
  line(700, 'NONE', 'parcels', 'SIP/1', 'REMOVEMEMBER', ''),
  line(1000, 'NONE', 'parcels', 'SIP/2', 'REMOVEMEMBER', ''),
].join('\n');

describe('the queue log of Asterisk', () => {
  it('is known by its lines, and folded into calls', async () => {
    const { source, records, problems } = await readSource(LOG);
    assert.equal(source?.name, 'asterisk');
    assert.deepEqual(problems, []);
    const fields =
      'id startedAt endedAt channel direction teamId agentId queueSeconds talkSeconds answered abandoned firstResponseAt customer';
    assert.deepEqual(
      records.map((record) => picked(record, fields.split(' '))),
      [
        {
          id: 'c1',
          startedAt: (T + 100) * 1000,
          endedAt: (T + 180) * 1000,
          channel: 'voice',
          direction: 'inbound',
          teamId: 'parcels',
          agentId: 'SIP/1',
          queueSeconds: 20,
          talkSeconds: 60,
          answered: true,
          firstResponseAt: (T + 120) * 1000,
          customer: { id: '390600000001', phone: '390600000001' },
        },
        {
          id: 'c2',
          startedAt: (T + 200) * 1000,
          endedAt: (T + 230) * 1000,
          channel: 'voice',
          direction: 'inbound',
          teamId: 'parcels',
          queueSeconds: 30,
          answered: false,
          abandoned: true,
        },
        {
          id: 'c3',
          startedAt: (T + 300) * 1000,
          endedAt: (T + 345) * 1000,
          channel: 'voice',
          direction: 'inbound',
          teamId: 'parcels',
          queueSeconds: 45,
          answered: false,
          abandoned: false,
          customer: { id: '390600000003', phone: '390600000003' },
        },
        {
          id: 'c4',
          startedAt: (T + 600) * 1000,
          endedAt: (T + 650) * 1000,
          channel: 'voice',
          direction: 'inbound',
          teamId: 'parcels',
          agentId: 'SIP/2',
          queueSeconds: 10,
          talkSeconds: 40,
          answered: true,
          firstResponseAt: (T + 610) * 1000,
          customer: { id: '390600000004', phone: '390600000004' },
        },
      ],
    );
  });

  it('gives the metrics of calls, and when members were there', async () => {
    const engine = await engineOf(LOG);
    assert.deepEqual((await engine.describe()).problems.groups, []);
    assert.equal(await metric(engine, 'handleTime'), 50);
    assert.equal(await metric(engine, 'queueTime'), 15);
    assert.equal(await metric(engine, 'abandonmentRate'), 25);
    // SIP/1: 700 s, of which 60 talked. SIP/2: 1000 s, of which 100 paused and 40 talked.
    assert.deepEqual(await metricBy(engine, 'occupancy', 'agent'), {
      'SIP/1': (60 / 700) * 100,
      'SIP/2': (40 / 900) * 100,
    });
    const { envelope } = await readSource(LOG);
    assert.equal((envelope['presence'] as readonly unknown[]).length, 8);
  });

  it('knows when members were there from lines in any order', async () => {
    const lines = LOG.split('\n');
    const isOfMembers = (text: string) => /MEMBER|PAUSE/.test(text);
    const turned = [...lines.filter((text) => !isOfMembers(text)), ...lines.filter(isOfMembers).reverse()];
    const [inOrder, inAny] = await Promise.all([LOG, turned.join('\n')].map((text) => readSource(text)));
    const spans = (one: typeof inOrder) =>
      (one.envelope['presence'] as readonly object[]).map((span) => JSON.stringify(span)).sort();
    assert.deepEqual(spans(inAny), spans(inOrder));
  });

  it('credits each of several agents, and counts the wait up to the first answer', async () => {
    const log = [
      line(0, 'c', 'q1', 'NONE', 'ENTERQUEUE', '', '1', 1),
      line(30, 'c', 'q1', 'NONE', 'EXITWITHTIMEOUT', 1, 1, 30),
      line(30, 'c', 'q2', 'NONE', 'ENTERQUEUE', '', '1', 1),
      line(40, 'c', 'q2', 'A', 'CONNECT', 10, 'x', 1),
      line(60, 'c', 'q2', 'A', 'BLINDTRANSFER', '200', 'default', 10, 20, 1),
      line(60, 'c', 'q3', 'NONE', 'ENTERQUEUE', '', '1', 1),
      line(65, 'c', 'q3', 'B', 'CONNECT', 5, 'y', 1),
      line(95, 'c', 'q3', 'B', 'COMPLETEAGENT', 5, 30, 1),
    ];
    const { records } = await readSource(log.join('\r\n'));
    assert.deepEqual(
      picked(records[0], 'agentId agents queueSeconds talkSeconds teamId answered abandoned'.split(' ')),
      {
        agents: [
          { id: 'A', from: (T + 40) * 1000, to: (T + 60) * 1000, talkSeconds: 20 },
          { id: 'B', from: (T + 65) * 1000, to: (T + 95) * 1000, talkSeconds: 30 },
        ],
        queueSeconds: 40,
        talkSeconds: 50,
        teamId: 'q2',
        answered: true,
      },
    );
    assert.deepEqual(await metricBy(await engineOf(log.join('\n')), 'handleTime', 'agent'), { A: 20, B: 30 });
  });

  it('counts back to the start of a call that began before the log, and lists what has none, and lines that are none', async () => {
    const log = [
      line(10, 'a', 'q', 'S', 'CONNECT', 7, 'x', 1),
      'no line',
      line(20, 'b', 'q', 'S', 'COMPLETEAGENT', 5, 30, 1),
      line(30, 'a', 'q', 'S', 'COMPLETEAGENT', '', '', ''),
    ];
    const { records, problems } = await readSource(log.join('\n'));
    assert.deepEqual(
      records.map(({ startedAt, talkSeconds }) => [startedAt, talkSeconds]),
      [[(T + 3) * 1000, 20]],
    );
    assert.deepEqual(problems, [
      ' table ignored: "no line", not epoch|callid|queue|agent|event',
      ' table skipped: "b", not an event that tells when it began',
    ]);
  });
});

describe('call detail records of Asterisk', () => {
  it('are legs of calls, whose wait is what nobody pays for', async () => {
    const { source, records, problems } = await readSource(cdr, { table: { timeZone: 'Europe/Rome' } });
    assert.equal(source?.name, 'asterisk');
    assert.deepEqual(problems, []);
    const fields = 'id startedAt channel direction agentId queueSeconds talkSeconds answered customer';
    assert.deepEqual(
      records.map((record) => picked(record, fields.split(' '))),
      [
        {
          id: '1',
          startedAt: Date.parse('2026-03-02T08:00:00Z'),
          channel: 'voice',
          direction: 'inbound',
          agentId: 'SIP/2',
          queueSeconds: 12,
          talkSeconds: 50,
          answered: true,
          customer: { id: '390600000001', phone: '390600000001' },
        },
        {
          id: '2',
          startedAt: Date.parse('2026-03-02T09:00:00Z'),
          channel: 'voice',
          direction: 'inbound',
          queueSeconds: 30,
          answered: false,
          customer: { id: '390600000001', phone: '390600000001' },
        },
        { id: '3', startedAt: Date.parse('2026-03-02T10:00:00Z'), channel: 'voice' },
      ],
    );
  });

  it('ask for the zone of their clock once, and give the metrics of calls', async () => {
    const engine = await engineOf(cdr);
    assert.deepEqual(
      (await engine.describe()).problems.groups.map(({ field, count }) => `${field} ${count}`),
      ['timeZone 1'],
    );
    assert.equal(await metric(engine, 'abandonmentRate'), 50);
    assert.equal(await metric(engine, 'handleTime'), 50);
  });
});
