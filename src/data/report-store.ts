/**
 * The state of one report: its data, its period and what is selected in it. Knows no DOM. Elements subscribe, ask the
 * engine, and change the selection; nothing else is shared between them.
 */

import type {
  Baseline,
  EngineOptions,
  PeriodRequest,
  ReportDescription,
  ReportEngine,
  ReportInput,
  ReportStatus,
  SelectionClause,
} from '../core/index.js';
import type { LoadOptions, LoadProgress } from './load.js';
import { leaseAfter } from './lease-after.js';
import { LoadError } from './load-error.js';
import type { EngineLease } from './shared-engines.js';

/** What a report is made from: an address to load, or data at hand. */
export type ReportOrigin =
  | { readonly src: string; readonly load?: LoadOptions }
  | { readonly data: ReportInput }
  | { readonly engine: ReportEngine };

export interface ReportOptions extends Omit<EngineOptions, 'baseline'> {
  /** A baseline, or the address of one. */
  readonly baseline?: Baseline | string | undefined;
}

export interface ReportState {
  /** Never `no-match`: that is for each view to find. */
  readonly status: Exclude<ReportStatus, 'no-match'>;
  readonly engine: ReportEngine | null;
  readonly description: ReportDescription | null;
  /** Why the last load failed; `null` once one succeeds. */
  readonly error: Error | null;
  /** Whether a load is under way, with or without data to show. */
  readonly loading: boolean;
  readonly progress: LoadProgress | null;
  /** When the data shown was loaded, epoch ms. */
  readonly loadedAt: number | null;
  /** Grows with every load that succeeds: what was asked before may have another answer now, even of the same engine. */
  readonly revision: number;
  /** `undefined`: the engine's default, the last 90 days of the data. */
  readonly period: PeriodRequest | undefined;
  readonly clauses: readonly SelectionClause[];
  /** Clauses that belong to the report and cannot be cleared. */
  readonly fixed: readonly SelectionClause[];
  /** Keys of the behaviours to show, separated by spaces; `null` for all. */
  readonly behaviors: string | null;
}

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

  /** @param now gives the time that a load ended */
  constructor(private readonly now: () => number = Date.now) {}

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
    this.change({ loading: true, progress: null, status: this.current.engine ? this.current.status : 'loading' });
    const lease = leaseReport(this.origin!, this.options, fresh, (progress) => {
      if (load === this.loads) this.change({ progress });
    });
    lease.engine
      .then(async (engine) => {
        const description = await engine.describe();
        return { engine, description, status: statusOf(description) };
      })
      .then(
        ({ engine, description, status }) => {
          if (load !== this.loads) {
            lease.release();
            return;
          }
          this.lease = lease;
          if (previous !== lease) previous?.release();
          this.change({
            engine,
            description,
            status,
            error: null,
            loading: false,
            progress: null,
            loadedAt: this.now(),
            revision: load,
          });
        },
        (error: unknown) => {
          lease.release();
          if (load !== this.loads) return;
          this.lease = previous;
          const status = this.current.engine ? 'stale' : 'error';
          this.change({ error: asError(error), status, loading: false, progress: null });
        },
      );
    // Until the new data is there, letting go of the report must stop both loads.
    this.lease = previous ? joined(previous, lease) : lease;
  }

  private reset(): void {
    this.loads++;
    this.lease?.release();
    this.lease = null;
    const { period, clauses, fixed, behaviors } = this.current;
    this.current = { ...INITIAL, period, clauses, fixed, behaviors };
  }

  private change(changes: Partial<ReportState>): void {
    this.current = { ...this.current, ...changes };
    this.emit();
  }

  private emit(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** The code that loads and computes is itself loaded where there is something to load: an engine of the page's own is not. */
function leaseReport(
  origin: ReportOrigin,
  options: ReportOptions,
  fresh: boolean,
  onProgress: (progress: LoadProgress) => void,
): EngineLease {
  if ('engine' in origin) return { engine: Promise.resolve(origin.engine), release: () => {} };
  return leaseAfter(loading, ({ leaseOrigin }) => leaseOrigin(origin, options, fresh, onProgress));
}

async function loading() {
  try {
    return await import('./lease-origin.js');
  } catch (cause) {
    throw new LoadError('network', 'The part of the package that loads data did not arrive.', { url: '', cause });
  }
}

function joined(previous: EngineLease, next: EngineLease): EngineLease {
  return {
    engine: next.engine,
    release: () => {
      previous.release();
      next.release();
    },
  };
}

function statusOf({ records, problems }: ReportDescription): 'ready' | 'partial' | 'empty' {
  if (records.used === 0) return 'empty';
  return problems.total > 0 ? 'partial' : 'ready';
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
