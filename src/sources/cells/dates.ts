/** Dates and times as people and spreadsheets write them. */

import { parseInstant } from '../../core/ingest/objects/instant.js';
import { AMBIGUOUS } from './cell-numbers.js';
import type { DateOrder } from '../table/table-options.js';

interface InstantReading {
  /** Epoch ms, or what the clock shows as if it were UTC where `local`. NaN where the text is no date. */
  readonly value: number | typeof AMBIGUOUS;
  readonly local: boolean;
  /** Whether the text has no time of day: midnight is taken. */
  readonly dateOnly: boolean;
  /** The order that this text proves. */
  readonly proves: DateOrder | null;
}

/** `20241231`, and with a time of day `20241231093000`. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2}))?$/;
/** Days since the end of 1899, as spreadsheets count: of the years 1982 to 2064. */
const SERIAL = /^[3-5]\d{4}(?:[.,]\d+)?$/;
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;

/** Nine and ten digits are seconds, twelve and thirteen milliseconds; fewer are no instants. */
const EPOCH = /^-?(?:\d{9,10}(?:\.\d+)?|\d{12,13})$/;
/** A time of day, the halves of the day before or after it, and an offset. */
const TIME =
  /^(?:[T,]|\s(?:(?:-|at)(?=\s))?)*(?:(上午|下午)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*(am|pm|a\.m\.|p\.m\.|ص|م))?(?:\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?))?\s*$/i;
/**
 * Names of zones that are no offset: some are those of several places, and winter's are written in summer. The clock is that of the
 * table's zone, which is asked for.
 */
const ZONE_NAME =
  /(\d|[ap]m)\s*\(?(?:[AECMP][SD]?T|AK[SD]T|HS?T|[CEW]ES?T|BST|IST|MSK|JST|KST|SGT|HKT|A[CEW][SD]?T|NZ[SD]?T|SAST|GST|PKT|WIB|BR[ST]T?|ART)\)?$/i;

const NAME = '([\\p{L}][\\p{L}\\p{M}]*(?: [\\p{L}\\p{M}]+)?)';
const WEEKDAY = /^\p{L}[\p{L}\p{M}]*(?:,|،|\.,)\s*(?=[\p{L}\d])/u;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const DAY_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|º|°)?[\\s./-]+(?:de |di )?${NAME}\\.?,?[\\s./-]+'?(\\d{4}|\\d{2})(?!\\d)`,
  'iu',
);
const NAME_DAY = new RegExp(
  `^${NAME}\\.?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+|-)'?(\\d{4}|\\d{2})(?![\\d:])`,
  'iu',
);

/** As Unix and Twitter write it: `Tue Oct 31 22:10:47 +0000 2017`. */
const YEAR_LAST = /^\p{L}{3} (\p{L}{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2})(?: (UTC|GMT|[+-]\d{4}))? (\d{4})$/u;

const ARABIC_DIGIT = /[٠-٩۰-۹]/g;
/** Two digits below this are a year of this century. */
const PIVOT = 70;

/** Longer texts are no dates. */
const LONGEST = 64;

const NOTHING: InstantReading = { value: NaN, local: false, dateOnly: false, proves: null };

/** @param order the order of the column, if known */
export function readInstant(cell: string, order: DateOrder | null): InstantReading {
  if (cell.length > LONGEST) return NOTHING;
  if (EPOCH.test(cell)) return { ...NOTHING, value: parseInstant(Number(cell)) };
  const compact = COMPACT.exec(cell);
  if (compact) return compactDate(compact);
  if (SERIAL.test(cell)) return serialDate(Number(cell.replace(',', '.')));
  const exact = parseInstant(cell);
  if (!Number.isNaN(exact)) return { ...NOTHING, value: exact };
  const text = cell
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(WEEKDAY, '')
    .replace(YEAR_LAST, (_, month, day, time, zone: string | undefined, year) =>
      [month, `${day},`, year, time, zone ?? ''].join(' '),
    );
  const date = namedDate(text);
  if (date) return onDay(date.day, readTime(text.slice(date.length)), null);
  const match = NUMBERS.exec(text);
  if (!match) return NOTHING;
  const time = readTime(text.slice(match[0].length));
  const [first, second, third] = [match[1], match[3], match[4]].map(Number);
  if (order === 'ymd' && match[4].length === 2) {
    return onDay(utcDay(fullYear(first), second, third), time, null);
  }
  const year = match[4].length === 4 ? third : fullYear(third);
  const dmy = onDay(utcDay(year, second, first), time, 'dmy');
  const mdy = onDay(utcDay(year, first, second), time, 'mdy');
  if (Number.isNaN(mdy.value)) return order === 'mdy' ? { ...mdy, proves: dmy.proves } : dmy;
  if (Number.isNaN(dmy.value)) return order === 'dmy' ? { ...dmy, proves: mdy.proves } : mdy;
  if (dmy.value === mdy.value) return { ...dmy, proves: null };
  const value = order === 'dmy' ? dmy.value : order === 'mdy' ? mdy.value : AMBIGUOUS;
  return { ...dmy, value, proves: null };
}

/** The number of a spreadsheet, to the second. */
function serialDate(serial: number): InstantReading {
  const value = SERIAL_ZERO + Math.round((serial * MS_PER_DAY) / 1000) * 1000;
  return { value, local: true, dateOnly: Number.isInteger(serial), proves: null };
}

function compactDate([, year, month, day, hours, minutes, seconds]: RegExpExecArray): InstantReading {
  const time = hours === undefined ? '' : `${hours}:${minutes}:${seconds}`;
  return onDay(utcDay(Number(year), Number(month), Number(day)), readTime(time), null);
}

/** Whether a cell is a number that is no instant by itself: only a column of dates makes it one. */
export function isSerial(cell: string): boolean {
  return SERIAL.test(cell);
}

interface DateForm {
  /** Midnight UTC. */
  readonly day: number;
  readonly length: number;
}

/** A date whose order is plain: the year comes first, or the month is named. */
function namedDate(text: string): DateForm | null {
  let match = YEAR_FIRST.exec(text);
  if (match) return form(match, utcDay(Number(match[1]), Number(match[3]), Number(match[4])));
  match = CHINESE.exec(text);
  if (match) return form(match, utcDay(Number(match[1]), Number(match[2]), Number(match[3])));
  match = DAY_NAME.exec(text);
  if (match) return form(match, utcDay(yearOf(match[3]), monthOf(match[2]), Number(match[1])));
  match = NAME_DAY.exec(text);
  return match && form(match, utcDay(yearOf(match[3]), monthOf(match[1]), Number(match[2])));
}

function form(match: RegExpExecArray, day: number): DateForm {
  return { day, length: match[0].length };
}

/** What stands after a date: milliseconds after midnight, less the offset where there is one. */
interface TimeOfDay {
  readonly ms: number;
  readonly local: boolean;
  readonly absent: boolean;
}

function onDay(day: number, time: TimeOfDay | null, proves: DateOrder | null): InstantReading {
  if (!time || Number.isNaN(day)) return NOTHING;
  return { value: day + time.ms, local: time.local, dateOnly: time.absent, proves };
}

/** `null` where the text is no time of day. */
function readTime(text: string): TimeOfDay | null {
  if (!text.trim()) return { ms: 0, local: true, absent: true };
  const match = TIME.exec(text.replace(ZONE_NAME, '$1'));
  if (!match) return null;
  const [, before, hours, minutes, seconds = '0', fraction = '', after, zone] = match;
  const hour = hourOf(Number(hours), halfOf(before ?? after));
  if (!(hour < 24) || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const ms =
    ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  return { ms: ms - offsetOf(zone), local: !zone, absent: false };
}

/** The second half of the day begins at noon; `null` where the clock has 24 hours. */
function halfOf(word: string | undefined): 'am' | 'pm' | null {
  if (!word) return null;
  return /^[p下م]/i.test(word) ? 'pm' : 'am';
}

function hourOf(hour: number, half: 'am' | 'pm' | null): number {
  if (!half) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** Milliseconds east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  const match = zone && /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000 : 0;
}

function yearOf(digits: string): number {
  return digits.length === 2 ? fullYear(Number(digits)) : Number(digits);
}

function fullYear(year: number): number {
  return year < PIVOT ? 2000 + year : 1900 + year;
}

/** Midnight UTC of a date, or NaN where there is none. */
function utcDay(year: number, month: number, day: number): number {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NaN;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCDate() === day ? date.getTime() : NaN;
}

/** Names of months: English, Italian, Arabic (both sets). Chinese is written with numbers. */
const MONTH_NAMES: readonly string[] = [
  'january jan gennaio gen يناير كانون_الثاني 一月',
  'february feb febbraio فبراير شباط 二月',
  'march mar marzo مارس آذار 三月',
  'april apr aprile أبريل ابريل إبريل نيسان 四月',
  'may maggio mag مايو أيار ايار 五月',
  'june jun giugno giu يونيو حزيران 六月',
  'july jul luglio lug يوليو تموز 七月',
  'august aug agosto ago أغسطس اغسطس آب 八月',
  'september sep sept settembre set سبتمبر أيلول ايلول 九月',
  'october oct ottobre ott أكتوبر اكتوبر تشرين_الأول 十月',
  'november nov novembre نوفمبر تشرين_الثاني 十一月',
  'december dec dicembre dic ديسمبر كانون_الأول 十二月',
];

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, place) => names.split(' ').map((name) => [name.replace('_', ' '), place + 1] as const)),
);

/** From 1, or NaN. */
function monthOf(name: string): number {
  return MONTHS.get(name.toLowerCase().replace(/\s+/g, ' ')) ?? NaN;
}
