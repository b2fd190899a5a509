/**
 * How much more averages differ from day to day than their conversations explain. What the conversations of a day share (a
 * queue, an outage, who was on duty) makes them fewer witnesses than they are.
 */

import type { DaySeries } from './day-series.js';

/** With fewer degrees of freedom days tell nothing of how they differ: four are those of two weeks of five days. */
export const LEAST_FREEDOM = 4;

const WEEK = 7;
/** A day whose leverage is as good as 1 is its own expectation, and tells nothing. */
const SATURATED = 1 - 1e-9;

/** An average of one span and what it is made of, by day. */
export interface DailyAverage {
  readonly days: DaySeries;
  /** Weighted as the days are. */
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

/** By span and weekday, of the days that weigh something. */
interface Weekdays {
  readonly days: Float64Array;
  readonly n: Float64Array;
  /** What the distances of all observations from the mean of their span come to; of both spans. */
  readonly excess: Float64Array;
  /** Days with an observation. */
  readonly busy: number;
}

/**
 * The design effect of days, of one span or of two that are compared: the squared deviations of the days' totals from what
 * is usual for their weekday, corrected for their leverage (CR2, Bell and McCaffrey), against those that independent
 * conversations would have. Usual is the mean of the days of a weekday, which has the same excess for each observation in both
 * spans, with more or fewer observations: a day that is busier than its weekday is no witness for a change of the weekdays'
 * shares. Of one span of few days, in which each weekday would be its own expectation, the mean of all days is expected.
 * `null` where there are too few days.
 */
export function dayEffect(spans: readonly DailyAverage[]): DayEffect | null {
  const { days, n: ofWeekday, excess, busy } = weekdaysOf(spans);
  const both = new Float64Array(WEEK);
  const average = new Float64Array(WEEK);
  ofWeekday.forEach((n, i) => (both[i % WEEK] += n));
  for (let w = 0; w < WEEK; w++) {
    let count = 0;
    for (let i = w; i < days.length; i += WEEK) count += days[i];
    average[w] = count === 0 ? 0 : both[w] / count;
  }
  let freedom = busy - both.filter((n) => n > 0).length - (spans.length - 1);
  const byWeekday = freedom >= LEAST_FREEDOM || spans.length > 1;
  if (!byWeekday) freedom = busy - 1;
  if (freedom < LEAST_FREEDOM) return null;
  let seen = 0;
  let expected = 0;
  spans.forEach(({ days: { first, chosen, n, sum, weights }, mean, variance }, s) => {
    let [size, weighted, usual] = [0, 0, 0];
    for (let w = 0; w < WEEK; w++) {
      const i = WEEK * s + w;
      size += ofWeekday[i];
      weighted += (weights?.[w] ?? 1) * ofWeekday[i];
      usual += days[i] * average[w];
    }
    if (weighted === 0) return;
    for (let d = 0; d < n.length; d++) {
      const w = (first + d) % WEEK;
      const weight = weights?.[w] ?? 1;
      if (chosen[d] === 0 || weight === 0 || both[w] === 0) continue;
      let residual = sum[d] - n[d] * mean;
      let leverage = (n[d] * weight) / weighted;
      if (byWeekday) {
        // So many observations a day of this weekday has in this span.
        const many = (average[w] * size) / usual;
        residual -= (many * excess[w]) / both[w];
        leverage += (many / both[w]) * (1 - (weight * ofWeekday[WEEK * s + w]) / weighted);
      }
      if (leverage > SATURATED) continue;
      seen += (weight * residual) ** 2 / (1 - leverage);
      expected += weight * weight * n[d] * variance;
    }
  });
  return { factor: expected > 0 ? seen / expected : 1, freedom };
}

function weekdaysOf(spans: readonly DailyAverage[]): Weekdays {
  const days = new Float64Array(WEEK * spans.length);
  const n = new Float64Array(WEEK * spans.length);
  const excess = new Float64Array(WEEK);
  let busy = 0;
  spans.forEach(({ days: series, mean }, s) => {
    for (let d = 0; d < series.n.length; d++) {
      const w = (series.first + d) % WEEK;
      if (series.chosen[d] === 0 || series.weights?.[w] === 0) continue;
      days[WEEK * s + w]++;
      if (series.n[d] === 0) continue;
      busy++;
      n[WEEK * s + w] += series.n[d];
      excess[w] += series.sum[d] - series.n[d] * mean;
    }
  });
  return { days, n, excess, busy };
}
