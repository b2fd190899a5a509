/** Reads several files as one report: those of a source that belong together, pages of an answer, or tables alike. */

import { InputError } from '../../core/ingest/input-error.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { RecordBatch, RecordBatches } from '../../core/ingest/record-batch.js';
import { plainWord } from '../cells/cell-words.js';
import { readRows } from '../csv/table-reader.js';
import type { InputFormat } from '../input-format.js';
import { openOne } from '../open-one.js';
import { openSource, type BegunSource } from '../reading/open-source.js';
import { sheetFormat } from '../sheets/sheet-text.js';
import { looksLikeTable, nameColumns } from '../table/header.js';
import { readTables } from '../table/table-source.js';
import { refuseTotalsTable, totalsIn } from '../recognise/totals.js';
import type { TableOptions } from '../table/table-options.js';
import { SOURCES } from '../vendors/index.js';
import { rapport } from '../vendors/rapport/rapport.js';
import type { Part } from './part.js';
import { beginningOf, partsOf } from './parts.js';

const OTHER_SHEET = 'a sheet whose columns say when a conversation began: this one is not read';
const WEB_PAGE = /^[\s\uFEFF]*<(?:!doctype|html)\b/i;

/** @throws {InputError} where they are of no kind that is known, or an archive cannot be read */
export async function openSeveral(
  inputs: readonly (Blob | ArrayBuffer | Uint8Array)[],
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<RecordBatches> {
  const begun: BegunSource[] = [];
  const { parts, problems } = await partsOf(inputs, format, signal);
  const told = [...problems];
  for (const part of parts.length > 1 ? labelled(parts) : parts) {
    const head = await beginningOf(part);
    await format.rest?.();
    if (WEB_PAGE.test(head)) throw new InputError('html', `${part.name} is a web page, not data.`);
    // Cells of a sheet that begins with empty ones are commas.
    if (/[^\s,]/.test(head)) begun.push({ ...part, head, isJson: !part.isSheet && /^[\s\uFEFF]*[[{]/.test(head) });
    else if (!part.isSheet) told.push(notRead(part.label, 'an empty file', 'data'));
  }
  if (begun.length === 0) throw new InputError('empty', 'The files are empty.');
  return withNotes(await open(begun, format, signal, told), begun, told);
}

/** Files of several folders may be called alike; bytes have but a place. */
function labelled(parts: readonly Part[]): readonly Part[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const name = part.name.replace(/^\d+(?=\/|$)/, '#$&');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...part, label: count === 1 ? name : `${name} (${count})` };
  });
}

/** @param told is added what is left out */
async function open(
  begun: readonly BegunSource[],
  format: InputFormat,
  signal: AbortSignal | undefined,
  told: Problem[],
): Promise<RecordBatches> {
  const [only] = begun;
  if (begun.length === 1 && !only.isJson) {
    const batches = await openOne(only, only.isSheet ? sheetFormat(format) : format, signal);
    if (batches) return only.label === undefined ? batches : ofPart(batches, only.label);
  }
  // Whoever says what the columns are, says that they are tables of nobody's that is known.
  const { kind, mapping } = format.table;
  const isSaid = format.vendor === undefined && (kind !== undefined || mapping !== undefined);
  if (isSaid && begun.every(({ isJson }) => !isJson)) {
    return readTables(await withoutTotals(begun, format, told), format, signal);
  }
  const batches = await openSource(begun, format, signal, [...SOURCES, rapport]);
  if (batches) return batches;
  if (begun.every(({ isJson }) => isJson)) {
    const { openUnknown } = await import('../unknown/open-unknown.js');
    const rows = openUnknown(begun, format, signal);
    if (rows) return rows;
  }
  const left = await withoutTotals(begun, format, told);
  if (left.length < begun.length) return open(left, format, signal, told);
  const [tables, strange]: [BegunSource[], BegunSource[]] = [[], []];
  for (const one of begun) {
    (isOfRows(one, format) ? tables : strange).push(one);
    await format.rest?.();
  }
  if (tables.length > 0 && strange.every(({ isSheet }) => isSheet)) {
    for (const { label } of strange) told.push(notRead(label, 'another kind of sheet', OTHER_SHEET));
    if (tables.length > 1) return readTables(tables, format, signal);
    return open(tables, format, signal, told);
  }
  const names = strange.slice(0, 5).map(({ name }) => name);
  throw new InputError('wrongShape', `No source is known whose files are called ${names.join(', ')}.`);
}

/** @throws {InputError} where all of them are tables of totals */
async function withoutTotals(
  begun: readonly BegunSource[],
  format: InputFormat,
  told: Problem[],
): Promise<readonly BegunSource[]> {
  const [left, totals]: [BegunSource[], BegunSource[]] = [[], []];
  for (const one of begun) {
    const { head, isJson, isSheet } = one;
    (!isJson && totalsIn(head, optionsOf(isSheet, format)).length > 0 ? totals : left).push(one);
    await format.rest?.();
  }
  if (left.length === 0) refuseTotalsTable(totals[0].head, optionsOf(totals[0].isSheet, format));
  for (const { label } of totals) told.push(notRead(label, 'totals', NO_TOTALS));
  return left;
}

/** Whether it is a table; of a sheet, whether it has columns that are mapped, or that records need. */
function isOfRows({ head, isJson, isSheet }: BegunSource, { table }: InputFormat): boolean {
  if (isJson || !isSheet) return !isJson && looksLikeTable(head);
  const [names = []] = readRows(head, ',');
  const mapped = Object.values(table.mapping ?? {}).flatMap((column) => (typeof column === 'function' ? [] : column));
  const known = new Set(names.map(plainWord));
  return nameColumns(names) || mapped.some((name) => typeof name === 'string' && known.has(plainWord(name)));
}

/** The only one of several that is read. */
async function* ofPart(batches: RecordBatches, name: string): AsyncGenerator<RecordBatch, void, void> {
  let parts: RecordBatch['parts'] = [{ name, after: 0 }];
  for await (const batch of batches) {
    const problems = batch.problems.map((one) => (one.position > 0 ? one : { source: name, ...one }));
    yield { ...batch, problems, parts };
    parts = [];
  }
}

const NO_TOTALS = 'a table with a row for each conversation: this one has totals, and is not read';

function optionsOf(isSheet: boolean | undefined, format: InputFormat): TableOptions {
  return isSheet ? sheetFormat(format).table : format.table;
}

function notRead(source: string | undefined, found: string, expected: string): Problem {
  return {
    position: 0,
    ...(source !== undefined && { source }),
    id: null,
    field: '',
    code: 'table',
    found,
    expected,
    effect: 'ignored',
  };
}

/** What is told of sheets beside their rows comes last, when they have been read. */
async function* withNotes(
  batches: RecordBatches,
  parts: readonly BegunSource[],
  told: readonly Problem[],
): AsyncGenerator<RecordBatch, void, void> {
  let bytes = 0;
  for await (const batch of batches) {
    bytes = batch.bytes;
    yield batch;
  }
  const problems = [...told];
  for (const { label, notes } of parts) {
    for (const note of notes?.() ?? []) problems.push(label === undefined ? note : { source: label, ...note });
  }
  if (problems.length > 0) yield { records: [], problems, bytes };
}
