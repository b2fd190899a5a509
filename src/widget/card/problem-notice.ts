/** The notice that some records were skipped or are incomplete, with a list of the reasons that the reader can open. */

import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ProblemReport, ReportDescription } from '../../core/index.js';
import { withParts } from '../../data/tries/with-parts.js';
import type { ProblemList } from '../../dialogs/problems/problem-list.js';
import type { Localizer } from '../../i18n/index.js';
import { icon } from '../../parts/icons.js';

export class ProblemNotice {
  /** What draws the list; `null` while the list is closed. */
  private list: ProblemList | null = null;

  /** @param attempt given what opens the list, which may fail */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly attempt: (work: Promise<unknown>) => Promise<void>,
  ) {}

  render(localizer: Localizer, { records, problems }: ReportDescription): TemplateResult | typeof nothing {
    if (problems.total === 0) return nothing;
    const { list } = this;
    return html`<div class="notice warn" role="status" part="notice">
      ${icon('warning')}
      <div>
        ${problemTitle(localizer, records.read, problems)}
        <button
          class="link"
          aria-expanded=${list !== null}
          aria-controls="reasons"
          @click=${() => void this.attempt(this.toggle())}
        >
          ${localizer.text(list ? 'partial-hide' : 'partial-show')}
        </button>
        <div id="reasons" ?hidden=${!list}>${list?.(localizer, problems)}</div>
      </div>
    </div>`;
  }

  /** Few readers open the list: its code is loaded when they do. */
  private async toggle(): Promise<void> {
    const load = () => withParts(() => import('../../dialogs/problems/problem-list.js'));
    this.list = this.list ? null : (await load()).problemList;
    this.host.requestUpdate();
  }
}

/** “12 of 40,000 records were skipped.” */
function problemTitle(localizer: Localizer, read: number, { skipped, groups, total }: ProblemReport): TemplateResult {
  if (skipped > 0) return localizer.rich('partial-skipped', { skipped, read });
  const missing = groups.reduce((sum, { effect, count }) => (effect === 'missing' ? sum + count : sum), 0);
  return missing > 0
    ? localizer.rich('partial-fields', { count: missing })
    : localizer.rich('partial-other', { count: total });
}
