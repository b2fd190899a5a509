/** The tooltip of a score in the matrix: its change, and how it stands against the others. */

import { changeWords, isClearAlone, type ScoreCell } from '../../../scores/score-cell.js';
import type { ScoreTip } from '../../../scores/score-tooltip.js';
import { standingWords } from '../../../scores/standing.js';
import type { MatrixContext } from './matrix-context.js';

/** @param id of the agent; `null` of a team or of all */
export function matrixTip(context: MatrixContext, agent: string, id: string | null, cell: ScoreCell): ScoreTip {
  const { localizer, comparisons } = context;
  const title = `${context.behaviorName(cell.behavior)}, ${agent}`;
  const change = changeWords(localizer, cell).text;
  const alone = isClearAlone(cell) ? localizer.text('change-alone', { comparisons }) : undefined;
  const stands = id === null ? undefined : standingWords(localizer, context.standings.of(id, cell.behavior));
  return { localizer, title, cell, change, notes: [alone, stands] };
}
