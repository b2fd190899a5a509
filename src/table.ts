/** What a page needs to let somebody map the columns of a table. Reading one needs none of it. */

export { MISSING_WORDS } from './sources/cells/cell-words.js';
export { readRows } from './sources/csv/table-reader.js';
export { suggestMapping, type MappingSuggestion, type SuggestedColumn } from './sources/fields/suggest.js';
export type {
  DateOrder,
  DecimalMark,
  DurationUnit,
  MappedColumn,
  TableKind,
  TableMapping,
  TableOptions,
} from './sources/table/table-options.js';
