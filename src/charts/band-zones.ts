/** The five bands as stretches of a line from 0 to 100, and as what lies behind a trend. */

import { BANDS, type Band } from '../core/index.js';
import type { PlotSide } from './dot-interval.js';
import type { PercentAxis } from './percent-axis.js';
import { stepScale } from './scales.js';

interface BandZone {
  readonly band: Band;
  /** Percent, inclusive. */
  readonly from: number;
  /** Percent, the lower end of the band above. */
  readonly to: number;
  /** Where a mark of the zone goes, percent. */
  readonly middle: number;
}

/** From the worst to the best. */
export const BAND_ZONES: readonly BandZone[] = BANDS.map(({ band, from }, i) => {
  const to = i === 0 ? 1000 : BANDS[i - 1].from;
  return { band, from: from / 10, to: to / 10, middle: (from + to) / 20 };
}).reverse();

/** Where one band ends and the next begins, percents. */
export const BAND_EDGES: readonly number[] = BAND_ZONES.slice(1).map(({ from }) => from);

/** Labelled places of the line, percents. */
export const PERCENT_TICKS: readonly number[] = [0, 25, 50, 75, 100];

/** Height of the plot of a trend, px, in cards that are not narrow, and in those that are. */
export const PLOT_HEIGHT = 270;
const NARROW_PLOT_HEIGHT = 188;

/** A band behind a trend. */
export interface TrendZone {
  readonly band: Band;
  /** From the top of the plot, 0 to 100. */
  readonly top: number;
  readonly height: number;
  /** The start corner in which its name is out of the way; `null` where the zone is too thin for a name. */
  readonly corner: 'top' | 'bottom' | null;
  /** Too thin for a name in a narrow card. */
  readonly slim: boolean;
}

/** Px. */
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

/** The scores that stand where the names are. */
function startOf(sides: readonly PlotSide[]): number[] {
  const x = stepScale(sides.length);
  return sides.filter(({ level }, step) => level !== 'none' && x(step) <= NAME_REACH).map(({ percent }) => percent);
}

function corner(top: number, height: number, near: readonly number[]): 'top' | 'bottom' {
  const clearance = (middle: number) => Math.min(...near.map((y) => Math.abs(y - middle)));
  const [above, below] = [clearance(top + NAME_HEIGHT / 2), clearance(top + height - NAME_HEIGHT / 2)];
  return above >= NAME_HEIGHT || above >= below ? 'top' : 'bottom';
}
