/** The part of a report that a widget asks about, and what every answer tells of it. */

import type { Comparison, PeriodRequest, ReportDescription, ResolvedPeriod, SelectionClause } from '../core/index.js';
import type { ReportStore } from '../data/report-store.js';
import type { Asked } from './controllers/question-controller.js';

export interface WidgetScope {
  /** Calendar days `YYYY-MM-DD`, the last one not included. */
  readonly period: { readonly from: string; readonly to: string };
  readonly selection: readonly SelectionClause[];
  /** Whether to compare with the span of equal length right before. */
  readonly compare: boolean;
}

/** What every answer tells beside its figures. */
export interface WidgetAnswer {
  /** How many interactions it is about; 0 shows that nothing matches. */
  readonly matched: number;
  readonly period: ResolvedPeriod;
}

/** What a widget's own attributes ask for; `null` where they leave it to the report. */
export interface OwnScope {
  readonly period: PeriodRequest | null;
  readonly compare: Comparison | null;
  /** The clauses that this widget follows. */
  readonly selection: readonly SelectionClause[];
}

/** @returns `null` while there is no data that tells which days are meant */
export function scopeOf(store: ReportStore | null, own: OwnScope): WidgetScope | null {
  const period = own.period ? store?.resolve(own.period) : store?.snapshot.period;
  if (!store || !period) return null;
  return {
    period: { from: period.from, to: period.to },
    selection: own.selection,
    compare: (own.compare ?? store.state.compare) === 'previous',
  };
}

/** The question with the data that it is put to; `null` while there is none. */
export function askedOf<Question extends WidgetScope>(
  store: ReportStore | null,
  own: OwnScope,
  question: (scope: WidgetScope, description: ReportDescription) => Question,
): Asked<Question> | null {
  const scope = scopeOf(store, own);
  if (!store || !scope) return null;
  const { engine, description, revision, loadedAt, opened, reader } = store.snapshot;
  if (!engine || !description) return null;
  const asked = question(scope, description);
  // While data arrives, a preset such as the last 30 days comes to mean other days. The question is still the same: its
  // text holds the preset, not the days.
  const words = JSON.stringify({ ...asked, period: own.period ?? reader.period });
  return { question: asked, words, engine, description, revision, loadedAt, opened };
}
