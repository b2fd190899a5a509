/** The five bands as stretches of a line from 0 to 100. */

import { BANDS, type Band } from '../core/index.js';

export interface BandZone {
  readonly band: Band;
  /** Percent, inclusive. */
  readonly from: number;
  /** Percent, the lower end of the band above. */
  readonly to: number;
  /** Where a mark of the zone goes. */
  readonly middle: number;
}

/** From the worst to the best. */
export const BAND_ZONES: readonly BandZone[] = BANDS.map(({ band, from }, i) => {
  const to = i === 0 ? 1000 : BANDS[i - 1].from;
  return { band, from: from / 10, to: to / 10, middle: (from + to) / 20 };
}).reverse();

/** Where one band ends and the next begins. */
export const BAND_EDGES: readonly number[] = BAND_ZONES.slice(1).map(({ from }) => from);

/** Labelled places of the line. */
export const PERCENT_TICKS: readonly number[] = [0, 25, 50, 75, 100];
