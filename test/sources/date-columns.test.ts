/** What columns of dates tell of each other, and what is said once where they hold something else. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableOptions } from '../../src/sources/table/table-options.js';
import { readRecords } from './support.js';

const at = (text: string) => Date.parse(`${text}Z`);

function read(lines: readonly string[], options: TableOptions = {}) {
  const { records, problems } = readRecords(lines.join('\n'), { timeZone: 'UTC', ...options });
  const told = problems.map(({ field, code, effect, found }) => `${field} ${code} ${effect} ${found}`);
  return { records, told };
}

describe('a column of dates that can be read in two orders', () => {
  it('takes the order that the other columns prove, and says so once', () => {
    const { records, told } = read([
      'id,Created at,Closed at',
      'a,01/02/2026 10:00,13/02/2026 09:00',
      'b,03/02/2026 10:00,14/02/2026 09:00',
    ]);
    assert.deepEqual(
      records.map(({ startedAt, closedAt }) => [startedAt, closedAt]),
      [
        [at('2026-02-01T10:00'), at('2026-02-13T09:00')],
        [at('2026-02-03T10:00'), at('2026-02-14T09:00')],
      ],
    );
    assert.deepEqual(told, ['startedAt instant ignored "01/02/2026 10:00"']);
  });

  it('takes none where the others contradict each other', () => {
    const { records, told } = read([
      'id,Created at,Closed at,Resolved at',
      'a,01/02/2026 10:00,13/02/2026 09:00,02/14/2026 09:00',
    ]);
    assert.deepEqual(records, []);
    assert.ok(told.some((line) => line.startsWith('startedAt instant skipped')));
  });

  it('goes by its own cells before all others', () => {
    const { records } = read(['id,Created at,Closed at', 'a,02/13/2026 10:00,13/02/2026 09:00', 'b,02/03/2026 10:00,']);
    assert.equal(records[1]['startedAt'], at('2026-02-03T10:00'));
  });

  it('is lost where a late cell of its own contradicts what the others proved', () => {
    const rows = Array.from({ length: 1100 }, (_, i) => `r${i},01/02/2026 10:00,13/02/2026 09:00`);
    const { records, told } = read(['id,Created at,Closed at', ...rows, 'x,02/13/2026 10:00,', 'y,02/03/2026 10:00,']);
    assert.deepEqual([records[0]['startedAt'], records.some(({ id }) => id === 'y')], [at('2026-02-01T10:00'), false]);
    assert.ok(
      told.some((line) => line.startsWith('startedAt instant missing "02/03/2026 10:00"')),
      told.join('\n'),
    );
  });
});

describe('a column that is called as a date is, and says yes or no', () => {
  it('is told once', () => {
    for (const [yes, no] of [
      ['Y', 'N'],
      ['1', '0'],
      ['sì', 'no'],
      ['是', '否'],
      ['نعم', 'لا'],
    ]) {
      const { records, told } = read([
        'id,Created at,Resolved',
        `a,2026-02-01T10:00Z,${yes}`,
        `b,2026-02-01T10:00Z,${no}`,
        `c,2026-02-01T10:00Z,${yes}`,
      ]);
      assert.ok(records.every(({ resolvedAt }) => resolvedAt === undefined));
      assert.deepEqual(told, [`resolvedAt instant missing ${JSON.stringify(yes)}, 3 in all`]);
    }
  });
});
