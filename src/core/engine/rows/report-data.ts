/** A data set made ready for questions: scored, and with the calendar day of each row. */

import { MISSING, type Codes } from '../../columns/codes.js';
import { release } from '../../columns/growing/memory.js';
import type { Dataset } from '../../ingest/ingest.js';
import type { CalibrationSizes } from '../../scoring/calibrate.js';
import { score, type Scorebook } from '../../scoring/scorebook.js';
import { keyOfOrdinal, ordinalOf } from '../../select/calendar-keys.js';
import type { SelectionClause } from '../../select/clauses.js';
import { dayPlaces, daysOf, reorderDays, type DayColumn } from '../../select/day-column.js';
import { isDateDimension, type DateDimension, type Dimension } from '../../select/dimensions.js';
import { DEFAULT_PERIOD, type PeriodRequest } from '../../select/period.js';
import { selectRows } from '../../select/select-rows.js';
import type { SelectedDays } from '../../select/selected-days.js';
import type { Steps } from '../../steps.js';
import type { Scope } from '../questions/scope.js';
import { DimensionColumns, type CarriedColumns } from './dimension-columns.js';
import { LIMITS, type Limits } from './engine-limits.js';
import { ReportScope } from './report-scope.js';
import { RowCache } from './row-cache.js';

/** What gives the data set, and can put its rows into another order: row i becomes row `places[i]`, which it keeps. */
interface RowSource {
  /** Does most of the work of `dataset`, in steps. */
  join?(): Steps<void>;
  /** Gives back what growing left over, column by column. */
  trim?(): Steps<void>;
  dataset(): Dataset;
  reorder?(places: Uint32Array): Steps<void>;
}

interface PrepareOptions {
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
  // The rows will be put in order, and scored anew: room is made for that first.
  const isOver = complete && previous?.complete === false && previous.days.sorted < previous.days.offsets.length;
  if (isOver) releaseScores(previous);
  if (source.join) yield* source.join();
  let dataset = source.dataset();
  const timeZone = timeZoneOf(dataset);
  let kept = previous && !isOver && continues(previous, dataset) ? previous : null;
  yield;
  const { startedAt, length } = dataset.columns;
  let days = yield* daysOf(startedAt, timeZone, kept?.timeZone === timeZone ? kept.days : null);
  const putUpWith = previous?.complete ? Math.max(limits.unsortedRows, length * limits.unsortedPart) : 0;
  if (complete && source.reorder && length - days.sorted > putUpWith) {
    const places = yield* dayPlaces(days);
    const inOrder = reorderDays(days, places);
    release(days.offsets);
    days = inOrder;
    if (kept) releaseScores(kept);
    kept = null;
    yield* source.reorder(places);
    dataset = source.dataset();
  }
  if (complete && !previous?.complete && source.trim) {
    yield* source.trim();
    dataset = source.dataset();
  }
  const scorebook = yield* score(dataset, kept?.scorebook ?? null, sizes);
  const carried = kept?.timeZone === timeZone ? kept.carried : {};
  return new ReportData(dataset, timeZone, days, scorebook, complete, limits, carried);
}

function releaseScores({ scorebook: { rowState, codes } }: ReportData): void {
  for (const column of [rowState, ...codes]) release(column);
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

/** What is handed on to a data set that only adds rows to this one. */
interface Carried extends CarriedColumns {
  metrics?: object;
}

export class ReportData {
  /** The keys of rows, by dimension. */
  readonly dimensions: DimensionColumns;
  /** By code of the agents: 1 for those that must not appear. */
  readonly hidden: Uint8Array;
  private readonly rowCache = new RowCache();

  constructor(
    readonly dataset: Dataset,
    readonly timeZone: string,
    readonly days: DayColumn,
    readonly scorebook: Scorebook,
    /**
     * Whether all of the input has been read, and the rows put into the order of their days, but for some that came
     * later.
     */
    readonly complete: boolean,
    readonly limits: Limits,
    /** What is handed on to a data set that only adds rows to this one. */
    readonly carried: Carried = {},
  ) {
    this.dimensions = new DimensionColumns(dataset.columns, timeZone, carried);
    const { dictionary } = dataset.columns.agent;
    this.hidden = new Uint8Array(dictionary.size);
    for (const id of dataset.hiddenAgents) this.hidden[dictionary.find(id) ?? MISSING] = 1;
    this.hidden[MISSING] = 0;
  }

  /** What is known of the rows that are counted. */
  get counted() {
    const { exclusion, agent, facts } = this.dataset.columns;
    return {
      scorebook: this.scorebook,
      exclusions: exclusion.codes,
      agents: agent.codes,
      hidden: this.hidden,
      voided: facts.void,
    };
  }

  /** Whether a row's agent must not appear. */
  isHidden(row: number): boolean {
    return this.hidden[this.dataset.columns.agent.codes[row]] === 1;
  }

  /** The rows that are not void. */
  valid(rows: Uint32Array): Uint32Array {
    const { voided } = this.counted;
    return voided ? rows.filter((row) => Number.isNaN(voided[row])) : rows;
  }

  /** The rows whose agent may appear. */
  visible(rows: Uint32Array): Uint32Array {
    return this.dataset.hiddenAgents.size === 0 ? rows : rows.filter((row) => !this.isHidden(row));
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

  /** Why rows are not scored: the reasons that occur, ascending, with how often they do. */
  reasons(counts: Uint32Array): [reason: string, count: number][] {
    const { dictionary } = this.dataset.columns.exclusion;
    const found: [string, number][] = [];
    for (let code = MISSING + 1; code < counts.length; code++) {
      if (counts[code] > 0) found.push([dictionary.text(code), counts[code]]);
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** What a question is about, once there are the columns of all that it groups and selects by. */
  *scope({ period, selection, by }: Scope & { readonly by?: Dimension }): Steps<ReportScope> {
    const scope = this.resolve(period, selection);
    yield* this.dimensions.ensure(scope.columnClauses.map(({ field }) => field));
    if (by !== undefined) yield* this.dimensions.ensure([by]);
    return scope;
  }

  resolve(request: PeriodRequest = DEFAULT_PERIOD, selection: readonly SelectionClause[] = []): ReportScope {
    return new ReportScope(
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
   * The rows on some days that match every clause, in the order of the columns.
   *
   * @param unsorted only those that are not in the order of their days
   */
  rowsOn(selected: SelectedDays, selection: readonly SelectionClause[], unsorted = false): Steps<Uint32Array> {
    const { columns, hiddenAgents } = this.dataset;
    const context = {
      columns,
      days: this.days,
      columnOf: (dimension: Dimension) => this.dimensions.of(dimension),
      // No search finds somebody who must not appear.
      agentName: (id: string) => (hiddenAgents.has(id) ? '' : this.agentName(id)),
    };
    return this.rowCache.find([selected, selection, unsorted], () =>
      selectRows(context, selected, selection, unsorted),
    );
  }

  /** The codes of rows to group by, all below `size`: of days, weeks and months the offsets of the days. */
  codesOf(dimension: Dimension): { readonly codes: Codes | DayColumn['offsets']; readonly size: number } {
    const { days } = this;
    // Where a clock is set back over midnight, an earlier instant may show the later day.
    if (isDateDimension(dimension)) return { codes: days.offsets, size: days.last + 2 - days.base };
    const { codes, dictionary } = this.dimensions.of(dimension);
    return { codes, size: dictionary.size };
  }

  /** The keys among some codes of a dimension in their order, and the group of every code (−1: none). */
  groups(dimension: Dimension, present: Uint8Array): { keys: string[]; groupOfCode: Int32Array } {
    if (isDateDimension(dimension)) return this.dateGroups(dimension, present);
    const { dictionary, ordered } = this.dimensions.of(dimension);
    const found: { key: string; code: number }[] = [];
    for (let code = 0; code < present.length; code++) {
      const visible = code !== MISSING && (dimension !== 'agent' || this.hidden[code] === 0);
      if (present[code] === 1 && visible) found.push({ key: dictionary.text(code), code });
    }
    if (!ordered) found.sort((a, b) => (a.key < b.key ? -1 : 1));
    const groupOfCode = new Int32Array(dictionary.size).fill(-1);
    found.forEach(({ code }, group) => (groupOfCode[code] = group));
    return { keys: found.map(({ key }) => key), groupOfCode };
  }

  /** Days that are not there may be of a week or month that is. */
  private dateGroups(dimension: DateDimension, present: Uint8Array): { keys: string[]; groupOfCode: Int32Array } {
    const { base } = this.days;
    const ordinals = Array.from(present, (_, code) => ordinalOf(dimension, base + code));
    const found = [...new Set(ordinals.filter((_, code) => present[code] === 1))];
    const groups = new Map(found.map((ordinal, group) => [ordinal, group]));
    return {
      keys: found.map((ordinal) => keyOfOrdinal(dimension, ordinal)),
      groupOfCode: Int32Array.from(ordinals, (ordinal) => groups.get(ordinal) ?? -1),
    };
  }
}
