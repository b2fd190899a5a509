import { expect } from '@open-wc/testing';
import { BAND_EDGES, BAND_ZONES, PERCENT_TICKS } from '../../src/charts/band-zones.js';
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
