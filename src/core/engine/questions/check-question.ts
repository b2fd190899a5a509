/** Questions that make no sense are refused, with the part that is wrong. */

import { BINS } from '../../select/bins.js';
import { isDayClause, type SelectionClause } from '../../select/clauses.js';
import { isoToDay } from '../../select/days.js';
import { DIMENSIONS } from '../../select/dimensions.js';
import type { Scope } from './scope.js';

/** The fields of all questions that are checked alike, with whatever a page may have put there. */
interface Fields extends Scope {
  readonly by?: unknown;
  readonly bins?: unknown;
  readonly window?: unknown;
  readonly page?: { readonly offset?: unknown; readonly limit?: unknown };
  readonly metrics?: unknown;
  readonly behind?: { readonly by?: unknown };
}

/** @throws {RangeError} naming the field and what was expected */
export function checkQuestion(question: object): void {
  const { by, bins, window, period, selection, page, metrics, behind }: Fields = question;
  if (by !== undefined) checkDimension('by', by);
  if (behind?.by !== undefined) checkDimension('behind.by', behind.by);
  if (bins !== undefined) expect('bins', bins, isOneOf(BINS, bins), `one of ${BINS.join(', ')}`);
  if (window !== undefined) expect('window', window, isWhole(window, 1), 'a whole number from 1');
  if (page?.offset !== undefined) expect('page.offset', page.offset, isWhole(page.offset, 0), 'a whole number from 0');
  if (page?.limit !== undefined) expect('page.limit', page.limit, isWhole(page.limit, 0), 'a whole number from 0');
  if (metrics !== undefined || ('type' in question && question.type === 'metrics')) {
    const named = Array.isArray(metrics) && metrics.every((name) => typeof name === 'string');
    expect('metrics', metrics, named, 'a list of ids');
  }
  if (period !== undefined) {
    expect('period', period, typeof period === 'object' && period !== null, '{ preset } or { from, to }');
  }
  selection?.forEach((clause, i) => checkClause(clause, `selection[${i}]`));
}

function checkClause(clause: SelectionClause, path: string): void {
  if (isDayClause(clause)) {
    expect(path, clause, isoToDay(clause.from) <= isoToDay(clause.to), 'from and to, both YYYY-MM-DD');
  } else if (clause.field === 'search') {
    expect(`${path}.text`, clause.text, typeof clause.text === 'string', 'a text');
  } else {
    const known = clause.field === 'behavior' || DIMENSIONS.includes(clause.field);
    expect(`${path}.field`, clause.field, known, `search, behavior, or one of ${DIMENSIONS.join(', ')}`);
    expect(`${path}.values`, clause.values, Array.isArray(clause.values), 'a list of keys');
  }
}

function checkDimension(field: string, found: unknown): void {
  expect(field, found, isOneOf(DIMENSIONS, found), `one of ${DIMENSIONS.join(', ')}`);
}

function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

function expect(field: string, found: unknown, holds: boolean, expected: string): void {
  if (!holds) throw new RangeError(`${field}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}`);
}
