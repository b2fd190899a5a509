/** Selection clauses: what a reader or a page has selected. An interaction is selected where every clause matches it. */

import type { Dimension } from './dimensions.js';

interface FromSource {
  /** Who put this clause there. A view ignores the clauses that it made itself. */
  readonly source?: string;
}

/**
 * What has one of these keys (not labels) of a dimension. No keys match nothing, and neither does an agent who must not
 * appear. A key selects what grouping by the dimension shows for it. What is counted at an instant, such as `backlog`, goes by
 * the end of the period: keys of days, weeks, months and hours do not narrow it.
 */
export interface DimensionClause extends FromSource {
  readonly field: Dimension;
  readonly values: readonly string[];
}

/**
 * What started on the calendar days from `from` up to, not including, `to`, both `YYYY-MM-DD`. In the span that a period
 * is compared with, the days of the same place count: those as many days earlier.
 */
export interface DayClause extends FromSource {
  readonly field: 'day';
  readonly from: string;
  readonly to: string;
}

/**
 * Interactions whose id, customer (name or id) or agent (name) contains the text, whatever its case. Agents who must not
 * appear are not found.
 */
export interface SearchClause extends FromSource {
  readonly field: 'search';
  readonly text: string;
}

/** The behaviours in focus. Selects no interactions: views follow it by showing these behaviours. */
export interface BehaviorClause extends FromSource {
  readonly field: 'behavior';
  readonly values: readonly string[];
}

export type SelectionClause = DimensionClause | DayClause | SearchClause | BehaviorClause;

export function isDayClause(clause: SelectionClause): clause is DayClause {
  return clause.field === 'day' && 'from' in clause;
}

/** Whether a clause names keys of a dimension. */
export function isDimensionClause(clause: SelectionClause): clause is DimensionClause {
  return clause.field !== 'search' && clause.field !== 'behavior' && !isDayClause(clause);
}
