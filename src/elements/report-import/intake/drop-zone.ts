/** Where files are given: dropped, chosen, or pasted; all of it by keyboard, too. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../../i18n/index.js';
import { importIcon } from '../import-icons.js';
import { VENDOR_TITLES } from '../../../sources/look/vendor-titles.js';

export interface Intake {
  readonly localizer: Localizer;
  /** Whether something is held over it. */
  readonly dragging: boolean;
  /** Whether there is a field to paste into. */
  readonly pasting: boolean;
  choose(folder: boolean): void;
  togglePaste(): void;
  take(text: string): void;
}

/** Of those that are told without help, so many are named. */
const NAMED = 6;

export function dropZone(intake: Intake): TemplateResult {
  const { localizer, dragging } = intake;
  const titles = Object.values(VENDOR_TITLES);
  return html`<div class="zone ${dragging ? 'over' : ''}" part="zone">
      <span class="box">${importIcon('upload')}</span>
      <p class="title">${localizer.text(dragging ? 'report-import-release' : 'report-import-drop')}</p>
      <p class="muted">${localizer.text('report-import-what')}</p>
      ${chooseButtons(intake)} ${pasteField(intake)}
    </div>
    <p class="muted known-title">${localizer.text('report-import-known')}</p>
    <ul class="known">
      ${titles.slice(0, NAMED).map((title) => html`<li><bdi>${title}</bdi></li>`)}
      <li class="muted" title=${titles.slice(NAMED).join(', ')}>
        ${localizer.text('report-import-known-more', { count: titles.length - NAMED })}
      </li>
    </ul>
    <p class="muted">${localizer.text('report-import-any')}</p>`;
}

function chooseButtons({ localizer, pasting, choose, togglePaste }: Intake): TemplateResult {
  return html`<div class="actions">
    <button class="button primary choose" @click=${() => choose(false)}>
      ${importIcon('file')} ${localizer.text('report-import-choose')}
    </button>
    <button class="button folder" @click=${() => choose(true)}>
      ${importIcon('folder')} ${localizer.text('report-import-folder')}
    </button>
    <button class="button paste" aria-expanded=${pasting} aria-controls="pasted" @click=${togglePaste}>
      ${importIcon('clipboard')} ${localizer.text('report-import-paste')}
    </button>
  </div>`;
}

/** A text that is typed or edited there is read with the button; what is pasted is read at once. */
function pasteField({ localizer, pasting, take }: Intake): TemplateResult {
  const read = (event: Event) => {
    const field = (event.currentTarget as Element).closest('#pasted')!.querySelector('textarea')!;
    take(field.value);
  };
  return html`<div id="pasted" ?hidden=${!pasting}>
    ${
      pasting
        ? html`<label for="text">${localizer.text('report-import-paste-label')}</label>
            <textarea id="text" class="field" rows="4" dir="auto" spellcheck="false"></textarea>
            <button class="button" @click=${read}>${localizer.text('report-import-paste-read')}</button>`
        : nothing
    }
  </div>`;
}
