/** A table as a source of records: each at the line on which it begins, and what was wrong beside them. */

import type { Problem } from '../../core/ingest/problems.js';
import type { Positioned, RecordBatch } from '../../core/ingest/record-batch.js';
import { checkEnd } from '../csv/table-reader.js';
import type { InputFormat } from '../input-format.js';
import { MessageJoin } from '../join/message-join.js';
import { splitSessions } from '../join/split-sessions.js';
import type { Part } from '../several/part.js';
import { sheetFormat } from '../sheets/sheet-text.js';
import { withoutFoot } from './foot.js';
import { HEAD, linesAbove } from './header.js';
import type { TableOptions } from './table-options.js';
import { asProblem, foundText, type TableProblem } from './table-problems.js';
import { TableRecords, type TableBatch } from './table-records.js';
import { TableText, type TableInput } from './table-text.js';

/**
 * Reads a table. Nothing is thrown for what it holds; what the input itself throws is passed on.
 *
 * @param hasFoot whether lines that are no records may follow the last one
 * @throws {InputError} where the table was cut off
 */
export function readTable(
  input: TableInput,
  format: InputFormat,
  signal: AbortSignal | undefined,
  hasFoot = false,
): AsyncGenerator<RecordBatch, void, void> {
  const batches = new TableReading(input, format, signal, hasFoot).batches();
  return hasFoot ? withoutFoot(batches) : batches;
}

/** Reads tables one after the other, as if their rows were those of one: their places run on. */
export async function* readTables(
  inputs: readonly Part[],
  format: InputFormat,
  signal: AbortSignal | undefined,
  hasFoot = false,
): AsyncGenerator<RecordBatch, void, void> {
  let [before, last, bytesBefore, bytes] = [0, 0, 0, 0];
  for (const { label, open, isSheet } of inputs) {
    let parts = label === undefined ? [] : [{ name: label, after: before }];
    for await (const batch of readTable(open(), isSheet ? sheetFormat(format) : format, signal, hasFoot)) {
      const records = batch.records.map(({ position, record }) => ({ position: before + position, record }));
      const problems = batch.problems.map((problem) => placed(problem, label, before));
      for (const { position } of [...records, ...problems]) last = Math.max(last, position);
      bytes = bytesBefore + batch.bytes;
      yield { ...batch, records, problems, parts, bytes };
      parts = [];
    }
    before = last;
    bytesBefore = bytes;
  }
}

/** What is of no row names its table. */
function placed(problem: Problem, source: string | undefined, before: number): Problem {
  if (source === undefined) return problem;
  return problem.position > 0 ? { ...problem, position: before + problem.position } : { ...problem, source };
}

class TableReading {
  private problems: Problem[] = [];
  private readonly text: TableText;

  constructor(
    input: TableInput,
    private readonly format: InputFormat,
    signal: AbortSignal | undefined,
    private readonly hasFoot: boolean,
  ) {
    this.text = new TableText(input, format, signal, (problem) => this.problems.push(problem));
  }

  async *batches(): AsyncGenerator<RecordBatch, void, void> {
    const { timeZone } = this.format.table;
    const report = (problem: TableProblem) => void this.problems.push(asProblem(problem));
    const records = new TableRecords(report, this.format.table, this.format.isSheet);
    const join = new MessageJoin(splitSessions(report));
    yield { ...this.batch([]), envelope: { timeZone } };
    // What stands above the header of a sheet has been passed over.
    const pieces = this.text.pieces();
    const text = this.format.isSheet ? pieces : fromHeader(pieces, this.format.table, report);
    for await (const piece of text) yield* this.take(records.push(piece), join);
    yield* this.take(records.end(), join);
    if (!this.hasFoot || !records.endsInOneCell) checkEnd(records);
    for (const conversations of join.end()) yield this.batch(conversations);
    // What is told of the whole table is told last.
    yield this.batch([]);
  }

  private *take(parts: Iterable<TableBatch>, join: MessageJoin): Generator<RecordBatch, void, void> {
    for (const part of parts) {
      if (part.kind === 'messages') join.add(part.records);
      yield this.batch(part.kind === 'messages' ? [] : part.records);
    }
  }

  private batch(records: readonly Positioned[]): RecordBatch {
    const { problems, text } = this;
    this.problems = [];
    return { records, problems, bytes: text.bytes, damaged: text.damaged };
  }
}

/** The text of a table, with blank lines in place of those above its header, which are told. */
async function* fromHeader(
  pieces: AsyncIterable<string>,
  options: TableOptions,
  report: (problem: TableProblem) => void,
): AsyncGenerator<string, void, void> {
  let head: string | null = '';
  const begun = (text: string): string => {
    const lines = linesAbove(text, options);
    if (lines === 0) return text;
    const above = text.split('\n', lines);
    const found = foundText(above.find((line) => line.trim() !== '')?.replace(/^\uFEFF/, '') ?? '');
    const expected = `the names of the columns: ${lines} lines above them are passed over`;
    report({ position: 1, id: null, field: '', code: 'syntax', found, expected, effect: 'ignored' });
    return '\n'.repeat(lines) + text.slice(above.reduce((sum, line) => sum + line.length + 1, 0));
  };
  for await (const piece of pieces) {
    if (head === null) yield piece;
    else if (head.length + piece.length < HEAD) head += piece;
    else {
      yield begun(head + piece);
      head = null;
    }
  }
  if (head !== null) yield begun(head);
}
