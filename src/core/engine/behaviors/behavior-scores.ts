/** Answers `scores`: counts what is in scope, and has it finished. */

import { finishScores } from '../../finish/scores/finish-scores.js';
import type { Steps } from '../../steps.js';
import type { BehaviorScoresAnswer, BehaviorScoresQuery } from '../questions/scores.js';
import type { ReportData } from '../rows/report-data.js';
import { binnedCells } from './binned-cells.js';

export function* behaviorScores(data: ReportData, query: BehaviorScoresQuery): Steps<BehaviorScoresAnswer> {
  const { previous, ...counted } = yield* binnedCells(data, query, false);
  const reasons = data.reasons(counted.current.exclusions);
  return yield* finishScores(
    {
      ...counted,
      behaviors: data.dataset.behaviors.map(({ key }) => key),
      pooled: data.scorebook.pooled,
      exclusions: {
        reasons: reasons.map(([reason]) => reason),
        counts: Uint32Array.from(reasons, ([, rowsOfReason]) => rowsOfReason),
      },
      ...(previous && { previous }),
    },
    query.window,
  );
}
