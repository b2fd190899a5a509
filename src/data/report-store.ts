/**
 * The state of one report: its data, its period and what is selected in it. Knows no DOM. Elements subscribe, ask the
 * engine, and change the selection; nothing else is shared between them.
 */

import type { PeriodRequest, ReportDescription, ReportEngine, ReportStatus, SelectionClause } from '../core/index.js';
import { AppendQueue } from './append-queue.js';
import { joined, type EngineLease } from './engine-lease.js';
import { pageTools } from './load-tools.js';
import type { LoadProgress } from './load.js';
import { leaseReport, type ReportOptions, type ReportOrigin } from './lease-report.js';

export type { ReportOptions, ReportOrigin } from './lease-report.js';

export interface ReportState {
  /** Never `no-match`: that is for each view to find. */
  readonly status: Exclude<ReportStatus, 'no-match'>;
  readonly engine: ReportEngine | null;
  readonly description: ReportDescription | null;
  /** Why the last load failed; `null` once one succeeds. */
  readonly error: Error | null;
  /**
   * Whether a load is under way, with or without data to show. With an engine whose `description.complete` is `false`,
   * what is shown is part of what is still arriving.
   */
  readonly loading: boolean;
  readonly progress: LoadProgress | null;
  /** When the data shown was loaded, epoch ms. */
  readonly loadedAt: number | null;
  /**
   * Grows with every load that succeeds, and each time that there is more of the data: what was asked before may have
   * another answer now, even of the same engine.
   */
  readonly revision: number;
  /** `undefined`: the engine's default, the last 90 days of the data. */
  readonly period: PeriodRequest | undefined;
  readonly clauses: readonly SelectionClause[];
  /** Clauses that belong to the report and cannot be cleared. */
  readonly fixed: readonly SelectionClause[];
  /** Keys of the behaviours to show, separated by spaces; `null` for all. */
  readonly behaviors: string | null;
}

const NO_REPORT = 'There is no report to append to.';

const INITIAL: ReportState = {
  status: 'initial',
  engine: null,
  description: null,
  error: null,
  loading: false,
  progress: null,
  loadedAt: null,
  revision: 0,
  period: undefined,
  clauses: [],
  fixed: [],
  behaviors: null,
};

export class ReportStore {
  private current: ReportState = INITIAL;
  private readonly listeners = new Set<() => void>();
  private origin: ReportOrigin | null = null;
  private options: ReportOptions = {};
  private lease: EngineLease | null = null;
  /** Counts loads, so that an answer that a newer load has overtaken is dropped. */
  private loads = 0;
  /** The load whose data is shown. */
  private shown = 0;
  /** Ends with the load under way, however it ends. */
  private loadEnd: Promise<unknown> = Promise.resolve();
  private readonly appended = new AppendQueue((records) => this.sendAppended(records), pageTools.schedule);

  /**
   * @param now gives the time that a load ended
   * @param warn told what the author of the page may want to know
   */
  constructor(
    private readonly now: () => number = Date.now,
    private readonly warn?: (message: string) => void,
  ) {}

  get state(): ReportState {
    return this.current;
  }

  /** Calls `listener` after every change of state; the answer stops it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Loads another report, or the same one with other options. The selection stays. */
  open(origin: ReportOrigin | null, options: ReportOptions = {}): void {
    this.origin = origin;
    this.options = options;
    this.reset();
    if (origin) this.load(false);
    else this.emit();
  }

  /** Loads the same report again. What is shown stays until the new data is there, and if it fails. */
  refresh(): void {
    if (this.origin) this.load(true);
  }

  /** Stops the load. What has arrived of it stays, where it is all that there is to show. */
  cancel(): void {
    if (!this.current.loading) return;
    this.loads++;
    this.stopLoad();
    const { engine, status } = this.current;
    this.change({ loading: false, progress: null, status: engine ? status : 'initial' });
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
    this.emit();
  }

  /** Loads the report again after `suspend`. */
  resume(): void {
    if (this.origin && this.current.status === 'initial') this.load(false);
  }

  setPeriod(period: PeriodRequest | undefined): void {
    if (JSON.stringify(period) !== JSON.stringify(this.current.period)) this.change({ period });
  }

  setFixed(fixed: readonly SelectionClause[]): void {
    if (JSON.stringify(fixed) !== JSON.stringify(this.current.fixed)) this.change({ fixed });
  }

  setBehaviors(behaviors: string | null): void {
    if (behaviors !== this.current.behaviors) this.change({ behaviors });
  }

  /** Adds a clause in place of the one that the same source made for the same field. */
  select(clause: SelectionClause): void {
    const others = this.current.clauses.filter(
      (other) => other.field !== clause.field || other.source !== clause.source,
    );
    this.change({ clauses: [...others, clause] });
  }

  /** Drops the clauses that match all that is given; all clauses, where nothing is. */
  deselect(which: { readonly source?: string; readonly field?: SelectionClause['field'] } = {}): void {
    const clauses = this.current.clauses.filter(
      (clause) =>
        (which.source !== undefined && clause.source !== which.source) ||
        (which.field !== undefined && clause.field !== which.field),
    );
    if (clauses.length !== this.current.clauses.length) this.change({ clauses });
  }

  private load(fresh: boolean): void {
    const load = ++this.loads;
    const previous = this.lease;
    // Parts of a report are better than none, but not than the whole one of before.
    const partsToo = !this.isComplete;
    this.change({ loading: true, progress: null, status: this.current.engine ? this.current.status : 'loading' });
    const lease = leaseReport(this.origin!, this.options, fresh, {
      warn: this.warn,
      onProgress: (progress) => {
        if (load === this.loads) this.change({ progress });
      },
      onGrown: (engine, description) => {
        if (load === this.loads && this.current.loading) {
          if (!partsToo || description.records.used === 0) return;
          this.shown = load;
        }
        if (load === this.shown) this.publish({ engine, description, status: statusOf(description) });
      },
    });
    // Until the new data is there, letting go of the report must stop both loads.
    this.lease = previous ? joined(previous, lease) : lease;
    this.stopLoad = () => {
      if (this.shown === load || !previous) lease.cancel();
      else {
        lease.release();
        this.lease = previous;
      }
    };
    this.loadEnd = lease.engine
      .then(async (engine) => {
        const description = await engine.describe();
        return { engine, description, status: statusOf(description) };
      })
      .then(
        ({ engine, description, status }) => {
          if (load !== this.loads) {
            // Overtaken or cancelled, and there all the same: others wait for it, too.
            if (load === this.shown) this.publish({ engine, description, status });
            else lease.release();
            return;
          }
          this.lease = lease;
          previous?.release();
          this.shown = load;
          const loadedAt = this.now();
          this.publish({ engine, description, status, error: null, loading: false, progress: null, loadedAt });
        },
        (error: unknown) => {
          if (load !== this.loads) {
            if (load !== this.shown) lease.release();
            return;
          }
          lease.release();
          const failed = { error: asError(error), loading: false, progress: null };
          if (this.isComplete) {
            this.lease = previous;
            this.change({ ...failed, status: 'stale' });
            return;
          }
          // No half report passes as a whole one.
          previous?.release();
          this.lease = null;
          this.change({ ...failed, status: 'error', engine: null, description: null });
        },
      );
  }

  private stopLoad: () => void = () => undefined;

  /** Whether the data of a whole input is shown. */
  private get isComplete(): boolean {
    // An engine of the page's own may leave it out.
    const description: Partial<ReportDescription> | null = this.current.description;
    return description !== null && description.complete !== false;
  }

  /** What was asked before may have another answer now. */
  private publish(changes: Partial<ReportState>): void {
    this.change({ ...changes, revision: this.current.revision + 1 });
  }

  private async sendAppended(records: readonly unknown[]): Promise<void> {
    await this.loadEnd;
    if (!this.current.engine || !this.lease) throw this.current.error ?? new Error(NO_REPORT);
    await this.lease.append(records);
  }

  private reset(): void {
    this.loads++;
    this.lease?.release();
    this.lease = null;
    this.appended.clear(new Error(NO_REPORT));
    const { period, clauses, fixed, behaviors, revision } = this.current;
    this.current = { ...INITIAL, period, clauses, fixed, behaviors, revision };
  }

  private change(changes: Partial<ReportState>): void {
    this.current = { ...this.current, ...changes };
    this.emit();
  }

  private emit(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function statusOf({ records, problems }: ReportDescription): 'ready' | 'partial' | 'empty' {
  if (records.used === 0) return 'empty';
  return problems.total > 0 ? 'partial' : 'ready';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
