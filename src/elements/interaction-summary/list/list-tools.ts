/** The tools of the list: search, order, sentiment view. */

import { html, type TemplateResult } from 'lit';
import { deltaGlyph } from '../../../charts/glyphs.js';
import type { Localizer } from '../../../i18n/index.js';
import { nextOrder, orderName, SORTABLE, type ListOrder } from '../order.js';

interface ListTools {
  readonly localizer: Localizer;
  readonly search: TemplateResult;
  readonly order: ListOrder;
  /** Keys of the behaviours to sort by. */
  readonly behaviors: readonly string[];
  readonly sentiment: boolean;
  behaviorName(key: string): string;
  sort(order: ListOrder): void;
  toggle(): void;
}

export function listTools(tools: ListTools): TemplateResult {
  return html`${tools.search} ${orderPicker(tools)} ${sentimentSwitch(tools)}`;
}

function orderPicker({ localizer, order, behaviors, behaviorName, sort }: ListTools): TemplateResult {
  const label = localizer.text('interaction-summary-sort');
  const turn = localizer.text(`interaction-summary-sort-${order.descending ? 'descending' : 'ascending'}`);
  const pick = (event: Event) => sort(nextOrder(order, (event.target as HTMLSelectElement).value));
  return html`<span class="order">
    <select class="field" aria-label=${label} title=${label} @change=${pick}>
      ${[...SORTABLE, ...behaviors].map(
        (key) =>
          html`<option value=${key} .selected=${key === order.by}>${orderName(localizer, key, behaviorName)}</option>`,
      )}
    </select>
    <button class="icon-button" aria-label=${turn} title=${turn} @click=${() => sort(nextOrder(order, order.by))}>
      ${deltaGlyph(order.descending ? 'down' : 'up')}
    </button>
  </span>`;
}

function sentimentSwitch({ localizer, sentiment, toggle }: ListTools): TemplateResult {
  return html`<label class="sentiment">
    <span id="sentiment-label">${localizer.text('interaction-summary-sentiment')}</span>
    <button
      class="switch"
      role="switch"
      aria-checked=${sentiment}
      aria-labelledby="sentiment-label"
      @click=${toggle}
    ></button>
  </label>`;
}
