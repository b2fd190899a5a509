import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { binPlan } from '../../charts/trend-bins.js';
import {
  type AskOptions,
  ENOUGH_INTERACTIONS,
  OVERALL_SATISFACTION,
  type ReportEngine,
  type ResolvedPeriod,
} from '../../core/index.js';
import { addStyles } from '../../parts/add-styles.js';
import type { WidgetScope } from '../../widget/query-element.js';
import { Paging } from '../../parts/paging.js';
import { ReportElement } from '../../widget/report-element.js';
import type { CellValue, ReportTable } from '../../parts/report-table.js';
import { comparisonsIn, scoreCell } from '../../scores/score-cell.js';
import { answerCounts, countWords } from '../../scores/score-text.js';
import { isNegative } from '../../words/wording.js';
import { interactionTrendMessages } from './messages/index.js';
import { styles } from './interaction-trend.styles.js';
import { detailWords, stepDate } from './readout.js';
import { sentence } from './sentence.js';
import type { stepMark } from './step-mark.js';
import { TrendCursor } from './trend-cursor.js';
import { trendModel, type TrendAnswer, type TrendModel } from './trend-model.js';
import { panelModels, trendPanels, type PanelModel } from './trend-panels.js';
import { trendPlot } from './trend-plot.js';
import { trendTable } from './trend-table.js';

/** So many steps make a page of the table: a month of days, half a year of weeks. */
const TABLE_PAGE = 31;

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
export class InteractionTrend extends ReportElement<WidgetScope, TrendAnswer> {
  static readonly is = 'interaction-trend';
  static override styles = styles;
  protected static override messages = [interactionTrendMessages];

  /** What marks the step that the reader is at; it is loaded when the reader first comes to one. */
  @state() private mark: typeof stepMark | null = null;

  private readonly cursor = new TrendCursor(this, {
    count: () => this.answer?.steps.binStarts.length ?? 0,
    leap: () => (this.plan?.bins === 'week' ? 4 : 7),
    select: (bin) => this.selectStep(bin),
    reached: (bin) => this.tell(bin),
  });
  private readonly paging = new Paging(this, TABLE_PAGE);
  private drawn: { readonly answer: TrendAnswer; readonly model: TrendModel } | null = null;
  private drawnPanels: { answer: TrendAnswer; keys: string; models: readonly PanelModel[] } | null = null;

  protected get name(): string {
    return this.localizer.text('interaction-trend-title');
  }

  override toTable(): ReportTable {
    const { answer, localizer, behaviorKeys: behaviors } = this;
    const behaviorName = (key: string) => this.behaviorName(key);
    const shown = answer && this.matched(answer) > 0 ? { answer, model: this.modelOf(answer) } : null;
    return trendTable({ localizer, behaviors, behaviorName }, shown);
  }

  protected override question(scope: WidgetScope): WidgetScope {
    return scope;
  }

  /** The period's length decides how fine the steps are, and only the engine knows the period. */
  protected override async ask(engine: ReportEngine, scope: WidgetScope, options: AskOptions): Promise<TrendAnswer> {
    const totals = await engine.behaviorScores({ ...scope, compare: true }, options);
    const steps = await engine.behaviorScores({ ...scope, compare: true, ...binPlan(totals.period.days) }, options);
    return { totals, steps };
  }

  protected override matched({ totals }: TrendAnswer): number {
    return totals.interactions[0];
  }

  protected override periodShown({ totals }: TrendAnswer): ResolvedPeriod {
    return totals.period;
  }

  protected override get chartIcon() {
    return 'line' as const;
  }

  protected override captionOf(answer: TrendAnswer): string {
    const { bins, window } = binPlan(answer.totals.period.days);
    const kind = window > 1 ? 'average' : bins;
    return this.localizer.text(`interaction-trend-caption-${kind}`, {
      name: this.shownName,
      days: window,
      period: super.captionOf(answer),
    });
  }

  protected override renderSentence(answer: TrendAnswer): TemplateResult {
    const { totals } = answer;
    const cells = this.behaviorKeys.map((key) => scoreCell(totals, 0, key));
    const context = {
      localizer: this.localizer,
      days: totals.period.days,
      narrowed: this.scope.selection.some(({ field }) => field === 'day'),
      comparisons: comparisonsIn(answer.totals),
      behaviorName: (key: string) => this.behaviorName(key),
    };
    const behaviors = cells.filter(({ behavior }) => behavior !== OVERALL_SATISFACTION);
    return sentence(context, scoreCell(totals, 0, this.shownBehavior), behaviors);
  }

  protected override renderChart(answer: TrendAnswer): TemplateResult {
    const model = this.modelOf(answer);
    const { localizer, cursor } = this;
    const context = { localizer, cursor, mark: this.mark, name: this.shownName, picked: this.pickedSteps(model) };
    const panels = this.panelsOf(answer);
    return html`${trendPlot(context, model)}
    ${
      panels.every(({ behavior }) => behavior === model.behavior)
        ? nothing
        : trendPanels(
            {
              localizer,
              focus: this.focusBehavior,
              behaviorName: (key) => this.behaviorName(key),
              isNegative: (key) => isNegative(this.description!, key),
              choose: (key) => this.chooseBehavior(key),
            },
            panels,
          )
    }`;
  }

  protected override renderTable(answer: TrendAnswer): TemplateResult {
    const { localizer, paging } = this;
    const model = this.modelOf(answer);
    const { columns, rows } = this.toTable();
    return html`${this.drawTable?.(
      localizer,
      { columns, rows: paging.of(rows) },
      {
        caption: `${this.name}, ${this.captionOf(answer)}`,
        without: ['to', 'previousTo'],
        format: (value, key) => this.writeCell(model, value, key),
        start: paging.start(rows.length),
        total: rows.length,
      },
    )}${paging.render(localizer, rows.length)}`;
  }

  protected override renderFoot(answer: TrendAnswer): TemplateResult {
    const { localizer } = this;
    const { total, plan, line, current } = this.modelOf(answer);
    const weak = line.weak !== '' || current.some(({ level }) => level === 'few');
    const words = [
      localizer.text('interaction-trend-foot-scored', {
        name: this.shownName,
        scored: total.scoredInteractions,
        previousScored: total.previous!.scoredInteractions,
      }),
      plan.window > 1 ? localizer.text('interaction-trend-foot-pooled', { days: plan.window }) : '',
      weak ? localizer.text('interaction-trend-foot-weak', { least: ENOUGH_INTERACTIONS }) : '',
    ];
    return html`<p><bdi>${words.filter(Boolean).join(' ')}</bdi></p>
      ${countWords(localizer, this.description!, answerCounts(answer.totals))}`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.mark || this.cursor.active === null) return;
    import('./step-mark.js').then(
      ({ stepMark, styles }) => {
        // The reader may have left meanwhile.
        if (this.cursor.active === null) return;
        addStyles(this.renderRoot, [styles]);
        this.mark = stepMark;
      },
      () => undefined,
    );
  }

  /** The behaviour in focus where it is shown here, else the first one, which is the overall satisfaction. */
  private get shownBehavior(): string {
    const { focusBehavior, behaviorKeys } = this;
    return focusBehavior !== null && behaviorKeys.includes(focusBehavior) ? focusBehavior : behaviorKeys[0];
  }

  private get shownName(): string {
    const name = this.behaviorName(this.shownBehavior);
    const negative = isNegative(this.description!, this.shownBehavior);
    return negative ? this.localizer.text('interaction-trend-negative', { name }) : name;
  }

  private get plan() {
    return this.answer && binPlan(this.answer.totals.period.days);
  }

  /** Moving in the chart draws it again and again: what it is drawn from stays until the answer changes. */
  private modelOf(answer: TrendAnswer): TrendModel {
    const { drawn, shownBehavior } = this;
    if (drawn?.answer === answer && drawn.model.behavior === shownBehavior) return drawn.model;
    const model = trendModel(answer, shownBehavior);
    this.drawn = { answer, model };
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
    const clause = this.ownClause('day');
    if (clause?.field !== 'day') return null;
    const first = spans.findIndex(({ to }) => to > clause.from);
    const last = spans.findLastIndex(({ from }) => from < clause.to);
    return first < 0 || last < first ? null : { first, last };
  }

  private selectStep(bin: number): void {
    if (!this.answer) return;
    const { from, to } = this.modelOf(this.answer).spans[bin];
    this.select({ field: 'day', from, to });
  }

  private chooseBehavior(behavior: string): void {
    if (this.focusBehavior === behavior) this.deselect({ field: 'behavior' });
    else this.select({ field: 'behavior', values: [behavior] });
  }

  /** The plot's value is announced by itself; this is the rest. */
  private tell(bin: number): void {
    if (this.answer) this.announce(detailWords(this.localizer, this.modelOf(this.answer), bin));
  }

  private writeCell(model: TrendModel, value: CellValue, key: string): string {
    const { localizer } = this;
    if (value === null) return '';
    if (key === 'verdict') return localizer.text(`verdict-${String(value)}`);
    if (typeof value === 'number') return localizer.number(value, { maximumFractionDigits: 1 });
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
