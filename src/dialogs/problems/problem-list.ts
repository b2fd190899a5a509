/** Why records were skipped, as a list and as a file. */

import { html, type TemplateResult } from 'lit';
import type { ProblemGroup, ProblemReport } from '../../core/index.js';
import { useMessages, type Localizer } from '../../i18n/index.js';
import { problemsMessages } from './messages/index.js';
import { downloadText } from '../../parts/download.js';
import { problemWords } from './problem-words.js';
import { toCsv, type ReportTable } from '../../parts/table/report-table.js';

/** More than a reader would go through; the file has them all. */
const MOST_GROUPS = 20;
const MOST_PLACES = 10;

export type ProblemList = typeof problemList;

export function problemList(localizer: Localizer, problems: ProblemReport): TemplateResult {
  useMessages(problemsMessages);
  return html`<table class="reasons">
      <tbody>
        ${problems.groups.slice(0, MOST_GROUPS).map((group) => problemRow(localizer, group, problems))}
      </tbody>
    </table>
    <button class="link" @click=${() => downloadText('records.csv', 'text/csv', toCsv(problemTable(problems)))}>
      ${localizer.text('partial-download')}
    </button>`;
}

function problemRow(localizer: Localizer, group: ProblemGroup, problems: ProblemReport): TemplateResult {
  const { what, places } = problemWords(localizer, group, problems, MOST_PLACES);
  return html`<tr>
    <td>${localizer.count(group.count)}</td>
    <td>${what}</td>
    <td>${places.map((words) => html`<div><bdi>${words}</bdi></div>`)}</td>
  </tr>`;
}

function problemTable({ problems }: ProblemReport): ReportTable {
  const keys = ['source', 'position', 'id', 'field', 'code', 'found', 'expected', 'effect'] as const;
  return {
    columns: keys.map((key) => ({ key, label: key })),
    rows: problems.map((problem) => Object.fromEntries(keys.map((key) => [key, problem[key] ?? null]))),
  };
}
