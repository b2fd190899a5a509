/** What a metric counts on each calendar day. */

/** Days of a span that are in the data. */
export interface CountedDays {
  /** The first of them, days since 1970-01-01. */
  readonly first: number;
  /** 1 for each that is selected. */
  readonly chosen: Uint8Array;
  /** Bin b has the days from place `bounds[b]` up to, not including, `bounds[b + 1]`. */
  readonly bounds: ArrayLike<number>;
}

/** Columns of keys × days. */
export interface DailyColumns {
  /** Observations that count. */
  readonly n: Uint32Array;
  /** The sum of their values. */
  readonly sum: Float64Array | Uint32Array;
}

/** Days that follow each other, of one cell. */
export interface DaySeries {
  /** Days since 1970-01-01. */
  readonly first: number;
  readonly chosen: Uint8Array;
  readonly n: ArrayLike<number>;
  readonly sum: ArrayLike<number>;
  /** What a day of each weekday weighs, from that of day 0 on, where spans of other weekdays are compared. Else all weigh 1. */
  readonly weights?: Float64Array;
}

/** The days of one cell, which is key × bins + bin. */
export function daySeries(columns: DailyColumns | null, days: CountedDays, cell: number): DaySeries | null {
  if (columns === null) return null;
  const { first, chosen, bounds } = days;
  const bins = bounds.length - 1;
  const from = bounds[cell % bins];
  const to = bounds[(cell % bins) + 1];
  const start = Math.floor(cell / bins) * chosen.length;
  return {
    first: first + from,
    chosen: chosen.subarray(from, to),
    n: columns.n.subarray(start + from, start + to),
    sum: columns.sum.subarray(start + from, start + to),
  };
}
