/** Numbers and durations as they are written, and what they prove. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { namedUnit, readDuration } from '../../src/sources/cells/durations.js';
import { AMBIGUOUS, readNumber } from '../../src/sources/cells/cell-numbers.js';

/** Groups of three digits, from the right, one by one. */
function grouped(digits: string, mark: string): string {
  let text = '';
  for (let i = 0; i < digits.length; i++) {
    if (i > 0 && (digits.length - i) % 3 === 0) text += mark;
    text += digits[i];
  }
  return text;
}

describe('numbers', () => {
  it('are read with either decimal mark and any grouping, once the mark is known', () => {
    const parts = fc.tuple(fc.nat({ max: 999_999_999 }), fc.stringMatching(/^\d{0,4}$/), fc.constantFrom('', '-'));
    const marks = fc.constantFrom(
      ['.', ''],
      ['.', ','],
      ['.', ' '],
      ['.', "'"],
      [',', ''],
      [',', '.'],
      [',', '\u202F'],
    );
    fc.assert(
      fc.property(parts, marks, ([whole, fraction, sign], [decimal, group]) => {
        const value = Number(`${sign}${whole}.${fraction || '0'}`);
        const text = sign + grouped(String(whole), group) + (fraction && decimal + fraction);
        const mark = decimal === '.' ? '.' : ',';
        assert.equal(readNumber(text, mark).value, value, text);
        assert.equal(readNumber(`${text} %`, mark).value, value, text);
        const alone = readNumber(text, null);
        assert.ok(alone.value === AMBIGUOUS || alone.value === value, text);
        if (alone.proves && fraction) assert.equal(alone.proves, mark, text);
      }),
      { numRuns: 500 },
    );
  });

  it('leave the mark open only where both readings make sense', () => {
    for (const text of ['1,234', '1.234', '12.345', '-999,999']) assert.equal(readNumber(text, null).value, AMBIGUOUS);
    for (const text of ['12,5', '1.234,5', '1.234.567', '0,125', '1234,567', ',5']) {
      assert.equal(readNumber(text, null).proves, ',', text);
    }
    for (const text of [
      '12.5',
      '1,234.5',
      '1,234,567',
      '1,23,456',
      '-12,34,56,789.5',
      '0.125',
      '1234.567',
      '1421.0',
      '.5',
      '1.5e3',
    ]) {
      assert.equal(readNumber(text, null).proves, '.', text);
    }
    for (const text of ['0', '17', '-3', '1 234', "1'234'567"]) assert.equal(readNumber(text, null).proves, null, text);
    for (const text of ['1,23,4', '1..2', '12a', '', '.', '-', '1,2,3', '00:10', '1 2']) {
      assert.equal(readNumber(text, null).value, NaN, text);
    }
  });
});

describe('durations', () => {
  it('are read back from every form', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400_000 }), (total) => {
        const [h, m, s] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
        const two = (value: number) => String(value).padStart(2, '0');
        const texts = [
          `${h}:${two(m)}:${two(s)}`,
          `${Math.floor(h / 24)}.${two(h % 24)}:${two(m)}:${two(s)}`,
          `${Math.floor(h / 24)} days ${h % 24}:${two(m)}:${two(s)}`,
          `${Math.floor(total / 60)}:${two(s)}`,
          `${h}h ${m}m ${s}s`,
          `${h} hours, ${m} min ${s} seconds`,
          `PT${h}H${m}M${s}S`,
          String(total),
        ];
        for (const text of texts) assert.equal(readDuration(text, 1, null).value, total, text);
      }),
    );
    assert.equal(readDuration('1:30', 3600, null).value, 5400);
    assert.equal(readDuration('2,5', 60, ',').value, 150);
    assert.equal(readDuration('1234', 0.001, null).value, 1.234);
    assert.equal(readDuration('0:00:07.5', 1, null).value, 7.5);
    for (const text of ['1:60', '1h 5h', '5s 1h', '3 apples', 'P', '1:2:3:4:5', '2024-01-01']) {
      assert.equal(readDuration(text, 1, null).value, NaN, text);
    }
  });

  it('have their unit from the name of the column', () => {
    const units: [string, number | undefined][] = [
      ['Resolution time (min)', 60],
      ['First reply time in minutes', 60],
      ['handle_time_ms', 0.001],
      ['First response time (in hrs)', 3600],
      ['talkSeconds', 1],
      ['Wait [s]', 1],
      ['holdMs', 0.001],
      ['Resolution time', undefined],
      ['minutes', undefined],
      ['Items', undefined],
      ['Agents', undefined],
      ['Comments', undefined],
      ['Wait_(in min)', 60],
      ['handle__ms', 0.001],
      ['_ms', undefined],
      ['Handle time [min)', undefined],
      ['First responseSeconds', 1],
      [`${'_'.repeat(50_000)}x`, undefined],
    ];
    for (const [name, unit] of units) assert.equal(namedUnit(name)?.seconds, unit, name.slice(0, 40));
    assert.equal(namedUnit('First reply time in minutes')?.rest, 'First reply time');
    assert.equal(namedUnit('Resolution_time_ (min)')?.rest, 'Resolution_time');
  });
});
