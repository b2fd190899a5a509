import { noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ExplainQuery, ReportDescription, ReportEngine, ReportStatus, SelectionClause } from '../core/index.js';
import type { ReportSnapshot } from '../data/report-store.js';
import { useMessages, type Localizer, type MessageSet } from '../i18n/index.js';
import { commonMessages } from '../i18n/messages/common/index.js';
import type { IconName } from '../parts/icons.js';
import { toCsv, type CellValue, type ReportTable } from '../parts/table/report-table.js';
import type { ToolbarContext } from '../parts/toolbar.js';
import { base } from '../styles/base.styles.js';
import { faultWords } from '../words/fault-words.js';
import { behaviorName, clauseName, shownBehaviors } from '../words/wording.js';
import { Announcer } from './announcer.js';
import { Attempts } from './controllers/attempts.js';
import { blankState, notices, type CardState } from './card/card-states.js';
import { card, type CardBody } from './card/card.js';
import { DrawingController } from './controllers/drawing-controller.js';
import { FiguresTable } from './card/figures-table.js';
import { FocusController } from './controllers/focus-controller.js';
import { LocaleController } from './controllers/locale-controller.js';
import { chips } from './card/chips.js';
import { ProblemNotice } from './card/problem-notice.js';
import { QuestionController } from './controllers/question-controller.js';
import { SelectionController } from './controllers/selection-controller.js';
import { RetryController } from './controllers/retry-controller.js';
import { PrintController, type PrintStyles } from './controllers/print-controller.js';
import { StatusController } from './controllers/status-controller.js';
import { SourceController } from './controllers/source-controller.js';
import { ShownReport } from './shown-report.js';
import { SourceElement } from './source-element.js';
import { TEXT, type PropertyKinds } from './usable-properties.js';
import { figuresFile, WidgetDialogs } from './widget-dialogs.js';
import { askedOf, scopeOf, type OwnScope, type WidgetAnswer, type WidgetScope } from './widget-scope.js';

/**
 * A widget: a question and a view. A widget class says what it asks (`question`, `ask`) and how the answer is drawn
 * (`chart`, `figures`, `sentence`, `foot`); what every widget shows besides, in every state of the report, comes
 * from the controllers and from `card/`, and is put together here.
 *
 * An update goes like this: `willUpdate` finds the report, puts the question, and derives the rest; `render` draws the last
 * answer. Whoever changes the state of the report (`selection.select`) causes one update of every widget of it. A widget
 * that the reader does not see asks, and so can tell its figures, but draws only once it comes near.
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
export abstract class ReportWidget<Question extends WidgetScope, Answer extends WidgetAnswer> extends SourceElement {
  static override styles: CSSResultGroup = base;

  /** The messages of the widget beside the common ones. */
  protected static messages: readonly MessageSet[] = [];

  /** Whether a behaviour that the reader has chosen makes a difference here. Where it does not, no chip says that it does. */
  protected static hasBehaviors = true;

  /** Loads what is different on paper. */
  protected static printStyles: () => Promise<PrintStyles> = () => import('../styles/print.styles.js');

  protected static override propertyKinds: PropertyKinds = {
    ...SourceElement.propertyKinds,
    source: TEXT,
    heading: TEXT,
    theme: TEXT,
  };

  /** Keys of columns that only programs need: the plain table leaves them out. */
  protected static unseenColumns: readonly string[] = [];

  /** Id of the `report-source` to show; without it the one around this element. */
  @property() source: string | null = null;

  /** Title of the card. Default: the widget's name in the reader's language. */
  @property() heading: string | null = null;

  /** `light` or `dark`. Default: as the reader's system is set. */
  @property({ reflect: true }) theme: 'light' | 'dark' | null = null;

  /** `chart`, or `table` for the same figures as a plain table. */
  @property() view: 'chart' | 'table' = 'chart';

  protected readonly selection = new SelectionController(this, {
    store: () => this.sources.store,
    name: () => this.sources.name,
    changed: () => this.announcer.selection(this.selection.clauses.map((clause) => this.clauseName(clause))),
  });

  protected readonly attempts = new Attempts(this, () => this.localizer);

  private readonly sources = new SourceController(this, {
    id: () => this.source,
    own: () => (this.namesData ? this.ownStore : null),
    changed: () => this.requestUpdate(),
  });

  private readonly questions = new QuestionController<Question, Answer>(this, {
    question: () => askedOf(this.sources.store, this.ownScope, (...given) => this.question(...given)),
    ask: ({ engine, question }, signal) => this.ask(engine, question, signal),
  });

  private readonly shown = new ShownReport(this.sources, this.questions);
  private readonly drawing = new DrawingController(this, () => this.performUpdate());
  private readonly locale = new LocaleController(this);
  private readonly announcer = new Announcer(this, () => this.localizer);
  private readonly dialogs = new WidgetDialogs(this);
  private readonly figuresTable = new FiguresTable(this);
  private readonly problems = new ProblemNotice(this, this.attempts.make);
  private readonly statusController = new StatusController(this);

  constructor() {
    super();
    new FocusController(this);
    new RetryController(this, { report: () => this.report, localizer: () => this.localizer }, this.announcer);
    new PrintController(this, () => this.drawing.hasDrawn, (this.constructor as typeof ReportWidget).printStyles);
    useMessages(commonMessages, ...(this.constructor as typeof ReportWidget).messages);
  }

  // What a widget class says.

  /** Name of the widget in the reader's language. */
  protected abstract readonly name: string;

  /** What to ask of a part of the report: plain data, compared by its JSON. */
  protected abstract question(scope: WidgetScope, description: ReportDescription): Question;

  /** @param signal aborts when nobody waits for the answer any more */
  protected abstract ask(engine: ReportEngine, question: Question, signal: AbortSignal): Promise<Answer>;

  /** The chart, or whatever stands in its place. */
  protected abstract chart(answer: Answer): unknown;

  /** The same figures as a table, unrounded; without rows where there is no answer. */
  protected abstract figures(answer: Answer | null): ReportTable;

  /** How a cell of the plain table reads. */
  protected cellText(value: CellValue, _key: string, _row: ReportTable['rows'][number]): string {
    if (value === null) return '';
    return typeof value === 'number' ? this.localizer.number(value, { maximumFractionDigits: 1 }) : String(value);
  }

  /** The sentence that says it first. */
  protected sentence(_answer: Answer): unknown {
    return nothing;
  }

  /** What chooses the part of the report to show. It stays where nothing matches: it may be the way out. */
  protected picker(): unknown {
    return nothing;
  }

  /** Controls before the common tools. */
  protected tools(_answer: Answer): unknown {
    return nothing;
  }

  /** The key, and what n is. */
  protected foot(_answer: Answer): unknown {
    return nothing;
  }

  /** Icon of the chart view; `null` where the widget is a plain table already. */
  protected get chartIcon(): IconName | null {
    return 'chart';
  }

  /** Whether there is something that “How is this computed” works out. */
  protected get explains(): boolean {
    return true;
  }

  /** Whose score “How is this computed” works out. */
  protected explainScope(): Omit<ExplainQuery, 'behavior'> {
    const { compare: _compare, ...scope } = this.scope!;
    return scope;
  }

  /** Opens “How is this computed”. */
  protected explain(): void {
    const { report, scope, selection, dialogs } = this;
    if (!report?.engine || !scope) return;
    void this.attempts.make(dialogs.explain(report.engine, this.explainScope(), scope.compare, selection.focus));
  }

  /** Which part of the report the answer is of. */
  protected caption(answer: Answer): string {
    const { from, to, previousFrom, previousTo } = answer.period;
    const period = this.localizer.daySpan(from, to, { year: 'numeric' });
    if (!this.scope?.compare) return period;
    // Days of another year would be taken for days of this one.
    const isOfAnotherYear = previousFrom.slice(0, 4) !== to.slice(0, 4);
    const previous = this.localizer.daySpan(previousFrom, previousTo, isOfAnotherYear ? { year: 'numeric' } : {});
    return this.localizer.text('period-caption', { period, previous });
  }

  // What it gets.

  /** What is known of the report; `null` where there is none. */
  protected get report(): ReportSnapshot | null {
    return this.shown.snapshot;
  }

  /** Of the data that is shown: while newer data is being asked, still that of the data before. */
  protected get description(): ReportDescription | null {
    return this.shown.description;
  }

  /** The answer that is drawn: while another one is on its way, the one before. */
  protected get answer(): Answer | null {
    return this.shown.answer;
  }

  /** The part of the report that this widget is about; `null` while there is no data. */
  protected get scope(): WidgetScope | null {
    return scopeOf(this.sources.store, this.ownScope);
  }

  /** The clauses that cannot be cleared: those of the report and of this element. */
  protected get permanentClauses(): readonly SelectionClause[] {
    return [...(this.report?.fixed ?? []), ...this.fixedClauses];
  }

  protected get localizer(): Localizer {
    return this.locale.localizer;
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

  /** Where pictures and recordings may be loaded from: what this element says, else its source. */
  protected get mediaSetting(): string | null {
    return this.mediaOrigins ?? this.report?.mediaOrigins ?? null;
  }

  /** Says something to screen readers. */
  protected announce(text: string): void {
    this.announcer.say(text);
  }

  /** Stops the load of the report: what has arrived stays. */
  protected cancel(): void {
    this.sources.store?.cancel();
  }

  /**
   * Replays an interaction in a dialog, unless the page does it. One that has nothing to replay is shown in the dialog
   * without asking the page.
   */
  protected async replay(id: string, replayable = true): Promise<void> {
    const engine = this.report?.engine;
    if (engine) await this.attempts.make(this.dialogs.replay(engine, id, replayable, this.mediaSetting));
  }

  // What a page uses.

  /** What the widget is up to. */
  get status(): ReportStatus {
    return this.shown.status;
  }

  /** What is shown, as a table with unrounded values. No rows while there is nothing to show. */
  toTable(): ReportTable {
    return this.figures(this.shown.present);
  }

  /** What is shown, as CSV with a header row. */
  toCSV(): string {
    return toCsv(this.toTable());
  }

  override refresh(): void {
    if (this.sources.store) this.sources.store.refresh();
    else this.requestUpdate();
  }

  protected override get usedStore() {
    return this.sources.store ?? this.ownStore;
  }

  // The life of an update.

  protected override scheduleUpdate(): Promise<void> | undefined {
    // Drawing may wait for a frame; what a program is told of does not.
    this.sources.update();
    return this.drawing.schedule();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.sources.update();
    this.questions.update();
  }

  /** Whoever waits for an update means the present figures, drawn, whether the reader sees them or not. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    const isOld = () => this.questions.pending && !this.questions.current;
    while (this.isConnected && (isOld() || this.drawing.isOld)) {
      await this.questions.settled();
      if (this.drawing.isOld) this.drawing.want();
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.shown.arriving) this.announcer.progress(this.description!.records.used);
    const { status } = this;
    if (this.statusController.tell(status)) this.announcer.status(status, this.cardTitle, !this.drawing.hasDrawn);
  }

  protected override render(): TemplateResult | typeof noChange {
    const { localizer, answer, status, report } = this;
    const { arriving } = this.shown;
    const waiting = !answer && (status === 'initial' || status === 'loading');
    if (this.drawing.rests(report?.description?.complete === false, waiting)) return noChange;
    const body = answer && answer.matched > 0 && status !== 'empty' ? this.body(answer) : null;
    this.drawing.done(body !== null, this.description?.complete === false);
    return card({
      localizer,
      title: this.cardTitle,
      caption: answer && status !== 'empty' ? this.caption(answer) : '',
      // Figures of a part of the data are there to be read: they are not busy.
      busy: (status === 'loading' || report?.loading === true) && !(body && arriving),
      arriving,
      picker: this.description && status !== 'empty' ? this.picker() : nothing,
      toolbar: this.toolbar,
      notices: [this.attempts.render(), notices(this.cardState(status))],
      chips: chips(localizer, this.description, this.relevant(this.selection.clauses), this.selection),
      body,
      blank: body ? nothing : this.blank(answer && status !== 'empty' ? 'no-match' : status),
      dialogs: this.description ? this.dialogs.render(localizer, this.description) : nothing,
    });
  }

  private body(answer: Answer): CardBody {
    return {
      sentence: this.sentence(answer),
      tools: this.tools(answer),
      figure: this.view === 'table' && this.chartIcon !== null ? this.plainTable(answer) : this.chart(answer),
      foot: this.foot(answer),
      stale: this.report?.status === 'stale',
    };
  }

  private plainTable(answer: Answer): TemplateResult {
    return this.figuresTable.render(this.localizer, this.figures(answer), {
      caption: `${this.name}, ${this.caption(answer)}`,
      without: (this.constructor as typeof ReportWidget).unseenColumns,
      format: (value, key, row) => this.cellText(value, key, row),
    });
  }

  /** What stands in place of the answer while there is none to show. */
  protected blank(status: ReportStatus): TemplateResult {
    return blankState(this.cardState(status));
  }

  private cardState(status: ReportStatus): CardState {
    const { localizer, report, description, selection, problems } = this;
    const period = this.answer?.period ?? null;
    const refresh = () => this.refresh();
    const cancel = () => this.cancel();
    return { localizer, status, report, description, fault: this.fault, period, selection, problems, refresh, cancel };
  }

  /** Why there is nothing to show, in words; empty where nothing is wrong. */
  private get fault(): string {
    if (this.sources.missing) return this.localizer.text('error-noSource', { source: this.source ?? '' });
    return this.shown.error ? faultWords(this.localizer, this.shown.error) : '';
  }

  private get toolbar(): ToolbarContext {
    return {
      localizer: this.localizer,
      view: this.view,
      chartIcon: this.chartIcon,
      show: (view) => (this.view = view),
      download: () => void this.attempts.make(this.download()),
      explain: this.explains ? () => this.explain() : null,
    };
  }

  private get cardTitle(): string {
    return this.heading ?? this.name;
  }

  private clauseName(clause: SelectionClause): string {
    return clauseName(this.localizer, this.description, clause);
  }

  /** Of the present figures, whatever was drawn. */
  private async download(): Promise<void> {
    const [{ downloadFigures }] = await Promise.all([figuresFile(), this.updateComplete]);
    const { answer } = this;
    if (!answer) return;
    downloadFigures({
      tag: this.localName,
      title: this.cardTitle,
      caption: this.fileCaption(answer),
      period: answer.period,
      filters: this.ownScope.selection.map((clause) => this.clauseName(clause)),
      figures: this.toTable(),
    });
  }

  /** The caption of an exported file, which says what the rows of the file are. */
  protected fileCaption(answer: Answer): string {
    return this.caption(answer);
  }

  private get ownScope(): OwnScope {
    return {
      period: this.periodOf(this.report?.description?.timeZone),
      compare: this.comparison,
      selection: [...this.permanentClauses, ...this.relevant(this.selection.followed)],
    };
  }

  private relevant(clauses: readonly SelectionClause[]): readonly SelectionClause[] {
    const { hasBehaviors } = this.constructor as typeof ReportWidget;
    return hasBehaviors ? clauses : clauses.filter(({ field }) => field !== 'behavior');
  }
}
