import { expect } from '@open-wc/testing';
import type { Level } from '../../src/charts/glyphs.js';
import type { PlotSide } from '../../src/charts/score-plot.js';
import { lastScored, lonePoints, plainLine, trendLine } from '../../src/charts/trend-lines.js';
import { panelSpan, trendPanel } from '../../src/charts/trend-panels.js';

const y = (percent: number) => 100 - percent;
const side = (percent: number, level: Level = 'neutral'): PlotSide => ({
  percent,
  low: percent - 5,
  high: percent + 5,
  level,
});
const none = { percent: NaN, low: NaN, high: NaN, level: 'none' } as const;
const few = (percent: number) => side(percent, 'few');

describe('the line of a trend', () => {
  it('runs from edge to edge', () => {
    expect(trendLine([side(40), side(50), side(60)], y).firm).to.equal('M0,60L500,50L1000,40');
  });

  it('has the interval around it', () => {
    expect(trendLine([side(40), side(60)], y).ribbon).to.equal('M0,55L1000,35L1000,45L0,65Z');
  });

  it('is broken where nothing was scored', () => {
    const { firm, ribbon } = trendLine([side(40), side(40), none, side(60), side(60)], y);
    expect(firm).to.equal('M0,60L250,60M750,40L1000,40');
    expect(ribbon.match(/M/g)).to.have.length(2);
    expect(plainLine([side(40), side(40), none, side(60), side(60)], y)).to.equal(firm);
  });

  it('is weak next to points that rest on too few interactions, without a gap', () => {
    const { firm, weak } = trendLine([side(40), side(40), few(50), side(40), side(40)], y);
    expect(firm).to.equal('M0,60L250,60M750,60L1000,60');
    expect(weak).to.equal('M250,60L500,50L750,60');
  });

  it('leaves points without neighbours to marks of their own', () => {
    const sides = [side(40), none, few(50), none, side(60), side(60)];
    expect(trendLine(sides, y).firm).to.equal('M800,40L1000,40');
    expect(lonePoints(sides, y)).to.deep.equal([
      { bin: 0, x: 0, y: 60, top: 55, bottom: 65, few: false },
      { bin: 2, x: 40, y: 50, top: 45, bottom: 55, few: true },
    ]);
  });

  it('is empty where nothing was scored at all', () => {
    expect(trendLine([none, none], y)).to.deep.equal({ firm: '', weak: '', ribbon: '' });
    expect(trendLine([], y)).to.deep.equal({ firm: '', weak: '', ribbon: '' });
    expect(plainLine([none], y)).to.equal('');
    expect(lastScored([none, none])).to.equal(-1);
  });

  it('ends at the last step with a score', () => {
    expect(lastScored([side(40), side(50), none])).to.equal(1);
  });
});

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
    expect(trendPanel(flat, 60)).to.include({ current: 'M0,51.67L1000,48.33', previous: 'M0,50Z' });
    expect(trendPanel(steep, 60).current).to.equal('M0,100L1000,0');
  });

  it('mark the last score, where there is one', () => {
    expect(trendPanel(flat, 60).end!.x).to.equal(100);
    expect(trendPanel({ current: [side(50), none, none], previous: [] }, 26).end).to.deep.equal({ x: 0, y: 50 });
    expect(trendPanel({ current: [none], previous: [none] }, 26).end).to.equal(null);
  });
});
