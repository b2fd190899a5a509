/** “How is this computed”: one score worked out again, with its real figures. */

import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import {
  ENOUGH_INTERACTIONS,
  OVERALL_SATISFACTION,
  type ExplainQuery,
  type Explanation,
  type ReportDescription,
  type ReportEngine,
} from '../../core/index.js';
import { useMessages, type Localizer } from '../../i18n/index.js';
import { explainMessages } from './messages/index.js';
import { dialogs } from '../../styles/dialog.styles.js';
import { addStyles } from '../../parts/add-styles.js';
import { faultWords } from '../../words/fault-words.js';
import { icon } from '../../parts/icons.js';
import type { DialogHost } from '../dialog-host.js';
import { behaviorName, exclusionName } from '../../words/wording.js';

type Scope = Omit<ExplainQuery, 'behavior'>;

export class ExplainDialog implements ReactiveController {
  private engine: ReportEngine | null = null;
  private scope: Scope = {};
  /** Whether how changes are judged is of use to the reader. */
  private compared = true;
  private explanation: Explanation | null = null;
  /** Why there is no explanation. */
  private fault: unknown = null;
  private asked = 0;

  constructor(private readonly host: DialogHost) {
    useMessages(explainMessages);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.asked++;
    this.engine = null;
    this.explanation = null;
    this.fault = null;
  }

  /**
   * Opens the dialog on one score.
   *
   * @param compared whether the report is compared with a previous period
   * @param behavior `null` for the overall satisfaction
   */
  async open(engine: ReportEngine, scope: Scope, compared: boolean, behavior: string | null): Promise<void> {
    addStyles(this.host.renderRoot, [dialogs]);
    this.engine = engine;
    this.scope = scope;
    this.compared = compared;
    await this.ask(behavior ?? OVERALL_SATISFACTION);
    await this.host.updateComplete;
    const dialog = this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.explain');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  render(localizer: Localizer, description: ReportDescription): TemplateResult | typeof nothing {
    const { explanation, fault } = this;
    if (!explanation && fault === null) return nothing;
    const names = (key: string) => behaviorName(localizer, description, key);
    const subject = subjectOf(this.scope, description);
    return html`<dialog
      class="explain"
      part="dialog"
      aria-labelledby="explain-title"
      closedby="any"
      @keydown=${keepEscape}
    >
      <form method="dialog">
        <div class="dialog-head">
          <h2 id="explain-title">
            ${localizer.text('explain-title')}${subject === null ? nothing : html`: <bdi>${subject}</bdi>`}
          </h2>
          <button class="icon-button" aria-label=${localizer.text('close')}>${icon('close')}</button>
        </div>
        <select
          class="field"
          aria-label=${localizer.text('explain-title')}
          @change=${(event: Event) => void this.ask((event.target as HTMLSelectElement).value)}
        >
          ${[OVERALL_SATISFACTION, ...description.behaviors.map(({ key }) => key)].map(
            (key) => html`<option value=${key} .selected=${key === explanation?.behavior}>${names(key)}</option>`,
          )}
        </select>
        ${
          explanation
            ? html`<ul>
                ${sentences(localizer, description, explanation, this.compared, names).map((sentence) => html`<li>${sentence}</li>`)}
              </ul>`
            : html`<p role="alert">${faultWords(localizer, fault)}</p>`
        }
      </form>
    </dialog>`;
  }

  private async ask(behavior: string): Promise<void> {
    const asked = ++this.asked;
    let explanation: Explanation | null = null;
    let fault: unknown = null;
    try {
      explanation = (await this.engine?.explain({ ...this.scope, behavior })) ?? null;
    } catch (error) {
      fault = error;
    }
    if (asked !== this.asked) return;
    this.explanation = explanation;
    this.fault = fault;
    this.host.requestUpdate();
  }
}

/** Escape closes the dialog; the selection of the report is not meant. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** The name of the agent, team or the like whose score this is; `null` for everybody's. */
function subjectOf({ by, key }: Scope, { facets }: ReportDescription): string | null {
  if (by === undefined || key === undefined) return null;
  const facet = facets[by];
  return facet?.labels[facet.keys.indexOf(key)] ?? key;
}

function sentences(
  localizer: Localizer,
  description: ReportDescription,
  explanation: Explanation,
  compared: boolean,
  names: (key: string) => string,
): (string | TemplateResult)[] {
  const { population, scored } = explanation;
  const decimal = (value: number, digits = 1) => localizer.number(value, { maximumFractionDigits: digits });
  const period =
    population.from === null
      ? ''
      : localizer.daySpan(population.from.slice(0, 10), nextDay(population.to!.slice(0, 10)), { year: 'numeric' });
  const lines: (string | TemplateResult)[] = [];
  if (scored === 0) lines.push(`${names(explanation.behavior)}: ${localizer.text('band-none')}`);
  else {
    lines.push(
      html`<b
        >${localizer.text('explain-percent', {
          name: names(explanation.behavior),
          earned: explanation.earned,
          possible: explanation.possible,
          percent: `${decimal(explanation.percent, 2)}%`,
          shown: localizer.percent(explanation.percent),
          band: localizer.text(`band-${explanation.band}`),
        })}</b
      >`,
    );
  }
  const { 10: ten, 6: six, 4: four, 0: zero } = explanation.counts;
  const { neutral, notRated } = explanation;
  lines.push(localizer.text('explain-counts', { ten, six, four, zero, neutral, notRated }));
  if (explanation.cuts === null) {
    const list = localizer.list(explanation.behaviors.map(names));
    lines.push(localizer.text('explain-overall', { count: explanation.behaviors.length, names: list }));
  } else lines.push(...cutSentences(localizer, explanation, names));
  lines.push(localizer.text('explain-total'), localizer.text('explain-bands'));
  lines.push(localizer.text('explain-index', { count: population.count }));
  if (scored > 0) lines.push(intervalSentence(localizer, explanation, decimal));
  if (scored > explanation.scoredInteractions) {
    lines.push(localizer.text('explain-unit', { interactions: explanation.scoredInteractions, indexes: scored }));
  }
  lines.push(localizer.text('explain-few', { least: ENOUGH_INTERACTIONS }));
  if (compared) {
    lines.push(localizer.text('explain-change'), localizer.text('explain-days', { least: ENOUGH_INTERACTIONS }));
  }
  lines.push(localizer.text('explain-others', { least: ENOUGH_INTERACTIONS }));
  lines.push(exclusionSentence(localizer, explanation));
  lines.push(
    localizer.text('explain-population', { count: population.count, period, fingerprint: population.fingerprint }),
  );
  lines.push(localizer.text('explain-zone', { timeZone: description.timeZone }));
  return lines;
}

function cutSentences(localizer: Localizer, explanation: Explanation, names: (key: string) => string): string[] {
  const write = (cut: number | null | undefined) =>
    cut === null || cut === undefined ? '–' : localizer.number(cut, { maximumSignificantDigits: 6 });
  const [c4, cN, c6, c10] = explanation.cuts!.map(write);
  const sentence = localizer.text('explain-cuts', {
    name: names(explanation.behavior),
    c4,
    cN,
    c6,
    c10,
  });
  return explanation.polarity === 'negative' ? [sentence, localizer.text('explain-cuts-negative')] : [sentence];
}

function intervalSentence(
  localizer: Localizer,
  explanation: Explanation,
  decimal: (value: number, digits?: number) => string,
): string {
  return localizer.text('explain-interval', {
    percent: `${decimal(explanation.percent, 2)}%`,
    quantile: decimal(explanation.quantile, 3),
    deviation: decimal(explanation.deviation, 2),
    scored: explanation.scoredInteractions,
    df: explanation.scoredInteractions + 3,
    low: `${decimal(explanation.low, 2)}%`,
    high: `${decimal(explanation.high, 2)}%`,
  });
}

function exclusionSentence(localizer: Localizer, { excluded }: Explanation): string {
  const reasons = Object.entries(excluded).map(([reason, count]) =>
    localizer.text('reason-count', { reason: exclusionName(localizer, reason), count }),
  );
  if (reasons.length === 0) return localizer.text('explain-exclusions-none');
  return localizer.text('explain-exclusions', { reasons: localizer.list(reasons) });
}

function nextDay(iso: string): string {
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
}
