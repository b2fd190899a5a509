import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { binPlan, binSpans, binX, nearestBin } from '../../src/charts/trend-bins.js';

describe('the steps of a trend', () => {
  it('are days up to two weeks, pooled days up to 120 days, else weeks', () => {
    expect(binPlan(1)).to.deep.equal({ bins: 'day', window: 1 });
    expect(binPlan(14)).to.deep.equal({ bins: 'day', window: 1 });
    expect(binPlan(15)).to.deep.equal({ bins: 'day', window: 7 });
    expect(binPlan(120)).to.deep.equal({ bins: 'day', window: 7 });
    expect(binPlan(121)).to.deep.equal({ bins: 'week', window: 1 });
  });

  it('end where the next one starts, the last one where the period ends', () => {
    const period = {
      from: '2026-02-20',
      to: '2026-03-04',
      days: 12,
      previousFrom: '2026-02-08',
      previousTo: '2026-02-20',
    };
    expect(binSpans(['2026-02-20', '2026-02-27'], period)).to.deep.equal([
      { from: '2026-02-20', to: '2026-02-27', previousFrom: '2026-02-08', previousTo: '2026-02-15' },
      { from: '2026-02-27', to: '2026-03-04', previousFrom: '2026-02-15', previousTo: '2026-02-20' },
    ]);
  });

  it('are compared across a leap day and the end of a year', () => {
    const period = {
      from: '2024-03-01',
      to: '2024-03-02',
      days: 1,
      previousFrom: '2024-02-29',
      previousTo: '2024-03-01',
    };
    expect(binSpans(['2024-03-01'], period)[0].previousFrom).to.equal('2024-02-29');
  });

  it('stand from edge to edge; a single one stands in the middle', () => {
    expect([0, 1, 2].map((bin) => binX(bin, 3))).to.deep.equal([0, 50, 100]);
    expect(binX(0, 1)).to.equal(50);
  });

  it('are found again from where they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (count, seed) => {
        const bin = seed % count;
        expect(nearestBin(binX(bin, count), count)).to.equal(bin);
      }),
    );
  });

  it('are never outside, wherever the pointer is', () => {
    expect(nearestBin(-20, 10)).to.equal(0);
    expect(nearestBin(180, 10)).to.equal(9);
  });
});
