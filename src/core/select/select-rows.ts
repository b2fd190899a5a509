/** Which rows a question is about. */

import { MISSING, type CodedColumn, type Codes } from '../columns/codes.js';
import type { InteractionColumns } from '../columns/interaction-columns.js';
import { ROWS_PER_STEP, type Steps } from '../steps.js';
import { isDimensionClause, type SearchClause, type SelectionClause } from './clauses.js';
import { firstRowOn, type DayColumn } from './day-column.js';
import type { Dimension } from './dimensions.js';
import type { DaySpan } from './period.js';
import { isDateClause, type SelectedDays } from './selected-days.js';

/** What selecting needs beside the columns. */
interface SelectContext {
  readonly columns: InteractionColumns;
  readonly days: DayColumn;
  /** The keys of a dimension, by row. */
  columnOf(dimension: Dimension): CodedColumn;
  /** The name of an agent, for search. */
  agentName(id: string): string;
}

/** Narrows a list of rows to those that match; answers how many of the first `n` do. */
type Narrow = (rows: Uint32Array, n: number) => number;

/** A search reads texts, which takes long: it rests after this many rows. */
const ROWS_PER_SEARCH = 2048;

/**
 * The rows on some days that match every clause, in the order of the columns. Clauses about days, weeks and months are not
 * looked at: `selected` holds what they leave.
 *
 * @param unsorted only the rows that are not in the order of their days
 */
export function* selectRows(
  context: SelectContext,
  selected: SelectedDays,
  clauses: readonly SelectionClause[] = [],
  unsorted = false,
): Steps<Uint32Array> {
  const { columns, days } = context;
  const { span } = selected;
  const narrowings = clauses
    .filter(isDimensionClause)
    .filter((clause) => !isDateClause(clause))
    .map((clause) => dimensionNarrowing(context.columnOf(clause.field), clause.values));
  if (selected.chosen) narrowings.unshift(dayNarrowing(days, selected.span, selected.chosen));
  const searches = clauses.flatMap((clause) =>
    clause.field === 'search' ? (searchNarrowing(context, clause) ?? []) : [],
  );
  const rest = columns.length - days.sorted;
  const from = unsorted ? 0 : firstRowOn(days, span.from);
  const to = unsorted ? 0 : firstRowOn(days, span.to);
  if (from >= to && rest === 0) return new Uint32Array(0);
  const step = searches.length > 0 ? ROWS_PER_SEARCH : ROWS_PER_STEP;
  const part = new Uint32Array(Math.min(step, Math.max(to - from, rest)));
  let found = new Uint32Array(Math.min(to - from + rest, 4 * step));
  let n = 0;
  const add = (count: number) => {
    if (n + count > found.length) {
      const grown = new Uint32Array(2 * (n + count));
      grown.set(found);
      found = grown;
    }
    found.set(part.subarray(0, count), n);
    n += count;
  };
  const narrow = (count: number) => {
    let left = count;
    for (const each of narrowings) left = each(part, left);
    for (const each of searches) left = each(part, left);
    return left;
  };
  for (let row = from; row < to; row += step) {
    add(narrow(fillRange(part, row, Math.min(row + step, to))));
    yield;
  }
  for (let row = days.sorted; row < columns.length; row += step) {
    add(narrow(fillOnDays(part, days, span, row, Math.min(row + step, columns.length))));
    yield;
  }
  return found.subarray(0, n);
}

/** 1 for each code of a column whose text is one of `values`; missing is none. */
export function allowedCodes({ dictionary }: CodedColumn, values: readonly string[]): Uint8Array {
  const allowed = new Uint8Array(dictionary.size);
  for (const value of values) {
    const code = value === '' ? MISSING : (dictionary.find(value) ?? MISSING);
    if (code !== MISSING) allowed[code] = 1;
  }
  return allowed;
}

function fillRange(rows: Uint32Array, from: number, to: number): number {
  for (let row = from; row < to; row++) rows[row - from] = row;
  return to - from;
}

function fillOnDays(rows: Uint32Array, { offsets, base }: DayColumn, span: DaySpan, from: number, to: number): number {
  const first = span.from - base;
  const end = span.to - base;
  let n = 0;
  for (let row = from; row < to; row++) {
    rows[n] = row;
    if (offsets[row] >= first && offsets[row] < end) n++;
  }
  return n;
}

function dayNarrowing({ offsets, base }: DayColumn, { from }: DaySpan, chosen: Uint8Array): Narrow {
  const first = from - base;
  return (rows, n) => {
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      rows[kept] = row;
      kept += chosen[offsets[row] - first];
    }
    return kept;
  };
}

function dimensionNarrowing(column: CodedColumn, values: readonly string[]): Narrow {
  const allowed = allowedCodes(column, values);
  return (rows, n) => keepAllowed(rows, n, column.codes, allowed);
}

function keepAllowed(rows: Uint32Array, n: number, codes: Codes, allowed: Uint8Array): number {
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const row = rows[i];
    rows[kept] = row;
    kept += allowed[codes[row]];
  }
  return kept;
}

function searchNarrowing({ columns, agentName }: SelectContext, { text }: SearchClause): Narrow | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return null;
  const contains = (candidate: string) => candidate.toLowerCase().includes(wanted);
  const tests = [
    codeTest(columns.agent, (id) => contains(agentName(id))),
    codeTest(columns.customer, contains),
    codeTest(columns.customerId, contains),
  ];
  return (rows, n) => {
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const row = rows[i];
      if (tests.some((test) => test(row)) || contains(columns.ids.at(row))) rows[kept++] = row;
    }
    return kept;
  };
}

/** Tests each text of a column once, when a row has it. */
function codeTest({ codes, dictionary }: CodedColumn, test: (text: string) => boolean): (row: number) => boolean {
  const known = new Uint8Array(dictionary.size);
  return (row) => {
    const code = codes[row];
    if (code === MISSING) return false;
    if (known[code] === 0) known[code] = test(dictionary.text(code)) ? 2 : 1;
    return known[code] === 2;
  };
}
