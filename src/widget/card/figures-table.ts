/** The figures of a widget as a plain table, page by page. */

import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { dataTable, type DataTableOptions } from '../../parts/table/data-table.js';
import { Paging } from '../../parts/table/paging.js';
import type { ReportTable } from '../../parts/table/report-table.js';

/** Rows of a page. */
const PAGE = 25;

export class FiguresTable {
  private readonly paging: Paging;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.paging = new Paging(host, PAGE);
  }

  render(localizer: Localizer, { columns, rows }: ReportTable, options: DataTableOptions): TemplateResult {
    const { paging } = this;
    const page = { columns, rows: paging.of(rows) };
    const place = { start: paging.start(rows.length), total: rows.length };
    return html`${dataTable(localizer, page, { ...options, ...place })}${paging.render(localizer, rows.length)}`;
  }
}
