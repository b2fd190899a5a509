/** Small lines side by side: one scale for all, so that slopes compare, each line in the middle of its own panel. */

import { extent } from 'd3-array';
import type { PlotSide } from './dot-interval.js';
import { firmAndWeak, lonePoints, scorePoints, wholeLine, type LinePoint, type TwoLines } from './lines.js';
import { heightScale } from './scales.js';

/** What a panel is drawn from: one score for each step of both periods. */
interface PanelSeries {
  readonly current: readonly PlotSide[];
  readonly previous: readonly PlotSide[];
}

export interface PanelLines {
  /** SVG path data in a box of 1000 × 100, as the next ones. */
  readonly current: TwoLines;
  /** The points of this period that no line reaches, as dots. */
  readonly lone: string;
  readonly previous: string;
  /** The last point of the current line; `null` where nothing was scored. */
  readonly end: LinePoint | null;
}

/** Percent points that a panel spans at least, so that noise stays small. */
const LEAST_SPAN = 26;

/** The percent points that every panel spans: as many as the steepest needs. */
export function panelSpan(panels: readonly PanelSeries[]): number {
  return Math.max(LEAST_SPAN, ...panels.map(percentsOf).map(([low, high]) => high - low));
}

/** @param span percent points from the bottom to the top of the panel */
export function panelLines(series: PanelSeries, span: number): PanelLines {
  const [low, high] = percentsOf(series);
  const middle = (low + high) / 2;
  const y = heightScale(middle - span / 2, middle + span / 2);
  const current = scorePoints(series.current, y);
  const lone = new Set<LinePoint>(lonePoints(current));
  return {
    current: firmAndWeak(current),
    lone: wholeLine(current.map((point) => (point && lone.has(point) ? point : null))),
    previous: wholeLine(scorePoints(series.previous, y)),
    end: current.findLast((point) => point !== null) ?? null,
  };
}

function percentsOf({ current, previous }: PanelSeries): [number, number] {
  const [low = 0, high = 0] = extent([...current, ...previous], ({ percent }) => percent);
  return [low, high];
}
