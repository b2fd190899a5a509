/** A mapping is proposed by the names of the columns, then by their cells; and it works as it is. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { suggestMapping } from '../../src/sources/fields/suggest.js';
import { readRecords } from './support.js';

describe('suggestMapping', () => {
  it('takes names first, and says how sure it is and why', () => {
    const { kind, columns } = suggestMapping(
      ['id', 'Created at', 'Closed', 'Colour'],
      [
        ['a', '2023-08-26 18:39', 'yes', 'red'],
        ['b', '2023-08-26 18:40', 'no', 'blue'],
      ],
    );
    assert.equal(kind, 'interactions');
    assert.deepEqual(
      columns.map(({ column, path, confidence }) => [column, path, confidence]),
      [
        ['id', 'id', 1],
        ['Created at', 'startedAt', 0.9],
        ['Closed', 'closedAt', 0.4],
        ['Colour', null, 0],
      ],
    );
    assert.match(columns[2].why, /2 of 2 cells do not fit/);
  });

  it('takes what the cells look like where names say nothing, and what it proposes can be used', () => {
    const headers = ['Ref', 'When', 'Where to', 'Line', 'Stars', 'Took'];
    const rows = [
      ['K-101', '26/08/2023 18:39', 'ann@example.com', '+39 06 1234 5678', '5', '00:10:00'],
      ['K-102', '27/08/2023 18:39', 'bo@example.com', '(06) 1234-5679', '4', '01:00:00'],
      ['K-103', '28/08/2023 18:39', '', '', '1', ''],
    ];
    const { mapping, columns } = suggestMapping(headers, rows);
    assert.deepEqual(
      columns.map(({ column, path }) => [column, path]),
      [
        ['Ref', 'id'],
        ['When', 'startedAt'],
        ['Where to', 'customer.email'],
        ['Line', 'customer.phone'],
        ['Stars', 'csat.score'],
        ['Took', 'durationSeconds'],
        [null, 'csat.scale'],
      ],
    );
    for (const { confidence } of columns) assert.ok(confidence > 0 && confidence < 0.9);
    const text = [headers, ...rows].map((row) => row.join(',')).join('\n');
    const { records } = readRecords(text, { mapping, timeZone: 'UTC' });
    assert.deepEqual(records[0], {
      id: 'K-101',
      startedAt: Date.UTC(2023, 7, 26, 18, 39),
      endedAt: Date.UTC(2023, 7, 26, 18, 49),
      customer: { id: 'ann@example.com', email: 'ann@example.com', phone: '+39 06 1234 5678' },
      csat: { score: 5, scale: 5 },
    });
  });

  it('proposes nothing for columns without cells, and reads empty samples', () => {
    const { columns, mapping } = suggestMapping(['a', 'b'], []);
    assert.deepEqual(
      columns.map(({ path }) => path),
      [null, null],
    );
    assert.deepEqual(mapping, {});
    assert.deepEqual(suggestMapping([], []).columns, []);
  });
});
