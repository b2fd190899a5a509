/** The tools at the end of a card's head: chart or table, download, how it is computed. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../i18n/index.js';
import { icon, type IconName } from './icons.js';

export interface ToolbarContext {
  readonly localizer: Localizer;
  readonly view: 'chart' | 'table';
  /** `null` where the widget is a plain table already. */
  readonly chartIcon: IconName | null;
  show(view: 'chart' | 'table'): void;
  download(): void;
  /** `null` where nothing is computed but counts. */
  readonly explain: (() => void) | null;
}

/** @param own the widget's own controls, before the common ones */
export function toolbar(context: ToolbarContext, own: unknown): TemplateResult {
  const { localizer, chartIcon, download, explain } = context;
  return html`<div class="tools">
    ${own}
    ${
      chartIcon
        ? html`<div class="segmented" role="group" aria-label=${localizer.text('tool-view')}>
            ${viewButton(context, 'chart', chartIcon)}${viewButton(context, 'table', 'table')}
          </div>`
        : nothing
    }
    ${tool(localizer.text('tool-export'), 'download', download)}${explain ? tool(localizer.text('tool-info'), 'info', explain) : nothing}
  </div>`;
}

/** In a narrow card the switch of the head has no room: a link in the foot takes its place. */
export function narrowSwitch({ localizer, view, chartIcon, show }: ToolbarContext): TemplateResult | typeof nothing {
  if (!chartIcon) return nothing;
  const other = view === 'table' ? 'chart' : 'table';
  return html`<button class="link narrow-switch" @click=${() => show(other)}>
    ${localizer.text(`tool-as-${other}`)}
  </button>`;
}

function tool(label: string, name: IconName, run: () => void): TemplateResult {
  return html`<button class="icon-button" aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;
}

function viewButton(context: ToolbarContext, view: 'chart' | 'table', name: IconName): TemplateResult {
  const label = context.localizer.text(`tool-${view}`);
  const pressed = context.view === view;
  return html`<button aria-pressed=${pressed} aria-label=${label} title=${label} @click=${() => context.show(view)}>
    ${icon(name)}
  </button>`;
}
