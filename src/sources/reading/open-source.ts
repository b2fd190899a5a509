/** Finds the source of inputs by how they begin, and has it read them. */

import type { Problem } from '../../core/ingest/problems.js';
import type { RecordBatch, RecordBatches } from '../../core/ingest/record-batch.js';
import { runSteps } from '../../core/steps.js';
import type { InputFormat } from '../input-format.js';
import { plainWord } from '../cells/cell-words.js';
import { readInstant } from '../cells/dates.js';
import { glimpse, type Glimpse } from '../recognise/glimpse.js';
import { glimpseOfTable } from '../recognise/glimpse-of-table.js';
import { refuseTotals } from '../recognise/totals.js';
import { doubted } from '../recognise/doubted.js';
import { otherVendor } from '../recognise/named.js';
import { recognise, type Recognised } from '../recognise/recognise.js';
import type { ReportTable } from '../source.js';
import type { DateOrder, MappedColumn, TableMapping, TableOptions } from '../table/table-options.js';
import type { Part } from '../several/part.js';
import { readTables } from '../table/table-source.js';
import { sheetFormat } from '../sheets/sheet-text.js';
import { SOURCES } from '../vendors/index.js';
import { objectBytes } from './object-text.js';
import type { RowInput } from './row-input.js';
import { SourceReading } from './source-reading.js';

/** What exports and downloads add to the name of a table. */
const ADDED = /^(?:data|export|\(?\d*\)?)$/;

export interface BegunSource extends Part {
  /** How it begins. */
  readonly head: string;
  readonly isJson: boolean;
}

/**
 * @returns `null` where no source is known that they are of
 * @throws {InputError} where they are not of the vendor that the page names, or are totals
 */
export async function openSource(
  inputs: readonly BegunSource[],
  format: InputFormat,
  signal: AbortSignal | undefined,
  sources = SOURCES,
): Promise<RecordBatches | null> {
  for (const { head } of inputs) refuseTotals(head);
  const rest = () => format.rest?.();
  const seen: Glimpse[] = [];
  for (const { head, isJson, isSheet, name } of inputs) {
    const { delimiter } = isSheet ? sheetFormat(format).table : format.table;
    seen.push(isJson ? glimpse(head, stem(name)) : glimpseOfTable(head, delimiter, stem(name)));
    await rest();
    signal?.throwIfAborted();
  }
  const found = await runSteps(recognise(seen, format.vendor, sources), rest, signal);
  const best = found?.filter((one) => one !== null).sort((a, b) => b.certainty - a.certainty)[0];
  if (!found || !best) {
    if (format.vendor !== undefined) throw otherVendor(format.vendor, seen, sources);
    return null;
  }
  const { source } = best;
  const doubt =
    format.vendor === undefined ? null : await runSteps(doubted(format.vendor, source, seen, sources), rest, signal);
  const others = inputs.filter((_, i) => found[i] === null).map(({ label }) => strange(label, source.title));
  if (doubt) others.push(doubt);
  if (source.kind === 'table') {
    const reports = inputs.filter((_, i) => found[i] !== null);
    const seenReports = seen.filter((_, i) => found[i] !== null);
    return readReports({ ...best, source }, seenReports, reports, format, signal, others);
  }
  const rows = inputs.flatMap((input, i) => rowInput(input, seen[i], found[i]));
  return new SourceReading(rows, { ...best, source }, format, signal, others).batches();
}

/**
 * Objects of an API's answer that are at hand; `null` where they are of no source.
 *
 * @param head how their text begins
 * @throws {InputError} where they are not of the vendor that the page names
 */
export function openObjects(
  input: object,
  head: string,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches | null> {
  return openSource([{ name: '', head, isJson: true, open: () => objectBytes(input) }], format, signal);
}

/** What is left of a name without its folders, its kind, and what exports and downloads add to it. */
function stem(name: string): string {
  const [file] = name
    .slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .split('.');
  const words = file.split(/[ _-]/);
  while (words.length > 1 && ADDED.test(words[words.length - 1])) words.pop();
  return words.join('_');
}

function rowInput(
  { label, open, isJson, isSheet }: BegunSource,
  seen: Glimpse,
  found: Recognised | null,
): readonly RowInput[] {
  if (!found) return [];
  const { tables, others } = found;
  const isWhole = seen.isWhole && (seen.isWrapped || tables.some(({ list }) => list === ''));
  return [{ label, open, kind: isJson ? 'json' : 'table', isSheet, tables, others, isWhole }];
}

/** A file among those of a source that is not of it. */
function strange(source: string | undefined, title: string): Problem {
  const expected = `a file of ${title}, as the others are: it is not read`;
  return {
    position: 0,
    ...(source !== undefined && { source }),
    id: null,
    field: '',
    code: 'table',
    found: 'another kind of file',
    expected,
    effect: 'ignored',
  };
}

/** Reports whose columns fill our fields: tables like any other, whose mapping is known. What the page says wins. */
async function* readReports(
  { source, certainty, why }: Recognised<ReportTable>,
  seen: readonly Glimpse[],
  inputs: readonly BegunSource[],
  format: InputFormat,
  signal: AbortSignal | undefined,
  others: readonly Problem[],
): AsyncGenerator<RecordBatch, void, void> {
  const { name, title, options } = source;
  const mapping = { ...mappingOf(source, new Set(seen.flatMap(namesIn))), ...format.table.mapping };
  const table = { ...dateOrderOf(seen), ...options, ...format.table, mapping };
  let rows = 0;
  let problems = others;
  for await (const batch of readTables(inputs, { ...format, table }, signal, source.foot)) {
    rows += batch.records.length;
    const tables = [{ table: 'report', list: '', rows }];
    yield { ...batch, problems: [...problems, ...batch.problems], source: { name, title, certainty, why, tables } };
    problems = [];
  }
}

/** All dates of a report are written in the same order: a column without a date that shows it takes that of the others. */
function dateOrderOf(seen: readonly Glimpse[]): Pick<TableOptions, 'dateOrder'> {
  const orders = new Set<DateOrder>();
  for (const row of seen.flatMap(({ lists }) => lists.get('') ?? [])) {
    for (const cell of Object.values(row)) {
      const { proves } = readInstant(String(cell).trim(), null);
      if (proves !== null) orders.add(proves);
    }
  }
  const [dateOrder] = orders;
  return orders.size === 1 ? { dateOrder } : {};
}

/** As plain words. */
function namesIn({ lists }: Glimpse): readonly string[] {
  return Object.keys(lists.get('')?.[0] ?? {}).map(plainWord);
}

/** Without columns that this report was made without. */
function mappingOf({ mapping }: ReportTable, columns: ReadonlySet<string>): TableMapping {
  const has = (name: string) => columns.has(plainWord(name));
  const known = Object.entries(mapping).map(([path, column]): [string, MappedColumn | undefined] => {
    if (typeof column === 'string') return [path, has(column) ? column : undefined];
    if (typeof column !== 'object' || column === null || 'value' in column) return [path, column];
    const found = column.filter(has);
    return [path, found.length > 0 ? found : undefined];
  });
  return Object.fromEntries(known.filter((entry): entry is [string, MappedColumn] => entry[1] !== undefined));
}
