/** From what a report is made of to a lease of its engine: loads the data, and the baseline where it has an address. */

import { createEngine, type Baseline } from '../core/index.js';
import { leaseAfter } from './lease-after.js';
import { loadBaseline } from './load-baseline.js';
import type { ProgressListener } from './load-progress.js';
import type { ReportOptions, ReportOrigin } from './report-store.js';
import { leaseEngine, leaseFreshEngine, type EngineLease } from './shared-engines.js';

export function leaseOrigin(
  origin: Exclude<ReportOrigin, { engine: unknown }>,
  { baseline, ...options }: ReportOptions,
  fresh: boolean,
  onProgress: ProgressListener,
): EngineLease {
  const settings = 'src' in origin ? (origin.load ?? {}) : {};
  const lease = (known?: Baseline): EngineLease => {
    const engine = { ...options, baseline: known };
    if ('data' in origin) {
      const created = createEngine(origin.data, engine);
      return { engine: created, release: () => void created.then((ready) => ready.dispose()).catch(() => {}) };
    }
    const request = { url: origin.src, load: settings, engine };
    return fresh ? leaseFreshEngine(request, onProgress) : leaseEngine(request, onProgress);
  };
  if (typeof baseline !== 'string') return lease(baseline);
  return leaseAfter((signal) => loadBaseline(baseline, settings, signal), lease);
}
