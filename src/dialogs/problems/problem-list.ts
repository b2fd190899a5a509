/** Why records were skipped, as a list and as a file. */

import { html, type TemplateResult } from 'lit';
import type { ProblemGroup, ProblemReport } from '../../core/index.js';
import { useMessages, type Localizer } from '../../i18n/index.js';
import { problemsMessages } from './messages/index.js';
import { downloadText } from '../../parts/download.js';
import { toCsv, type ReportTable } from '../../parts/table/report-table.js';

/** More than a reader would go through; the file has them all. */
const MOST_GROUPS = 20;

export type ProblemList = typeof problemList;

export function problemList(localizer: Localizer, problems: ProblemReport): TemplateResult {
  useMessages(problemsMessages);
  return html`<table class="reasons">
      <tbody>
        ${problems.groups.slice(0, MOST_GROUPS).map((group) => problemRow(localizer, group))}
      </tbody>
    </table>
    <button class="link" @click=${() => downloadText('records.csv', 'text/csv', toCsv(problemTable(problems)))}>
      ${localizer.text('partial-download')}
    </button>`;
}

function problemRow(localizer: Localizer, group: ProblemGroup): TemplateResult {
  const rows = localizer.list(group.positions.map((position) => localizer.count(position)));
  const more = group.count > group.positions.length ? ' …' : '';
  return html`<tr>
    <td>${localizer.count(group.count)}</td>
    <td>${problemWords(localizer, group)}</td>
    <td>${group.positions[0] === 0 ? '' : localizer.text('partial-rows', { count: group.count, rows }) + more}</td>
  </tr>`;
}

function problemWords(localizer: Localizer, { field, code, expected }: ProblemGroup): string {
  return localizer.text(`problem-${code}`, {
    field: field === '' ? localizer.text('problem-record') : field,
    expected,
  });
}

function problemTable({ problems }: ProblemReport): ReportTable {
  const keys = ['position', 'id', 'field', 'code', 'found', 'expected', 'effect'] as const;
  return {
    columns: keys.map((key) => ({ key, label: key })),
    rows: problems.map((problem) => Object.fromEntries(keys.map((key) => [key, problem[key]]))),
  };
}
