/** What a sample of the cells of one column looks like. */

import { greatest } from '../../core/statistics/extremes.js';
import { isWithheld } from './callers.js';
import { readInstant } from './dates.js';
import { readDuration } from './durations.js';
import { AMBIGUOUS, readNumber } from './cell-numbers.js';
import { MISSING_WORDS, readAnswer, readBoolean } from './cell-words.js';

/** Shares are of the cells that are not missing. A cell may be several things. */
export interface Content {
  /** Those that are not missing. */
  readonly texts: readonly string[];
  /** How many there are, and how many different ones. */
  readonly cells: number;
  readonly distinct: number;
  readonly instants: number;
  /** Not plain numbers, which are no sign of a duration. */
  readonly durations: number;
  readonly numbers: number;
  readonly booleans: number;
  readonly ids: number;
  /** What may be one where the name says so: no date, no duration, no sentence. */
  readonly keys: number;
  /** What may name a person or a team: it has letters, and is none of the others. */
  readonly names: number;
  readonly emails: number;
  /** What looks like a phone number more than like anything else. */
  readonly phones: number;
  /** What may be one, such as any digits, or stands in place of one. */
  readonly callers: number;
  readonly addresses: number;
  readonly ratings: number;
  /** Answers to a survey: numbers, words, signs. */
  readonly answers: number;
  /** The largest number; −Infinity where no cell is one. */
  readonly largest: number;
}

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const CALLER = /^\+?[\d\s()./-]{3,24}$/;
/** A few digits alone may count anything. */
const PHONE = /^(?=.*[+\s()-]|0|\d{10,15}$)\+?[\d\s().-]{8,20}$/;
const ID = /^(?=.*\d)[\p{L}\d][\p{L}\d ._:#/-]{1,63}$/u;
const RATING = /^[1-5]$/;
const ADDRESS = /^(?:https?:\/\/|s3:\/\/|\/)\S+$|^\S+\.(?:mp3|wav|ogg|m4a|mp4|webm)$/i;

export function contentOf(column: readonly string[]): Content {
  const texts = column.map((cell) => cell.trim()).filter((cell) => !MISSING_WORDS.includes(cell.toLowerCase()));
  const share = (fits: (cell: string) => boolean) => (texts.length > 0 ? texts.filter(fits).length / texts.length : 0);
  const numbers = texts.map((cell) => readNumber(cell, '.').value);
  return {
    texts,
    cells: texts.length,
    distinct: new Set(texts).size,
    instants: share(isInstant),
    durations: share(isDuration),
    numbers: share(isNumber),
    booleans: share((cell) => readBoolean(cell) !== null),
    ids: share((cell) => ID.test(cell) && !isDuration(cell) && (EPOCH.test(cell) || !isInstant(cell))),
    keys: share(isKey),
    names: share(isName),
    emails: share((cell) => EMAIL.test(cell)),
    phones: share((cell) => PHONE.test(cell) && cell.replace(/\D/g, '').length >= 8 && !isInstant(cell)),
    callers: share((cell) => (CALLER.test(cell) && !isDuration(cell)) || isWithheld(cell)),
    addresses: share((cell) => ADDRESS.test(cell)),
    ratings: share((cell) => RATING.test(cell)),
    answers: share((cell) => readAnswer(cell) !== undefined || isNumber(cell)),
    largest: greatest(numbers.filter((value) => typeof value === 'number').filter(Number.isFinite)),
  };
}

/** Seconds and milliseconds since 1970, of the years 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?(?:\.\d{1,6})?$/;

/** Other digits alone are more often an id or a phone number. */
function isInstant(cell: string): boolean {
  if (EPOCH.test(cell)) return true;
  if (/^\d+(?:[.,]\d+)?$/.test(cell)) return false;
  const { value } = readInstant(cell, null);
  return value === AMBIGUOUS || !Number.isNaN(value);
}

function isNumber(cell: string): boolean {
  return !Number.isNaN(readNumber(cell, '.').value) || !Number.isNaN(readNumber(cell, ',').value);
}

/** Plain numbers are no sign of a duration. */
function isDuration(cell: string): boolean {
  return !isNumber(cell) && !Number.isNaN(readDuration(cell, 1, '.').value);
}

function isKey(cell: string): boolean {
  if (EPOCH.test(cell) || /^\d+$/.test(cell)) return true;
  const isOther = isInstant(cell) || isDuration(cell) || EMAIL.test(cell) || readBoolean(cell) !== null;
  return !isOther && (/\d/.test(cell) || !/\s/.test(cell));
}

function isName(cell: string): boolean {
  return /\p{L}/u.test(cell) && readBoolean(cell) === null && !isInstant(cell) && !isDuration(cell);
}
