/** From what a report is made of to a lease of its engine: loads the data, and the baseline where it has an address. */

import type { Baseline, GivenEngine } from '../core/index.js';
import { leaseAfter } from './lease-after.js';
import type { EngineLease, LeaseHooks } from './engine-lease.js';
import { loadBaseline } from './load-baseline.js';
import type { ReportOptions, ReportOrigin } from './report-origin.js';
import { leaseData, leaseEngine, leaseFreshEngine, type EnginePlace } from './shared-engines.js';

/** @param fresh asks the server anew, even where the same load is shared already */
export function leaseOrigin(
  origin: Exclude<ReportOrigin, { readonly engine: GivenEngine }>,
  { baseline, worker, table, ...options }: ReportOptions,
  fresh: boolean,
  hooks: LeaseHooks & Pick<EnginePlace, 'warn'>,
): EngineLease {
  const lease = (known?: Baseline) => {
    const engine = { ...options, baseline: known };
    if ('data' in origin) return leaseData(origin.data, engine, { worker, table, warn: hooks.warn }, hooks);
    const request = { url: origin.src, load: origin.load ?? {}, engine, worker, table, warn: hooks.warn };
    return fresh ? leaseFreshEngine(request, hooks) : leaseEngine(request, hooks);
  };
  if (typeof baseline !== 'string') return lease(baseline);
  return leaseAfter((signal) => loadBaseline(baseline, 'src' in origin ? (origin.load ?? {}) : {}, signal), lease);
}
