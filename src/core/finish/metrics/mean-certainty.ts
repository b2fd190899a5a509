/**
 * How sure a mean of plain numbers is, and a difference of two. The unit of evidence is the conversation: variances are
 * cluster-robust (Liang and Zeger), linearised by conversation, which of one observation each is Student's and Welch's
 * formula. Where days differ more than their conversations do, the interval by days counts: the wider one of the two.
 */

import { differenceInterval, UNKNOWN, wider, type ChangeInterval, type Interval } from '../../statistics/interval.js';
import { quantile975 } from '../../statistics/student-t.js';
import { dayEffect } from './day-effect.js';
import type { DaySeries } from './day-series.js';
import { weighed, type WeekdayWeights } from './weekdays.js';

export interface MeanMoments {
  /** Observations, of weighted days as many as they are worth. */
  readonly n: number;
  /** Conversations, or what else is a unit of evidence. */
  readonly units: number;
  readonly mean: number;
  /** The sum, over units, of the squared sum of the distances from the mean. */
  readonly scatter: number;
  /** By day; `null` where days say nothing. */
  readonly days: DaySeries | null;
}

/** The variance of one observation, as far as units explain it. */
const varianceOf = ({ n, units, scatter }: MeanMoments) => (scatter * units) / (units - 1) / n;

/** The 95 % interval of a mean; NaN where there are fewer than two units, or where all values are equal. */
export function meanInterval(moments: MeanMoments): Interval {
  const { n, units, mean, scatter, days } = moments;
  if (units < 2 || scatter === 0) return UNKNOWN;
  const variance = varianceOf(moments);
  const byUnit = quantile975(units - 1) * Math.sqrt(variance / n);
  const effect = days && dayEffect([{ days, mean, variance }]);
  const byDay = effect ? quantile975(effect.freedom) * Math.sqrt((variance * effect.factor) / n) : 0;
  const half = Math.max(byUnit, byDay);
  return { low: mean - half, high: mean + half };
}

/** The 95 % interval of current − previous; NaN where one side has no more than one unit, or where all values are equal. */
export function meanDifference(current: MeanMoments, previous: MeanMoments): ChangeInterval {
  if (!(current.units > 1 && previous.units > 1)) return UNKNOWN;
  const [u, v] = variancesOf(current, previous);
  if (u + v === 0) return UNKNOWN;
  const [a, b] = [u / current.n, v / previous.n];
  const df = (a + b) ** 2 / (a ** 2 / (current.units - 1) + b ** 2 / (previous.units - 1));
  const difference = current.mean - previous.mean;
  const byUnit = differenceInterval(difference, Math.sqrt(a + b), df);
  if (!current.days || !previous.days) return byUnit;
  const effect = dayEffect([
    { days: current.days, mean: current.mean, variance: u },
    { days: previous.days, mean: previous.mean, variance: v },
  ]);
  if (!effect) return UNKNOWN;
  return wider(byUnit, differenceInterval(difference, Math.sqrt((a + b) * effect.factor), effect.freedom));
}

/** Of a side whose values are all equal nothing tells how they vary but the other side. */
function variancesOf(current: MeanMoments, previous: MeanMoments): readonly [number, number] {
  const [u, v] = [varianceOf(current), varianceOf(previous)];
  const lent = (own: MeanMoments, other: MeanMoments, variance: number) =>
    ((variance * other.units) / other.n) * (own.n / own.units);
  if (u === 0) return [lent(current, previous, v), v];
  return [u, v === 0 ? lent(previous, current, u) : v];
}

/** A mean of weighted days, and what it rests on. As it is where days say nothing. */
export function weighedMean(moments: MeanMoments, weights: WeekdayWeights): MeanMoments {
  const { n, units, scatter, days } = moments;
  if (days === null) return moments;
  const { worth, mean } = weighed(days, weights);
  const share = worth / n;
  return { n: worth, units: share * units, mean, scatter: share * scatter, days: { ...days, weights } };
}
