import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { percentAxis } from '../../src/charts/percent-axis.js';

const percents = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('the percent axis of a trend', () => {
  it('starts above 0 where the values allow it, at a multiple of ten', () => {
    const { low, high, grid, labels } = percentAxis([44.6, 60.6]);
    expect([low, high]).to.deep.equal([40, 70]);
    expect(grid).to.deep.equal([40, 50, 60, 70]);
    expect(labels).to.deep.equal([40, 50, 60, 70]);
  });

  it('labels every second line of a long axis', () => {
    const { low, high, grid, labels } = percentAxis([31, 96]);
    expect([low, high]).to.deep.equal([20, 100]);
    expect(grid).to.have.length(9);
    expect(labels).to.deep.equal([20, 40, 60, 80, 100]);
  });

  it('does not blow up a flat line', () => {
    const { low, high } = percentAxis([75, 75]);
    expect(high - low).to.equal(30);
    expect([low, high]).to.deep.equal([60, 90]);
  });

  it('keeps within 0 and 100 at both ends', () => {
    expect([percentAxis([100]).low, percentAxis([100]).high]).to.deep.equal([70, 100]);
    expect([percentAxis([0]).low, percentAxis([0]).high]).to.deep.equal([0, 30]);
  });

  it('passes over missing values, and shows the whole span where all are missing', () => {
    expect(percentAxis([NaN, 44.6, NaN, 60.6]).low).to.equal(40);
    expect([percentAxis([NaN]).low, percentAxis([]).high]).to.deep.equal([0, 100]);
  });

  it('places its top at 0 and its bottom at 100', () => {
    const axis = percentAxis([44.6, 60.6]);
    expect([axis.y(70), axis.y(55), axis.y(40)]).to.deep.equal([0, 50, 100]);
  });

  it('never cuts off a value, and is always of tens', () => {
    fc.assert(
      fc.property(percents, (values) => {
        const { low, high, grid, labels } = percentAxis(values);
        expect(low)
          .to.be.at.least(0)
          .and.at.most(Math.min(...values));
        expect(high)
          .to.be.at.most(100)
          .and.at.least(Math.max(...values));
        expect(high - low).to.be.at.least(30);
        expect([low % 10, high % 10]).to.deep.equal([0, 0]);
        expect([labels[0], labels.at(-1)]).to.deep.equal([low, high]);
        expect(grid).to.include.members([...labels]);
      }),
    );
  });
});
