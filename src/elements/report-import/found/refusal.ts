/** Why what was given cannot be read, and what it looks like. */

import { html, nothing, type TemplateResult } from 'lit';
import { InputError } from '../../../core/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { icon } from '../../../parts/icons.js';
import type { LookedFile } from '../../../sources/look/look.js';
import { refusalWords } from './refusal-words.js';

export function refusal(
  localizer: Localizer,
  error: unknown,
  files: readonly LookedFile[],
  other: () => void,
): TemplateResult {
  const kinds = new Set(files.map(({ kind }) => kind));
  const taken = [...kinds].map((kind) => localizer.text(`report-import-kind-${kind}`));
  return html`<div class="notice alert" role="alert" part="notice">
      ${icon('warning')}
      <div>
        <b>${localizer.text('report-import-refused')}</b> ${refusalWords(localizer, error)}
        ${taken.length > 0 ? html`<p>${localizer.text('report-import-taken-for', { kinds: localizer.list(taken) })}</p>` : nothing}
        ${error instanceof InputError && error.message ? html`<p class="small"><bdi dir="ltr" lang="en">${error.message}</bdi></p>` : nothing}
      </div>
    </div>
    <div class="actions out">
      <button class="button primary" @click=${other}>${localizer.text('report-import-other')}</button>
    </div>`;
}
