/** Salesforce: fixtures in the shape of its API and reports, made here; what is expected was worked out by hand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIXTURES, PARTS } from './fixtures/salesforce.js';
import { FIXTURES as REPORTS } from './fixtures/salesforce-report.js';
import { engineOf, metric, picked, readSource } from './support.js';

const { record } = PARTS;
const at = (text: string) => Date.parse(`2026-04-${text}:00Z`);

/** What any table says whose agents have no ids. */
const NAMES_ONLY = 'agentId table ignored: names or addresses only, not a column of ids; names or addresses are used';

describe('Salesforce', () => {
  it('is read from an answer to a query, which says that there are more', async () => {
    const { source, records, problems } = await readSource(FIXTURES['query']);
    assert.equal(source?.name, 'salesforce');
    assert.deepEqual(problems, ['totalSize table ignored: 1 of 4000, not all pages: 3999 are missing']);
    const fields = ['id', 'parentId', 'startedAt', 'closedAt', 'channel', 'agentId', 'agentName', 'teamId', 'customer'];
    assert.deepEqual(picked(records[0], ...fields, 'priority', 'category', 'CaseNumber'), {
      id: '500AA',
      startedAt: at('01T09:00'),
      closedAt: at('03T09:00'),
      channel: 'voice',
      agentId: '005XX',
      agentName: 'Mei Tan',
      customer: { id: '003YY', name: 'Olu', email: 'olu@example.org' },
      priority: 'High',
      category: 'Problem',
      CaseNumber: '00001027',
    });
    const engine = await engineOf(FIXTURES['query']);
    assert.equal(await metric(engine, 'resolutionTime'), 2 * 86_400);
  });

  for (const form of ['list', 'flat']) {
    it(`is read in the form “${form}”`, async () => {
      const { source, records } = await readSource(FIXTURES[form]);
      assert.equal(source?.name, 'salesforce');
      assert.deepEqual(picked(records[0], 'id', 'startedAt', 'closedAt', 'agentId'), {
        id: '500AA',
        startedAt: at('01T09:00'),
        closedAt: at('03T09:00'),
        agentId: '005XX',
      });
    });
  }

  it('gives what a queue owns to the queue, and leaves out what is deleted or no case', async () => {
    const records = [
      record({ Id: '1', OwnerId: '00GQQ', Owner: { Name: 'Pumps' }, IsClosed: false, ClosedDate: null, Status: 'New' }),
      record({ Id: '2', IsDeleted: true }),
      record({ Id: '3', attributes: { type: 'Account' } }),
      record({ Id: '4', ClosedDate: null, Origin: null }),
    ];
    const read = await readSource({ records, done: true });
    assert.deepEqual(
      read.records.map((one) =>
        picked(one, 'id', 'agentId', 'agentName', 'teamId', 'teamName', 'status', 'void', 'endedAt'),
      ),
      [
        { id: '1', teamId: '00GQQ', teamName: 'Pumps', status: 'open' },
        { id: '2', agentId: '005XX', agentName: 'Mei Tan', void: 'deleted' },
        { id: '4', agentId: '005XX', agentName: 'Mei Tan', endedAt: at('04T09:00') },
      ],
    );
    assert.deepEqual(read.problems, [' table skipped: "3", not a case']);
  });

  it('is read from the CSV of a report, in the order of its dates, without its foot', async () => {
    const { source, records, problems } = await readSource(REPORTS['report'], { table: { timeZone: 'UTC' } });
    assert.equal(source?.name, 'salesforce-report');
    assert.deepEqual(problems, [NAMES_ONLY]);
    assert.deepEqual(
      records.map((one) => picked(one, 'id', 'startedAt', 'closedAt', 'agentName', 'channel', 'priority')),
      [
        {
          id: '00001027',
          startedAt: at('01T09:00'),
          closedAt: at('03T09:00'),
          agentName: 'Mei Tan',
          channel: 'voice',
          priority: 'High',
        },
        { id: '00001028', startedAt: at('25T09:30'), agentName: 'Mei Tan', channel: 'email', priority: 'Low' },
      ],
    );
  });

  it('is read whether or not its foot, of any length, ends with a line break', async () => {
    const lines = String(REPORTS['report']).split('\r\n');
    const rows = [...lines.slice(0, 3), lines[1].replace('1027', '1029')];
    for (let foot = 0; foot <= lines.length - 3; foot++) {
      for (const end of ['', '\r\n']) {
        const text = [...rows, ...lines.slice(3, 3 + foot)].join('\r\n') + end;
        const { records, problems } = await readSource(text, { table: { timeZone: 'UTC' } });
        assert.deepEqual([records.length, problems], [3, [NAMES_ONLY]]);
      }
    }
    const cut = `${rows.join('\r\n')}\r\n"00001030","Mei Tan"`;
    await assert.rejects(readSource(cut, { table: { timeZone: 'UTC' } }), { code: 'truncated' });
  });

  it('lists a line of a report that lacks something where records follow', async () => {
    const lines = String(REPORTS['report']).split('\r\n');
    const broken = [...lines.slice(0, 2), '"00001099","Mei Tan","Tap","","","","",""', ...lines.slice(2)].join('\r\n');
    const { records, problems } = await readSource(broken, { table: { timeZone: 'UTC' } });
    assert.equal(records.length, 2);
    assert.deepEqual(problems, ['startedAt missing skipped: nothing, not a value', NAMES_ONLY]);
  });
});
