import { expect } from '@open-wc/testing';
import {
  BAND_EDGES,
  BAND_ZONES,
  PERCENT_TICKS,
  PLOT_HEIGHT,
  trendZones,
  zoneEdges,
} from '../../src/charts/band-zones.js';
import type { PlotSide } from '../../src/charts/dot-interval.js';
import { percentAxis } from '../../src/charts/percent-axis.js';
import { bandOf } from '../../src/core/index.js';

describe('the zones of the bands', () => {
  it('cover the line from 0 to 100 without a gap', () => {
    expect(BAND_ZONES.map(({ from }) => from)).to.deep.equal([0, 10.5, 30.5, 70.5, 90.5]);
    expect(BAND_ZONES.map(({ to }) => to)).to.deep.equal([10.5, 30.5, 70.5, 90.5, 100]);
    expect(BAND_EDGES).to.deep.equal([10.5, 30.5, 70.5, 90.5]);
  });

  it('are those that the core scores by, lower edge inclusive', () => {
    for (const { band, from, to } of BAND_ZONES) {
      expect(bandOf(from * 10, 1000)).to.equal(band);
      expect(bandOf(Math.round(to * 10) - 1, 1000)).to.equal(band);
    }
  });

  it('have their mark in the middle', () => {
    for (const { from, to, middle } of BAND_ZONES) expect(middle).to.be.closeTo((from + to) / 2, 1e-9);
  });

  it('come with ticks from end to end', () => {
    expect([PERCENT_TICKS[0], PERCENT_TICKS.at(-1)]).to.deep.equal([0, 100]);
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
