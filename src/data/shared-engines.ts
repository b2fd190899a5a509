/** Engines made from loads: identical requests share one load and one engine for as long as someone holds a lease. */

import { createEngine, type EngineOptions, type ReportEngine } from '../core/index.js';
import { notify, type LoadProgress, type ProgressListener } from './load-progress.js';
import { load, type LoadOptions } from './load.js';
import { pageTools } from './load-tools.js';
import { shareKey } from './share-key.js';

export interface EngineRequest {
  readonly url: string;
  readonly load: LoadOptions;
  readonly engine: EngineOptions;
}

export interface EngineLease {
  /** Rejects with a `LoadError` or an `InputError`. */
  readonly engine: Promise<ReportEngine>;
  /** The last one aborts the load or disposes of the engine. Calling it again does nothing. */
  release(): void;
}

/** By share key. The only state of this folder's modules. */
const shared = new Map<string, SharedEngine>();

export function leaseEngine(request: EngineRequest, onProgress?: ProgressListener): EngineLease {
  const key = keyOf(request);
  const known = key === null ? undefined : shared.get(key);
  return (known ?? start(request, key)).lease(onProgress);
}

/**
 * Starts a new load even where one is shared already, and asks the server rather than the browser's cache. Holders of
 * the old lease keep theirs; later leases share the new one.
 */
export function leaseFreshEngine(request: EngineRequest, onProgress?: ProgressListener): EngineLease {
  const { load } = request;
  const fresh = { ...request, load: { ...load, requestInit: { cache: 'no-cache', ...load.requestInit } as const } };
  return start(fresh, keyOf(request)).lease(onProgress);
}

function keyOf({ url, load, engine }: EngineRequest): string | null {
  return shareKey(url, load, engine, pageTools.baseUrl());
}

function start(request: EngineRequest, key: string | null): SharedEngine {
  if (key === null) return new SharedEngine(request, () => undefined);
  // Options that have a key are plain data: a copy keeps the engine true to its key when the caller changes them.
  const engine = new SharedEngine({ ...request, engine: structuredClone(request.engine) }, () => {
    if (shared.get(key) === engine) shared.delete(key);
  });
  shared.set(key, engine);
  return engine;
}

class SharedEngine {
  private readonly engine: Promise<ReportEngine>;
  private readonly controller = new AbortController();
  private readonly leases = new Set<{ readonly onProgress: ProgressListener | undefined }>();
  private progress: LoadProgress | null = null;
  private finished: ReportEngine | null = null;

  /** @param forget takes it off the list of engines to share */
  constructor(
    request: EngineRequest,
    private readonly forget: () => void,
  ) {
    this.engine = this.create(request);
    // Whoever released their lease no longer listens: their rejection is not an unhandled one.
    this.engine.catch(() => undefined);
  }

  lease(onProgress: ProgressListener | undefined): EngineLease {
    const lease = { onProgress };
    this.leases.add(lease);
    if (onProgress && this.progress) notify(onProgress, this.progress);
    return { engine: this.engine, release: () => this.release(lease) };
  }

  private release(lease: { readonly onProgress: ProgressListener | undefined }): void {
    if (!this.leases.delete(lease) || this.leases.size > 0) return;
    this.forget();
    this.controller.abort();
    this.finished?.dispose();
    this.finished = null;
  }

  private async create(request: EngineRequest): Promise<ReportEngine> {
    const { signal } = this.controller;
    try {
      const bytes = await load(request.url, request.load, {
        signal,
        onProgress: (progress) => this.report(progress),
      });
      const engine = await createEngine(bytes, request.engine);
      if (signal.aborted) engine.dispose();
      signal.throwIfAborted();
      this.finished = engine;
      return engine;
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  private report(progress: LoadProgress): void {
    this.progress = progress;
    for (const { onProgress } of this.leases) if (onProgress) notify(onProgress, progress);
  }
}
