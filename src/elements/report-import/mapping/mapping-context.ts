/** What the table of fields and columns is drawn from, and what it calls. */

import type { Localizer } from '../../../i18n/index.js';
import type { TableOptions } from '../../../sources/table/table-options.js';
import type { Mapping } from './mapping-model.js';

export interface MappingContext {
  readonly localizer: Localizer;
  readonly mapping: Mapping;
  readonly options: TableOptions;
  /** Whether the reader has changed something. */
  readonly isCorrected: boolean;
  correct(options: TableOptions): void;
  /** Makes a row for a field, for the reader to choose its column. */
  add(path: string): void;
  undo(): void;
  save(): void;
}
