/** The options of a table, each decided, and what the cells of all columns share. */

import { isTimeZone } from '../../core/select/zone.js';
import { optionUnit } from '../cells/durations.js';
import { LocalTime } from '../cells/local-time.js';
import { foundText, type ReportProblem, type TableProblemCode } from './table-problems.js';
import type { DateOrder, DecimalMark, TableOptions } from './table-options.js';
import { MISSING_WORDS } from '../cells/cell-words.js';

export class TableSettings {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalMark | null;
  /** Seconds of the unit of plain durations. */
  readonly unit: number;
  private readonly missing: ReadonlySet<string>;
  /** Length of the longest cell that means missing: most cells need no look. */
  private readonly longest: number;
  private readonly clock: LocalTime;
  private readonly zoneGiven: boolean;
  /** The first instant that was read without knowing its zone. */
  private unzoned: string | null = null;

  constructor(
    options: TableOptions,
    private readonly report: ReportProblem,
  ) {
    this.dateOrder = this.choice(options, 'dateOrder', ['dmy', 'mdy', 'ymd']);
    this.decimal = this.choice(options, 'decimal', ['.', ',']);
    this.unit = optionUnit(this.choice(options, 'durations', ['seconds', 'minutes', 'hours']));
    this.missing = new Set((options.missing ?? MISSING_WORDS).map((word) => word.toLowerCase()));
    this.longest = [...this.missing].reduce((most, word) => Math.max(most, word.length), 0);
    const zone = options.timeZone ?? 'UTC';
    const known = isTimeZone(zone);
    if (!known) this.tell('timeZone', 'unknown', zone, 'the IANA name of a time zone; UTC is used');
    const { delimiter } = options;
    if (delimiter !== undefined && delimiter.length !== 1) this.tell('delimiter', 'type', delimiter, 'one character');
    this.zoneGiven = known && options.timeZone !== undefined;
    this.clock = new LocalTime(known ? zone : 'UTC');
  }

  isMissing(text: string): boolean {
    return text === '' || (text.length <= this.longest && this.missing.has(text.toLowerCase()));
  }

  /** The instant at which a clock of the table's zone shows a date and time. */
  instantOf(local: number, cell: string): number {
    if (!this.zoneGiven) this.unzoned ??= cell;
    return this.clock.instantOf(local);
  }

  /** Tells, once, that instants were read without knowing their zone. */
  end(): void {
    if (this.unzoned !== null) {
      this.tell('timeZone', 'missing', this.unzoned, 'an offset, or the time zone of the table; UTC is used');
    }
  }

  /** Attributes and scripts may give anything. */
  private choice<K extends 'dateOrder' | 'decimal' | 'durations'>(
    options: TableOptions,
    name: K,
    choices: readonly NonNullable<TableOptions[K]>[],
  ): NonNullable<TableOptions[K]> | null {
    const given = options[name];
    if (given === undefined || given === null) return null;
    if (choices.includes(given)) return given;
    this.tell(name, 'oneOf', given, `one of ${choices.join(' ')}`);
    return null;
  }

  private tell(field: string, code: TableProblemCode, found: unknown, expected: string): void {
    this.report({ position: 0, id: null, field, code, found: foundText(found), expected, effect: 'ignored' });
  }
}
