/**
 * One engine, and those who hold it: it is loaded once, and let go of with the last of them. Where its worker goes, it is
 * loaded once more.
 */

import type { ReportDescription, ReportEngine } from '../core/index.js';
import type { LostListener } from '../worker/loaded-engine.js';
import { EngineLostError, type PagesError } from './load-error.js';
import type { PagesRest } from './several/load-several.js';
import { appendTo, type EngineLease, type LeaseHooks } from './engine-lease.js';
import { notify, type LoadProgress } from './load-attempt.js';
import type { Tries } from './tries/try-again.js';

/** What makes an engine hears of, and tells. */
export interface Making {
  /** Aborts when nobody waits for the engine any more. */
  readonly signal: AbortSignal;
  /** The engine is there, with nothing in it yet; it is disposed of when nobody holds it. */
  began(engine: ReportEngine): void;
  progress(progress: LoadProgress): void;
  grown(engine: ReportEngine, description: ReportDescription): void;
  incomplete(error: PagesError, rest: PagesRest | null): void;
  readonly lost: LostListener;
  /** Of all requests for the engine, also where its worker goes before they have ended. */
  readonly tries: Tries;
}

interface Growth {
  readonly engine: ReportEngine;
  readonly description: ReportDescription;
}

interface Kept {
  /** Hears that no further lease should be taken. */
  forget?(): void;
  /** Whether what makes the engine can make it a second time. */
  readonly repeatable?: boolean;
}

export class LeasedEngine {
  private engine: Promise<ReportEngine>;
  private readonly controller = new AbortController();
  private readonly leases = new Set<LeaseHooks>();
  private lastProgress: LoadProgress | null = null;
  private lastGrowth: Growth | null = null;
  /** The one that has begun last. One before it has gone by itself. */
  private own: ReportEngine | null = null;
  /** Whether the load under way, or the last one, has not ended yet. */
  private loading = true;
  private over = false;
  /** Only once: what ends one worker after the other may be the data. */
  private madeAgain = false;
  private losses = 0;
  /** How many interactions have come in by `append`. */
  private appended = 0;

  constructor(
    private readonly make: (making: Making) => Promise<ReportEngine>,
    private readonly kept: Kept = {},
  ) {
    this.engine = this.begun(this.load(true));
  }

  lease(hooks: LeaseHooks = {}): EngineLease {
    const lease = { ...hooks };
    this.leases.add(lease);
    if (lease.onProgress && this.lastProgress && this.loading) notify(lease.onProgress, this.lastProgress);
    if (this.lastGrowth && this.loading) lease.onGrown?.(this.lastGrowth.engine, this.lastGrowth.description);
    return {
      engine: this.engine,
      append: (records) => this.append(records),
      cancel: () => this.cancel(lease),
      release: () => this.release(lease),
    };
  }

  /** Nobody may listen any more: without a handler here, a rejection would be reported as unhandled. */
  private begun(engine: Promise<ReportEngine>): Promise<ReportEngine> {
    engine.catch(() => undefined);
    return engine;
  }

  /** @param partsToo whether what has arrived is to be asked before the rest has */
  private async load(partsToo: boolean): Promise<ReportEngine> {
    const { signal } = this.controller;
    const tries: Tries = { made: 0, most: 0 };
    const make = () =>
      this.make({
        signal,
        tries,
        began: (begun) => this.begin(begun),
        progress: (progress) => this.report(progress),
        grown: (grown, description) => {
          if (partsToo) this.grow(grown, description);
        },
        incomplete: (error, rest) => {
          for (const lease of this.leases) lease.onIncomplete?.(error, rest);
        },
        lost: (error) => this.lose(error),
      });
    try {
      const engine = await make().catch((error: unknown) => {
        const isSpent = tries.made > 0 && tries.made === tries.most;
        if (!(error instanceof EngineLostError) || isSpent || !this.takeSecondTry()) throw error;
        return make();
      });
      signal.throwIfAborted();
      return engine;
    } catch (error) {
      this.kept.forget?.();
      // After a load that was cancelled, what has arrived stays in use.
      if (!signal.aborted) this.dispose();
      throw error;
    } finally {
      this.loading = false;
    }
  }

  private takeSecondTry(): boolean {
    const may = this.kept.repeatable !== false && !this.madeAgain && !this.controller.signal.aborted;
    this.madeAgain = true;
    return may;
  }

  private lose(error: EngineLostError): Promise<ReportEngine> {
    this.losses++;
    this.lastGrowth = null;
    // A load that is under way tells by its promise.
    if (this.loading) return this.engine;
    const missing = this.appended;
    this.appended = 0;
    this.lastProgress = null;
    const again = this.takeSecondTry();
    if (again) this.loading = true;
    else this.kept.forget?.();
    this.engine = this.begun(again ? this.load(false) : Promise.reject(error));
    for (const lease of [...this.leases]) lease.onLost?.(error, { engine: this.engine, missing });
    return this.engine;
  }

  private begin(engine: ReportEngine): void {
    if (this.over) engine.dispose();
    else this.own = engine;
  }

  private async append(records: readonly unknown[]): Promise<void> {
    const engine = this.lastGrowth?.engine ?? (await this.engine);
    const { losses } = this;
    const description = await appendTo(engine, records).catch((error: unknown) => {
      if (losses === this.losses) throw error;
      return null;
    });
    // Its worker has gone in the meantime: what takes its place is given them. Where there is none, that says why.
    if (description === null || losses !== this.losses) return this.append(records);
    this.appended += records.length;
    this.grow(engine, description);
  }

  private cancel(lease: LeaseHooks): void {
    if (!this.loading || !this.leases.has(lease) || this.leases.size > 1) return;
    this.kept.forget?.();
    this.controller.abort();
  }

  private release(lease: LeaseHooks): void {
    if (!this.leases.delete(lease) || this.leases.size > 0) return;
    this.kept.forget?.();
    this.controller.abort();
    this.dispose();
  }

  private dispose(): void {
    this.over = true;
    this.own?.dispose();
    this.own = null;
  }

  private report(progress: LoadProgress): void {
    this.lastProgress = progress;
    for (const { onProgress } of this.leases) if (onProgress) notify(onProgress, progress);
  }

  private grow(engine: ReportEngine, description: ReportDescription): void {
    this.lastGrowth = { engine, description };
    for (const lease of [...this.leases]) lease.onGrown?.(engine, description);
  }
}
