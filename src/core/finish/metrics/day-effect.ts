/**
 * How much more averages differ from day to day than their conversations explain. What the conversations of a day share (a
 * queue, an outage, who was on duty) makes them fewer witnesses than they are.
 */

import type { DaySeries } from './day-series.js';
import { firstOfWeekday, UNWEIGHTED, WEEK } from './weekdays.js';

/** With fewer degrees of freedom days tell nothing of how they differ: four are those of two weeks of five days. */
export const LEAST_FREEDOM = 4;

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

/**
 * The design effect of days, of one span or of two that are compared: the squared deviations of the days' totals from what
 * is usual for their weekday, corrected for their leverage (CR2, Bell and McCaffrey), against those that independent
 * conversations would have. Usual is the mean of the days of a weekday, which has the same excess for each observation in both
 * spans, with more or fewer observations: a day that is busier than its weekday is no witness for a change of the weekdays'
 * shares. Of one span of few days, in which each weekday would be its own expectation, the mean of all days is expected.
 * `null` where there are too few days.
 */
export function dayEffect(spans: readonly DailyAverage[]): DayEffect | null {
  const weeks = spans.map(weekOf);
  const [both, excess, average] = [new Float64Array(WEEK), new Float64Array(WEEK), new Float64Array(WEEK)];
  let busy = 0;
  for (const week of weeks) busy += week.busy;
  let freedom = busy - (spans.length - 1);
  for (let w = 0; w < WEEK; w++) {
    let days = 0;
    for (const week of weeks) {
      days += week.days[w];
      both[w] += week.n[w];
      excess[w] += week.excess[w];
    }
    if (both[w] === 0) continue;
    average[w] = both[w] / days;
    freedom--;
  }
  const byWeekday = freedom >= LEAST_FREEDOM || spans.length > 1;
  if (!byWeekday) freedom = busy - 1;
  if (freedom < LEAST_FREEDOM) return null;
  let seen = 0;
  let expected = 0;
  spans.forEach(({ days, mean, variance }, s) => {
    const { span, n, sum, at, weights = UNWEIGHTED } = days;
    const { first, chosen } = span;
    const own = weeks[s];
    let [size, weighted, usual] = [0, 0, 0];
    for (let w = 0; w < WEEK; w++) {
      size += own.n[w];
      weighted += weights[w] * own.n[w];
      usual += own.days[w] * average[w];
    }
    if (weighted === 0) return;
    for (let w = 0; w < WEEK; w++) {
      const weight = weights[w];
      if (weight === 0 || both[w] === 0) continue;
      // Of all observations of this weekday, the share that one day of it usually has in this span.
      const share = byWeekday ? (average[w] * size) / usual / both[w] : 0;
      const usualExcess = share * excess[w];
      const usualLeverage = share * (1 - (weight * own.n[w]) / weighted);
      const ofOne = weight / weighted;
      for (let d = firstOfWeekday(w, first); d < chosen.length; d += WEEK) {
        if (chosen[d] === 0) continue;
        const count = n[at + d];
        const residual = sum[at + d] - count * mean - usualExcess;
        const leverage = count * ofOne + usualLeverage;
        if (leverage > SATURATED) continue;
        seen += (weight * residual) ** 2 / (1 - leverage);
        expected += weight * weight * count * variance;
      }
    }
  });
  return { factor: expected > 0 ? seen / expected : 1, freedom };
}

/** By weekday, of the days that weigh something. */
interface Week {
  readonly days: Float64Array;
  /** Observations. */
  readonly n: Float64Array;
  /** What the distances of all observations from the mean of their span come to. */
  readonly excess: Float64Array;
  /** Days with an observation. */
  readonly busy: number;
}

function weekOf({ days: series, mean }: DailyAverage): Week {
  const { span, n: count, sum, at, weights = UNWEIGHTED } = series;
  const { first, chosen, ofWeek } = span;
  const days = weights === UNWEIGHTED ? ofWeek : ofWeek.map((count, w) => (weights[w] === 0 ? 0 : count));
  const [n, excess] = [new Float64Array(WEEK), new Float64Array(WEEK)];
  let busy = 0;
  for (let w = 0; w < WEEK; w++) {
    if (weights[w] === 0) continue;
    let [observed, above] = [0, 0];
    for (let d = firstOfWeekday(w, first); d < chosen.length; d += WEEK) {
      const own = count[at + d];
      if (chosen[d] === 0 || own === 0) continue;
      busy++;
      observed += own;
      above += sum[at + d] - own * mean;
    }
    n[w] = observed;
    excess[w] = above;
  }
  return { days, n, excess, busy };
}
