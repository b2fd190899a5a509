/**
 * The definitions that a question brings are looked through before anything is counted by them. Apart from the other checks:
 * it comes with the code of metrics.
 */

import { isFlag, isListOf, isObject, isText, refused } from './checks.js';

/** Of a definition: what is a list, what is a list of numbers, and what is a word. */
const LISTS = ['where', 'part'];
const WORDS = ['unit', 'aggregate', 'countsAs', 'firstReply', 'anchor', 'attribution', 'calendar', 'label'];
/** Of what a metric observes. */
const MEASURE_LISTS = ['start', 'parts', 'states'];

const isNumbers = (found: unknown) => isObject(found) && Object.values(found).every((one) => typeof one === 'number');
const isPlain = (found: unknown) => found === null || typeof found === 'number' || isText(found);
const isTexts = (found: unknown) => isListOf(isText, found);

/** What the conditions that are objects say. */
const CONDITIONS: Readonly<Record<string, (found: unknown) => boolean>> = {
  status: isTexts,
  endReason: isTexts,
  handledBy: isText,
  sentiment: isText,
  csatAtLeast: isNumbers,
  cesAtLeast: isNumbers,
  firstContact: (found) => isObject(found) && Object.values(found).every(isPlain),
  answeredWithin: (found) => isObject(found) && isNumbers(found['thresholdSeconds']),
  notAbandonedWithin: Number.isFinite,
};

/** @throws {RangeError} naming the field and what was expected. What no metric has is left to whoever looks for it. */
export function checkDefinitions(path: string, found: unknown): void {
  if (found === undefined) return;
  if (!isObject(found)) throw refused(path, found, 'an object with preset, metrics, businessHours');
  const { preset, metrics, businessHours } = found;
  if (preset !== undefined && !isText(preset)) throw refused(`${path}.preset`, preset, 'the name of a vendor');
  if (metrics !== undefined) {
    if (!isObject(metrics)) throw refused(`${path}.metrics`, metrics, 'definitions by the id of their metric');
    for (const [id, definition] of Object.entries(metrics)) checkDefinition(`${path}.metrics.${id}`, definition);
  }
  if (businessHours !== undefined) checkHours(`${path}.businessHours`, businessHours);
}

function checkDefinition(path: string, found: unknown): void {
  if (!isObject(found)) throw refused(path, found, 'what differs from the definition of the catalogue');
  const check = (field: string, holds: (value: unknown) => boolean, expected: string) => {
    const value = found[field];
    if (value !== undefined && !holds(value)) throw refused(`${path}.${field}`, value, expected);
  };
  for (const field of LISTS) check(field, (value) => isListOf(isCondition, value), 'a list of conditions');
  for (const field of WORDS) check(field, isText, 'a text');
  check('buckets', (value) => isListOf(Number.isFinite, value), 'a list of seconds');
  check('longest', (value) => value === null || typeof value === 'number', 'seconds, or null');
  check('measure', isMeasure, 'an object that says what is observed');
}

/** Which names there are is known where conditions are tested. */
function isCondition(found: unknown): boolean {
  if (!isObject(found)) return isText(found);
  const said = Object.entries(found);
  return said.length > 0 && said.every(([name, value]) => Object.hasOwn(CONDITIONS, name) && CONDITIONS[name](value));
}

function isMeasure(found: unknown): boolean {
  if (!isObject(found) || !isText(found['of'])) return false;
  return Object.entries(found).every(([field, value]) => {
    if (value === undefined) return true;
    return MEASURE_LISTS.includes(field) ? isTexts(value) : isText(value) || isFlag(value) || isTexts(value);
  });
}

function checkHours(path: string, found: unknown): void {
  if (!isObject(found)) throw refused(path, found, 'an object with week, holidays');
  const { week, holidays } = found;
  if (!isObject(week)) throw refused(`${path}.week`, week, 'shifts by weekday');
  for (const [day, shifts] of Object.entries(week)) {
    const known = shifts === undefined || isListOf((shift) => isListOf(isText, shift), shifts);
    if (!known) throw refused(`${path}.week.${day}`, shifts, 'a list of ["HH:MM", "HH:MM"]');
  }
  const known = holidays === undefined || isListOf(isText, holidays);
  if (!known) throw refused(`${path}.holidays`, holidays, 'a list of dates YYYY-MM-DD');
}
