/** Everything that the chart of one behaviour is drawn from. Knows no language. */

import { PLOT_HEIGHT, trendZones, zoneEdges, type TrendZone } from '../../charts/band-zones.js';
import { endLabels, type EndLabels } from '../../charts/end-labels.js';
import {
  firmAndWeak,
  intervalArea,
  lastScored,
  lonePoints,
  scorePoints,
  wholeLine,
  type IntervalPoint,
  type TwoLines,
} from '../../charts/lines.js';
import { percentAxis, type PercentAxis } from '../../charts/percent-axis.js';
import { dateTicks, type DateTick } from '../../charts/time-axis.js';
import { binPlan, binSpans, type BinPlan, type BinSpan } from '../../charts/trend-bins.js';
import type { BehaviorScoresAnswer, ResolvedPeriod } from '../../core/index.js';
import type { WidgetAnswer } from '../../widget/widget-scope.js';
import { scoreCell, type ScoreCell, type ScoreSide } from '../../scores/score-cell.js';

export interface TrendAnswer extends WidgetAnswer {
  /** One score for the whole period. */
  readonly totals: BehaviorScoresAnswer;
  /** One score for each calendar step. */
  readonly steps: BehaviorScoresAnswer;
}

/** The steps of one behaviour, in the order of time. */
interface TrendSeries {
  readonly current: readonly ScoreCell[];
  /** Empty where nothing is compared. */
  readonly previous: readonly ScoreSide[];
}

export interface TrendModel extends TrendSeries {
  readonly behavior: string;
  readonly period: ResolvedPeriod;
  readonly plan: BinPlan;
  readonly spans: readonly BinSpan[];
  readonly total: ScoreCell;
  readonly axis: PercentAxis;
  readonly ticks: readonly DateTick[];
  readonly zones: readonly TrendZone[];
  readonly edges: readonly number[];
  /** SVG path data, as the next ones. */
  readonly line: TwoLines;
  readonly ribbon: string;
  readonly lone: readonly IntervalPoint[];
  readonly previousLine: string;
  readonly previousLone: readonly IntervalPoint[];
  /** The last steps with a score, −1 where none has one. */
  readonly last: { readonly current: number; readonly previous: number };
  /** How far from the top, 0 to 100, the lines reach the end; `null` where one does not. */
  readonly ends: EndLabels;
  readonly labels: EndLabels;
}

const DAYS_OF_BIN = { day: 1, week: 7 } as const;

export function seriesOf({ steps }: TrendAnswer, behavior: string): TrendSeries {
  const current = steps.binStarts.map((_, bin) => scoreCell(steps, bin, behavior));
  return { current, previous: current.flatMap(({ previous }) => previous ?? []) };
}

export function trendModel(answer: TrendAnswer, behavior: string): TrendModel {
  const { totals, steps } = answer;
  const { current, previous } = seriesOf(answer, behavior);
  const plan = binPlan(totals.period.days);
  const axis = percentAxis([
    ...current.flatMap(({ percent, low, high }) => [percent, low, high]),
    ...previous.map(({ percent }) => percent),
  ]);
  const points = { current: scorePoints(current, axis.y), previous: scorePoints(previous, axis.y) };
  const last = { current: lastScored(current), previous: lastScored(previous) };
  const height = (sides: readonly ScoreSide[], bin: number) => (bin < 0 ? null : axis.y(sides[bin].percent));
  const end = (sides: readonly ScoreSide[], bin: number) => (bin === sides.length - 1 ? height(sides, bin) : null);
  const pixels = (y: number | null) => (y === null ? null : (y / 100) * PLOT_HEIGHT);
  const { from, to } = totals.period;
  return {
    behavior,
    current,
    previous,
    period: totals.period,
    plan,
    spans: binSpans(steps.binStarts, totals.period),
    total: scoreCell(totals, 0, behavior),
    axis,
    ticks: dateTicks({ from, to, reach: DAYS_OF_BIN[plan.bins] * (current.length - 1) }),
    zones: trendZones(axis, [current, previous]),
    edges: zoneEdges(axis),
    line: firmAndWeak(points.current),
    ribbon: intervalArea(points.current),
    lone: lonePoints(points.current),
    previousLine: wholeLine(points.previous),
    previousLone: lonePoints(points.previous),
    last,
    ends: { current: end(current, last.current), previous: end(previous, last.previous) },
    labels: endLabels(pixels(height(current, last.current)), pixels(height(previous, last.previous)), PLOT_HEIGHT),
  };
}
