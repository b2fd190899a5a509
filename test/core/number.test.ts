/** Numbers from bytes are those of `Number`, bit for bit, and nothing else is taken for a number. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readNumber } from '../../src/core/ingest/bytes/number.js';
import { readInstant } from '../../src/core/ingest/bytes/instant-bytes.js';
import { parseInstant } from '../../src/core/ingest/objects/instant.js';
import { skipValue } from '../../src/core/ingest/bytes/skip.js';

const out = new Float64Array(1);

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3 + 16);
  new TextEncoder().encodeInto(text, bytes);
  return bytes;
}

function read(text: string): number | null {
  const bytes = bytesOf(`${text},`);
  const end = readNumber(bytes, new DataView(bytes.buffer), 0, out);
  return end === text.length ? out[0] : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const digits = fc.stringMatching(/^\d{1,22}$/);
const decimal = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.constantFrom('', '0'),
    digits,
    fc.option(digits),
    fc.option(fc.integer({ min: -330, max: 330 })),
  )
  .map(([sign, zero, whole, fraction, exponent]) => {
    const integer = zero === '' ? whole.replace(/^0+(?=\d)/, '') : '0';
    return `${sign}${integer}${fraction === null ? '' : `.${fraction}`}${exponent === null ? '' : `e${exponent}`}`;
  });

describe('numbers from bytes', () => {
  it('any number that was written by JavaScript', () => {
    fc.assert(
      fc.property(double, (value) => {
        for (const text of [String(value), value.toExponential(), JSON.stringify(value)]) {
          assert.ok(Object.is(read(text), Number(text)), text);
        }
      }),
      { seed: 41, numRuns: 20_000 },
    );
  });

  it('any decimal text', () => {
    fc.assert(
      fc.property(decimal, (text) => assert.ok(Object.is(read(text), JSON.parse(text)), text)),
      { seed: 42, numRuns: 20_000 },
    );
  });

  it('the middle of two neighbours, and what is just beside it', () => {
    const near = fc.tuple(
      fc.integer({ min: 2 ** 52, max: 2 ** 53 - 1 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(-1n, 0n, 1n),
    );
    fc.assert(
      fc.property(near, ([mantissa, shift, beside]) => {
        // The middle of mantissa and the next one, divided by 2^shift, in decimal digits that are cut off or exact.
        const middle = 2n * BigInt(mantissa) + 1n;
        const scaled = (middle * 10n ** 40n) / 2n ** BigInt(shift + 1);
        for (const length of [16, 17, 18, 19, 25]) {
          const all = scaled.toString().padStart(41, '0');
          const [whole, fraction] = [all.slice(0, -40), all.slice(-40)];
          const kept = BigInt(whole + fraction.slice(0, Math.max(0, length - whole.length))) + beside;
          const places = Math.max(0, length - whole.length);
          const text = kept.toString().padStart(places + 1, '0');
          const written = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
          assert.ok(Object.is(read(written), Number(written)), written);
        }
      }),
      { seed: 43, numRuns: 5000 },
    );
  });

  it('the edges', () => {
    const edges = ['0', '-0', '0.0', '-0.0', '0e0', '1e400', '-1e400', '1e-400', '5e-324', '2.4703282292062327e-324'];
    const long = [
      '9007199254740993',
      '0.1234567890123456789',
      `0.${'0'.repeat(30)}1`,
      `1${'0'.repeat(400)}`,
      '1e22',
      '1e23',
    ];
    for (const text of [...edges, ...long]) assert.ok(Object.is(read(text), JSON.parse(text)), text);
  });

  it('what is no JSON number is none', () => {
    const wrong = [
      '',
      '-',
      '+1',
      '01',
      '-01',
      '1.',
      '.5',
      '1.e5',
      '1e',
      '1e+',
      '0x1',
      'NaN',
      'Infinity',
      '--1',
      '1 2',
      '00',
    ];
    for (const text of wrong) assert.equal(read(text), null, text);
    const soup = fc.stringMatching(/^[-+.eE0-9]{1,8}$/);
    fc.assert(
      fc.property(soup, (text) => assert.ok(Object.is(read(text), parsed(text) ?? null), text)),
      { seed: 44, numRuns: 20_000 },
    );
  });
});

describe('instants from bytes', () => {
  it('are those of the pattern, or left to it', () => {
    const two = fc.oneof(fc.integer({ min: 0, max: 31 }), fc.integer({ min: 0, max: 99 }));
    const part = two.map((value) => String(value).padStart(2, '0'));
    const year = fc.oneof(
      fc.constantFrom('2024', '2000', '1900', '0000', '0001', '9999'),
      fc.stringMatching(/^\d{4}$/),
    );
    const tail = fc.constantFrom('Z', 'z', '+00', '-0330', '+05:45', '+24:00', '+1', '', '-23:59', '+05:60', 'Z ');
    const seconds = fc.constantFrom(
      '',
      ':00',
      ':59',
      ':60',
      ':30.5',
      ':30,123456789',
      ':30.1234567890',
      ':07.',
      ':00.000',
    );
    const separator = fc.constantFrom('T', 't', ' ', '_');
    fc.assert(
      fc.property(year, part, part, separator, part, part, seconds, tail, (y, m, d, t, h, n, s, z) => {
        const text = `${y}-${m}-${d}${t}${h}:${n}${s}${z}`;
        const end = readInstant(bytesOf(`${text}"`), 0, out);
        const expected = parseInstant(text);
        assert.equal(end, Number.isNaN(expected) ? -1 : text.length + 1, text);
        if (end > 0) assert.equal(out[0], expected, text);
      }),
      { seed: 45, numRuns: 30_000 },
    );
  });
});

describe('values that are skipped', () => {
  it('are those that JSON.parse takes, and no others', () => {
    const soup = fc.stringMatching(/^[[\]{}",:\\u0-9aeflnrst .\-+\n]{1,12}$/);
    const json = fc.json({ maxDepth: 4 });
    const broken = fc
      .tuple(json, fc.nat(), fc.constantFrom('', '"', '\\', ',', '}', ']', '0', '\u0001'))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(soup, json, broken), (text) => {
        const trimmed = text.trim();
        const bytes = bytesOf(trimmed);
        const whole = new TextEncoder().encode(trimmed).length;
        assert.equal(skipValue(bytes, 0) === whole, parsed(trimmed) !== undefined, trimmed);
      }),
      { seed: 46, numRuns: 30_000 },
    );
  });
});
