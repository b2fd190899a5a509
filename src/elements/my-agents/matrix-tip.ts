/** The tooltip of a score in the matrix, where changes are judged together. */

import { html, nothing, type TemplateResult } from 'lit';
import { changeWordsAmong, isClearAlone, type ScoreCell } from '../../internal/score-cell.js';
import { scoreTip } from '../../internal/score-tip.js';
import type { MatrixContext } from './matrix-context.js';

export function matrixTip(context: MatrixContext, agent: string, cell: ScoreCell): TemplateResult {
  const { localizer, comparisons } = context;
  const title = `${context.behaviorName(cell.behavior)}, ${agent}`;
  return html`${scoreTip(localizer, title, cell, changeWordsAmong(localizer, cell).text)}
  ${isClearAlone(cell) ? html`<p>${localizer.text('change-alone', { comparisons })}</p>` : nothing}`;
}
