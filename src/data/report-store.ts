/**
 * One report: its data, and what the reader has chosen in it. Knows no DOM. Widgets subscribe, ask the engine, and change
 * the reader's state; nothing else is shared between them.
 */

import {
  DEFAULT_PERIOD,
  resolvePeriod,
  type PeriodRequest,
  type ReaderState,
  type ReportDescription,
  type ResolvedPeriod,
  type SelectionClause,
} from '../core/index.js';
import { AppendQueue } from './append-queue.js';
import { pageTools } from './load-tools.js';
import { FIRST_STATE, isSame, readState } from './state-changes.js';
import type { ReportOptions, ReportOrigin } from './lease-report.js';
import { ReportLoading, type LoadState } from './report-loading.js';

/** All that is known of a report at one moment. */
export interface ReportSnapshot extends LoadState {
  readonly reader: ReaderState;
  /** The days that `reader.period` means in this data; `null` while there is no data. */
  readonly period: ResolvedPeriod | null;
  /** Clauses that belong to the report and cannot be cleared. */
  readonly fixed: readonly SelectionClause[];
  /** Keys of the behaviours to show, separated by spaces; `null` for all. */
  readonly behaviors: string | null;
  /** Where pictures and recordings may be loaded from, as the page says it. */
  readonly mediaOrigins: string | null;
}

const NO_REPORT = 'There is no report to append to.';

export class ReportStore {
  private readonly listeners = new Set<() => void>();
  private readonly names = new Set<string>();
  /** By name wanted: all numbers below are taken. */
  private readonly numbers = new Map<string, number>();
  private readonly loading: ReportLoading;
  private origin: ReportOrigin | null = null;
  private options: ReportOptions = {};
  private readonly appended = new AppendQueue((records) => this.sendAppended(records), pageTools.schedule);
  private current: ReportSnapshot;

  /**
   * @param now gives the time that a load ended
   * @param warn told what the author of the page may want to know
   */
  constructor(
    now: () => number = Date.now,
    private readonly warn: (message: string) => void = () => undefined,
  ) {
    this.loading = new ReportLoading({ now, warn, changed: () => this.change({}) });
    this.current = {
      ...this.loading.state,
      reader: FIRST_STATE,
      period: null,
      fixed: [],
      behaviors: null,
      mediaOrigins: null,
    };
  }

  get snapshot(): ReportSnapshot {
    return this.current;
  }

  /** What the reader has chosen. */
  get state(): ReaderState {
    return this.current.reader;
  }

  /** Takes a state as it was given out before, or a part of one; what is wrong in it is warned of and left out. */
  setState(value: unknown): void {
    this.choose(readState(value, this.state, this.warn));
  }

  /** One action of the reader is one change, whatever it concerns. Returns whether anything is different now. */
  choose(changes: Partial<ReaderState>): boolean {
    const reader = { ...this.state, ...changes };
    if (isSame(reader, this.state)) return false;
    this.change({ reader });
    return true;
  }

  /** Calls `listener` after every change; the answer stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * A name for a widget, of which no other one of this report has the same as long as this one is not given back: in a
   * page that is built in the same way again, the same one.
   */
  takeName(wanted: string): string {
    let count = this.numbers.get(wanted) ?? 1;
    while (this.names.has(numbered(wanted, count))) count++;
    this.numbers.set(wanted, count + 1);
    const name = numbered(wanted, count);
    this.names.add(name);
    return name;
  }

  giveBackName(name: string): void {
    this.names.delete(name);
    // Names of few widgets have a number that they did not ask for: any may be free now.
    this.numbers.clear();
  }

  /** Loads another report, or the same one with other options. What the reader has chosen stays. */
  open(origin: ReportOrigin | null, options: ReportOptions = {}): void {
    this.origin = origin;
    this.options = options;
    this.reset();
    if (origin) this.loading.start(origin, options, false);
    else this.change({});
  }

  /**
   * Loads the same report again, after a load that is under way. What is shown stays until the new data is there, and if it
   * fails. A load that waits for a further try makes it at once.
   */
  refresh(): void {
    const { tryNow } = this.loading.state.progress?.retry ?? {};
    if (tryNow) tryNow();
    else if (this.origin) this.loading.startAgain(this.origin, this.options);
  }

  /** Stops the load. What has arrived of it stays, where it is all that there is to show. */
  cancel(): void {
    this.loading.cancel();
  }

  /**
   * Adds interactions, or newer versions of known ones. Calls that come close together are gathered.
   *
   * @returns a promise that resolves once they can be asked about; until then they must not be changed. Rejects where
   *   there is no report, or its engine takes no further interactions.
   */
  append(records: readonly unknown[]): Promise<void> {
    if (!Array.isArray(records)) {
      return Promise.reject(new TypeError('What is appended must be a list of interactions.'));
    }
    if (!this.origin) return Promise.reject(new Error(NO_REPORT));
    return this.appended.add(records);
  }

  /** Frees the data and stops any load. `resume` brings the report back. */
  suspend(): void {
    this.reset();
    this.change({});
  }

  /** Loads the report again after `suspend`. */
  resume(): void {
    if (this.origin && this.current.status === 'initial') this.loading.start(this.origin, this.options, false);
  }

  setFixed(fixed: readonly SelectionClause[]): void {
    if (!isSame(fixed, this.current.fixed)) this.change({ fixed });
  }

  setBehaviors(behaviors: string | null): void {
    if (behaviors !== this.current.behaviors) this.change({ behaviors });
  }

  setMediaOrigins(mediaOrigins: string | null): void {
    if (mediaOrigins !== this.current.mediaOrigins) this.change({ mediaOrigins });
  }

  /** The days that a request means in the data of this report; `null` while there is none, or where it means none. */
  resolve(request: PeriodRequest | null): ResolvedPeriod | null {
    return daysOf(request, this.loading.state.description, this.warn);
  }

  private async sendAppended(records: readonly unknown[]): Promise<void> {
    const { opened } = this.loading.state;
    await this.loading.end;
    const { state, lease } = this.loading;
    // They were meant for the data that was there.
    if (state.opened !== opened) throw new Error(NO_REPORT);
    if (!state.engine || !lease) throw state.error ?? new Error(NO_REPORT);
    await lease.append(records);
  }

  private reset(): void {
    this.loading.reset();
    this.appended.clear(new Error(NO_REPORT));
  }

  private change(changes: Partial<Pick<ReportSnapshot, 'reader' | 'fixed' | 'behaviors' | 'mediaOrigins'>>): void {
    const before = this.current;
    const next = { ...before, ...this.loading.state, ...changes };
    const same = next.description === before.description && next.reader.period === before.reader.period;
    this.current = { ...next, period: same ? before.period : this.resolve(next.reader.period) };
    for (const listener of [...this.listeners]) listener();
  }
}

function numbered(name: string, count: number): string {
  return count === 1 ? name : `${name}-${count}`;
}

function daysOf(
  request: PeriodRequest | null,
  description: ReportDescription | null,
  warn: (message: string) => void,
): ResolvedPeriod | null {
  if (!description?.extent) return null;
  try {
    return resolvePeriod(request ?? DEFAULT_PERIOD, description.extent.lastDay);
  } catch (error) {
    warn(`${error instanceof Error ? error.message : String(error)}. The last 90 days of the data are shown.`);
    return resolvePeriod(DEFAULT_PERIOD, description.extent.lastDay);
  }
}
