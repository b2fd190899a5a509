/** Where the marks of one score go on a line from 0 to 100: dot, interval, the dot of the previous period. */

import type { Level } from './glyphs.js';

export interface PlotSide {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly level: Level;
}

export interface ScorePlot {
  /** `null` where nothing was scored. */
  readonly dot: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly before: number | null;
  /** From the previous dot to the current one, where the change is clear. */
  readonly link: { readonly low: number; readonly high: number } | null;
  readonly tooFew: boolean;
}

export function scorePlot(current: PlotSide, previous: PlotSide | null, clear: boolean): ScorePlot {
  const dot = current.level === 'none' ? null : current.percent;
  const before = !previous || previous.level === 'none' ? null : previous.percent;
  return {
    dot,
    range: dot === null ? null : { low: current.low, high: current.high },
    before,
    link: clear && dot !== null && before !== null ? { low: Math.min(dot, before), high: Math.max(dot, before) } : null,
    tooFew: current.level === 'few',
  };
}
