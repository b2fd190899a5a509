import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { PlotSide } from '../../src/charts/dot-interval.js';
import { scorePoints, wholeLine } from '../../src/charts/lines.js';
import { COLUMNS, thinned } from '../../src/charts/thinning.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a line covers of each column, by clipping every one of its pieces: slow and plain. */
function covered(points: readonly Point[], columns: number): [number, number][] {
  return Array.from({ length: columns }, (_, column) => {
    const [from, to] = [(100 * column) / columns, (100 * (column + 1)) / columns];
    let [low, high] = [Infinity, -Infinity];
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (b.x < from || a.x >= to) continue;
      for (const x of [Math.max(a.x, from), Math.min(b.x, to)]) {
        const y = b.x === a.x ? b.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
        [low, high] = [
          Math.min(low, y, ...(a.x >= from ? [a.y] : [])),
          Math.max(high, y, ...(a.x >= from ? [a.y] : [])),
        ];
      }
    }
    return [low, high];
  });
}

describe('a line with fewer points', () => {
  it('covers the same of every column of pixels', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 300 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 1, max: 40 }), (ys, columns) => {
        const points = ys.map((y, i) => ({ x: (100 * i) / (ys.length - 1), y }));
        const fewer = thinned(points, [({ y }) => y], columns) as Point[];
        expect(fewer.length).to.be.at.most(Math.max(columns, 4 * columns));
        const [before, after] = [covered(points, columns), covered(fewer, columns)];
        for (let column = 0; column < columns; column++) {
          expect(after[column][0]).to.be.closeTo(before[column][0], 1e-9);
          expect(after[column][1]).to.be.closeTo(before[column][1], 1e-9);
        }
      }),
    );
  });

  it('keeps every point where there are not more than columns', () => {
    const points = Array.from({ length: COLUMNS }, (_, i) => ({ x: (100 * i) / COLUMNS, y: i % 7 }));
    expect(thinned(points, [({ y }) => y])).to.equal(points);
  });

  it('keeps its gaps, and the points beside them', () => {
    const points = [0, 1, 2, null, null, 5, 6, 7].map((x) => (x === null ? null : { x, y: 0 }));
    const kept = thinned(points, [({ y }) => y], 2).map((point) => point && point.x);
    expect(kept).to.deep.equal([0, 2, null, 5, 7]);
  });

  it('is short for a very long trend, and keeps its peak', () => {
    const sides = Array.from({ length: 200_000 }, (_, i): PlotSide => {
      const percent = i === 77_777 ? 99 : 40 + (i % 11);
      return { percent, low: percent, high: percent, level: 'neutral' };
    });
    const path = wholeLine(scorePoints(sides, (percent) => 100 - percent));
    expect(path.split('L').length).to.be.at.most(4 * COLUMNS);
    expect(path).to.contain(',1L');
    expect(path).to.match(/^M0,60L/);
    expect(path).to.match(/L1000,\d+$/);
  });
});
