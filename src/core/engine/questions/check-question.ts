/** Questions that make no sense are refused, with the part that is wrong. */

import { BINS } from '../../select/bins.js';
import { isoToDay } from '../../select/days.js';
import { DIMENSIONS, LISTED_DIMENSIONS } from '../../select/dimensions.js';
import type { QuestionOf, QuestionType } from './question.js';
import { isFlag, isListOf, isObject, isOneOf, isText, isWhole, refused } from './checks.js';

type Check = (path: string, found: unknown) => void;

type Queries = { [T in QuestionType]: Omit<QuestionOf<T>, 'type'> };
/** `definitions` come with the code of metrics, which checks them. */
type Field = Exclude<{ [T in QuestionType]: keyof Queries[T] }[QuestionType], 'definitions'>;
type NeededOf<Query> = { [K in keyof Query]-?: object extends Pick<Query, K> ? never : K }[keyof Query];

const text = expecting(isText, 'a text');
const flag = expecting(isFlag, 'true or false');
const place = expecting((found) => isWhole(found, 0), 'a whole number from 0');
const ids = expecting((found) => isListOf(isText, found), 'a list of ids');
const dimension = oneOf(DIMENSIONS);

/**
 * The fields of all questions. They may hold whatever a page has put there, and mean the same in each question that has
 * them. One that is `undefined` is left out.
 */
const FIELDS: Readonly<Record<Field, Check>> = {
  period: checkPeriod,
  selection: checkSelection,
  by: dimension,
  bins: oneOf(BINS),
  window: expecting((found) => isWhole(found, 1), 'a whole number from 1'),
  compare: flag,
  intervals: flag,
  metrics: ids,
  behaviors: ids,
  mix: expecting(
    (found) => isListOf((one) => isOneOf(LISTED_DIMENSIONS, one), found),
    `a list of ${LISTED_DIMENSIONS.join(', ')}`,
  ),
  sort: fields({ by: text, descending: flag }, 'by'),
  page: fields({ offset: place, limit: place }),
  behind: fields({ metric: text, by: dimension, key: text, which: oneOf(['value', 'part', 'leftOut']) }, 'metric'),
  unusual: oneOf(['flag', 'only']),
  key: text,
  id: text,
  behavior: text,
};

/** The fields that a type of question cannot do without. */
const NEEDED: { readonly [T in QuestionType]: readonly NeededOf<Queries[T]>[] } = {
  describe: [],
  scores: [],
  metrics: ['metrics'],
  counts: [],
  interactions: [],
  interaction: ['id'],
  explain: ['behavior'],
  standouts: [],
};

/**
 * @param types of questions that there are
 * @throws {RangeError} naming the field and what was expected
 */
export function checkQuestion(question: unknown, types: readonly string[]): void {
  if (!isObject(question)) throw refused('question', question, 'an object with a type');
  const { type } = question;
  if (!isOneOf(types, type)) throw refused('type', type, `one of ${types.join(', ')}`);
  checkFields(question, FIELDS, NEEDED[type as QuestionType]);
}

function checkFields(
  given: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, Check>>,
  needed: readonly string[],
  path = '',
): void {
  for (const [field, check] of Object.entries(checks)) {
    if (given[field] !== undefined || needed.includes(field)) check(path + field, given[field]);
  }
}

/** Checks the fields of an object. */
function fields(checks: Readonly<Record<string, Check>>, ...needed: readonly string[]): Check {
  return (path, found) => {
    if (!isObject(found)) throw refused(path, found, `an object with ${Object.keys(checks).join(', ')}`);
    checkFields(found, checks, needed, `${path}.`);
  };
}

function expecting(holds: (found: unknown) => boolean, expected: string): Check {
  return (path, found) => {
    if (!holds(found)) throw refused(path, found, expected);
  };
}

function oneOf(values: readonly string[]): Check {
  return expecting((found) => isOneOf(values, found), `one of ${values.join(', ')}`);
}

function checkPeriod(path: string, found: unknown): void {
  // Which days it means, and whether these are days, is told by whoever resolves it.
  const known = isObject(found) && (isText(found['preset']) || (isText(found['from']) && isText(found['to'])));
  if (!known) throw refused(path, found, '{ preset } or { from, to }');
  const { asOf } = found;
  if (asOf !== undefined && !isText(asOf)) throw refused(`${path}.asOf`, asOf, 'a date YYYY-MM-DD');
}

function checkSelection(path: string, found: unknown): void {
  if (!Array.isArray(found)) throw refused(path, found, 'a list of clauses');
  // Not `forEach` of the list itself: that passes over holes.
  Array.from(found as unknown[]).forEach((clause, i) => checkClause(`${path}[${i}]`, clause));
}

function checkClause(path: string, clause: unknown): void {
  if (!isObject(clause)) throw refused(path, clause, 'an object with a field');
  const { field, from, to, text, values } = clause;
  if (field === 'day' && 'from' in clause) {
    const isSpan = isText(from) && isText(to) && isoToDay(from) <= isoToDay(to);
    if (!isSpan) throw refused(path, clause, 'from and to, both YYYY-MM-DD');
  } else if (field === 'search') {
    if (!isText(text)) throw refused(`${path}.text`, text, 'a text');
  } else {
    const known = field === 'behavior' || isOneOf(DIMENSIONS, field);
    if (!known) throw refused(`${path}.field`, field, `search, behavior, or one of ${DIMENSIONS.join(', ')}`);
    if (!isListOf(isText, values)) throw refused(`${path}.values`, values, 'a list of keys');
  }
}
