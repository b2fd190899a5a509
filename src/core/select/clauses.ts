/** Selection clauses: who selected what. */

/** What interactions can be grouped and filtered by. */
export type Dimension =
  'agent' | 'team' | 'channel' | 'contactType' | 'category' | 'direction' | 'language' | 'sentiment';

export const DIMENSIONS: readonly Dimension[] = [
  'agent',
  'team',
  'channel',
  'contactType',
  'category',
  'direction',
  'language',
  'sentiment',
];

interface FromSource {
  /** Who put this clause there. A view ignores the clauses that it made itself. */
  readonly source?: string;
}

/**
 * Interactions whose value is one of `values` (keys, not labels). No values match nothing, and neither does an agent who
 * must not appear.
 */
export interface DimensionClause extends FromSource {
  readonly field: Dimension;
  readonly values: readonly string[];
}

/** Interactions started on the calendar days from `from` up to, not including, `to`, both `YYYY-MM-DD`. */
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
