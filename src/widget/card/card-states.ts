/** What a card says of the state of its report: notices above the figures, and what stands in place of them. */

import { nothing, type TemplateResult } from 'lit';
import type { ReportDescription, ReportStatus, ResolvedPeriod, SelectionClause } from '../../core/index.js';
import { EngineLostError, PagesError } from '../../data/load-error.js';
import type { ReportSnapshot } from '../../data/report-store.js';
import type { Localizer } from '../../i18n/index.js';
import { alertNotice } from '../../parts/notice.js';
import { faultWords } from '../../words/fault-words.js';
import { clauseName } from '../../words/wording.js';
import { blankCard, loadingCard } from './blank-card.js';
import { arrivingNotice, emptyWords, loadTime, retryNotice, stoppedNotice } from './load-notices.js';
import type { ProblemNotice } from './problem-notice.js';

export interface CardState {
  readonly localizer: Localizer;
  readonly status: ReportStatus;
  readonly report: ReportSnapshot | null;
  readonly description: ReportDescription | null;
  /** Why there is nothing to show, in words; empty where nothing is wrong. */
  readonly fault: string;
  /** The period that holds nothing. */
  readonly period: ResolvedPeriod | null;
  readonly selection: CardSelection;
  readonly problems: ProblemNotice;
  refresh(): void;
  cancel(): void;
}

/** What can be cleared where nothing matches. */
interface CardSelection {
  readonly clauses: readonly SelectionClause[];
  remove(clause: SelectionClause): void;
  clear(): void;
}

/** Whether figures are of a part of the data, because its load was stopped. */
export function isStopped(report: ReportSnapshot | null): boolean {
  return report?.loading === false && report.description?.complete === false;
}

/** Whether figures are of a part of the data, and more of it, or the answer to it, is on its way. */
export function isArriving(report: ReportSnapshot | null, shown: ReportDescription | null): boolean {
  return shown?.complete === false && !isStopped(report);
}

export function notices(state: CardState): unknown {
  const { localizer, status, report, description, refresh, cancel } = state;
  const retry = report?.progress?.retry;
  if (retry && description) return retryNotice(localizer, retry, cancel);
  if (status === 'stale' && report?.error) {
    const time = loadTime(localizer, report.loadedAt!);
    const reason = faultWords(localizer, report.error);
    // Nobody refreshed a report whose engine has gone.
    const words = report.error instanceof EngineLostError ? 'shown-since' : 'error-stale';
    return alertNotice(localizer, localizer.text(words, { reason, time }), refresh);
  }
  if (!description || status === 'error') return nothing;
  const { used } = description.records;
  const incomplete = report?.error instanceof PagesError && !report.loading ? report.error : null;
  return [
    incomplete ? alertNotice(localizer, faultWords(localizer, incomplete), refresh) : nothing,
    isStopped(report) ? stoppedNotice(localizer, used, refresh) : nothing,
    isArriving(report, description) ? arrivingNotice(localizer, used, report!.progress, cancel) : nothing,
    state.problems.render(localizer, description),
  ];
}

/** What stands in place of the figures while there are none. */
export function blankState(state: CardState): TemplateResult {
  const { localizer, status, report, description, selection } = state;
  if (status === 'initial' || status === 'loading') {
    return loadingCard(localizer, status, report?.progress ?? null, () => state.cancel());
  }
  return blankCard(localizer, {
    status,
    reason: status === 'empty' ? emptyWords(localizer, report?.before ?? null) : state.fault,
    period: state.period,
    // Which behaviour is in focus hides no interaction.
    clauses: selection.clauses.filter(({ field }) => field !== 'behavior'),
    clauseName: (clause) => clauseName(localizer, description, clause),
    remove: (clause) => selection.remove(clause),
    clear: () => selection.clear(),
    retry: () => state.refresh(),
  });
}
