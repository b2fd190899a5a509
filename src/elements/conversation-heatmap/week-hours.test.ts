import { expect } from '@open-wc/testing';
import { heatmapAnswer, weekFindings } from './week-hours.js';
import { WEEK_HOUR_KEYS } from '../../core/select/calendar-keys.js';
import type { CountsAnswer, SelectionClause } from '../../core/index.js';

const PERIOD = {
  from: '2026-03-02',
  to: '2026-03-30',
  days: 28,
  previousFrom: '2026-02-02',
  previousTo: '2026-03-02',
};
const EXTENT = { firstDay: '2026-01-01', lastDay: '2026-12-31' };

/** Counts by the hour of the week; hours that are not given have none. */
const counts = (given: Record<string, number>) =>
  ({
    keys: Object.keys(given),
    labels: Object.keys(given),
    count: Uint32Array.from(Object.values(given)),
    binStarts: [],
    ungrouped: 0,
    period: PERIOD,
  }) as unknown as CountsAnswer;

const answer = (given: Record<string, number>, selection: SelectionClause[] = [], extent = EXTENT) =>
  heatmapAnswer(counts(given), selection, extent);

/** What the sentence would tell; there is something to tell. */
const findings = (...given: Parameters<typeof answer>) => weekFindings(answer(...given))!;

/** Numbers like those of chance, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('the hours of a week', () => {
  it('knows how often each weekday comes', () => {
    expect(answer({ '1-00': 1 }).weekdays).to.deep.equal([4, 4, 4, 4, 4, 4, 4]);
    const days = { field: 'day', from: '2026-03-04', to: '2026-03-14' } as const;
    expect(answer({ '3-00': 1 }, [days]).weekdays).to.deep.equal([1, 1, 2, 2, 2, 1, 1]);
    const mondays = { field: 'day', values: ['2026-03-02', '2026-03-09', '2026-04-06'] } as const;
    expect(answer({ '1-00': 1 }, [mondays]).weekdays).to.deep.equal([2, 0, 0, 0, 0, 0, 0]);
  });

  it('counts no days before the data begins or after it ends', () => {
    const { weekdays } = answer({ '3-00': 1 }, [], { firstDay: '2026-03-04', lastDay: '2026-03-10' });
    expect(weekdays).to.deep.equal([1, 1, 1, 1, 1, 1, 1]);
  });

  it('leaves out hours that are not selected', () => {
    const { counts: hours } = answer({ '2-10': 5 }, [{ field: 'weekdayHour', values: ['2-10', '2-11'] }]);
    expect([...hours].filter((count) => !Number.isNaN(count))).to.deep.equal([5, 0]);
    expect(findings({ '2-10': 5 }, [{ field: 'weekdayHour', values: ['2-10'] }])).to.include({
      asked: 1,
      standsOut: false,
    });
  });

  it('compares with what the same hours would have, were all hours alike', () => {
    // Wednesdays come twice among ten days: an average hour of theirs has twice what those of Mondays have.
    const days = { field: 'day', from: '2026-03-04', to: '2026-03-14' } as const;
    const found = findings({ '3-10': 30, '1-09': 10 }, [days]);
    expect(found.times).to.be.closeTo(30 / ((40 * 2) / 240), 1e-9);
    expect(found.weekdays.reduce((sum, times) => sum + times)).to.equal(10);
    expect(found.most).to.deep.equal([{ weekday: 2, hour: 10, count: 30 }]);
    expect(found.none).to.equal(166);
  });

  /** In how many of so many weeks of chance an hour stands out, conversations falling on hours by their weight. */
  function named(weeks: number, totals: readonly number[], weights: readonly number[]): number {
    const random = chance(7);
    const bags = weights.flatMap((weight, hour) => new Array<string>(weight).fill(WEEK_HOUR_KEYS[hour]));
    let found = 0;
    for (let i = 0; i < weeks; i++) {
      const given: Record<string, number> = {};
      for (let n = 0; n < totals[i % totals.length]; n++) {
        const key = bags[Math.floor(random() * bags.length)];
        given[key] = (given[key] ?? 0) + 1;
      }
      if (findings(given).standsOut) found++;
    }
    return found / weeks;
  }

  const everyHour = WEEK_HOUR_KEYS.map(() => 1);
  const office = WEEK_HOUR_KEYS.map((_, i) => (i < 120 && i % 24 >= 9 && i % 24 < 18 ? 12 : 1));

  it('names no hour of a week whose hours are alike, but for one in twenty', () => {
    expect(named(400, [6, 20, 300, 2484], everyHour)).to.be.at.most(0.05);
  });

  it('names no hour of a week of office hours that are alike', () => {
    expect(named(400, [6, 20, 300, 2484], office)).to.be.at.most(0.05);
  });

  it('names no hour for a few conversations, but one that clearly has more than every other', () => {
    expect(findings({ '1-10': 6 }).standsOut).to.equal(false);
    expect(findings({ '1-10': 11 }).standsOut).to.equal(false);
    expect(findings({ '1-10': 12 }).standsOut).to.equal(true);
    expect(findings({ '1-10': 43, '2-10': 40 }).standsOut).to.equal(false);
    expect(findings({ '1-10': 43, '2-10': 12 }).standsOut).to.equal(true);
    expect(
      named(
        100,
        [2484],
        office.map((weight, i) => (i === 10 ? 3 * weight : weight)),
      ),
    ).to.be.above(0.9);
  });

  it('does not take a weekday that comes twice for a busy one', () => {
    const days = { field: 'day', from: '2026-03-04', to: '2026-03-14' } as const;
    expect(findings({ '3-10': 60, '1-10': 25 }, [days]).standsOut).to.equal(false);
    expect(findings({ '3-10': 60, '1-10': 8 }, [days]).standsOut).to.equal(true);
  });
});
