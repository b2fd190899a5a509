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

/** A unit of time, and how numbers are written in it. */
export interface TimeUnit {
  readonly name: 'seconds' | 'minutes' | 'hours' | 'days';
  readonly seconds: number;
  /** Whether minutes are written as a clock shows them, `5:16`. */
  readonly clock: boolean;
}

const UNITS = [
  { name: 'seconds', seconds: 1 },
  { name: 'minutes', seconds: MINUTE },
  { name: 'hours', seconds: HOUR },
  { name: 'days', seconds: DAY },
] as const;

/** No number of a card is longer, as long as there is a larger unit. */
const LONGEST = 300;

/**
 * The unit of time of a value and of what stands with it, such as its change and its target: that of the value, which is
 * read first. 43 minutes are not 0.71 hours because the change is more than an hour. Only where another would be a long
 * number in it, a larger one.
 */
export function commonUnit(value: number, ...others: readonly number[]): TimeUnit {
  const sizes = [value, ...others].map((one) => Math.abs(one) || 0);
  const largest = Math.max(...sizes);
  const own = scaleOf(sizes[0] || largest);
  const unit = UNITS.find(({ seconds }) => seconds >= own.seconds && largest < LONGEST * seconds) ?? UNITS[3];
  return { ...unit, clock: largest < HOUR - 0.5 };
}

/** What a value stands beside. */
interface Company {
  /** What it is held against: where it differs, it is not written alike. */
  readonly beside?: number;
  /** Whether a rate is written with a decimal: see `isAlikeWhole`. */
  readonly fine?: boolean;
  /** The unit of time of all that stands together. Default: that of the value. */
  readonly time?: TimeUnit | undefined;
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
function apart(
  localizer: Localizer,
  unit: Unit,
  value: number,
  { beside = NaN, fine = false, time }: Company,
): Written {
  const shared = time ?? commonUnit(value);
  const usual = written(localizer, unit, value, shared, fine);
  if (Number.isNaN(beside) || value === beside) return usual;
  if (plain(localizer, usual) !== plain(localizer, written(localizer, unit, beside, shared))) return usual;
  // A clock shows no parts of a second.
  const { name, seconds } = shared.name === 'minutes' && shared.clock ? UNITS[0] : shared;
  const by = unit === 'seconds' ? seconds : 1;
  const write = (one: number, digits: number) => localizer.number(one / by, { maximumFractionDigits: digits });
  const digits = [1, 2].find((most) => write(value, most) !== write(beside, most)) ?? 3;
  const number = write(value, digits).replace('-', '\u2212');
  const id = `metric-unit-${unit === 'seconds' ? name : unit}`;
  return { id, values: { value: number, count: Math.abs(value / by) } };
}

/** Whether two rates are one number as whole ones, though their difference is not 0 with the one decimal that it has. */
export function isAlikeWhole(unit: Unit, value: number, other: number): boolean {
  return isRate(unit) && value.toFixed(0) === other.toFixed(0) && value.toFixed(1) !== other.toFixed(1);
}

function isRate(unit: Unit): boolean {
  return unit === 'percent' || unit === 'points';
}

/** A change with its sign, in the unit of its value, so that the two can be compared at a glance. */
export function metricChange(
  localizer: Localizer,
  unit: Unit,
  change: number,
  value: number,
  time = commonUnit(value, change),
): string {
  // The change of a rate is in points.
  const changed = unit === 'percent' ? 'points' : unit;
  const { id, values } = written(localizer, changed, Math.abs(change), time, true);
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

/** @param isFine a change has as many decimals as it takes to be one, and so has what stands beside it */
function written(localizer: Localizer, unit: Unit, value: number, time: TimeUnit, isFine = false): Written {
  const size = Math.abs(value);
  const { name, number, count } =
    unit === 'seconds'
      ? duration(localizer, size, time, isFine)
      : {
          name: unit,
          ...decimal(localizer, size, isFine && isRate(unit) ? 1 : digitsOf(unit, size)),
        };
  return { id: `metric-unit-${name}`, values: { value: value < 0 ? `\u2212${number}` : number, count } };
}

/** Which form of the unit goes with it depends on the number as it is written. */
function decimal(localizer: Localizer, size: number, digits: number) {
  const number = localizer.number(size, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return { number, count: new FluentNumber(Number(size.toFixed(digits)), { minimumFractionDigits: digits }) };
}

function duration(localizer: Localizer, size: number, { name, seconds, clock }: TimeUnit, isChange: boolean) {
  if (name === 'minutes' && clock) return { name, number: localizer.clock(size), count: size };
  const amount = size / seconds;
  const whole = (name === 'seconds' || name === 'minutes') && (amount >= 9.95 || Number.isInteger(amount));
  // A small part of an hour or a day is not written as none.
  const small = amount > 0 && amount < 0.0095 ? 3 : amount > 0 && amount < (isChange ? 0.095 : 0.995) ? 2 : 1;
  const digits = whole ? 0 : small;
  return { name, ...decimal(localizer, amount, digits) };
}

function scaleOf(seconds: number): (typeof UNITS)[number] {
  const size = Math.abs(seconds);
  if (size < MINUTE - 0.5) return UNITS[0];
  if (size < HOUR - 0.5) return UNITS[1];
  return size < 2 * DAY ? UNITS[2] : UNITS[3];
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
