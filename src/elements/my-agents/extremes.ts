/** The strongest and the weakest behaviour of an agent, in words, for cards too narrow for the matrix. */

import { html, nothing, type TemplateResult } from 'lit';
import { glyph, markClass } from '../../charts/glyphs.js';
import { OVERALL_SATISFACTION } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { ScoreCell } from '../../scores/score-cell.js';
import { percentText } from '../../scores/score-text.js';
import type { AgentRow } from './agent-rows.js';

export function extremes(
  localizer: Localizer,
  row: AgentRow,
  behaviorName: (key: string) => string,
): TemplateResult | typeof nothing {
  const judged = [...row.cells.values()]
    .filter(({ behavior, level }) => behavior !== OVERALL_SATISFACTION && level !== 'none' && level !== 'few')
    .sort((a, b) => b.percent - a.percent);
  if (judged.length < 2) return nothing;
  const line = (label: string, cell: ScoreCell) =>
    html`<span class="muted">${localizer.text(label)}</span>
      <span
        >${glyph(cell.level, markClass(cell.level))} ${behaviorName(cell.behavior)}
        ${percentText(localizer, cell)}</span
      >`;
  return html`<span class="extremes">
    ${line('my-agents-strongest', judged[0])}${line('my-agents-weakest', judged.at(-1)!)}
  </span>`;
}
