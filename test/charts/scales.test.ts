import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { heightScale, nearestStep, stepScale } from '../../src/charts/scales.js';

describe('the steps of an axis of time', () => {
  it('stand from edge to edge; a single one stands in the middle', () => {
    expect([0, 1, 2].map((bin) => stepScale(3)(bin))).to.deep.equal([0, 50, 100]);
    expect(stepScale(1)(0)).to.equal(50);
  });

  it('are found again from where they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (count, seed) => {
        const bin = seed % count;
        expect(nearestStep(stepScale(count)(bin), count)).to.equal(bin);
      }),
    );
  });

  it('are never outside, wherever the pointer is', () => {
    expect(nearestStep(-20, 10)).to.equal(0);
    expect(nearestStep(180, 10)).to.equal(9);
  });
});

describe('heights in a plot', () => {
  it('are counted from the top', () => {
    const y = heightScale(40, 70);
    expect([y(70), y(55), y(40)]).to.deep.equal([0, 50, 100]);
  });

  it('are none where there is no value', () => {
    expect(heightScale(40, 70)(NaN)).to.be.NaN;
  });
});
