/** What the list says first: how many interactions there are, and how many of them carry scores. */

import { html, type TemplateResult } from 'lit';
import type { InteractionsAnswer } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';

export function listSentence(localizer: Localizer, page: InteractionsAnswer, search: string): TemplateResult {
  const { total: count, scorable: scored } = page;
  const rest = count - scored;
  const found = localizer.rich(search === '' ? 'interaction-summary-say' : 'interaction-summary-say-search', {
    count,
    search,
  });
  const part = rest === 0 ? 'all' : scored === 0 ? 'none' : 'some';
  return html`${found} ${localizer.text(`interaction-summary-say-${part}`, { count, scored, rest })}`;
}
