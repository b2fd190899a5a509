import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { endLabels } from '../../src/charts/end-labels.js';

describe('the labels past the end of a trend', () => {
  it('stand at the lines where there is room', () => {
    expect(endLabels(40, 90, 270)).to.deep.equal({ current: 40, previous: 90 });
  });

  it('are pushed apart by the same way where there is not', () => {
    expect(endLabels(100, 110, 270)).to.deep.equal({ current: 80, previous: 130 });
    expect(endLabels(110, 100, 270)).to.deep.equal({ current: 130, previous: 80 });
  });

  it('are left alone where only one line has a label', () => {
    expect(endLabels(null, 90, 270)).to.deep.equal({ current: null, previous: 90 });
    expect(endLabels(90, null, 270)).to.deep.equal({ current: 90, previous: null });
  });

  it('never come closer than 50 px, change places or leave the plot when pushed', () => {
    const height = fc.double({ min: 0, max: 270, noNaN: true });
    fc.assert(
      fc.property(height, height, (current, previous) => {
        const labels = endLabels(current, previous, 270);
        expect(Math.abs(labels.current! - labels.previous!)).to.be.at.least(50 - 1e-9);
        if (current < previous) expect(labels.current).to.be.below(labels.previous!);
        expect(Math.min(labels.current!, labels.previous!)).to.be.at.least(0);
        expect(Math.max(labels.current!, labels.previous!)).to.be.at.most(270);
      }),
    );
  });
});
