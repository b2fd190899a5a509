/** The percent axis of a trend. It may start above 0, but never cuts off a value or an interval. */

import { extent, range } from 'd3-array';
import { heightScale } from './scales.js';

export interface PercentAxis {
  /** Ends of the axis, percents, multiples of ten. */
  readonly low: number;
  readonly high: number;
  /** Percents with a line across the plot: every ten, ascending. */
  readonly grid: readonly number[];
  /** Those of them that are written out. */
  readonly labels: readonly number[];
  /** From a percent to its place from the top, 0 to 100. */
  y(percent: number): number;
}

const STEP = 10;
/** A longer axis has every second line labelled. */
const MOST_LABELLED = 40;
/** A shorter axis would make noise look like news. */
const LEAST_SPAN = 30;

/** The axis for some percents, 0 to 100; NaN stands for none. Without any it goes from 0 to 100. */
export function percentAxis(percents: Iterable<number>): PercentAxis {
  const [least = 0, most = 100] = extent(percents);
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
    grid: range(low, high + 1, STEP),
    labels: range(low, high + 1, labelled),
    y: heightScale(low, high),
  };
}
