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
    expect(panelLines(flat, 60)).to.deep.include({
      current: { firm: 'M0,51.67L1000,48.33', weak: '' },
      lone: '',
      previous: 'M0,50Z',
    });
    expect(panelLines(steep, 60).current.firm).to.equal('M0,100L1000,0');
  });

  it('set apart the line to and from what rests on too few, and the points that no line reaches', () => {
    const few = { ...side(50), level: 'few' } as const;
    const current = [side(50), side(50), few, none, side(50)];
    expect(panelLines({ current, previous: [] }, 26)).to.deep.include({
      current: { firm: 'M0,50L250,50', weak: 'M250,50L500,50' },
      lone: 'M1000,50Z',
    });
  });

  it('mark the last score, where there is one', () => {
    expect(panelLines(flat, 60).end!.x).to.equal(100);
    expect(panelLines({ current: [side(50), none, none], previous: [] }, 26).end).to.include({ x: 0, y: 50 });
    expect(panelLines({ current: [none], previous: [none] }, 26).end).to.equal(null);
  });
});
