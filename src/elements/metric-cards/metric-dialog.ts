/** “How is this computed” of a metric: its definition in words and as data, its interval, and what was left out. */

import { html, nothing, type TemplateResult } from 'lit';
import type { InteractionsAnswer, MetricDefinition, MetricProblem } from '../../core/index.js';
import type { Localizer } from '../../i18n/index.js';
import { describeMetric } from '../../words/describe-metric.js';
import { icon } from '../../parts/icons.js';
import { isChangeShown, isMetricClearAlone, metricChangeWords, metricName } from '../../words/metric-words.js';
import { metricChange, metricText, spanText } from '../../words/metric-format.js';
import type { DialogHost } from '../../dialogs/dialog-host.js';
import { dialogs } from '../../styles/dialog.styles.js';
import { companyOf, targetText } from './metric-card.js';
import type { MetricCard } from './metric-card-model.js';
import { metricDialogStyles } from './metric-dialog.styles.js';

export const styles = [dialogs, metricDialogStyles];

interface DialogTools {
  /** The first interactions behind a value, and how many there are. */
  behind(metric: string): Promise<InteractionsAnswer>;
  /** The definition that is in force where nothing is given; `null` where there is none, or nothing is given. */
  standard(metric: string): Promise<MetricDefinition | null>;
  /** Opens one interaction. */
  show(interaction: string): void;
  fault(error: unknown): void;
  /** That of the report; `null` while it is not known. */
  timeZone(): string | null;
}

export class MetricDialog {
  private metric = '';
  /** The interactions behind the value, once they are there. */
  private behind: InteractionsAnswer | null = null;
  private standard: MetricDefinition | null = null;

  constructor(
    private readonly host: DialogHost,
    private readonly tools: DialogTools,
  ) {}

  async open(metric: string): Promise<void> {
    this.choose(metric);
    await this.host.updateComplete;
    const dialog = this.host.renderRoot.querySelector<HTMLDialogElement>('dialog.metric-dialog');
    if (dialog?.isConnected && !dialog.open) dialog.showModal();
  }

  /** @param vendor the one whose definitions are in force */
  render(localizer: Localizer, cards: readonly MetricCard[], vendor: string | null): TemplateResult | typeof nothing {
    const card = cards.find(({ metric }) => metric === this.metric);
    if (!card) return nothing;
    const changed = changedFields(card.definition, this.standard);
    const nameOf = ({ metric, definition }: MetricCard) => metricName(localizer, metric, definition);
    return html`<dialog
      class="explain metric-dialog"
      part="dialog"
      aria-labelledby="metric-dialog-title"
      closedby="any"
      @keydown=${keepEscape}
    >
      <form method="dialog">
        <div class="dialog-head">
          <h2 id="metric-dialog-title">${localizer.text('metric-dialog-title')}: <bdi>${nameOf(card)}</bdi></h2>
          <button class="icon-button" aria-label=${localizer.text('close')}>${icon('close')}</button>
        </div>
        <select
          class="field"
          aria-label=${localizer.text('metric-dialog-title')}
          @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}
        >
          ${cards.map((one) => html`<option value=${one.metric} .selected=${one === card}>${nameOf(one)}</option>`)}
        </select>
        <ul>
          ${sentences(localizer, card, vendor, changed).map((text) => html`<li><bdi>${text}</bdi></li>`)}
        </ul>
        ${this.behind ? behindList(localizer, card, this.behind, this.tools) : nothing}
        ${problemList(localizer, card, this.tools)}
        <details>
          <summary>${localizer.text('metric-dialog-data')}</summary>
          <code tabindex="0" dir="ltr">${dataLines(card.definition, changed)}</code>
        </details>
      </form>
    </dialog>`;
  }

  private choose(metric: string): void {
    this.metric = metric;
    this.behind = null;
    this.standard = null;
    this.host.requestUpdate();
    Promise.all([this.tools.behind(metric), this.tools.standard(metric)]).then(([behind, standard]) => {
      if (metric !== this.metric) return;
      this.behind = behind;
      this.standard = standard;
      this.host.requestUpdate();
    }, this.tools.fault);
  }
}

/** Escape closes the dialog; the selection of the report is not meant. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

/** The fields of a definition that are not those of the default. */
function changedFields(definition: MetricDefinition, standard: MetricDefinition | null): readonly string[] {
  if (standard === null) return [];
  const text = (fields: object, field: string) => JSON.stringify((fields as Record<string, unknown>)[field]);
  return Object.keys(definition).filter((field) => text(definition, field) !== text(standard, field));
}

/** The definition as JSON, what was changed in it marked. */
function dataLines(definition: MetricDefinition, changed: readonly string[]): TemplateResult {
  const given = Object.entries(definition).filter(([, value]) => value !== undefined);
  const lines = given.map(([field, value]) => {
    const line = `${JSON.stringify(field)}: ${JSON.stringify(value, null, 2)}`.replaceAll('\n', '\n  ');
    return changed.includes(field) ? html`<mark>${line}</mark>` : line;
  });
  return html`${lines.map((line, i) => html`${i === 0 ? '{\n  ' : ',\n  '}${line}${i === lines.length - 1 ? '\n}' : ''}`)}`;
}

function sentences(
  localizer: Localizer,
  card: MetricCard,
  vendor: string | null,
  changed: readonly string[],
): string[] {
  const { definition, n, value, low, high, previous, previousN, target, leftOut, inferred } = card;
  const { fine, time, ...company } = companyOf(card);
  const write = (one: number) => metricText(localizer, definition.unit, one, { fine, time });
  return [
    describeMetric(definition, localizer),
    vendor === null ? localizer.text('metric-dialog-own') : localizer.text('metric-dialog-preset', { vendor }),
    changed.length === 0 ? '' : localizer.text('metric-dialog-changed', { fields: localizer.list(changed) }),
    localizer.text('metric-dialog-value', {
      value: metricText(localizer, definition.unit, value, { ...company, fine, time }),
      n,
    }),
    Number.isNaN(low) ? '' : localizer.text('metric-dialog-interval', { low: write(low), high: write(high) }),
    Number.isNaN(previous)
      ? ''
      : localizer.text('metric-dialog-previous', {
          previous: write(previous),
          n: previousN,
          change: metricChangeWords(localizer, card).text,
          judged: Number.isNaN(card.change) || !isChangeShown(card) ? 'no' : 'yes',
        }),
    Number.isNaN(card.changeLow) ? '' : changeRange(localizer, card),
    isMetricClearAlone(card) ? localizer.text('change-alone', { comparisons: card.comparisons }) : '',
    Number.isNaN(target) ? '' : targetText(localizer, card),
    card.compared ? localizer.text('metric-dialog-few') : '',
    inferred === 0 ? '' : localizer.text('metric-dialog-inferred', { count: inferred, n }),
    leftOut === 0 ? '' : localizer.text('metric-dialog-left-out', { count: leftOut }),
  ].filter(Boolean);
}

/** Of durations, counts and sums the ratio is judged, of others the difference. */
function changeRange(localizer: Localizer, { changeLow, changeHigh, definition }: MetricCard): string {
  const { aggregate, unit } = definition;
  const addsUp = aggregate === 'count' || aggregate === 'instant' || aggregate === 'sum';
  const isRatio = addsUp || (unit === 'seconds' && aggregate !== 'rate');
  const write = (one: number) =>
    isRatio
      ? localizer.number(one, { style: 'percent', maximumFractionDigits: 1 })
      : metricChange(localizer, unit, one, NaN);
  const range = { low: write(changeLow), high: write(changeHigh) };
  // Beside a mean that a few long ones may move the other way.
  const ratio = aggregate === 'mean' ? 'metric-dialog-ratio-mean' : 'metric-dialog-ratio';
  return localizer.text(isRatio ? ratio : 'metric-dialog-difference', range);
}

function behindList(
  localizer: Localizer,
  { definition }: MetricCard,
  { ids, startedAt, agents, metricValue, total }: InteractionsAnswer,
  tools: DialogTools,
): TemplateResult | typeof nothing {
  const timeZone = tools.timeZone() ?? undefined;
  const write = (value: number) =>
    definition.aggregate === 'rate'
      ? localizer.text(value > 0 ? 'yes' : 'no')
      : metricText(localizer, definition.unit, value);
  const rows = ids.map((id, i) => ({
    id,
    cells: [
      localizer.date(startedAt[i], { dateStyle: 'medium', timeStyle: 'short', timeZone }),
      agents[i] ?? '',
      Number.isNaN(metricValue?.[i] ?? NaN) ? '' : write(metricValue![i]),
    ],
  }));
  return list(localizer, localizer.text('metric-dialog-behind', { total }), rows, tools);
}

function problemList(localizer: Localizer, { problems, leftOut }: MetricCard, tools: DialogTools): unknown {
  const rows = problems.map((problem) => ({ id: problem.id, cells: [reasonWords(localizer, problem)] }));
  const more = leftOut - problems.length;
  return [
    list(localizer, localizer.text('metric-dialog-problems'), rows, tools),
    more > 0 ? html`<p class="muted">${localizer.text('metric-dialog-more', { count: more })}</p>` : nothing,
  ];
}

/** Interactions, each with a way to see it. */
function list(
  localizer: Localizer,
  caption: string,
  rows: readonly { readonly id: string; readonly cells: readonly string[] }[],
  { show }: DialogTools,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const label = localizer.text('metric-dialog-show');
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${rows.map(
        ({ id, cells }) =>
          html`<tr>
            <th scope="row"><bdi>${id}</bdi></th>
            ${cells.map((cell) => html`<td><bdi>${cell}</bdi></td>`)}
            <td>
              <button type="button" class="button small" aria-label="${label} ${id}" @click=${() => show(id)}>
                ${label}
              </button>
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function reasonWords(localizer: Localizer, { reason, seconds }: MetricProblem): string {
  return localizer.text(`metric-dialog-${reason}`, { time: spanText(localizer, Math.abs(seconds)) });
}
