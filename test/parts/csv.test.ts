/** No cell of an exported table runs in a spreadsheet. */

import { expect } from '@open-wc/testing';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { toCsv } from '../../src/parts/table/report-table.js';

const csvOf = (text: string) => toCsv({ columns: [{ key: 'a', label: 'A' }], rows: [{ a: text }] });
const cellOf = (text: string) => dsvFormat(',').parseRows(csvOf(text))[1][0];

/** What a program that parts cells at a character, whatever is quoted, takes as cells. */
const cellsOf = (csv: string, separator: string) => csv.split(/\r?\n|\r/).flatMap((line) => line.split(separator));

const isFormula = (cell: string) =>
  /^[=+\-@＝＋－＠]/u.test(cell.replace(/^[\s"\p{C}\p{Default_Ignorable_Code_Point}]+/u, ''));

describe('a cell of a CSV', () => {
  it('is a text where it starts like a formula, whatever unseen stands before it', () => {
    for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
      for (const before of [
        '',
        ' ',
        '\u00a0',
        '\ufeff',
        '\u200b',
        '\u2060',
        '\u00ad',
        '\u3000',
        '\u0000',
        '  \u200b ',
      ]) {
        expect(cellOf(`${before}${start}1+1`)).to.equal(`'${before}${start}1+1`);
      }
    }
  });

  it('is one behind what other spreadsheets part cells at', () => {
    expect(cellOf(';=1')).to.equal(";'=1");
    expect(cellOf('a;=1|@x')).to.equal("a;'=1|'@x");
    expect(cellOf('a\n =1')).to.equal("a\n' =1");
    expect(cellOf('\t=1')).to.equal("'\t'=1");
    expect(cellOf('\ta')).to.equal("'\ta");
  });

  it('is left alone otherwise', () => {
    for (const text of ['', 'Ann', 'a=b', 'x - y', 'a; b', '1-2', 'me@home', "'quoted", 'a,=1', '… =']) {
      expect(cellOf(text)).to.equal(text);
    }
    expect(toCsv({ columns: [{ key: 'a', label: 'A' }], rows: [{ a: -1.5 }] })).to.equal('A\r\n-1.5\r\n');
  });

  it('is no formula for any program, with any text', () => {
    const texts = fc.array(
      fc.constantFrom('=', '-', '＋', '@', ';', '|', '\t', '\r', '\n', ' ', '\u200b', '"', ',', 'a', '1', '💬'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        for (const separator of [';', '|', '\t']) {
          const bad = cellsOf(csvOf(text), separator).filter(isFormula);
          expect(bad, JSON.stringify(text)).to.deep.equal([]);
        }
        expect(isFormula(cellOf(text)), JSON.stringify(text)).to.equal(false);
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it('takes time that grows with the text', () => {
    const text = '\t;'.repeat(200_000);
    expect(cellOf(text)).to.equal(`'${text}`);
  });
});
