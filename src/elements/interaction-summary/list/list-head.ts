/** The head of the list: sorts by each column, and marks the behaviour in focus. */

import { html, nothing, type TemplateResult } from 'lit';
import { deltaGlyph } from '../../../charts/glyphs.js';
import { OVERALL_SATISFACTION } from '../../../core/index.js';
import { behaviorName } from '../../../words/wording.js';
import type { ListContext } from './list-context.js';
import { orderName } from '../order.js';

export function listHead(context: ListContext): TemplateResult {
  const { localizer } = context;
  return html`<tr role="row" aria-rowindex="1">
    ${headCell(context, 'when', ['startedAt'])}${headCell(context, 'who', ['customer', 'agent'])}
    ${headCell(context, 'channel', ['channel'])}${headCell(context, 'duration', ['duration'])}
    ${context.overall ? headCell(context, 'index', [OVERALL_SATISFACTION]) : nothing}
    ${context.behaviors.map((key) => headCell(context, 'index', [key]))}
    <th role="columnheader" scope="col" class="end">
      <span class="visually-hidden">${localizer.text('interaction-summary-replay')}</span>
    </th>
  </tr>`;
}

/** @param keys what the column can be sorted by; a column of two things has two buttons */
function headCell(context: ListContext, className: string, keys: readonly string[]): TemplateResult {
  const { by, descending } = context.order;
  const isSorted = keys.includes(by);
  const focused = context.focus !== null && keys.includes(context.focus);
  return html`<th
    role="columnheader"
    scope="col"
    class="${className} ${focused ? 'focused' : ''}"
    aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : nothing}
  >
    ${keys.map((key, i) => html`${i > 0 ? ', ' : nothing}${sortButton(context, key)}`)}
  </th>`;
}

function sortButton(context: ListContext, key: string): TemplateResult {
  const { localizer, order, description } = context;
  const name = orderName(localizer, key, (behavior) => behaviorName(localizer, description, behavior));
  const isSorted = order.by === key;
  // The arrow stays on the last word.
  const lastWord = name.lastIndexOf(' ') + 1;
  const direction = order.descending ? 'down' : 'up';
  const text = isSorted
    ? html`${name.slice(0, lastWord)}<span class="last">${name.slice(lastWord)}${deltaGlyph(direction)}</span>`
    : name;
  return html`<button class="sort ${isSorted ? 'sorted' : ''}" @click=${() => context.sort(key)}>${text}</button>`;
}
