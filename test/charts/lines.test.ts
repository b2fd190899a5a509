import { expect } from '@open-wc/testing';
import type { Level } from '../../src/charts/glyphs.js';
import type { PlotSide } from '../../src/charts/dot-interval.js';
import { firmAndWeak, intervalArea, lastScored, lonePoints, scorePoints, wholeLine } from '../../src/charts/lines.js';

const side = (percent: number, level: Level = 'neutral'): PlotSide => ({
  percent,
  low: percent - 5,
  high: percent + 5,
  level,
});
const none = { percent: NaN, low: NaN, high: NaN, level: 'none' } as const;
const few = (percent: number) => side(percent, 'few');
const points = (sides: PlotSide[]) => scorePoints(sides, (percent) => 100 - percent);

describe('the line of a trend', () => {
  it('runs from edge to edge', () => {
    expect(firmAndWeak(points([side(40), side(50), side(60)])).firm).to.equal('M0,60L500,50L1000,40');
  });

  it('has the interval around it', () => {
    expect(intervalArea(points([side(40), side(60)]))).to.equal('M0,55L1000,35L1000,45L0,65Z');
  });

  it('is broken where nothing was scored', () => {
    const broken = points([side(40), side(40), none, side(60), side(60)]);
    expect(firmAndWeak(broken).firm).to.equal('M0,60L250,60M750,40L1000,40');
    expect(wholeLine(broken)).to.equal('M0,60L250,60M750,40L1000,40');
    expect(intervalArea(broken)).to.equal('M0,55L250,55L250,65L0,65ZM750,35L1000,35L1000,45L750,45Z');
  });

  it('is weak next to points that rest on too few interactions, without a gap', () => {
    const { firm, weak } = firmAndWeak(points([side(40), side(40), few(50), side(40), side(40)]));
    expect(firm).to.equal('M0,60L250,60M750,60L1000,60');
    expect(weak).to.equal('M250,60L500,50L750,60');
  });

  it('leaves points without neighbours to marks of their own', () => {
    const alone = points([side(40), none, few(50), none, side(60), side(60)]);
    expect(firmAndWeak(alone)).to.deep.equal({ firm: 'M800,40L1000,40', weak: '' });
    expect(intervalArea(alone)).to.equal('M800,35L1000,35L1000,45L800,45Z');
    expect(lonePoints(alone)).to.deep.equal([
      { x: 0, y: 60, top: 55, bottom: 65, weak: false },
      { x: 40, y: 50, top: 45, bottom: 55, weak: true },
    ]);
  });

  it('shows a point without neighbours as a dot where it is one whole line', () => {
    expect(wholeLine(points([side(40), none, side(60)]))).to.equal('M0,60ZM1000,40Z');
    expect(wholeLine(points([side(40)]))).to.equal('M500,60Z');
  });

  it('is rounded to hundredths, never written with an exponent', () => {
    const third = points([side(100 / 3), side(100 - 1e-9), side(50), side(50)]);
    expect(wholeLine(third)).to.equal('M0,66.67L333.33,0L666.67,50L1000,50');
  });

  it('is empty where nothing was scored at all', () => {
    for (const sides of [[none, none], [none], []]) {
      expect(firmAndWeak(points(sides))).to.deep.equal({ firm: '', weak: '' });
      expect(intervalArea(points(sides))).to.equal('');
      expect(wholeLine(points(sides))).to.equal('');
    }
    expect(lastScored([none, none])).to.equal(-1);
  });

  it('ends at the last step with a score', () => {
    expect(lastScored([side(40), side(50), none])).to.equal(1);
  });
});
