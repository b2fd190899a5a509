import { expect } from '@open-wc/testing';
import { binPlan, binSpans } from '../../src/charts/trend-bins.js';

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
});
