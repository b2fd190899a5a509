/** A small line of the values of one metric, in a box of 1000 × 100. A step without a value breaks it. */

import { extent } from './extent.js';
import { linePath, type Point } from './path.js';
import { binX } from './trend-bins.js';

export interface SparkStep {
  /** NaN where there is none. */
  readonly value: number;
  /** Whether it rests on too little, or the period cuts it short. */
  readonly weak: boolean;
}

export interface Sparkline {
  /** Between steps that are not weak. */
  readonly firm: string;
  /** Where one of two neighbours is weak. */
  readonly weak: string;
  /** Points without a neighbour, 0 to 100 from the start and from the top. */
  readonly lone: readonly Point[];
  /** The last step that has a value; `null` where none has. */
  readonly end: Point | null;
  /** The target, from the top; `null` where there is none. */
  readonly target: number | null;
}

/** The part of its largest value that a line spans at least, so that noise stays small. */
const LEAST_SPAN = 0.1;

/** @param target NaN where there is none */
export function sparkline(steps: readonly SparkStep[], target: number): Sparkline {
  const y = placer([...steps.map(({ value }) => value), target]);
  const points = steps.map(({ value }, bin) => ({ x: binX(bin, steps.length), y: y(value) }));
  const has = (bin: number) => bin >= 0 && bin < steps.length && !Number.isNaN(steps[bin].value);
  const parts = { firm: '', weak: '' };
  for (const { weak, from, to } of stretches(steps, has)) {
    const line = linePath(points.slice(from, to + 1).map((point) => ({ x: 10 * point.x, y: point.y })));
    parts[weak ? 'weak' : 'firm'] += line;
  }
  const last = steps.findLastIndex((_, bin) => has(bin));
  return {
    ...parts,
    lone: points.filter((_, bin) => has(bin) && !has(bin - 1) && !has(bin + 1)),
    end: last < 0 ? null : points[last],
    target: Number.isNaN(target) ? null : y(target),
  };
}

/** The distance of a value from the top, 0 to 100, on a scale that all of them fit. */
function placer(values: readonly number[]): (value: number) => number {
  const [low, high] = extent(values) ?? [0, 0];
  const span = Math.max(high - low, LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high))) || 1;
  const top = (low + high + span) / 2;
  return (value) => (100 * (top - value)) / span;
}

/** Runs of neighbours that have values, cut where they become weak or firm; the parts share the point between them. */
function stretches(steps: readonly SparkStep[], has: (bin: number) => boolean) {
  const found: { weak: boolean; from: number; to: number }[] = [];
  for (let bin = 1; bin < steps.length; bin++) {
    if (!has(bin - 1) || !has(bin)) continue;
    const weak = steps[bin - 1].weak || steps[bin].weak;
    const last = found.at(-1);
    if (last?.to === bin - 1 && last.weak === weak) last.to = bin;
    else found.push({ weak, from: bin - 1, to: bin });
  }
  return found;
}
