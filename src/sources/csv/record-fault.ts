/** What is told of records whose quotes are wrong. */

import { MAX_RECORD, type RecordFault } from './record-cutter.js';
import type { Report } from './table-types.js';

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

export function reportFault(fault: RecordFault, line: number, report: Report): void {
  report({ position: line, id: null, field: '', ...FAULTS[fault] });
}
