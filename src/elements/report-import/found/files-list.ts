/** The files that were given, and why some of them are not read; the tables that were found in them. */

import { html, nothing, type TemplateResult } from 'lit';
import type { ReportDescription } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { icon } from '../../../parts/icons.js';
import { importIcon } from '../import-icons.js';
import type { LookedFile } from '../../../sources/look/look.js';
import { codeWords } from './refusal-words.js';

/** More are counted. */
const MOST = 12;

export function filesList(localizer: Localizer, files: readonly LookedFile[]): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  // Those that are not read are what somebody has to know of.
  const sorted = [...files].sort((a, b) => Number(a.fault === null) - Number(b.fault === null));
  const more = sorted.length - MOST;
  return html`<ul class="files" aria-label=${localizer.text('report-import-files')}>
    ${sorted.slice(0, MOST).map((file) => fileRow(localizer, file))}
    ${more > 0 ? html`<li class="muted">${localizer.text('report-import-files-more', { count: more })}</li>` : nothing}
  </ul>`;
}

function fileRow(localizer: Localizer, file: LookedFile): TemplateResult {
  const { size, fault } = file;
  return html`<li class=${fault === null ? '' : 'unread'}>
    ${fault === null ? importIcon('file') : icon('warning')} <bdi class="file-name">${fileName(localizer, file)}</bdi>
    <span class="muted">${localizer.text(`report-import-kind-${file.kind}`)}</span>
    <span class="muted">${size === null ? '' : sizeWords(localizer, size)}</span>
    <span
      >${fault === null ? '' : html`<b>${localizer.text('report-import-unread')}</b> ${codeWords(localizer, fault)}`}</span
    >
  </li>`;
}

/** What was pasted has no name. */
export function fileName(localizer: Localizer, { name }: LookedFile): string {
  return name === '' ? localizer.text('report-import-pasted') : name;
}

function sizeWords(localizer: Localizer, bytes: number): string {
  const [unit, one] =
    bytes < 1e3 ? (['byte', 1] as const) : bytes < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
  return localizer.number(bytes / one, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** How many rows of which table were found, each beside the largest. */
export function tablesList(localizer: Localizer, source: ReportDescription['source']): TemplateResult | typeof nothing {
  const tables = source?.tables ?? [];
  if (tables.length === 0) return nothing;
  return html`<table class="tables">
    <caption class="visually-hidden">
      ${localizer.text('report-import-tables')}
    </caption>
    <thead>
      <tr class="visually-hidden">
        <th scope="col">${localizer.text('report-import-table')}</th>
        <th scope="col">${localizer.text('report-import-list')}</th>
        <th scope="col">${localizer.text('report-import-rows')}</th>
      </tr>
    </thead>
    <tbody>
      ${tables.map(
        ({ table, list, rows }) =>
          html`<tr>
            <th scope="row">
              <bdi><code>${table}</code></bdi>
            </th>
            <td class="muted"><bdi>${list === '' || list === table ? '' : list}</bdi></td>
            <td class="number">${localizer.count(rows)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
