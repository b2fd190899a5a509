/** A Parquet file as a table: one group of rows after the other, so that no more than one is in memory. Loaded with the first one. */

import {
  parquetMetadataAsync,
  parquetRead,
  type AsyncBuffer,
  type Compressors,
  type FileMetaData,
  type ParquetRow,
  type RowGroup,
} from 'hyparquet';
import { InputError, messageOf } from '../../core/ingest/input-error.js';
import { MAX_COLUMNS, MAX_RECORDS } from '../../core/ingest/limits.js';
import type { InputFormat } from '../input-format.js';
import type { Part } from '../several/part.js';
import { Notes } from '../sheets/notes.js';
import { lineOf, mostText, streamOf } from '../sheets/sheet-text.js';
import { checkMetadata, checkPages, spanOf } from './check.js';
import { codecsOf, limited } from './codecs.js';
import { Cells, columnsOf, keepExact, PARSERS } from './columns.js';

/** Rows that become text at once. */
const ROWS = 500;

/** @throws {InputError} where it is damaged, encrypted, or has more rows than are read */
export async function parquetPart(
  blob: Blob,
  name: string,
  format: InputFormat,
  signal: AbortSignal | undefined,
): Promise<Part> {
  if ([await blob.slice(0, 4).text(), await blob.slice(-4).text()].includes('PARE')) {
    throw new InputError('encrypted', `${name} is encrypted: write it without encryption, and give that file.`);
  }
  const file = new ParquetFile(blob, name, format, signal);
  await file.begin();
  return { name, isSheet: true, open: () => file.open(), notes: () => file.notes.problems() };
}

/** A group of rows, and what it takes to read it. */
interface GroupReading {
  readonly metadata: FileMetaData;
  readonly group: RowGroup;
  readonly checking: Compressors;
  readonly reading: Compressors;
  /** Names of the columns at the top. */
  readonly tops: readonly string[];
  /** Rows before it. */
  readonly from: number;
  readonly most: number;
}

class ParquetFile {
  /** Of what was read last. */
  notes = new Notes();
  private metadata: FileMetaData | null = null;

  constructor(
    private readonly blob: Blob,
    private readonly name: string,
    private readonly format: InputFormat,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async begin(): Promise<void> {
    const { blob } = this;
    const slice = (start: number, end?: number) => blob.slice(start, end).arrayBuffer();
    const file = { byteLength: blob.size, slice };
    this.metadata = await this.safely(() => parquetMetadataAsync(file, { parsers: PARSERS, geoparquet: false }));
    const rows = Number(this.metadata.num_rows);
    if (!(rows <= MAX_RECORDS)) {
      throw new InputError('tooLarge', `${this.name} has ${rows} rows, at most ${MAX_RECORDS} are read.`);
    }
    const { metadata } = this;
    await this.safely(() => Promise.resolve(checkMetadata(metadata, blob.size)));
  }

  open(): ReadableStream<Uint8Array> {
    this.notes = new Notes();
    const most = mostText(this.format.limits ?? {}, this.blob.size);
    return streamOf(this.lines(this.notes, most), most);
  }

  private async *lines(notes: Notes, most: number): AsyncGenerator<string, void, void> {
    const metadata = structuredClone(this.metadata!);
    const { leaves, columns } = await this.safely(() => {
      const exact = keepExact(metadata);
      return Promise.resolve({ leaves: exact, columns: columnsOf(metadata).slice(0, MAX_COLUMNS + 1) });
    });
    notes.names = columns.map(({ top, path }) => [top, ...path].join('.'));
    yield lineOf(notes.names);
    const codecs = await codecsOf(metadata);
    // Pages are unpacked twice: to be looked at, and to be read.
    const [checking, reading] = [limited(codecs, most), limited(codecs, most)];
    const cells = new Cells(leaves, this.format.table.decimal, notes);
    const tops = [...new Set(columns.map(({ top }) => top))];
    let from = 0;
    for (const group of metadata.row_groups) {
      const rows = await this.rows({ metadata, group, checking, reading, tops, from, most });
      for (let i = 0; i < rows.length; i += ROWS) {
        this.signal?.throwIfAborted();
        // The names are the first line, and the first row is the second one.
        const lines = rows.slice(i, i + ROWS).map((row, k) => {
          const line = from + i + k + 2;
          return lineOf(columns.map((column, place) => cells.text(column, place, row[column.top], line)));
        });
        yield lines.join('');
      }
      from += Number(group.num_rows);
    }
  }

  private rows({ metadata, group, checking, reading, tops, from, most }: GroupReading): Promise<readonly ParquetRow[]> {
    return this.safely(async () => {
      const span = spanOf(group, this.blob.size);
      const bytes = await this.blob.slice(span.from, span.to).arrayBuffer();
      checkPages({ metadata, group, bytes: new Uint8Array(bytes), from: span.from, compressors: checking, most });
      // It must not fail: the library would leave promises of other columns to the page.
      const slice = (start: number, end = this.blob.size) =>
        bytes.slice(Math.max(0, start - span.from), Math.max(0, end - span.from));
      const file: AsyncBuffer = { byteLength: this.blob.size, slice };
      const [rowStart, rowEnd] = [from, from + Number(group.num_rows)];
      const options = {
        file,
        metadata,
        compressors: reading,
        columns: [...tops],
        rowStart,
        rowEnd,
        utf8: false,
        parsers: PARSERS,
      };
      let found: readonly ParquetRow[] = [];
      await parquetRead({ ...options, rowFormat: 'object', onComplete: (rows) => (found = rows) });
      return found;
    });
  }

  /** What the library throws is said as what it is: damage, or something that is not read. */
  private async safely<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      this.signal?.throwIfAborted();
      if (error instanceof InputError) throw error;
      const said = messageOf(error);
      if (/unsupported|not supported/.test(said)) {
        throw new InputError('codec', `${this.name} cannot be read: ${said}.`);
      }
      throw new InputError('truncated', `${this.name} is damaged or was cut off: ${said}.`);
    }
  }
}
