/** A plain table of a `ReportTable`: the readable twin of every chart. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import type { CellValue, ReportTable } from './report-table.js';

/** As many columns as fit on a sheet of paper. */
const ON_PAPER = 8;

export interface DataTableOptions {
  readonly caption: string;
  /** How a value is written; default: numbers in the locale's way with at most one decimal. */
  readonly format?: (value: CellValue, key: string, row: ReportTable['rows'][number]) => string;
  /** Keys that are left out, such as ids that only programs need. */
  readonly without?: readonly string[];
  /** Where the rows are a page of a longer table: how many come before them, and how many there are. */
  readonly start?: number;
  readonly total?: number;
}

export function dataTable(localizer: Localizer, table: ReportTable, options: DataTableOptions): TemplateResult {
  const columns = table.columns.filter(({ key }) => !options.without?.includes(key));
  const write = options.format ?? ((value) => plainValue(localizer, value));
  const numeric = new Set(
    columns.filter(({ key }) => table.rows.some((row) => typeof row[key] === 'number')).map(({ key }) => key),
  );
  return html`<div class="scroller" tabindex="0" role="region" aria-label=${options.caption}>
    <table
      class="data ${columns.length > ON_PAPER ? 'many' : ''}"
      part="table"
      aria-rowcount=${options.total === undefined ? nothing : options.total + 1}
    >
      <caption class="visually-hidden">
        ${options.caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ key, label }) => html`<th scope="col" class=${numeric.has(key) ? 'number' : nothing}>${label}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          (row, line) =>
            html`<tr aria-rowindex=${options.start === undefined ? nothing : options.start + line + 2}>
              ${columns.map(({ key, label }, i) => {
                const text = write(row[key] ?? null, key, row);
                return i === 0
                  ? html`<th scope="row">${text}</th>`
                  : html`<td class=${numeric.has(key) ? 'number' : nothing} data-label=${label}>${text}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function plainValue(localizer: Localizer, value: CellValue): string {
  if (value === null || Number.isNaN(value)) return '';
  return typeof value === 'number' ? localizer.number(value, { maximumFractionDigits: 1 }) : String(value);
}
