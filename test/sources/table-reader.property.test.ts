/** Whatever is written as a table is read back, cut anywhere; and broken quotes harm no other record. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TableReader } from '../../src/sources/csv/table-reader.js';
import { RecordCutter } from '../../src/sources/csv/record-cutter.js';
import { cuts, readRows, writeCell } from './support.js';

const cell = fc.oneof(
  fc.constantFrom('', ' ', 'a', '"', '""', ',', ';', '\n', '\r\n', '\r', 'x"y', '"q"', 'é', '漢', '😀', '-', 'sep=;'),
  fc.string({ maxLength: 6 }),
  fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', '\t', '|'), { maxLength: 8 }).map((chars) => chars.join('')),
);
const table = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  rows: fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  }),
});

function lineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

describe('a table that is written by RFC 4180', () => {
  it('is read back cell by cell, with the line of each record', () => {
    fc.assert(
      fc.property(table, ({ delimiter, lineEnd, lastEnd, rows }) => {
        const lines: string[] = [];
        const wanted: (readonly string[])[] = [];
        const at: number[] = [];
        for (const row of rows) {
          const cells = row.map(([text]) => text);
          const line = row.map(([text, quoted]) => writeCell(text, delimiter, quoted)).join(delimiter);
          if (cells.some((text) => text.trim() !== '')) {
            wanted.push(cells);
            at.push(1 + lines.reduce((sum, before) => sum + lineEnds(before) + 1, 0));
          }
          lines.push(line);
        }
        const text = lines.join(lineEnd) + (lastEnd ? lineEnd : '');
        // A first line that names the delimiter is no record.
        fc.pre(!/^\uFEFF|^"?sep=/i.test(text));
        const read = readRows([text], delimiter);
        assert.deepEqual(read.rows, wanted);
        assert.deepEqual(read.lines, at);
        assert.deepEqual(read.faults, []);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same wherever it is cut, right or wrong', () => {
    const mess = fc.array(fc.constantFrom('"', '""', ',', ';', '\n', '\r', '\r\n', 'a', 'b ', '\uFEFF', 'sep=;\n'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(mess, (parts) => {
        const text = parts.join('');
        const whole = readRows([text]);
        for (const pieces of cuts(text)) assert.deepEqual(readRows(pieces), whole);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a record that is longer than what is read at once', () => {
  it('is the same in pieces of any size', () => {
    const long = 'x y'.repeat(60_000);
    for (const text of [`a,b\n1,${long}\n2,3\n`, `a,"${long}\n${long}"\n1,2`, `a,b\n"${long}\n1,2\n3,4`]) {
      const whole = readRows([text]);
      assert.ok(whole.rows.length > 1);
      for (const size of [64, 1000, 70_000]) {
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          text.slice(i * size, (i + 1) * size),
        );
        assert.deepEqual(readRows(pieces), whole, `pieces of ${size}`);
      }
    }
  });
});

describe('what is found in the wild', () => {
  const rows = (text: string, delimiter?: string) => readRows([text], delimiter).rows;

  it('finds the delimiter in the header, outside of quotes', () => {
    assert.deepEqual(rows('a;b\n1,5;2'), [
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    assert.deepEqual(rows('"a,b,c";d\n1;2')[1], ['1', '2']);
    assert.deepEqual(rows('a\tb\n1\t2')[1], ['1', '2']);
    assert.deepEqual(rows('a|b\n1|2')[1], ['1', '2']);
    assert.deepEqual(rows('"a\nx,y";"b"\n1;2')[1], ['1', '2']);
    assert.deepEqual(rows('a;b,c\n1;2,3', ';')[1], ['1', '2,3']);
    assert.deepEqual(rows('only\n1')[1], ['1']);
  });

  it('passes over a mark, a line that names the delimiter, and blank lines, which count as lines', () => {
    assert.deepEqual(readRows(['\uFEFFsep=;\r\n\r\na,b;c\r\n\r\n1;2\r\n;\r\n3;4']), {
      rows: [
        ['a,b', 'c'],
        ['1', '2'],
        ['3', '4'],
      ],
      lines: [3, 5, 7],
      faults: [],
    });
    assert.deepEqual(rows('\uFEFF"a",b\n1,2'), [
      ['a', 'b'],
      ['1', '2'],
    ]);
    assert.deepEqual(rows(''), []);
    assert.deepEqual(rows('\n\n'), []);
  });

  it('takes a quote within a cell as a character', () => {
    assert.deepEqual(readRows(['a,b\n5" pipe,6"\nx,y']), {
      rows: [
        ['a', 'b'],
        ['5" pipe', '6"'],
        ['x', 'y'],
      ],
      lines: [1, 2, 3],
      faults: [],
    });
  });

  it('keeps text after a closing quote in its cell, and says so', () => {
    assert.deepEqual(readRows(['a,b\n"He said "hi"" to, me",y\n"x"z,2\n3,4']), {
      rows: [
        ['a', 'b'],
        ['He said hi"" to', ' me"', 'y'],
        ['xz', '2'],
        ['3', '4'],
      ],
      lines: [1, 2, 3, 4],
      faults: [
        ['quote', 2],
        ['quote', 3],
      ],
    });
  });

  it('loses no record to a quote that is never closed, and names its line', () => {
    assert.deepEqual(readRows(['a,b\n1,2\n3,"four\n5,6\n7,8\n']), {
      rows: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '"four'],
        ['5', '6'],
        ['7', '8'],
      ],
      lines: [1, 2, 3, 4, 5],
      faults: [['unclosed', 3]],
    });
    assert.deepEqual(readRows(['a,b\n"1,2\n"3"",4']).rows.length, 2);
    assert.deepEqual(readRows(['"a,b\n1,2']).rows, [
      ['"a', 'b'],
      ['1', '2'],
    ]);
  });

  it('leaves out a record that is too long, and reads on', () => {
    for (const long of ['y'.repeat(50), `"${'y'.repeat(50)}`, `"y"${'y'.repeat(50)}`]) {
      const cutter = new RecordCutter(',', 20);
      const text = `a,b\n1,${long}\n2,3\n"4",5\n`;
      const blocks = [...text].flatMap((char) => cutter.push(char));
      blocks.push(...cutter.end());
      assert.equal(blocks.map((block) => block.text).join(''), 'a,b\n2,3\n"4",5\n', long);
      assert.deepEqual(blocks.map(({ fault }) => fault).filter(Boolean), ['limit']);
      assert.equal(
        blocks.reduce((sum, { lines }) => sum + lines, 0),
        1,
      );
    }
  });
});

describe('a long text in one piece', () => {
  it('is read in parts, wherever they end', () => {
    for (let shift = 0; shift < 9; shift++) {
      const header = 'h'.repeat(shift + 1);
      const { rows, lines, faults } = readRows([`${header},x\r\n${'abc,def\r\n'.repeat(20_000)}`]);
      assert.equal(rows.length, 20_001);
      assert.ok(rows.slice(1).every(([a, b]) => a === 'abc' && b === 'def'));
      assert.ok(lines.every((line, place) => line === place + 1));
      assert.deepEqual(faults, []);
    }
  });

  it('has its quote that nothing closes in its own cell only', () => {
    const { rows, lines, faults } = readRows([`a,b\n1,"open\n${'abc,def\n'.repeat(20_000)}`]);
    assert.equal(rows.length, 20_002);
    assert.deepEqual(rows[1], ['1', '"open']);
    assert.deepEqual(lines.slice(-1), [20_002]);
    assert.deepEqual(faults, [['unclosed', 2]]);
  });

  it('is given in parts that are soon read', () => {
    const parts = [...new TableReader().push('abc,def\n'.repeat(100_000))];
    assert.ok(parts.length > 10);
    assert.ok(parts.every((rows) => rows.length < 10_000));
  });
});
