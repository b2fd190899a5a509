/** Periods and days in a time zone, against the dates that `Intl` prints. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { PeriodRequest } from '../../src/core/index.js';
import { createEngine, PERIOD_PRESETS } from '../../src/core.js';
import { dayOfIso, isoOfDay, localDay, requestedSpan } from './reference/days.js';

const MINUTE = 60_000;

/** Days of odd length: most zones change at night, some at midnight, and some skipped a day or repeated part of one. */
const ODD_DAYS: Readonly<Record<string, readonly string[]>> = {
  UTC: ['2024-02-29', '2023-12-31', '1970-01-01'],
  'America/St_Johns': ['2024-03-10', '2024-11-03', '2010-03-14', '2010-11-07'],
  'Australia/Lord_Howe': ['2024-04-07', '2024-10-06'],
  'Africa/Casablanca': ['2024-03-10', '2024-04-14', '2018-10-28'],
  'Europe/London': ['2024-03-31', '2024-10-27', '2024-02-29'],
  'America/Sao_Paulo': ['2017-10-15', '2018-02-18', '2018-11-04'],
  'Pacific/Apia': ['2011-12-30', '2011-09-24', '2012-04-01'],
  'Atlantic/Azores': ['2024-03-31', '2024-10-27'],
  'Africa/Cairo': ['2023-04-28', '2023-10-27'],
  'Asia/Beirut': ['2024-03-31', '2024-10-27'],
  'Asia/Pyongyang': ['2015-08-15', '2018-05-05'],
  'Antarctica/Troll': ['2024-03-31', '2024-10-27'],
  'Pacific/Kiritimati': ['1994-12-31'],
};

async function open(instants: readonly number[], timeZone: string) {
  const records = instants.map((at, i) => ({ id: `${i}`, startedAt: new Date(at).toISOString(), agentId: 'a' }));
  return createEngine(records, { timeZone });
}

describe('days', () => {
  for (const [timeZone, days] of Object.entries(ODD_DAYS)) {
    for (const day of days) {
      it(`around ${day} in ${timeZone}: every interaction belongs to the day on its clock`, async () => {
        const noon = Date.parse(`${day}T12:00:00Z`);
        const instants: number[] = [];
        for (let minute = -2 * 1440; minute <= 2 * 1440; minute += 5) {
          instants.push(noon + minute * MINUTE, noon + minute * MINUTE - 1);
        }
        const middle = dayOfIso(day);
        const engine = await open(instants, timeZone);
        const period = { from: isoOfDay(middle - 4), to: isoOfDay(middle + 5) };
        const { binStarts, count } = await engine.counts({ period, bins: 'day' });
        const counted = Object.fromEntries(binStarts.map((start, b) => [start, count[b]]));
        const expected = Object.fromEntries(binStarts.map((start) => [start, 0]));
        for (const at of instants) expected[isoOfDay(localDay(at, timeZone))] += 1;
        assert.deepEqual(counted, expected);
      });
    }
  }

  it('any instant of sixty years, in any of the zones', async () => {
    const instant = fc.integer({ min: 0, max: 60 * 365 * 1440 }).map((minute) => minute * MINUTE);
    const zone = fc.constantFrom(...Object.keys(ODD_DAYS));
    const check = async (at: number, timeZone: string) => {
      const { extent } = await (await open([at], timeZone)).describe();
      const day = isoOfDay(localDay(at, timeZone));
      assert.deepEqual({ ...extent }, { from: at, to: at, firstDay: day, lastDay: day });
    };
    await fc.assert(fc.asyncProperty(instant, zone, check), { seed: 14, numRuns: 2000 });
  });
});

/** As of Thursday, 29 February 2024: [from, to, days, previousFrom]. */
const LEAP_DAY: Readonly<Record<(typeof PERIOD_PRESETS)[number], readonly [string, string, number, string]>> = {
  today: ['2024-02-29', '2024-03-01', 1, '2024-02-28'],
  yesterday: ['2024-02-28', '2024-02-29', 1, '2024-02-27'],
  'last-7-days': ['2024-02-23', '2024-03-01', 7, '2024-02-16'],
  'last-14-days': ['2024-02-16', '2024-03-01', 14, '2024-02-02'],
  'last-30-days': ['2024-01-31', '2024-03-01', 30, '2024-01-01'],
  'last-90-days': ['2023-12-02', '2024-03-01', 90, '2023-09-03'],
  'this-week': ['2024-02-26', '2024-03-01', 4, '2024-02-22'],
  'this-month': ['2024-02-01', '2024-03-01', 29, '2024-01-03'],
  'last-month': ['2024-01-01', '2024-02-01', 31, '2023-12-01'],
  'this-year': ['2024-01-01', '2024-03-01', 60, '2023-11-02'],
};

describe('periods', () => {
  it('presets as of a leap day, counted back from the last interaction', async () => {
    const engine = await open([Date.parse('2023-01-01T00:00Z'), Date.parse('2024-02-29T23:59Z')], 'UTC');
    for (const preset of PERIOD_PRESETS) {
      const { period } = await engine.behaviorScores({ period: { preset } });
      const [from, to, days, previousFrom] = LEAP_DAY[preset];
      assert.deepEqual({ ...period }, { from, to, days, previousFrom, previousTo: from }, preset);
    }
    const { period } = await engine.behaviorScores();
    assert.equal(period.from, LEAP_DAY['last-90-days'][0]);
  });

  it('presets as of any day', async () => {
    const engine = await open([Date.parse('2024-02-29T23:59Z')], 'UTC');
    const day = fc.integer({ min: dayOfIso('1999-12-20'), max: dayOfIso('2032-01-10') });
    const check = async (asOf: number, preset: (typeof PERIOD_PRESETS)[number]) => {
      const request: PeriodRequest = { preset, asOf: isoOfDay(asOf) };
      const { from, to } = requestedSpan(request, NaN);
      const { period } = await engine.counts({ period: request });
      const previous = { previousFrom: isoOfDay(2 * from - to), previousTo: isoOfDay(from) };
      assert.deepEqual({ ...period }, { from: isoOfDay(from), to: isoOfDay(to), days: to - from, ...previous });
    };
    await fc.assert(fc.asyncProperty(day, fc.constantFrom(...PERIOD_PRESETS), check), { seed: 15, numRuns: 3000 });
  });

  it('presets in a year below 100', async () => {
    const engine = await open([Date.parse('0068-01-03T12:00Z')], 'UTC');
    for (const [preset, from, to] of [
      ['this-year', '0068-01-01', '0068-01-04'],
      ['this-month', '0068-01-01', '0068-01-04'],
      ['last-month', '0067-12-01', '0068-01-01'],
    ] as const) {
      const { period } = await engine.counts({ period: { preset } });
      assert.deepEqual([period.from, period.to], [from, to], preset);
    }
  });

  it('weeks are runs of seven days from the first day, the last one shorter', async () => {
    const engine = await open([Date.parse('2024-03-31T12:00Z')], 'Europe/London');
    const { binStarts, count } = await engine.counts({
      period: { from: '2024-03-20', to: '2024-04-04' },
      bins: 'week',
    });
    assert.deepEqual([...binStarts], ['2024-03-20', '2024-03-27', '2024-04-03']);
    assert.deepEqual([...count], [0, 1, 0]);
  });

  const wrong: readonly unknown[] = [
    { preset: 'last-5-days' },
    { preset: 'today', asOf: 'soon' },
    { from: '2024-02-30', to: '2024-03-05' },
    { from: '2024-03-05', to: '2024-03-05' },
    { from: '2024-03-06', to: '2024-03-05' },
    { from: '2024-03-06' },
  ];
  for (const period of wrong) {
    it(`${JSON.stringify(period)} is refused`, async () => {
      const engine = await open([0], 'UTC');
      await assert.rejects(() => engine.counts({ period: period as PeriodRequest }), RangeError);
    });
  }
});
