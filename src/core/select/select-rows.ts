/** Which rows a question is about. */

import { MISSING, textsOf } from '../columns/dictionary.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
import type { SearchClause, SelectionClause } from './clauses.js';
import type { DaySpan } from './period.js';
import { isoToDay } from './zone.js';

/** What selecting needs beside the columns. */
export interface SelectContext {
  readonly columns: InteractionColumns;
  /** The calendar day of each row. */
  readonly days: Int32Array;
  /** The name of an agent, for search. */
  agentName(id: string): string;
}

type RowTest = (row: number) => boolean;

/** The rows on the days of `span` that match every clause, in the order of the columns. */
export function selectRows(
  context: SelectContext,
  span: DaySpan,
  clauses: readonly SelectionClause[] = [],
): Uint32Array {
  const { columns, days } = context;
  const tests = clauses.flatMap((clause) => rowTest(context, clause) ?? []);
  const rows = new Uint32Array(columns.length);
  let n = 0;
  for (let row = 0; row < columns.length; row++) {
    const day = days[row];
    if (day >= span.from && day < span.to && tests.every((test) => test(row))) rows[n++] = row;
  }
  return rows.subarray(0, n);
}

/** `span` narrowed to the days that every day clause allows; an empty span starts where it ends. */
export function narrowSpan(span: DaySpan, clauses: readonly SelectionClause[] = []): DaySpan {
  let { from, to } = span;
  for (const clause of clauses) {
    if (clause.field !== 'day') continue;
    from = Math.max(from, isoToDay(clause.from));
    to = Math.min(to, isoToDay(clause.to));
  }
  return from < to ? { from, to } : { from: span.from, to: span.from };
}

function rowTest(context: SelectContext, clause: SelectionClause): RowTest | null {
  switch (clause.field) {
    case 'behavior':
    case 'day':
      return null;
    case 'search':
      return searchTest(context, clause);
    default: {
      const { codes, dictionary } = context.columns[clause.field];
      const wanted = new Set(clause.values);
      const allowed = Uint8Array.from(textsOf(dictionary), (text, code) =>
        code !== MISSING && wanted.has(text) ? 1 : 0,
      );
      return (row) => allowed[codes[row]] === 1;
    }
  }
}

function searchTest({ columns, agentName }: SelectContext, { text }: SearchClause): RowTest | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const contains = (candidate: string) => (candidate.toLowerCase().includes(wanted) ? 1 : 0);
  const agents = Uint8Array.from(textsOf(columns.agent.dictionary), (id) => contains(id === '' ? '' : agentName(id)));
  const customers = Uint8Array.from(textsOf(columns.customer.dictionary), contains);
  const customerIds = Uint8Array.from(textsOf(columns.customerId.dictionary), contains);
  return (row) =>
    agents[columns.agent.codes[row]] === 1 ||
    customers[columns.customer.codes[row]] === 1 ||
    customerIds[columns.customerId.codes[row]] === 1 ||
    contains(columns.ids.at(row)) === 1;
}
