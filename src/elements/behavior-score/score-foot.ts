/** The key of the plot, and what n is. */

import { html, nothing, type TemplateResult } from 'lit';
import type { BehaviorScoresAnswer, ReportDescription } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { isolate } from '../../parts/isolate.js';
import { answerCounts, countWords } from '../../scores/score-text.js';
import type { BehaviorRow } from './behavior-rows.js';

export function scoreFoot(
  localizer: Localizer,
  description: ReportDescription,
  scores: BehaviorScoresAnswer,
  rows: readonly BehaviorRow[],
): TemplateResult {
  return html`<ul class="key">
      <li>
        <i class="key-range"><i class="key-dot"></i></i> ${localizer.text('behavior-score-key-now')}
      </li>
      ${
        scores.previous
          ? html`<li><i class="key-before"></i> ${localizer.text('previous-period')}</li>
              <li><i class="key-line"></i> ${localizer.text('behavior-score-key-change')}</li>`
          : nothing
      }
    </ul>
    ${rows.length > 0 ? html`<p class="each"><bdi>${each(localizer, rows)}</bdi></p>` : nothing}
    ${countWords(localizer, description, answerCounts(scores))}`;
}

/** The fewest and the most scored interactions of a behaviour. */
function each(localizer: Localizer, rows: readonly BehaviorRow[]): string {
  const byCount = [...rows].sort((a, b) => a.cell.scored - b.cell.scored);
  const [least, most] = [byCount[0], byCount.at(-1)!];
  const range = {
    low: least.cell.scored,
    lowName: isolate(least.name),
    high: most.cell.scored,
    highName: isolate(most.name),
  };
  return localizer.text(range.low === range.high ? 'behavior-score-n-same' : 'behavior-score-n', range);
}
