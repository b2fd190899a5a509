/** How a reader's choices change, and how they are read from JSON. */

import {
  DIMENSIONS,
  PERIOD_PRESETS,
  type BehaviorClause,
  type DimensionClause,
  type PeriodRequest,
  type ReaderState,
  type SelectionClause,
} from '../core/index.js';
import { isoToDay } from '../core/select/days.js';

export const FIRST_STATE: ReaderState = { period: null, compare: 'previous', selection: [] };

/** Which clauses are meant: those that match all that is given; every clause, where nothing is. */
export interface ClausePattern {
  readonly source?: string | undefined;
  readonly field?: SelectionClause['field'];
}

/** The selection without the clauses that are meant. */
export function without(selection: readonly SelectionClause[], { source, field }: ClausePattern): SelectionClause[] {
  return selection.filter(
    (clause) => (source !== undefined && clause.source !== source) || (field !== undefined && clause.field !== field),
  );
}

/**
 * The selection after a reader has chosen something in a widget. Each clause takes the place of the one that the widget
 * made for the same field; choosing just what is chosen already clears it. One behaviour is in focus at a time, whoever
 * set it.
 */
export function chosen(
  selection: readonly SelectionClause[],
  source: string,
  clauses: readonly SelectionClause[],
): readonly SelectionClause[] {
  const named = clauses.map((clause) => ({ ...clause, source }));
  const isChosen = named.every((clause) => selection.some((other) => isSame(other, clause)));
  let rest = [...selection];
  for (const { field } of named) rest = without(rest, field === 'behavior' ? { field } : { source, field });
  return isChosen ? rest : [...rest, ...named];
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A state from JSON of any origin, such as an address that somebody has typed. What is missing or wrong is that of
 * `before`, or, of the selection, left out.
 *
 * @param warn told of each thing that is wrong, and what was expected
 */
export function readState(value: unknown, before: ReaderState, warn: (message: string) => void): ReaderState {
  if (!isObject(value)) {
    warn('state: expected an object { period, compare, selection }.');
    return before;
  }
  const { period = before.period, compare = before.compare, selection = before.selection } = value;
  return {
    period: isPeriod(period) ? period : (warn(`state.period: ${PERIOD_EXPECTED}`), before.period),
    compare:
      compare === 'previous' || compare === 'none'
        ? compare
        : (warn('state.compare: expected "previous" or "none".'), before.compare),
    selection: Array.isArray(selection)
      ? selection.filter((clause, i): clause is SelectionClause => {
          const fault = clauseFault(clause);
          if (fault !== null) warn(`state.selection[${i}]: expected ${fault}.`);
          return fault === null;
        })
      : (warn('state.selection: expected a list of clauses.'), before.selection),
  };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD_EXPECTED = 'expected null, { preset, asOf? } or { from, to } of days YYYY-MM-DD.';

function isPeriod(value: unknown): value is PeriodRequest | null {
  if (value === null) return true;
  if (!isObject(value)) return false;
  const { preset, asOf, from, to } = value;
  if (preset === undefined) return isDay(from) && isDay(to) && from < to;
  return PERIOD_PRESETS.some((known) => known === preset) && (asOf === undefined || isDay(asOf));
}

/** What was expected, or `null` where the value is a clause. */
function clauseFault(value: unknown): string | null {
  if (!isObject(value)) return 'an object with a field';
  const { field, source } = value;
  if (source !== undefined && typeof source !== 'string') return 'a text as source';
  if (field === 'search') return typeof value['text'] === 'string' ? null : 'a text';
  if (field === 'day' && !Array.isArray(value['values'])) {
    const { from, to } = value;
    return isDay(from) && isDay(to) && from < to ? null : 'from and to, both YYYY-MM-DD';
  }
  const fields: readonly unknown[] = ['behavior', ...DIMENSIONS] satisfies (
    BehaviorClause | DimensionClause
  )['field'][];
  if (!fields.includes(field)) return `a field: day, search, ${fields.join(', ')}`;
  const { values } = value;
  return Array.isArray(values) && values.every((one) => typeof one === 'string') ? null : 'a list of keys as values';
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(isoToDay(value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
