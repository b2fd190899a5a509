/** What a report is made of. */

import type { TableOptions } from '../sources/table/table-options.js';
import type { Baseline, EngineOptions, ReportEngine, ReportInput } from '../core/index.js';
import type { LoadOptions } from './load-settings.js';

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
