/** Finds the source of inputs by how they begin, and has it read them. */

import type { RecordBatch, RecordBatches } from '../../core/ingest/record-batch.js';
import type { InputFormat } from '../input-format.js';
import { plainWord } from '../cells/cell-words.js';
import { glimpse, type Glimpse } from '../recognise/glimpse.js';
import { glimpseOfTable } from '../recognise/glimpse-of-table.js';
import { refuseTotals } from '../recognise/totals.js';
import { recognise, type Recognised } from '../recognise/recognise.js';
import type { ReportTable } from '../source.js';
import type { MappedColumn, TableMapping } from '../table/table-options.js';
import type { TableInput } from '../table/table-text.js';
import { SourceReading } from './source-reading.js';

export interface BegunSource {
  readonly input: TableInput;
  /** How it begins. */
  readonly head: string;
  readonly isJson: boolean;
}

/** @returns `null` where no source is known that they are of */
export function openSource(
  [{ input, head, isJson }]: readonly BegunSource[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): RecordBatches | null {
  refuseTotals(head);
  const seen = isJson ? glimpse(head) : glimpseOfTable(head, format.table.delimiter);
  const found = recognise(seen, format.source);
  if (!found) return null;
  const { source, tables, others } = found;
  if (source.kind === 'table') return readReport({ ...found, source }, namesIn(seen), input, format, signal);
  const isWhole = seen.isWhole && (seen.isWrapped || tables.some(({ list }) => list === ''));
  const rows = { input, kind: isJson ? 'json' : 'table', tables, others, isWhole } as const;
  return new SourceReading([rows], { ...found, source }, format, signal).batches();
}

/** A report whose columns fill our fields: a table like any other, whose mapping is known. What the page says wins. */
async function* readReport(
  { source, certainty, why }: Recognised<ReportTable>,
  columns: ReadonlySet<string>,
  input: TableInput,
  format: InputFormat,
  signal: AbortSignal | undefined,
): AsyncGenerator<RecordBatch, void, void> {
  const { name, title, options } = source;
  const mapping = { ...mappingOf(source, columns), ...format.table.mapping };
  const table = { ...options, ...format.table, mapping };
  const { readTable } = await import('../table/table-source.js');
  let rows = 0;
  for await (const batch of readTable(input, { ...format, table }, signal)) {
    rows += batch.records.length;
    const tables = [{ table: 'report', list: '', rows }];
    yield { ...batch, source: { name, title, certainty, why, tables } };
  }
}

/** As plain words. */
function namesIn({ lists }: Glimpse): ReadonlySet<string> {
  return new Set(Object.keys(lists.get('')?.[0] ?? {}).map(plainWord));
}

/** Without columns that this report was made without. */
function mappingOf({ mapping }: ReportTable, columns: ReadonlySet<string>): TableMapping {
  const has = (name: string) => columns.has(plainWord(name));
  const known = Object.entries(mapping).map(([path, column]): [string, MappedColumn | undefined] => {
    if (typeof column === 'string') return [path, has(column) ? column : undefined];
    if (typeof column !== 'object' || column === null) return [path, column];
    const found = column.filter(has);
    return [path, found.length > 0 ? found : undefined];
  });
  return Object.fromEntries(known.filter((entry): entry is [string, MappedColumn] => entry[1] !== undefined));
}
