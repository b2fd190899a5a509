/** Where the marks of one score go on a line from 0 to 100: dot, interval, the dot of the previous period. */

import type { Level } from './glyphs.js';

/** A score as it is drawn. */
export interface PlotSide {
  /** 0 to 100; NaN where nothing was scored. */
  readonly percent: number;
  /** Ends of the 95 % interval, 0 to 100; NaN where nothing was scored. */
  readonly low: number;
  readonly high: number;
  readonly level: Level;
}

interface DotInterval {
  /** 0 to 100; `null` where nothing was scored. */
  readonly dot: number | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The dot of the previous period; `null` where nothing was scored then. */
  readonly before: number | null;
  /** The stretch between both dots, drawn where the change is clear. */
  readonly link: { readonly low: number; readonly high: number } | null;
  /** Whether the score rests on too few interactions to judge by it. */
  readonly tooFew: boolean;
}

/** @param clear whether the change since the previous period is clear */
export function dotInterval(current: PlotSide, previous: PlotSide | null, clear: boolean): DotInterval {
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
