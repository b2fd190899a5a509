import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createEngine } from '../../src/core.js';
import { fixtures } from '../../stories/data/fixtures.js';
import { toTable } from '../../stories/data/table.js';

suite('the table', () => {
  test('is read as the report that it was made from', async () => {
    const report = fixtures.small();
    const { timeZone } = report;
    const description = await (await createEngine(toTable(report), { timeZone })).describe();
    const { length } = report.interactions;
    assert.deepEqual(description.records, { read: length, used: length, skipped: 0, duplicates: 0 });
    assert.equal(description.problems.total, 0);
    const wanted = await (await createEngine(report.interactions, { timeZone })).describe();
    assert.deepEqual(description.facets.channel, wanted.facets.channel);
    assert.equal(description.extent?.lastDay, wanted.extent?.lastDay);
  });

  test('has the faults that are asked for', async () => {
    const report = fixtures.small();
    const table = toTable(report, { noDate: 100, noNumber: 150 });
    const { problems } = await (await createEngine(table, { timeZone: report.timeZone })).describe();
    assert.deepEqual([problems.skipped, problems.total], [3, 3 + 2 * 9]);
  });
});
