/** The card of a widget: title, tools, notices, chips, a sentence that says it first, the chart or its table, the foot. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { narrowSwitch, toolbar, type ToolbarContext } from '../../parts/toolbar.js';

/** What stands in a card that has an answer. */
export interface CardBody {
  readonly sentence: unknown;
  /** The widget's own controls, before the common tools. */
  readonly tools: unknown;
  /** The chart, or its table. */
  readonly figure: unknown;
  /** The key, and what n is. */
  readonly foot: unknown;
  /** The figures are old: a refresh has failed. */
  readonly stale: boolean;
}

interface Card {
  readonly localizer: Localizer;
  readonly title: string;
  /** Which period and what part of the report is shown; empty while that is not known. */
  readonly caption: string;
  readonly busy: boolean;
  /** Figures are of a part of the data, and more is on its way. */
  readonly arriving: boolean;
  /** What chooses the part of the report to show. */
  readonly picker: unknown;
  readonly toolbar: ToolbarContext;
  readonly notices: unknown;
  readonly chips: unknown;
  /** `null` while there is nothing to show. */
  readonly body: CardBody | null;
  /** What stands in place of the body. */
  readonly blank: unknown;
  readonly dialogs: unknown;
}

export function card(model: Card): TemplateResult {
  const { localizer, body } = model;
  return html`<div class="frame ${model.arriving ? 'arriving' : ''}">
    <section class="card" part="card" aria-labelledby="title" aria-busy=${model.busy}>
      <header class="head">
        <div class="titles">
          <h2 id="title">${model.title}</h2>
          <p class="caption"><bdi dir=${localizer.direction}>${model.caption || '\u00a0'}</bdi></p>
        </div>
        ${model.picker} ${body ? toolbar(model.toolbar, body.tools) : nothing}
      </header>
      ${model.notices} ${model.chips}
      ${body ? html`${say(localizer, body.sentence)}${figure(model, body)}` : model.blank}
    </section>
    <div class="tips"></div>
    <div class="live visually-hidden" role="status"></div>
    ${model.dialogs}
    <slot hidden></slot>
  </div>`;
}

/** The sentence that says it first. */
function say(localizer: Localizer, sentence: unknown): TemplateResult | typeof nothing {
  if (sentence === nothing) return nothing;
  return html`<p class="say" id="say"><bdi dir=${localizer.direction}>${sentence}</bdi></p>`;
}

function figure(model: Card, body: CardBody): TemplateResult {
  return html`<div class="body ${body.stale ? 'waiting' : ''}">${body.figure}</div>
    <footer class="foot">${body.foot}${narrowSwitch(model.toolbar)}</footer>`;
}
