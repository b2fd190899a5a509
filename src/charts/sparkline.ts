/** A small line of the values of one metric, in a box of 1000 × 100. A step without a value breaks it. */

import { extent } from 'd3-array';
import { firmAndWeak, lonePoints, type LinePoint, type TwoLines } from './lines.js';
import { heightScale, stepScale } from './scales.js';

interface SparkStep {
  /** In the unit of the metric; NaN where there is none. */
  readonly value: number;
  /** Whether it rests on too little, or the period cuts it short. */
  readonly weak: boolean;
}

export interface Sparkline extends TwoLines {
  /** Points without a neighbour. */
  readonly lone: readonly LinePoint[];
  /** The last step that has a value; `null` where none has. */
  readonly end: LinePoint | null;
  /** The target, 0 to 100 from the top; `null` where there is none. */
  readonly target: number | null;
}

/** The part of its largest value that a line spans at least, so that noise stays small. */
const LEAST_SPAN = 0.1;

/** @param target in the unit of the metric, NaN where there is none */
export function sparkline(steps: readonly SparkStep[], target: number): Sparkline {
  const y = heightOf([...steps.map(({ value }) => value), target]);
  const x = stepScale(steps.length);
  const points = steps.map(({ value, weak }, step) => (Number.isNaN(value) ? null : { x: x(step), y: y(value), weak }));
  return {
    ...firmAndWeak(points),
    lone: lonePoints(points),
    end: points.findLast((point) => point !== null) ?? null,
    target: Number.isNaN(target) ? null : y(target),
  };
}

/** A scale that all values fit, with what is left of the least span above and below them. */
function heightOf(values: readonly number[]) {
  const [low = 0, high = 0] = extent(values);
  const span = Math.max(high - low, LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high))) || 1;
  const middle = (low + high) / 2;
  return heightScale(middle - span / 2, middle + span / 2);
}
