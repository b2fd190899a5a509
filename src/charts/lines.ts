/**
 * Lines and areas with gaps, as SVG path data in a box of 1000 × 100. A step without a value (`null`) breaks them.
 * Coordinates are rounded to hundredths.
 */

import { pairs } from 'd3-array';
import { area, line } from 'd3-shape';
import type { PlotSide } from './dot-interval.js';
import { stepScale } from './scales.js';
import { thinned, type Gapped } from './thinning.js';

export interface LinePoint {
  /** From the start, 0 to 100. */
  readonly x: number;
  /** From the top, 0 to 100. */
  readonly y: number;
  /** Whether the value rests on too little to rely on it. */
  readonly weak: boolean;
}

/** A point of a line with an interval around it. */
export interface IntervalPoint extends LinePoint {
  /** Ends of the interval, from the top, 0 to 100. */
  readonly top: number;
  readonly bottom: number;
}

/** The scores of neighbouring steps as points of a line. @param y from a percent to its place from the top */
export function scorePoints(sides: readonly PlotSide[], y: (percent: number) => number): Gapped<IntervalPoint> {
  const x = stepScale(sides.length);
  return sides.map(({ percent, low, high, level }, step) =>
    level === 'none' ? null : { x: x(step), y: y(percent), top: y(high), bottom: y(low), weak: level === 'few' },
  );
}

/** The last step with a score, −1 where none has one. */
export function lastScored(sides: readonly PlotSide[]): number {
  return sides.findLastIndex(({ level }) => level !== 'none');
}

/** One line through all points. A point without neighbours is a closed path, which round ends draw as a dot. */
export function wholeLine(points: Gapped<LinePoint>): string {
  return linePath(thinned(points, [({ y }) => y]));
}

/** The line in two parts. Points without neighbours are in neither, see `lonePoints`. */
export interface TwoLines {
  /** Between points that are not weak. */
  readonly firm: string;
  /** Where one of two neighbours is weak. */
  readonly weak: string;
}

export function firmAndWeak(points: Gapped<LinePoint>): TwoLines {
  return {
    firm: wholeLine(joining(points, (from, to) => !from.weak && !to.weak)),
    weak: wholeLine(joining(points, (from, to) => from.weak || to.weak)),
  };
}

/** The surface between the ends of the intervals. Points without neighbours have none. */
export function intervalArea(points: Gapped<IntervalPoint>): string {
  const joined = joining(points, () => true);
  return areaPath(thinned(joined, [({ top }) => top, ({ bottom }) => bottom]));
}

/** The points that no line reaches, because both neighbours have no value. */
export function lonePoints<T extends LinePoint>(points: Gapped<T>): T[] {
  return points.filter((point, i) => point !== null && !points[i - 1] && !points[i + 1]) as T[];
}

/** The points of all pieces between two neighbours that pass, with a gap wherever a piece is left out. */
function joining<T extends LinePoint>(points: Gapped<T>, passes: (from: T, to: T) => boolean): Gapped<T> {
  const kept: (T | null)[] = [];
  for (const [from, to] of pairs(points)) {
    if (!from || !to || !passes(from, to)) kept.push(null);
    else if (kept.at(-1) === from) kept.push(to);
    else kept.push(from, to);
  }
  return kept;
}

function linePath(points: Gapped<LinePoint>): string {
  const path = line<LinePoint | null>(
    (point) => 10 * point!.x,
    (point) => point!.y,
  );
  return path.digits(2).defined(isPoint)(points) ?? '';
}

function areaPath(points: Gapped<IntervalPoint>): string {
  const path = area<IntervalPoint | null>(
    (point) => 10 * point!.x,
    (point) => point!.bottom,
    (point) => point!.top,
  );
  return path.digits(2).defined(isPoint)(points) ?? '';
}

function isPoint(point: LinePoint | null): boolean {
  return point !== null;
}
