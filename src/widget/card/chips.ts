/** The chips of a card: what is selected, each with a way to clear it. */

import { html, nothing, type TemplateResult } from 'lit';
import type { ReportDescription, SelectionClause } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { icon } from '../../parts/icons.js';
import { clauseName } from '../../words/wording.js';

export function chips(
  localizer: Localizer,
  description: ReportDescription | null,
  clauses: readonly SelectionClause[],
  selection: { remove(clause: SelectionClause): void },
): TemplateResult | typeof nothing {
  if (clauses.length === 0) return nothing;
  return html`<ul class="chips" part="chips" aria-label=${localizer.text('filters-label')}>
    ${clauses.map((clause) => {
      const name = clauseName(localizer, description, clause);
      return html`<li>
        <button
          class="chip"
          aria-label=${localizer.text('filter-remove', { filter: name })}
          @click=${() => selection.remove(clause)}
        >
          ${name} ${icon('close')}
        </button>
      </li>`;
    })}
  </ul>`;
}
