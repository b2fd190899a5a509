import { html, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  ENOUGH_INTERACTIONS,
  type InteractionsAnswer,
  type MetricDefinition,
  type MetricRules,
  type MetricValuesQuery,
  type ReportEngine,
  type ReportStatus,
  type ResolvedPeriod,
} from '../../core/index.js';
import { withParts } from '../../data/tries/with-parts.js';
import { addStyles } from '../../parts/add-styles.js';
import { addDays, daysBetween, dayToIso, isoToDay } from '../../core/select/days.js';
import { selectedDays } from '../../core/select/selected-days.js';
import { loadingFoot } from '../../widget/card/load-notices.js';
import { isKnownMetric, metricId } from '../../words/metric-words.js';
import { blank } from '../../parts/notice.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetScope } from '../../widget/widget-scope.js';
import type { CellValue, ReportTable } from '../../parts/table/report-table.js';
import { OBJECT, TEXT, type PropertyKinds } from '../../widget/usable-properties.js';
import { warnOnce } from '../../widget/warn-once.js';
import { metricCard } from './metric-card.js';
import {
  binsFor,
  isCompared,
  metricCards,
  type CardsAnswer,
  type MetricBins,
  type MetricCard,
} from './metric-card-model.js';
import { DEFAULT_CARDS } from '../../core/metrics/definitions/default-cards.js';
import { cardsTable, cellText, UNSEEN } from './cards-table.js';
import { metricMessages } from '../../words/messages/index.js';
import { metricCardsMessages } from './messages/index.js';
import { styles } from './metric-cards.styles.js';
import type { MetricDialog } from './metric-dialog.js';
import { cardsSentence } from './cards-sentence.js';
import { isVendor, VENDORS } from './vendors.js';

/** So many interactions behind a value are listed. */
const LISTED = 5;

interface CardsQuestion extends WidgetScope {
  readonly metrics: readonly string[];
  readonly definitions: MetricRules | undefined;
  readonly bins: MetricBins | null;
}

/**
 * Operational metrics as cards: the value, its change against the previous period with a verdict, its course, its target
 * and the definition in force. “How is this computed” says all that there is to know of each.
 *
 * @summary Key figures with change, course, target and definition.
 * @since 0.1.0
 * @example `<metric-cards src="interactions.json" metrics="firstResponseTime.median csat backlog"></metric-cards>`
 * @csspart metric - The card of one metric.
 * @csspart pager - Page numbers of the table view and the range shown.
 */
export class MetricCards extends ReportWidget<CardsQuestion, CardsAnswer> {
  static readonly is = 'metric-cards';
  static override styles = styles;
  protected static override hasBehaviors = false;
  protected static override printStyles = () => import('./cards-print.styles.js');
  protected static override messages = [metricMessages, metricCardsMessages];
  protected static override unseenColumns = UNSEEN;
  protected static override propertyKinds: PropertyKinds = {
    ...ReportWidget.propertyKinds,
    metrics: TEXT,
    preset: TEXT,
    bins: TEXT,
    definitions: OBJECT,
    targets: OBJECT,
  };

  /**
   * Ids of the metrics to show, separated by spaces, in that order; `.mean`, `.median` or `.p90` behind one asks for
   * another aggregate of it. Default: eight that most teams watch.
   */
  @property() metrics: string | null = null;

  /** A vendor whose definitions are in force: `zendesk`, `intercom`, `chatwoot`, `respondio`, `widebot`, `connect`, `frappe` or `glpi`. */
  @property() preset: string | null = null;

  /** How fine the lines are: `day`, `week` or `month`. Default: by the length of the period. */
  @property() bins: string | null = null;

  /** What differs from the definitions of the catalogue, and business hours. */
  @property({ attribute: false }) definitions: MetricRules | null = null;

  /** Targets by metric, each in the metric's unit. They win over those of the data. */
  @property({ attribute: false }) targets: Readonly<Record<string, number>> | null = null;

  /** What there is to know of a metric; its code is loaded when a reader first asks for it. */
  @state() private dialog: MetricDialog | null = null;

  protected get name(): string {
    return this.localizer.text('metric-cards-title');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.bins && !this.plan) warnOnce(`bins="${this.bins}" is none of day, week, month.`);
  }

  protected override question(scope: WidgetScope): CardsQuestion {
    return { ...scope, metrics: this.metricIds, definitions: this.rules, bins: this.plan };
  }

  protected override async ask(
    engine: ReportEngine,
    { bins, compare, metrics, definitions, ...part }: CardsQuestion,
    signal: AbortSignal,
  ): Promise<CardsAnswer> {
    const plan = bins ?? binsFor(daysBetween(part.period.from, part.period.to));
    const query: MetricValuesQuery = { ...part, metrics, ...(definitions && { definitions }) };
    const [totals, steps, counts] = await Promise.all([
      engine.metricValues({ ...query, compare }, { signal }),
      engine.metricValues({ ...query, bins: plan }, { signal }),
      engine.counts(part, { signal }),
    ]);
    const interactions = counts.count[0] ?? 0;
    // Conversations of before can have values in this period, such as those closed in it.
    const matched = totals.n.reduce((most, n) => Math.max(most, n), interactions);
    return { totals, steps, bins: plan, ...selectedOf(part), interactions, matched, period: totals.period };
  }

  protected override get chartIcon() {
    return 'line' as const;
  }

  protected override caption(answer: CardsAnswer): string {
    const { bins, period, selected } = answer;
    const { from, to, whole } = selected ?? {};
    // Days apart from each other have no short name: the chips name them.
    const of = from && to && whole ? { ...period, from, to, ...counterpart(from, to, period) } : period;
    return this.localizer.text(`metric-cards-caption-${bins}`, { period: super.caption({ ...answer, period: of }) });
  }

  protected override sentence(answer: CardsAnswer): TemplateResult | typeof nothing {
    return cardsSentence(this.localizer, this.cardsOf(answer));
  }

  protected override chart(answer: CardsAnswer): TemplateResult {
    const context = {
      localizer: this.localizer,
      bins: answer.bins,
      partOf: answer.selected !== null,
      explain: (metric: string) => this.explain(metric),
    };
    const cards = this.cardsOf(answer);
    const aimed = cards.some(({ target }) => !Number.isNaN(target));
    return html`<ul class="metrics columns-${columnsFor(cards.length)} ${aimed ? 'aimed' : ''}">
      ${cards.map((card) => metricCard(context, card))}
    </ul>`;
  }

  protected override figures(answer: CardsAnswer | null): ReportTable {
    const compared = answer ? isCompared(answer) : this.scope?.compare !== false;
    return cardsTable(this.localizer, answer ? this.cardsOf(answer) : [], answer, compared);
  }

  protected override cellText(_value: CellValue, key: string, row: ReportTable['rows'][number]): string {
    return cellText(this.localizer, this.cardsOf(this.answer!), row, key);
  }

  protected override foot(answer: CardsAnswer): TemplateResult {
    const { localizer } = this;
    const cards = this.cardsOf(answer);
    const leftOut = cards.reduce((sum, card) => sum + card.leftOut, 0);
    const weak = cards.some(({ steps }) => steps.some((step) => step.weak && step.n > 0));
    const sentences = [
      localizer.text('metric-cards-foot-n', { interactions: answer.interactions }),
      cards.some(({ n }) => n > answer.interactions) ? localizer.text('metric-cards-foot-more') : '',
      this.description?.hiddenAgents ? localizer.text('n-hidden') : '',
      leftOut === 0 ? '' : localizer.text('metric-cards-foot-left-out', { count: leftOut }),
      weak ? localizer.text('metric-cards-foot-weak', { least: ENOUGH_INTERACTIONS }) : '',
      this.presetVendor === null ? '' : localizer.text('metric-cards-foot-preset', { vendor: this.presetVendor }),
    ];
    return html`<p><bdi>${sentences.filter(Boolean).join(' ')}</bdi></p>
      ${this.dialog?.render(localizer, cards, this.presetVendor)}`;
  }

  protected override blank(status: ReportStatus): TemplateResult {
    const { localizer } = this;
    if (status === 'empty' && !this.report?.before) {
      return blank('inbox', localizer.text('empty-title'), localizer.text('metric-cards-empty'));
    }
    if (status !== 'initial' && status !== 'loading') return super.blank(status);
    const progress = this.report?.progress ?? null;
    return html`<div class="body">
        <div class="metrics columns-${columnsFor(this.metricIds.length)}">
          ${this.metricIds.map(
            () =>
              html`<div class="metric">
                <div class="skeleton">${Array.from({ length: 6 }, () => html`<span></span>`)}</div>
              </div>`,
          )}
        </div>
      </div>
      <footer class="foot">
        ${status === 'loading' ? loadingFoot(localizer, progress, () => this.cancel()) : '\u00a0'}
      </footer>`;
  }

  /** @param metric the one that is asked about; the first one where none is */
  protected override explain(metric = this.metricIds[0]): void {
    void this.attempts.make(this.openDialog(metric));
  }

  private async openDialog(metric: string): Promise<void> {
    const { MetricDialog, styles: sheets } = await withParts(() => import('./metric-dialog.js'));
    // The element may have left the page in the meantime, where no dialog can be opened.
    if (!this.isConnected) return;
    addStyles(this.renderRoot, sheets);
    this.dialog ??= new MetricDialog(this, {
      behind: (id) => this.interactionsBehind(id),
      standard: (id) => this.standard(id),
      show: (id) => void this.replay(id, false),
      fault: this.attempts.failed,
      timeZone: () => this.report?.description?.timeZone ?? null,
    });
    await this.dialog.open(metric);
  }

  /** The longest, or those with the least, come first: a reader asks why a value is no better. */
  private async interactionsBehind(metric: string): Promise<InteractionsAnswer> {
    const { answer, report, rules, scope } = this;
    const place = answer?.totals.metrics.indexOf(metric) ?? -1;
    const descending = answer?.totals.definitions[place]?.better !== 'higher';
    const { compare: _compare, ...part } = scope!;
    const query = { ...part, ...(rules && { definitions: rules }), metrics: [metric], behind: { metric } };
    return report!.engine!.interactions({ ...query, sort: { by: metric, descending }, page: { limit: LISTED } });
  }

  /** Which fields differ is known by asking as if nothing were given. */
  private async standard(metric: string): Promise<MetricDefinition | null> {
    if (!this.rules || !isKnownMetric(this.localizer, metric)) return null;
    const { definitions } = await this.report!.engine!.metricValues({ period: this.scope!.period, metrics: [metric] });
    return definitions[0] ?? null;
  }

  /** The vendor whose definitions are in force, by name. */
  private get presetVendor(): string | null {
    return this.rules?.preset ? VENDORS[this.rules.preset] : null;
  }

  private cardsOf(answer: CardsAnswer): readonly MetricCard[] {
    return metricCards(answer, this.targets);
  }

  private get plan(): MetricBins | null {
    const { bins } = this;
    return bins === 'day' || bins === 'week' || bins === 'month' ? bins : null;
  }

  private get rules(): MetricRules | undefined {
    const { preset, definitions } = this;
    if (preset === null || preset === '') return definitions ?? undefined;
    if (isVendor(preset)) return { ...definitions, preset };
    warnOnce(`preset="${preset}" is none of ${Object.keys(VENDORS).join(', ')}.`);
    return definitions ?? undefined;
  }

  private get metricIds(): readonly string[] {
    const named = [...new Set(this.metrics?.split(/[\s,]+/).filter(Boolean))];
    const own = this.definitions?.metrics ?? {};
    const known = named.filter(
      (metric) => isKnownMetric(this.localizer, metric) || Object.hasOwn(own, metricId(metric)),
    );
    for (const metric of named) if (!known.includes(metric)) warnOnce(`metrics: there is no metric "${metric}".`);
    return known.length > 0 ? known : DEFAULT_CARDS;
  }
}

/** The days that selected ones are compared with: those of the same places in the period before. */
function counterpart(from: string, to: string, { days }: ResolvedPeriod) {
  return { previousFrom: addDays(from, -days), previousTo: addDays(to, -days) };
}

function selectedOf({ period, selection }: Pick<WidgetScope, 'period' | 'selection'>) {
  const all = { from: isoToDay(period.from), to: isoToDay(period.to) };
  const { span, chosen } = selectedDays(all, selection);
  const days = chosen ? chosen.reduce((sum, one) => sum + one, 0) : span.to - span.from;
  const selected =
    days === all.to - all.from
      ? null
      : { from: dayToIso(span.from), to: dayToIso(span.to), whole: days > 0 && !chosen };
  return { days, selected };
}

/** So many that no row is nearly empty where there is room for four. */
function columnsFor(cards: number): number {
  if (cards < 4) return cards;
  return cards === 5 || cards === 6 || cards === 9 ? 3 : 4;
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-cards': MetricCards;
  }
}
