/** The lease of a report's engine. */

import type { EngineLease, LeaseHooks } from './engine-lease.js';
import { leaseGiven } from './given-engine.js';
import { leaseAfter } from './lease-after.js';
import { LoadError } from './load-error.js';
import type { ReportOptions, ReportOrigin } from './report-origin.js';
import type { EnginePlace } from './shared-engines.js';

/**
 * The code that loads and computes is itself loaded where there is something to load: an engine of the page's own is not.
 *
 * @param fresh asks the server anew, even where the same load is shared already
 */
export function leaseReport(
  origin: ReportOrigin,
  options: ReportOptions,
  fresh: boolean,
  hooks: LeaseHooks & Pick<EnginePlace, 'warn'>,
): EngineLease {
  if ('engine' in origin) return leaseGiven(origin.engine, hooks);
  return leaseAfter(loading, ({ leaseOrigin }) => leaseOrigin(origin, options, fresh, hooks));
}

async function loading() {
  try {
    return await import('./lease-origin.js');
  } catch (cause) {
    throw new LoadError('network', 'The part of the package that loads data did not arrive.', { url: '', cause });
  }
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
