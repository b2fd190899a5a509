/** A data set made ready for questions: scored, and with the calendar day of each row. */

import { MISSING } from '../../columns/codes.js';
import type { Dataset } from '../../ingest/ingest.js';
import type { CalibrationSizes } from '../../scoring/calibrate.js';
import { score, type Scorebook } from '../../scoring/scorebook.js';
import type { Dimension, SelectionClause } from '../../select/clauses.js';
import { dayPlaces, daysOf, firstRowOn, reorderDays, type DayColumn } from '../../select/day-column.js';
import {
  DEFAULT_PERIOD,
  resolveDays,
  resolvedPeriod,
  type DaySpan,
  type PeriodRequest,
  type ResolvedPeriod,
} from '../../select/period.js';
import { isDimensionClause, narrowSpan, selectRows } from '../../select/select-rows.js';
import type { Steps } from '../../steps.js';
import { CuboidCache } from '../behaviors/cuboid-cache.js';
import { LIMITS, type Limits } from './engine-limits.js';
import { RowCache } from './row-cache.js';
import { ScopeRows } from '../behaviors/scope-rows.js';

/** What gives the data set, and can put its rows into another order: row i becomes row `places[i]`. */
export interface RowSource {
  /** Does most of the work of `dataset`, in steps. */
  join?(): Steps<void>;
  dataset(): Dataset;
  reorder?(places: Uint32Array): Steps<void>;
}

export interface PrepareOptions {
  /** Whether all of the input has been read, so that it is worth to put its rows in order. */
  readonly complete?: boolean;
  readonly limits?: Limits;
  readonly sizes?: CalibrationSizes;
}

/**
 * Makes what has been read ready for questions.
 *
 * @param previous what was made of the same source before; it is of no use afterwards
 */
export function* prepare(
  source: RowSource,
  timeZoneOf: (dataset: Dataset) => string,
  previous: ReportData | null,
  { complete = false, limits = LIMITS, sizes }: PrepareOptions = {},
): Steps<ReportData> {
  if (source.join) yield* source.join();
  let dataset = source.dataset();
  const timeZone = timeZoneOf(dataset);
  let kept = previous && continues(previous, dataset) ? previous : null;
  yield;
  const { startedAt, length } = dataset.columns;
  let days = yield* daysOf(startedAt, timeZone, kept?.timeZone === timeZone ? kept.days : null);
  const putUpWith = previous?.ordered ? Math.max(limits.unsortedRows, length * limits.unsortedPart) : 0;
  if (complete && source.reorder && length - days.sorted > putUpWith) {
    const places = yield* dayPlaces(days);
    yield* source.reorder(places);
    dataset = source.dataset();
    days = reorderDays(days, places);
    kept = null;
  }
  const scorebook = yield* score(dataset, kept?.scorebook ?? null, sizes);
  const carried = kept?.timeZone === timeZone ? kept.carried : {};
  return new ReportData(dataset, timeZone, days, scorebook, complete, limits, carried);
}

/** Whether a data set only adds rows to what was made ready before. */
function continues({ dataset }: ReportData, next: Dataset): boolean {
  return (
    !next.changes.rewritten &&
    next.changes.from === dataset.columns.length &&
    next.baseline === dataset.baseline &&
    next.behaviors.length === dataset.behaviors.length &&
    next.behaviors.every(({ key, polarity, group }, k) => {
      const known = dataset.behaviors[k];
      return key === known.key && polarity === known.polarity && group === known.group;
    })
  );
}

/** The days of a question, and what it selects. */
export class ResolvedScope {
  /** The whole period, whatever days are selected in it. */
  readonly span: DaySpan;
  private readonly narrow: DaySpan;

  constructor(
    private readonly data: ReportData,
    request: PeriodRequest,
    private readonly selection: readonly SelectionClause[],
  ) {
    this.span = resolveDays(request, data.days.last);
    this.narrow = narrowSpan(this.span, selection);
  }

  get period(): ResolvedPeriod {
    return resolvedPeriod(this.span);
  }

  /** The rows of the period, in the order of the columns. */
  rows(): Steps<Uint32Array> {
    return this.data.rowsOn(this.narrow, this.selection);
  }

  /**
   * The rows of the period, or of the span of equal length before it, for counting.
   *
   * @param by what they will be grouped by
   * @param binned whether they will be counted by day
   */
  *forCounting(by: Dimension | undefined, binned: boolean, previous = false): Steps<ScopeRows> {
    const { data, selection, narrow } = this;
    const shift = previous ? this.span.from - this.span.to : 0;
    const span = { from: narrow.from + shift, to: narrow.to + shift };
    const clauses = selection.filter(isDimensionClause);
    const size = firstRowOn(data.days, span.to) - firstRowOn(data.days, span.from);
    const searched = selection.some(({ field }) => field === 'search');
    const fields = new Set(clauses.map(({ field }) => field));
    if (by !== undefined) fields.add(by);
    const cuboid = searched ? null : yield* data.cuboids.find(fields, binned, size >= data.limits.cuboidRows);
    const rows = yield* data.rowsOn(span, selection, cuboid !== null);
    return ScopeRows.of(data, rows, cuboid, clauses, span);
  }
}

export class ReportData {
  readonly cuboids: CuboidCache;
  /** By code of the agents: 1 for those that must not appear. */
  readonly hidden: Uint8Array;
  private readonly rowCache = new RowCache();

  constructor(
    readonly dataset: Dataset,
    readonly timeZone: string,
    readonly days: DayColumn,
    readonly scorebook: Scorebook,
    /** Whether the rows have been put into the order of their days, but for some that came later. */
    readonly ordered: boolean,
    readonly limits: Limits,
    /** What is handed on to a data set that only adds rows to this one. */
    readonly carried: { metrics?: object } = {},
  ) {
    this.cuboids = new CuboidCache({ columns: dataset.columns, days, scorebook }, limits.cuboidBytes);
    const { dictionary } = dataset.columns.agent;
    this.hidden = new Uint8Array(dictionary.size);
    for (const id of dataset.hiddenAgents) this.hidden[dictionary.find(id) ?? MISSING] = 1;
    this.hidden[MISSING] = 0;
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
    return new ResolvedScope(
      this,
      request,
      selection.map((clause) => this.onlyVisible(clause)),
    );
  }

  /** Agents that must not appear cannot be selected. */
  private onlyVisible(clause: SelectionClause): SelectionClause {
    if (clause.field !== 'agent') return clause;
    return { ...clause, values: clause.values.filter((id) => !this.dataset.hiddenAgents.has(id)) };
  }

  /**
   * The rows on the days of a span that match every clause, in the order of the columns.
   *
   * @param unsorted only those that are not in the order of their days
   */
  rowsOn(span: DaySpan, selection: readonly SelectionClause[], unsorted = false): Steps<Uint32Array> {
    const { columns, hiddenAgents } = this.dataset;
    // No search finds somebody who must not appear.
    const agentName = (id: string) => (hiddenAgents.has(id) ? '' : this.agentName(id));
    const context = { columns, days: this.days, agentName };
    return this.rowCache.find([span, selection, unsorted], () => selectRows(context, span, selection, unsorted));
  }

  /** The keys among some codes of a dimension, ascending, and the group of every code (−1: none). */
  groups(dimension: Dimension, present: Uint8Array): { keys: string[]; groupOfCode: Int32Array } {
    const { dictionary } = this.dataset.columns[dimension];
    const found: { key: string; code: number }[] = [];
    for (let code = 0; code < present.length; code++) {
      const visible = code !== MISSING && (dimension !== 'agent' || this.hidden[code] === 0);
      if (present[code] === 1 && visible) found.push({ key: dictionary.text(code), code });
    }
    found.sort((a, b) => (a.key < b.key ? -1 : 1));
    const groupOfCode = new Int32Array(dictionary.size).fill(-1);
    found.forEach(({ code }, group) => (groupOfCode[code] = group));
    return { keys: found.map(({ key }) => key), groupOfCode };
  }
}
