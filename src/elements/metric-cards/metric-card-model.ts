/** What each card shows, from the engine's answers. Knows no language. */

import { sparkline, type Sparkline } from '../../charts/sparkline.js';
import {
  ENOUGH_INTERACTIONS,
  type Aggregate,
  type MetricDefinition,
  type MetricProblem,
  type MetricValuesAnswer,
  type MetricValuesQuery,
  type MetricVerdict,
} from '../../core/index.js';
import { addDays, isoToDay } from '../../core/select/days.js';
import { unjudged, type Unjudged } from '../../words/unjudged.js';
import type { WidgetAnswer } from '../../widget/widget-scope.js';

export type MetricBins = NonNullable<MetricValuesQuery['bins']>;

export interface CardsAnswer extends WidgetAnswer {
  /** Interactions that began in the period. */
  readonly interactions: number;
  /** One value for the whole period. */
  readonly totals: MetricValuesAnswer;
  /** One value for each calendar step. */
  readonly steps: MetricValuesAnswer;
  readonly bins: MetricBins;
  /** Days of the period, as far as they are selected. */
  readonly days: number;
  /** The first of the selected days and the one after the last, and whether all between are; `null`: the whole period. */
  readonly selected: { readonly from: string; readonly to: string; readonly whole: boolean } | null;
}

/** A value with what it rests on. Its unit is that of the definition. */
export interface MetricValue {
  /** NaN where there is nothing to tell. */
  readonly value: number;
  readonly n: number;
  /** Ends of the 95 % interval; NaN where there is none. */
  readonly low: number;
  readonly high: number;
  readonly leftOut: number;
  /** How many of `n` rest on a status or handling that the data does not give. */
  readonly inferred: number;
}

/** Half-open, calendar days `YYYY-MM-DD`. */
interface MetricStep extends MetricValue {
  readonly from: string;
  readonly to: string;
  /** Whether its value counts less than the others: it rests on too little, or the period cuts short what is summed. */
  readonly weak: boolean;
}

export interface MetricCard extends MetricValue {
  /** As it was asked for. */
  readonly metric: string;
  readonly definition: MetricDefinition;
  /** `few`: shown, but not to be judged by. */
  readonly level: 'firm' | 'few' | 'none';
  /** Whether there is a previous period to compare with. */
  readonly compared: boolean;
  /** NaN where there is none. */
  readonly previous: number;
  readonly previousN: number;
  readonly change: number;
  readonly changeLow: number;
  readonly changeHigh: number;
  readonly verdict: MetricVerdict | null;
  /** Why the change is not judged; `null` where it is, or where there is nothing to compare. */
  readonly unjudged: Unjudged | null;
  /** Whether the change stands among those of all cards. */
  readonly clear: boolean;
  /** How many changes are judged together. */
  readonly comparisons: number;
  /** NaN where there is none. */
  readonly target: number;
  /** Whether the value is as good as the target or better; `null` where that cannot be said, or rests on too few. */
  readonly met: boolean | null;
  readonly steps: readonly MetricStep[];
  readonly spark: Sparkline;
  readonly problems: readonly MetricProblem[];
}

/** A month shows every day, a year its weeks, longer spans their months. */
export function binsFor(days: number): MetricBins {
  if (days <= 31) return 'day';
  return days <= 400 ? 'week' : 'month';
}

/** @param targets those of the page, by metric as it is asked for; they win over those of the data */
export function metricCards(answer: CardsAnswer, targets: Readonly<Record<string, number>> | null): MetricCard[] {
  const { totals } = answer;
  return totals.metrics.map((metric, i) => {
    const definition = totals.definitions[i];
    const value = valueAt(totals, i);
    const target = targets?.[metric] ?? totals.target[i];
    const steps = stepsOf(answer, i, definition.aggregate);
    const level = levelOf(value, definition.aggregate);
    const against = {
      previousN: totals.previousN?.[i] ?? 0,
      change: totals.change?.[i] ?? NaN,
      verdict: totals.verdict?.[i] ?? null,
    };
    return {
      ...value,
      ...against,
      compared: isCompared(answer),
      metric,
      definition,
      level,
      previous: totals.previous?.[i] ?? NaN,
      unjudged: unjudged({ ...against, n: value.n, definition }, answer.days),
      changeLow: totals.changeLow?.[i] ?? NaN,
      changeHigh: totals.changeHigh?.[i] ?? NaN,
      clear: totals.clear?.[i] === 1,
      comparisons: totals.pValue?.filter((p) => p === p).length ?? 0,
      target,
      met: level === 'firm' ? isMet(value.value, target, definition) : null,
      steps,
      spark: sparkline(steps, target),
      problems: totals.problems.filter((problem) => problem.metric === metric),
    };
  });
}

export function isCompared({ totals }: CardsAnswer): boolean {
  return totals.previous !== undefined;
}

/** Counts and sums are what they are, however small; what is estimated from few observations is not sure. */
function levelOf({ value, n }: MetricValue, aggregate: Aggregate): MetricCard['level'] {
  if (Number.isNaN(value)) return 'none';
  return isEstimate(aggregate) && n < ENOUGH_INTERACTIONS ? 'few' : 'firm';
}

function isEstimate(aggregate: Aggregate): boolean {
  return aggregate === 'mean' || aggregate === 'median' || aggregate === 'p90' || aggregate === 'rate';
}

function isMet(value: number, target: number, { better }: MetricDefinition): boolean | null {
  if (better === null || Number.isNaN(value - target)) return null;
  return better === 'lower' ? value <= target : value >= target;
}

function valueAt({ value, n, low, high, leftOut, inferred }: MetricValuesAnswer, cell: number): MetricValue {
  return {
    value: value[cell],
    n: n[cell],
    low: low[cell],
    high: high[cell],
    leftOut: leftOut[cell],
    inferred: inferred[cell],
  };
}

function stepsOf({ steps, bins }: CardsAnswer, metric: number, aggregate: Aggregate): MetricStep[] {
  const { binStarts, period } = steps;
  return binStarts.map((from, bin) => {
    const to = binStarts[bin + 1] ?? period.to;
    const value = valueAt(steps, metric * binStarts.length + bin);
    const weak = isEstimate(aggregate)
      ? value.n < ENOUGH_INTERACTIONS
      : aggregate !== 'instant' && isCutShort(from, to, bins);
    return { ...value, from, to, weak };
  });
}

function isCutShort(from: string, to: string, bins: MetricBins): boolean {
  if (bins === 'day') return false;
  if (bins === 'week') return isoToDay(to) < isoToDay(addDays(from, 7));
  return !from.endsWith('-01') || !to.endsWith('-01');
}
