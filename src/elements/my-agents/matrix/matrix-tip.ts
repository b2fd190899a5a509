/** The tooltip of a score in the matrix, where changes are judged together. */

import { changeWordsAmong, isClearAlone, type ScoreCell } from '../../../scores/score-cell.js';
import type { ScoreTip } from '../../../scores/score-tooltip.js';
import type { MatrixContext } from './matrix-context.js';

export function matrixTip(context: MatrixContext, agent: string, cell: ScoreCell): ScoreTip {
  const { localizer, comparisons } = context;
  const title = `${context.behaviorName(cell.behavior)}, ${agent}`;
  const change = changeWordsAmong(localizer, cell).text;
  const note = isClearAlone(cell) ? localizer.text('change-alone', { comparisons }) : undefined;
  return { localizer, title, cell, change, note };
}
