/** What a sample of the cells of one column looks like. */

import { greatest } from '../../core/statistics/extremes.js';
import { readInstant } from './dates.js';
import { readDuration } from './durations.js';
import { AMBIGUOUS, readNumber } from './cell-numbers.js';
import { MISSING_WORDS } from './cell-words.js';

/** Shares are of the cells that are not missing. A cell may be several things. */
export interface Content {
  /** Cells that are not missing, and different ones among them. */
  readonly cells: number;
  readonly distinct: number;
  readonly instants: number;
  readonly durations: number;
  readonly numbers: number;
  readonly ids: number;
  readonly emails: number;
  readonly phones: number;
  readonly ratings: number;
  /** The largest number; −Infinity where no cell is one. */
  readonly largest: number;
}

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s().-]{8,20}$/;
const ID = /^(?=.*\d)[\p{L}\d][\p{L}\d._:#-]{2,}$/u;
const RATING = /^[1-5]$/;

export function contentOf(column: readonly string[]): Content {
  const cells = column.map((cell) => cell.trim()).filter((cell) => !MISSING_WORDS.includes(cell.toLowerCase()));
  const share = (fits: (cell: string) => boolean) => (cells.length > 0 ? cells.filter(fits).length / cells.length : 0);
  const numbers = cells.map((cell) => readNumber(cell, '.').value);
  return {
    cells: cells.length,
    distinct: new Set(cells).size,
    instants: share(isInstant),
    durations: share(isDuration),
    numbers: share(isNumber),
    ids: share((cell) => ID.test(cell) && (EPOCH.test(cell) || !isInstant(cell))),
    emails: share((cell) => EMAIL.test(cell)),
    phones: share((cell) => PHONE.test(cell) && cell.replace(/\D/g, '').length >= 8 && !isInstant(cell)),
    ratings: share((cell) => RATING.test(cell)),
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
