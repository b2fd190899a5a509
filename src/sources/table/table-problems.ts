/** What is wrong with a table: problems of its columns, rows and cells, as they are listed with those of any input. */

import type { Problem } from '../../core/ingest/problems.js';
import { MAX_RECORD, type RecordFault } from '../csv/record-cutter.js';

/** What was wrong. The codes are those of the problems of any other input. */
export type TableProblemCode =
  'missing' | 'type' | 'instant' | 'oneOf' | 'range' | 'duplicate' | 'unknown' | 'limit' | 'syntax';

/** Of the same shape as the problems of any other input, so that both make one list. */
export interface TableProblem {
  /** The line on which the record begins, from 1; that of the header for what concerns a column, 0 for options. */
  readonly position: number;
  readonly id: string | null;
  /** Path of our field, or the name of a column that is none; empty for the whole record. */
  readonly field: string;
  readonly code: TableProblemCode;
  readonly found: string;
  readonly expected: string;
  readonly effect: 'skipped' | 'missing' | 'ignored';
}

/** Takes a problem. */
export type ReportProblem = (problem: TableProblem) => void;

const FOUND_LENGTH = 80;
const FIELD_LENGTH = 200;

/** A cell as text that is safe to show. */
export function foundText(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH - 1)}…` : text;
}

/** The words for these codes speak of JSON; those of a table are all in what was expected. */
const OF_TABLES: ReadonlySet<string> = new Set(['syntax', 'instant', 'duplicate', 'unknown']);

/** As one of the problems of any input. A field may be called as a column is. */
export function asProblem(given: TableProblem): Problem {
  const { code, expected, field } = given;
  const problem = field.length > FIELD_LENGTH ? { ...given, field: `${field.slice(0, FIELD_LENGTH - 1)}…` } : given;
  const own = OF_TABLES.has(code) || (code === 'missing' && expected !== 'a value');
  return own ? { ...problem, code: 'table' } : problem;
}

const FAULTS = {
  quote: {
    code: 'syntax',
    found: 'text after a closing quote',
    expected: 'quotes within a cell written twice; the text was kept in the cell',
    effect: 'ignored',
  },
  unclosed: {
    code: 'syntax',
    found: 'a quote that is never closed',
    expected: 'a closing quote; the quote was read as a character',
    effect: 'ignored',
  },
  limit: {
    code: 'limit',
    found: 'a longer record',
    expected: `at most ${MAX_RECORD} characters a record`,
    effect: 'skipped',
  },
} as const;

/** Tells of a record whose quotes are wrong. */
export function reportFault(fault: RecordFault, line: number, report: ReportProblem): void {
  report({ position: line, id: null, field: '', ...FAULTS[fault] });
}
