/** From what a report is made of to a lease of its engine. */

import type { Baseline, EngineOptions, ReportEngine, ReportInput } from '../core/index.js';
import type { EngineLease, LeaseHooks } from './leased-engine.js';
import { loadBaseline } from './load-baseline.js';
import type { LoadOptions } from './load.js';
import { leaseData, leaseEngine, leaseFreshEngine, leaseGiven, type EnginePlace } from './shared-engines.js';

/** What a report is made from: an address to load, or data at hand. */
export type ReportOrigin =
  | { readonly src: string; readonly load?: LoadOptions }
  | { readonly data: ReportInput }
  | { readonly engine: ReportEngine };

export interface ReportOptions extends Omit<EngineOptions, 'baseline'> {
  /** A baseline, or the address of one. */
  readonly baseline?: Baseline | string | undefined;
  /** `off` to compute on the page, or the address of the worker's script. Default: that of this package. */
  readonly worker?: string | undefined;
}

/** @param fresh asks the server anew, even where the same load is shared already */
export function leaseReport(
  origin: ReportOrigin,
  { baseline, worker, ...options }: ReportOptions,
  fresh: boolean,
  hooks: LeaseHooks & Pick<EnginePlace, 'warn'>,
): EngineLease {
  const lease = (known?: Baseline) => {
    const engine = { ...options, baseline: known };
    if ('engine' in origin) return leaseGiven(origin.engine, hooks);
    if ('data' in origin) return leaseData(origin.data, engine, { worker, warn: hooks.warn }, hooks);
    const request = { url: origin.src, load: origin.load ?? {}, engine, worker, warn: hooks.warn };
    return fresh ? leaseFreshEngine(request, hooks) : leaseEngine(request, hooks);
  };
  if (typeof baseline !== 'string') return lease(baseline);
  return leaseAfter((signal) => loadBaseline(baseline, 'src' in origin ? (origin.load ?? {}) : {}, signal), lease);
}

/** A lease that begins once something else has been loaded. */
function leaseAfter<T>(first: (signal: AbortSignal) => Promise<T>, lease: (value: T) => EngineLease): EngineLease {
  const abort = new AbortController();
  let inner: EngineLease | null = null;
  const engine = first(abort.signal).then((value) => {
    abort.signal.throwIfAborted();
    inner = lease(value);
    return inner.engine;
  });
  return {
    engine,
    append: async (records) => {
      await engine;
      await inner!.append(records);
    },
    cancel: () => {
      abort.abort();
      inner?.cancel();
    },
    release: () => {
      abort.abort();
      inner?.release();
    },
  };
}

/** Two leases as one, while the second one's engine is to take the place of the first one's. */
export function joined(previous: EngineLease, next: EngineLease): EngineLease {
  return {
    ...next,
    release: () => {
      previous.release();
      next.release();
    },
  };
}
