/** Two columns that make one instant: the day in one, the time of day in the other. */

import { plainWord } from '../cells/cell-words.js';

const DAYS = plain('date, call date, contact date, start date, day, data, giorno, 日期, التاريخ, تاريخ, datum, fecha');
const CLOCKS = plain('time, start time, time of day, ora, orario, 时间, 時間, الوقت, وقت, uhrzeit, hora, heure');

/** Begins with a time of day, and holds no date. */
const CLOCK = /^(?:上午|下午)?\s*\d{1,2}[:.]\d{2}(?![\d-/])[^-/]{0,24}$/;
/** What spreadsheets write behind a day. */
const MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?$/;

interface DayAndClock {
  /** Places of the columns. */
  readonly day: number;
  readonly clock: number;
}

/**
 * The two columns of the start; `null` where there are none.
 *
 * @param startedAt the place of the column that is known to be the start by its name, which may be the time of day only
 * @param taken places of columns that mean something else
 */
export function dayAndClock(
  names: readonly string[],
  startedAt: number | undefined,
  taken: ReadonlySet<number> = new Set(),
): DayAndClock | null {
  const words = names.map(plainWord);
  const find = (wanted: ReadonlySet<string>) => words.findIndex((word, place) => wanted.has(word) && !taken.has(place));
  if (startedAt !== undefined && !CLOCKS.has(words[startedAt])) return null;
  const day = find(DAYS);
  const clock = startedAt ?? find(CLOCKS);
  return day < 0 || clock < 0 ? null : { day, clock };
}

/** A time of day behind its day; a cell that holds a day of its own as it is. */
export function onItsDay(day: string, clock: string): string {
  if (clock === '') return day;
  return CLOCK.test(clock) && day !== '' ? `${day.replace(MIDNIGHT, '')} ${clock}` : clock;
}

function plain(names: string): ReadonlySet<string> {
  return new Set(names.split(', ').map(plainWord));
}
