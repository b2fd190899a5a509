/** Values that are counted by cell. */

import type { CountedDays } from '../../../finish/metrics/day-series.js';
import type { WeekdayWeights } from '../../../finish/metrics/weekdays.js';
import type { Scratch } from '../scratch.js';
import type { DailyPlaces } from './metric-place.js';

/** Values in the order of their observations. */
export interface CellValues {
  readonly values: Float64Array;
  /** The cell of each; cells are keys × bins. */
  readonly cells: Uint32Array;
  /** How many values each cell has. */
  readonly n: Uint32Array;
  /** The conversation of each, those of one together; `null` where each is a piece of evidence by itself. */
  readonly rows: Int32Array | null;
  /** `null` where days say nothing, or are not asked for. */
  readonly daily: DailyPlaces | null;
  readonly days: CountedDays;
  /** By bin, what its days weigh where it is compared with one of other weekdays. */
  readonly weights: readonly (WeekdayWeights | null)[];
  /** All are whole numbers from 0 up to this; `null` where that is not known. */
  readonly most: number | null;
  readonly scratch: Scratch;
}
