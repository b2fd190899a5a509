/** Tables: delimited text as interactions or messages. */

export { suggestMapping, type MappingSuggestion, type SuggestedColumn } from '../fields/suggest.js';
export { readRows, TableReader, type TableRow } from './table-reader.js';
export { HELD_ROWS, SAMPLE_ROWS, TableRecords } from './table-records.js';
export { MAX_RECORD, type RecordFault } from './record-cutter.js';
export { MISSING_WORDS } from '../cells/cell-words.js';
export type * from './table-types.js';
