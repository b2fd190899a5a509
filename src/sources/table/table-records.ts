/**
 * A table as records of the input format. Nothing is thrown for what the table holds: what cannot be read is reported,
 * and missing. Rows are held back while a column has cells that can be read in two ways and none that decides.
 */

import { CellColumn } from '../cells/cell-column.js';
import { plainWord } from '../cells/cell-words.js';
import { AMBIGUOUS } from '../cells/cell-numbers.js';
import { MAX_COLUMNS } from '../../core/ingest/limits.js';
import { onItsDay } from '../fields/day-and-clock.js';
import { columnNames, fieldColumns, kindOf, type FieldColumn } from '../fields/field-columns.js';
import { InteractionRows } from '../fields/interaction-row.js';
import { MessageRows } from '../fields/message-row.js';
import { TableSettings } from './table-settings.js';
import { TableReader, type TableRow } from '../csv/table-reader.js';
import type { Interaction } from '../../core/model/interaction.js';
import { foundText, reportFault, type ReportProblem, type TableProblem } from './table-problems.js';
import type { MessageRecord } from '../join/message-record.js';
import type { Positioned } from '../../core/ingest/record-batch.js';
import type { TableKind, TableOptions } from './table-options.js';

/** So many rows are looked at before the first one is read, so that contradictions within a column are seen. */
export const SAMPLE_ROWS = 1000;
/** So many rows wait at most for a cell that decides; then the ambiguous ones are missing. */
export const HELD_ROWS = 200_000;

/** Rows that are read between two rests. */
const PART = 50;

/** What rows of any table may have. */
const DATED: ReadonlySet<string> = new Set(['id', 'startedAt', 'updatedAt', 'endedAt', 'closedAt']);

/** Cells of one row, and what the functions of the mapping gave. */
interface HeldRow extends TableRow {
  readonly values: readonly unknown[];
}

export type TableBatch =
  | { readonly kind: 'interactions'; readonly records: readonly Positioned<Interaction>[] }
  | { readonly kind: 'messages'; readonly records: readonly Positioned<MessageRecord>[] };

export class TableRecords {
  /** Known from the header on. */
  kind: TableKind | null = null;
  private readonly reader: TableReader;
  private readonly settings: TableSettings;
  private names: readonly string[] = [];
  /** How many cells the header has, those over the limit, too. */
  private width = 0;
  private headerLine = 1;
  private columns: readonly CellColumn[] = [];
  /** Places of columns that fill no field: they are kept under their own names. */
  private extras: readonly number[] = [];
  private interactions: InteractionRows | null = null;
  private messages = new MessageRows();
  private held: HeldRow[] = [];
  private ready: Positioned<Interaction>[] = [];
  private readyMessages: Positioned<MessageRecord>[] = [];
  private seen = 0;
  private hasFunctions = false;

  /** @param report is told of every problem, those of whole columns at the end */
  constructor(
    private readonly report: ReportProblem,
    private readonly options: TableOptions = {},
    isSheet?: boolean,
  ) {
    this.reader = new TableReader(options.delimiter, (fault, line) => reportFault(fault, line, report), isSheet);
    this.settings = new TableSettings(options, report);
  }

  /** Takes the next piece of text, cut anywhere, and gives the records that are ready, in parts that are soon made. */
  *push(text: string): Generator<TableBatch, void, void> {
    for (const rows of this.reader.push(text)) yield* this.takeAll(rows);
  }

  /** Takes rows that are cut already, the first one the header, in place of text. */
  *pushRows(rows: readonly TableRow[]): Generator<TableBatch, void, void> {
    yield* this.takeAll(rows);
  }

  /** Whether the table breaks off in its last row. */
  get isCutOff(): boolean {
    return this.reader.isCutOff;
  }

  get endsInOneCell(): boolean {
    return this.reader.endsInOneCell;
  }

  /** Gives the records that are left. */
  *end(): Generator<TableBatch, void, void> {
    for (const rows of this.reader.end()) yield* this.takeAll(rows);
    for (const column of this.columns) column.close();
    yield* this.release();
    yield this.batch();
    for (const column of this.columns) column.end(this.report, this.headerLine);
    this.interactions?.end(this.report, this.headerLine);
    this.settings.end();
  }

  private *takeAll(rows: readonly TableRow[]): Generator<TableBatch, void, void> {
    for (let i = 0; i < rows.length; i++) {
      this.take(rows[i]);
      if (this.isReady()) yield* this.release();
      if (i % PART === PART - 1) yield this.batch();
    }
    yield this.batch();
  }

  private take(row: TableRow): void {
    if (row.record === 0) this.takeHeader(row);
    else {
      this.checkLength(row);
      const held = { ...row, values: this.valuesOf(row) };
      this.columns.forEach((column, place) => {
        const value = held.values[place];
        if (typeof value === 'string' && !this.settings.isMissing(value)) column.observe(value);
      });
      this.held.push(held);
      this.seen++;
    }
  }

  private takeHeader({ cells, line }: TableRow): void {
    const { mapping = {} } = this.options;
    if (cells.length > MAX_COLUMNS) {
      const [found, expected] = [`${cells.length} columns`, `at most ${MAX_COLUMNS} columns`];
      this.tell({ position: line, id: null, field: '', code: 'limit', found, expected, effect: 'ignored' });
    }
    this.width = cells.length;
    this.names = columnNames(cells.slice(0, MAX_COLUMNS), line, this.report);
    this.headerLine = line;
    this.kind = this.options.kind ?? kindOf(this.names);
    const fields = fieldColumns(this.names, this.kind, mapping, line, this.report);
    this.columns = fields.map((field) => new CellColumn(field, this.settings));
    const orders = this.columns.map(({ order }) => order);
    for (const order of orders) order.relyOn(orders);
    this.hasFunctions = fields.some(({ source }) => typeof source === 'function');
    const used = new Set(fields.flatMap(({ source, day }) => (day === undefined ? source : [source, day])));
    this.extras = this.names.map((_, place) => place).filter((place) => !used.has(place));
    const paths = new Set(fields.map(({ path }) => path));
    this.messages = new MessageRows(fields);
    if (this.kind === 'interactions') this.interactions = new InteractionRows((path) => paths.has(path));
    this.tellLacking(fields, line);
  }

  /** Tells, once, which columns are wanted, and where none says that the rows are conversations. */
  private tellLacking(fields: readonly FieldColumn[], line: number): void {
    const tell = (field: string, expected: string) => {
      const found = foundText(this.names.join(', '));
      this.tell({ position: line, id: null, field, code: 'missing', found, expected, effect: 'ignored' });
    };
    for (const required of this.rows.required) {
      if (fields.some(({ path }) => required.includes(path))) continue;
      tell(required[0], 'a column for this, by its name or in the option `mapping`');
    }
    const start = fields.find(({ path }) => path === 'startedAt');
    // Whoever calls it as we do means it.
    const isDoubtful = start && plainWord(start.name) !== 'startedat' && fields.every(({ path }) => DATED.has(path));
    if (!this.interactions || !isDoubtful || this.extras.length === 0) return;
    tell(
      '',
      'a table of conversations: no column says more of them than when they were, so that it may be another one',
    );
  }

  private checkLength({ cells, line }: TableRow): void {
    const length = this.width;
    const more = cells.slice(length).filter((cell) => cell.trim() !== '');
    if (cells.length >= length && more.length === 0) return;
    const found = more.length > 0 ? `${cells.length} cells, such as ${foundText(more[0])}` : `${cells.length} cells`;
    const effect = more.length > 0 ? 'ignored' : 'missing';
    this.tell({ position: line, id: null, field: '', code: 'syntax', found, expected: `${length} cells`, effect });
  }

  /** The cells of the columns in use without spaces around them, and what functions make of the row. */
  private valuesOf({ cells, line }: TableRow): readonly unknown[] {
    const row = this.hasFunctions ? this.rowObject(cells) : {};
    return this.columns.map(({ field }) => {
      const { source, path } = field;
      if (typeof source === 'number') {
        const own = (cells[source] ?? '').trim();
        return field.day === undefined ? own : onItsDay((cells[field.day] ?? '').trim(), own);
      }
      if (typeof source === 'object') return this.firstOf(cells, source);
      try {
        return plainValue(source(row));
      } catch (error) {
        const found = foundText(error instanceof Error ? error.message : error);
        const expected = 'a function of the mapping that gives a value which JSON can hold';
        this.tell({ position: line, id: null, field: path, code: 'type', found, expected, effect: 'missing' });
        return null;
      }
    });
  }

  private firstOf(cells: readonly string[], places: readonly number[]): string {
    const found = places.map((place) => (cells[place] ?? '').trim());
    return found.find((cell) => !this.settings.isMissing(cell)) ?? '';
  }

  private rowObject(cells: readonly string[]): Readonly<Record<string, string>> {
    return Object.fromEntries(this.names.map((name, place) => [name, (cells[place] ?? '').trim()]));
  }

  private isReady(): boolean {
    if (this.held.length >= HELD_ROWS) for (const column of this.columns) column.close();
    return this.seen >= SAMPLE_ROWS && !this.columns.some((column) => column.waits);
  }

  /** Reads the rows that were held back. */
  private *release(): Generator<TableBatch, void, void> {
    const { held } = this;
    this.held = [];
    for (let i = 0; i < held.length; i++) {
      if (i % PART === PART - 1) yield this.batch();
      const row = held[i];
      const values = this.readRow(row);
      if (!values) continue;
      const extras = this.extrasOf(row);
      const position = row.line;
      if (this.interactions) this.ready.push({ position, record: this.interactions.make(values, extras) });
      else this.readyMessages.push({ position, record: this.messages.make(values, extras) });
    }
  }

  private batch(): TableBatch {
    const batch: TableBatch =
      this.kind === 'messages'
        ? { kind: 'messages', records: this.readyMessages }
        : { kind: 'interactions', records: this.ready };
    this.ready = [];
    this.readyMessages = [];
    return batch;
  }

  /** The values of a row by path, without the missing ones; `null` where the row is no record. */
  private readRow({ values, line }: HeldRow): ReadonlyMap<string, unknown> | null {
    const read = new Map<string, unknown>();
    const faults: TableProblem[] = [];
    this.columns.forEach((column, place) => {
      const value = values[place];
      if (value === undefined || value === null || value === '') return;
      const { path } = column.field;
      if (typeof value !== 'string') {
        read.set(path, value);
        return;
      }
      if (this.settings.isMissing(value)) return;
      const reading = column.read(value);
      if (reading === null) return;
      if (reading !== AMBIGUOUS && 'value' in reading) read.set(path, reading.value);
      else {
        const { code, expected } = reading === AMBIGUOUS ? column.doubt() : reading;
        const problem = { position: line, id: null, field: path, code, found: foundText(value), expected };
        if (reading !== AMBIGUOUS || this.isRequired(path)) faults.push({ ...problem, effect: 'missing' });
      }
    });
    if (!this.interactions) this.messages.complete(read);
    const id = read.get(this.interactions ? 'id' : 'message.id');
    const known = typeof id === 'string' ? id : null;
    const lacking = this.rows.required.find((paths) => paths.every((path) => !read.has(path)));
    const cause = faults.find(({ field }) => lacking?.includes(field));
    for (const fault of faults) this.tell({ ...fault, id: known, effect: fault === cause ? 'skipped' : 'missing' });
    if (!lacking) return read;
    if (!cause) {
      const field = lacking[0];
      const expected = lacking.length > 1 ? `a value: this or ${lacking[1]}` : 'a value';
      this.tell({ position: line, id: known, field, code: 'missing', found: 'nothing', expected, effect: 'skipped' });
    }
    return null;
  }

  private get rows(): InteractionRows | MessageRows {
    return this.interactions ?? this.messages;
  }

  private isRequired(path: string): boolean {
    return this.rows.required.some((paths) => paths.includes(path));
  }

  private extrasOf({ cells }: TableRow): ReadonlyMap<string, string> {
    const extras = new Map<string, string>();
    for (const place of this.extras) {
      const cell = (cells[place] ?? '').trim();
      if (!this.settings.isMissing(cell)) extras.set(this.names[place], cell);
    }
    return extras;
  }

  private tell(problem: TableProblem): void {
    this.report(problem);
  }
}

/** A value as JSON has it, which is what records are made of. @throws where JSON cannot hold it */
function plainValue(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean' || Number.isFinite(value)) return value;
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? null : (JSON.parse(json) as unknown);
}
