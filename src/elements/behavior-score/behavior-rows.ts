/** The rows of the plot: one a behaviour, the best score first. */

import { OVERALL_SATISFACTION, type BehaviorScoresAnswer } from '../../core/index.js';
import { scoreCell, type ScoreCell } from '../../scores/score-cell.js';

export interface BehaviorRow {
  readonly key: string;
  readonly name: string;
  readonly cell: ScoreCell;
}

/** Scores of too few interactions are not ranked: they come after the others, and behaviours without a score last. */
export function behaviorRows(
  answer: BehaviorScoresAnswer,
  behaviors: readonly string[],
  nameOf: (key: string) => string,
): BehaviorRow[] {
  return behaviors
    .filter((key) => key !== OVERALL_SATISFACTION)
    .map((key) => ({
      key,
      name: nameOf(key),
      cell: scoreCell(answer, 0, key),
    }))
    .sort((a, b) => standing(a.cell) - standing(b.cell) || b.cell.percent - a.cell.percent || 0);
}

/** Whether a score rests on enough interactions to say something of it. */
export function isJudged({ level }: Pick<ScoreCell, 'level'>): boolean {
  return level !== 'few' && level !== 'none';
}

function standing({ level }: ScoreCell): 0 | 1 | 2 {
  return level === 'none' ? 2 : level === 'few' ? 1 : 0;
}
