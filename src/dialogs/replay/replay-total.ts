/** What one interaction's indexes add up to. */

import {
  bandOf,
  SATISFACTION_GROUP,
  type Band,
  type InteractionDetail,
  type ReportDescription,
} from '../../core/index.js';
import { percentOf, totalOf } from '../../core/scoring/tally.js';
import { CODES, INDEX_OF_CODE } from '../../core/scoring/index-codes.js';

export interface ReplayTotal {
  readonly earned: number;
  readonly possible: number;
  /** NaN where nothing was scored. */
  readonly percent: number;
  readonly band: Band | null;
  /** Behaviours of the overall satisfaction that were neutral, and that have no data. */
  readonly neutral: number;
  readonly notRated: number;
  /** Keys of the behaviours that do not count towards the overall satisfaction. */
  readonly apart: readonly string[];
}

export function replayTotal(detail: InteractionDetail, description: ReportDescription): ReplayTotal {
  const pooled = new Set(
    description.behaviors.filter(({ group }) => group === SATISFACTION_GROUP).map((behavior) => behavior.key),
  );
  const counts = new Uint32Array(CODES);
  for (const { key, index } of detail.behaviors) if (pooled.has(key)) counts[INDEX_OF_CODE.indexOf(index)]++;
  const total = totalOf(counts);
  return {
    earned: total.earned,
    possible: total.possible,
    percent: percentOf(total),
    band: bandOf(total.earned, total.possible),
    neutral: total.neutral,
    notRated: total.notRated,
    apart: detail.behaviors.map(({ key }) => key).filter((key) => !pooled.has(key)),
  };
}
