import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { heatmap } from '../../src/charts/heatmap.js';

const stepsOf = (values: number[]) => heatmap(values, values.length).cells[0].map(({ step }) => step);

describe('a heatmap', () => {
  it('has its cells in rows, in the order given', () => {
    const { cells } = heatmap([1, 2, 3, 4, 5, 6], 3);
    expect(cells.map((row) => row.map(({ value }) => value))).to.deep.equal([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(cells[1][2]).to.deep.equal({ row: 1, column: 2, value: 6, step: 6, busiest: true });
  });

  it('begins its steps at 6, 16, 32, 50, 68 and 86 percent of the greatest amount', () => {
    expect(stepsOf([5, 6, 15, 16, 31, 32, 49, 50, 67, 68, 85, 86, 100])).to.deep.equal([
      0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6,
    ]);
  });

  it('has zero in the lowest step, also where all is zero', () => {
    expect(stepsOf([0, 1])).to.deep.equal([0, 6]);
    expect(stepsOf([0, 0])).to.deep.equal([0, 0]);
  });

  it('has no busiest cell, row or column where all is zero', () => {
    const { greatest, busiest, rows, columns, legend } = heatmap([0, 0, 0, 0], 2);
    expect(greatest).to.equal(0);
    expect(busiest).to.deep.equal([]);
    for (const total of [...rows, ...columns]) expect(total).to.deep.equal({ value: 0, length: 0, busiest: false });
    expect(legend).to.deep.equal([{ step: 0, from: 0, to: 0 }]);
  });

  it('names every cell that shares the greatest amount', () => {
    const { busiest, rows, columns } = heatmap([7, 1, 7, 2], 2);
    expect(busiest.map(({ row, column }) => [row, column])).to.deep.equal([
      [0, 0],
      [1, 0],
    ]);
    expect(rows.map((total) => total.busiest)).to.deep.equal([false, true]);
    expect(columns.map((total) => total.busiest)).to.deep.equal([true, false]);
  });

  it('adds up rows and columns, and says how long their bars are', () => {
    const { rows, columns, total } = heatmap([1, 2, 3, 6], 2);
    expect(rows).to.deep.equal([
      { value: 3, length: 100 / 3, busiest: false },
      { value: 9, length: 100, busiest: true },
    ]);
    expect(columns.map(({ value, length }) => [value, length])).to.deep.equal([
      [4, 50],
      [8, 100],
    ]);
    expect(total).to.equal(12);
  });

  it('tells no data from zero', () => {
    const { cells, rows, total } = heatmap([NaN, 0, 4, Infinity], 2);
    expect(cells.flat().map(({ step }) => step)).to.deep.equal([null, 0, 6, null]);
    expect(rows.map(({ value }) => value)).to.deep.equal([0, 4]);
    expect(total).to.equal(4);
  });

  it('is empty where nothing was given', () => {
    expect(heatmap([], 2)).to.deep.include({ cells: [], rows: [], total: 0, greatest: 0, busiest: [] });
  });

  it('has a legend that runs from 0 to the greatest amount without a gap, and agrees with every cell', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 48 });
    fc.assert(
      fc.property(amounts, (values) => {
        const { cells, legend, greatest } = heatmap(values, 24);
        expect(legend[0].from).to.equal(0);
        expect(legend.at(-1)!.to).to.equal(greatest);
        for (let i = 1; i < legend.length; i++) expect(legend[i].from).to.equal(legend[i - 1].to);
        for (const { value, step } of cells.flat()) {
          const { from, to } = legend[step!];
          expect(value).to.be.at.least(from);
          if (step === 6 || greatest === 0) expect(value).to.be.at.most(to);
          else expect(value).to.be.below(to);
        }
      }),
    );
  });
});
