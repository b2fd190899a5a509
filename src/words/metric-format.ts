/** How the value of a metric is written: a number and its unit, in the reader's language. */

import { FluentNumber } from '@fluent/bundle';
import type { TemplateResult } from 'lit';
import type { Unit } from '../core/index.js';
import type { Localizer, MessageArguments } from '../i18n/index.js';

/** A message, and what goes into it. */
interface Written {
  readonly id: string;
  readonly values: MessageArguments & { readonly value: string };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a value stands beside. */
interface Company {
  /** What it is held against: where it differs, it is not written alike. */
  readonly beside?: number;
  /** The largest of the numbers that are to have one unit of time. A twentieth of it or less is written in its own. */
  readonly largest?: number;
}

/** `1:48 min`, `6.4 h`, `87%`, with the number in bold. */
export function metricRich(localizer: Localizer, unit: Unit, value: number, company: Company = {}): TemplateResult {
  const { id, values } = apart(localizer, unit, value, company);
  return localizer.rich(id, values);
}

/** `1:48 min`, `6.4 h`, `87%`; “No data” where there is none. */
export function metricText(localizer: Localizer, unit: Unit, value: number, company: Company = {}): string {
  return Number.isNaN(value)
    ? localizer.text('metric-no-data')
    : plain(localizer, apart(localizer, unit, value, company));
}

/** A target of 5.0% that is missed by 5.006% would read as a fault. */
function apart(localizer: Localizer, unit: Unit, value: number, { beside = NaN, largest = 0 }: Company): Written {
  const size = Math.abs(value);
  const scaled = value === 0 || largest < 20 * size ? Math.max(largest, size) : value;
  const usual = written(localizer, unit, value, scaled);
  if (Number.isNaN(beside) || value === beside) return usual;
  const other = plain(localizer, written(localizer, unit, beside, Math.max(scaled, Math.abs(beside))));
  if (plain(localizer, usual) !== other) return usual;
  const seconds = unit === 'seconds' ? scaleOf(scaled).seconds : 1;
  // A clock shows no parts of a second.
  const { name, by } = seconds === MINUTE ? { name: 'seconds', by: 1 } : { name: nameOf(unit, scaled), by: seconds };
  const write = (one: number, digits: number) => localizer.number(one / by, { maximumFractionDigits: digits });
  const digits = [1, 2].find((most) => write(value, most) !== write(beside, most)) ?? 3;
  const number = write(value, digits).replace('-', '\u2212');
  return { id: `metric-unit-${name}`, values: { value: number, count: Math.abs(value / by) } };
}

function nameOf(unit: Unit, scaled: number): string {
  return unit === 'seconds' ? scaleOf(scaled).name : unit;
}

/** A change with its sign, in the unit of the larger of it and its value, so that the two can be compared at a glance. */
export function metricChange(localizer: Localizer, unit: Unit, change: number, value: number): string {
  const size = Math.abs(change);
  // The change of a rate is in points.
  const changed = unit === 'percent' ? 'points' : unit;
  const { id, values } = written(localizer, changed, size, Math.max(size, Math.abs(value) || 0), true);
  // The sign belongs to the number: before words that run from right to left it would stand on the wrong side of it.
  return plain(localizer, {
    id,
    values: { ...values, value: `${change > 0 ? '+' : change < 0 ? '\u2212' : ''}${values.value}` },
  });
}

/** A span of time as it is written in a sentence: `20 s`, `1 h`. */
export function spanText(localizer: Localizer, seconds: number): string {
  const scale = scaleOf(seconds);
  const value = localizer.number(seconds / scale.seconds, { maximumFractionDigits: 1 });
  return plain(localizer, { id: `metric-unit-${scale.name}`, values: { value } });
}

/**
 * @param scaled the value that decides between seconds, minutes, hours and days
 * @param isChange a change has as many decimals as it takes to be one
 */
function written(localizer: Localizer, unit: Unit, value: number, scaled = value, isChange = false): Written {
  const size = Math.abs(value);
  const { name, number, count } =
    unit === 'seconds'
      ? duration(localizer, size, scaled, isChange)
      : {
          name: unit,
          ...decimal(localizer, size, unit === 'points' && isChange ? 1 : digitsOf(unit, size)),
        };
  return { id: `metric-unit-${name}`, values: { value: value < 0 ? `\u2212${number}` : number, count } };
}

/** Which form of the unit goes with it depends on the number as it is written. */
function decimal(localizer: Localizer, size: number, digits: number) {
  const number = localizer.number(size, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { number, count: new FluentNumber(Number(size.toFixed(digits)), { minimumFractionDigits: digits }) };
}

function duration(localizer: Localizer, size: number, scaled: number, isChange: boolean) {
  const { name, seconds } = scaleOf(scaled);
  if (name === 'minutes') return { name, number: localizer.clock(size), count: size };
  const amount = size / seconds;
  const whole = name === 'seconds' && (amount >= 9.95 || Number.isInteger(amount));
  // A small part of an hour or a day is not written as none.
  const small = amount > 0 && amount < 0.0095 ? 3 : amount > 0 && amount < (isChange ? 0.095 : 0.995) ? 2 : 1;
  const digits = whole ? 0 : small;
  return { name, ...decimal(localizer, amount, digits) };
}

function scaleOf(seconds: number): { name: 'seconds' | 'minutes' | 'hours' | 'days'; seconds: number } {
  const size = Math.abs(seconds);
  if (size < MINUTE - 0.5) return { name: 'seconds', seconds: 1 };
  if (size < HOUR - 0.5) return { name: 'minutes', seconds: MINUTE };
  return size < 2 * DAY ? { name: 'hours', seconds: HOUR } : { name: 'days', seconds: DAY };
}

/** One decimal where the number is small, or where rounding would make nearly all of it all. */
function digitsOf(unit: Unit, size: number): number {
  if (unit === 'percent') return (size > 0 && size < 9.95) || (size > 99 && size < 100) ? 1 : 0;
  if (Number.isInteger(size)) return 0;
  return size < (unit === 'points' ? 0.95 : 99.95) ? 1 : 0;
}

function plain(localizer: Localizer, { id, values }: Written): string {
  return localizer.text(id, values).replace(/<\/?b>/g, '');
}
