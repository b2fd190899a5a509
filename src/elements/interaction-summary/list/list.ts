/** The list: a table in wide cards, a card a row in narrow ones. */

import { html, type TemplateResult } from 'lit';
import { place } from '../../../parts/place.js';
import type { InteractionRow } from '../interaction-rows.js';
import type { ListContext } from './list-context.js';
import { listHead } from './list-head.js';
import { listRow } from './list-row.js';

/** So many columns of indexes fit into the widest cards; more of them scroll. */
const FITTING = 9;

export function list(context: ListContext, rows: readonly InteractionRow[]): TemplateResult {
  const columns = context.behaviors.length + Number(context.overall);
  return html`<div class="scroller ${columns > FITTING ? 'many' : ''}">
    <table
      role="table"
      part="table"
      class="list ${context.sentiment ? 'percents' : ''}"
      aria-labelledby="title"
      aria-rowcount=${context.total + 1}
      ${place({ '--columns': columns })}
    >
      <thead role="rowgroup">
        ${listHead(context)}
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row, i) => listRow(context, row, context.offset + i + 2))}
      </tbody>
    </table>
  </div>`;
}
