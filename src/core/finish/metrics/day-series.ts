/** What a metric counts on each calendar day. */

/** Calendar days that follow each other. */
export interface SpanDays {
  /** Days since 1970-01-01. */
  readonly first: number;
  /** 1 for each that is selected. */
  readonly chosen: Uint8Array;
  /** How many of these there are of each weekday, from that of day 0 on. */
  readonly ofWeek: Float64Array;
}

/** Days of a span that are in the data. */
export interface CountedDays {
  /** The first of them, days since 1970-01-01. */
  readonly first: number;
  /** 1 for each that is selected. */
  readonly chosen: Uint8Array;
  /** Bin b has the days from place `bounds[b]` up to, not including, `bounds[b + 1]`. */
  readonly bounds: ArrayLike<number>;
  readonly bins: readonly SpanDays[];
}

/** Columns of keys × days. */
export interface DailyColumns {
  /** Observations that count. */
  readonly n: Float64Array;
  /** The sum of their values. */
  readonly sum: Float64Array;
}

/** The days of one cell: its day d is at place `at + d` of the columns. */
export interface DaySeries extends DailyColumns {
  readonly span: SpanDays;
  readonly at: number;
  /** What a day of each weekday weighs, from that of day 0 on, where spans of other weekdays are compared. Else all weigh 1. */
  readonly weights?: Float64Array;
}

/** The days of one cell, which is key × bins + bin. */
export function daySeries(columns: DailyColumns | null, days: CountedDays, cell: number): DaySeries | null {
  if (columns === null) return null;
  const { chosen, bounds, bins } = days;
  const { n, sum } = columns;
  const bin = cell % bins.length;
  return { span: bins[bin], n, sum, at: Math.floor(cell / bins.length) * chosen.length + bounds[bin] };
}
