/**
 * How sure a count or a sum is. Days differ by more than chance, so counts are not taken as Poisson: the variance is the
 * mean times the dispersion of the days against what their weekday makes expect (quasi-likelihood, McCullagh and Nelder):
 * Pearson's χ² over its degrees of freedom or, where that is more, the design effect of days. The first weighs all days alike
 * and the second busy ones more, as the total does. Of counts it is at least 1; of sums nothing but the days tells.
 */

import { gammaQuantile } from '../../statistics/gamma.js';
import { differenceInterval, UNKNOWN, type ChangeInterval, type Interval } from '../../statistics/interval.js';
import { quantile975 } from '../../statistics/student-t.js';
import { dayEffect, LEAST_FREEDOM } from './day-effect.js';
import type { DaySeries } from './day-series.js';
import { ratioOf } from './duration-certainty.js';
import { firstOfWeekday, matchingWeights, WEEK } from './weekdays.js';

const TAIL = 0.025;

/** A count or a sum of one span. */
export interface DailyTotal {
  /** May be less than that of its days: a customer who came on two days is one customer. */
  readonly total: number;
  /** What an event adds: 1 for counts; Σx² / Σx of what a sum is made of, which is the dispersion of independent events. */
  readonly step: number;
  /** The least dispersion: 1 for counts, 0 for sums. */
  readonly least: number;
  readonly days: DaySeries;
}

/**
 * The 95 % interval of a count or a sum: Garwood's of a Poisson count, in units of the dispersion, which is widened by
 * (t/z)² for the days that it is known from. Where each weekday would be its own expectation, the mean of the days is
 * expected. NaN where there are too few days, or where all are as expected.
 */
export function countInterval(span: DailyTotal): Interval {
  const { total, step } = span;
  if (total === 0) return { low: 0, high: step * gammaQuantile(1, 1 - TAIL) };
  const { days, totals } = weekOf(span);
  const open = days.map((count, w) => (totals[w] > 0 ? count : 0));
  const all = open.reduce((sum, count) => sum + count, 0);
  const byWeekday = all - open.filter((count) => count > 0).length >= LEAST_FREEDOM;
  const expected = open.map((count, w) => (count === 0 ? 0 : byWeekday ? totals[w] / count : total / all));
  const found = dispersionOf([span], [expected]);
  if (found === null) return UNKNOWN;
  const dispersion = found.dispersion * (quantile975(found.freedom) / quantile975(Infinity)) ** 2;
  const count = total / dispersion;
  return { low: dispersion * gammaQuantile(count, TAIL), high: dispersion * gammaQuantile(count + 1, 1 - TAIL) };
}

/**
 * The 95 % interval of the ratio of two daily rates on the same weekdays: Mantel and Haenszel's estimate with weekdays as
 * strata, and the variance of its logarithm (Greenland and Robins) times the dispersion of the days of both spans. Each
 * span gets half an event more. NaN where there are too few days on weekdays that both spans have, or all are as expected.
 */
export function countRatio(current: DailyTotal, previous: DailyTotal): ChangeInterval {
  const spans = [current, previous];
  const weeks = spans.map(weekOf);
  const [{ days: a, totals: x }, { days: b, totals: y }] = weeks;
  const [ofCurrent, ofPrevious] = matchingWeights(a, b);
  let [r, s, common] = [0, 0, 0];
  for (let w = 0; w < WEEK; w++) {
    r += (x[w] * ofCurrent[w]) / 2;
    s += (y[w] * ofPrevious[w]) / 2;
    common += ((x[w] + y[w]) * ofCurrent[w] * ofPrevious[w]) / 4;
  }
  const expected = [r, s].map((rate) =>
    ofCurrent.map((weight, w) => (weight > 0 && x[w] + y[w] > 0 ? ((x[w] + y[w]) * rate) / (a[w] * r + b[w] * s) : 0)),
  );
  const found = dispersionOf(spans, expected);
  if (found === null) return UNKNOWN;
  const { dispersion, freedom } = found;
  const step = (current.total * current.step + previous.total * previous.step) / (current.total + previous.total);
  const [u, v] = [r + step / 4, s + step / 4];
  const error = Math.sqrt((dispersion * (common + step / 4)) / (u * v));
  const { low, high, pValue } = ratioOf(differenceInterval(Math.log(u / v), error, freedom));
  return { low: r === 0 ? 0 : low, high: s === 0 ? Infinity : high, pValue };
}

/** By weekday, how many days there are, and what they come to. */
function weekOf(span: DailyTotal) {
  const { sum, at, span: days } = span.days;
  const totals = new Float64Array(WEEK);
  const scale = scaleOf(span);
  const end = at + days.chosen.length;
  for (let w = 0; w < WEEK; w++) {
    for (let p = at + firstOfWeekday(w, days.first); p < end; p += WEEK) totals[w] += scale * sum[p];
  }
  return { days: days.ofWeek, totals };
}

/**
 * The dispersion of days, and its degrees of freedom; `null` where there are too few, or nothing is dispersed.
 *
 * @param expected of a day, by span, then by weekday; 0 where those do not take part
 */
function dispersionOf(spans: readonly DailyTotal[], expected: readonly Float64Array[]) {
  let square = 0;
  const series = spans.map((span, s) => {
    const { span: own, at } = span.days;
    const { first, chosen } = own;
    const scale = scaleOf(span);
    const n = new Float64Array(chosen.length);
    const sum = new Float64Array(chosen.length);
    for (let w = 0; w < WEEK; w++) {
      const mean = expected[s][w];
      for (let d = firstOfWeekday(w, first); d < n.length && mean > 0; d += WEEK) {
        if (chosen[d] === 0) continue;
        n[d] = mean;
        sum[d] = scale * span.days.sum[at + d];
        square += (sum[d] - mean) ** 2 / mean;
      }
    }
    return { days: { span: own, n, sum, at: 0 }, mean: 1, variance: 1 };
  });
  const effect = dayEffect(series);
  if (effect === null) return null;
  const { factor, freedom } = effect;
  const dispersion = Math.max(spans[0].least, square / freedom, factor);
  return dispersion > 0 ? { dispersion, freedom } : null;
}

function scaleOf({ total, days: { span, sum, at } }: DailyTotal): number {
  let all = 0;
  for (let d = 0; d < span.chosen.length; d++) all += sum[at + d];
  return all === 0 ? 0 : total / all;
}
