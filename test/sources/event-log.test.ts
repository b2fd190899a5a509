/** Event logs: several rows a case, folded into conversations. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createEngine, type CreateOptions } from '../../src/worker/create-engine.js';

const LOG = [
  'Case ID,Activity,Complete Timestamp,Resource,Priority',
  'Case 2,Open,2026-03-01 09:00:00,Ada,low',
  'Case 1,Create ticket,2026-03-01 10:00:00,unassigned,high',
  'Case 1,Assign,2026-03-01 10:05:00,Ada,high',
  'Case 2,Closed,2026-03-01 09:30:00,Ada,low',
  'Case 1,Resolve ticket,2026-03-01 11:00:00,Bo,high',
  'Case 1,Reopened,2026-03-02 08:00:00,Bo,high',
  'Case 1,Resolved,2026-03-02 09:00:00,Bo,high',
].join('\n');

const at = (text: string) => Date.parse(`${text}Z`);

async function read(text: string, options: CreateOptions = {}) {
  const engine = await createEngine(text, { timeZone: 'UTC', ...options });
  const { records, source, problems } = await engine.describe();
  const page = await engine.interactions({});
  const found = await Promise.all(page.ids.map((id) => engine.interaction(id)));
  const told = problems.problems.map(
    ({ position, field, expected, effect }) => `${position} ${field} ${effect}: ${expected}`,
  );
  return {
    used: records.used,
    source: source?.name,
    told,
    records: found.map((one) => one!.record as Record<string, unknown>),
  };
}

describe('an event log', () => {
  it('is folded: from the first event of a case to its last, whoever did what', async () => {
    const { used, source, told, records } = await read(LOG);
    assert.equal(source, 'event-log');
    assert.equal(used, 2);
    assert.deepEqual(told, [
      '0  ignored: an event log: 7 events are 2 conversations, from the first event to the last',
    ]);
    const one = records.find(({ id }) => id === 'Case 1')!;
    assert.deepEqual(one, {
      priority: 'high',
      id: 'Case 1',
      startedAt: at('2026-03-01T10:00:00'),
      endedAt: at('2026-03-02T09:00:00'),
      resolvedAt: at('2026-03-02T09:00:00'),
      reopenedAt: [at('2026-03-02T08:00:00')],
      agents: [
        { id: 'Ada', from: at('2026-03-01T10:05:00'), to: at('2026-03-01T10:05:00') },
        { id: 'Bo', from: at('2026-03-01T11:00:00'), to: at('2026-03-02T09:00:00') },
      ],
    });
    const other = records.find(({ id }) => id === 'Case 2')!;
    assert.deepEqual([other['agentId'], other['closedAt']], ['Ada', at('2026-03-01T09:30:00')]);
  });

  it('is known by other names, and in other languages', async () => {
    for (const header of [
      'case:concept:name;concept:name;time:timestamp;org:resource;x',
      'ID caso;Attività;Data e ora;Operatore;x',
      '案件編號;活動;時間;專員;x',
      'رقم الحالة;النشاط;الوقت;الموظف;x',
      'Ticket Number;Event;Timestamp;Agent;x',
    ]) {
      const text = LOG.replaceAll(',', ';').replace(/^.*\n/, `${header}\n`);
      const { used, source } = await read(text);
      assert.deepEqual([source, used], ['event-log', 2], header);
    }
  });

  it('takes the order of day and month from all of its rows', async () => {
    const rows = ['Case ID,Activity,Timestamp', 'a,Open,03/02/2026 10:00', 'a,Closed,25/02/2026 10:00'];
    const { records } = await read(rows.join('\n'));
    assert.equal(records[0]['startedAt'], at('2026-02-03T10:00:00'));
    const unclear = ['Case ID,Activity,Timestamp', 'a,Open,03/02/2026 10:00', 'a,Closed,04/02/2026 10:00'];
    const { used, told } = await read(unclear.join('\n'));
    assert.equal(used, 0);
    assert.match(told.join(), /a date that shows the order, or the option dateOrder/);
    assert.match(told.join(), /2 startedAt skipped: an event with a date and time/);
    assert.equal((await read(unclear.join('\n'), { table: { dateOrder: 'dmy' } })).used, 1);
  });

  it('lists events without a case or an instant', async () => {
    const { used, told } = await read(`${LOG}\n,Open,2026-03-01 09:00:00,Ada,low\nCase 2,Call,soon,Ada,low`);
    assert.equal(used, 2);
    assert.deepEqual(told.slice(1), ['9 id ignored: a value', '10 startedAt ignored: a date and time']);
  });

  it('of states is one, too: each row tells how all is from then on', async () => {
    const log = [
      'number,incident_state,assignment_group,assigned_to,caller_id,opened_at,sys_updated_at,contact_type,resolved_at,notes',
      'INC1,New,Group 1,?,Caller 7,29/2/2016 01:16,29/2/2016 01:20,Phone,?,first',
      'INC1,Active,Group 2,Ada,Caller 7,29/2/2016 01:16,29/2/2016 02:00,Phone,?,second',
      'INC1,Resolved,Group 2,Ada,Caller 7,29/2/2016 01:16,29/2/2016 03:00,Phone,29/2/2016 02:59,third',
      'INC1,Resolved,Group 2,Ada,Caller 7,29/2/2016 01:16,29/2/2016 04:00,Phone,29/2/2016 02:59,?',
      'INC2,New,Group 1,?,Caller 8,29/2/2016 05:00,29/2/2016 05:01,Email,?,?',
      'INC2,Closed,Group 1,Bo,Caller 8,29/2/2016 05:00,29/2/2016 06:00,Email,?,?',
      'INC2,Closed,Group 1,Bo,Caller 8,29/2/2016 05:00,29/2/2016 06:30,Email,?,?',
      'INC2,Active,Group 1,Bo,Caller 8,29/2/2016 05:00,29/2/2016 07:00,Email,?,?',
    ];
    const { used, source, told, records } = await read(log.join('\n'));
    assert.deepEqual([used, source], [2, 'event-log']);
    assert.deepEqual(told, [
      '0  ignored: an event log: 8 events are 2 conversations, from the first event to the last',
    ]);
    const [one, other] = ['INC1', 'INC2'].map((id) => records.find((record) => record['id'] === id)!);
    assert.deepEqual(one, {
      id: 'INC1',
      startedAt: at('2016-02-29T01:16:00'),
      endedAt: at('2016-02-29T04:00:00'),
      resolvedAt: at('2016-02-29T02:59:00'),
      agentId: 'Ada',
      teamId: 'Group 2',
      channel: 'Phone',
      customer: { id: 'Caller 7' },
      notes: 'third',
    });
    // It was closed at its first row that says so, and is open again.
    assert.deepEqual([other['closedAt'], other['reopenedAt']], [undefined, [at('2016-02-29T07:00:00')]]);
    const closed = await read(log.slice(0, -1).join('\n'));
    assert.equal(closed.records.find(({ id }) => id === 'INC2')!['closedAt'], at('2016-02-29T06:00:00'));
  });

  it('says less where rows of states come in another order than that of time', async () => {
    const log = [
      'SR Number;Change Date+Time;Status;Sub Status;Product;Owner First Name;Country',
      '1-1;2012-04-01T10:00:00+02:00;Completed;Resolved;P2;Ada;fr',
      '1-1;2012-04-01T09:00:00+02:00;Accepted;In Progress;P1;Bo;fr',
      '1-1;2012-04-02T09:00:00+02:00;Completed;Closed;P3;Bo;fr',
    ];
    const { records } = await read(log.join('\n'));
    assert.deepEqual(records, [
      {
        id: '1-1',
        startedAt: at('2012-04-01T07:00:00'),
        endedAt: at('2012-04-02T07:00:00'),
        resolvedAt: at('2012-04-01T08:00:00'),
        closedAt: at('2012-04-02T07:00:00'),
        agents: [
          { id: 'Bo', from: at('2012-04-01T07:00:00'), to: at('2012-04-02T07:00:00') },
          { id: 'Ada', from: at('2012-04-01T08:00:00'), to: at('2012-04-01T08:00:00') },
        ],
        Country: 'fr',
      },
    ]);
  });

  it('may have the ends of its events, and groups instead of people', async () => {
    const log = [
      'Service ID,Operation,Start Date,End Date,Customer ID,Assignment Group',
      'c,Inbound Call,2026-03-01 09:00,2026-03-01 09:30,K,North',
      'c,Handle Case,2026-03-01 09:10,2026-03-01 09:20,K,unassigned',
    ];
    const { records } = await read(log.join('\n'));
    assert.deepEqual(records, [
      {
        id: 'c',
        startedAt: at('2026-03-01T09:00:00'),
        endedAt: at('2026-03-01T09:30:00'),
        teamId: 'North',
        customer: { id: 'K' },
      },
    ]);
  });

  it('gives what follows from each of its cases alone, in any order of its rows', async () => {
    const states = ['New', 'In Progress', 'Resolved', 'Closed', 'Reopened', 'Call'];
    const events = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        minute: fc.integer({ min: 0, max: 5000 }),
        word: fc.constantFrom(...states),
        agent: fc.constantFrom('Ada', 'Bo', 'unassigned', ''),
      }),
      { minLength: 4, maxLength: 25 },
    );
    const start = at('2026-03-28T00:00:00');
    const check = async (given: { id: string; minute: number; word: string; agent: string }[], isOfStates: boolean) => {
      const header = `Case ID,${isOfStates ? 'Status' : 'Activity'},Timestamp,Agent`;
      const time = (minute: number) => new Date(start + minute * 60_000).toISOString();
      const rows = given.map(({ id, minute, word, agent }) => [id, word, time(minute), agent].join(','));
      const ids = [...new Set(given.map(({ id }) => id))];
      fc.pre(isOfStates ? ids.length * 1.5 <= given.length : ids.length < given.length);
      const { source, records } = await read([header, ...rows].join('\n'));
      assert.equal(source, 'event-log');
      for (const id of ids) {
        const own = given.filter((event) => event.id === id).sort((a, b) => a.minute - b.minute);
        const ended = own.map(({ word }) => word === 'Resolved' || word === 'Closed');
        const opens = (word: string) =>
          word === 'Reopened' || (isOfStates && (word === 'New' || word === 'In Progress'));
        const lastOpen = own.findLastIndex(({ word }) => opens(word));
        const isOver = ended.lastIndexOf(true) > lastOpen;
        const entered = (wanted: string) =>
          own.filter(({ word }, i) => {
            if (word !== wanted || !isOfStates) return word === wanted;
            const before = own.slice(0, i).filter((event) => event.word !== 'Call');
            return before.at(-1)?.word !== wanted;
          });
        const instant = (one: { minute: number } | undefined) => one && start + one.minute * 60_000;
        const record = records.find((one) => one['id'] === id)!;
        assert.equal(record['startedAt'], instant(own[0]));
        assert.equal(record['endedAt'], instant(own.at(-1)));
        assert.equal(record['resolvedAt'], isOver ? instant(entered('Resolved').at(-1)) : undefined);
        assert.equal(record['closedAt'], isOver ? instant(entered('Closed').at(-1)) : undefined);
        const people = [...new Set(own.map(({ agent }) => agent).filter((name) => name === 'Ada' || name === 'Bo'))];
        const agents = record['agents'] as { id: string }[] | undefined;
        assert.deepEqual(agents?.map((one) => one.id) ?? [record['agentId']].filter(Boolean), people);
      }
    };
    await fc.assert(fc.asyncProperty(events, fc.boolean(), check), { seed: 8, numRuns: 150 });
  });

  it('is no table whose cases come once', async () => {
    const { source } = await read('Ticket ID,Activity,Created\na,Call,2026-03-01 09:00\nb,Call,2026-03-01 10:00');
    assert.equal(source, undefined);
  });
});
