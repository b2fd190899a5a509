/** Tables as contact centres write them: what used to be read wrongly, or not at all. What is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestMapping } from '../../src/sources/fields/suggest.js';
import { readRecords, told } from './support.js';
import { engineOf, metric } from './vendors/support.js';

describe('a table', () => {
  it('counts the work after the call, and what was given up by how long that took', async () => {
    const table =
      'Call ID,Started,Ended,Talk Time,Hold Time,After Call Work Time,Abandon Time\n' +
      'a,2026-03-02T09:00Z,2026-03-02T09:05Z,200,20,40,\n' +
      'b,2026-03-02T10:00Z,2026-03-02T10:01Z,,,,00:00:45\n';
    const engine = await engineOf(table);
    assert.equal(await metric(engine, 'handleTime'), 260);
    assert.equal(await metric(engine, 'abandonmentRate'), 50);
    const { records } = readRecords(table.replace(',40,\n', ',40,0\n'));
    assert.deepEqual(
      records.map(({ abandoned, queueSeconds }) => [abandoned, queueSeconds]),
      [
        [undefined, undefined],
        [true, 45],
      ],
    );
  });

  it('begins at a day and a time of day that stand in two columns', () => {
    const at = Date.UTC(2026, 2, 13, 14, 5);
    const tables = [
      'id,Date,Time,Talk time\na,13/03/2026,14:05,60',
      'id,Time,Date,Talk time\na,2:05 PM,2026-03-13,60',
      'id,Date,Start time,Talk time\na,2026-03-13 00:00:00,14:05:00,60',
      'id;Data;Ora;Talk time\na;13/03/2026;14:05;60',
    ];
    for (const table of tables) {
      const { records, problems } = readRecords(table, { timeZone: 'UTC' });
      assert.deepEqual(told(problems), [], table);
      assert.deepEqual(records, [{ id: 'a', startedAt: at, talkSeconds: 60 }], table);
    }
    // A cell that holds both is the start by itself.
    const { records } = readRecords('id,Date,Start time\na,2020-01-01,2026-03-13 14:05', { timeZone: 'UTC' });
    assert.equal(records[0]['startedAt'], at);
  });

  it('knows no caller who shows no number', () => {
    const shown = ['anonymous', 'Restricted', '+266696687', 'Private', '+39 06 1234 5678'];
    const rows = shown.map((phone, i) => `${i},2026-03-13T14:05Z,${phone}`);
    const { records } = readRecords(['id,Started,Phone number', ...rows].join('\n'));
    assert.deepEqual(
      records.map(({ customer }) => customer),
      [undefined, undefined, undefined, undefined, { id: '+39 06 1234 5678', phone: '+39 06 1234 5678' }],
    );
  });

  it('reads durations in five languages, and those whose last unit is left out', () => {
    const cells = ['2 ore', '5分钟', '1 giorno', '1h 30', '"1.234,5 s"', '23 hours 22 minutes', 'ساعتان', '٥ دقائق'];
    const rows = cells.map((cell, i) => `${i},2026-03-13T14:05Z,${cell}`);
    const { records, problems } = readRecords(['id,Started,Talk time', ...rows].join('\n'));
    assert.deepEqual(told(problems), []);
    assert.deepEqual(
      records.map(({ talkSeconds }) => talkSeconds),
      [7200, 300, 86_400, 5400, 1234.5, 84_120, 7200, 300],
    );
  });

  it('reads answers that are words, stars, thumbs and faces', async () => {
    const cells = ['good_with_comment', 'neutral', 'bad_with_comment', '★★★★☆', '⭐️⭐️⭐️', '5 stars', '👍🏽', '😀', '😡'];
    const rows = cells.map((cell, i) => `${i},2026-03-13T14:05Z,${cell}`);
    const table = ['id,Started,Rating', ...rows].join('\n');
    const { records, problems } = readRecords(table);
    assert.deepEqual(told(problems), []);
    const answers = records.map(({ csat }) => Object.values(csat as object).join('/'));
    assert.deepEqual(answers, ['2/2', '2/3', '1/2', '4/5', '3/5', '5/5', '2/2', '4/5', '1/5']);
    // Five of nine: what is neutral stays in the denominator.
    assert.equal(await metric(await engineOf(table), 'csat'), (5 / 9) * 100);
  });

  it('asks once for the zone where it is a name that is no offset', () => {
    const table = 'id,Started\na,2026-03-02 09:00 PST\nb,2026-03-02 10:00 PST';
    const { records, problems } = readRecords(table);
    assert.deepEqual(
      problems.map(({ field, found, expected }) => [field, found, expected]),
      [['timeZone', '"2026-03-02 09:00 PST"', 'an offset, or the time zone of the table; UTC is used']],
    );
    assert.equal(records[0]['startedAt'], Date.UTC(2026, 2, 2, 9));
    const known = readRecords(table, { timeZone: 'America/Los_Angeles' });
    assert.deepEqual(known.problems, []);
    assert.equal(known.records[0]['startedAt'], Date.UTC(2026, 2, 2, 17));
  });
});

describe('lines around a table', () => {
  const table = 'Call ID,Started,Talk Time\na,2026-03-02T09:00Z,60\nb,2026-03-02T10:00Z,80\n';

  it('are passed over above the header, and said; lines keep their numbers', async () => {
    const engine = await engineOf(`"Calls","March"\nGenerated, by us\n\n${table}c,,5\n`);
    const { records, problems } = await engine.describe();
    assert.deepEqual([records.read, records.used], [3, 2]);
    assert.deepEqual(
      problems.problems.map(({ position, effect, expected }) => [position, effect, expected]),
      [
        [1, 'ignored', 'the names of the columns: 2 lines above them are passed over'],
        [7, 'skipped', 'a value'],
      ],
    );
    assert.equal(await metric(engine, 'handleTime'), 70);
  });

  it('are no row that reads like a header, where the first line names more columns but no start', async () => {
    const header = 'Ticket ID,Customer Name,Ticket Type,Ticket Status,Ticket Channel,First Response Time';
    const text = `${header}\n1,Ada,Question,Closed,Chat,30\n2,Bo,Question,Open,Email,60\n3,Cy,Question,Open,Chat,\n`;
    const { records, problems } = await (await engineOf(text)).describe();
    assert.deepEqual([records.read, records.used, records.skipped], [3, 0, 3]);
    const told = problems.problems.map(({ position, field, effect }) => [position, field, effect]);
    assert.deepEqual(told.filter(([, , effect]) => effect === 'skipped').length, 3);
    assert.deepEqual(
      told.filter(([position, field]) => position === 1 && field === 'record'),
      [],
    );
  });

  it('are skipped below it, and said: totals and the name of the report', async () => {
    const engine = await engineOf(`${table}Total,,140\n\nCalls of March\n`);
    const { records } = await engine.describe();
    assert.deepEqual([records.read, records.used, records.skipped], [4, 2, 2]);
    assert.equal(await metric(engine, 'handleTime'), 70);
  });
});

describe('a mapping that is proposed', () => {
  const paths = (headers: readonly string[], row: readonly string[]) =>
    suggestMapping(headers, [row, row.map((cell) => cell)]).columns.map(({ path }) => path);

  it('takes no column of the export for the start', () => {
    for (const name of ['_fivetran_synced', 'updated_on', 'emitted_at', '_airbyte_extracted_at', 'last_modified']) {
      assert.notEqual(paths([name], ['2026-03-02T09:00:00Z'])[0], 'startedAt', name);
    }
    assert.deepEqual(paths(['_fivetran_synced', 'when'], ['2026-03-02T09:00:00Z', '2026-03-01T09:00:00Z']), [
      null,
      'startedAt',
    ]);
  });

  it('takes seconds since 1970 for an instant, and no phone number', () => {
    assert.deepEqual(paths(['when'], ['1756651320']), ['startedAt']);
    assert.deepEqual(paths(['number'], ['3906123456']), ['customer.phone']);
  });

  it('puts the day and the time of day together', () => {
    const headers = ['id', 'Date', 'Time'];
    const rows = [
      ['a', '13/03/2026', '14:05:00'],
      ['b', '14/03/2026', '15:05:00'],
    ];
    const { mapping, columns } = suggestMapping(headers, rows);
    assert.deepEqual(
      columns.map(({ path }) => path),
      ['id', 'startedAt', 'startedAt'],
    );
    const { records } = readRecords([headers, ...rows].map((row) => row.join(',')).join('\n'), {
      mapping,
      timeZone: 'UTC',
    });
    assert.equal(records[0]['startedAt'], Date.UTC(2026, 2, 13, 14, 5));
  });
});
