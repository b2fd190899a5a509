/** Marks the step of the trend that the reader is at, and says it there. Loaded when the reader first comes to one. */

import { html, nothing, type TemplateResult } from 'lit';
import { stepScale } from '../../charts/scales.js';
import { tipPlace } from '../../charts/trend-tip.js';
import type { Localizer } from '../../i18n/index.js';
import { place } from '../../parts/place.js';
import type { ScoreSide } from '../../scores/score-cell.js';
import { readout } from './readout.js';
import type { TrendCursor } from './trend-cursor.js';
import type { TrendModel } from './trend-model.js';

export { stepMark as styles } from './step-mark.styles.js';

/** What the tooltip may cover on both sides of the plot: axis or labels, and the padding of the card less a margin. */
const GUTTERS = { start: 38 + 12, end: 118 + 12 };

/** The rule at the step, its two points enlarged, and what they say. */
export function stepMark(localizer: Localizer, cursor: TrendCursor, model: TrendModel, bin: number): TemplateResult {
  const x = stepScale(model.current.length)(bin);
  const { side, edge, room, drop } = tipPlace({
    x,
    width: cursor.width,
    height: cursor.height,
    startGutter: GUTTERS.start,
    endGutter: GUTTERS.end,
    line: linePoints(model),
  });
  const point = (score: ScoreSide, name: string) =>
    score.level === 'none'
      ? nothing
      : html`<i class="point ${name}" ${place({ '--x': x, '--y': model.axis.y(score.percent) })}></i>`;
  return html`<i class="rule" ${place({ '--x': x })}></i>
    ${point(model.previous[bin], 'before')}
    ${point(model.current[bin], model.current[bin].level === 'few' ? 'few-point' : '')}
    <div class="readout floating ${side} ${edge}" ${place({ '--x': x, '--room': `${room}px`, '--drop': `${drop}px` })}>
      ${readout(localizer, model, bin)}
    </div>`;
}

/** The points of the current line, 0 to 100 from the start and from the top. */
function linePoints({ current, axis }: TrendModel): { x: number; y: number }[] {
  const x = stepScale(current.length);
  return current
    .map(({ level, percent }, bin) => ({ level, x: x(bin), y: axis.y(percent) }))
    .filter(({ level }) => level !== 'none');
}
