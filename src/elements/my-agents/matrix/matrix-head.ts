/** The head of the matrix: sorts, and marks the behaviour in focus. */

import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixContext } from './matrix-context.js';

export function headRow(context: MatrixContext): TemplateResult {
  const { localizer } = context;
  return html`<tr role="row" aria-rowindex="1">
    ${headCell(
      context,
      'agent',
      0,
      html`${localizer.text('my-agents-agent')}<br /><small>${localizer.text('my-agents-team-interactions')}</small>`,
    )}
    ${context.columns.map(({ key, name }, i) => headCell(context, key, i + 1, name))}
  </tr>`;
}

function headCell(context: MatrixContext, key: string, column: number, label: unknown): TemplateResult {
  const { by, descending } = context.order;
  const isSorted = by === key;
  return html`<th
    role="columnheader"
    scope="col"
    class="${isSorted ? 'sorted' : ''} ${context.focus === key ? 'focused' : ''} ${context.picked === key ? 'picked' : ''}"
    data-cell="0,${column}"
    tabindex="-1"
    aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : 'none'}
  >
    <span class="label"
      >${label}${isSorted ? html`<span class="sort ${descending ? '' : 'up'}"></span>` : nothing}</span
    >
  </th>`;
}
