/** Durations in seconds. */

import { AMBIGUOUS, readNumber, type NumberReading } from './cell-numbers.js';
import type { DecimalMark, DurationUnit } from '../table/table-options.js';

/** Units as the names of columns and the cells write them, in English, Italian, Chinese, Arabic, German, Spanish and French, in seconds. */
const UNITS: readonly (readonly [words: string, seconds: number])[] = [
  ['ms msec msecs millis millisecond milliseconds millisecondi 毫秒', 0.001],
  [
    's sec secs second seconds secondo secondi sek sekunde sekunden segundo segundos seconde secondes 秒 秒钟 秒鐘 ث ثانية ثوان ثواني',
    1,
  ],
  ['m min mins minute minutes minuto minuti minuten minutos 分 分钟 分鐘 د دقيقة دقائق', 60],
  ['h hr hrs hour hours ora ore std stunde stunden hora horas heure heures 时 時 小时 小時 س ساعة ساعات', 3600],
  ['d day days g gg giorno giorni tag tage día días jour jours 天 日 ي يوم أيام ايام', 86_400],
];
const SECONDS = new Map(UNITS.flatMap(([words, seconds]) => words.split(' ').map((word) => [word, seconds] as const)));

/** What a number without a unit counts, by the unit before it: `1h 30`, `5 min 20`. */
const BELOW = new Map([
  [86_400, 3600],
  [3600, 60],
  [60, 1],
]);
const ARABIC_DIGIT = /[٠-٩۰-۹]/g;

const OF_OPTION = { seconds: 1, minutes: 60, hours: 3600 } as const;

/** Longer texts are no durations. */
const LONGEST = 64;

const CLOCK = /^(?:(\d+)(?:\.|:|\s*d(?:ays?)?,?\s+))?(\d+):([0-5]?\d):([0-5]?\d(?:[.,]\d+)?)$/i;
const TWO_PARTS = /^(\d+):([0-5]?\d(?:[.,]\d+)?)$/;
/** The last number may have no unit: that below the one before it. */
const PARTS = /^(?:\d+(?:[.,]\d+)?\s*[\p{L}\p{M}]+\.?[\s,،]*)+(?:\d+)?$/iu;
const PART = /(\d+(?:[.,]\d+)?)\s*([\p{L}\p{M}]+)?\.?[\s,،]*/giuy;
/** One number, written as numbers are, and its unit. */
const ONE = /^([\d.,'’ \u00A0\u202F]*\d)\s*([\p{L}\p{M}]+)\.?$/u;
/** Arabic has forms of its own for one and two. */
const ONE_OR_TWO: Readonly<Record<string, number>> = {
  ثانية: 1,
  'ثانية واحدة': 1,
  دقيقة: 60,
  'دقيقة واحدة': 60,
  ساعة: 3600,
  'ساعة واحدة': 3600,
  يوم: 86_400,
  'يوم واحد': 86_400,
  ثانيتان: 2,
  ثانيتين: 2,
  دقيقتان: 120,
  دقيقتين: 120,
  ساعتان: 7200,
  ساعتين: 7200,
  يومان: 172_800,
  يومين: 172_800,
};
const ISO = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;

/** Between the words of a name. */
const SEPARATOR = /[\s_-]/;
/** `等候秒數`: a number of seconds. */
const COUNTED_UNIT = /^(.+?)(毫秒|秒|分[钟鐘]|小[时時]|天)[数數]$/;
const JOINED_UNIT = /^(.+[a-z])(Milliseconds|Seconds|Minutes|Hours|Ms|Secs|Mins)$/;

/** The name of a column without its unit, and the unit in seconds; `null` where the name has none. */
export function namedUnit(name: string): { readonly rest: string; readonly seconds: number } | null {
  const [rest, unit] =
    unitInBrackets(name) ?? lastWord(name) ?? (JOINED_UNIT.exec(name) ?? COUNTED_UNIT.exec(name))?.slice(1) ?? [];
  const seconds = unit && SECONDS.get(unit.toLowerCase().replace(/\.$/, ''));
  return rest && seconds ? { rest, seconds } : null;
}

/** `(min)`, `[in minutes]`: what stands before it, and the unit. */
function unitInBrackets(name: string): readonly string[] | null {
  const from = name.endsWith(')') ? name.lastIndexOf('(') : name.endsWith(']') ? name.lastIndexOf('[') : -1;
  if (from < 0) return null;
  const words = name
    .slice(from + 1, -1)
    .trim()
    .split(/\s+/);
  if (words.length > 1 && words[0].toLowerCase() === 'in') words.shift();
  return words.length === 1 ? [beforeSeparators(name, from), words[0]] : null;
}

/** `in minutes`, `_ms`: what stands before it, and the unit. A single letter needs brackets. */
function lastWord(name: string): readonly string[] | null {
  let from = name.length;
  while (from > 0 && !SEPARATOR.test(name[from - 1])) from--;
  const unit = name.slice(from);
  if (from === 0 || unit.length < 2 || !SECONDS.has(unit.toLowerCase())) return null;
  const rest = beforeSeparators(name, from);
  const last = rest.slice(-3);
  return [
    last.length === 3 && SEPARATOR.test(last[0]) && last.slice(1).toLowerCase() === 'in'
      ? beforeSeparators(rest, rest.length - 2)
      : rest,
    unit,
  ];
}

/** A text up to some place, without the separators there. */
function beforeSeparators(text: string, to: number): string {
  let end = to;
  while (end > 0 && SEPARATOR.test(text[end - 1])) end--;
  return text.slice(0, end);
}

export function optionUnit(unit: DurationUnit | null): number {
  return OF_OPTION[unit ?? 'seconds'];
}

/**
 * Seconds: a number in `unit`, `hh:mm:ss` (days before it as `1.` or `1 day`), `mm:ss` (`hh:mm` where the unit is
 * hours), `1h 5m 3s`, `PT1H5M3S`.
 *
 * @param unit seconds of the unit of plain numbers
 */
export function readDuration(given: string, unit: number, decimal: DecimalMark | null): NumberReading {
  const text =
    given.length > LONGEST ? given : given.replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) % 16));
  const number = readNumber(text, decimal);
  if (number.value === AMBIGUOUS) return number;
  if (!Number.isNaN(number.value)) return { ...number, value: inSeconds(number.value, unit) };
  const one = text.length > LONGEST ? null : ONE.exec(text);
  const seconds = one && SECONDS.get(one[2].toLowerCase());
  if (!one || !seconds) return { value: fromForms(text, unit), proves: null };
  const amount = readNumber(one[1].trim(), decimal);
  return amount.value === AMBIGUOUS ? amount : { ...amount, value: inSeconds(amount.value, seconds) };
}

function fromForms(text: string, unit: number): number {
  if (text.length > LONGEST) return NaN;
  const clock = CLOCK.exec(text);
  if (clock) return ((part(clock[1]) * 24 + part(clock[2])) * 60 + part(clock[3])) * 60 + part(clock[4]);
  const two = TWO_PARTS.exec(text);
  if (two) return (part(two[1]) * 60 + part(two[2])) * (unit === OF_OPTION.hours ? 60 : 1);
  const iso = ISO.exec(text);
  if (iso) return ((part(iso[1]) * 24 + part(iso[2])) * 60 + part(iso[3])) * 60 + part(iso[4]);
  if (Object.hasOwn(ONE_OR_TWO, text)) return ONE_OR_TWO[text];
  return PARTS.test(text) ? fromParts(text) : NaN;
}

/** Each unit at most once, the larger ones first. */
function fromParts(text: string): number {
  let total = 0;
  let before = Infinity;
  for (const [, digits, word] of text.matchAll(PART)) {
    const seconds = word === undefined ? (BELOW.get(before) ?? NaN) : (SECONDS.get(word.toLowerCase()) ?? NaN);
    if (!(seconds < before)) return NaN;
    before = seconds;
    total += inSeconds(part(digits), seconds);
  }
  return total;
}

/** Divided rather than multiplied by a fraction, which would not be exact. */
function inSeconds(value: number, unit: number): number {
  return unit < 1 ? value / 1000 : value * unit;
}

function part(digits: string | undefined): number {
  return Number((digits ?? '0').replace(',', '.'));
}
