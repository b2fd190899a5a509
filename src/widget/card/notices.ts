/** What a card says beside its figures: a sentence, what is selected, what failed, what was skipped, and why there is nothing. */

import { html, nothing, type TemplateResult } from 'lit';
import type { ProblemReport, ReportDescription, SelectionClause } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import type { ProblemList } from '../../dialogs/problems/problem-list.js';
import { icon } from '../../parts/icons.js';
import { clauseName } from '../../words/wording.js';

export function chips(
  localizer: Localizer,
  description: ReportDescription | null,
  clauses: readonly SelectionClause[],
  remove: (clause: SelectionClause) => void,
): TemplateResult | typeof nothing {
  if (clauses.length === 0) return nothing;
  return html`<ul class="chips" part="chips" aria-label=${localizer.text('filters-label')}>
    ${clauses.map((clause) => {
      const name = clauseName(localizer, description, clause);
      return html`<li>
        <button
          class="chip"
          aria-label=${localizer.text('filter-remove', { filter: name })}
          @click=${() => remove(clause)}
        >
          ${name} ${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}

/**
 * “12 of 40,000 records were skipped.”, with a way to see why.
 *
 * @param list what lists the reasons; `null` while the list is closed
 */
export function problemNotice(
  localizer: Localizer,
  { records, problems }: ReportDescription,
  list: ProblemList | null,
  toggle: () => void,
): TemplateResult | typeof nothing {
  if (problems.total === 0) return nothing;
  return html`<div class="notice warn" role="status" part="notice">
    ${icon('warning')}
    <div>
      ${problemTitle(localizer, records.read, problems)}
      <button class="link" aria-expanded=${list !== null} aria-controls="reasons" @click=${toggle}>
        ${localizer.text(list ? 'partial-hide' : 'partial-show')}
      </button>
      <div id="reasons" ?hidden=${!list}>${list?.(localizer, problems)}</div>
    </div>
  </div>`;
}

function problemTitle(localizer: Localizer, read: number, { skipped, groups, total }: ProblemReport): TemplateResult {
  if (skipped > 0) return localizer.rich('partial-skipped', { skipped, read });
  const missing = groups.reduce((sum, { effect, count }) => (effect === 'missing' ? sum + count : sum), 0);
  return missing > 0
    ? localizer.rich('partial-fields', { count: missing })
    : localizer.rich('partial-other', { count: total });
}
