/** Business hours against a clock that is looked at every five minutes. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BusinessCalendar } from '../../../src/core/metrics/calendar.js';
import { Schedule, WEEKDAYS, type BusinessHours, type Shift } from '../../../src/core/metrics/business-hours.js';
import { ZoneClock } from '../../../src/core/select/zone.js';

const ZONES = ['Europe/London', 'America/New_York', 'Asia/Taipei', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
/** Days before clocks change: spring and autumn of both hemispheres, and an ordinary day. */
const DAYS = ['2026-03-27', '2026-03-06', '2026-10-23', '2026-10-30', '2026-04-03', '2026-10-02', '2026-06-10'];
const FIVE_MINUTES = 300_000;

const time = fc.integer({ min: 0, max: 287 }).map((n) => n * 5);
const clockText = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const shift = fc.tuple(time, fc.oneof(time, fc.constant(1440)));
const week = fc.array(fc.array(shift, { maxLength: 2 }), { minLength: 7, maxLength: 7 });

const formats = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    }),
  ]),
);

/** Whether the clock of a zone shows business hours. */
function isOpen(
  instant: number,
  shifts: readonly (readonly (readonly number[])[])[],
  holidays: string[],
  zone: string,
) {
  const part = Object.fromEntries(
    formats
      .get(zone)!
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const minutes = Number(part.hour) * 60 + Number(part.minute);
  const covers = (daysAgo: number) => {
    const date = new Date(`${part.year}-${part.month}-${part.day}T12:00:00Z`);
    date.setUTCDate(date.getUTCDate() - daysAgo);
    if (holidays.includes(date.toISOString().slice(0, 10))) return false;
    const weekday = (date.getUTCDay() + 6) % 7;
    return shifts[weekday].some(([from, to]) => {
      const at = minutes + daysAgo * 1440;
      return at >= from && at < (to > from ? to : to + 1440);
    });
  };
  return covers(0) || covers(1);
}

describe('business hours', () => {
  it('are what a clock on the wall shows, across changed clocks, nights and holidays', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }));
    fc.assert(
      fc.property(
        week,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...DAYS),
        span,
        fc.array(fc.nat(5), { maxLength: 2 }),
        (shifts, zone, day, [start, steps], off) => {
          const base = Date.parse(`${day}T00:00:00Z`);
          const holidays = off.map((n) => new Date(base + n * 86_400_000).toISOString().slice(0, 10));
          const hours: BusinessHours = {
            week: Object.fromEntries(
              WEEKDAYS.map((name, i) => [name, shifts[i].map(([a, b]): Shift => [clockText(a), clockText(b)])]),
            ),
            holidays,
          };
          const from = base + start * FIVE_MINUTES;
          const to = from + steps * FIVE_MINUTES;
          let expected = 0;
          for (let at = from; at < to; at += FIVE_MINUTES) if (isOpen(at, shifts, holidays, zone)) expected += 300;
          const calendar = new BusinessCalendar(hours, new ZoneClock(zone));
          assert.equal(calendar.seconds(from, to), expected);
        },
      ),
      { seed: 71, numRuns: 60 },
    );
  });

  it('outside of them nothing takes time', () => {
    const hours: BusinessHours = { week: { monday: [['09:00', '17:00']] }, timeZone: 'UTC' };
    const calendar = new BusinessCalendar(hours, new ZoneClock('UTC'));
    assert.equal(calendar.seconds(Date.UTC(2026, 5, 6, 20), Date.UTC(2026, 5, 7, 23)), 0);
    assert.equal(calendar.seconds(Date.UTC(2026, 5, 6, 20), Date.UTC(2026, 5, 8, 9, 30)), 1800);
  });

  it('of spans of many years are those of their days together, and take no longer', { timeout: 20_000 }, () => {
    const hours: BusinessHours = {
      week: { monday: [['09:00', '17:00']], saturday: [['22:00', '06:00']] },
      holidays: ['2026-06-01', '1969-12-29'],
    };
    for (const zone of ['Europe/Rome', 'America/St_Johns']) {
      const calendar = new BusinessCalendar(hours, new ZoneClock(zone));
      const from = Date.UTC(1960, 1, 3, 7, 12, 5);
      let sum = 0;
      for (let at = from; at < Date.UTC(2040, 0, 1); at += 86_400_000) sum += calendar.seconds(at, at + 86_400_000);
      const days = Math.ceil((Date.UTC(2040, 0, 1) - from) / 86_400_000);
      assert.equal(calendar.seconds(from, from + days * 86_400_000), sum);
      for (let i = 0; i < 5000; i++) calendar.seconds(from + i, 4e12 + i);
    }
  });

  it('that cannot be read are named', () => {
    const bad = (hours: BusinessHours) => () => new Schedule(hours);
    assert.throws(bad({ week: { friday: [['9:00', '17:00']] } }), /friday has \["9:00","17:00"\]/);
    assert.throws(bad({ week: { friday: [['09:00', '24:30']] } }), RangeError);
    assert.throws(bad({ week: {}, holidays: ['2026-02-30'] }), /"2026-02-30"/);
  });
});
