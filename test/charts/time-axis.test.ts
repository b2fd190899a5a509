import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dateTicks } from '../../src/charts/time-axis.js';

const DAY = 86_400_000;
const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (text: string) => Date.parse(text) / DAY;

function ticks(from: string, to: string, step = 1) {
  const count = Math.ceil((dayOf(to) - dayOf(from)) / step);
  return dateTicks({ from, to, reach: step * (count - 1) });
}

describe('the dates under a trend', () => {
  it('are the first and the middle of each month for a quarter', () => {
    const days = ticks('2026-06-03', '2026-09-01').map(({ day }) => day.slice(5));
    expect(days).to.deep.equal(['06-03', '06-15', '07-01', '07-15', '08-01', '08-15', '08-31']);
  });

  it('keep the first of a month where there is little room', () => {
    const kept = ticks('2026-06-03', '2026-09-01').filter(({ minor }) => !minor);
    expect(kept.map(({ day }) => day.slice(5))).to.deep.equal(['06-03', '07-01', '08-01', '08-31']);
  });

  it('are Mondays for a month', () => {
    const inside = ticks('2026-08-02', '2026-09-01').filter(({ at }) => at === 'middle');
    expect(inside.length).to.be.greaterThan(1);
    for (const { day } of inside) expect(new Date(day).getUTCDay(), day).to.equal(1);
  });

  it('stand under their own day', () => {
    const first = ticks('2026-06-03', '2026-09-01').find(({ day }) => day === '2026-07-01')!;
    expect(first.x).to.be.closeTo((100 * 28) / 89, 1e-9);
  });

  it('are years for a long time, and then the ends say theirs too', () => {
    const long = ticks('2021-01-01', '2026-09-01', 7);
    expect(long.map(({ write }) => write)).to.deep.equal(['full', 'year', 'year', 'year', 'year', 'full']);
  });

  it('are quarters, half years and decades where months, quarters and years would crowd', () => {
    const inside = (from: string, to: string) => ticks(from, to).slice(1, -1);
    expect(inside('2024-05-01', '2025-09-01').map(({ day }) => day)).to.deep.equal([
      '2024-10-01',
      '2025-01-01',
      '2025-04-01',
    ]);
    expect(inside('2022-11-01', '2025-09-01').map(({ day }) => day)).to.deep.equal([
      '2023-07-01',
      '2024-01-01',
      '2024-07-01',
      '2025-01-01',
    ]);
    expect(inside('1990-02-01', '2026-09-01').map(({ day }) => day.slice(0, 4))).to.deep.equal([
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
    ]);
  });

  it('are every second day for half a month, counted from the first', () => {
    const days = ticks('2026-08-02', '2026-08-18').map(({ day }) => day.slice(8));
    expect(days).to.deep.equal(['02', '04', '06', '08', '10', '12', '14', '17']);
  });

  it('keep a date whose distance from another is just enough', () => {
    // A week is exactly a fifth of 35 days.
    const kept = ticks('2033-06-17', '2033-07-23').filter(({ minor }) => !minor);
    expect(kept.map(({ day }) => day.slice(5))).to.deep.equal(['06-17', '06-27', '07-04', '07-11', '07-22']);
  });

  it('are whole weeks apart across the night in which clocks are set', () => {
    const days = ticks('2026-02-20', '2026-04-10').map(({ day }) => day.slice(5));
    expect(days).to.deep.equal(['02-20', '03-02', '03-09', '03-16', '03-23', '03-30', '04-09']);
  });

  it('are one date for one day', () => {
    expect(ticks('2026-08-31', '2026-09-01')).to.deep.equal([
      { day: '2026-08-31', x: 50, at: 'middle', write: 'day', minor: false },
    ]);
  });

  it('always have both ends, and keep their distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 2, max: 9000 }), (first, days) => {
        const result = ticks(iso(first), iso(first + days), days > 120 ? 7 : 1);
        expect(result[0]).to.include({ day: iso(first), x: 0, at: 'start' });
        expect(result.at(-1)).to.include({ day: iso(first + days - 1), x: 100, at: 'end' });
        expect(result.length).to.be.at.most(9);
        for (let i = 1; i < result.length; i++) {
          if (result.length > 2) expect(result[i].x - result[i - 1].x).to.be.at.least(9 - 1e-9);
        }
        const kept = result.filter(({ minor }) => !minor);
        for (let i = 1; i < kept.length; i++) expect(kept[i].x - kept[i - 1].x).to.be.at.least(20 - 1e-9);
      }),
    );
  });
});
