/** Answers `counts`: interactions started, per key and bin. Those of agents who must not appear are counted, too; void ones are not. */

import { HIDDEN, INTERACTIONS, VOID } from '../../finish/scores/score-counts.js';
import { CODES } from '../../scoring/index-codes.js';
import type { Steps } from '../../steps.js';
import type { CountsAnswer, CountsQuery } from '../questions/counts.js';
import type { ReportData } from '../rows/report-data.js';
import { binnedCells } from './binned-cells.js';
import type { CellCounts } from './cell-counts.js';

export function* counts(data: ReportData, query: CountsQuery): Steps<CountsAnswer> {
  const { current, previous, ...counted } = yield* binnedCells(data, query, true);
  return {
    ...counted,
    count: interactionsOf(current),
    ...(previous && { previous: interactionsOf(previous) }),
  };
}

function interactionsOf({ cells, counts, width, behaviors }: CellCounts): Uint32Array {
  const place = behaviors * CODES;
  return Uint32Array.from({ length: cells }, (_, cell) => {
    const at = cell * width + place;
    return counts[at + INTERACTIONS] + counts[at + HIDDEN] - counts[at + VOID];
  });
}
