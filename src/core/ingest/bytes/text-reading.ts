/** Reads a text: has its records found, enters them into the columns, and keeps what a record can be read again from. */

import { WHOLE } from '../../columns/growing/pending-row.js';
import { BROKEN, decodeUtf8 } from '../../columns/text-bytes.js';
import { tellBroken } from '../broken-texts.js';
import { isRecord } from '../objects/check.js';
import type { Context } from '../envelope-context.js';
import { limitDepth } from '../objects/limit-depth.js';
import { MAX_LINE, MAX_MEMBER, type ReadLimits } from '../limits.js';
import { describeFound, type ProblemCode, type ProblemEffect, type ProblemLog } from '../problems.js';
import { readDocument } from '../objects/read-document.js';
import { parseJson } from './parse-json.js';
import { RecordWalker } from './record-walker.js';
import { isBlob, sizeOf } from '../input/input-bytes.js';
import { textOf } from '../input/input-text.js';
import { piecesOf } from '../input/pieces.js';
import type { Records } from '../records.js';
import { sliceOf } from './text-buffer.js';
import { KeptFile, KeptObjects, KeptText, type KeptRecords } from '../kept-records.js';
import { TextReader } from './text-reader.js';
import type { TextSink } from './text-sink.js';

const encoder = new TextEncoder();
/** After so many bytes, the rows of an input whose length is known are estimated. */
const ESTIMATE = 2 ** 22;

export class TextReading implements TextSink, KeptRecords {
  readonly reader: TextReader;
  private source: KeptRecords;
  private readonly kept = new KeptText();
  private file: KeptFile | null = null;
  private firstLine = true;

  constructor(
    private readonly records: Records,
    private readonly context: Context,
    private readonly log: ProblemLog,
    private readonly limits: ReadLimits = {},
  ) {
    this.reader = new TextReader(new RecordWalker(records.table, records.row), this);
    this.source = this.kept;
  }

  /** The text is that of a file, byte by byte. */
  private setFile(file: Blob): void {
    this.source = this.file = new KeptFile(file);
  }

  /**
   * Reads a text to its end.
   *
   * @param input what the text is of
   * @param rest called with the bytes read so far, after each piece; reading goes on once it resolves
   */
  async read(
    text: string | Uint8Array | ReadableStream<Uint8Array>,
    input: unknown,
    signal: AbortSignal | undefined,
    rest: (bytes: number) => Promise<void>,
  ): Promise<void> {
    const { reader } = this;
    const onPlain = () => {
      if (isBlob(input)) this.setFile(input);
    };
    const pieces = typeof text === 'string' ? [text] : textOf(piecesOf(text, signal), this.limits, onPlain);
    let expected = sizeOf(input);
    for await (const piece of pieces) {
      if (expected > 0 && reader.length > ESTIMATE) {
        const { table } = this.records;
        table.reserve(Math.ceil((table.length * expected * 1.01) / reader.length));
        expected = 0;
      }
      if (typeof piece !== 'string') {
        reader.room().set(piece);
        reader.written(piece.length);
        await rest(reader.length);
        continue;
      }
      for (let from = 0; from < piece.length;) {
        const { read, written } = encoder.encodeInto(sliceOf(piece, from), reader.room());
        from += read;
        reader.written(written);
        await rest(reader.length);
      }
    }
    reader.end();
  }

  async record(position: number): Promise<unknown> {
    const value = await this.source.record(position);
    if (isRecord(value)) limitDepth(value, () => undefined);
    return value;
  }

  mark(position: number, offset: number, lines: boolean): void {
    this.file?.mark(position, offset, lines);
  }

  walked(position: number, bytes: Uint8Array, from: number, to: number): void {
    const { records } = this;
    records.count();
    const used = records.enter(position);
    if (used && this.file === null && (records.row.flags & WHOLE) === 0) this.kept.add(position, bytes, from, to);
  }

  parse(position: number, bytes: Uint8Array, from: number, to: number, lines: boolean): void {
    const text = decodeUtf8(bytes, from, to);
    if (lines && text.trim() === '') return;
    let value: unknown;
    try {
      value = parseJson(text);
    } catch {
      const found = describeFound(text);
      this.report(position, '', 'syntax', found, 'one JSON object', 'skipped');
      return;
    }
    const first = this.firstLine;
    this.firstLine = false;
    const envelope = lines && first && isRecord(value) && value['$envelope'];
    const broken = BROKEN.test(text);
    if (isRecord(envelope)) {
      if (broken) tellBroken(envelope, 0, this.log);
      this.context.setAll(envelope);
    } else if (this.readValue(position, value, broken) && this.file === null) this.kept.add(position, bytes, from, to);
  }

  tooLong(position: number, length: number): void {
    this.report(position, '', 'limit', String(length), `a record of at most ${MAX_LINE} bytes`, 'skipped');
  }

  memberTooLong(name: string, length: number): void {
    this.report(0, name, 'limit', String(length), `at most ${MAX_MEMBER} bytes`, 'missing');
  }

  envelope(name: string, json: string): void {
    const value = parseJson(json);
    if (BROKEN.test(json)) tellBroken({ [name]: value }, 0, this.log);
    this.context.set(name, value);
  }

  document(value: unknown, broken: boolean, bytes: Uint8Array, from: number, to: number): void {
    const { records, envelope } = readDocument(value);
    if (broken) tellBroken(envelope, 0, this.log);
    this.context.setAll(envelope);
    if (records[0] === value) {
      this.reader.position = 1;
      if (this.readValue(1, value, broken)) this.kept.add(1, bytes, from, to);
      return;
    }
    const objects = new KeptObjects(1);
    this.source = objects;
    for (const record of records) {
      const position = ++this.reader.position;
      if (this.readValue(position, record, broken)) objects.add(position, record);
    }
  }

  private readValue(position: number, value: unknown, broken: boolean): boolean {
    if (broken) tellBroken(value, position, this.log);
    return this.records.readObject(value, position, true);
  }

  private report(
    position: number,
    field: string,
    code: ProblemCode,
    found: string,
    expected: string,
    effect: ProblemEffect,
  ): void {
    this.log.add({ position, id: null, field, code, found, expected, effect });
  }
}
