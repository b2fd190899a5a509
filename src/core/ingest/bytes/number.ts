/**
 * JSON numbers from bytes, bit for bit as `Number` reads them. Up to 17 digits are read as an exact integer in two
 * parts, which is multiplied by a power of ten with nearly twice the precision of a number; where the result is so close
 * to the middle of two numbers that even this might round the wrong way, `Number` decides.
 */

import { readText } from '../../columns/text-bytes.js';

/** The powers of ten that a number holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Powers of ten from 10^-22 on: as a number, its first 26 bits, and what these lack of the power. */
const LEAST = -22;
const UNIT = 2n ** 200n;
const NEAR = Float64Array.from({ length: 54 }, (_, i) => Number(`1e${i + LEAST}`));
const FIRST = NEAR.map((near) => near * (2 ** 27 + 1) - near * 2 ** 27);
const REST = FIRST.map((first, i) => {
  const power = i < -LEAST ? UNIT / 10n ** BigInt(-LEAST - i) : UNIT * 10n ** BigInt(i + LEAST);
  return Number(power - BigInt(first * Number(UNIT))) / Number(UNIT);
});
/** The error of the sum is below this part of it, by a factor of more than 30. */
const DOUBT = 2 ** -70;

/** So many digits fit into the two parts of the integer: their products with powers of ten are exact. */
const HIGH = 8;
const LOW = 9;

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const LETTER_E = 101;
const ZEROS = 0x30303030;

/**
 * Reads the number at `at` into `out[0]` and returns where it ends, or −1 where no JSON number stands.
 *
 * @param view the same bytes
 */
export function readNumber(bytes: Uint8Array, view: DataView, at: number, out: Float64Array): number {
  let p = at;
  let byte = bytes[p];
  const negative = byte === MINUS;
  if (negative) byte = bytes[++p];
  // The first digits that count, `HIGH` of them at most, and as many as `LOW` after them.
  let high = 0;
  let low = 0;
  let digits = 0;
  let scale = 0;
  let digit = byte - ZERO;
  if (digit === 0) {
    byte = bytes[++p];
    if ((byte - ZERO) >>> 0 < 10) return -1;
  } else {
    if (digit >>> 0 > 9) return -1;
    do {
      if (digits < HIGH) high = high * 10 + digit;
      else if (digits < HIGH + LOW) low = low * 10 + digit;
      digits++;
      digit = bytes[++p] - ZERO;
    } while (digit >>> 0 < 10);
    byte = bytes[p];
  }
  if (byte === POINT) {
    const point = p++;
    digit = bytes[p] - ZERO;
    if (digit >>> 0 > 9) return -1;
    if (digits === 0) {
      while (digit === 0) digit = bytes[++p] - ZERO;
      // Most numbers are long fractions: sixteen digits at once.
      const a = (view.getInt32(p, true) - ZEROS) | 0;
      const b = (view.getInt32(p + 4, true) - ZEROS) | 0;
      const c = (view.getInt32(p + 8, true) - ZEROS) | 0;
      const d = (view.getInt32(p + 12, true) - ZEROS) | 0;
      if (((wrong(a) | wrong(b) | wrong(c) | wrong(d)) & 0x80808080) === 0) {
        high = eightDigits(a, b);
        low = eightDigits(c, d);
        digits = 16;
        p += 16;
        digit = bytes[p] - ZERO;
      }
    }
    while (digit >>> 0 < 10) {
      if (digits < HIGH) high = high * 10 + digit;
      else if (digits < HIGH + LOW) low = low * 10 + digit;
      digits++;
      digit = bytes[++p] - ZERO;
    }
    scale = p - point - 1;
    byte = bytes[p];
  }
  if ((byte | 32) === LETTER_E) {
    byte = bytes[++p];
    const sign = byte === MINUS ? -1 : 1;
    if (byte === MINUS || byte === PLUS) byte = bytes[++p];
    if ((byte - ZERO) >>> 0 > 9) return -1;
    let exponent = 0;
    while ((byte - ZERO) >>> 0 < 10) {
      if (exponent < 10000) exponent = exponent * 10 + (byte - ZERO);
      byte = bytes[++p];
    }
    scale -= sign * exponent;
  }
  let value = scale < -22 || scale > 22 ? NaN : scaled(high, low, digits, scale);
  if (value !== value) value = Math.abs(Number(readText(bytes, at, p)));
  out[0] = negative ? -value : value;
  return p;
}

/** Has the highest bit of each byte set that is no digit, from 0 to 9. */
function wrong(digits: number): number {
  return (digits + 0x76767676) | digits;
}

/** The number of the digits in two words. */
function eightDigits(first: number, second: number): number {
  return fourDigits(first) * 10000 + fourDigits(second);
}

function fourDigits(digits: number): number {
  const pairs = (Math.imul(digits, 10) + (digits >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

/** The number of some digits divided by 10^scale, NaN where that is not certain. */
function scaled(high: number, low: number, digits: number, scale: number): number {
  if (digits > HIGH + LOW) return NaN;
  if (digits <= HIGH) return scale > 0 ? high / POWERS[scale] : high * POWERS[-scale];
  // The products with the first bits are exact; what the others lose is far below the last bit of the sum.
  const i = digits - HIGH - scale - LEAST;
  const sum = high * FIRST[i];
  const rest = high * REST[i] + low * NEAR[-scale - LEAST];
  const doubt = sum * DOUBT;
  const least = sum + (rest - doubt);
  return least === sum + (rest + doubt) ? least : NaN;
}
