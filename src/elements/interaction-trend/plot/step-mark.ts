/** Marks the step of the trend that the reader is at, and says it there. */

import { html, nothing, type TemplateResult } from 'lit';
import { stepScale } from '../../../charts/scales.js';
import type { Localizer } from '../../../i18n/index.js';
import { place } from '../../../parts/place.js';
import type { ScoreSide } from '../../../scores/score-cell.js';
import { readout } from '../readout.js';
import type { TrendModel } from '../trend-model.js';

/** The rule at the step, its two points enlarged, and what they say: the cursor puts that into the top layer. */
export function stepMark(localizer: Localizer, model: TrendModel, bin: number): TemplateResult {
  const current = model.current[bin];
  const x = stepScale(model.current.length)(bin);
  const point = (score: ScoreSide, name: string) =>
    score.level === 'none'
      ? nothing
      : html`<i class="point ${name}" ${place({ '--x': x, '--y': model.axis.y(score.percent) })}></i>`;
  return html`<i class="rule" ${place({ '--x': x })}></i>
    ${current.previous ? point(current.previous, 'before') : nothing}
    ${point(current, current.level === 'few' ? 'few-point' : '')}
    <div class="tip readout floating" popover="manual" aria-hidden="true">${readout(localizer, model, bin)}</div>`;
}
