/**
 * How much more averages differ from day to day than their conversations explain. What the conversations of a day share (a
 * queue, an outage, who was on duty) makes them fewer witnesses than they are.
 */

import type { DaySeries } from './day-series.js';

/** With fewer degrees of freedom days tell nothing of how they differ: four are those of two weeks of five days. */
export const LEAST_FREEDOM = 4;

/** An average of one span and what it is made of, by day. */
export interface DailyAverage {
  readonly days: DaySeries;
  readonly mean: number;
  /** The variance of one observation, as far as conversations explain it. */
  readonly variance: number;
}

export interface DayEffect {
  /** What the variance of the average has to be multiplied by. May be below 1 by chance. */
  readonly factor: number;
  /** Degrees of freedom of the days. */
  readonly freedom: number;
}

/**
 * The design effect of days, of one span or of two that are compared: the squared deviations of the days' totals from what
 * their weekday makes expect, corrected for their leverage (CR2, Bell and McCaffrey), against those that independent
 * conversations would have. Weekdays have the same effect in both
 * spans. Of one span of few days, in which each weekday would be its own expectation, the mean of all days is expected.
 * `null` where there are too few days.
 */
export function dayEffect(spans: readonly DailyAverage[]): DayEffect | null {
  const weight = new Float64Array(7);
  const excess = new Float64Array(7);
  const sizes = new Float64Array(spans.length);
  let days = 0;
  spans.forEach(({ days: { first, n, sum }, mean }, s) => {
    for (let d = 0; d < n.length; d++) {
      if (n[d] === 0) continue;
      days++;
      sizes[s] += n[d];
      weight[(first + d) % 7] += n[d];
      excess[(first + d) % 7] += sum[d] - n[d] * mean;
    }
  });
  let freedom = days - weight.filter((n) => n > 0).length - (spans.length - 1);
  const byWeekday = freedom >= LEAST_FREEDOM || spans.length > 1;
  if (!byWeekday) freedom = days - 1;
  if (freedom < LEAST_FREEDOM) return null;
  const total = sizes.reduce((all, size) => all + size, 0);
  let seen = 0;
  let expected = 0;
  spans.forEach(({ days: { first, n, sum }, mean, variance }, s) => {
    for (let d = 0; d < n.length; d++) {
      if (n[d] === 0) continue;
      const w = (first + d) % 7;
      // What a day takes part in its own expectation: its share of the span and of the weekday.
      const leverage = n[d] / sizes[s] + (byWeekday ? n[d] / weight[w] - n[d] / total : 0);
      const residual = sum[d] - n[d] * (mean + (byWeekday ? excess[w] / weight[w] : 0));
      if (leverage < 1) seen += residual ** 2 / (1 - leverage);
      expected += variance * n[d];
    }
  });
  return { factor: expected > 0 ? seen / expected : 1, freedom };
}
