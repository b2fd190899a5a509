/** A notice of what went wrong, and what stands in place of something that is not there. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../i18n/index.js';
import { icon, type IconName } from './icons.js';

export function blank(
  name: IconName,
  title: string,
  text: string,
  actions: readonly { readonly label: string; readonly run: () => void }[] = [],
): TemplateResult {
  return html`<div class="blank">
    <span class="box">${icon(name)}</span>
    <p class="title">${title}</p>
    <p>${text}</p>
    ${
      actions.length === 0
        ? nothing
        : html`<div class="actions">
            ${actions.map(
              ({ label, run }, i) =>
                html`<button class="button ${i === 0 ? 'primary' : ''}" @click=${run}>${label}</button>`,
            )}
          </div>`
    }
  </div>`;
}

export function alertNotice(localizer: Localizer, text: string, retry: () => void): TemplateResult {
  return alertWith(text, html`${icon('retry')} ${localizer.text('try-again')}`, retry);
}

/** Of something that the reader wanted and may want again. */
export function passingNotice(localizer: Localizer, text: string, close: () => void): TemplateResult {
  return alertWith(text, localizer.text('close'), close);
}

function alertWith(text: string, label: unknown, act: () => void): TemplateResult {
  return html`<div class="notice alert" role="alert" part="notice">
    ${icon('warning')}
    <div>${text}</div>
    <button class="button small" @click=${act}>${label}</button>
  </div>`;
}
