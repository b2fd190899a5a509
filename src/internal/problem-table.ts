/** The list of problems, for export. */

import type { ProblemReport } from '../core/index.js';
import type { ReportTable } from './report-table.js';

export function problemTable({ problems }: ProblemReport): ReportTable {
  const keys = ['position', 'id', 'field', 'code', 'found', 'expected', 'effect'] as const;
  return {
    columns: keys.map((key) => ({ key, label: key })),
    rows: problems.map((problem) => Object.fromEntries(keys.map((key) => [key, problem[key]]))),
  };
}
