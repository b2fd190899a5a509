/** The core without any element: reads interactions, scores them, and answers questions. For Node, workers and pages. */

export * from './core/index.js';
export type {
  DateOrder,
  DecimalMark,
  DurationUnit,
  MappedColumn,
  TableKind,
  TableMapping,
  TableOptions,
} from './sources/table/table-options.js';
export { loadFiles, type LoadFilesOptions } from './data/several/load-files.js';
export { createEngine, type CreateOptions } from './worker/create-engine.js';
