/** The table of fields and columns: what feeds each field, and how sure that is; a person can correct it. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../../i18n/index.js';
import type { MappedColumn } from '../../../sources/table/table-options.js';
import { icon } from '../../../parts/icons.js';
import { fieldName } from '../fields/field-name.js';
import { certainty, LIKELY } from '../found/found.js';
import type { MappingContext } from './mapping-context.js';
import { withField, type Mapping, type MappingRow } from './mapping-model.js';
import { readingOptions } from './reading-options.js';

/** Scales of surveys that are usual. */
const SCALES = [2, 3, 4, 5, 7, 10];
/** What stands before a value for all rows, and before columns that are read together, as the value of a choice. */
const VALUE = '\u0000value:';
const TOGETHER = '\u0000together';

export function mappingTable(context: MappingContext): TemplateResult {
  const { localizer, mapping } = context;
  const heads = ['field', 'column', 'sample', 'read', 'sure'];
  return html`<div class="mapping" part="mapping">
    <p>${columnsSentence(localizer, mapping)}</p>
    <table class="fields" role="table" aria-label=${localizer.text('report-import-mapping')}>
      <thead role="rowgroup">
        <tr role="row">
          ${heads.map((head) => html`<th scope="col" role="columnheader">${localizer.text(`report-import-col-${head}`)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${mapping.rows.map((row) => fieldRow(context, row))}
      </tbody>
    </table>
    <div class="more-fields">${addField(context)} ${correctionTools(context)}</div>
    ${unusedColumns(localizer, mapping)} ${readingOptions(context)}
  </div>`;
}

/** “7 of 8 columns are read.” */
function columnsSentence(localizer: Localizer, { columns, unused, rows }: Mapping): TemplateResult {
  const unsure = rows.filter(isDoubtful).length;
  return html`${localizer.rich('report-import-columns', { used: columns.length - unused.length, count: columns.length })}
  ${unsure > 0 ? html`<b>${localizer.text('report-import-columns-unsure', { count: unsure })}</b>` : nothing}`;
}

function isDoubtful({ confidence, isRequired, columns, value }: MappingRow): boolean {
  const isEmpty = columns.length === 0 && value === null;
  return isEmpty ? isRequired : confidence !== null && confidence < LIKELY;
}

function fieldRow(context: MappingContext, row: MappingRow): TemplateResult {
  const { localizer } = context;
  const name = fieldName(localizer, row.path);
  return html`<tr role="row" class=${isDoubtful(row) ? 'doubtful' : ''} data-field=${row.path}>
    <th scope="row" role="rowheader">
      <bdi>${name}</bdi>
      ${row.isRequired ? html`<span class="needed">${localizer.text('report-import-needed')}</span>` : nothing}
    </th>
    <td role="cell">${columnChoice(context, row, name)}</td>
    <td role="cell" class="sample">${sampleCells(localizer, row)}</td>
    <td role="cell" class="type">${row.reason === 'none' ? '' : localizer.text(`report-import-type-${row.type}`)}</td>
    <td role="cell" class="sure">
      ${
        row.reason === 'none'
          ? html`<span class=${row.isRequired ? 'strong' : 'muted'}>
              ${row.isRequired ? icon('warning') : nothing} ${localizer.text('report-import-why-none')}
            </span>`
          : html`${certainty(localizer, row.reason === 'said' ? null : (row.confidence ?? 1))}
              <span class="muted">${localizer.text(`report-import-why-${row.reason}`)}</span>`
      }
    </td>
  </tr>`;
}

function sampleCells(localizer: Localizer, { columns, sample, empty }: MappingRow): TemplateResult {
  const share = columns.length > 0 ? Math.round(100 * empty) : 0;
  return html`${sample.map((cell, i) => html`${i > 0 ? ' · ' : ''}<bdi>${cell}</bdi>`)}
  ${share > 0 ? html`<span class="muted">${localizer.text('report-import-empty', { percent: localizer.percent(share) })}</span>` : nothing}`;
}

function columnChoice({ localizer, mapping, options, correct }: MappingContext, row: MappingRow, name: string) {
  const { columns, value, path } = row;
  const chosen = value !== null ? VALUE + String(value) : columns.length > 1 ? TOGETHER : (columns[0] ?? '');
  const values = new Set<string | number | boolean>(path.endsWith('.scale') ? SCALES : []);
  if (value !== null) values.add(value);
  const change = (event: Event) => {
    const { value: given } = event.currentTarget as HTMLSelectElement;
    if (given === TOGETHER) return;
    const found = [...values].find((one) => VALUE + String(one) === given);
    const column: MappedColumn = found !== undefined ? { value: found } : given === '' ? null : given;
    correct(withField(options, path, column));
  };
  const option = (id: string, words: string) =>
    html`<option value=${id} ?selected=${id === chosen} dir="auto">${words}</option>`;
  return html`<select
    class="field"
    aria-label=${localizer.text('report-import-column-of', { field: name })}
    data-chosen=${chosen}
    @change=${change}
  >
    ${option('', localizer.text('report-import-no-column'))}
    ${columns.length > 1 ? option(TOGETHER, columns.join(' + ')) : nothing}
    ${mapping.columns.map((column) => option(column, column))}
    ${[...values].map((one) => option(VALUE + String(one), localizer.text('report-import-all-rows', { value: String(one) })))}
  </select>`;
}

/** A field that no column is read for yet. */
function addField({ localizer, mapping, add }: MappingContext): TemplateResult {
  // A choice that is made with the arrow keys goes through others: only the button makes the row.
  const press = (event: Event) => {
    const select = (event.currentTarget as Element).parentElement!.querySelector('select')!;
    if (select.value !== '') add(select.value);
    select.value = '';
  };
  const named = mapping.others.map((path) => ({ path, name: fieldName(localizer, path) }));
  named.sort((a, b) => localizer.compare(a.name, b.name));
  return html`<span class="add">
    <select class="field" aria-label=${localizer.text('report-import-add-field')}>
      <option value="">${localizer.text('report-import-add-field')}</option>
      ${named.map(({ path, name }) => html`<option value=${path}>${name}</option>`)}
    </select>
    <button class="button" @click=${press}>${localizer.text('report-import-add-row')}</button>
  </span>`;
}

function correctionTools({ localizer, isCorrected, undo, save }: MappingContext): TemplateResult {
  return html`<button class="button undo" ?disabled=${!isCorrected} @click=${undo}>
      ${localizer.text('report-import-undo')}
    </button>
    <button class="button save" title=${localizer.text('report-import-save-for')} @click=${save}>
      ${localizer.text('report-import-save')}
    </button>`;
}

function unusedColumns(localizer: Localizer, { unused }: Mapping): TemplateResult | typeof nothing {
  if (unused.length === 0) return nothing;
  return html`<p class="unused muted">
    ${localizer.text('report-import-unused')}
    ${unused.map((column, i) => html`${i > 0 ? ', ' : ''}<code><bdi>${column}</bdi></code>`)}
  </p>`;
}
