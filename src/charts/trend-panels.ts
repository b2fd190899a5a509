/** Small lines side by side: one scale for all, so that slopes compare, each line in the middle of its own panel. */

import { extent } from './extent.js';
import type { PlotSide } from './score-plot.js';
import { binX } from './trend-bins.js';
import { lastScored, plainLine } from './trend-lines.js';

export interface PanelSeries {
  readonly current: readonly PlotSide[];
  readonly previous: readonly PlotSide[];
}

export interface TrendPanel {
  readonly current: string;
  readonly previous: string;
  /** The last point of the current line, 0 to 100 from the start and from the top. */
  readonly end: { readonly x: number; readonly y: number } | null;
}

/** Points that a panel spans at least, so that noise stays small. */
const LEAST_SPAN = 26;

/** The points that every panel spans. */
export function panelSpan(panels: readonly PanelSeries[]): number {
  return Math.max(LEAST_SPAN, ...panels.map(percentsOf).map(([low, high]) => high - low));
}

export function trendPanel(series: PanelSeries, span: number): TrendPanel {
  const [low, high] = percentsOf(series);
  const top = (low + high + span) / 2;
  const y = (percent: number) => (100 * (top - percent)) / span;
  const { current } = series;
  const last = lastScored(current);
  return {
    current: plainLine(current, y),
    previous: plainLine(series.previous, y),
    end: last < 0 ? null : { x: binX(last, current.length), y: y(current[last].percent) },
  };
}

function percentsOf({ current, previous }: PanelSeries): [number, number] {
  return extent([...current, ...previous].map(({ percent }) => percent)) ?? [0, 0];
}
