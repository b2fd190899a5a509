/** Questions that make no sense are refused, with the part that is wrong. */

import { DIMENSIONS, type SelectionClause } from '../../select/clauses.js';
import { isoToDay } from '../../select/days.js';
import type { BehaviorScoresQuery, InteractionsQuery } from './types.js';

const BINS: readonly unknown[] = ['day', 'week'];

/** @throws {RangeError} naming the field and what was expected */
export function checkQuery(query: BehaviorScoresQuery & Pick<InteractionsQuery, 'page'>): void {
  const { by, bins, window, period, selection, page } = query;
  if (by !== undefined) expect('by', by, DIMENSIONS.includes(by), `one of ${DIMENSIONS.join(', ')}`);
  if (bins !== undefined) expect('bins', bins, BINS.includes(bins), 'day or week');
  if (window !== undefined) expect('window', window, isWhole(window, 1), 'a whole number from 1');
  if (page?.offset !== undefined) expect('page.offset', page.offset, isWhole(page.offset, 0), 'a whole number from 0');
  if (page?.limit !== undefined) expect('page.limit', page.limit, isWhole(page.limit, 0), 'a whole number from 0');
  if (period !== undefined) {
    expect('period', period, typeof period === 'object' && period !== null, '{ preset } or { from, to }');
  }
  selection?.forEach((clause, i) => checkClause(clause, `selection[${i}]`));
}

function checkClause(clause: SelectionClause, path: string): void {
  switch (clause.field) {
    case 'search':
      expect(`${path}.text`, clause.text, typeof clause.text === 'string', 'a text');
      return;
    case 'day':
      expect(path, clause, isoToDay(clause.from) <= isoToDay(clause.to), 'from and to, both YYYY-MM-DD');
      return;
    default: {
      const known = clause.field === 'behavior' || DIMENSIONS.includes(clause.field);
      expect(`${path}.field`, clause.field, known, `day, search, behavior, or one of ${DIMENSIONS.join(', ')}`);
      expect(`${path}.values`, clause.values, Array.isArray(clause.values), 'a list of keys');
    }
  }
}

function isWhole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function expect(field: string, found: unknown, holds: boolean, expected: string): void {
  if (!holds) throw new RangeError(`${field}: expected ${expected}, found ${JSON.stringify(found) ?? 'nothing'}`);
}
