/** A cell of a sheet as the cell of a table: what it means, written in one way that can be read in one way only. */

import { readDuration } from '../cells/durations.js';
import type { MixedDates } from '../sheets/mixed-dates.js';
import type { Notes } from '../sheets/notes.js';
import { plainNumber } from '../sheets/plain-number.js';
import type { RawCell } from './sheet-reader.js';
import { elapsedText, serialText, type DateSystem } from './serial.js';
import { unescaped } from './shared-strings.js';
import type { Styles } from './styles.js';

export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: Styles;
  readonly system: DateSystem;
  /** The decimal mark that the page says tables have. */
  readonly decimal: string | undefined;
  /** Whether a column is one of instants, as far as its name tells. */
  isInstant(place: number): boolean;
  readonly notes: Notes;
  readonly mixed: MixedDates;
}

const DIGITS = /^-?\d+$/;
/** So many digits a spreadsheet program keeps of a number. */
const KEPT_DIGITS = 15;
const EXACT_BELOW = 1e15;
/** Numbers that are dates in a column of dates which nobody formatted: of the years 1954 to 2064, or four years later. */
const SERIAL_FROM = 20_000;
const SERIAL_TO = 60_000;

export function cellText(cell: RawCell, row: number, context: CellContext): string {
  const { type, value, place, isFormula } = cell;
  const { notes } = context;
  if (value === '' && isFormula) {
    notes.add(
      row,
      place,
      'a formula',
      'its value: save the file in a spreadsheet program, which computes it',
      'missing',
    );
    return '';
  }
  switch (type) {
    case 's': {
      const text = DIGITS.test(value) ? context.texts[Number(value)] : undefined;
      if (text === undefined) notes.add(row, place, value, 'a text of the workbook', 'missing');
      if (text !== undefined) context.mixed.seeText(place, row, text);
      return text ?? '';
    }
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      notes.add(row, place, value, 'a value, not an error', 'missing');
      return '';
    case 'n':
      return value.trim() === '' ? '' : numberText(cell, row, context);
    default: {
      // Texts that stand in the cell, results of formulas, dates as ISO 8601.
      const text = unescaped(value);
      if (type === 'd') context.mixed.seeDate(place);
      else context.mixed.seeText(place, row, text);
      return text;
    }
  }
}

function numberText({ value, style, place }: RawCell, row: number, context: CellContext): string {
  const { styles, system, decimal, notes } = context;
  const number = Number(value);
  if (!Number.isFinite(number)) {
    notes.add(row, place, value, 'a number', 'missing');
    return '';
  }
  const { kind, unit } = styles.of(style, number);
  switch (kind) {
    case 'elapsed':
      return elapsedText(number);
    case 'percent':
      return `${plainNumber(Number((number * 100).toPrecision(KEPT_DIGITS)), decimal)}%`;
    case 'number': {
      if (system === 1904 && number >= SERIAL_FROM && number < SERIAL_TO && context.isInstant(place)) {
        return serialText(number, 'datetime', system) ?? '';
      }
      if (Math.abs(number) >= EXACT_BELOW && Number.isInteger(number)) {
        return longNumber(value, number, place, row, notes);
      }
      const text = plainNumber(number, decimal);
      return unit !== '' && isDuration(`${text} ${unit}`) ? `${text} ${unit}` : text;
    }
    default: {
      const text = serialText(number, kind, system);
      context.mixed.seeDate(place);
      if (text === null) notes.add(row, place, value, 'a date from 1900 to 9999', 'missing');
      return text ?? '';
    }
  }
}

/** Ids of more digits than the program keeps are told; those that another program wrote whole are kept as they are written. */
function longNumber(value: string, number: number, place: number, row: number, notes: Notes): string {
  const text = DIGITS.test(value) ? value : Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  if (/^-?\d{15}0+$/.test(text) || !DIGITS.test(text)) {
    const expected = `ids of more than ${KEPT_DIGITS} digits as text: of a number the program kept ${KEPT_DIGITS}, the rest may be lost`;
    notes.add(row, place, text, expected, 'ignored');
  }
  return text;
}

function isDuration(text: string): boolean {
  const { value } = readDuration(text, 1, '.');
  return typeof value === 'number' && !Number.isNaN(value);
}
