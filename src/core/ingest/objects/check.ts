/**
 * Checks a value against the table of fields. What is wrong is reported and treated as missing; what is right is kept,
 * unknown keys too. Instants come out as epoch milliseconds, ids as text.
 */

import { TEXT_FORMS, type FieldType, type RecordType, type TextForm } from '../../model/fields.js';
import { isTimeZone } from '../../select/zone.js';
import { isOnScale, leastAnswer, mostAnswer } from '../../model/survey-scale.js';
import { isNobody } from '../nobody.js';
import { INSTANT_EXPECTED, parseInstant } from './instant.js';
import type { ProblemCode } from '../problems.js';

/** Told of each fault: the path of the field, what kind of fault, what was found and what was expected. */
type Report = (field: string, code: ProblemCode, found: unknown, expected: string) => void;

export function isMissing(value: unknown): value is null | undefined | '' {
  return value === undefined || value === null || value === '';
}

/** Zeros that stand for no instant. */
export function isNoInstant(value: unknown): boolean {
  return value === 0 || (typeof value === 'string' && value.startsWith('0000-00-00'));
}

/** A number that may not be the one that was written: it has too many digits. */
export function isInexact(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value in its read form, or undefined where it is missing or wrong. */
function checkValue(type: FieldType, value: unknown, path: string, report: Report): unknown {
  if (isMissing(value)) return undefined;
  const wrong = (code: ProblemCode, expected: string): undefined => {
    report(path, code, value, expected);
    return undefined;
  };
  switch (type.kind) {
    case 'text':
      if (typeof value !== 'string') return wrong('type', 'a text');
      return !type.form || hasForm(type.form, value) ? value : wrong('type', TEXT_FORMS[type.form][1]);
    case 'key':
      if (typeof value === 'string') return type.ofAgent && isNobody(value) ? undefined : value;
      if (isInexact(value)) return wrong('type', 'an id; as text where it has more than 15 digits');
      return typeof value === 'number' && Number.isFinite(value) ? String(value) : wrong('type', 'an id');
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('type', 'true or false');
    case 'instant': {
      if (isNoInstant(value)) return undefined;
      const instant = parseInstant(value);
      return Number.isNaN(instant) ? wrong('instant', INSTANT_EXPECTED) : instant;
    }
    case 'number':
      return checkNumber(value, type.min ?? -Infinity, type.max ?? Infinity, wrong);
    case 'oneOf':
      return (type.values as readonly unknown[]).includes(value)
        ? value
        : wrong('oneOf', `one of ${type.values.join(', ')}`);
    case 'list':
      if (!Array.isArray(value)) return wrong('type', 'a list');
      if (value.length !== (type.length ?? value.length)) return wrong('type', `a list of ${type.length}`);
      return checkList(type, value, path, report);
    case 'map':
      return isRecord(value) ? checkMap(type.of, value, path, report) : wrong('type', 'an object of numbers');
    case 'record':
      return isRecord(value) ? checkRecord(type, value, path, report) : wrong('type', 'an object');
  }
}

function hasForm(form: TextForm, text: string): boolean {
  return new RegExp(TEXT_FORMS[form][0]).test(text) && (form !== 'zone' || isTimeZone(text));
}

/** The record in its read form, or undefined where a required field is missing or wrong. */
export function checkRecord(
  type: RecordType,
  value: Record<string, unknown>,
  path: string,
  report: Report,
): Record<string, unknown> | undefined {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    const read = field ? checkValue(field, value[name], join(path, name), report) : value[name];
    if (read !== undefined) setOwn(result, name, read);
  }
  let complete = !type.answer || checkAnswer(type.answer, result, path, report);
  for (const name of type.required ?? []) {
    if (Object.hasOwn(result, name)) continue;
    complete = false;
    const found = Object.hasOwn(value, name) ? value[name] : undefined;
    const missing = isMissing(found) || (type.fields[name].kind === 'instant' && isNoInstant(found));
    if (missing) report(join(path, name), 'missing', found, 'a value');
  }
  return complete || type.keepPartial ? result : undefined;
}

/** Whether a number is an answer on the scale that the other field names. */
function checkAnswer(
  { field, scale }: { readonly field: string; readonly scale: string },
  record: Readonly<Record<string, unknown>>,
  path: string,
  report: Report,
): boolean {
  const score = record[field] as number | undefined;
  const points = record[scale] as number | undefined;
  if (score === undefined || points === undefined || isOnScale(score, points)) return true;
  report(join(path, field), 'range', score, `a number from ${leastAnswer(points)} to ${mostAnswer(points)}`);
  return false;
}

function checkNumber(
  value: unknown,
  min: number,
  max: number,
  wrong: (code: ProblemCode, expected: string) => undefined,
): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('type', 'a finite number');
  if (value >= min && value <= max) return value;
  return wrong('range', max === Infinity ? `a number from ${min}` : `a number from ${min} to ${max}`);
}

function checkList(type: FieldType & { kind: 'list' }, values: unknown[], path: string, report: Report): unknown[] {
  const max = type.max ?? Infinity;
  if (values.length > max) report(path, 'limit', values.length, `at most ${max} entries; the rest is left out`);
  const result: unknown[] = [];
  const known = new Set<unknown>();
  for (let i = 0; i < values.length && i < max; i++) {
    const read = checkValue(type.of, values[i], `${path}[${i}]`, report);
    if (read === undefined) continue;
    const id = type.unique === undefined ? undefined : (read as Record<string, unknown>)[type.unique];
    if (known.has(id)) {
      report(`${path}[${i}].${type.unique}`, 'duplicate', id, 'an id of its own; the first of this id is used');
      continue;
    }
    if (id !== undefined) known.add(id);
    result.push(read);
  }
  return result;
}

function checkMap(of: FieldType, values: Record<string, unknown>, path: string, report: Report) {
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    const read = checkValue(of, values[name], join(path, name), report);
    if (read !== undefined) setOwn(result, name, read);
  }
  return result;
}

/** A key called `__proto__` must become a key, not a prototype. */
function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(target, name, { value, enumerable: true, configurable: true });
  else target[name] = value;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
