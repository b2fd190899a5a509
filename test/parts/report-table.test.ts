import { expect } from '@open-wc/testing';
import { csvParseRows } from 'd3-dsv';
import { toCsv, type CellValue } from '../../src/parts/table/report-table.js';

/** The cells of a table with one row, as they stand in the file. */
function line(...values: CellValue[]): string {
  const columns = values.map((_, i) => ({ key: `k${i}`, label: `L${i}` }));
  const row = Object.fromEntries(values.map((value, i) => [`k${i}`, value]));
  return toCsv({ columns, rows: [row] })
    .split('\r\n')
    .slice(1, -1)
    .join('\r\n');
}

describe('toCsv', () => {
  it('has a header row and ends every row with CR and LF', () => {
    const columns = [
      { key: 'a', label: 'First' },
      { key: 'b', label: 'Second, with a comma' },
    ];
    const rows: Record<string, CellValue>[] = [
      { a: 1, b: 'x' },
      { a: 2, b: 'y', unknown: 'left out' },
    ];
    expect(toCsv({ columns, rows })).to.equal('First,"Second, with a comma"\r\n1,x\r\n2,y\r\n');
    expect(toCsv({ columns, rows: [] })).to.equal('First,"Second, with a comma"\r\n');
  });

  it('quotes commas, quotes and line ends, and nothing else', () => {
    expect(line('plain', 'two words', 'semi;colon')).to.equal('plain,two words,semi;colon');
    expect(line('a,b', 'say "hi"', 'one\ntwo', 'one\r\ntwo')).to.equal('"a,b","say ""hi""","one\ntwo","one\r\ntwo"');
    expect(line('客服 ☎', ' spaces ')).to.equal('客服 ☎, spaces ');
  });

  it('is read back as it was written', () => {
    const values = ['a,"b"\r\nc', '', ' d ', '"', ',', '\n'];
    const [, ...rows] = csvParseRows(toCsv({ columns: [{ key: 'v', label: 'v' }], rows: values.map((v) => ({ v })) }));
    expect(rows.map(([cell]) => cell)).to.deep.equal(['a,"b"\r\nc', '', ' d ', '"', ',', "'\n"]);
  });

  it('keeps numbers as they are, not rounded, negative ones too', () => {
    expect(line(0, -0, 12.5, -3, 1 / 3, 1e-7, 1e21)).to.equal('0,0,12.5,-3,0.3333333333333333,1e-7,1e+21');
  });

  it('writes nothing for what is missing', () => {
    expect(line(null, NaN, '', 'x')).to.equal(',,,x');
    expect(toCsv({ columns: [{ key: 'a', label: 'A' }], rows: [{}] })).to.equal('A\r\n\r\n');
  });

  it('writes true and false', () => {
    expect(line(true, false)).to.equal('true,false');
  });

  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    it(`makes a text that starts with ${JSON.stringify(start)} harmless`, () => {
      const [, [cell]] = csvParseRows(
        toCsv({ columns: [{ key: 'v', label: 'v' }], rows: [{ v: `${start}cmd|' /C calc'!A0` }] }),
      );
      expect(cell).to.equal(`'${start}cmd|' /C calc'!A0`);
    });
  }

  it('leaves such a character alone further inside', () => {
    expect(line('a=1', '1-2', 'a@example.com')).to.equal('a=1,1-2,a@example.com');
  });

  it('makes the header and the rows before it harmless as well', () => {
    const table = { columns: [{ key: 'a', label: '=A1' }], rows: [] };
    expect(toCsv(table, [['@SUM(A1)', 'plain'], []])).to.equal("'@SUM(A1),plain\r\n\r\n'=A1\r\n");
  });
});
