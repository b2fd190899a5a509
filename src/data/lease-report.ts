/** From what a report is made of to a lease of its engine: loads the data, and the baseline where it has an address. */

import type { Baseline, EngineOptions, GivenEngine, ReportInput } from '../core/index.js';
import type { TableOptions } from '../sources/table/table-options.js';
import { leaseAfter, leaseGiven, type EngineLease, type LeaseHooks } from './engine-lease.js';
import type { PagesRest } from './several/load-several.js';
import type { LoadOptions } from './load-settings.js';
import { withParts } from './tries/with-parts.js';
import { askingAnew, leaseData, leaseEngine, leaseFreshEngine, type EnginePlace } from './shared-engines.js';

/** What a report is made from: an address to load, or data at hand. */
export type ReportOrigin =
  | { readonly src: string; readonly load?: LoadOptions; readonly rest?: PagesRest | undefined }
  | { readonly data: ReportInput }
  | { readonly engine: GivenEngine };

export interface ReportOptions extends Omit<EngineOptions, 'baseline'> {
  /** A baseline, or the address of one. */
  readonly baseline?: Baseline | string | undefined;
  /** `off` to compute on the page, or the address of the worker's script. Default: that of this package. */
  readonly worker?: string | undefined;
  /** How a table is read. */
  readonly table?: TableOptions | undefined;
  /** Whose the data is. */
  readonly vendor?: string | undefined;
}

/** @param fresh asks the server anew, even where the same load is shared already */
export function leaseReport(
  origin: ReportOrigin,
  { baseline, worker, table, vendor, ...options }: ReportOptions,
  fresh: boolean,
  hooks: LeaseHooks & Pick<EnginePlace, 'warn'>,
): EngineLease {
  if ('engine' in origin) return leaseGiven(origin.engine, hooks);
  const place = { worker, table, vendor, warn: hooks.warn };
  const lease = (known?: Baseline) => {
    const engine = { ...options, baseline: known };
    if ('data' in origin) return leaseData(origin.data, engine, place, hooks);
    const request = { url: origin.src, load: origin.load ?? {}, rest: origin.rest, engine, ...place };
    return fresh ? leaseFreshEngine(request, hooks) : leaseEngine(request, hooks);
  };
  if (typeof baseline !== 'string') return lease(baseline);
  const given = 'src' in origin ? (origin.load ?? {}) : {};
  const load = fresh ? askingAnew(given) : given;
  // Few reports have one: its code is loaded for them.
  return leaseAfter(async (signal) => {
    const { onProgress = () => undefined } = hooks;
    const { loadBaseline } = await withParts(() => import('./load-baseline.js'), { signal, onProgress });
    return loadBaseline(baseline, load, signal, onProgress);
  }, lease);
}
