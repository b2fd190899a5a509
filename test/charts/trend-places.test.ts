import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PlotSide } from '../../src/charts/score-plot.js';
import { percentAxis } from '../../src/charts/trend-axis.js';
import { endLabels } from '../../src/charts/trend-places.js';
import { tipPlace } from '../../src/charts/trend-tip.js';
import { PLOT_HEIGHT, trendZones, zoneEdges } from '../../src/charts/trend-zones.js';

describe('the labels past the end of a trend', () => {
  it('stand at the lines where there is room', () => {
    expect(endLabels(40, 90, 270)).to.deep.equal({ current: 40, previous: 90 });
  });

  it('are pushed apart by the same way where there is not', () => {
    expect(endLabels(100, 110, 270)).to.deep.equal({ current: 88, previous: 122 });
    expect(endLabels(110, 100, 270)).to.deep.equal({ current: 122, previous: 88 });
  });

  it('are left alone where only one line has a label', () => {
    expect(endLabels(null, 90, 270)).to.deep.equal({ current: null, previous: 90 });
    expect(endLabels(90, null, 270)).to.deep.equal({ current: 90, previous: null });
  });

  it('never come closer than 34 px, change places or leave the plot when pushed', () => {
    const height = fc.double({ min: 0, max: 270, noNaN: true });
    fc.assert(
      fc.property(height, height, (current, previous) => {
        const labels = endLabels(current, previous, 270);
        expect(Math.abs(labels.current! - labels.previous!)).to.be.at.least(34 - 1e-9);
        if (current < previous) expect(labels.current).to.be.below(labels.previous!);
        expect(Math.min(labels.current!, labels.previous!)).to.be.at.least(0);
        expect(Math.max(labels.current!, labels.previous!)).to.be.at.most(270);
      }),
    );
  });
});

describe('the tooltip of a trend', () => {
  const ask = (x: number, heights: (x: number) => number, width = 1000) =>
    tipPlace({
      x,
      width,
      height: 270,
      startGutter: 50,
      endGutter: 130,
      line: Array.from({ length: 101 }, (_, i) => ({ x: i, y: heights(i) })),
    });

  it('is at the bottom after the rule where the line leaves it free', () => {
    expect(ask(20, () => 30)).to.include({ side: 'end', edge: 'bottom', drop: 0 });
  });

  it('is at the top where the line runs low', () => {
    expect(ask(20, () => 80)).to.include({ side: 'end', edge: 'top', drop: 0 });
  });

  it('is before the rule where there is no room after it', () => {
    expect(ask(90, () => 30)).to.include({ side: 'start', edge: 'bottom' });
  });

  it('goes to the other side where the line is in the way on this one', () => {
    expect(ask(50, (x) => (x >= 50 ? 20 + (x % 2) * 60 : 20))).to.include({ side: 'start', edge: 'bottom', drop: 0 });
  });

  it('hangs below the plot where the line is in the way everywhere', () => {
    const { edge, drop } = ask(50, (x) => 20 + (x % 2) * 60);
    expect(edge).to.equal('bottom');
    expect(drop).to.be.greaterThan(0);
  });

  it('is never wider than its room', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 200, max: 1200 }), (x, width) => {
        const { side, room } = ask(x, () => 30, width);
        const outside = side === 'end' ? (1 - x / 100) * width + 130 : (x / 100) * width + 50;
        expect(room).to.be.at.most(Math.min(350, outside - 14) + 1e-9);
      }),
    );
  });
});

describe('the bands behind a trend', () => {
  const level = 'neutral' as const;
  const flat = (percent: number): PlotSide[] =>
    Array.from({ length: 20 }, () => ({ percent, low: percent, high: percent, level }));

  it('are those that the axis shows, from the top down', () => {
    const axis = percentAxis([51, 88]);
    expect(trendZones(axis, []).map(({ band }) => band)).to.deep.equal(['moderatelyPositive', 'neutral']);
    expect(zoneEdges(axis)).to.deep.equal([70.5]);
  });

  it('fill the plot', () => {
    const zones = trendZones(percentAxis([0, 100]), []);
    expect(zones).to.have.length(5);
    expect(zones[0].top).to.equal(0);
    for (let i = 1; i < zones.length; i++) {
      expect(zones[i].top).to.be.closeTo(zones[i - 1].top + zones[i - 1].height, 1e-9);
    }
    expect(zones[4].top + zones[4].height).to.be.closeTo(100, 1e-9);
  });

  it('have their names at the top, or at the bottom where a line starts there', () => {
    const axis = percentAxis([40, 70]);
    expect(trendZones(axis, [flat(50)])[0].corner).to.equal('top');
    expect(trendZones(axis, [flat(68)])[0].corner).to.equal('bottom');
  });

  it('have no name where they are too thin for one', () => {
    const thin = trendZones(percentAxis([31, 59]), []).at(-1)!;
    expect(thin).to.include({ band: 'moderatelyNegative', corner: null, slim: true });
    expect((thin.height / 100) * PLOT_HEIGHT).to.be.below(22);
  });
});
