/** Where an agent stands out from the others, in words, for cards too narrow for the matrix. */

import { html, nothing, type TemplateResult } from 'lit';
import { glyph, markClass } from '../../../charts/glyphs.js';
import { percentText } from '../../../scores/score-text.js';
import type { Standing } from '../../../scores/standing.js';
import type { AgentRow } from '../rows/agent-rows.js';
import type { MatrixContext } from './matrix-context.js';

export function extremes(context: MatrixContext, row: AgentRow): TemplateResult | typeof nothing {
  const { localizer, standings, columns } = context;
  const clear = standings.clearOf(
    row.id,
    columns.map(({ key }) => key),
  );
  const line = (side: Standing['side'], label: string) => {
    const standing = clear.find((one) => one.side === side);
    const cell = standing && row.cells.get(standing.behavior);
    if (!cell) return nothing;
    return html`<span class="muted">${localizer.text(label)}</span>
      <span
        >${glyph(cell.level, markClass(cell.level))} ${context.behaviorName(cell.behavior)}
        ${percentText(localizer, cell)} ·
        <bdi>${localizer.text('points', { points: localizer.signed(standing.difference) })}</bdi></span
      >`;
  };
  if (clear.length === 0) return nothing;
  return html`<span class="extremes">
    ${line('above', 'my-agents-strongest')}${line('below', 'my-agents-weakest')}
  </span>`;
}
