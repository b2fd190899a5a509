/** Loads the data of one report, again and again: what is shown stays until there is something better. */

import { InputError, type ReportDescription, type ReportEngine } from '../core/index.js';
import { EngineLostError, PagesError } from './load-error.js';
import type { PagesRest } from './several/load-several.js';
import { joined, letGo, type EngineLease, type NextEngine } from './engine-lease.js';
import { leaseReport, type ReportOptions, type ReportOrigin } from './lease-report.js';
import type { LoadProgress } from './load.js';

/** What is known of the data: nothing yet, a part, all of it, or why there is none. */
export interface LoadState {
  /** Never `no-match`: that is for each view to find. */
  readonly status: 'initial' | 'loading' | 'ready' | 'partial' | 'empty' | 'error' | 'stale';
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
  /** What was shown before a load that succeeded and brought nothing. */
  readonly before: { readonly used: number; readonly loadedAt: number } | null;
  /**
   * Grows with every load that succeeds, and each time that there is more of the data: what was asked before may have
   * another answer now, even of the same engine.
   */
  readonly revision: number;
  /** Another number whenever the data is let go of, or other data is opened: no answer of before holds then. */
  readonly opened: number;
}

const NOTHING_LOADED: LoadState = {
  status: 'initial',
  engine: null,
  description: null,
  error: null,
  loading: false,
  progress: null,
  loadedAt: null,
  before: null,
  revision: 0,
  opened: 0,
};

interface LoadingTools {
  /** Gives the time that a load ended, epoch ms. */
  now(): number;
  /** Told what the author of the page may want to know. */
  readonly warn: ((message: string) => void) | undefined;
  /** The state has changed. */
  changed(): void;
}

/** Of all reports together: no two data sets have the same number, whichever report they were opened in. */
let opens = 0;

export class ReportLoading {
  state: LoadState = { ...NOTHING_LOADED, opened: ++opens };
  /** Ends with the load under way and with the one that waits for it, however they end. */
  end: Promise<unknown> = Promise.resolve();
  lease: EngineLease | null = null;
  /** Counts loads, so that an answer that a newer load has overtaken is dropped. */
  private loads = 0;
  /** The load whose data is shown. */
  private shown = 0;
  private stopLoad: () => void = () => undefined;
  /** The load that has not ended yet. One that was cancelled may go on for others. */
  private underWay = 0;
  /** Pages that were read before one that failed: a refresh goes on from there. */
  private rest: PagesRest | null = null;
  /** The load after which another one begins. */
  private awaited = 0;

  constructor(private readonly tools: LoadingTools) {}

  /**
   * Loads the same data anew. A load under way is left to end, and is shown: data that is asked for more often than it
   * comes would never come else. However often it is asked for meanwhile, it is loaded once more after that.
   */
  startAgain(origin: ReportOrigin, options: ReportOptions): void {
    const load = this.loads;
    if (this.underWay !== load) this.start(origin, options, true);
    else if (this.awaited !== load) {
      this.awaited = load;
      this.end = this.end.then(() => {
        if (load !== this.loads) return undefined;
        this.start(origin, options, true);
        return this.end;
      });
    }
  }

  /** @param fresh asks the server anew, even where the same load is shared already */
  start(origin: ReportOrigin, options: ReportOptions, fresh: boolean): void {
    const load = ++this.loads;
    this.underWay = load;
    let previous = this.lease;
    // While a whole report is shown, parts of the next one do not replace it.
    const partsToo = !this.isComplete;
    this.change({ loading: true, progress: null, status: this.state.engine ? this.state.status : 'loading' });
    let incomplete: PagesError | null = null;
    const rest = fresh ? this.rest : null;
    const lease = leaseReport(rest && 'src' in origin ? { ...origin, rest } : origin, options, fresh, {
      warn: this.tools.warn,
      onProgress: (progress) => {
        if (load === this.loads) this.change({ progress });
      },
      onGrown: (engine, description) => {
        if (load === this.loads && this.state.loading) {
          if (!partsToo || description.records.used === 0) return;
          this.shown = load;
        }
        // What was appended does not make up for what the failed load would have brought.
        const status = this.state.status === 'stale' ? 'stale' : statusOf(description);
        if (load === this.shown) this.publish({ engine, description, status });
      },
      onIncomplete: (error, left) => {
        incomplete = error;
        if (load === this.loads) this.rest = left;
      },
      onLost: (error, next) => {
        if (load === this.shown) this.replace(load, error, next);
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
    this.end = lease.engine
      .then(async (engine) => {
        const description = await engine.describe();
        // Good figures are not given up for records of which none can be used.
        if (this.isComplete && (this.state.description?.records.used ?? 0) > 0) throwIfNoneUsable(description);
        // Nor for a part of the pages; a refresh goes on from there.
        if (incomplete && this.isWhole) throw incomplete;
        if (load === this.loads && !incomplete) this.rest = null;
        return { engine, description, status: statusOf(description), error: incomplete };
      })
      .then(
        (data) => this.loaded(load, lease, previous, data),
        (error: unknown) => this.failed(load, lease, previous, error),
      )
      // The lease keeps what is given to it here: it would hold the one before, and that the one before it.
      .finally(() => {
        previous = null;
        if (this.underWay === load) this.underWay = 0;
      });
  }

  /** Stops the load. What has arrived of it stays, where it is all that there is to show. */
  cancel(): void {
    if (!this.state.loading) return;
    this.loads++;
    this.stopLoad();
    const { engine, status } = this.state;
    this.change({ loading: false, progress: null, status: engine ? status : 'initial' });
  }

  /** Lets go of the data, and of any load. Tells nobody. */
  reset(): void {
    this.loads++;
    this.lease?.release();
    this.lease = null;
    this.rest = null;
    // The load may go on for others. What arrives then must not be shown here.
    this.shown = 0;
    this.state = { ...NOTHING_LOADED, revision: this.state.revision, opened: ++opens };
  }

  private loaded(
    load: number,
    lease: EngineLease,
    previous: EngineLease | null,
    data: Required<Pick<LoadState, 'engine' | 'description' | 'status' | 'error'>>,
  ): void {
    if (load !== this.loads) {
      // A newer load has overtaken this one, or it was cancelled. It went on because others wait for it, too. Where a part
      // of its data is shown here, all of the data is shown now.
      if (load === this.shown) this.publish(data);
      else lease.release();
      return;
    }
    this.lease = lease;
    if (previous) letGo(previous);
    this.shown = load;
    const before = data.status === 'empty' ? this.shownBefore() : null;
    const loadedAt = this.tools.now();
    this.publish({ ...data, loading: false, progress: null, loadedAt, before });
  }

  private shownBefore(): LoadState['before'] {
    const { description, loadedAt, before } = this.state;
    const used = description?.records.used ?? 0;
    return used > 0 && loadedAt !== null ? { used, loadedAt } : before;
  }

  private failed(load: number, lease: EngineLease, previous: EngineLease | null, error: unknown): void {
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
    // The part that has arrived is taken away: a reader could take it for the whole report.
    previous?.release();
    this.lease = null;
    this.change({ ...failed, status: 'error', engine: null, description: null });
  }

  /** What is shown stays, marked, until the data has been read anew. */
  private replace(load: number, lost: EngineLostError, next: NextEngine): void {
    // A newer load, where one is under way, says by itself when it ends.
    const idle = (loading: boolean) => (load === this.loads ? { loading, progress: null } : {});
    this.change({ status: 'stale', error: lost, ...idle(true) });
    const replaced = next.engine
      .then(async (engine) => ({ engine, description: await engine.describe() }))
      .then(
        (data) => {
          if (load !== this.shown) return;
          const isWhole = next.missing === 0;
          const status = isWhole ? statusOf(data.description) : 'stale';
          const error = isWhole ? null : new EngineLostError(lost.message, next.missing);
          this.publish({ ...data, status, error, ...idle(false), loadedAt: this.tools.now() });
        },
        (error: unknown) => {
          if (load === this.shown) this.change({ error: asError(error), ...idle(false) });
        },
      );
    this.end = Promise.all([this.end, replaced]);
  }

  /** Whether the data of a whole input is shown. */
  private get isComplete(): boolean {
    // An engine of the page's own may leave it out.
    const description: Partial<ReportDescription> | null = this.state.description;
    return description !== null && description.complete !== false;
  }

  /** The same, with all of its pages. */
  private get isWhole(): boolean {
    const { description, error } = this.state;
    return this.isComplete && (description?.records.used ?? 0) > 0 && !(error instanceof PagesError);
  }

  /** What was asked before may have another answer now. */
  private publish(changes: Partial<LoadState>): void {
    this.change({ ...changes, revision: this.state.revision + 1 });
  }

  private change(changes: Partial<LoadState>): void {
    this.state = { ...this.state, ...changes };
    this.tools.changed();
  }
}

function statusOf({ records, problems }: ReportDescription): 'ready' | 'partial' | 'empty' {
  if (records.used === 0) return 'empty';
  return problems.total > 0 ? 'partial' : 'ready';
}

/** An engine of the page's own may say less. */
function throwIfNoneUsable({ records, problems }: ReportDescription): void {
  if (records.used > 0 || records.skipped === 0) return;
  const reasons = problems.groups.slice(0, 3).map(({ field, expected }) => `${field || 'record'}: ${expected}`);
  throw new InputError('noneUsable', `None of ${records.read} records can be used (${reasons.join('; ')}).`);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
