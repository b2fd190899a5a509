/**
 * The definitions that a question brings are looked through before anything is counted by them. Apart from the other checks:
 * it comes with the code of metrics.
 */

import { WEEKDAYS } from '../../metrics/business-hours.js';
import type { Measure, MetricDefinition } from '../../metrics/definitions/definition.js';
import { isoToDay } from '../../select/days.js';
import { isFlag, isListOf, isObject, isOneOf, isText, refused } from './checks.js';

type Holds = (found: unknown) => boolean;
/** What a field may hold, and how that is said. */
type Check = readonly [Holds, string];

const MOMENTS = [
  'started',
  'ended',
  'firstMessage',
  'lastMessage',
  'firstCustomerMessage',
  'humanRequested',
  'firstAssigned',
  'lastAssigned',
  'firstResponse',
  'resolved',
  'firstClose',
  'lastClose',
];
const PARTS = ['queue', 'talk', 'hold', 'afterContact'];
const STATES = ['available', 'busy', 'away', 'offline'];

const isFinite = (found: unknown) => Number.isFinite(found);
const isNumbers = (found: unknown) => isObject(found) && Object.values(found).every(isFinite);
const isTexts = (found: unknown) => isListOf(isText, found);
const oneOf =
  (...words: readonly string[]): Holds =>
  (found) =>
    isOneOf(words, found);
const someOf =
  (...words: readonly string[]): Holds =>
  (found) =>
    isListOf(oneOf(...words), found);
const optional =
  (holds: Holds): Holds =>
  (found) =>
    found === undefined || holds(found);
const word = (...words: readonly string[]): Check => [oneOf(...words), `one of ${words.join(', ')}`];

/** The fields of each kind of measure beside `of`. */
const MEASURES: { readonly [Of in Measure['of']]: Readonly<Record<string, Holds>> } = {
  span: { start: someOf(...MOMENTS), stop: oneOf(...MOMENTS, 'eachClose') },
  responses: { since: oneOf('first', 'last'), withFirst: isFlag, botsEndWaiting: optional(isFlag) },
  assignedOpen: {},
  parts: { parts: someOf(...PARTS) },
  messages: { which: oneOf('public', 'replies') },
  conversation: {},
  closes: { which: oneOf('every', 'last') },
  customers: {},
  assignments: { which: oneOf('every', 'first') },
  reopens: {},
  sentMessages: { which: oneOf('incoming', 'outgoing', 'failed') },
  agentDays: {},
  nps: {},
  score: { question: oneOf('csat', 'ces'), points: isFinite },
  targets: {
    metrics: (found) => found === 'all' || isTexts(found),
    each: optional(oneOf('conversation', 'value')),
    waiting: optional(oneOf('leftOut', 'missed', 'judged')),
  },
  presence: { states: someOf(...STATES) },
  occupancy: { parts: someOf(...PARTS), states: someOf(...STATES) },
  open: { what: oneOf('count', 'age') },
  customersActive: { what: oneOf('kept', 'lost') },
};

/** What the conditions that are objects say. Those that are words are known where conditions are tested. */
const CONDITIONS: Readonly<Record<string, Holds>> = {
  status: isTexts,
  endReason: isTexts,
  handledBy: isText,
  sentiment: oneOf('known', 'positive', 'neutral', 'negative'),
  csatAtLeast: isNumbers,
  cesAtLeast: isNumbers,
  firstContact: (found) =>
    isObject(found) &&
    isOneOf(['replies', 'agents', 'legs'], found['count']) &&
    isFinite(found['fewest']) &&
    typeof found['most'] === 'number' &&
    (found['reopenHours'] === null || isFinite(found['reopenHours'])),
  answeredWithin: (found) =>
    isObject(found) &&
    isNumbers(found['thresholdSeconds']) &&
    isOneOf(['missed', 'metWithin', 'leftOut'], found['abandoned']),
  notAbandonedWithin: isFinite,
};

const conditions: Check = [(found) => isListOf(isCondition, found), 'a list of conditions'];

/** The fields of a definition. */
const FIELDS: { readonly [Field in Exclude<keyof MetricDefinition, 'id'>]: Check } = {
  label: [isText, 'a text'],
  unit: word('seconds', 'hours', 'percent', 'points', 'count'),
  better: [(found) => found === null || isOneOf(['higher', 'lower'], found), 'higher, lower, or null'],
  measure: [isMeasure, 'an object that says what is observed'],
  aggregate: word('mean', 'median', 'p90', 'rate', 'count', 'sum', 'instant'),
  where: conditions,
  part: conditions,
  countsAs: word('human', 'humanOrBot'),
  firstReply: word('any', 'asked', 'notOpening', 'answer'),
  anchor: word('started', 'ended', 'firstResponse', 'resolved', 'closed', 'rated', 'own'),
  attribution: word('assignee', 'handlers', 'firstResponder', 'closer', 'rated', 'sender'),
  calendar: word('all', 'business'),
  leaveOut: word('pending'),
  longest: [(found) => found === null || typeof found === 'number', 'seconds, or null'],
  buckets: [(found) => isListOf(isFinite, found), 'a list of seconds'],
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
  for (const [field, [holds, expected]] of Object.entries(FIELDS)) {
    const value = found[field];
    if (value !== undefined && !holds(value)) throw refused(`${path}.${field}`, value, expected);
  }
}

function isCondition(found: unknown): boolean {
  if (!isObject(found)) return isText(found);
  const said = Object.entries(found);
  return said.length > 0 && said.every(([name, value]) => Object.hasOwn(CONDITIONS, name) && CONDITIONS[name](value));
}

function isMeasure(found: unknown): boolean {
  if (!isObject(found) || !isOneOf(Object.keys(MEASURES), found['of'])) return false;
  return Object.entries(MEASURES[found['of'] as Measure['of']]).every(([field, holds]) => holds(found[field]));
}

function checkHours(path: string, found: unknown): void {
  if (!isObject(found)) throw refused(path, found, 'an object with week, holidays');
  const { week, holidays, timeZone } = found;
  if (!isObject(week)) throw refused(`${path}.week`, week, `shifts by weekday: ${WEEKDAYS.join(', ')}`);
  for (const [day, shifts] of Object.entries(week)) {
    if (!isOneOf(WEEKDAYS, day)) throw refused(`${path}.week`, day, `one of ${WEEKDAYS.join(', ')}`);
    const known = shifts === undefined || isListOf((shift) => isListOf(isText, shift), shifts);
    if (!known) throw refused(`${path}.week.${day}`, shifts, 'a list of ["HH:MM", "HH:MM"]');
  }
  const isDate = (day: unknown) => isText(day) && !Number.isNaN(isoToDay(day));
  const known = holidays === undefined || isListOf(isDate, holidays);
  if (!known) throw refused(`${path}.holidays`, holidays, 'a list of dates YYYY-MM-DD');
  if (timeZone !== undefined && !isZone(timeZone)) throw refused(`${path}.timeZone`, timeZone, 'an IANA time zone');
}

function isZone(found: unknown): boolean {
  if (!isText(found)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: found });
    return true;
  } catch {
    return false;
  }
}
