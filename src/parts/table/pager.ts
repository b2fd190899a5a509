/** Turns the pages of a list. */

import { html, type TemplateResult } from 'lit';
import type { Localizer } from '../../i18n/index.js';
import { icon } from '../icons.js';
import { pageNumbers } from './page-numbers.js';

interface PagerState {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** “1–10 of 1,963” */
  readonly range: string;
  /** `step`: to the page before or after; `page`: to one by its number. */
  turnTo(page: number, how: 'step' | 'page'): void;
}

export function pager(localizer: Localizer, state: PagerState): TemplateResult {
  return html`<div class="pager" part="pager">
    <bdi class="range">${state.range}</bdi>
    ${state.pages > 1 ? pageButtons(localizer, state) : ''}
  </div>`;
}

function pageButtons(localizer: Localizer, { page, pages, turnTo }: PagerState): TemplateResult {
  const step = (name: 'previous' | 'next', target: number) => {
    const label = localizer.text(`page-${name}`);
    const possible = target >= 0 && target < pages;
    // Not `disabled`: the last page reached would take the focus away.
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-disabled=${!possible}
      @click=${() => possible && turnTo(target, 'step')}
    >
      ${icon(name === 'previous' ? 'back' : 'forward')}
    </button>`;
  };
  return html`<nav aria-label=${localizer.text('page-label')}>
    ${step('previous', page - 1)}
    ${pageNumbers(page, pages).map((number) =>
      number === null
        ? html`<span class="gap" aria-hidden="true">…</span>`
        : html`<button
            class="page"
            aria-label=${localizer.text('page-number', { page: number + 1 })}
            aria-current=${number === page ? 'page' : 'false'}
            @click=${() => turnTo(number, 'page')}
          >
            ${localizer.count(number + 1)}
          </button>`,
    )}
    ${step('next', page + 1)}
  </nav>`;
}
