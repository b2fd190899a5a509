/** Instants: ISO 8601 with an offset, or a number of epoch milliseconds (below 1e11: epoch seconds). */

import { FIRST_INSTANT, INSTANT_PATTERN, LAST_INSTANT } from '../../model/instant-pattern.js';

const SHAPE = new RegExp(INSTANT_PATTERN);
const EPOCH_SECONDS_BELOW = 1e11;

export const INSTANT_EXPECTED = 'an ISO 8601 instant with an offset, or epoch milliseconds';

/** Epoch milliseconds, or NaN where the value is no instant. Digits beyond the millisecond are dropped. */
export function parseInstant(value: unknown): number {
  const ms = typeof value === 'number' ? fromEpoch(value) : typeof value === 'string' ? fromText(value) : NaN;
  return ms >= FIRST_INSTANT && ms <= LAST_INSTANT ? ms : NaN;
}

function fromEpoch(value: number): number {
  return Math.abs(value) < EPOCH_SECONDS_BELOW ? value * 1000 : value;
}

function fromText(text: string): number {
  const match = SHAPE.exec(text);
  if (!match) return NaN;
  const part = (place: number) => Number(match[place] ?? 0);
  const midnight = utcMidnight(part(1), part(2), part(3));
  const offset = (match[9] === '-' ? -1 : 1) * (part(10) * 60 + part(11));
  const ms = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  return midnight + ((part(4) * 60 + part(5) - offset) * 60 + part(6)) * 1000 + ms;
}

/** Midnight UTC of a date, or NaN where the month is shorter. */
function utcMidnight(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? date.getTime() : NaN;
}
