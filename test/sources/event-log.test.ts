/** Event logs: several rows a case, folded into conversations. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
      'Priority (column)': 'high',
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

  it('is no table whose cases come once', async () => {
    const { source } = await read('Ticket ID,Activity,Created\na,Call,2026-03-01 09:00\nb,Call,2026-03-01 10:00');
    assert.equal(source, undefined);
  });
});
