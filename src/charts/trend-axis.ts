/** The percent axis of a trend. It may start above 0, but never cuts off a value or an interval. */

import { extent } from './extent.js';

export interface PercentAxis {
  readonly low: number;
  readonly high: number;
  /** Ascending, every ten points. */
  readonly grid: readonly number[];
  /** Those of them that are written out. */
  readonly labels: readonly number[];
  /** Distance of a percent from the top, 0 to 100. */
  y(percent: number): number;
}

const STEP = 10;
/** A longer axis has every second line labelled. */
const MOST_LABELLED = 40;
/** A shorter axis would make noise look like news. */
const LEAST_SPAN = 30;

/** The axis for some percents; NaN stands for none. */
export function percentAxis(percents: Iterable<number>): PercentAxis {
  const [least, most] = extent(percents) ?? [0, 100];
  let low = Math.floor(least / STEP) * STEP;
  let high = Math.ceil(most / STEP) * STEP;
  while (high - low < LEAST_SPAN) {
    // The side where a value is nearer to the edge gets the room.
    if (high < 100 && (low <= 0 || high - most <= least - low)) high += STEP;
    else low -= STEP;
  }
  const labelled = high - low > MOST_LABELLED ? 2 * STEP : STEP;
  low = Math.floor(low / labelled) * labelled;
  high = Math.ceil(high / labelled) * labelled;
  return {
    low,
    high,
    grid: multiples(low, high, STEP),
    labels: multiples(low, high, labelled),
    y: (percent) => (100 * (high - percent)) / (high - low),
  };
}

function multiples(from: number, to: number, step: number): number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, i) => from + i * step);
}
