/** Instants in ISO 8601 from bytes. What is not plainly one is left to `parseInstant`. */

import { FIRST_INSTANT, LAST_INSTANT } from '../../model/instant-pattern.js';

const QUOTE = 34;
const DAYS_OF_MONTH = Uint8Array.of(0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31);
const DAY = 86_400_000;

/**
 * Reads the instant in the string that begins at `at`, after its quote, into `out[0]`. Returns where the string ends,
 * after its quote, or −1.
 */
export function readInstant(bytes: Uint8Array, at: number, out: Float64Array): number {
  // 48 to 57, and nothing else, gives 0 to 9; anything else makes `wrong` negative.
  const y1 = bytes[at] ^ 48;
  const y2 = bytes[at + 1] ^ 48;
  const y3 = bytes[at + 2] ^ 48;
  const y4 = bytes[at + 3] ^ 48;
  const m1 = bytes[at + 5] ^ 48;
  const m2 = bytes[at + 6] ^ 48;
  const d1 = bytes[at + 8] ^ 48;
  const d2 = bytes[at + 9] ^ 48;
  const h1 = bytes[at + 11] ^ 48;
  const h2 = bytes[at + 12] ^ 48;
  const n1 = bytes[at + 14] ^ 48;
  const n2 = bytes[at + 15] ^ 48;
  let wrong = (9 - y1) | (9 - y2) | (9 - y3) | (9 - y4) | (9 - m1) | (9 - m2) | (9 - d1) | (9 - d2);
  wrong |= (9 - h1) | (9 - h2) | (9 - n1) | (9 - n2);
  wrong |= -((bytes[at + 4] ^ 45) | (bytes[at + 7] ^ 45) | (bytes[at + 13] ^ 58));
  const separator = bytes[at + 10];
  if (wrong < 0 || ((separator | 32) !== 116 && separator !== 32)) return -1;
  const year = y1 * 1000 + y2 * 100 + y3 * 10 + y4;
  const month = m1 * 10 + m2;
  const day = d1 * 10 + d2;
  const hour = h1 * 10 + h2;
  const minute = n1 * 10 + n2;
  if (month === 0 || month > 12 || day === 0 || day > DAYS_OF_MONTH[month] || hour > 23 || minute > 59) return -1;
  if (month === 2 && day === 29 && !isLeap(year)) return -1;
  let ms = daysTo(year, month, day) * DAY + (hour * 60 + minute) * 60_000;
  let p = at + 16;
  if (bytes[p] === 58) {
    const s1 = bytes[p + 1] ^ 48;
    const s2 = bytes[p + 2] ^ 48;
    if (s1 > 5 || s2 > 9) return -1;
    ms += (s1 * 10 + s2) * 1000;
    p += 3;
    if (bytes[p] === 46 || bytes[p] === 44) {
      const first = p + 1;
      let unit = 100;
      for (p = first; (bytes[p] ^ 48) <= 9; p++) {
        ms += (bytes[p] ^ 48) * unit;
        unit = unit > 1 ? unit / 10 : 0;
      }
      if (p === first || p - first > 9) return -1;
    }
  }
  const zone = bytes[p];
  if ((zone | 32) === 122) p++;
  else if (zone === 43 || zone === 45) {
    const h = twoDigits(bytes, p + 1);
    p += 3;
    let m = 0;
    if (bytes[p] !== QUOTE) {
      if (bytes[p] === 58) p++;
      m = twoDigits(bytes, p);
      p += 2;
    }
    if (h < 0 || h > 23 || m < 0 || m > 59) return -1;
    ms -= (zone === 45 ? -1 : 1) * (h * 60 + m) * 60_000;
  } else return -1;
  if (bytes[p] !== QUOTE || ms < FIRST_INSTANT || ms > LAST_INSTANT) return -1;
  out[0] = ms;
  return p + 1;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] ^ 48;
  const ones = bytes[at + 1] ^ 48;
  return tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970 to a date of the Gregorian calendar, counted in years that begin in March. */
function daysTo(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const century = (y / 100) | 0;
  const days = (((153 * ((month + 9) % 12) + 2) / 5) | 0) + day - 1;
  return y * 365 + (y >> 2) - century + (century >> 2) + days - 719_468;
}
