/** Which days of a period are selected. */

import { keyOfOrdinal, ordinalOf } from './calendar-keys.js';
import { isDayClause, isDimensionClause, type SelectionClause } from './clauses.js';
import { isoToDay } from './days.js';
import { isDateDimension, type DateDimension } from './dimensions.js';
import type { DaySpan } from './period.js';

export interface SelectedDays {
  /** No day outside of this is selected. An empty span starts where it ends. */
  readonly span: DaySpan;
  /** By place in the span, 1 for each selected day; `null`: all of them are. */
  readonly chosen: Uint8Array | null;
}

interface DateClause {
  readonly field: DateDimension;
  readonly values: readonly string[];
}

/** The days of a span that every clause about days, weeks or months allows. */
export function selectedDays(span: DaySpan, clauses: readonly SelectionClause[]): SelectedDays {
  let { from, to } = span;
  for (const clause of clauses.filter(isDayClause)) {
    from = Math.max(from, isoToDay(clause.from));
    to = Math.min(to, isoToDay(clause.to));
  }
  if (!(from < to)) return { span: { from: span.from, to: span.from }, chosen: null };
  const dates = clauses.filter(isDateClause);
  return dates.length === 0 ? { span: { from, to }, chosen: null } : chosenDays({ from, to }, dates);
}

/** Whether a clause names days, weeks or months by their keys. */
export function isDateClause(clause: SelectionClause): clause is SelectionClause & DateClause {
  return isDimensionClause(clause) && isDateDimension(clause.field);
}

function chosenDays({ from, to }: DaySpan, clauses: readonly DateClause[]): SelectedDays {
  const chosen = new Uint8Array(to - from).fill(1);
  for (const { field, values } of clauses) {
    const keys = new Set(values);
    let last = NaN;
    let allowed = 0;
    for (let day = from; day < to; day++) {
      const ordinal = ordinalOf(field, day);
      if (ordinal !== last) allowed = keys.has(keyOfOrdinal(field, ordinal)) ? 1 : 0;
      last = ordinal;
      chosen[day - from] &= allowed;
    }
  }
  const first = chosen.indexOf(1);
  if (first < 0) return { span: { from, to: from }, chosen: null };
  const end = chosen.lastIndexOf(1) + 1;
  const within = chosen.subarray(first, end);
  return { span: { from: from + first, to: from + end }, chosen: within.includes(0) ? within : null };
}

/** The days of the same places so many days later. */
export function shiftedDays({ span: { from, to }, chosen }: SelectedDays, days: number): SelectedDays {
  return { span: { from: from + days, to: to + days }, chosen };
}
