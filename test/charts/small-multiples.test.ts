import { expect } from '@open-wc/testing';
import type { PlotSide } from '../../src/charts/dot-interval.js';
import { panelLines, panelSpan } from '../../src/charts/small-multiples.js';

const side = (percent: number): PlotSide => ({
  percent,
  low: percent - 5,
  high: percent + 5,
  level: 'neutral',
});
const none = { percent: NaN, low: NaN, high: NaN, level: 'none' } as const;

describe('small charts of a trend', () => {
  const flat = { current: [side(50), side(52)], previous: [side(51), none] };
  const steep = { current: [side(20), side(80)], previous: [side(30), side(30)] };

  it('span at least 26 points', () => {
    expect(panelSpan([flat])).to.equal(26);
    expect(panelSpan([])).to.equal(26);
  });

  it('share the span of the steepest', () => {
    expect(panelSpan([flat, steep])).to.equal(60);
  });

  it('have their lines in the middle', () => {
    expect(panelLines(flat, 60)).to.include({ current: 'M0,51.67L1000,48.33', previous: 'M0,50Z' });
    expect(panelLines(steep, 60).current).to.equal('M0,100L1000,0');
  });

  it('mark the last score, where there is one', () => {
    expect(panelLines(flat, 60).end!.x).to.equal(100);
    expect(panelLines({ current: [side(50), none, none], previous: [] }, 26).end).to.include({ x: 0, y: 50 });
    expect(panelLines({ current: [none], previous: [none] }, 26).end).to.equal(null);
  });
});
