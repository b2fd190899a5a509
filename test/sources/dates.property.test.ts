/** A date in any form that is written reads as the same date, and no order of day and month is guessed. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readInstant } from '../../src/sources/cells/dates.js';
import { AMBIGUOUS } from '../../src/sources/cells/cell-numbers.js';

const SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const NAMES = [
  SHORT,
  'January February March April May June July August September October November December'.split(' '),
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
];

interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const clock = fc
  .record({
    year: fc.integer({ min: 1970, max: 2069 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  })
  .filter(({ year, month, day }) => day <= daysOf(year, month));

/** The length of a month, by the rule for leap years. */
function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Milliseconds since 1970, counted day by day. */
function slowMs({ year, month, day, hour, minute, second }: Clock): number {
  let days = 0;
  for (let y = 1970; y < year; y++) for (let m = 1; m <= 12; m++) days += daysOf(y, m);
  for (let m = 1; m < month; m++) days += daysOf(year, m);
  return ((((days + day - 1) * 24 + hour) * 60 + minute) * 60 + second) * 1000;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Times of day, to the second. */
const TIMES: readonly ((c: Clock) => string)[] = [
  (c) => ` ${two(c.hour)}:${two(c.minute)}:${two(c.second)}`,
  (c) => `, ${c.hour}:${two(c.minute)}:${two(c.second)}`,
  (c) => ` ${c.hour % 12 || 12}:${two(c.minute)}:${two(c.second)} ${c.hour < 12 ? 'AM' : 'PM'}`,
  (c) => ` ${c.hour % 12 || 12}:${two(c.minute)}:${two(c.second)}${c.hour < 12 ? 'a.m.' : 'p.m.'}`,
  (c) => ` ${c.hour % 12 || 12}:${two(c.minute)}:${two(c.second)} ${c.hour < 12 ? 'ص' : 'م'}`,
  (c) => ` ${c.hour < 12 ? '上午' : '下午'}${c.hour % 12 || 12}:${two(c.minute)}:${two(c.second)}`,
];

/** Dates whose order is plain. */
const PLAIN: readonly ((c: Clock) => string)[] = [
  (c) => `${c.year}-${two(c.month)}-${two(c.day)}`,
  (c) => `${c.year}/${c.month}/${c.day}`,
  (c) => `${c.year}年${c.month}月${c.day}日`,
  (c) => `${two(c.day)}-${SHORT[c.month - 1]}-${two(c.year % 100)}`,
  (c) => `Sat, ${c.day} ${SHORT[c.month - 1].toUpperCase()} ${c.year}`,
  (c) => `${SHORT[c.month - 1]}. ${c.day}, ${c.year}`,
  ...NAMES.flatMap((names) => [
    (c: Clock) => `${c.day} ${names[c.month - 1]} ${c.year}`,
    (c: Clock) => `${names[c.month - 1]} ${c.day}, ${c.year}`,
  ]),
];

const SHORT_FORMS = {
  dmy: [
    (c: Clock) => `${two(c.day)}/${two(c.month)}/${c.year}`,
    (c: Clock) => `${c.day}-${c.month}-${two(c.year % 100)}`,
    (c: Clock) => `${c.day}.${c.month}.${c.year}`,
  ],
  mdy: [
    (c: Clock) => `${c.month}/${c.day}/${c.year}`,
    (c: Clock) => `${two(c.month)}-${two(c.day)}-${two(c.year % 100)}`,
  ],
} as const;

describe('dates', () => {
  it('are read in every form whose order is plain', () => {
    fc.assert(
      fc.property(clock, (c) => {
        for (const date of PLAIN) {
          for (const time of TIMES) {
            const text = date(c) + time(c);
            assert.deepEqual(
              { text, ...readInstant(text, null) },
              { text, value: slowMs(c), local: true, dateOnly: false, proves: null },
            );
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are read in the order that is given, and prove an order only where the other makes no date', () => {
    fc.assert(
      fc.property(clock, fc.constantFrom('dmy', 'mdy'), (c, order) => {
        for (const date of SHORT_FORMS[order]) {
          const text = date(c) + TIMES[0](c);
          assert.equal(readInstant(text, order).value, slowMs(c), text);
          const { value, proves } = readInstant(text, null);
          const other = c.day <= 12;
          assert.equal(proves, other ? null : order, text);
          if (other && c.day !== c.month) assert.equal(value, AMBIGUOUS, text);
          else assert.equal(value, slowMs(c), text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads two digits that come first as a year only where that is asked for', () => {
    const { value } = readInstant('24/03/05', 'ymd');
    assert.equal(value, Date.UTC(2024, 2, 5));
    assert.equal(readInstant('24/03/05', null).value, Date.UTC(2005, 2, 24));
    assert.equal(readInstant('01/02/69', 'dmy').value, Date.UTC(2069, 1, 1));
    assert.equal(readInstant('01/02/70', 'dmy').value, Date.UTC(1970, 1, 1));
  });

  it('reads instants with an offset and epoch numbers as they are', () => {
    const wanted = Date.UTC(2023, 7, 26, 18, 39);
    const texts = [
      '2023-08-26T18:39:00Z',
      '2023-08-26 20:39:00+02:00',
      '2023-08-26 18:39:00 UTC',
      '2023-08-26 20:39 +0200',
      '26/08/2023 18:39 GMT',
      'Aug 26, 2023 12:39 PM -0600',
      '26 Aug 2023 20:39 GMT+02:00',
      '1693075140',
      '1693075140000',
    ];
    for (const text of texts) {
      const { value, local } = readInstant(text, null);
      assert.deepEqual({ text, value, local }, { text, value: wanted, local: false });
    }
    assert.equal(readInstant('2023-08-26 18:39:00.123456', null).value, wanted + 123);
    assert.equal(readInstant('١٤/٠٨/٢٠٢٣ ٠٩:٠٥', null).value, Date.UTC(2023, 7, 14, 9, 5));
  });

  it('has a day without a time begin at midnight, and says so', () => {
    assert.deepEqual(readInstant('26-Aug-23', null), {
      value: Date.UTC(2023, 7, 26),
      local: true,
      dateOnly: true,
      proves: null,
    });
  });

  it('reads dates without marks', () => {
    fc.assert(
      fc.property(clock, fc.boolean(), ({ year, month, day, hour, minute, second }, timed) => {
        const two = (value: number) => String(value).padStart(2, '0');
        const text = `${year}${two(month)}${two(day)}${timed ? two(hour) + two(minute) + two(second) : ''}`;
        const value = Date.UTC(year, month - 1, day, ...(timed ? [hour, minute, second] : []));
        assert.deepEqual(readInstant(text, null), { value, local: true, dateOnly: !timed, proves: null });
      }),
    );
  });

  it('reads the numbers of spreadsheets, to the second', () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 59_999 }), fc.integer({ min: 0, max: 86_399 }), (serial, second) => {
        // Written with as many digits as a spreadsheet shows.
        const text = second === 0 ? String(serial) : (serial + second / 86_400).toFixed(9);
        const value = Date.UTC(2024, 0, 1) + (serial - 45_292) * day + second * 1000;
        assert.deepEqual(readInstant(text, null), { value, local: true, dateOnly: second === 0, proves: null });
        if (second > 0) assert.equal(readInstant(text.replace('.', ','), null).value, value);
      }),
    );
  });

  it('takes nothing else for a date', () => {
    const texts = [
      '31/02/2023',
      '32/01/2023',
      '13/13/2023',
      '2023-02-29',
      '26/08/2023 25:00',
      '26/08/2023 13:00 PM',
      '26/08/2023 0:30 AM',
      '00:00:13',
      '12',
      '8400',
      '20231326',
      '20230229',
      '18990826',
      '29999',
      '60000',
      'Augst 26, 2023',
      'May',
      '26/08/2023x',
      '26/08-2023',
      '1/2',
      'n/a',
      '26 Aug 20:39',
      '5 stars 12',
    ];
    for (const text of texts) assert.deepEqual({ text, value: readInstant(text, null).value }, { text, value: NaN });
  });

  it('reads any text without fail', () => {
    const piece = fc.constantFrom(
      '1',
      '12',
      '2023',
      '/',
      '-',
      '.',
      ':',
      ' ',
      ',',
      'Aug',
      'AM',
      'T',
      'Z',
      '+02',
      '年',
      '月',
      'ص',
      '٣',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (parts) => {
        const { value } = readInstant(parts.join(''), null);
        assert.ok(value === AMBIGUOUS || typeof value === 'number');
      }),
    );
  });
});
