/** How far a load has come: a bar, what has arrived, and a way to stop. */

import { html, nothing, type TemplateResult } from 'lit';
import type { LoadProgress } from '../../data/load.js';
import type { LoadState } from '../../data/report-loading.js';
import type { LoadRetry } from '../../data/tries/retry-wait.js';
import type { Localizer } from '../../i18n/index.js';
import { icon } from '../../parts/icons.js';

/** “So far: 120,000 interactions; still loading” */
export function arrivingWords(localizer: Localizer, count: number): string {
  return localizer.text('loading-so-far', { count });
}

/** Says of figures that they are of the part of the data that has arrived. */
export function arrivingNotice(
  localizer: Localizer,
  count: number,
  progress: LoadProgress | null,
  cancel: () => void,
): TemplateResult {
  return html`<div class="notice info" part="notice">
    <div>
      <b>${arrivingWords(localizer, count)}</b>
      ${loadingBar(localizer, progress)}
    </div>
    ${cancelButton(localizer, cancel)}
  </div>`;
}

export function stoppedNotice(localizer: Localizer, count: number, again: () => void): TemplateResult {
  return html`<div class="notice warn" role="status" part="notice">
    ${icon('warning')}
    <div>${localizer.rich('loading-stopped', { count })}</div>
    <button class="button small" @click=${again}>${icon('retry')} ${localizer.text('loading-again')}</button>
  </div>`;
}

/** What is said of a report without interactions: what the load before had, or when there will be some. */
export function emptyWords(localizer: Localizer, before: LoadState['before']): string {
  if (!before) return localizer.text('empty-text');
  return localizer.text('empty-before', { count: before.used, time: loadTime(localizer, before.loadedAt) });
}

/** When something was loaded, on the reader's clock. */
export function loadTime(localizer: Localizer, instant: number): string {
  return localizer.date(instant, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The foot of a card that has nothing to show yet. */
export function loadingFoot(localizer: Localizer, progress: LoadProgress | null, cancel: () => void): TemplateResult {
  const retry = progress?.retry;
  return html`<div class="loading">
    ${
      retry
        ? retryWords(localizer, retry, cancel)
        : html`<div>${loadingBar(localizer, progress)}</div>
            ${cancelButton(localizer, cancel)}`
    }
  </div>`;
}

/** Above figures that stay while a load waits for a further try. */
export function retryNotice(localizer: Localizer, retry: LoadRetry, cancel: () => void): TemplateResult {
  return html`<div class="notice warn" part="notice">${icon('warning')} ${retryWords(localizer, retry, cancel)}</div>`;
}

/** The text is of `RetryController`, which counts the seconds. The button stays where it is: it may have the focus. */
function retryWords(localizer: Localizer, { tryNow }: LoadRetry, cancel: () => void): TemplateResult {
  return html`<div class="retry"></div>
    <span class="actions">
      <button class="button small" aria-disabled=${tryNow === null} @click=${() => tryNow?.()}>
        ${icon('retry')} ${localizer.text('retry-now')}
      </button>
      ${cancelButton(localizer, cancel)}
    </span>`;
}

function cancelButton(localizer: Localizer, cancel: () => void): TemplateResult {
  return html`<button class="button small" @click=${cancel}>${localizer.text('loading-cancel')}</button>`;
}

function loadingBar(localizer: Localizer, progress: LoadProgress | null): TemplateResult {
  const pages = progress?.pages;
  const total = (pages ? pages.total : progress?.total) ?? null;
  // A bar without a value moves to and fro.
  return html`<progress
      aria-label=${localizer.text('loading-bar')}
      value=${total === null ? nothing : (pages?.records ?? progress!.received)}
      max=${total ?? nothing}
    ></progress>
    <bdi class="small">${loadingWords(localizer, progress)}</bdi>`;
}

function loadingWords(localizer: Localizer, progress: LoadProgress | null): string {
  if (!progress || progress.received === 0) return localizer.text('status-loading');
  if (progress.pages) {
    const { read, records, total } = progress.pages;
    const words = total === null ? 'status-loading-pages' : 'status-loading-pages-total';
    return localizer.text(words, { pages: read, records, total: total ?? records });
  }
  const size = (bytes: number) =>
    localizer.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const received = size(progress.received);
  return progress.total === null
    ? localizer.text('status-loading-received', { received })
    : localizer.text('status-loading-progress', { received, total: size(progress.total) });
}
