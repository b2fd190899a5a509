/** One engine, and those who hold it: it is loaded once, and let go of with the last of them. */

import type { ReportDescription, ReportEngine } from '../core/index.js';
import { appendTo, type EngineLease, type LeaseHooks } from './engine-lease.js';
import { notify, type LoadProgress } from './load-attempt.js';

/** What makes an engine hears of, and tells. */
export interface Making {
  /** Aborts when nobody waits for the engine any more. */
  readonly signal: AbortSignal;
  /** The engine is there, with nothing in it yet; it is disposed of when nobody holds it. */
  began(engine: ReportEngine): void;
  progress(progress: LoadProgress): void;
  grown(engine: ReportEngine, description: ReportDescription): void;
}

interface Growth {
  readonly engine: ReportEngine;
  readonly description: ReportDescription;
}

export class LeasedEngine {
  private readonly engine: Promise<ReportEngine>;
  private readonly controller = new AbortController();
  private readonly leases = new Set<LeaseHooks>();
  private lastProgress: LoadProgress | null = null;
  private lastGrowth: Growth | null = null;
  private own: ReportEngine | null = null;
  private loaded = false;
  private over = false;

  /** @param forget hears that no further lease should be taken */
  constructor(
    make: (making: Making) => Promise<ReportEngine>,
    private readonly forget: () => void = () => undefined,
  ) {
    this.engine = this.load(make);
    // Once all leases are released nobody listens to this promise: without a handler here, its rejection would be reported
    // as unhandled.
    this.engine.catch(() => undefined);
  }

  lease(hooks: LeaseHooks = {}): EngineLease {
    const lease = { ...hooks };
    this.leases.add(lease);
    if (lease.onProgress && this.lastProgress && !this.loaded) notify(lease.onProgress, this.lastProgress);
    if (this.lastGrowth && !this.loaded) lease.onGrown?.(this.lastGrowth.engine, this.lastGrowth.description);
    return {
      engine: this.engine,
      append: (records) => this.append(records),
      cancel: () => this.cancel(lease),
      release: () => this.release(lease),
    };
  }

  private async load(make: (making: Making) => Promise<ReportEngine>): Promise<ReportEngine> {
    const { signal } = this.controller;
    try {
      const engine = await make({
        signal,
        began: (begun) => this.begin(begun),
        progress: (progress) => this.report(progress),
        grown: (grown, description) => this.grow(grown, description),
      });
      signal.throwIfAborted();
      this.loaded = true;
      return engine;
    } catch (error) {
      this.forget();
      // After a load that was cancelled, what has arrived stays in use.
      if (!signal.aborted) this.dispose();
      throw error;
    }
  }

  private begin(engine: ReportEngine): void {
    if (this.over) engine.dispose();
    else this.own = engine;
  }

  private async append(records: readonly unknown[]): Promise<void> {
    const engine = this.lastGrowth?.engine ?? (await this.engine);
    this.grow(engine, await appendTo(engine, records));
  }

  private cancel(lease: LeaseHooks): void {
    if (this.loaded || !this.leases.has(lease) || this.leases.size > 1) return;
    this.forget();
    this.controller.abort();
  }

  private release(lease: LeaseHooks): void {
    if (!this.leases.delete(lease) || this.leases.size > 0) return;
    this.forget();
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
