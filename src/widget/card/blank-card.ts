/** What a card shows while there is nothing to show: that it is loading, or why there is nothing. */

import { html, type TemplateResult } from 'lit';
import type { ReportStatus, ResolvedPeriod, SelectionClause } from '../../core/index.js';
import type { LoadProgress } from '../../data/load.js';
import type { Localizer } from '../../i18n/index.js';
import { loadingFoot } from './load-notices.js';
import { blank } from '../../parts/notice.js';

interface BlankCard {
  readonly status: ReportStatus;
  /** In words, of an error or an empty report. */
  readonly reason: string;
  /** The period that holds nothing. */
  readonly period: ResolvedPeriod | null;
  /** The clauses that may be why. */
  readonly clauses: readonly SelectionClause[];
  clauseName(clause: SelectionClause): string;
  remove(clause: SelectionClause): void;
  clear(): void;
  retry(): void;
}

export function loadingCard(
  localizer: Localizer,
  status: ReportStatus,
  progress: LoadProgress | null,
  cancel: () => void,
): TemplateResult {
  return html`<div class="body">
      <div class="skeleton">${Array.from({ length: 9 }, () => html`<span></span>`)}</div>
    </div>
    <footer class="foot">${status === 'loading' ? loadingFoot(localizer, progress, cancel) : '\u00a0'}</footer>`;
}

export function blankCard(localizer: Localizer, card: BlankCard): TemplateResult {
  switch (card.status) {
    case 'empty':
      return blank('inbox', localizer.text('empty-title'), card.reason);
    case 'no-match':
      return noMatch(localizer, card);
    default:
      return html`<div role="alert">
        ${blank('warning', localizer.text('error-title'), card.reason, [
          { label: localizer.text('try-again'), run: () => card.retry() },
        ])}
      </div>`;
  }
}

function noMatch(localizer: Localizer, { period, clauses, clauseName, remove, clear }: BlankCard): TemplateResult {
  const title = localizer.text('no-match-title');
  const span = period ? localizer.daySpan(period.from, period.to, { year: 'numeric' }) : '';
  const last = clauses.at(-1);
  if (!last) return blank('filter', title, localizer.text('no-match-period', { period: span }));
  const filters = localizer.list(clauses.map(clauseName));
  return blank('filter', title, localizer.text('no-match-text', { period: span, filters }), [
    { label: localizer.text('remove-filter', { filter: clauseName(last) }), run: () => remove(last) },
    { label: localizer.text('clear-filters'), run: clear },
  ]);
}
