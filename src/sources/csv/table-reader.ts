/** The rows of a delimited text (RFC 4180 and what is found in the wild), piece by piece. */

import { dsvFormat } from 'd3-dsv';
import { InputError } from '../../core/ingest/input-error.js';
import { StartReader } from './delimiter.js';
import { breaks, RecordCutter, type Block, type RecordFault } from './record-cutter.js';

export interface TableRow {
  readonly cells: readonly string[];
  /** 0 for the header, from 1 for the records; blank lines have no number. */
  readonly record: number;
  /** The line on which the row begins, from 1; of a sheet, its row. */
  readonly line: number;
}

type FaultReport = (fault: RecordFault, line: number) => void;

/**
 * Reads rows, the header first. Line ends are LF, CRLF or CR; a byte order mark, a line `sep=;` and blank lines are
 * passed over, as are rows whose cells are all empty. Nothing is thrown for what the text holds.
 */
export class TableReader {
  /** Known from the first row on. */
  delimiter: string | null = null;
  private readonly start: StartReader;
  private cutter: RecordCutter | null = null;
  private parseRows: (text: string) => string[][] = () => [];
  private line = 1;
  private record = 0;
  /** Cells of the header, and of the last row. */
  private width = 0;
  private lastWidth = 0;
  /** Whether a row before the last one has fewer cells than the header. */
  private isRagged = false;
  private endsLine = false;
  /** Quotes that nothing closes. */
  private unclosed = 0;
  /** Whether a row after the first of them has as many cells as the header. */
  private goesOn = false;

  /** @param isSheet whether a row is one line, whatever line breaks its cells have */
  constructor(
    given?: string,
    private readonly fault?: FaultReport,
    private readonly isSheet = false,
  ) {
    this.start = new StartReader(given?.length === 1 ? given : undefined);
  }

  /** The rows that the text completes, in parts that are soon read. */
  push(text: string): Generator<readonly TableRow[], void, void> {
    return this.read(text, false);
  }

  /** The rows that are left. */
  end(): Generator<readonly TableRow[], void, void> {
    return this.read('', true);
  }

  /**
   * Whether the text breaks off in its last row: that has no line end, and fewer cells than the header where no other row has
   * fewer, of which one alone tells nothing; or it ends within the only quotes that nothing closes.
   */
  get isCutOff(): boolean {
    if (this.endsLine) return false;
    if (this.unclosed === 1 && !this.goesOn && this.record > 1) return true;
    return this.record > 2 && !this.isRagged && this.lastWidth < this.width;
  }

  /** Whether the last row is one cell of several: so are lines below a report, and hardly a row that breaks off. */
  get endsInOneCell(): boolean {
    return this.unclosed === 0 && this.lastWidth === 1 && this.width > 1;
  }

  private *read(text: string, last: boolean): Generator<readonly TableRow[], void, void> {
    let piece = text;
    if (text) this.endsLine = /[\r\n]$/.test(text);
    if (!this.cutter) {
      const start = this.start.push(text, last);
      if (!start) return;
      piece = start.text.slice(start.length);
      this.line += start.lines;
      this.delimiter = start.delimiter;
      this.cutter = new RecordCutter(start.delimiter);
      const format = dsvFormat(start.delimiter);
      this.parseRows = (block) => format.parseRows(block);
    }
    if (piece) yield* this.take(this.cutter.push(piece));
    if (last) yield* this.take(this.cutter.end());
  }

  private *take(blocks: readonly Block[]): Generator<readonly TableRow[], void, void> {
    for (const { text, fault, lines } of blocks) {
      if (fault) this.fault?.(fault, this.line);
      this.line += lines;
      if (text) yield this.rowsOf(text);
      if (fault === 'unclosed') this.unclosed++;
    }
  }

  private rowsOf(text: string): readonly TableRow[] {
    const rows: TableRow[] = [];
    for (const cells of this.parseRows(text)) {
      if (cells.some((cell) => cell.trim() !== '')) {
        this.measure(cells.length);
        rows.push({ cells, record: this.record++, line: this.line });
      }
      this.line++;
      if (!this.isSheet) for (const cell of cells) this.line += breaks(cell);
    }
    return rows;
  }

  private measure(width: number): void {
    if (this.record === 0) this.width = width;
    else if (this.lastWidth < this.width) this.isRagged = true;
    if (this.unclosed > 0 && width === this.width) this.goesOn = true;
    this.lastWidth = width;
  }
}

/** @throws {InputError} where the text breaks off in its last row */
export function checkEnd({ isCutOff }: { readonly isCutOff: boolean }): void {
  if (isCutOff) throw new InputError('truncated', 'The table ends in the middle of a row: it was cut off.');
}

/**
 * The rows of a text, the header first: a sample for `suggestMapping`. Of a part of a file, the last row may be cut off.
 *
 * @param delimiter one character; default: found in the header
 */
export function readRows(text: string, delimiter?: string): (readonly string[])[] {
  const reader = new TableReader(delimiter);
  return [...reader.push(text), ...reader.end()].flat().map(({ cells }) => cells);
}
