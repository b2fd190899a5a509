import { expect } from '@open-wc/testing';
import { sparkline } from '../../src/charts/sparkline.js';

const steps = (...values: number[]) => values.map((value) => ({ value, weak: false }));

describe('the line of a metric', () => {
  it('fills its box from the least to the greatest value', () => {
    const { firm, end, lone } = sparkline(steps(10, 30, 20), NaN);
    expect(firm).to.equal('M0,100L500,0L1000,50');
    expect(end).to.include({ x: 100, y: 50 });
    expect(lone).to.deep.equal([]);
  });

  it('has room for the target', () => {
    const { firm, target } = sparkline(steps(10, 20), 30);
    expect(target).to.equal(0);
    expect(firm).to.equal('M0,100L1000,50');
    expect(sparkline(steps(10, 20), NaN).target).to.equal(null);
  });

  it('is broken where there is no value, and shows what has no neighbour as a point', () => {
    const { firm, lone, end } = sparkline(steps(NaN, 1, NaN, 2, 3, NaN), NaN);
    expect(firm.match(/M/g)).to.have.length(1);
    expect(lone).to.deep.equal([{ x: 20, y: 100, weak: false }]);
    expect(end).to.include({ x: 80, y: 0 });
  });

  it('is cut where it becomes weak, without a gap', () => {
    const given = [1, 2, 3, 4].map((value, i) => ({ value, weak: i === 3 }));
    const { firm, weak } = sparkline(given, NaN);
    expect(firm).to.equal('M0,100L333.33,66.67L666.67,33.33');
    expect(weak).to.equal('M666.67,33.33L1000,0');
  });

  it('does not blow up noise', () => {
    const { firm } = sparkline(steps(100, 101), NaN);
    expect(firm).to.equal('M0,54.95L1000,45.05');
    expect(sparkline(steps(0, 0), NaN).firm).to.equal('M0,50L1000,50');
  });

  it('is nothing where there is nothing', () => {
    expect(sparkline([], NaN)).to.deep.equal({ firm: '', weak: '', lone: [], end: null, target: null });
    expect(sparkline(steps(NaN), NaN).end).to.equal(null);
  });
});
