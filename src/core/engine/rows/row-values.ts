/** What is known of single rows. */

import type { CodedColumnName } from '../../columns/interaction-columns.js';
import { CODES, INDEX_NOT_RATED, INDEX_OF_CODE, type IndexScore } from '../../scoring/index-codes.js';
import { isScorable } from '../../scoring/index-codes.js';
import { totalOf, type Total } from '../../scoring/tally.js';
import type { ReportData } from './report-data.js';

export function textAt({ dataset }: ReportData, name: CodedColumnName, row: number): string | null {
  const { codes, dictionary } = dataset.columns[name];
  return dictionary.text(codes[row]) || null;
}

export function labelAt(data: ReportData, name: 'agent' | 'team', row: number): string | null {
  const key = textAt(data, name, row);
  return key === null ? null : data.label(name, key);
}

/** Seconds; NaN where the end is missing. */
export function durationOf({ dataset: { columns } }: ReportData, row: number): number {
  return (columns.endedAt[row] - columns.startedAt[row]) / 1000;
}

export function indexAt({ scorebook }: ReportData, row: number, behavior: number): IndexScore {
  return isScorable(scorebook.rowState[row]) ? INDEX_OF_CODE[scorebook.codes[behavior][row]] : INDEX_NOT_RATED;
}

/** The overall satisfaction of one row. */
export function overallTotal({ scorebook }: ReportData, row: number): Total {
  const counts = new Uint32Array(CODES);
  if (isScorable(scorebook.rowState[row])) {
    scorebook.codes.forEach((column, k) => {
      if (scorebook.pooled[k] === 1) counts[column[row]]++;
    });
  }
  return totalOf(counts);
}
