import { html, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ExplainQuery, ReportDescription, ReportStatus, ResolvedPeriod, SelectionClause } from '../core/index.js';
import { useMessages, type Localizer, type MessageSet } from '../i18n/index.js';
import { commonMessages } from '../i18n/messages/common/index.js';
import { base } from '../styles/base.js';
import { addStyles } from '../parts/add-styles.js';
import { blankCard, loadingCard } from './blank-card.js';
import type { dataTable } from '../parts/data-table.js';
import { downloadText } from '../parts/download.js';
import { ReplayEvent } from '../events/replay-event.js';
import { faultWords } from '../words/fault-words.js';
import type { IconName } from '../parts/icons.js';
import { LocaleController } from './locale-controller.js';
import { arrivingNotice, arrivingWords, stoppedNotice } from './load-notices.js';
import { alertNotice } from '../parts/notice.js';
import { chips, problemNotice, say } from './notices.js';
import type { ProblemList } from '../dialogs/problems/problem-list.js';
import { QueryElement } from './query-element.js';
import { ReportDialogs } from './report-dialogs.js';
import { toCsv, type ReportTable } from '../parts/report-table.js';
import { narrowSwitch, toolbar, type ToolbarContext } from '../parts/toolbar.js';
import { behaviorName, clauseName, shownBehaviors } from '../words/wording.js';

/** ms from one announcement of how much has arrived to the next. */
const BETWEEN_ANNOUNCEMENTS = 10_000;

/**
 * A widget: a card with a title, tools, a sentence that says it first, the chart or its table, and what n is, in every
 * state of the report. A widget class says what it asks and how the answer is drawn.
 *
 * @fires {StatusEvent} rapport-status - The status has changed. Does not bubble.
 * @fires {ReplayEvent} rapport-replay - The reader asks to replay an interaction. Bubbles; cancel it to replay it yourself.
 * @fires {SelectionEvent} rapport-selection - The reader has selected something or cleared a selection.
 * @slot - An inline `<script type="application/json">` with the data. Nothing is drawn from it.
 * @csspart card - The card.
 * @csspart notice - A notice: skipped records, or a failed refresh.
 * @csspart chips - What is selected.
 * @csspart table - The table view.
 * @csspart dialog - The dialog “How is this computed”.
 * @csspart replay - The dialog that replays an interaction.
 * @cssproperty [--rapport-surface=#ffffff] - Colour: card.
 * @cssproperty [--rapport-sunken=#f5f7f9] - Colour: expanded row, hover row.
 * @cssproperty [--rapport-hover=#eff1f5] - Colour: button hover, avatar, segmented track, skeleton.
 * @cssproperty [--rapport-raised=#ffffff] - Colour: popover.
 * @cssproperty [--rapport-border=#dde0e4] - Colour: card and control edge.
 * @cssproperty [--rapport-border-strong=#878c95] - Colour: switch off, dotted band line, hold segment.
 * @cssproperty [--rapport-grid=#e4e6ea] - Colour: row rule, gridline.
 * @cssproperty [--rapport-text=#1d2027] - Colour: text.
 * @cssproperty [--rapport-text-muted=#5a5f68] - Colour: caption, axis, neutral glyph, no score, too few.
 * @cssproperty [--rapport-ink=#292e37] - Colour: hover rule, whisker, evidence bars.
 * @cssproperty [--rapport-accent=#4556bf] - Colour: primary button, switch on, playhead.
 * @cssproperty [--rapport-accent-soft=#ecf0fd] - Colour: chip, current line, calendar range.
 * @cssproperty [--rapport-accent-on=#ffffff] - Colour: on accent.
 * @cssproperty [--rapport-focus=#4758d4] - Colour: focus ring.
 * @cssproperty [--rapport-vpos=#0e7172] - Colour: tile, very positive.
 * @cssproperty [--rapport-vpos-on=#ffffff] - Colour: text and glyph on it.
 * @cssproperty [--rapport-mpos=#d6f3f1] - Colour: tile, moderately positive.
 * @cssproperty [--rapport-mpos-on=#005355] - Colour: text and glyph on it; “good” delta text.
 * @cssproperty [--rapport-mneg=#ffdbb8] - Colour: tile, moderately negative.
 * @cssproperty [--rapport-mneg-on=#893e13] - Colour: text and glyph on it; “bad” delta text.
 * @cssproperty [--rapport-vneg=#b54b19] - Colour: tile, very negative.
 * @cssproperty [--rapport-vneg-on=#ffffff] - Colour: text and glyph on it.
 * @cssproperty [--rapport-pos-mark=#198181] - Colour: positive glyph on surface.
 * @cssproperty [--rapport-neg-mark=#c65d26] - Colour: negative glyph on surface.
 * @cssproperty [--rapport-zone-vpos=#d9f3f2] - Colour: chart zone.
 * @cssproperty [--rapport-zone-mpos=#ecfaf9] - Colour: chart zone.
 * @cssproperty [--rapport-zone-mneg=#fff6ec] - Colour: chart zone.
 * @cssproperty [--rapport-zone-vneg=#ffead9] - Colour: chart zone.
 * @cssproperty [--rapport-bar=#c9cee7] - Colour: leaderboard bar body (2px end cap in series).
 * @cssproperty [--rapport-series=#3d4db5] - Colour: this period: line, dot, interval at 26%, ribbon at 13%.
 * @cssproperty [--rapport-series-prev=#747a87] - Colour: previous period; customer voice.
 * @cssproperty [--rapport-warn-soft=#fbf4da] - Colour: partial data notice.
 * @cssproperty [--rapport-warn-on=#604914] - Colour: its icon.
 * @cssproperty [--rapport-alert=#ba234c] - Colour: error icon.
 * @cssproperty [--rapport-alert-soft=#feeff0] - Colour: error notice.
 * @cssproperty [--rapport-tip=#1f232a] - Colour: tooltip.
 * @cssproperty [--rapport-tip-on=#f9fafb] - Colour: tooltip text.
 * @cssproperty [--rapport-tip-muted=#b9bec6] - Colour: tooltip second text.
 * @cssproperty --rapport-font - Font family. Default: that of the reader's system.
 * @cssproperty [--rapport-radius-s=4px] - Radius of small marks.
 * @cssproperty [--rapport-radius-m=7px] - Radius of buttons and fields.
 * @cssproperty [--rapport-radius-l=12px] - Radius of the card.
 * @cssproperty [--rapport-t-fast=120ms] - Duration of hover effects; 0 with reduced motion.
 * @cssproperty [--rapport-t-move=220ms] - Duration of movements; 0 with reduced motion.
 */
export abstract class ReportElement<Question extends object, Answer> extends QueryElement<Question, Answer> {
  static override styles: CSSResultGroup = base;

  /** The messages of the widget beside the common ones. */
  protected static messages: readonly MessageSet[] = [];

  /** Title of the card. Default: the widget's name in the reader's language. */
  @property() heading: string | null = null;

  /** `light` or `dark`. Default: as the reader's system is set. */
  @property({ reflect: true }) theme: 'light' | 'dark' | null = null;

  /** `chart`, or `table` for the same figures as a plain table. */
  @property() view: 'chart' | 'table' = 'chart';

  @state() private problemsOpen = false;
  /** Why records were skipped, as a list; its code is loaded when a reader first asks for it. */
  @state() private problemList: ProblemList | null = null;

  /** What draws the plain table; it is loaded when the widget first shows it. */
  @state() protected drawTable: typeof dataTable | null = null;

  private announcedAt = -Infinity;

  private readonly localeController = new LocaleController(this);
  private readonly dialogs = new ReportDialogs(this);

  constructor() {
    super();
    useMessages(commonMessages, ...(this.constructor as typeof ReportElement).messages);
  }

  /** What is shown, as a table with unrounded values. No rows while there is nothing to show. */
  abstract toTable(): ReportTable;

  /** What is shown, as CSV with a header row. */
  toCSV(): string {
    return toCsv(this.toTable());
  }

  /** Name of the widget in the reader's language. */
  protected abstract readonly name: string;

  protected abstract periodShown(answer: Answer): ResolvedPeriod;

  /** The chart, or whatever stands in its place. */
  protected abstract renderChart(answer: Answer): unknown;

  /** The same figures as a plain table. */
  protected abstract renderTable(answer: Answer): unknown;

  /** The sentence that says it first. */
  protected renderSentence(_answer: Answer): unknown {
    return nothing;
  }

  /** What chooses the part of the report to show. It stays where nothing matches: it may be the way out. */
  protected renderPicker(): unknown {
    return nothing;
  }

  /** Controls before the common tools. */
  protected renderTools(_answer: Answer): unknown {
    return nothing;
  }

  /** The key, and what n is. */
  protected renderFoot(_answer: Answer): unknown {
    return nothing;
  }

  /** Icon of the chart view; `null` where the widget is a plain table already. */
  protected get chartIcon(): IconName | null {
    return 'chart';
  }

  /** Whose score “How is this computed” works out. */
  protected explainScope(): Omit<ExplainQuery, 'behavior'> {
    return this.scope;
  }

  /** Opens “How is this computed”. */
  protected explain(): void {
    const engine = this.report?.engine;
    const behavior = this.focusBehavior ?? undefined;
    if (engine) void this.dialogs.explain(engine, this.explainScope(), behavior).catch(this.onFault);
  }

  protected captionOf(answer: Answer): string {
    const { from, to, previousFrom, previousTo } = this.periodShown(answer);
    const period = this.localizer.daySpan(from, to, { year: 'numeric' });
    const previous = this.localizer.daySpan(previousFrom, previousTo);
    return this.localizer.text('period-caption', { period, previous });
  }

  /** The caption of an exported file, which says what the rows of the file are. */
  protected fileCaption(answer: Answer): string {
    return this.captionOf(answer);
  }

  protected get localizer(): Localizer {
    return this.localeController.localizer;
  }

  /** Keys of the behaviours to show, `overallSatisfaction` among them. */
  protected get behaviorKeys(): readonly string[] {
    if (!this.description) return [];
    const own = typeof this.behaviors === 'string' ? this.behaviors : null;
    return shownBehaviors(this.description, own ?? this.report?.behaviors ?? null);
  }

  protected behaviorName(key: string): string {
    return this.description ? behaviorName(this.localizer, this.description, key) : key;
  }

  /** Says something to screen readers. */
  protected announce(text: string): void {
    const live = this.renderRoot.querySelector('.live');
    if (live) live.textContent = text;
  }

  /**
   * Replays an interaction in a dialog, unless the page does it. One that has nothing to replay is shown in the dialog
   * without asking the page.
   */
  protected async replay(id: string, replayable = true): Promise<void> {
    try {
      const detail = await this.report?.engine?.interaction(id);
      if (detail && (!replayable || this.dispatchEvent(new ReplayEvent(detail)))) await this.dialogs.replay(detail);
    } catch (error) {
      this.onFault(error);
    }
  }

  protected override statusChanged(status: ReportStatus): void {
    if (status === 'ready' || status === 'partial') {
      this.announce(this.localizer.text('status-ready', { title: this.cardTitle }));
    } else if (status === 'loading') this.announce(this.localizer.text('status-loading'));
  }

  /** How much has arrived, said now and then. */
  private announceProgress(): void {
    const now = performance.now();
    if (!this.arriving || now - this.announcedAt < BETWEEN_ANNOUNCEMENTS) return;
    this.announcedAt = now;
    this.announce(arrivingWords(this.localizer, this.description!.records.used));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.announceProgress();
    if (this.view === 'table' && this.chartIcon !== null && !this.drawTable) this.loadTable();
  }

  protected override selectionChanged(): void {
    const names = this.clauses.map((clause) => this.clauseName(clause));
    this.announce(names.length > 0 ? `${this.localizer.text('filters-label')}: ${this.localizer.list(names)}` : '');
    super.selectionChanged();
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.held) return noChange;
    const { status } = this;
    const answer = this.answer && this.matched(this.answer) > 0 ? this.answer : null;
    // Figures of a part of the data are there to be read: they are not busy.
    const busy = (status === 'loading' || this.report?.loading === true) && !(answer && this.arriving);
    return html`<div class="frame ${this.arriving ? 'arriving' : ''}">
      <section class="card" part="card" aria-labelledby="title" aria-busy=${busy}>
        <header class="head">
          <div class="titles">
            <h2 id="title">${this.cardTitle}</h2>
            <p class="caption">
              <bdi dir=${this.localizer.direction}
                >${this.answer && status !== 'empty' ? this.captionOf(this.answer) : '\u00a0'}</bdi
              >
            </p>
          </div>
          ${this.description && status !== 'empty' ? this.renderPicker() : nothing}
          ${answer ? toolbar(this.toolbarContext, this.renderTools(answer)) : nothing}
        </header>
        ${this.renderNotices(status)}
        ${chips(this.localizer, this.description, this.clauses, (clause) => this.removeClause(clause))}
        ${answer ? (this.outdated ? this.renderAnswer(answer, status) : noChange) : [nothing, this.renderBlank(status === 'stale' ? 'no-match' : status)]}
      </section>
      <div class="tips"></div>
      <div class="live visually-hidden" role="status"></div>
      ${this.description ? this.dialogs.render(this.localizer, this.description) : nothing}
      <slot hidden></slot>
    </div>`;
  }

  private get toolbarContext(): ToolbarContext {
    return {
      localizer: this.localizer,
      view: this.view,
      chartIcon: this.chartIcon,
      show: (view) => (this.view = view),
      download: this.onExport,
      explain: () => this.explain(),
    };
  }

  private get cardTitle(): string {
    return this.heading ?? this.name;
  }

  /** The sentence and the rest. What stands there while it loads stays until the chart is there. */
  private renderAnswer(answer: Answer, status: ReportStatus): unknown[] {
    const body = this.first ? this.renderBlank('loading') : this.renderBody(answer, status);
    return [say(this.localizer, this.renderSentence(answer)), body];
  }

  private renderBody(answer: Answer, status: ReportStatus): TemplateResult {
    const asTable = this.view === 'table' && this.chartIcon !== null;
    const chart = asTable ? this.renderTable(answer) : this.renderChart(answer);
    const classes = `body ${status === 'stale' ? 'waiting' : ''} ${this.headOnly ? 'head-only' : ''}`;
    return html`<div class=${classes}>${chart}</div>
      <footer class="foot">${this.renderFoot(answer)}${narrowSwitch(this.toolbarContext)}</footer>`;
  }

  private renderNotices(status: ReportStatus): unknown {
    const { localizer, report } = this;
    if (status === 'stale' && report?.error) {
      const time = localizer.date(report.loadedAt!, { dateStyle: 'medium', timeStyle: 'short' });
      const reason = faultWords(localizer, report.error);
      return alertNotice(localizer, localizer.text('error-stale', { reason, time }), this.onRefresh);
    }
    if (!this.description || status === 'error') return nothing;
    return [this.renderLoadNotice(this.description), this.renderProblems(this.description)];
  }

  /** Whether the figures are of a part of the data only. */
  private renderLoadNotice({ records }: ReportDescription): TemplateResult | typeof nothing {
    if (this.stopped) return stoppedNotice(this.localizer, records.used, this.onRefresh);
    if (!this.arriving) return nothing;
    return arrivingNotice(this.localizer, records.used, this.report!.progress, this.onCancel);
  }

  private renderProblems(description: ReportDescription): unknown {
    const { localizer, problemList } = this;
    const reasons = this.problemsOpen ? problemList?.render(localizer, description.problems) : null;
    return problemNotice(localizer, description, reasons, this.onToggleProblems);
  }

  /** What stands in place of the answer while there is none to show. */
  protected renderBlank(status: ReportStatus): TemplateResult {
    if (status === 'initial' || status === 'loading') {
      return loadingCard(this.localizer, status, this.report?.progress ?? null, this.onCancel);
    }
    return blankCard(this.localizer, {
      status,
      error: this.errorWords(),
      period: this.answer ? this.periodShown(this.answer) : null,
      clauses: this.clauses.filter((clause) => clause.field !== 'behavior'),
      clauseName: (clause) => this.clauseName(clause),
      remove: (clause) => this.removeClause(clause),
      clear: () => this.deselect(),
      retry: this.onRefresh,
    });
  }

  private errorWords(): string {
    if (this.sourceMissing) return this.localizer.text('error-noSource', { source: this.source ?? '' });
    const error = this.report?.error ?? this.queryError;
    return error ? faultWords(this.localizer, error) : '';
  }

  private clauseName(clause: SelectionClause): string {
    return clauseName(this.localizer, this.description, clause);
  }

  private removeClause({ source, field }: SelectionClause): void {
    this.deselect(source === undefined ? { field } : { source, field });
  }

  private readonly onRefresh = () => this.refresh();
  private readonly onCancel = () => this.cancelLoad();

  /** Says what went wrong. */
  protected readonly onFault = (error: unknown) => this.announce(faultWords(this.localizer, error));

  private readonly onExport = () => {
    const { answer } = this;
    if (!answer) return;
    const { from, to } = this.periodShown(answer);
    const filters = [...this.permanentClauses, ...this.clauses].map((clause) => [this.clauseName(clause)]);
    const preamble = [[this.cardTitle, this.fileCaption(answer)], ...filters, []];
    downloadText(`${this.localName}-${from}-${to}.csv`, 'text/csv', toCsv(this.toTable(), preamble));
  };

  private loadTable(): void {
    import('../parts/data-table.js').then(({ dataTable, styles }) => {
      addStyles(this.renderRoot, [styles]);
      this.drawTable = dataTable;
    }, this.onFault);
  }

  private readonly onToggleProblems = () => {
    this.problemsOpen = !this.problemsOpen;
    import('../dialogs/problems/problem-list.js').then(({ ProblemList }) => {
      addStyles(this.renderRoot, ProblemList.styles);
      this.problemList ??= new ProblemList();
    }, this.onFault);
  };
}
