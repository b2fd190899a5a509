/**
 * JSON numbers from bytes, bit for bit as `Number` reads them. Up to 17 digits are read as an exact integer in two
 * parts, which is divided by a power of ten with twice the precision of a number; where the result is so close to the
 * middle of two numbers that even this might round the wrong way, `Number` decides.
 */

import { readText } from '../columns/text-bytes.js';

/** The powers of ten that a number holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/** Multiplied by this, a number splits into halves whose products are exact. */
const SPLIT = 2 ** 27 + 1;
/** The error of the quotient is below this part of it, by a factor of more than 100. */
const DOUBT = 2 ** -90;

/** So many digits fit into the two parts of the integer: their products with powers of ten are exact. */
const HIGH = 8;
const LOW = 9;

const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const LETTER_E = 101;

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
      // Most numbers are long fractions: four digits at a time.
      let four = fourDigits(view.getInt32(p, true));
      if (four >= 0) {
        high = four;
        digits = 4;
        p += 4;
        four = fourDigits(view.getInt32(p, true));
        if (four >= 0) {
          high = high * 10000 + four;
          digits = 8;
          p += 4;
          four = fourDigits(view.getInt32(p, true));
          if (four >= 0) {
            low = four;
            digits = 12;
            p += 4;
            four = fourDigits(view.getInt32(p, true));
            if (four >= 0) {
              low = low * 10000 + four;
              digits = 16;
              p += 4;
            }
          }
        }
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

/** The number of four digits in a word, the first in its lowest byte; −1 where they are not all digits. */
function fourDigits(word: number): number {
  const values = (word - 0x30303030) | 0;
  // In any byte above 9, this addition or the subtraction before sets the highest bit.
  if ((((values + 0x76767676) | values) & 0x80808080) !== 0) return -1;
  const pairs = (Math.imul(values, 10) + (values >>> 8)) & 0x00ff00ff;
  return (pairs & 0xff) * 100 + (pairs >>> 16);
}

/** The number of some digits divided by 10^scale, NaN where that is not certain. */
function scaled(high: number, low: number, digits: number, scale: number): number {
  if (digits > HIGH + LOW) return NaN;
  if (digits <= HIGH) return scale > 0 ? high / POWERS[scale] : high * POWERS[-scale];
  const large = high * POWERS[digits - HIGH];
  const sum = large + low;
  const rest = low - (sum - large);
  if (scale === 0) return sum;
  if (rest === 0) return scale > 0 ? sum / POWERS[scale] : sum * POWERS[-scale];
  return scale > 0 ? divided(sum, rest, POWERS[scale]) : NaN;
}

/** (sum + rest) / divisor, where `rest` is what rounding took from the sum; NaN near the middle of two numbers. */
function divided(sum: number, rest: number, divisor: number): number {
  const quotient = sum / divisor;
  const product = quotient * divisor;
  let split = quotient * SPLIT;
  const high = split - (split - quotient);
  const low = quotient - high;
  split = divisor * SPLIT;
  const divisorHigh = split - (split - divisor);
  const divisorLow = divisor - divisorHigh;
  const lost = high * divisorHigh - product + high * divisorLow + low * divisorHigh + low * divisorLow;
  const correction = (sum - product - lost + rest) / divisor;
  const doubt = quotient * DOUBT;
  const least = quotient + (correction - doubt);
  return least === quotient + (correction + doubt) ? least : NaN;
}
