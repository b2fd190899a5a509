/** Where an agent stands out from the others, in words, for cards too narrow for the matrix. */

import { html, nothing, type TemplateResult } from 'lit';
import { glyph, markClass } from '../../../charts/glyphs.js';
import { percentText, pointsShort } from '../../../scores/score-text.js';
import type { AgentRow } from '../rows/agent-rows.js';
import type { MatrixContext } from './matrix-context.js';

export function extremes(context: MatrixContext, row: AgentRow): TemplateResult | typeof nothing {
  const { localizer, standings, columns } = context;
  const clear = standings.clearOf(
    row.id,
    columns.map(({ key }) => key),
  );
  const line = (side: 'above' | 'below', label: string) => {
    const standing = clear.find((one) => one.side === side);
    const cell = standing && row.cells.get(standing.behavior);
    if (!cell) return nothing;
    // There is room for a word; whoever does not see the ring of the score is told all of it.
    return html`<span class="muted"
        ><span aria-hidden="true">${localizer.text(`my-agents-short-${side}`)}</span
        ><span class="visually-hidden">${localizer.text(label)}</span></span
      >
      <span
        >${glyph(cell.level, markClass(cell.level))} ${context.behaviorName(cell.behavior)}
        ${percentText(localizer, cell)}</span
      >
      <bdi class="points">${pointsShort(localizer, standing.difference)}</bdi>`;
  };
  if (clear.length === 0) return nothing;
  return html`<span class="extremes">
    ${line('above', 'my-agents-strongest')}${line('below', 'my-agents-weakest')}
  </span>`;
}
