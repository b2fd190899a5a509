import { html, nothing, type TemplateResult } from 'lit';
import { binPlan } from '../../charts/trend-bins.js';
import { ENOUGH_INTERACTIONS, OVERALL_SATISFACTION, type ReportEngine } from '../../core/index.js';
import { daysBetween } from '../../core/select/days.js';
import { ReportWidget } from '../../widget/report-widget.js';
import type { WidgetScope } from '../../widget/widget-scope.js';
import type { CellValue, ReportTable } from '../../parts/table/report-table.js';
import { comparisonsIn, scoreCell } from '../../scores/score-cell.js';
import { answerCounts, countWords } from '../../scores/score-text.js';
import { interactionTrendMessages } from './messages/index.js';
import { styles } from './interaction-trend.styles.js';
import { detailWords, stepDate } from './readout.js';
import { trendSentence } from './trend-sentence.js';
import { TrendCursor } from './plot/trend-cursor.js';
import { trendModel, type TrendAnswer, type TrendModel } from './trend-model.js';
import { panelModels, trendPanels, type PanelModel } from './plot/trend-panels.js';
import { trendPlot } from './plot/trend-plot.js';
import { numberWords, trendTable } from './trend-table.js';

/**
 * Scores over time: this period's line against the previous one, aligned by place, with the 95 % interval as a ribbon,
 * and a small chart of each behaviour. Selecting a day or a behaviour shows the other widgets the same.
 *
 * @summary Overall satisfaction and each behaviour over time, against the previous period.
 * @since 0.1.0
 * @example `<interaction-trend src="interactions.json"></interaction-trend>`
 * @csspart plot - The large chart.
 * @csspart pager - Page numbers of the table view and the range shown.
 */
export class InteractionTrend extends ReportWidget<WidgetScope, TrendAnswer> {
  static readonly is = 'interaction-trend';
  static override styles = styles;
  protected static override messages = [interactionTrendMessages];
  protected static override unseenColumns = ['to', 'previousTo'];

  private readonly cursor = new TrendCursor(this, {
    count: () => this.answer?.steps.binStarts.length ?? 0,
    leap: () => (this.plan?.bins === 'week' ? 4 : 7),
    select: (bin) => this.selectStep(bin),
    reached: (bin) => this.tell(bin),
  });
  private known: { readonly answer: TrendAnswer; readonly model: TrendModel } | null = null;
  private drawnPanels: { answer: TrendAnswer; keys: string; models: readonly PanelModel[] } | null = null;

  protected get name(): string {
    return this.localizer.text('interaction-trend-title');
  }

  protected override question(scope: WidgetScope): WidgetScope {
    return scope;
  }

  protected override async ask(engine: ReportEngine, scope: WidgetScope, signal: AbortSignal): Promise<TrendAnswer> {
    const plan = binPlan(daysBetween(scope.period.from, scope.period.to));
    const [totals, steps] = await Promise.all([
      engine.behaviorScores(scope, { signal }),
      engine.behaviorScores({ ...scope, ...plan }, { signal }),
    ]);
    return { totals, steps, matched: totals.interactions[0], period: totals.period };
  }

  protected override get chartIcon() {
    return 'line' as const;
  }

  protected override caption(answer: TrendAnswer): string {
    const { bins, window } = binPlan(answer.totals.period.days);
    const kind = window > 1 ? 'pooled' : bins;
    return this.localizer.text(`interaction-trend-caption-${kind}`, {
      name: this.shownName,
      days: window,
      period: super.caption(answer),
    });
  }

  protected override sentence(answer: TrendAnswer): TemplateResult {
    const { totals } = answer;
    const cells = this.behaviorKeys.map((key) => scoreCell(totals, 0, key));
    const context = {
      localizer: this.localizer,
      days: totals.period.days,
      narrowed: this.scope!.selection.some(({ field }) => field === 'day'),
      comparisons: comparisonsIn(answer.totals),
      behaviorName: (key: string) => this.behaviorName(key),
    };
    const behaviors = cells.filter(({ behavior }) => behavior !== OVERALL_SATISFACTION);
    return trendSentence(context, scoreCell(totals, 0, this.shownBehavior), behaviors);
  }

  protected override chart(answer: TrendAnswer): TemplateResult {
    const model = this.modelOf(answer);
    const { localizer, cursor } = this;
    const context = { localizer, cursor, name: this.shownName, picked: this.pickedSteps(model) };
    const panels = this.panelsOf(answer);
    return html`${trendPlot(context, model)}
    ${
      panels.every(({ behavior }) => behavior === model.behavior)
        ? nothing
        : trendPanels(
            {
              localizer,
              focus: this.selection.focus,
              behaviorName: (key) => this.behaviorName(key),
              choose: (key) => this.chooseBehavior(key),
            },
            panels,
          )
    }`;
  }

  protected override figures(answer: TrendAnswer | null): ReportTable {
    const { localizer, behaviorKeys: behaviors } = this;
    const behaviorName = (key: string) => this.behaviorName(key);
    const compared = answer ? !!answer.totals.previous : this.scope?.compare !== false;
    return trendTable(
      { localizer, behaviors, compared, behaviorName },
      answer && { answer, model: this.modelOf(answer) },
    );
  }

  protected override foot(answer: TrendAnswer): TemplateResult {
    const { localizer } = this;
    const { total, plan, line, current } = this.modelOf(answer);
    const dotted = this.panelsOf(answer).some(({ chart }) => chart.current.weak !== '' || chart.end?.weak);
    const weak = dotted || line.weak !== '' || current.some(({ level }) => level === 'few');
    const words = [
      localizer.text('interaction-trend-foot-scored', {
        name: this.shownName,
        scored: total.scoredInteractions,
        compared: total.previous ? 'yes' : 'no',
        previousScored: total.previous?.scoredInteractions ?? 0,
      }),
      plan.window > 1 ? localizer.text('interaction-trend-foot-pooled', { days: plan.window }) : '',
      weak ? localizer.text('interaction-trend-foot-weak', { least: ENOUGH_INTERACTIONS }) : '',
    ];
    return html`<p><bdi>${words.filter(Boolean).join(' ')}</bdi></p>
      ${countWords(localizer, this.description!, answerCounts(answer.totals))}`;
  }

  /** The behaviour in focus where it is shown here, else the first one, which is the overall satisfaction. */
  private get shownBehavior(): string {
    const {
      selection: { focus },
      behaviorKeys,
    } = this;
    return focus !== null && behaviorKeys.includes(focus) ? focus : behaviorKeys[0];
  }

  private get shownName(): string {
    return this.behaviorName(this.shownBehavior);
  }

  private get plan() {
    return this.answer && binPlan(this.answer.totals.period.days);
  }

  /** Moving in the chart draws it again and again: what it is drawn from stays until the answer changes. */
  private modelOf(answer: TrendAnswer): TrendModel {
    const { known: drawn, shownBehavior } = this;
    if (drawn?.answer === answer && drawn.model.behavior === shownBehavior) return drawn.model;
    const model = trendModel(answer, shownBehavior);
    this.known = { answer, model };
    return model;
  }

  private panelsOf(answer: TrendAnswer): readonly PanelModel[] {
    const keys = this.behaviorKeys.filter((key) => key !== OVERALL_SATISFACTION);
    const { drawnPanels } = this;
    if (drawnPanels?.answer === answer && drawnPanels.keys === keys.join(' ')) return drawnPanels.models;
    const models = panelModels(answer, keys);
    this.drawnPanels = { answer, keys: keys.join(' '), models };
    return models;
  }

  /** The steps on the days that this widget has selected. */
  private pickedSteps({ spans }: TrendModel) {
    const clause = this.selection.own('day');
    if (clause?.field !== 'day' || !('from' in clause)) return null;
    const first = spans.findIndex(({ to }) => to > clause.from);
    const last = spans.findLastIndex(({ from }) => from < clause.to);
    return first < 0 || last < first ? null : { first, last };
  }

  private selectStep(bin: number): void {
    if (!this.answer) return;
    const { from, to } = this.modelOf(this.answer).spans[bin];
    this.selection.select({ field: 'day', from, to });
  }

  private chooseBehavior(behavior: string): void {
    if (this.selection.focus === behavior) this.selection.clear({ field: 'behavior' });
    else this.selection.select({ field: 'behavior', values: [behavior] });
  }

  /** The plot's value is announced by itself; this is the rest. */
  private tell(bin: number): void {
    if (this.answer) this.announce(detailWords(this.localizer, this.modelOf(this.answer), bin));
  }

  protected override cellText(value: CellValue, key: string): string {
    const { localizer } = this;
    const model = this.modelOf(this.answer!);
    if (value === null) return '';
    if (key === 'verdict') return localizer.text(`verdict-${String(value)}`);
    if (typeof value === 'number') return numberWords(localizer, value, key);
    const span = model.spans.find((one) => one[key === 'from' ? 'from' : 'previousFrom'] === value);
    if (!span) return String(value);
    return key === 'from'
      ? stepDate(localizer, model, span.from, span.to)
      : stepDate(localizer, model, span.previousFrom, span.previousTo);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interaction-trend': InteractionTrend;
  }
}
