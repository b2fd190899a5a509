/** A table as a source of records: each at the line on which it begins, and what was wrong beside them. */

import { BROKEN } from '../../core/columns/text-bytes.js';
import { bytesOf } from '../../core/ingest/input/input-bytes.js';
import { textOf } from '../../core/ingest/input/input-text.js';
import { piecesOf } from '../../core/ingest/input/pieces.js';
import type { Problem } from '../../core/ingest/problems.js';
import type { Positioned, RecordBatch } from '../../core/ingest/record-batch.js';
import { TableReader } from '../csv/table-reader.js';
import { kindOf, matchNames } from '../fields/field-columns.js';
import type { InputFormat } from '../input-format.js';
import { MessageJoin } from '../join/message-join.js';
import { splitSessions } from '../join/split-sessions.js';
import { asProblem, foundText, type TableProblem } from './table-problems.js';
import { TableRecords, type TableBatch } from './table-records.js';
import { Utf8Text } from './utf8-text.js';

export type TableInput = string | ArrayBuffer | Uint8Array | Blob | ReadableStream<Uint8Array>;

/** Characters of a text at hand that are read at once. */
const PIECE = 2 ** 16;
/** What other decoders than ours put in place of bytes that mean nothing. */
const REPLACED = /\uFFFD/;

/** Reads a table. Nothing is thrown for what it holds; what the input itself throws is passed on. */
export function readTable(
  input: TableInput,
  format: InputFormat,
  signal: AbortSignal | undefined,
): AsyncGenerator<RecordBatch, void, void> {
  return new TableReading(input, format, signal).batches();
}

class TableReading {
  private problems: Problem[] = [];
  /** Bytes read so far. */
  private bytes = 0;
  /** Whether some of them were not what their encoding says. */
  private damaged = false;

  constructor(
    private readonly input: TableInput,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async *batches(): AsyncGenerator<RecordBatch, void, void> {
    const { timeZone } = this.format.table;
    const report = (problem: TableProblem) => void this.problems.push(asProblem(problem));
    const records = new TableRecords(report, this.format.table);
    const join = new MessageJoin(splitSessions(report));
    yield { ...this.batch([]), envelope: { timeZone } };
    for await (const text of this.texts()) yield* this.take(records.push(text), join);
    yield* this.take(records.end(), join);
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
    const { problems, bytes, damaged } = this;
    this.problems = [];
    return { records, problems, bytes, damaged };
  }

  private async *texts(): AsyncGenerator<string, void, void> {
    const { input, signal } = this;
    if (typeof input === 'string') {
      for (let from = 0; from < input.length; from += PIECE) yield this.counted(input.slice(from, from + PIECE));
      return;
    }
    const decoder = this.decoder();
    const utf8 = decoder.encoding === 'utf-8' ? new Utf8Text() : null;
    for await (const piece of textOf(piecesOf(bytesOf(input)!, signal), this.format.limits)) {
      if (typeof piece === 'string') yield this.looked(this.counted(piece), REPLACED);
      else {
        this.bytes += piece.length;
        if (utf8) yield this.looked(utf8.decode(piece), BROKEN);
        else yield this.looked(decoder.decode(piece, { stream: true }), REPLACED);
      }
    }
    yield utf8 ? this.looked(utf8.end(), BROKEN) : this.looked(decoder.decode(), REPLACED);
    if (!this.damaged || this.format.encoded) return;
    this.tell('\uFFFD', `text in ${decoder.encoding}, or the option encoding`);
  }

  private counted(text: string): string {
    this.bytes += text.length;
    return text;
  }

  /** @param sign what a text holds where its bytes are damaged */
  private looked(text: string, sign: RegExp): string {
    this.damaged ||= sign.test(text);
    return text;
  }

  private decoder(): TextDecoder {
    const { table, encoded } = this.format;
    const encoding = encoded ? undefined : table.encoding;
    try {
      return new TextDecoder(encoding);
    } catch {
      this.tell(foundText(encoding), 'the name of an encoding as TextDecoder knows it; utf-8 is used');
      return new TextDecoder();
    }
  }

  private tell(found: string, expected: string): void {
    this.problems.push({ position: 0, id: null, field: 'encoding', code: 'table', found, expected, effect: 'ignored' });
  }
}

/** Whether a text begins with a row that names what every record needs, an instant first of all. */
export function isHeader(head: string): boolean {
  const [rows = []] = new TableReader().push(`${head.replaceAll('\0', '')}\n\n`);
  const names = rows[0]?.cells ?? [];
  const kind = kindOf(names);
  return kind === 'messages' || matchNames(names, kind).some(({ path }) => path === 'startedAt');
}
