/** A data set made ready for questions: scored, and with the calendar day of each row. */

import { MISSING, textsOf } from '../columns/dictionary.js';
import type { Dataset, Ingestion } from '../ingest/ingest.js';
import { score, type Scorebook } from '../scoring/scorebook.js';
import type { Dimension, SelectionClause } from '../select/clauses.js';
import {
  resolveDays,
  resolvedPeriod,
  type DaySpan,
  type PeriodRequest,
  type ResolvedPeriod,
} from '../select/period.js';
import { narrowSpan, selectRows } from '../select/select-rows.js';
import { ZoneClock } from '../select/zone.js';
import type { Steps } from '../steps.js';

const DEFAULT_PERIOD: PeriodRequest = { preset: 'last-90-days' };

/** The days and rows of a question, and those of the span before. */
export interface ResolvedScope {
  readonly period: ResolvedPeriod;
  /** The whole period, whatever days are selected in it. */
  readonly span: DaySpan;
  readonly rows: Uint32Array;
  previousRows(): Uint32Array;
}

/**
 * Makes what has been read ready for questions.
 *
 * @param previous what was made of the same ingestion before
 */
export function* prepare(
  ingestion: Ingestion,
  timeZone: (dataset: Dataset) => string,
  _previous: ReportData | null,
): Steps<ReportData> {
  const dataset = ingestion.dataset();
  yield;
  return new ReportData(dataset, timeZone(dataset));
}

export class ReportData {
  readonly scorebook: Scorebook;
  /** The calendar day of each row. */
  readonly days: Int32Array;
  readonly firstDay: number;
  readonly lastDay: number;

  constructor(
    readonly dataset: Dataset,
    readonly timeZone: string,
  ) {
    const { startedAt, length } = dataset.columns;
    this.scorebook = score(dataset);
    this.days = new Int32Array(length);
    let from = Infinity;
    let to = -Infinity;
    for (const instant of startedAt) {
      if (instant < from) from = instant;
      if (instant > to) to = instant;
    }
    const clock = new ZoneClock(timeZone);
    for (let row = 0; row < length; row++) this.days[row] = clock.dayOf(startedAt[row]);
    this.firstDay = length === 0 ? 0 : clock.dayOf(from);
    this.lastDay = length === 0 ? 0 : clock.dayOf(to);
  }

  agentName(id: string): string {
    return this.dataset.agents.get(id)?.name || id;
  }

  /** The name of a key of a dimension, or the key where it has none. */
  label(dimension: Dimension | undefined, key: string): string {
    if (dimension === 'agent') return this.agentName(key);
    if (dimension === 'team') return this.dataset.teams.get(key)?.name || key;
    return key;
  }

  resolve(request: PeriodRequest = DEFAULT_PERIOD, selection: readonly SelectionClause[] = []): ResolvedScope {
    const context = { columns: this.dataset.columns, days: this.days, agentName: (id: string) => this.agentName(id) };
    const span = resolveDays(request, this.lastDay);
    const narrow = narrowSpan(span, selection);
    const length = span.to - span.from;
    return {
      period: resolvedPeriod(span),
      span,
      rows: selectRows(context, narrow, selection),
      previousRows: () => selectRows(context, { from: narrow.from - length, to: narrow.to - length }, selection),
    };
  }

  /** The keys of a dimension among some rows, ascending, and the group of every code (−1: none). */
  groups(dimension: Dimension | undefined, rows: Uint32Array): { keys: string[]; groupOfCode: Int32Array | null } {
    if (dimension === undefined) return { keys: [''], groupOfCode: null };
    const { codes, dictionary } = this.dataset.columns[dimension];
    const present = new Uint8Array(dictionary.size);
    for (const row of rows) present[codes[row]] = 1;
    const hidden = dimension === 'agent' ? this.dataset.hiddenAgents : null;
    const keys = textsOf(dictionary).filter(
      (key, code) => code !== MISSING && present[code] === 1 && !hidden?.has(key),
    );
    keys.sort((a, b) => (a < b ? -1 : 1));
    const groupOfCode = new Int32Array(dictionary.size).fill(-1);
    keys.forEach((key, group) => (groupOfCode[dictionary.find(key)!] = group));
    return { keys, groupOfCode };
  }
}
