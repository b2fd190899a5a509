/** The cells of one column as values of its field. */

import type { FieldType } from '../../core/model/fields.js';
import type { FieldColumn } from '../fields/field-columns.js';
import { isSerial, readInstant } from './dates.js';
import { namedUnit, readDuration } from './durations.js';
import { Evidence } from './evidence.js';
import { AMBIGUOUS, readNumber, type NumberReading } from './cell-numbers.js';
import type { TableSettings } from '../table/table-settings.js';
import { foundText, type ReportProblem, type TableProblemCode } from '../table/table-problems.js';
import type { DateOrder, DecimalMark } from '../table/table-options.js';
import { readAnswer, readBoolean, readValue } from './cell-words.js';
import { SenderWords } from './sender-words.js';
import { meaningOf } from './state-words.js';

/** Why a cell has no value. */
interface CellFault {
  readonly code: TableProblemCode;
  readonly expected: string;
}

type CellReading =
  | { readonly value: unknown }
  /** Missing, and nothing to report. */
  | null
  | CellFault
  /** It can be read in two ways: reported once for the column. */
  | typeof AMBIGUOUS;

/** Seconds after the start of the interaction. */
export class Elapsed {
  constructor(readonly seconds: number) {}
}

/** A value of another field than that of the column. */
export class Elsewhere {
  constructor(
    readonly path: 'endReason' | 'void',
    readonly value: string,
  ) {}
}

/** Only such cells can be dates whose order is not plain. */
const SHORT_DATE = /^\D{0,20}[\d٠-٩۰-۹]{1,2}[-/.]/;
const PLAIN_NUMBER = /^\d+(?:[.,]\d+)?$/;
/** Numbers below this are read as epoch seconds, so earlier instants are given as text. */
const EPOCH_SECONDS_BELOW = 1e11;

/** An instant (epoch ms) as the input format takes it. */
export function asInstant(ms: number): string | number {
  return Math.abs(ms) < EPOCH_SECONDS_BELOW ? new Date(ms).toISOString() : ms;
}

export class CellColumn {
  readonly order: Evidence<DateOrder>;
  readonly decimal: Evidence<DecimalMark>;
  private readonly senders: SenderWords | null;
  private readonly unit: number;
  private readonly title: string;
  private dateOnly: string | null = null;
  /** Cells that say yes or no where a date should be: whether it was, not when. */
  private answers = 0;
  private firstAnswer = '';
  /** The first date that can be read in two orders. */
  private shortDate = '';
  /** Whether numbers of this column are no dates. */
  private numbers = false;

  constructor(
    readonly field: FieldColumn,
    private readonly settings: TableSettings,
  ) {
    this.order = new Evidence(settings.dateOrder);
    this.decimal = new Evidence(settings.decimal);
    this.senders = field.path === 'message.from' ? new SenderWords() : null;
    this.unit = namedUnit(field.name)?.seconds ?? settings.unit;
    this.title = field.name ? ` (column ${foundText(field.name)})` : '';
  }

  /** Collects what a cell proves of its column. */
  observe(cell: string): void {
    this.senders?.observe(cell);
    this.observeAs(this.field.type.kind, cell);
  }

  get waits(): boolean {
    return this.order.waits || this.decimal.waits || this.senders?.waits === true;
  }

  read(cell: string): CellReading {
    const { type, path } = this.field;
    switch (type.kind) {
      case 'moment':
        return this.readMoment(cell);
      case 'duration':
        return this.numeric(readDuration(cell, this.unit, this.decimal.way), cell, 'a duration');
      case 'number':
        return path.endsWith('.score') ? this.answer(cell) : this.number(cell);
      default:
        return this.readField(type, cell);
    }
  }

  /** No proof is waited for any longer. */
  close(): void {
    this.order.close();
    this.decimal.close();
    this.senders?.close();
  }

  /** What is told of an ambiguous cell where the record depends on it. */
  doubt(): CellFault {
    const option = this.order.lost > 0 ? 'dateOrder' : 'decimal';
    return this.fault(option === 'decimal' ? 'type' : 'instant', `one reading: see the option ${option}`);
  }

  /** Reports, once, what was lost and what was assumed in this column. */
  end(report: ReportProblem, line: number): void {
    const { order, decimal, field } = this;
    const tell = (code: TableProblemCode, found: string, expected: string, effect: 'missing' | 'ignored') =>
      report({ position: line, id: null, field: field.path, code, found, expected: expected + this.title, effect });
    const lost = (evidence: Evidence<string>) => `${foundText(evidence.example)}, ${evidence.lost} in all`;
    if (order.lost > 0) {
      const why = order.contradictory ? 'one order of day and month, not both' : 'a date that shows the order';
      tell('instant', lost(order), `${why}, or the option dateOrder`, 'missing');
    }
    if (decimal.lost > 0) {
      const why = decimal.contradictory ? 'one decimal mark, not both' : 'a number that shows the decimal mark';
      tell('type', lost(decimal), `${why}, or the option decimal`, 'missing');
    }
    if (this.answers > 0) {
      const found = `${foundText(this.firstAnswer)}, ${this.answers} in all`;
      tell('instant', found, 'when it was, not whether it was: a date and time', 'missing');
    }
    if (order.isBorrowed) {
      tell(
        'instant',
        foundText(this.shortDate),
        'a date that shows the order; that of the other columns is used',
        'ignored',
      );
    }
    if (this.dateOnly !== null) {
      tell('instant', foundText(this.dateOnly), 'a time of day; midnight is used', 'ignored');
    }
  }

  private observeAs(kind: string, cell: string): void {
    if (kind === 'instant' || kind === 'moment') {
      if (SHORT_DATE.test(cell)) {
        const reading = readInstant(cell, null);
        if (reading.value === AMBIGUOUS) this.shortDate ||= cell;
        this.see(this.order, reading);
      } else if (PLAIN_NUMBER.test(cell) && Number.isNaN(readInstant(cell, null).value)) this.numbers = true;
      if (kind === 'instant') return;
    }
    if (kind === 'number') this.see(this.decimal, readNumber(cell, null));
    else if (kind === 'duration' || kind === 'moment') this.see(this.decimal, readDuration(cell, this.unit, null));
    else if (kind === 'list') for (const item of this.itemsOf(cell) ?? []) this.observeAs(this.itemKind(), item);
  }

  private see<T extends string>(evidence: Evidence<T>, reading: { value: unknown; proves: T | null }): void {
    evidence.see(reading.proves, reading.value === AMBIGUOUS);
  }

  private readField(type: FieldType, cell: string): CellReading {
    switch (type.kind) {
      case 'text':
      case 'key':
        return { value: cell };
      case 'instant':
        return this.instant(cell);
      case 'number':
        return this.number(cell);
      case 'boolean': {
        const value = readBoolean(cell);
        return value === null ? this.fault('type', 'yes or no') : { value };
      }
      case 'oneOf': {
        if (type.values.every((value) => typeof value === 'number')) return this.number(cell);
        const named = this.senders?.read(cell) ?? null;
        const value = named ?? readValue(this.field.path.split('.').pop()!, type.values, cell);
        if (value === null && this.field.path === 'status') return this.state(cell);
        return value === null ? this.fault('oneOf', `one of ${type.values.join(', ')}`) : { value };
      }
      case 'list':
        return this.readList(cell);
      case 'map':
      case 'record':
        return this.json(cell, (value) => typeof value === 'object' && value !== null && !Array.isArray(value));
    }
  }

  /** What is not one of our own words: a state of a ticket, which may be that of another field. */
  private state(cell: string): CellReading {
    const meaning = meaningOf(cell);
    if (meaning === null) return this.fault('oneOf', 'a state of a conversation, such as open, closed or spam');
    if (meaning === 'open' || meaning === 'reopened') return { value: 'open' };
    const isEnd = meaning === 'resolved' || meaning === 'closed';
    return { value: isEnd ? new Elsewhere('endReason', 'agent_closed') : new Elsewhere('void', meaning) };
  }

  /** Texts and instants may be separated by `;`, `|` or line ends, texts by commas too; other lists are JSON. */
  private readList(cell: string): CellReading {
    const items = this.itemsOf(cell);
    if (!items) return this.json(cell, Array.isArray);
    const values: unknown[] = [];
    for (const item of items) {
      const reading = this.itemKind() === 'instant' ? this.instant(item) : { value: item };
      if (reading === AMBIGUOUS || reading === null || !('value' in reading)) return reading;
      values.push(reading.value);
    }
    return values.length > 0 ? { value: values } : null;
  }

  private itemKind(): string {
    const { type } = this.field;
    return type.kind === 'list' ? type.of.kind : '';
  }

  private itemsOf(cell: string): readonly string[] | null {
    const kind = this.itemKind();
    if (cell.startsWith('[') || (kind !== 'text' && kind !== 'instant')) return null;
    const items = cell.split(kind === 'text' ? /[,;|\r\n]/ : /[;|\r\n]/).map((item) => item.trim());
    return items.filter((item) => !this.settings.isMissing(item));
  }

  private json(cell: string, fits: (value: unknown) => boolean): CellReading {
    let value: unknown;
    try {
      value = JSON.parse(cell);
    } catch {
      value = undefined;
    }
    return fits(value) ? { value } : this.fault('syntax', 'JSON');
  }

  private instant(cell: string): CellReading {
    const { value, local, dateOnly } = readInstant(cell, this.order.way);
    if (value === AMBIGUOUS) {
      this.order.lose(cell);
      return AMBIGUOUS;
    }
    if (Number.isNaN(value) && readBoolean(cell) !== null) {
      if (this.answers++ === 0) this.firstAnswer = cell;
      return null;
    }
    // The number of a day, as spreadsheets write it, only where no cell is a number of something else.
    if (Number.isNaN(value) || (this.numbers && isSerial(cell))) return this.fault('instant', 'a date and time');
    if (dateOnly) this.dateOnly ??= cell;
    const instant = local ? this.settings.instantOf(value, cell) : value;
    return { value: asInstant(instant) };
  }

  private number(cell: string): CellReading {
    return this.numeric(readNumber(cell, this.decimal.way), cell, 'a number');
  }

  private answer(cell: string): CellReading {
    const answer = readAnswer(cell);
    return answer === undefined ? this.number(cell) : answer;
  }

  private numeric({ value }: NumberReading, cell: string, expected: string): CellReading {
    if (value === AMBIGUOUS) {
      this.decimal.lose(cell);
      return AMBIGUOUS;
    }
    // Plus 0: no cell is −0.
    return Number.isFinite(value) ? { value: value + 0 } : this.fault('type', expected);
  }

  /** How long it took, or when it was. */
  private readMoment(cell: string): CellReading {
    const reading = readDuration(cell, this.unit, this.decimal.way);
    if (typeof reading.value === 'number' && Number.isNaN(reading.value)) {
      const instant = this.instant(cell);
      return instant && instant !== AMBIGUOUS && 'code' in instant ? this.fault('type', 'a duration') : instant;
    }
    const seconds = this.numeric(reading, cell, 'a duration');
    if (seconds === null || seconds === AMBIGUOUS || !('value' in seconds)) return seconds;
    const { value } = reading;
    if (typeof value !== 'number' || value < 0) return this.fault('range', 'a duration of 0 or more');
    return { value: new Elapsed(value) };
  }

  private fault(code: TableProblemCode, expected: string): CellFault {
    return { code, expected: expected + this.title };
  }
}
