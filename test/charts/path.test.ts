import { expect } from '@open-wc/testing';
import { extent } from '../../src/charts/extent.js';
import { areaPath, linePath } from '../../src/charts/path.js';

const points = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }));

describe('the path of a line', () => {
  it('goes from point to point', () => {
    expect(linePath(points([0, 60], [500, 50], [1000, 40]))).to.equal('M0,60L500,50L1000,40');
  });

  it('is a dot where there is one point, and nothing where there is none', () => {
    expect(linePath(points([250, 60]))).to.equal('M250,60Z');
    expect(linePath([])).to.equal('');
  });

  it('is rounded to hundredths, never written with an exponent', () => {
    expect(linePath(points([1 / 3, -2 / 3], [1e-7, -1e-7], [99.995, 0.125]))).to.equal('M0.33,-0.67L0,0L100,0.13');
  });
});

describe('the path of an area', () => {
  it('goes along the upper line and back along the lower one', () => {
    expect(areaPath(points([0, 9], [5, 8], [10, 7]), points([0, 1], [5, 2], [10, 3]))).to.equal(
      'M0,1L5,2L10,3L10,7L5,8L0,9Z',
    );
  });

  it('is nothing where there is no point', () => {
    expect(areaPath([], [])).to.equal('');
  });
});

describe('the extent of numbers', () => {
  it('leaves out NaN', () => {
    expect(extent([NaN, 3, -1, NaN, 7])).to.deep.equal([-1, 7]);
    expect(extent(new Float64Array([5]))).to.deep.equal([5, 5]);
  });

  it('is none where there is no number', () => {
    expect(extent([])).to.equal(null);
    expect(extent([NaN, NaN])).to.equal(null);
  });
});
