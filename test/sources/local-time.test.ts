/** What a clock on a wall shows becomes the right instant, on days when the clock is changed too. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LocalTime } from '../../src/sources/cells/local-time.js';

const MINUTE = 60_000;
const ZONES = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago', 'UTC'];

/** What the clock shows at an instant, as if it were UTC: by the runtime's own formatter. */
function shown(format: Intl.DateTimeFormat, instant: number): number {
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit';
  const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
  return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields });
}

/** The first instant at which the clock shows a time, by looking at every offset there could be; NaN where none. */
function slow(format: Intl.DateTimeFormat, local: number): number {
  for (let offset = 15 * 60; offset >= -15 * 60; offset -= 15) {
    const instant = local - offset * MINUTE;
    if (shown(format, instant) === local) return instant;
  }
  return NaN;
}

describe('local time', () => {
  it('is the first instant at which the clock shows it', () => {
    for (const zone of ZONES) {
      const clock = new LocalTime(zone);
      const format = formatOf(zone);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2015, 0, 1) / MINUTE, max: Date.UTC(2027, 0, 1) / MINUTE }), (at) => {
          const wanted = slow(format, at * MINUTE);
          if (!Number.isNaN(wanted)) assert.equal(clock.instantOf(at * MINUTE), wanted);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('goes minute by minute through the days when the clock is changed', () => {
    const days: [string, number][] = [
      ['Europe/Rome', Date.UTC(2024, 2, 31)],
      ['Europe/Rome', Date.UTC(2024, 9, 27)],
      ['America/New_York', Date.UTC(2024, 10, 3)],
      ['Australia/Lord_Howe', Date.UTC(2024, 3, 7)],
      ['America/Santiago', Date.UTC(2024, 8, 8)],
    ];
    for (const [zone, day] of days) {
      const clock = new LocalTime(zone);
      const format = formatOf(zone);
      for (let minute = 0; minute < 240; minute += 5) {
        const local = day + minute * MINUTE;
        const wanted = slow(format, local);
        if (!Number.isNaN(wanted)) assert.equal(clock.instantOf(local), wanted, `${zone} ${minute}`);
        // A skipped time comes out as far after the change as it would have been before it.
        else assert.equal(shown(format, clock.instantOf(local)), local + (zone.includes('Lord') ? 30 : 60) * MINUTE);
      }
    }
  });

  it('reads 02:30 that is skipped as 03:30, and that is shown twice as the first', () => {
    const clock = new LocalTime('Europe/Rome');
    assert.equal(clock.instantOf(Date.UTC(2024, 2, 31, 2, 30)), Date.UTC(2024, 2, 31, 1, 30));
    assert.equal(clock.instantOf(Date.UTC(2024, 9, 27, 2, 30)), Date.UTC(2024, 9, 27, 0, 30));
  });
});
