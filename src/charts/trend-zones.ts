/** The bands behind a trend: where each one lies, and in which of its start corners its name is out of the way. */

import type { Band } from '../core/index.js';
import { BAND_EDGES, BAND_ZONES } from './band-zones.js';
import type { PlotSide } from './score-plot.js';
import type { PercentAxis } from './trend-axis.js';
import { binX } from './trend-bins.js';

/** Height of the plot, px, in cards that are not narrow, and in those that are. */
export const PLOT_HEIGHT = 270;
export const NARROW_PLOT_HEIGHT = 188;

export interface TrendZone {
  readonly band: Band;
  /** From the top of the plot, 0 to 100. */
  readonly top: number;
  readonly height: number;
  /** The corner for the name; `null` where the zone is too thin for one. */
  readonly corner: 'top' | 'bottom' | null;
  /** Too thin for a name in a narrow card. */
  readonly slim: boolean;
}

const NAME_HEIGHT = 22;
/** How far from the start names reach, 0 to 100. */
const NAME_REACH = 20;

/** The edges between bands that lie inside the axis, as percents. */
export function zoneEdges({ low, high }: PercentAxis): number[] {
  return BAND_EDGES.filter((edge) => edge > low && edge < high);
}

/** The visible zones from the top down; `series` are the lines that names keep clear of. */
export function trendZones(axis: PercentAxis, series: readonly (readonly PlotSide[])[]): TrendZone[] {
  const near = series.flatMap((sides) => startOf(sides).map((percent) => (axis.y(percent) / 100) * PLOT_HEIGHT));
  const visible = BAND_ZONES.filter(({ from, to }) => from < axis.high && to > axis.low);
  return visible.reverse().map(({ band, from, to }) => {
    const top = axis.y(Math.min(to, axis.high));
    const height = axis.y(Math.max(from, axis.low)) - top;
    const pixels = (height / 100) * PLOT_HEIGHT;
    return {
      band,
      top,
      height,
      corner: pixels < NAME_HEIGHT ? null : corner((top / 100) * PLOT_HEIGHT, pixels, near),
      slim: (height / 100) * NARROW_PLOT_HEIGHT < NAME_HEIGHT,
    };
  });
}

function startOf(sides: readonly PlotSide[]): number[] {
  return sides
    .filter(({ level }, bin) => level !== 'none' && binX(bin, sides.length) <= NAME_REACH)
    .map(({ percent }) => percent);
}

function corner(top: number, height: number, near: readonly number[]): 'top' | 'bottom' {
  const clearance = (middle: number) => Math.min(...near.map((y) => Math.abs(y - middle)));
  const [above, below] = [clearance(top + NAME_HEIGHT / 2), clearance(top + height - NAME_HEIGHT / 2)];
  return above >= NAME_HEIGHT || above >= below ? 'top' : 'bottom';
}
