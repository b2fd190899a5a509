/** What a card says of the state of its report: notices above the figures, and what stands in place of them. */

import { nothing, type TemplateResult } from 'lit';
import type { ReportDescription, ReportStatus, ResolvedPeriod, SelectionClause } from '../../core/index.js';
import type { ReportSnapshot } from '../../data/report-store.js';
import type { Localizer } from '../../i18n/index.js';
import { alertNotice } from '../../parts/notice.js';
import { faultWords } from '../../words/fault-words.js';
import { clauseName } from '../../words/wording.js';
import { blankCard, loadingCard } from './blank-card.js';
import { arrivingNotice, stoppedNotice } from './load-notices.js';
import type { ProblemList } from '../../dialogs/problems/problem-list.js';
import { problemNotice } from './notices.js';

export interface CardState {
  readonly localizer: Localizer;
  readonly status: ReportStatus;
  readonly report: ReportSnapshot | null;
  readonly description: ReportDescription | null;
  /** Why there is nothing to show, in words; empty where nothing is wrong. */
  readonly fault: string;
  /** The period that holds nothing. */
  readonly period: ResolvedPeriod | null;
  /** The clauses that may be why, and can be cleared. */
  readonly clauses: readonly SelectionClause[];
  /** What lists why records were skipped; `null` while the list is closed. */
  readonly problemList: ProblemList | null;
  toggleProblems(): void;
  remove(clause: SelectionClause): void;
  clear(): void;
  refresh(): void;
  cancel(): void;
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
  if (status === 'stale' && report?.error) {
    const time = localizer.date(report.loadedAt!, { dateStyle: 'medium', timeStyle: 'short' });
    const reason = faultWords(localizer, report.error);
    return alertNotice(localizer, localizer.text('error-stale', { reason, time }), refresh);
  }
  if (!description || status === 'error') return nothing;
  const { used } = description.records;
  return [
    isStopped(report) ? stoppedNotice(localizer, used, refresh) : nothing,
    isArriving(report, description) ? arrivingNotice(localizer, used, report!.progress, cancel) : nothing,
    problemNotice(localizer, description, state.problemList, () => state.toggleProblems()),
  ];
}

/** What stands in place of the figures while there are none. */
export function blankState(state: CardState): TemplateResult {
  const { localizer, status, report, description, clauses } = state;
  if (status === 'initial' || status === 'loading') {
    return loadingCard(localizer, status, report?.progress ?? null, () => state.cancel());
  }
  return blankCard(localizer, {
    status,
    error: state.fault,
    period: state.period,
    clauses,
    clauseName: (clause) => clauseName(localizer, description, clause),
    remove: (clause) => state.remove(clause),
    clear: () => state.clear(),
    retry: () => state.refresh(),
  });
}
