/** The figures of a widget as a file: what they are of stands above them, as nothing else in a file says it. */

import type { ResolvedPeriod } from '../../core/index.js';
import { downloadText } from '../../parts/download.js';
import { toCsv, type ReportTable } from '../../parts/table/report-table.js';

interface FiguresFile {
  /** Tag of the widget: the file is named for it. */
  readonly tag: string;
  readonly title: string;
  readonly caption: string;
  readonly period: ResolvedPeriod;
  /** Names of the clauses in force. */
  readonly filters: readonly string[];
  readonly figures: ReportTable;
}

export function downloadFigures({ tag, title, caption, period, filters, figures }: FiguresFile): void {
  const preamble = [[title, caption], ...filters.map((name) => [name]), []];
  downloadText(`${tag}-${period.from}-${period.to}.csv`, 'text/csv', toCsv(figures, preamble));
}
