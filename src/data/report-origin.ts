/** What a report is made of, and the lease of its engine. */

import type { Baseline, EngineOptions, ReportEngine, ReportInput, TableOptions } from '../core/index.js';
import { leaseAfter } from './lease-after.js';
import { leaseGiven } from './given-engine.js';
import type { EngineLease, LeaseHooks } from './leased-engine.js';
import { LoadError } from './load-error.js';
import type { LoadOptions } from './load.js';
import type { EnginePlace } from './shared-engines.js';

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
  /** How a table is read. */
  readonly table?: TableOptions | undefined;
}

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
