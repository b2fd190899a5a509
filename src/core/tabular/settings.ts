/** The options of a table, each decided, and what the cells of all columns share. */

import { isTimeZone } from '../select/zone.js';
import { optionUnit } from './durations.js';
import { LocalTime } from './local-time.js';
import { foundText, type DateOrder, type DecimalMark, type Report, type TableOptions } from './types.js';
import { MISSING_WORDS } from './words.js';

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
    private readonly report: Report,
  ) {
    this.dateOrder = options.dateOrder ?? null;
    this.decimal = options.decimal ?? null;
    this.unit = optionUnit(options.durations);
    this.missing = new Set((options.missing ?? MISSING_WORDS).map((word) => word.toLowerCase()));
    this.longest = [...this.missing].reduce((most, word) => Math.max(most, word.length), 0);
    const zone = options.timeZone ?? 'UTC';
    const known = isTimeZone(zone);
    if (!known) this.zoneProblem('unknown', zone, 'the IANA name of a time zone; UTC is used');
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
      this.zoneProblem('missing', this.unzoned, 'an offset, or the time zone of the table; UTC is used');
    }
  }

  private zoneProblem(code: 'missing' | 'unknown', found: string, expected: string): void {
    this.report({
      position: 0,
      id: null,
      field: 'timeZone',
      code,
      found: foundText(found),
      expected,
      effect: 'ignored',
    });
  }
}
