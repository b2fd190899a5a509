/**
 * The table that a sheet holds, as lines of text. Lines above the names of its columns, totals and lines below it are left out,
 * and told; their places stay blank, so that every line is the row that people see.
 */

import { plainWord } from '../cells/cell-words.js';
import { dayAndClock } from '../fields/day-and-clock.js';
import { kindOf, matchNames } from '../fields/field-columns.js';
import { nameColumns, BELOW } from '../table/header.js';
import type { TableOptions } from '../table/table-options.js';
import { groupedNames, type Area, type SheetRow } from './grouped-names.js';
import type { Notes } from './notes.js';
import { lineOf } from './sheet-text.js';

/** Rows among which the names of the columns are looked for. */
const LOOK = 20;
/** Lines that may stand below a table; more of them are rows. */
const FOOT = 20;

const TOTALS = new Set(
  'total, totals, grand total, sum, subtotal, totale, totali, totale complessivo, totale generale, subtotale, somma, summe, gesamt'
    .concat(
      ', gesamtsumme, total general, suma, 合计, 总计, 小计, 合計, 總計, 小計, 加總, المجموع, المجموع الكلي, الإجمالي, الاجمالي, إجمالي',
    )
    .split(', ')
    .map(plainWord),
);

const filled = (cells: readonly string[]) => cells.reduce((count, cell) => count + (isEmpty(cell) ? 0 : 1), 0);
const isEmpty = (cell = '') => cell.trim() === '';
const firstFilled = (cells: readonly string[]) => cells.findIndex((cell) => !isEmpty(cell));

export class SheetTable {
  /** The next line that is written. */
  private line = 1;
  /** Rows until the names of the columns are known. */
  private begun: SheetRow[] | null = [];
  /** Rows that are no records if none follows. */
  private foot: SheetRow[] = [];
  private names: readonly string[] = [];
  /** Places of what says when a record began. */
  private starts: readonly number[] = [];
  /** Columns of instants. */
  private instants: ReadonlySet<number> = new Set();

  /**
   * @param merged the areas of cells that are one cell
   * @param notes is told what is left out
   */
  constructor(
    private readonly table: TableOptions,
    private readonly notes: Notes,
    private readonly merged: () => Promise<readonly Area[]>,
  ) {}

  isInstant(place: number): boolean {
    return this.instants.has(place);
  }

  /** Looks whether a row names the columns, before the rows below it are made. */
  look({ cells }: SheetRow): void {
    if (this.begun !== null && this.instants.size === 0 && this.hasNames(cells, BELOW)) this.learn(cells);
  }

  async push(rows: readonly SheetRow[]): Promise<string> {
    let text = '';
    for (const row of rows) {
      if (filled(row.cells) === 0) continue;
      if (this.begun === null) text += this.take(row);
      else {
        this.begun.push(row);
        if (this.begun.length >= LOOK) text += await this.begin();
      }
    }
    return text;
  }

  async end(): Promise<string> {
    const text = await this.begin();
    for (const { row, cells } of this.foot) {
      const expected = 'rows of the table: a line below it is left out';
      this.notes.add(row, -1, cells[firstFilled(cells)], expected, 'ignored');
    }
    return text;
  }

  private async begin(): Promise<string> {
    const rows = this.begun ?? [];
    this.begun = null;
    if (rows.length === 0) return '';
    const named = rows.findIndex(({ cells }, i) => this.hasNames(cells, i === 0 ? 1 : BELOW));
    const at = named >= 0 ? named : widest(rows);
    const { names, first, last } = await groupedNames(rows, at, this.merged);
    this.names = names.map((name) => name.trim().replace(/[\r\n]+/g, ' '));
    this.learn(this.names);
    if (first > 0) {
      const expected = `the names of the columns: ${first} ${first === 1 ? 'line' : 'lines'} above them are passed over`;
      this.notes.add(rows[0].row, -1, rows[0].cells[firstFilled(rows[0].cells)], expected, 'ignored');
    }
    const header = { row: rows[last].row, cells: this.names };
    return [header, ...rows.slice(last + 1)].map((row, i) => (i === 0 ? this.write(row) : this.take(row))).join('');
  }

  private learn(names: readonly string[]): void {
    this.notes.names = names;
    const kind = kindOf(names);
    const matches = matchNames(names, kind);
    const start = kind === 'messages' ? 'message.at' : 'startedAt';
    const pair = dayAndClock(names, undefined);
    this.starts = [
      ...matches.filter(({ path }) => path === start).map(({ place }) => place),
      ...(pair ? [pair.day] : []),
    ];
    const at = matches.filter(({ path }) => /(?:At|\.at)$/.test(path)).map(({ place }) => place);
    this.instants = new Set([...this.starts, ...at]);
  }

  /** Whether cells name columns of the mapping, or where there is none, an instant. */
  private hasNames(cells: readonly string[], least: number): boolean {
    const mapped = Object.values(this.table.mapping ?? {})
      .flatMap((column) => (typeof column === 'string' || Array.isArray(column) ? (column as string | string[]) : []))
      .map(plainWord);
    if (mapped.length > 0 && cells.some((cell) => mapped.includes(plainWord(cell)))) return true;
    return nameColumns(cells, least);
  }

  private take(row: SheetRow): string {
    if (this.isTotal(row)) {
      const expected = 'rows that are records: a row of totals is left out';
      this.notes.add(row.row, -1, row.cells[firstFilled(row.cells)], expected, 'ignored');
      return '';
    }
    if (this.isFoot(row) && this.foot.length < FOOT) {
      this.foot.push(row);
      return '';
    }
    const held = this.foot;
    this.foot = [];
    return [...held, row].map((one) => this.write(one)).join('');
  }

  private write({ row, cells }: SheetRow): string {
    const blank = '\n'.repeat(Math.max(0, row - this.line));
    this.line = row + 1;
    const length = Math.max(this.names.length, cells.findLastIndex((cell) => !isEmpty(cell)) + 1);
    return blank + lineOf(Array.from({ length }, (_, place) => cells[place] ?? ''));
  }

  /** Begins with a word for a total, and says of nothing when it began. */
  private isTotal({ cells }: SheetRow): boolean {
    const first = firstFilled(cells);
    if (!TOTALS.has(plainWord(cells[first]).replace(/\d+/g, ''))) return false;
    if (this.starts.length > 0) return this.saysNoStart(cells, first);
    return filled(cells) <= filled(this.names) / 2;
  }

  /** One cell only, in a table of several columns. */
  private isFoot({ cells }: SheetRow): boolean {
    return filled(cells) === 1 && filled(this.names) >= 3 && this.saysNoStart(cells, -1);
  }

  private saysNoStart(cells: readonly string[], but: number): boolean {
    return this.starts.every((place) => place === but || isEmpty(cells[place]));
  }
}

/** The first row that fills half as many cells as any: a title fills one. */
function widest(rows: readonly SheetRow[]): number {
  const most = rows.reduce((sum, { cells }) => Math.max(sum, filled(cells)), 0);
  return rows.findIndex(({ cells }) => 2 * filled(cells) >= most);
}
