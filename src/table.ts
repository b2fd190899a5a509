/** What a page needs to let somebody map the columns of a table. Reading one needs none of it. */

export {
  MISSING_WORDS,
  readRows,
  suggestMapping,
  type MappingSuggestion,
  type SuggestedColumn,
} from './sources/csv/index.js';
export type {
  DateOrder,
  DecimalMark,
  DurationUnit,
  MappedColumn,
  TableKind,
  TableMapping,
  TableOptions,
} from './sources/csv/index.js';
