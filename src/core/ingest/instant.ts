/** Instants: ISO 8601 with an offset, or a number of epoch milliseconds (below 1e11: epoch seconds). */

import { INSTANT_PATTERN } from '../model/instant-pattern.js';

const SHAPE = new RegExp(INSTANT_PATTERN);

const EPOCH_SECONDS_BELOW = 1e11;
const LAST_INSTANT = 8.64e15;

export const INSTANT_EXPECTED = 'an ISO 8601 instant with an offset, or epoch milliseconds';

/** Epoch milliseconds, or NaN where the value is no instant. Digits beyond the millisecond are dropped. */
export function parseInstant(value: unknown): number {
  if (typeof value === 'number') {
    const ms = Math.abs(value) < EPOCH_SECONDS_BELOW ? value * 1000 : value;
    return Math.abs(ms) <= LAST_INSTANT ? ms : NaN;
  }
  return typeof value === 'string' ? parseIso(value) : NaN;
}

function parseIso(text: string): number {
  const match = SHAPE.exec(text);
  if (!match) return NaN;
  const [year, month, day, hour, minute] = [match[1], match[2], match[3], match[4], match[5]].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const second = Number(match[6] ?? 0);
  const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offset = (match[9] === '-' ? -1 : 1) * (Number(match[10] ?? 0) * 60 + Number(match[11] ?? 0));
  const midnight = utcDay(year, month, day);
  const endOfDay = hour === 24 && minute === 0 && second === 0 && ms === 0;
  if (Number.isNaN(midnight) || (hour > 23 && !endOfDay) || minute > 59 || second > 59 || Number(match[11] ?? 0) > 59) {
    return NaN;
  }
  return midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + ms;
}

/** Midnight UTC of a date, or NaN where the calendar has no such date. */
function utcDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0 ? date.getTime() : NaN;
}
